using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Core;

/// <summary>One segment of a round's trace: an inner step, the batch it read and the state it led to.</summary>
/// <param name="Step">Inner step within the round, from 0; the start has none and stands before them as leaf 0.</param>
/// <param name="Batch">Hash of the batch's window numbers (<see cref="RoundTrace.BatchHash"/>).</param>
/// <param name="State">Root of the state after the step, hashed as a checkpoint's bytes: weights and moments, and the steps done.</param>
public readonly record struct TraceSegment(uint Step, Hash32 Batch, StateRoot State);

/// <summary>
/// A round's trace: leaf 0 is "PLTRACE1" 0x00 and the root of the state that the round starts from; leaf i + 1 is "PLTRACE1"
/// 0x01, step i as little-endian u32, the hash of its batch and the root of the state after it; the last leaf is "PLTRACE1" 0x02
/// and the hash of the update, so that the update can be disputed like a step. The trace root is the RFC 6962 root over the
/// leaves. Written down, a trace is its leaves one after the other, so that whoever has the root from the ledger can fetch the
/// trace from anybody and check it.
/// </summary>
public sealed class RoundTrace
{
    private const byte StartTag = 0;
    private const byte StepTag = 1;
    private const byte UpdateTag = 2;
    private const int EndLength = 8 + 1 + Hash32.Size; // the first leaf and the last
    private const int SegmentLength = 8 + 1 + sizeof(uint) + (2 * Hash32.Size);

    private readonly List<Hash32> leaves = [];
    private readonly List<TraceSegment> segments = [];

    /// <param name="start">Root of the state before the first step.</param>
    public RoundTrace(StateRoot start)
    {
        Start = start;
        leaves.Add(MerkleTree.HashLeaf(Leaf(start).Written));
    }

    private static ReadOnlySpan<byte> Magic => "PLTRACE1"u8;

    /// <summary>Root of the state before the first step.</summary>
    public StateRoot Start { get; }

    /// <summary>The segments so far.</summary>
    public IReadOnlyList<TraceSegment> Segments => segments;

    /// <summary>Hash of the update that the steps gave; null while the trace goes on.</summary>
    public UpdateHash? Update { get; private set; }

    /// <summary>Hashes of the leaves so far.</summary>
    public ReadOnlySpan<Hash32> Leaves => CollectionsMarshal.AsSpan(leaves);

    /// <summary>Bytes of a whole trace of so many steps.</summary>
    public static long Length(uint steps) => (2 * EndLength) + ((long)steps * SegmentLength);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="MalformedDataException">Anything else.</exception>
    public static RoundTrace Parse(ReadOnlySpan<byte> data)
    {
        ByteCursor cursor = new(data);
        Tag(ref cursor, StartTag);
        RoundTrace trace = new(new StateRoot(cursor.Hash("start")));
        while (cursor.Remaining > EndLength)
        {
            Tag(ref cursor, StepTag);
            uint step = cursor.U32("step");
            if (step != trace.segments.Count)
            {
                throw cursor.Error(FormatErrorKind.NotCanonical, $"step {step} where step {trace.segments.Count} comes next.");
            }

            trace.Add(new TraceSegment(step, cursor.Hash("batch"), new StateRoot(cursor.Hash("state"))));
        }

        Tag(ref cursor, UpdateTag);
        trace.End(new UpdateHash(cursor.Hash("update")));
        return trace;
    }

    /// <summary>The leaves of a whole trace, one after the other.</summary>
    /// <exception cref="InvalidOperationException">It goes on.</exception>
    public byte[] ToBytes()
    {
        RequireEnd();
        ByteBuilder bytes = new();
        for (int leaf = 0; leaf < leaves.Count; leaf++)
        {
            bytes.Bytes(LeafBytes(leaf));
        }

        return bytes.Written.ToArray();
    }

    /// <summary>A leaf of a whole trace as it is hashed: 0 is the start, i + 1 step i, the last one the update.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such leaf.</exception>
    public byte[] LeafBytes(int leaf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, leaves.Count);
        ByteBuilder bytes = leaf == 0 ? Leaf(Start)
            : leaf <= segments.Count ? Leaf(segments[leaf - 1])
            : Leaf(Update!.Value);
        return bytes.Written.ToArray();
    }

    /// <summary>What a leaf of a whole trace claims: the root of a state, or the hash of the update.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such leaf.</exception>
    public Hash32 Claim(int leaf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leaf, leaves.Count);
        return leaf == 0 ? Start.Value
            : leaf <= segments.Count ? segments[leaf - 1].State.Value
            : Update!.Value.Value;
    }

    /// <summary>Whether the bytes of a leaf are those of an update, the last one of a trace.</summary>
    public static bool IsUpdate(ReadOnlySpan<byte> leaf) => leaf.Length > Magic.Length && leaf.StartsWith(Magic) && leaf[Magic.Length] == UpdateTag;

    /// <summary>Adds the next step.</summary>
    /// <exception cref="ArgumentException">Not the step that comes next.</exception>
    public void Add(TraceSegment segment)
    {
        if (segment.Step != segments.Count || Update is not null)
        {
            throw new ArgumentException($"Step {segment.Step} can't follow {segments.Count} steps{(Update is null ? "" : " and the update")}.", nameof(segment));
        }

        segments.Add(segment);
        leaves.Add(MerkleTree.HashLeaf(Leaf(segment).Written));
    }

    /// <summary>Ends the trace with the update that its steps gave.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public void End(UpdateHash update)
    {
        if (Update is not null)
        {
            throw new InvalidOperationException("The trace has its update.");
        }

        Update = update;
        leaves.Add(MerkleTree.HashLeaf(Leaf(update).Written));
    }

    /// <summary>The root of a whole trace.</summary>
    /// <exception cref="InvalidOperationException">It goes on.</exception>
    public TraceRoot Root()
    {
        RequireEnd();
        return new TraceRoot(MerkleTree.Root(Leaves));
    }

    /// <summary>Proof that a leaf is part of the whole trace.</summary>
    public IReadOnlyList<Hash32> InclusionProof(int leaf) => MerkleTree.InclusionProof(Leaves, leaf);

    /// <summary>SHA-256 of "PLBATCHI" and the numbers of the batch's windows as little-endian u64, as the ledger recomputes it.</summary>
    /// <param name="windows">As <see cref="BatchAssignment.Batch"/> draws them.</param>
    public static Hash32 BatchHash(ReadOnlySpan<ulong> windows)
    {
        byte[] bytes = new byte[8 + (windows.Length * sizeof(ulong))];
        "PLBATCHI"u8.CopyTo(bytes);
        for (int i = 0; i < windows.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 + (i * sizeof(ulong))), windows[i]);
        }

        return Hash32.Sha256(bytes);
    }

    private static ByteBuilder Leaf(StateRoot start) => new ByteBuilder().Bytes(Magic).U8(StartTag).Hash(start.Value);

    private static ByteBuilder Leaf(TraceSegment segment) =>
        new ByteBuilder().Bytes(Magic).U8(StepTag).U32(segment.Step).Hash(segment.Batch).Hash(segment.State.Value);

    private static ByteBuilder Leaf(UpdateHash update) => new ByteBuilder().Bytes(Magic).U8(UpdateTag).Hash(update.Value);

    private void RequireEnd()
    {
        if (Update is null)
        {
            throw new InvalidOperationException("A trace without its update has no root.");
        }
    }

    private static void Tag(ref ByteCursor cursor, byte tag)
    {
        if (!cursor.Take(Magic.Length, "magic").SequenceEqual(Magic) || cursor.U8("tag") != tag)
        {
            throw cursor.Error(FormatErrorKind.BadMagic, $"expected the magic PLTRACE1 and the tag {tag}.");
        }
    }
}
