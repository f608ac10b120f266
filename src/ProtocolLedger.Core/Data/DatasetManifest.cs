using System.Text.Json.Nodes;

namespace ProtocolLedger.Core;

/// <summary>What a segment may be used for.</summary>
public enum DatasetSplit
{
    /// <summary>Sampled for training.</summary>
    Train,

    /// <summary>Only ever scored.</summary>
    HeldOut,
}

/// <summary>A chapter or another run of bytes that belongs together; windows never cross its ends.</summary>
/// <param name="Name">For people.</param>
/// <param name="Start">First byte in the data file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Split">What it may be used for.</param>
public sealed record DatasetSegment(string Name, long Start, long Length, DatasetSplit Split)
{
    /// <summary>Byte after the last.</summary>
    public long End => Start + Length;
}

/// <summary>Fixes every byte of a dataset and which of them are held out.</summary>
public sealed class DatasetManifest
{
    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/dataset/1";

    private const string What = "The dataset manifest";
    private const int MaxSegments = 1_000_000;
    private const string TrainText = "train";
    private const string HeldOutText = "heldOut";

    private DatasetManifest(string name, long length, Hash32 dataRoot, IReadOnlyList<DatasetSegment> segments)
    {
        Name = name;
        Length = length;
        DataRoot = dataRoot;
        Segments = segments;
    }

    /// <summary>For people.</summary>
    public string Name { get; }

    /// <summary>Bytes of the data file.</summary>
    public long Length { get; }

    /// <summary>RFC 6962 root over the data file's 1 KiB leaves.</summary>
    public Hash32 DataRoot { get; }

    /// <summary>Segments in order, without overlap; bytes between them are never used.</summary>
    public IReadOnlyList<DatasetSegment> Segments { get; }

    /// <summary>SHA-256 of <see cref="ToCanonicalBytes"/>: what a run spec and the chain hold.</summary>
    public DatasetRoot Root() => new(Hash32.Sha256(ToCanonicalBytes()));

    /// <summary>Describes data.</summary>
    /// <exception cref="PledgerException">Segments overlap, are out of order, empty, or reach beyond the data.</exception>
    public static DatasetManifest Create(string name, ReadOnlySpan<byte> data, IReadOnlyList<DatasetSegment> segments)
    {
        DatasetManifest made = new(name, data.Length, ChunkManifest.Of(data).Root, [.. segments]);
        return Parse(made.ToCanonicalBytes()); // one set of rules
    }

    /// <summary>Whether this is the data.</summary>
    public bool Matches(ReadOnlySpan<byte> data) => data.Length == Length && ChunkManifest.Of(data).Root == DataRoot;

    /// <summary>The document in canonical JSON.</summary>
    public byte[] ToCanonicalBytes()
    {
        return CanonicalJson.Serialize(new JsonObject
        {
            ["format"] = Format,
            ["name"] = Name,
            ["length"] = Length,
            ["dataRoot"] = DataRoot.ToString(),
            ["segments"] = new JsonArray([.. Segments.Select(segment => new JsonObject
            {
                ["name"] = segment.Name,
                ["start"] = segment.Start,
                ["length"] = segment.Length,
                ["split"] = segment.Split == DatasetSplit.Train ? TrainText : HeldOutText,
            })]),
        });
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="PledgerException">With all problems listed.</exception>
    public static DatasetManifest Parse(ReadOnlyMemory<byte> utf8)
    {
        const long MaxLength = 1L << 50;
        StrictJson json = StrictJson.Parse(utf8, What);
        json.Choice("format", Format);
        string name = json.Text("name", 100);
        long length = json.Integer("length", 1, MaxLength);
        Hash32 dataRoot = json.Parsed("dataRoot", Hash32.Parse);
        List<DatasetSegment> segments = [];
        long end = 0;
        foreach (StrictJson item in json.Objects("segments", 1, MaxSegments))
        {
            DatasetSegment segment = new(
                item.Text("name", 200),
                item.Integer("start", 0, MaxLength),
                item.Integer("length", 1, MaxLength),
                item.Choice("split", TrainText, HeldOutText) == TrainText ? DatasetSplit.Train : DatasetSplit.HeldOut);
            if (segment.Start < end || segment.End > length)
            {
                item.Report("start", $"bytes {segment.Start} to {segment.End} overlap the segment before or reach beyond the data");
            }

            end = segment.End;
            segments.Add(segment);
        }

        json.ThrowIfProblems(What);
        return new DatasetManifest(name, length, dataRoot, segments);
    }
}
