using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rewards;

namespace ProtocolLedger.Node.Tests.Rewards;

public sealed class RewardReplayTests
{
    private readonly PaidRun run = new(1, 2, 3);

    [Fact]
    public async Task Run_HonestRoundsWithASlashAndARollback_EveryRootHolds()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full), (2, new Quality(500_000))]);
        run.Final(2, run.After(1), [(1, Quality.Full), (2, Quality.Full), (3, Quality.None)]);
        run.Add(at => new RewardsForfeited(at, Make.Run, new NodeId(2), new Round(1), new Round(2)));
        run.Final(3, run.After(2).Forfeit(new NodeId(2), run.After(1)), [(1, Quality.Full)]);
        run.Add(at => new RewardsRewound(at, Make.Run, new Round(1), new Wei(200)));
        run.Final(4, run.After(1), [(3, Quality.Full)]);

        IReadOnlyList<RewardVerdict> verdicts = await run.VerdictsAsync();

        Assert.Equal([1UL, 2UL, 3UL, 4UL], verdicts.Select(verdict => verdict.Paid.Round.Value));
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, verdict.Problem));
        Assert.Equal(run.After(4).Cumulative, verdicts[^1].After!.Cumulative);
    }

    [Fact]
    public async Task Run_RootThatPaysSomebodyMore_IsNamedOnceAndTheLaterOnesStand()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full), (2, Quality.Full)]);
        RoundRecord honest = run.Records.Values.Single() with { Round = new Round(2), Checkpoint = new CheckpointRoot(Hash32.Sha256("2"u8)) };
        RewardLedger forged = run.After(1).Add(new Round(2), new RewardTerms(new Wei(900), new Wei(1000), 2), honest.Participants, Make.Owner);
        run.Open(new Round(2));
        Reveal(honest, 2);
        PaidRound paid = run.Post(new Round(2), honest with { Rewards = forged.Cumulative }, forged);
        run.Final(3, forged, [(1, Quality.Full)]);

        IReadOnlyList<RewardVerdict> verdicts = await run.VerdictsAsync();

        Assert.Equal([true, false, true], verdicts.Select(verdict => verdict.Holds));
        Assert.StartsWith($"its reward root was posted as {paid.Posted}, this machine came to 0x", verdicts[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RecordThatCountsWorkNobodyRevealed_DoesNotHold()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full), (2, Quality.Full)]);
        run.Events.RemoveAll(e => e is Revealed { Node.Value: 2 });

        Assert.Equal("its record counts work of node 2 that the node did not reveal", Assert.Single(await run.VerdictsAsync()).Problem);
    }

    [Fact]
    public async Task Run_RecordThatNobodyHandsOut_IsNeitherRightNorWrong()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full)]);
        run.Records.Clear();

        RewardVerdict verdict = Assert.Single(await run.VerdictsAsync());

        Assert.Equal((false, null, null, null), (verdict.Holds, verdict.Problem, verdict.Record, verdict.After));
    }

    private void Reveal(RoundRecord record, ulong round)
    {
        foreach (Participant participant in record.Participants)
        {
            run.Add(at => new Revealed(at, Make.Run, new Round(round), participant.Node, default, default, participant.UpdateHash, participant.Steps, 96));
        }
    }
}
