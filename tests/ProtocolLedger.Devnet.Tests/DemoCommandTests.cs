using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.TestKit;
using ProtocolLedger.TestNetworks;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Devnet.Tests;

/// <summary><c>pledger demo</c> as a process, with a small model.</summary>
public sealed class DemoCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_TwoRounds_SummaryIsCompleteAndNothingIsLeft()
    {
        using TempDirectory folder = new();
        ConcurrentQueue<string> lines = new();
        await using ChildProcess demo = await StartAsync(folder, lines.Enqueue);

        await Until.TrueAsync(
            () => demo.HasExited || lines.Any(line => line.Contains("is halted in block", StringComparison.Ordinal)),
            () => $"the run is halted: {string.Join('\n', demo.LastLines)}",
            Token);
        LedgerEvent[] events = demo.HasExited ? [] : await EventsAsync(folder.At("demo"));
        int code = await demo.Exited.WaitAsync(Until.Limit, Token);

        Assert.True(code == 0, $"exit code {code}: {string.Join('\n', demo.LastLines)}");
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.At("demo", "summary.json"), Token));
        JsonElement summary = document.RootElement;
        int rounds = summary.GetProperty("rounds_finalized").GetInt32();
        Assert.True(rounds >= 2, $"{rounds} rounds");
        CheckWorkers(summary, rounds);
        CheckRounds(summary, rounds);
        CheckAudit(summary, rounds);
        CheckHalt(summary);
        CheckBrake(summary, events);
        CheckLapse(summary, events);
        Assert.Equal(new RunId(1), Assert.Single(events.OfType<ProgramDeclared>()).Run);
        Assert.Single(lines, line => line.Contains("pulls the brake", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.False, summary.GetProperty("joiner").GetProperty("checkpoint_verified").ValueKind);
        Assert.NotEmpty(summary.GetProperty("joiner").GetProperty("address").GetString()!);
        Assert.True(summary.GetProperty("joiner").TryGetProperty("first_round", out _));
        Assert.True(summary.GetProperty("bytes_per_worker_per_round").GetInt64() > 0);
        Assert.True(summary.GetProperty("dense_bytes_per_worker_per_round").GetInt64() > 0);
        Assert.StartsWith("Call me Ishmael.", summary.GetProperty("sample_before").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Call me Ishmael.", summary.GetProperty("sample_after").GetString(), StringComparison.Ordinal);
        Assert.All(["setup", "train", "hash", "chain", "exchange", "total"], key => Assert.InRange(summary.GetProperty("seconds").GetProperty(key).GetDouble(), 0, 600));
        Assert.True(summary.GetProperty("seconds").GetProperty("total").GetDouble() > summary.GetProperty("seconds").GetProperty("setup").GetDouble());
        Assert.All(
            ["LedgerToken", "StakeVault", "RunRegistry", "RoundManager", "CheckpointRegistry", "RewardDistributor", "RunGovernor", "ProtocolTimelock"],
            name => Assert.StartsWith("0x", summary.GetProperty("chain").GetProperty("addresses").GetProperty(name).GetString(), StringComparison.Ordinal));
        Assert.StartsWith("http://", summary.GetProperty("chain").GetProperty("rpc").GetString(), StringComparison.Ordinal);
        Assert.Equal(ExactEngine.EngineId, summary.GetProperty("engine_id").GetString());
        Assert.Empty(Processes.Naming(folder.Path));
    }

    [Fact]
    public async Task Demo_Interrupted_Exits130AndLeavesNoProcess()
    {
        using TempDirectory folder = new();
        ConcurrentQueue<string> lines = new();
        await using ChildProcess demo = await StartAsync(folder, lines.Enqueue);
        await Until.TrueAsync(
            () => demo.HasExited || lines.Any(line => line.Contains("started as node", StringComparison.Ordinal)),
            () => $"a node starts: {string.Join('\n', demo.LastLines)}",
            Token);
        IReadOnlyList<int> children = Processes.DescendantsOf(demo.Id);
        Assert.NotEmpty(Processes.Naming(folder.Path).Intersect(children));

        Programs.Signal(demo.Id, Programs.Interrupt);
        int code = await demo.Exited.WaitAsync(Until.Limit, Token);

        Assert.True(code == (int)ExitCode.Interrupted, $"exit code {code}: {string.Join('\n', demo.LastLines)}");
        await Until.TrueAsync(() => !children.Any(Processes.IsRunning), () => "every child ends", Token);
        Assert.Empty(Processes.Naming(folder.Path));
    }

    private static void CheckWorkers(JsonElement summary, int rounds)
    {
        JsonElement[] workers = [.. summary.GetProperty("workers").EnumerateArray()];
        Assert.Equal(3, workers.Length);
        BigInteger earned = 0;
        foreach (JsonElement worker in workers)
        {
            Assert.True(EthAddress.Parse(worker.GetProperty("address").GetString()!) != default);
            Assert.Equal(1UL, worker.GetProperty("joined_round").GetUInt64());
            Assert.True(worker.GetProperty("steps").GetInt32() >= 2 * NetworkScenario.InnerSteps);
            Assert.Equal(worker.GetProperty("earned_wei").GetString(), worker.GetProperty("claimed_wei").GetString());
            earned += BigInteger.Parse(worker.GetProperty("earned_wei").GetString()!, CultureInfo.InvariantCulture);
        }

        Assert.Equal(Cli.Demo.DemoTerms.RewardPerRound.Value * rounds, earned);
    }

    private static void CheckRounds(JsonElement summary, int rounds)
    {
        Assert.Equal(rounds + 1, summary.GetProperty("heldout_loss").GetArrayLength());
        Assert.All(summary.GetProperty("heldout_loss").EnumerateArray(), loss => Assert.InRange(loss.GetDouble(), 0.5, 7));
        JsonElement[] checkpoints = [.. summary.GetProperty("checkpoints").EnumerateArray()];
        Assert.Equal(rounds, checkpoints.Length);
        for (int i = 1; i < rounds; i++)
        {
            Assert.Equal(checkpoints[i - 1].GetProperty("root").GetString(), checkpoints[i].GetProperty("parent").GetString());
            Assert.True(checkpoints[i].GetProperty("round").GetUInt64() > checkpoints[i - 1].GetProperty("round").GetUInt64());
        }

        Assert.All(checkpoints, checkpoint => Assert.NotEqual(Hash32.Zero, Hash32.Parse(checkpoint.GetProperty("tx").GetString()!)));
    }

    private static void CheckAudit(JsonElement summary, int rounds)
    {
        JsonElement audit = summary.GetProperty("audit");
        Assert.True(audit.GetProperty("holds").GetBoolean());
        Assert.Equal(NetworkScenario.InnerSteps, audit.GetProperty("steps").GetInt32());
        Assert.InRange(audit.GetProperty("round").GetInt32(), 1, rounds);
        Assert.Contains(
            summary.GetProperty("workers").EnumerateArray(), worker => worker.GetProperty("address").GetString() == audit.GetProperty("address").GetString());
    }

    private static void CheckHalt(JsonElement summary)
    {
        JsonElement halt = summary.GetProperty("halt");
        Assert.True(BigInteger.Parse(halt.GetProperty("proposal_id").GetString()!, CultureInfo.InvariantCulture) > 0);
        Assert.True(halt.GetProperty("executed_block").GetUInt64() > 0);
        Assert.Equal(
            summary.GetProperty("checkpoints").EnumerateArray().Last().GetProperty("round").GetUInt64(), halt.GetProperty("last_finalized_round").GetUInt64());
        Assert.Contains("Halted", halt.GetProperty("attempt_after_halt_error").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(halt.GetProperty("seconds_to_last_inner_step").GetDouble(), 0, 30);
    }

    private static void CheckBrake(JsonElement summary, LedgerEvent[] events)
    {
        JsonElement brake = summary.GetProperty("brake");
        JsonElement resume = summary.GetProperty("resume");
        BrakePulled pulled = Assert.Single(events.OfType<BrakePulled>());
        Assert.Equal(pulled.Puller.ToString(), brake.GetProperty("puller").GetString());
        Assert.Equal(pulled.Votes.ToString(), brake.GetProperty("votes_wei").GetString());
        Assert.Equal(pulled.At.Block, brake.GetProperty("block").GetUInt64());
        Assert.Equal(pulled.Until, brake.GetProperty("paused_until").GetUInt64());
        Assert.True(pulled.Votes >= Wei.Parse(brake.GetProperty("needed_votes_wei").GetString()!));
        Assert.True(Wei.Parse(brake.GetProperty("bond_wei").GetString()!) > Wei.Zero);

        // A vote to resume takes some 20 s, so a node that had gone on would have been at it for longer than this.
        Assert.InRange(brake.GetProperty("seconds_to_rest").GetDouble(), 0, 15);
        Assert.InRange(brake.GetProperty("seconds_to_last_inner_step").GetDouble(), 0, 15);

        RunResumed resumed = Assert.Single(events.OfType<RunResumed>());
        VoteProposed proposed = events.OfType<VoteProposed>().First();
        Assert.Equal(proposed.ProposalId.ToString(CultureInfo.InvariantCulture), resume.GetProperty("proposal_id").GetString());
        Assert.Contains(events.OfType<VoteExecuted>(), e => e.ProposalId == proposed.ProposalId && e.At.Block == resumed.At.Block);
        Assert.Equal(resumed.At.Block, resume.GetProperty("executed_block").GetUInt64());
        VoteCast[] cast = [.. events.OfType<VoteCast>().Where(e => e.ProposalId == proposed.ProposalId)];
        Assert.Equal(pulled.Puller, Assert.Single(cast, e => e.Support == VoteSupport.Against).Voter);
        Assert.Equal(Weight(cast, VoteSupport.Against), resume.GetProperty("against_wei").GetString());
        Assert.Equal(Weight(cast, VoteSupport.For), resume.GetProperty("for_wei").GetString());

        // While the run rests its rounds stand still; the round of the pull becomes final afterwards.
        Assert.DoesNotContain(events.OfType<RoundEvent>(), e => e.At.Block > pulled.At.Block && e.At.Block < resumed.At.Block);
        Assert.True(resume.GetProperty("round_finalized").GetBoolean());
        RoundFinalised goneOn = events.OfType<RoundFinalised>().Single(e => e.Round.Value == brake.GetProperty("round").GetUInt64());
        Assert.True(brake.GetProperty("phase").GetString() == nameof(RoundPhase.Closed) || goneOn.At.Block > resumed.At.Block, $"{goneOn} is after {resumed}");
        Assert.Contains(events.OfType<RoundFinalised>(), e => e.At.Block > resumed.At.Block);
    }

    private static void CheckLapse(JsonElement summary, LedgerEvent[] events)
    {
        JsonElement lapse = summary.GetProperty("lapse");
        RunId lapsed = new(lapse.GetProperty("run").GetUInt64());
        RunId[] runs = [.. events.OfType<RunCreated>().Select(e => e.Run)];
        Assert.Equal(2, runs.Length);
        Assert.Equal(runs[1], lapsed);
        Assert.Equal(events.OfType<RunCreated>().Last().At.Block, lapse.GetProperty("active_block").GetUInt64());
        Assert.True(lapse.GetProperty("halted_block").GetUInt64() > lapse.GetProperty("active_block").GetUInt64());
        Assert.Equal(runs[0], Assert.Single(events.OfType<RunHalted>()).Run);
        Assert.Equal(runs[0], Assert.Single(events.OfType<RunPaused>()).Run);
    }

    private static string Weight(IEnumerable<VoteCast> cast, VoteSupport support) =>
        cast.Where(e => e.Support == support).Aggregate(Wei.Zero, (sum, e) => sum + e.Weight).ToString();

    /// <summary>What has happened on the demo's ledger; it ends with the demo.</summary>
    private static async Task<LedgerEvent[]> EventsAsync(string folder)
    {
        NodeConfig config = NodeConfigReader.Read(Path.Combine(folder, "node-1", "node.json"));
        Deployment deployment = await Deployment.LoadAsync(Path.Combine(folder, "deployment.json"), Token);
        using LedgerClient ledger = await LedgerClient.ConnectAsync(
            new LedgerOptions { RpcUrl = new Uri(config.RpcUrl), Deployment = deployment }, null, NullLoggerFactory.Instance, TimeProvider.System, Token);
        LedgerHistory history = new(ledger.ReadEvents(null));
        await history.UpdateAsync(Token);
        return [.. history.Events];
    }

    private static async Task<ChildProcess> StartAsync(TempDirectory folder, Action<string> onOutput)
    {
        byte[] text = await MobyDick.PrepareAsync(RepositoryPaths.At("devnet"), folder.At("text"), Token);
        await SmallRun.WriteSpecAsync(folder.At("small.json"), MobyDick.Describe(text).Root(), NetworkScenario.InnerSteps, Token);

        // A test runner in the background may have been started with SIGINT ignored, and what it starts inherits that.
        return await ChildProcess.StartAsync(
            new ChildProcessOptions
            {
                Name = "pledger demo",
                FileName = "env",
                Arguments =
                [
                    "--default-signal=INT", Programs.Pledger, "demo", "--rounds", "2", "--workers", "3", "--join-at", "0", "--cheater", "none", "--engine", "exact", "--plain",
                    "--folder", folder.At("demo"), "--run-spec", folder.At("small.json"),
                ],
                OnOutput = onOutput,
            },
            null,
            Token);
    }
}
