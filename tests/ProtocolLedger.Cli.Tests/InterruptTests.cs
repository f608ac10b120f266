using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Ctrl-C and SIGTERM end a node soon and in order.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class InterruptTests(NetworkFixture network)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task NodeRun_Signalled_StopsSoonWithItsOwnCode(string signal)
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        await using Pledger running = await node.StartAsync();
        await running.LineAsync("round 1: 2 inner steps");

        await running.SignalAsync(signal);
        PledgerResult result = await running.EndAsync(Soon);

        Assert.True(result.Code == (int)ExitCode.Interrupted, result.All);
        Assert.EndsWith("stopped: interrupted", result.Output[^1], StringComparison.Ordinal);
        Assert.Equal(["Interrupted."], result.Errors);
    }
}
