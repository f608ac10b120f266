using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>A dataset's bytes, known to be the ones that its manifest fixes.</summary>
public sealed class TrainingData
{
    private readonly byte[] bytes;

    /// <summary>Checks the bytes against the manifest, and the manifest against the run.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Storage"/>: other bytes than the run names.</exception>
    public TrainingData(byte[] bytes, DatasetManifest manifest, RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(spec);
        if (manifest.Root() != spec.Dataset.ManifestRoot || !manifest.Matches(bytes))
        {
            throw new PledgerException(
                ExitCode.Storage,
                $"the data is not the dataset '{spec.Dataset.Name}' of this run: its root is {manifest.Root()}, the run names {spec.Dataset.ManifestRoot}.",
                "Delete the data file and prepare it again; if that gives the same root, the run is for other data.");
        }

        this.bytes = bytes;
        Manifest = manifest;
        Assignment = new BatchAssignment(manifest, spec.Model.Sequence);
    }

    /// <summary>What the bytes are.</summary>
    public DatasetManifest Manifest { get; }

    /// <summary>Which windows a node trains on.</summary>
    public BatchAssignment Assignment { get; }

    /// <summary>All bytes, those that are never trained on among them.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Reads windows.</summary>
    /// <param name="starts">Byte offsets, as <see cref="BatchAssignment.Offsets"/> gives them.</param>
    public TokenBatch Read(ReadOnlySpan<long> starts)
    {
        int length = Assignment.WindowLength;
        long[] tokens = new long[starts.Length * length];
        for (int window = 0; window < starts.Length; window++)
        {
            ReadOnlySpan<byte> source = bytes.AsSpan(checked((int)starts[window]), length);
            for (int i = 0; i < length; i++)
            {
                tokens[(window * length) + i] = source[i];
            }
        }

        return new TokenBatch(tokens, starts.Length, length);
    }
}
