using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>A chain that refuses, pauses and dies under a node that trains.</summary>
public sealed class OutageTests
{
    private const int SilenceSeconds = 6;

    [Fact]
    public async Task Run_ShortOutagesThenDeath_GoesOnThenStopsInTime()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestNetwork network = await TestNetwork.StartAsync(40, 1, cancellation);
        await using RefusingGate gate = new(network.Chain.RpcUrl);
        DemoNode node = await network.AddNodeAsync(
            1, cancellation, config => config with { RpcUrl = gate.Url.ToString(), ChainSilenceSeconds = SilenceSeconds, PollMilliseconds = 100 });
        await network.RunAsync(node, cancellation);
        await NextRoundAsync();

        // Refused: calls fail at once and are made again.
        int before = gate.Refused;
        await gate.ShutAsync();
        await Until.TrueAsync(() => gate.Refused >= before + 10, () => $"ten refused calls, {gate.Refused - before} so far", cancellation);
        gate.Open();
        await NextRoundAsync();

        // Paused: a call hangs for two seconds, which is less than the silence that the node bears.
        Programs.Signal(network.Chain.ChainProcessId, Programs.Stop);
        await Until.TrueAsync(() => gate.LongestWait >= TimeSpan.FromSeconds(2), () => $"a call hangs for two seconds, {gate.LongestWait} so far", cancellation);
        Programs.Signal(network.Chain.ChainProcessId, Programs.Continue);
        await NextRoundAsync();
        Assert.Empty(network.EventsOf<NodeStopped>(node));

        // Dead, while the node trains.
        await network.WaitForAsync<RoundStarted>(node, _ => true, "a round that it trains in", cancellation, network.Told.Count);
        DateTimeOffset died = TimeProvider.System.GetUtcNow();
        Programs.Signal(network.Chain.ChainProcessId, Programs.Kill);
        int code = await node.Exited.WaitAsync(TimeSpan.FromSeconds(30), cancellation);

        Assert.Equal((int)ExitCode.ChainUnreachable, code);
        NodeStopped stopped = Assert.Single(network.EventsOf<NodeStopped>(node));
        Assert.Matches("the chain has been silent|the chain's head has stood", stopped.Reason); // whichever came first: an answer or a block
        Assert.True(stopped.LastInnerStep <= died.AddSeconds(SilenceSeconds + 3), $"the chain died at {died:O}, the last step ended at {stopped.LastInnerStep:O}");

        Task NextRoundAsync() => network.WaitForAsync<RoundDone>(node, done => done.Steps > 0, "a final round", cancellation, network.Told.Count);
    }
}
