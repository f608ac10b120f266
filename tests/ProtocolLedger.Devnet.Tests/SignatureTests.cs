using ProtocolLedger.Attacks;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>Two nodes that sign what nobody honest signs, among honest ones, on a real chain: convicted by what peers gather, in one transaction each.</summary>
public sealed class SignatureTests
{
    private const int InnerSteps = 4;
    private const int Honest = 2;

    [Fact]
    public async Task EquivocatorThenPostHaltWorker_AmongHonestNodes_AreConvictedAndNobodyElseIs()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestNetwork network = await TestNetwork.StartAsync(
            InnerSteps, Honest + 2, cancellation, terms => terms with { CommitSeconds = 30, RevealSeconds = 30 }, settings => settings with { BountyClaim = TimeSpan.FromSeconds(10) });
        for (int i = 0; i < Honest + 2; i++)
        {
            await network.AddNodeAsync(Honest + 2, cancellation);
        }

        DemoNode equivocator = network.Nodes[Honest], worker = network.Nodes[Honest + 1];
        foreach (DemoNode honest in network.Nodes.Take(Honest))
        {
            await network.RunAsync(honest, cancellation);
        }

        await network.RunAsync(equivocator, Misbehaviour.Equivocator, cancellation);
        await network.RunAsync(worker, Misbehaviour.PostHaltWorker, cancellation);

        FaultProven proven = await ProvenAsync(network, equivocator, cancellation);
        Assert.Equal("it signed two different contributions to that round", proven.Fault);
        await network.WaitForAsync<PhaseEntered>(worker, phase => phase.Phase == "commit", "work of its own", cancellation);
        await network.PauseAsync(network.Nodes[0], cancellation);
        proven = await ProvenAsync(network, worker, cancellation);
        Assert.Equal("it signed work for that round, which the ledger has not opened", proven.Fault);

        foreach (DemoNode cheater in new[] { equivocator, worker })
        {
            NodeRecord convicted = await network.Chain.Ledger.Nodes.GetAsync(cheater.Node, cancellation);
            Assert.True(convicted.Stake <= DemoTerms.Stake - network.Chain.Terms.SlashAmount, "it may be convicted of several rounds");
            Assert.NotEqual(0UL, convicted.JailedUntil);
        }

        foreach (DemoNode honest in network.Nodes.Take(Honest))
        {
            Assert.Equal(DemoTerms.Stake, (await network.Chain.Ledger.Nodes.GetAsync(honest.Node, cancellation)).Stake);
        }

        // Each proof was committed to before, and nobody sent one that another had sent.
        LedgerHistory history = new(network.Chain.Ledger.ReadEvents(null));
        await Until.TrueAsync(() => network.Told.Any(told => told.Event is BountyPaid), () => "an award is paid", cancellation);
        await history.UpdateAsync(cancellation);
        Assert.All(history.Events.OfType<FaultConvicted>(), fault => Assert.NotEqual(0UL, fault.Award.Sequence));
        Assert.DoesNotContain(network.Told, told => told.Event is NodeWarning warning && warning.Message.Contains("could not be proven", StringComparison.Ordinal));
    }

    private static async Task<FaultProven> ProvenAsync(TestNetwork network, DemoNode cheater, CancellationToken cancellation)
    {
        FaultProven? proven = null;
        await Until.TrueAsync(
            () =>
            {
                Assert.All(network.Nodes.Take(Honest), node => Assert.False(node.Exited.IsCompleted, $"{node.Row.Name} ended: {string.Join(" | ", node.LastLines.TakeLast(4))}"));
                proven = network.Told.Select(told => told.Event).OfType<FaultProven>().FirstOrDefault(proven => proven.Node == cheater.Node.Value);
                return proven is not null;
            },
            () => $"{cheater.Row.Name} is convicted: " + string.Join(Environment.NewLine, network.Told.Select(told => told.Event).Where(told => told is FaultProven or NodeWarning or RoundDone)),
            cancellation);
        return proven!;
    }
}
