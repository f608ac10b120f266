using System.Buffers.Binary;

namespace ProtocolLedger.Core;

/// <summary>
/// Which windows of the data a node trains on: a pure function of the round's beacon, the node, the inner step and the sample,
/// so that nobody picks easy data and anyone can check. Uniform over all positions where a window fits into one training
/// segment; held-out segments are never touched.
/// </summary>
public sealed class BatchAssignment
{
    private readonly WindowSpace train;
    private readonly WindowSpace heldOut;

    /// <param name="manifest">The data.</param>
    /// <param name="sequence">Tokens per window; one more byte is read, since targets are shifted by one.</param>
    /// <exception cref="PledgerException">No segment of a split is long enough.</exception>
    public BatchAssignment(DatasetManifest manifest, int sequence)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sequence);
        WindowLength = sequence + 1;
        train = new WindowSpace(manifest, DatasetSplit.Train, WindowLength);
        heldOut = new WindowSpace(manifest, DatasetSplit.HeldOut, WindowLength);
    }

    /// <summary>Bytes per window: sequence + 1.</summary>
    public int WindowLength { get; }

    /// <summary>Windows that training draws from, numbered from 0.</summary>
    public ulong TrainWindows => (ulong)train.Count;

    /// <summary>Windows of the held-out segments, numbered from 0.</summary>
    public ulong HeldOutWindows => (ulong)heldOut.Count;

    /// <summary>The segments that training windows are drawn from, each with the number of the first window in it.</summary>
    public IEnumerable<(DatasetSegment Segment, long FirstWindow)> TrainSegments => train.Segments;

    /// <summary>The windows of a batch as they are drawn; their numbers are what a trace and the ledger name them by.</summary>
    /// <param name="beacon">Of the round.</param>
    /// <param name="node">The node that trains.</param>
    /// <param name="step">Inner step within the round, from 0.</param>
    /// <param name="batch">Windows in it.</param>
    public ulong[] Batch(Beacon beacon, NodeId node, uint step, int batch)
    {
        ulong[] windows = new ulong[batch];
        for (int i = 0; i < batch; i++)
        {
            windows[i] = Below(beacon, node, step, (uint)i, TrainWindows);
        }

        return windows;
    }

    /// <summary>Byte offsets in the data file of training windows.</summary>
    public long[] Offsets(ReadOnlySpan<ulong> windows) => Offsets(train, windows);

    /// <summary>Byte offsets in the data file of held-out windows.</summary>
    public long[] HeldOutOffsets(ReadOnlySpan<ulong> windows) => Offsets(heldOut, windows);

    /// <summary>Offsets of held-out windows for scoring: evenly spread, the same for everyone and in every round.</summary>
    public long[] HeldOut(int count)
    {
        long[] starts = new long[count];
        for (int i = 0; i < count; i++)
        {
            starts[i] = heldOut.Offset((long)((UInt128)i * (UInt128)heldOut.Count / (UInt128)count));
        }

        return starts;
    }

    private static long[] Offsets(WindowSpace space, ReadOnlySpan<ulong> windows)
    {
        long[] starts = new long[windows.Length];
        for (int i = 0; i < windows.Length; i++)
        {
            starts[i] = space.Offset((long)windows[i]);
        }

        return starts;
    }

    // PRF = SHA-256("PLBATCH1" || beacon || node || step || sample || counter), numbers little-endian, four 64-bit draws per
    // block. A draw at or above the largest multiple of the bound is rejected, so that no position is favoured.
    internal static ulong Below(Beacon beacon, NodeId node, uint step, uint sample, ulong bound)
    {
        ulong reject = (ulong.MaxValue % bound + 1) % bound; // 2^64 mod bound
        Span<byte> input = stackalloc byte[8 + Hash32.Size + 8 + 4 + 4 + 4];
        "PLBATCH1"u8.CopyTo(input);
        beacon.Value.CopyTo(input[8..]);
        BinaryPrimitives.WriteUInt64LittleEndian(input[40..], node.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(input[48..], step);
        BinaryPrimitives.WriteUInt32LittleEndian(input[52..], sample);
        for (uint counter = 0; ; counter++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(input[56..], counter);
            Hash32 block = Hash32.Sha256(input);
            for (int i = 0; i < Hash32.Size; i += sizeof(ulong))
            {
                ulong draw = BinaryPrimitives.ReadUInt64LittleEndian(block.AsSpan()[i..]);
                if (draw <= ulong.MaxValue - reject)
                {
                    return draw % bound;
                }
            }
        }
    }
}
