using System.Buffers.Binary;

namespace ProtocolLedger.Core;

/// <summary>
/// What a round's updates are scored on. Drawn from the beacon and from all the updates, so that nobody knows it who still has to
/// commit; anybody who has the round's record draws the same.
/// </summary>
public sealed class ScoreDraw
{
    private readonly Hash32 seed;

    // Seed = SHA-256("PLSCORE1" || beacon || update hashes in ascending order of node).
    /// <param name="beacon">Of the round.</param>
    /// <param name="updates">All updates that are scored, by node.</param>
    public ScoreDraw(Beacon beacon, IReadOnlyDictionary<NodeId, UpdateHash> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        ByteBuilder builder = new();
        builder.Bytes("PLSCORE1"u8).Hash(beacon.Value);
        foreach ((_, UpdateHash update) in updates.OrderBy(entry => entry.Key))
        {
            builder.Hash(update.Value);
        }

        seed = Hash32.Sha256(builder.Written);
    }

    /// <summary>Which inner step's batch a node's update is scored on.</summary>
    public uint Step(NodeId node, int innerSteps) => (uint)BatchAssignment.Below(new Beacon(seed), node, 0, 0, (ulong)innerSteps);

    /// <summary>Held-out windows of the round, by number.</summary>
    public ulong[] HeldOut(int count, ulong windows)
    {
        ulong[] drawn = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            drawn[i] = BatchAssignment.Below(new Beacon(seed), default, 1, (uint)i, windows);
        }

        return drawn;
    }

    /// <summary>Elements of the updates that are compared to find copies: all of a small model, ascending; a part drawn block by block of a large one.</summary>
    /// <param name="elements">Elements of the model.</param>
    /// <param name="most">How many at most.</param>
    public int[] Elements(int elements, int most)
    {
        if (elements <= most)
        {
            return [.. Enumerable.Range(0, elements)];
        }

        int[] drawn = new int[most];
        Span<byte> input = stackalloc byte[Hash32.Size + sizeof(uint)];
        seed.CopyTo(input);
        Hash32 block = default;
        for (int i = 0; i < most; i++)
        {
            if (i % 4 == 0)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(input[Hash32.Size..], (uint)(i / 4));
                block = Hash32.Sha256(input);
            }

            // One element of each of `most` equal parts of the model.
            long from = (long)i * elements / most, to = (long)(i + 1) * elements / most;
            ulong draw = BinaryPrimitives.ReadUInt64LittleEndian(block.AsSpan()[(i % 4 * sizeof(ulong))..]);
            drawn[i] = (int)(from + (long)(draw % (ulong)(to - from)));
        }

        return drawn;
    }
}
