using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>A node that dies after its commitment takes a third of the stake with it: what is left is not more than two thirds.</summary>
public sealed class SilentNodeTests
{
    [Fact]
    public async Task Attest_AThirdOfTheStakeDies_ANodeBondsTheProposalAndItBecomesFinal()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestNetwork network = await TestNetwork.StartAsync(
            4, 3, cancellation, terms => terms with { RevealSeconds = 20, ProposeSeconds = 20, AttestSeconds = 10 });
        for (int i = 0; i < 3; i++)
        {
            DemoNode node = await network.AddNodeAsync(3, cancellation);
            await network.Chain.Ledger.Token.TransferAsync(node.Worker.Address, network.Chain.Terms.SlashAmount, cancellation).EnsureMinedAsync("tokens for a bond");
            await network.RunAsync(node, cancellation);
        }

        DemoNode victim = network.Nodes[1];
        PhaseEntered moment = await network.WaitForAsync<PhaseEntered>(victim, phase => phase.Phase == "reveal", "its first commitment", cancellation);
        victim.Kill();
        await victim.Exited.WaitAsync(Until.Limit, cancellation);

        RoundDone done = await network.WaitForAsync<RoundDone>(network.Nodes[0], done => done.Round == moment.Round, "the round's end", cancellation);

        Assert.True(done.Steps > 0);
        LedgerHistory history = new(network.Chain.Ledger.ReadEvents(null));
        await history.UpdateAsync(cancellation);
        RoundEvent[] round = [.. history.Events.OfType<RoundEvent>().Where(e => e.Run == network.Chain.Run && e.Round.Value == moment.Round)];
        ProposalBonded bonded = Assert.Single(round.OfType<ProposalBonded>());
        Assert.Contains(network.Nodes, node => node != victim && node.Worker.Address == bonded.Payer);
        Assert.Equal(network.Chain.Terms.SlashAmount, bonded.Amount);
        Assert.False(Assert.Single(round.OfType<BondSettled>()).Burnt);
        Assert.Equal(bonded.Amount + DemoTerms.WorkerTokens, await network.Chain.Ledger.Token.BalanceAsync(bonded.Payer, cancellation));
        Assert.Single(round.OfType<RoundFinalised>());
        Assert.Contains(network.Told, told => told.Event is BondedProposal own && own.Round == moment.Round);
    }
}
