using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>One node's part in a round's outcome.</summary>
/// <param name="Node">The node.</param>
/// <param name="Steps">Its verified inner steps.</param>
/// <param name="UpdateHash">Its update; it went into the mean unless its quality is none.</param>
/// <param name="Quality">What the update was worth.</param>
public readonly record struct Participant(NodeId Node, uint Steps, UpdateHash UpdateHash, Quality Quality)
{
    /// <summary>What it is paid by.</summary>
    public ulong Merit => RewardFunction.Merit(Steps, Quality);
}

/// <summary>
/// What a round's outcome rests on: whose updates were scored how and went into the checkpoint, and what every node has earned in
/// all rounds up to it. Its SHA-256 is the proposal's participant set, so peers fetch it by what the chain says, and anyone who has the
/// chain's events and these records can recompute every reward root. All numbers are little-endian but amounts:
/// <code>
/// "PLROUND1"  u32 version = 3  u64 run  u64 round  bytes32 parent  bytes32 checkpoint
/// u32 participants  { u64 node  u32 steps  bytes32 update  u32 quality, in millionths }*  u32 rewards
/// { u64 node  bytes20 owner  u256 rewards, big-endian  u256 shares, big-endian }*
/// </code>
/// Both lists ascend by node. There is one encoding of a record: parsing refuses any other.
/// </summary>
public sealed record RoundRecord(
    RunId Run,
    Round Round,
    CheckpointRoot Parent,
    CheckpointRoot Checkpoint,
    IReadOnlyList<Participant> Participants,
    IReadOnlyDictionary<NodeId, Earned> Rewards)
{
    /// <summary>More participants or rewarded nodes than this are refused.</summary>
    public const int MaxEntries = 1 << 20;

    /// <summary>Bytes of the largest record.</summary>
    public const int MaxLength = 256 + (MaxEntries * (ParticipantSize + RewardSize));

    private const uint Version = 3;
    private const int ParticipantSize = sizeof(ulong) + sizeof(uint) + Hash32.Size + sizeof(uint);
    private const int AmountSize = 32;
    private const int RewardSize = sizeof(ulong) + EthAddress.Size + (2 * AmountSize);

    private static ReadOnlySpan<byte> Magic => "PLROUND1"u8;

    /// <summary>SHA-256 of the canonical bytes: what the leader proposes as the participant set.</summary>
    public ParticipantSetHash Hash() => new(Hash32.Sha256(ToBytes()));

    /// <summary>The canonical bytes.</summary>
    public byte[] ToBytes()
    {
        ByteBuilder builder = new();
        builder.Bytes(Magic).U32(Version).U64(Run.Value).U64(Round.Value).Hash(Parent.Value).Hash(Checkpoint.Value);
        builder.U32((uint)Participants.Count);
        foreach (Participant participant in Participants.OrderBy(participant => participant.Node))
        {
            builder.U64(participant.Node.Value).U32(participant.Steps).Hash(participant.UpdateHash.Value).U32(participant.Quality.Millionths);
        }

        builder.U32((uint)Rewards.Count);
        foreach ((NodeId node, Earned cumulative) in Rewards.OrderBy(entry => entry.Key))
        {
            builder.U64(node.Value).Bytes(cumulative.Owner.AsSpan());
            Write(builder, cumulative.Rewards);
            Write(builder, cumulative.Shares);
        }

        return builder.Written.ToArray();
    }

    /// <summary>Parses the canonical bytes of a record.</summary>
    /// <exception cref="MalformedDataException">Anything else.</exception>
    public static RoundRecord Parse(ReadOnlySpan<byte> data)
    {
        ByteCursor cursor = new(data);
        cursor.Magic(Magic, Version);
        RunId run = new(cursor.U64("run"));
        Round round = new(cursor.U64("round"));
        CheckpointRoot parent = new(cursor.Hash("parent"));
        CheckpointRoot checkpoint = new(cursor.Hash("checkpoint"));
        Participant[] participants = new Participant[Count(ref cursor, "participants", ParticipantSize)];
        NodeId? before = null;
        for (int i = 0; i < participants.Length; i++)
        {
            NodeId node = Ascending(ref cursor, ref before);
            participants[i] = new Participant(node, cursor.U32("steps"), new UpdateHash(cursor.Hash("update")), Score(ref cursor));
        }

        SortedDictionary<NodeId, Earned> rewards = [];
        int rewarded = Count(ref cursor, "rewards", RewardSize);
        before = null;
        for (int i = 0; i < rewarded; i++)
        {
            NodeId node = Ascending(ref cursor, ref before);
            EthAddress owner = new(cursor.Take(EthAddress.Size, "owner"));
            rewards.Add(node, new Earned(owner, Amount(ref cursor, "rewards"), Amount(ref cursor, "shares")));
        }

        return cursor.Remaining == 0
            ? new RoundRecord(run, round, parent, checkpoint, participants, rewards)
            : throw cursor.Error(FormatErrorKind.TrailingData, $"{cursor.Remaining} bytes after the record's end.");
    }

    private static int Count(ref ByteCursor cursor, string field, int entrySize)
    {
        uint count = cursor.U32(field);
        return count > MaxEntries ? throw cursor.Error(FormatErrorKind.TooLarge, $"{count} {field}; at most {MaxEntries} are allowed.")
            : count * (long)entrySize > cursor.Remaining ? throw cursor.Error(FormatErrorKind.Truncated, $"{count} {field} don't fit into {cursor.Remaining} bytes.")
            : (int)count;
    }

    private static Quality Score(ref ByteCursor cursor)
    {
        uint millionths = cursor.U32("quality");
        return millionths <= Quality.Unit ? new Quality(millionths) : throw cursor.Error(FormatErrorKind.TooLarge, $"a quality of {millionths} millionths.");
    }

    private static void Write(ByteBuilder builder, Wei amount)
    {
        Span<byte> bytes = stackalloc byte[AmountSize];
        bytes.Clear();
        int length = amount.Value.GetByteCount(isUnsigned: true);
        amount.Value.TryWriteBytes(bytes[(AmountSize - length)..], out _, isUnsigned: true, isBigEndian: true);
        builder.Bytes(bytes);
    }

    private static Wei Amount(ref ByteCursor cursor, string field) =>
        new(new BigInteger(cursor.Take(AmountSize, field), isUnsigned: true, isBigEndian: true));

    private static NodeId Ascending(ref ByteCursor cursor, ref NodeId? before)
    {
        NodeId node = new(cursor.U64("node"));
        if (before is { } last && node <= last)
        {
            throw cursor.Error(FormatErrorKind.NotCanonical, $"node {node} after node {last}: nodes must ascend.");
        }

        before = node;
        return node;
    }
}
