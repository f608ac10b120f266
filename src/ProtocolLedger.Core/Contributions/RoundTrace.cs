using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Core;

/// <summary>One segment of a round's trace: an inner step, the batch it read and the state it led to.</summary>
/// <param name="Step">Inner step within the round, from 0; the start has none and stands before them as leaf 0.</param>
/// <param name="Batch">Hash of the batch's window numbers (<see cref="RoundTrace.BatchHash"/>).</param>
/// <param name="State">Root of weights, moments, data cursor and generator state after the step.</param>
public readonly record struct TraceSegment(uint Step, Hash32 Batch, StateRoot State);

/// <summary>
/// A round's trace: leaf 0 is "PLTRACE1" 0x00 and the root of the state that the round starts from; leaf i + 1 is "PLTRACE1"
/// 0x01, step i as little-endian u32, the hash of its batch and the root of the state after it. The trace root is the RFC 6962
/// root over the leaves. Written down, a trace is its leaves one after the other, so that whoever has the root from the ledger
/// can fetch the trace from anybody and check it.
/// </summary>
public sealed class RoundTrace
{
    private const byte StartTag = 0;
    private const byte StepTag = 1;
    private const int StartLength = 8 + 1 + Hash32.Size;
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

    /// <summary>Bytes of a trace of so many steps.</summary>
    public static long Length(uint steps) => StartLength + ((long)steps * SegmentLength);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="MalformedDataException">Anything else.</exception>
    public static RoundTrace Parse(ReadOnlySpan<byte> data)
    {
        ByteCursor cursor = new(data);
        Tag(ref cursor, StartTag);
        RoundTrace trace = new(new StateRoot(cursor.Hash("start")));
        while (cursor.Remaining > 0)
        {
            Tag(ref cursor, StepTag);
            uint step = cursor.U32("step");
            if (step != trace.segments.Count)
            {
                throw cursor.Error(FormatErrorKind.NotCanonical, $"step {step} where step {trace.segments.Count} comes next.");
            }

            trace.Add(new TraceSegment(step, cursor.Hash("batch"), new StateRoot(cursor.Hash("state"))));
        }

        return trace;
    }

    /// <summary>The leaves, one after the other.</summary>
    public byte[] ToBytes()
    {
        ByteBuilder bytes = Leaf(Start);
        foreach (TraceSegment segment in segments)
        {
            bytes.Bytes(Leaf(segment).Written);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>Adds the next step.</summary>
    /// <exception cref="ArgumentException">Not the step that comes next.</exception>
    public void Add(TraceSegment segment)
    {
        if (segment.Step != segments.Count)
        {
            throw new ArgumentException($"Step {segment.Step} can't follow {segments.Count} steps.", nameof(segment));
        }

        segments.Add(segment);
        leaves.Add(MerkleTree.HashLeaf(Leaf(segment).Written));
    }

    /// <summary>The root over what was added.</summary>
    public TraceRoot Root() => new(MerkleTree.Root(CollectionsMarshal.AsSpan(leaves)));

    /// <summary>Proof that a leaf is part of the trace; leaf 0 is the start, leaf i + 1 step i.</summary>
    public IReadOnlyList<Hash32> InclusionProof(int leaf) =>
        MerkleTree.InclusionProof(CollectionsMarshal.AsSpan(leaves), leaf);

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

    private static void Tag(ref ByteCursor cursor, byte tag)
    {
        if (!cursor.Take(Magic.Length, "magic").SequenceEqual(Magic) || cursor.U8("tag") != tag)
        {
            throw cursor.Error(FormatErrorKind.BadMagic, $"expected the magic PLTRACE1 and the tag {tag}.");
        }
    }
}
