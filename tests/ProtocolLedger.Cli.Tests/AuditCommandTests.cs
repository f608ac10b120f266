using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Peers;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Cli.Tests;

/// <summary><c>pledger audit</c> by a stranger, who has the run's files and no key.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class AuditCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Audit_WorkOfARealNode_HoldsWhetherItStillRunsOrNot()
    {
        RunId run = await network.NewRunAsync(parameters => parameters with { MandateRounds = 200, RevealSeconds = 10, ProposeSeconds = 10, AttestSeconds = 10 });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        using TempDirectory folder = new();
        using TempDirectory folderOfAnother = new();
        string[] stranger = ["--config", await StrangerAsync(folder, run)];
        string[] another = ["--config", await StrangerAsync(folderOfAnother, new RunId(run.Value + 1)), "--run", $"{run}"];
        await using Pledger running = await node.StartAsync();
        await running.LineAsync("round 2 is final");

        PledgerResult step = await Pledger.RunAsync(["audit", "--round", "1", "--node", "1", "--step", "0", .. another]);
        await running.LineAsync("round 5 is final"); // what round 2 started from is old by now, but its work can still be disputed
        PledgerResult whole = await Pledger.RunAsync(["audit", "--round", "2", "--node", "1", .. stranger]);
        PledgerResult json = await Pledger.RunAsync(["audit", "--round", "1", "--node", "1", "--json", .. stranger]);
        PledgerResult noStep = await Pledger.RunAsync(["audit", "--round", "1", "--node", "1", "--step", "2", .. stranger]);
        PledgerResult noRound = await Pledger.RunAsync(["audit", "--round", "99", "--node", "1", .. stranger]);
        PledgerResult noNode = await Pledger.RunAsync(["audit", "--round", "1", "--node", "77", .. stranger]);
        PledgerResult rewards = await Pledger.RunAsync(["verify", "rewards", "--scores", "--round", "1", .. another]);
        PledgerResult explained = await Pledger.RunAsync(["explain", "--node", "1", "--round", "1", .. stranger]);
        PledgerResult noPart = await Pledger.RunAsync(["explain", "--node", "1", "--round", "99", .. stranger]);
        PledgerResult noSuchNode = await Pledger.RunAsync(["explain", "--node", "77", .. stranger]);
        await running.SignalAsync("INT");
        await running.EndAsync();
        PledgerResult alone = await Pledger.RunAsync(["audit", "--round", "1", "--node", "1", "--step", "0", .. stranger]);

        Assert.True(step.Code == 0, step.All);
        Assert.Matches("^does step 0 of node 1 in round 1 over again, from checkpoint 0x[0-9a-f]{64} \\(genesis\\); compares every state with its trace$", Assert.Single(step.Errors));
        Assert.Matches("^node 1, round 1: holds; after step 0 the state is 0x[0-9a-f]{64}, as committed \\([0-9.]+ s\\)$", Assert.Single(step.Output));
        Assert.True(whole.Code == 0, whole.All);
        Assert.Matches("^does steps 0 to 1 of node 1 in round 2 over again, from checkpoint 0x[0-9a-f]{64} \\(peers\\); ", Assert.Single(whole.Errors));
        Assert.Contains(", as committed, and so is the update (", Assert.Single(whole.Output), StringComparison.Ordinal);
        Assert.True(json.Code == 0, json.All);
        JsonNode report = JsonNode.Parse(string.Join('\n', json.Output))!;
        Assert.Equal((true, true, 2), (report["holds"]!.GetValue<bool>(), report["trace_served"]!.GetValue<bool>(), report["steps"]!.GetValue<int>()));
        Refusal.Check(noStep, ExitCode.Usage, "The run has no inner step 2.", "A round has 2 steps, 0 to 1.");
        Refusal.Check(noRound, ExitCode.Usage, $"Run {run} has no round 99.");
        Refusal.Check(noNode, ExitCode.Usage, $"Node 77 revealed no work in round 1 of run {run}.");
        Assert.True(rewards.Code == 0, rewards.All);
        Assert.Equal("round 1: holds; scores and checkpoint too: node 1 100.00 (quality 1)", rewards.Output[0]);
        Assert.Equal($"run {run}: the rewards of 1 of 1 round are those that this machine computed", rewards.Output[1]);
        Assert.True(explained.Code == 0, explained.All);
        Assert.Equal("Node 1 in round 1: earned 100.00 tokens for 2 steps of quality 1; they can still be disputed, and vest after that.", explained.Output[0]);
        Assert.Matches("^revealed in transaction 0x[0-9a-f]{64}$", explained.Output[2]);
        Refusal.Check(noPart, ExitCode.Usage, $"Node 1 had no part in round 99 of run {run}.");
        Refusal.Check(noSuchNode, ExitCode.Usage, "There is no node 77.");
        Assert.True(alone.Code == 0, alone.All);
        Assert.EndsWith("since it hands out no trace", Assert.Single(alone.Errors), StringComparison.Ordinal);
        Assert.Contains("after step 1 the state is", Assert.Single(alone.Output), StringComparison.Ordinal);
        Assert.Equal(["node.json"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    private static UpdateHash RevealedUpdate => new(Hash32.Sha256("update"u8));

    [Fact]
    public async Task Audit_TraceThatNobodyComputed_DoesNotHold()
    {
        RunId run = await network.NewRunAsync();
        using TempDirectory folder = new();
        string[] stranger = ["--config", await StrangerAsync(folder, run)];
        RoundTrace forged = new(new StateRoot(Hash32.Sha256("start"u8)));
        forged.Add(new TraceSegment(0, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("state"u8))));
        forged.Add(new TraceSegment(1, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("state"u8))));
        forged.End(RevealedUpdate);
        await network.UndoneAsync(async () =>
        {
            using NodeCertificate certificate = NodeCertificate.LoadOrCreate(folder.At("tls.pem"), TimeProvider.System);
            MemoryBlobs blobs = new();
            await using PeerServer server = await PeerServer.StartAsync(
                new PeerServerOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0) }, certificate, blobs, blobs, new NoCommitments(), new NoContributions(), () => null!, new TrafficMeter(), NullLoggerFactory.Instance, Token);
            (NodeId node, Round round) = await RevealAsync(run, forged.Root(), server.EndPoint, certificate.Fingerprint);
            string[] audit = ["audit", "--round", $"{round}", "--node", $"{node}", "--step", "0", .. stranger];

            PledgerResult silent = await Pledger.RunAsync(audit);
            blobs.Add(forged);
            PledgerResult shown = await Pledger.RunAsync(audit);
            PledgerResult json = await Pledger.RunAsync([.. audit, "--json"]);

            Assert.Equal((int)ExitCode.AuditFailed, silent.Code);
            Assert.Contains($"node {node}, round {round}: does not hold; the trace root was committed as {forged.Root()}, this machine came to 0x", Assert.Single(silent.Output), StringComparison.Ordinal);
            Assert.Equal((int)ExitCode.AuditFailed, shown.Code);
            Assert.Contains($"does not hold; the state that it started from was committed as {forged.Start}, this machine came to 0x", Assert.Single(shown.Output), StringComparison.Ordinal);
            Assert.Equal((int)ExitCode.AuditFailed, json.Code);
            JsonNode report = JsonNode.Parse(string.Join('\n', json.Output))!;
            Assert.Equal((false, "Start", $"{forged.Start}"), (report["holds"]!.GetValue<bool>(), report["part"]!.GetValue<string>(), report["committed"]!.GetValue<string>()));
        });
    }

    /// <summary>The configuration of somebody who has the run's files and nothing of a node.</summary>
    private async Task<string> StrangerAsync(TempDirectory folder, RunId run)
    {
        NodeConfig config = network.Node.Config with
        {
            Run = run.Value,
            KeyFile = folder.At("no.json"),
            PasswordFile = folder.At("no.password"),
            DataDirectory = folder.At("data"),
        };
        await File.WriteAllTextAsync(folder.At("node.json"), JsonSerializer.Serialize(config, NodeConfigJson.Default.NodeConfig), Token);
        return folder.At("node.json");
    }

    /// <summary>A new node's reveal of such a trace in the run's first round.</summary>
    private async Task<(NodeId Node, Round Round)> RevealAsync(RunId run, TraceRoot trace, IPEndPoint endpoint, TlsFingerprint fingerprint)
    {
        (NodeId node, LedgerClient ledger) = await network.NewMemberAsync(run, $"{endpoint}", fingerprint.Value);
        using LedgerClient worker = ledger;
        RoundOpened opened = (await ledger.Rounds.OpenAsync(run, Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        Contribution work = new(
            run, opened.Round, node, new StageIndex(0), opened.Parent, trace, RevealedUpdate, (uint)network.Spec.InnerSteps, network.Spec.TokensPerRound);
        Salt salt = new(Hash32.Sha256("salt"u8));
        await ledger.Rounds.CommitAsync(run, opened.Round, node, work.Commit(salt), Token).EnsureMinedAsync("commit");
        await network.WaitAsync(TimeSpan.FromSeconds(network.Network.Terms.CommitSeconds));
        await ledger.Rounds.RevealAsync(work, salt, null, Token).EnsureMinedAsync("reveal");
        return (node, opened.Round);
    }

    private sealed class NoCommitments : ICommitmentSource
    {
        public OfferedCommitment? Find(RunId run, Round round, NodeId? node) => null;
    }

    private sealed class NoContributions : IContributionSource
    {
        public ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) => default;
    }
}
