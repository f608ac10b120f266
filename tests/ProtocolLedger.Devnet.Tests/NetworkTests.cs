using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>What must hold of the network's life in <see cref="NetworkScenario"/>.</summary>
public sealed class NetworkTests(NetworkScenario scenario) : IClassFixture<NetworkScenario>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunId Run => scenario.Network.Chain.Run;

    private CheckpointRecorded[] Final => [.. scenario.History.Checkpoints(Run)];

    [Fact]
    public void Rounds_EveryNode_ReportsTheCheckpointOnTheLedger()
    {
        Dictionary<ulong, CheckpointRecorded> ledger = Final.ToDictionary(e => e.Round.Value);
        Assert.True(ledger.Count >= 3, $"{ledger.Count} rounds are final");
        foreach (DemoNode node in scenario.Network.Nodes)
        {
            RoundDone[] reported = [.. scenario.Network.EventsOf<RoundDone>(node)];
            Assert.NotEmpty(reported);
            Assert.All(reported, done => Assert.Equal(
                (ledger[done.Round].Root.ToString(), ledger[done.Round].Parent.ToString(), ledger[done.Round].At.Transaction.ToString()),
                (done.Root, done.Parent, done.Transaction)));
        }
    }

    [Fact]
    public void Rounds_CheckpointsOnTheLedger_FormAChainFromGenesis()
    {
        Assert.Equal(scenario.Network.Board.GenesisRoot, Final[0].Parent.ToString());
        Assert.Equal(Final.SkipLast(1).Select(e => e.Root), Final.Skip(1).Select(e => e.Parent));
    }

    [Fact]
    public void Rounds_HeldOutLoss_TheSameOnEveryNode()
    {
        IEnumerable<IGrouping<ulong, RoundDone>> rounds = scenario.Network.Told.Select(told => told.Event).OfType<RoundDone>().GroupBy(done => done.Round);

        Assert.All(rounds, round => Assert.Single(round.Select(done => done.HeldOutLoss).Distinct()));
    }

    [Fact]
    public void Kill_AmidARound_EveryRoundEndsAndTheNodeIsBack()
    {
        foreach (ulong round in scenario.Killed)
        {
            RoundEvents events = scenario.History.Round(Run, new Round(round));
            Assert.True(events.Finalised is not null || events.Abandoned is not null, $"round {round} is neither final nor abandoned");
        }

        Assert.Equal(2, scenario.BackIn.Count);
        NodeId victim = scenario.Victim.Node;
        Assert.All(scenario.BackIn, round => Assert.Contains(scenario.History.Round(Run, new Round(round)).Revealed, e => e.Node == victim));
    }

    [Fact]
    public async Task Kill_AmidARound_NeverTwoContributionsForARound()
    {
        Assert.All(scenario.Network.Nodes, node =>
        {
            CommitmentEntry[] committed = [.. Committed(node.Node)];
            Assert.Equal(committed.Length, committed.Select(e => e.Round).Distinct().Count());
        });

        DemoNode victim = scenario.Victim;
        NodeFolders folders = new(victim.Config);
        using ILocalStore documents = folders.OpenDocuments();
        using ILocalStore history = SqliteStore.Open(folders.SlashingProtection);
        SigningScope scope = new(victim.Config.ChainId, scenario.Network.Chain.Deployment.Addresses.RoundManager, victim.Node);
        SlashingProtectionStore protection = await SlashingProtectionStore.OpenAsync(history, scope, Token);
        ContributionJournal journal = new(documents);
        Assert.NotEmpty(Committed(victim.Node));
        foreach (CommitmentEntry committed in Committed(victim.Node))
        {
            SealedContribution signed = Assert.IsType<SealedContribution>(await journal.FindAsync(Run, committed.Round, Token));
            Assert.Equal(committed.Commitment, signed.Commitment);
            Assert.Equal(SigningVerdict.AlreadySigned, await protection.CheckAndRecordAsync(SigningRecord.For(scope, signed.Contribution), Token));
            Contribution other = signed.Contribution with { Steps = signed.Contribution.Steps + 1 };
            Assert.Equal(SigningVerdict.Conflict, await protection.CheckAndRecordAsync(SigningRecord.For(scope, other), Token));
        }
    }

    [Fact]
    public void Join_Late_TakesTheVerifiedCheckpointFromPeers()
    {
        CheckpointLoaded loaded = scenario.Network.EventsOf<CheckpointLoaded>(scenario.Joiner).First();

        Assert.Equal("peers", loaded.Source);
        Assert.Equal(Final.Single(e => e.Round.Value == loaded.Round).Root.ToString(), loaded.Root);
        RoundDone first = scenario.Network.EventsOf<RoundDone>(scenario.Joiner).First(done => done.Steps > 0);
        Assert.True(first.Round > loaded.Round);
        Assert.Equal(4, first.Participants);
    }

    [Fact]
    public void Brake_Pulled_NobodyTrainsUntilThePauseEndsByItself()
    {
        RunPaused paused = Assert.Single(scenario.History.Events.OfType<RunPaused>(), e => e.Run == Run);
        DateTimeOffset end = DateTimeOffset.FromUnixTimeSeconds((long)paused.Until);
        foreach (DemoNode node in scenario.Network.Nodes)
        {
            // Between seeing the pause and seeing its end a node takes at most the step that was under way.
            NodeEvent[] rest = [.. scenario.Network.EventsOf<NodeEvent>(node)
                .SkipWhile(e => e is not RunStateChanged { State: "Paused" })
                .TakeWhile(e => e is not RunStateChanged { State: "Active" })];
            Assert.NotEmpty(rest);
            Assert.InRange(rest.OfType<InnerStepDone>().Count(), 0, 1);
            Assert.True(scenario.Network.EventsOf<RoundDone>(node).Any(done => done.At > end), "a round is final after the pause");
        }
    }

    [Fact]
    public async Task Halt_ByVote_EveryProcessEndsByItself()
    {
        foreach (DemoNode node in scenario.Network.Nodes)
        {
            Assert.Equal((int)ExitCode.RunNotActive, await node.Exited.WaitAsync(Until.Limit, Token));
            NodeStopped stopped = scenario.Network.EventsOf<NodeStopped>(node).Last();
            Assert.Equal("Halted", stopped.RunState);
            Assert.True(stopped.LastInnerStep < scenario.HaltedBefore);
            int steps = scenario.Network.EventsOf<NodeEvent>(node).SkipWhile(e => e is not RoundMissed { Reason: var reason } || !reason.Contains("Halted", StringComparison.Ordinal)).OfType<InnerStepDone>().Count();
            Assert.Equal(0, steps);
        }

        Assert.Equal(RunState.Halted, await scenario.Network.Chain.Ledger.Runs.StateAsync(Run, Token));
    }

    [Fact]
    public void Halt_CommitAfterwards_IsRefusedAndNothingFollows()
    {
        Assert.Contains($"Run {Run}", scenario.Halt.AttemptError, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Halted", scenario.Halt.AttemptError, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(scenario.History.Events.OfType<RoundEvent>(), e => e.Run == Run && e.At.Block > scenario.Halt.ExecutedBlock);
        Assert.Equal(Final[^1].Round.Value, scenario.Halt.LastFinalizedRound);
    }

    [Fact]
    public async Task Rewards_ClaimedOnTheLedger_AreWhatNodesReportAndNoMoreThanReleased()
    {
        BigInteger claimed = 0;
        foreach (DemoNode node in scenario.Network.Nodes)
        {
            Wei paid = await scenario.Network.Chain.Ledger.Rewards.ClaimedAsync(Run, node.Node, Token);
            Node.Events.RewardClaimed[] reported = [.. scenario.Network.EventsOf<Node.Events.RewardClaimed>(node)];
            Assert.Equal(reported[^1].CumulativeWei, reported.Aggregate(BigInteger.Zero, (sum, e) => sum + BigInteger.Parse(e.AmountWei, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
            Assert.True(Wei.Parse(reported[^1].CumulativeWei) <= paid, "the owner claimed the rest when it had vested");
            Wei bond = node == scenario.Puller ? scenario.BrakeBond : Wei.Zero;
            Assert.Equal(DemoTerms.LiquidTokens + paid - bond, await node.OwnerLedger.Token.BalanceAsync(node.Owner.Address, Token));
            claimed += paid.Value;
        }

        // Nodes and owners have claimed everything in the end, so nothing of the released rewards is left.
        Assert.Equal(DemoTerms.RewardPerRound.Value * Final.Length, claimed);
        Assert.Equal(Wei.Zero, (await scenario.Network.Chain.Ledger.Rewards.FundsAsync(Run, Token)).Claimable);
    }

    [Fact]
    public async Task Shares_MintedWithTheRewards_AreWhatTheRoundsIssue()
    {
        SharesClient shares = scenario.Network.Chain.Ledger.Shares;
        BigInteger owned = 0;
        foreach (DemoNode node in scenario.Network.Nodes)
        {
            Wei balance = await shares.BalanceAsync(Run, node.Owner.Address, Token);
            Assert.Equal(await shares.MintedAsync(Run, node.Node, Token), balance);
            Assert.True(balance > Wei.Zero, $"{node.Row.Name}'s owner has a part of the model");
            owned += balance.Value;
        }

        Assert.Equal(await shares.SupplyAsync(Run, Token), new Wei(owned));
        BigInteger issued = Final.Aggregate(BigInteger.Zero, (sum, e) => sum + ShareIssue.Of(e.Round, DemoTerms.FirstIssue, DemoTerms.HalvingRounds).Value);
        Assert.InRange(issued - owned, 0, Final.Length * scenario.Network.Nodes.Count); // what rounding leaves over is not issued
    }

    private IEnumerable<CommitmentEntry> Committed(NodeId node) =>
        scenario.History.Events.OfType<BatchCommitted>().SelectMany(batch => batch.Entries).Where(entry => entry.Run == Run && entry.Node == node);
}
