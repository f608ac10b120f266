using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rewards;

namespace ProtocolLedger.Node.Tests.Rewards;

/// <summary>A run's events and records as honest nodes make them, round by round.</summary>
internal sealed class PaidRun
{
    public static readonly RewardTerms Terms = new(new Wei(100), new Wei(1000), 2);

    private readonly Dictionary<ParticipantSetHash, RoundRecord> records = [];
    private readonly Dictionary<Round, RewardLedger> after = new() { [Round.Genesis] = RewardLedger.Empty };
    private ulong block;

    public PaidRun(params ulong[] nodes)
    {
        foreach (ulong node in nodes)
        {
            Events.Add(new NodeRegistered(At(), new NodeId(node), Make.Owner(new NodeId(node)), default, "127.0.0.1:1", default));
            Events.Add(new NodeJoined(At(), Make.Run, new NodeId(node), new Round(1)));
        }
    }

    public List<LedgerEvent> Events { get; } = [];

    public Dictionary<ParticipantSetHash, RoundRecord> Records => records;

    /// <summary>A round that becomes final, with the nodes that reveal and those that are counted.</summary>
    public PaidRound Final(ulong number, RewardLedger before, (ulong Node, Quality Quality)[] counted, ulong[]? others = null)
    {
        Round round = new(number);
        Open(round);
        foreach (ulong node in counted.Select(entry => entry.Node).Concat(others ?? []))
        {
            Events.Add(new Revealed(At(), Make.Run, round, new NodeId(node), default, default, Update(node, round), 6, 96));
        }

        Participant[] participants = [.. counted.Select(entry => new Participant(new NodeId(entry.Node), 6, Update(entry.Node, round), entry.Quality))];
        RewardLedger rewards = before.Add(round, Terms, participants, Make.Owner);
        CheckpointRoot checkpoint = new(Hash32.Sha256([(byte)number]));
        RoundRecord record = new(Make.Run, round, Make.Genesis.Root, checkpoint, participants, rewards.Cumulative);
        return Post(round, record, rewards);
    }

    /// <summary>Posts a record's rewards, whatever they are.</summary>
    public PaidRound Post(Round round, RoundRecord record, RewardLedger rewards)
    {
        RewardRoot root = rewards.Tree().Root;
        Proposed proposed = new(At(), Make.Run, round, 0, new NodeId(1), record.Checkpoint, record.Hash(), root);
        Events.Add(proposed);
        Events.Add(new RoundFinalised(At(), Make.Run, round, record.Checkpoint, root));
        Events.Add(new RewardPosted(At(), Make.Run, round, root, Terms.PerRound));
        records[record.Hash()] = record;
        after[round] = rewards;
        return new PaidRound(round, proposed, root);
    }

    public RewardLedger After(ulong round) => after[new Round(round)];

    public void Open(Round round) => Events.Add(new RoundOpened(At(), Make.Run, round, default, Make.Genesis.Root, 1, 1));

    public void Add(Func<LogPosition, LedgerEvent> happened) => Events.Add(happened(At()));

    public async Task<IReadOnlyList<RewardVerdict>> VerdictsAsync()
    {
        List<RewardVerdict> verdicts = [];
        await foreach (RewardVerdict verdict in RewardReplay.RunAsync(Make.Run, Events, Terms, paid => Task.FromResult(records.GetValueOrDefault(paid.Final.Participants))))
        {
            verdicts.Add(verdict);
        }

        return verdicts;
    }

    public static UpdateHash Update(ulong node, Round round) => new(Hash32.Sha256([(byte)node, (byte)round.Value]));

    private LogPosition At() => new(++block, default, Hash32.Sha256([(byte)block]), 0, default);
}
