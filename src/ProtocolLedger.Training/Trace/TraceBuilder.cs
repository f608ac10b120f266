using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>One segment of a round's trace: an inner step, the batch it read and the state it led to.</summary>
/// <param name="Step">Inner step within the round, from 0; the start has none and stands before them as leaf 0.</param>
/// <param name="Batch">Hash of the batch's window numbers (<see cref="TraceBuilder.BatchHash"/>).</param>
/// <param name="State">Root of weights, moments, data cursor and generator state after the step.</param>
public readonly record struct TraceSegment(uint Step, Hash32 Batch, StateRoot State);

/// <summary>
/// A round's trace: leaf 0 is "PLTRACE1" 0x00 and the root of the state that the round starts from; leaf i + 1 is "PLTRACE1"
/// 0x01, step i as little-endian u32, the hash of its batch and the root of the state after it. The trace root is the RFC 6962
/// root over the leaves.
/// </summary>
public sealed class TraceBuilder
{
    private const byte StartTag = 0;
    private const byte StepTag = 1;
    private readonly List<Hash32> leaves = [];
    private readonly List<TraceSegment> segments = [];

    /// <param name="start">Root of the state before the first step.</param>
    public TraceBuilder(StateRoot start)
    {
        Start = start;
        byte[] leaf = [.. Magic, StartTag, .. start.Value.AsSpan()];
        leaves.Add(MerkleTree.HashLeaf(leaf));
    }

    private static ReadOnlySpan<byte> Magic => "PLTRACE1"u8;

    /// <summary>Root of the state before the first step.</summary>
    public StateRoot Start { get; }

    /// <summary>The segments so far.</summary>
    public IReadOnlyList<TraceSegment> Segments => segments;

    /// <summary>Adds the next step.</summary>
    /// <exception cref="ArgumentException">Not the step that comes next.</exception>
    public void Add(TraceSegment segment)
    {
        if (segment.Step != segments.Count)
        {
            throw new ArgumentException($"Step {segment.Step} can't follow {segments.Count} steps.", nameof(segment));
        }

        segments.Add(segment);
        Span<byte> step = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(step, segment.Step);
        byte[] leaf = [.. Magic, StepTag, .. step, .. segment.Batch.AsSpan(), .. segment.State.Value.AsSpan()];
        leaves.Add(MerkleTree.HashLeaf(leaf));
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
}
