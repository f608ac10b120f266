using System.Text.Json.Nodes;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary><c>pledger dispute show</c>, from the opening of a dispute to its end by a clock that ran out.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class DisputeCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Show_ADisputeFromItsOpeningToItsEnd_DrawsEachState()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy reader = new(network.Node, config => config with { Run = run.Value });
        string[] show = ["dispute", "show", "--config", reader.ConfigFile];
        await network.UndoneAsync(async () =>
        {
            PledgerResult none = await Pledger.RunAsync(show);
            LedgerKey key = LedgerKey.Generate();
            (NodeId node, LedgerClient ledger) = await network.NewMemberAsync(run, key: key);
            using LedgerClient worker = ledger;
            using LedgerClient challenger = await ChallengerAsync();
            RoundTrace trace = Trace();
            Contribution work = await WorkAsync(run, node, ledger, trace);
            TxReceipt opening = await challenger.Disputes
                .OpenAsync(work, ContributionSigner.Sign(work, ledger.Domain, key), null, Token).EnsureMinedAsync("open");
            GameOpened opened = opening.Event<GameOpened>();

            PledgerResult first = await Pledger.RunAsync(show);
            DisputeTurn turn = (await ledger.Disputes.GameAsync(opened.Game, Token)).Turn;
            await ledger.Disputes.RevealAsync(opened.Game, turn.Nodes(trace.Leaves), Token).EnsureMinedAsync("reveal");
            PledgerResult second = await Pledger.RunAsync(show);
            await network.WaitAsync(DemoTerms.Deployment.DisputeClock!.Value + TimeSpan.FromSeconds(1));
            await ledger.Disputes.TimeoutAsync(opened.Game, Token).EnsureMinedAsync("end it");
            PledgerResult last = await Pledger.RunAsync([.. show, "--game", $"{opened.Game}"]);
            PledgerResult json = await Pledger.RunAsync([.. show, "--json"]);
            PledgerResult other = await Pledger.RunAsync([.. show, "--game", $"{opened.Game + 1}"]);

            Assert.Equal([$"nobody has disputed any work of run {run}"], none.Output);
            Assert.Equal($"dispute {opened.Game}: node {node}'s work of round {work.Round}, disputed by {challenger.Account}", first.Output[0]);
            Assert.Equal("  trace      ████  leaves 0 to 3 of 4 leaves", first.Output[1]);
            Assert.Contains(first.Output, line => line.StartsWith("  waits for  the node to show what lies below, until ", StringComparison.Ordinal));
            Assert.Contains(second.Output, line => line.EndsWith("the node shows 4 subtrees", StringComparison.Ordinal));
            Assert.Contains(second.Output, line => line.StartsWith("  waits for  the challenger to pick what is wrong, until ", StringComparison.Ordinal));
            Assert.Contains(last.Output, line => line.StartsWith("  ended      the node was right; ", StringComparison.Ordinal));
            JsonNode report = Assert.Single(JsonNode.Parse(string.Join('\n', json.Output))!.AsArray())!;
            Assert.Equal((opened.Game, "Closed", "NodeWins"), (report["game"]!.GetValue<ulong>(), report["status"]!.GetValue<string>(), report["verdict"]!["outcome"]!.GetValue<string>()));
            Assert.Equal(opened.Bond.ToString(), report["bond_wei"]!.GetValue<string>());
            Assert.Equal((int)ExitCode.Usage, other.Code);
            Assert.Contains($"Run {run} has no dispute {opened.Game + 1}.", other.All, StringComparison.Ordinal);
        });
    }

    private async Task<LedgerClient> ChallengerAsync()
    {
        LedgerKey key = LedgerKey.Generate();
        await network.Network.FundAsync(key.Address, Wei.FromTokens(200), Token);
        return await network.Network.ConnectAsync(key, Token);
    }

    /// <summary>What a node did in the run's first round; signed work can be disputed before it is revealed.</summary>
    private async Task<Contribution> WorkAsync(RunId run, NodeId node, LedgerClient ledger, RoundTrace trace)
    {
        RoundOpened opened = (await ledger.Rounds.OpenAsync(run, Token).EnsureMinedAsync("open the round")).Event<RoundOpened>();
        return new Contribution(
            run, opened.Round, node, new StageIndex(0), opened.Parent, trace.Root(), trace.Update!.Value, (uint)network.Spec.InnerSteps, network.Spec.TokensPerRound);
    }

    private RoundTrace Trace()
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        for (uint step = 0; step < network.Spec.InnerSteps; step++)
        {
            trace.Add(new TraceSegment(step, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256([(byte)step]))));
        }

        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        return trace;
    }
}
