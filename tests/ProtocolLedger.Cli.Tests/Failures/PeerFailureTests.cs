using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What a node says when no peer gives what it needs.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class PeerFailureTests(NetworkFixture network)
{
    [Fact]
    public async Task NodeRun_NobodyServesTheCheckpoint_SaysWhoWasAskedAndWaitsForNobody()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        await node.StopAfterAsync("round 1 is final");
        await using DemoNode second = await network.NewNodeAsync(3);
        using NodeCopy late = new(second, config => config with { Run = run.Value });

        PledgerResult result = await late.RunAsync();

        late.Refused(result, ExitCode.Peer, "can't be had from any peer", $"node {network.Node.Node}", "Wait until a node that has it is reachable");
        Assert.DoesNotContain("joined the run", result.All, StringComparison.Ordinal);
    }
}
