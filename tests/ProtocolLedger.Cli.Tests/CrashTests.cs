using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>A node that was killed and has lost a part of its data goes on.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class CrashTests(NetworkFixture network)
{
    [Fact]
    public async Task NodeRun_KilledAfterItsCommitmentAndJournalLost_LosesThatRoundOnly()
    {
        // Nobody else is there: the round ends only because the node itself abandons it.
        RunId run = await network.NewRunAsync(parameters => parameters with { RevealSeconds = 4, ProposeSeconds = 1, AttestSeconds = 4 });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        await using (Pledger first = await Pledger.StartAsync("node", "run", "--json", "--config", node.ConfigFile))
        {
            await first.LineAsync("\"phase\":\"reveal\"");
            await first.SignalAsync("KILL");
            await first.EndAsync();
        }

        foreach (string file in Directory.GetFiles(node.Data, "node.db*"))
        {
            File.Delete(file);
        }

        await using Pledger second = await node.StartAsync();
        await second.LineAsync("round 1 missed: the ledger has this node's commitment, but the journal entry that could reveal it is gone");
        await second.LineAsync("round 2 is final");
        await second.SignalAsync("INT");
        Assert.Equal((int)ExitCode.Interrupted, (await second.EndAsync()).Code);
    }
}
