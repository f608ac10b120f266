using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary><c>pledger bond</c> in a round of two nodes of which only the leader attests.</summary>
[Collection(NetworkTests.Name)]
public sealed class BondCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bond_OnlyTheLeaderAttested_SaysWhatItDoesAndTheRoundBecomesFinal()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy payer = new(network.Node, config => config with { Run = run.Value });
        string[] access = ["--yes", "--config", payer.ConfigFile, "--key", payer.At("owner.json")];
        await network.UndoneAsync(async () =>
        {
            await network.FundOwnerAsync(network.Network.Terms.SlashAmount);
            PledgerResult nothing = await Pledger.RunAsync(["bond", .. access]);
            (Proposal proposal, NodeId leader) = await ProposedAsync(run);
            PledgerResult early = await Pledger.RunAsync(["bond", .. access]);
            await network.WaitAsync(TimeSpan.FromSeconds(network.Network.Terms.AttestSeconds));
            Wei before = await network.Network.Ledger.Token.BalanceAsync(network.Node.Owner.Address, Token);

            PledgerResult silent = await Pledger.RunAsync(["status", "--config", payer.ConfigFile]);
            PledgerResult bond = await Pledger.RunAsync(["bond", .. access]);
            PledgerResult bonded = await Pledger.RunAsync(["status", "--config", payer.ConfigFile]);

            Assert.Equal((int)ExitCode.TransactionFailed, nothing.Code);
            Assert.Contains($"Run {run} has no proposal that could be bonded.", nothing.All, StringComparison.Ordinal);
            Assert.Equal((int)ExitCode.TransactionFailed, early.Code);
            Assert.Contains("a proposal can be bonded after that", early.All, StringComparison.Ordinal);
            Assert.True(bond.Code == 0, bond.All);
            string stake = DemoTerms.Stake.ToTokens();
            string both = new Wei(DemoTerms.Stake.Value * 2).ToTokens();
            Assert.Equal(
                $"puts {network.Network.Terms.SlashAmount.ToTokens()} tokens behind the proposal of node {leader} for round 1 of run {run}, checkpoint {proposal.CheckpointRoot}; {stake} of {both} tokens of stake attested to it",
                bond.Errors[0]);
            Assert.StartsWith($"the proposal for round 1 of run {run} is bonded; nodes speak until ", bond.Output[0], StringComparison.Ordinal);
            string support = $"proposal of node {leader}: {stake} of {both} tokens of stake attest";
            Assert.Contains(silent.Output, line => line.StartsWith(support, StringComparison.Ordinal) && line.EndsWith("it can be bonded: `pledger bond`", StringComparison.Ordinal));
            Assert.Contains(bonded.Output, line => line.StartsWith($"{support}, 0.00 object; bonded, nodes speak until ", StringComparison.Ordinal));
            Assert.Equal(before - network.Network.Terms.SlashAmount, await network.Network.Ledger.Token.BalanceAsync(network.Node.Owner.Address, Token));
            await network.WaitAsync(TimeSpan.FromSeconds(2 * network.Network.Terms.AttestSeconds));
            await network.Network.Ledger.Rounds.FinaliseAsync(run, proposal.Round, Token).EnsureMinedAsync("finalise");
            Assert.Equal(before, await network.Network.Ledger.Token.BalanceAsync(network.Node.Owner.Address, Token));
        });
    }

    /// <summary>A round of two nodes up to its proposal.</summary>
    private async Task<(Proposal Proposal, NodeId Leader)> ProposedAsync(RunId run)
    {
        List<(NodeId Node, LedgerClient Ledger, Contribution Work, Salt Salt)> nodes = [];
        for (int i = 0; i < 2; i++)
        {
            (NodeId node, LedgerClient ledger) = await network.NewMemberAsync(run, certificate: Hash32.Sha256("certificate"u8));
            nodes.Add((node, ledger, null!, new Salt(Hash32.Sha256([(byte)i]))));
        }

        RoundOpened opened = (await nodes[0].Ledger.Rounds.OpenAsync(run, Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        nodes = [.. nodes.Select(node => node with
        {
            Work = new(run, opened.Round, node.Node, new StageIndex(0), opened.Parent, new TraceRoot(Hash32.Sha256("trace"u8)), new UpdateHash(Hash32.Sha256("update"u8)), 10, 20_480),
        })];
        foreach (var node in nodes)
        {
            await node.Ledger.Rounds.CommitAsync(run, opened.Round, node.Node, node.Work.Commit(node.Salt), Token).EnsureMinedAsync("commit");
        }

        await network.WaitAsync(TimeSpan.FromSeconds(network.Network.Terms.CommitSeconds));
        foreach (var node in nodes)
        {
            await node.Ledger.Rounds.RevealAsync(node.Work, node.Salt, null, Token).EnsureMinedAsync("reveal");
        }

        foreach (var node in nodes)
        {
            if (await node.Ledger.Rounds.LeadsAsync(run, opened.Round, node.Node, Token) is { } view)
            {
                Proposal proposal = new(
                    run, opened.Round, view, new CheckpointRoot(Hash32.Sha256("next"u8)), new ParticipantSetHash(Hash32.Sha256("record"u8)), new RewardRoot(Hash32.Sha256("rewards"u8)));
                await node.Ledger.Rounds.ProposeAsync(proposal, node.Node, Token).EnsureMinedAsync("propose");
                return (proposal, node.Node);
            }
        }

        throw new InvalidOperationException("Nobody leads.");
    }
}
