using Microsoft.Extensions.Logging;
using ProtocolLedger.Cli.Commands;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Demo;

/// <summary>
/// The demo, top to bottom: chain, contracts, run, nodes, rounds, a cheater who is convicted, a joiner, claims, an audit, a pull of the brake, a vote to
/// resume, a mandate that lapses, a vote to halt, a commit that bounces, the last claims, a summary.
/// Everything that it starts ends with it.
/// </summary>
internal sealed class DemoRunner(DemoOptions options, IDemoView view, TextWriter output, ILoggerFactory logs)
{
    private const string Prompt = "Call me Ishmael. ";
    private const int SampleLength = 160;

    /// <summary>What the demo calls the worker that cheats.</summary>
    public const string CheaterName = "cheater";

    private readonly List<DemoNode> nodes = [];
    private readonly TimeProvider time = TimeProvider.System;

    /// <summary>Runs the whole demo and writes its summary.</summary>
    /// <exception cref="PledgerException">A step failed; the message says which.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Limit);
        long began = time.GetTimestamp();
        RequireCheater();
        PrepareFolder();

        output.WriteLine("Starting a chain and deploying the contracts");
        await using DemoNetwork network = await DemoNetwork.StartAsync(options.Folder, logs, limit.Token);
        try
        {
            RunSpec spec = await PrepareRunAsync(limit.Token);
            using ITrainingEngine engine = NodeEngine.Start(spec);
            Checkpoint genesis = GenesisCheckpoint.Create(spec);
            await network.CreateRunAsync(spec, genesis.Root, Trainers, limit.Token);
            output.WriteLine($"Run {network.Run}: {spec.Name}, {spec.Model.ParameterCount:n0} parameters");
            output.WriteLine($"Engine {engine.Id}");

            DemoBoard board = new() { TargetRounds = options.Rounds, InnerSteps = spec.InnerSteps };
            output.WriteLine($"Registering {Trainers + Math.Min(options.JoinAtRound, 1)} nodes, each with a stake of {DemoFormat.Tokens(DemoTerms.Stake.ToString())} tokens");
            await CreateNodesAsync(network, board, limit.Token);
            TimeSpan setup = time.GetElapsedTime(began);

            DemoBrake brake = new(network, nodes, board, time);
            DemoSwitches? switches = null;
            AuditReport? audited = null;
            DemoConviction? conviction = null;
            using DemoTrial trial = new(network, nodes, board, spec);
            await view.ShowAsync(board, async () =>
            {
                await StartTrainingAsync(board, limit.Token);
                await WaitForRoundsAsync(board, options.BrakeAfterRounds, limit.Token);
                Task<AuditReport> audit = new DemoAudit(network, nodes, board).RunAsync(limit.Token);
                (DemoPull pull, DemoPassed resume) = await brake.RunAsync(limit.Token);
                int finalBefore = board.Rounds.Count;
                LapsedMandate lapse = await new DemoLapse(network, board, time).RunAsync(limit.Token);
                audited = await audit;
                await WaitForRoundsAsync(board, Math.Max(options.Rounds, finalBefore + 1), limit.Token);
                conviction = Cheater is null ? null : await trial.ConvictedAsync(Cheater, limit.Token);
                DemoHalt halt = await new DemoVote(network, nodes, board, time).HaltAsync(limit.Token);
                await brake.TakeBondBackAsync(pull, limit.Token);
                switches = new DemoSwitches(pull, resume, lapse, halt);
                await new DemoClaims(network, nodes, board, logs, time).ClaimRestAsync(limit.Token);
            });
            DemoReport report = new(options, spec, network, board, nodes, engine);
            DemoSummary summary = await report.BuildAsync(genesis, audited!, conviction, switches!, Prompt, SampleLength, setup, time.GetElapsedTime(began), limit.Token);
            string path = Path.Combine(options.Folder, "summary.json");
            summary.Save(path);
            DemoReport.Print(output, summary, path);
            if (options.Keep)
            {
                await KeepAsync(network, cancellation);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PledgerException(ExitCode.Unexpected, $"The demo did not end within {options.Limit.TotalMinutes:0} minutes.", $"The nodes' logs are in {options.Folder}.");
        }
        finally
        {
            await StopNodesAsync();
        }
    }

    /// <summary>Starts the workers; one more joins some rounds later.</summary>
    private async Task StartTrainingAsync(DemoBoard board, CancellationToken cancellation)
    {
        foreach (DemoNode node in nodes.Take(options.Workers))
        {
            await node.StartAsync(board, cancellation);
        }

        if (Cheater is { } cheater)
        {
            board.Note($"one more worker is a cheater: {options.Cheater}");
            await cheater.StartAsync(board, cancellation, options.CheaterProgram, [options.Cheater!, "--config", cheater.ConfigFile]);
        }

        if (options.JoinAtRound > 0)
        {
            await WaitForRoundsAsync(board, options.JoinAtRound - 1, cancellation);
            DemoNode joiner = nodes[^1];
            board.Note($"{joiner.Row.Name} joins: it gets the checkpoint from its peers and checks it against the ledger");
            await joiner.StartAsync(board, cancellation);
        }
    }

    /// <summary>Nodes that train from the start, the cheater among them.</summary>
    private int Trainers => options.Workers + (options.Cheater is null ? 0 : 1);

    private DemoNode? Cheater => options.Cheater is null ? null : nodes[Trainers - 1];

    /// <summary>The program that cheats must be there, and where a jury judges, one besides the cheater and its accuser.</summary>
    private void RequireCheater()
    {
        if (options.Cheater is null)
        {
            return;
        }

        if (!File.Exists(options.CheaterProgram))
        {
            throw new PledgerException(ExitCode.BadConfiguration, $"The program that cheats is not built: {options.CheaterProgram}.", "Build the solution with `make build`, or say `--cheater none`.");
        }

        if (!options.IsExact && options.Workers < DemoTerms.Deployment.JurySeats + 1)
        {
            throw new PledgerException(
                ExitCode.Usage, $"{options.Workers} workers can't convict a cheater.", $"A jury of {DemoTerms.Deployment.JurySeats} and an accuser take {DemoTerms.Deployment.JurySeats + 1} workers; or say `--cheater none`.");
        }
    }

    private async Task WaitForRoundsAsync(DemoBoard board, int rounds, CancellationToken cancellation)
    {
        while (board.Rounds.Count < rounds)
        {
            RequireRunning();
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellation);
        }
    }

    private void RequireRunning()
    {
        DemoNode? dead = nodes.FirstOrDefault(node => node.Exited is { IsCompleted: true } && node.Started);
        if (dead is not null)
        {
            throw new PledgerException(
                ExitCode.Unexpected,
                $"{dead.Row.Name} ended with exit code {dead.Exited.Result}: {string.Join(" ", dead.LastLines.TakeLast(2))}",
                $"Its log is {Path.Combine(Path.GetDirectoryName(dead.ConfigFile)!, "node.log")}.");
        }
    }

    private async Task CreateNodesAsync(DemoNetwork network, DemoBoard board, CancellationToken cancellation)
    {
        int count = Trainers + (options.JoinAtRound > 0 ? 1 : 0);
        for (int number = 1; number <= count; number++)
        {
            bool cheats = options.Cheater is not null && number == Trainers;
            string name = cheats ? CheaterName : $"worker {(number < Trainers || options.Cheater is null ? number : number - 1)}";
            nodes.Add(await DemoNode.CreateAsync(number, network, options.Workers, board, cancellation, name: name));
        }
    }

    private async Task<RunSpec> PrepareRunAsync(CancellationToken cancellation)
    {
        byte[] text = await MobyDick.PrepareAsync(Path.Combine(options.Repository, "devnet"), Path.Combine(options.Folder, "dataset.txt"), cancellation);
        await File.WriteAllBytesAsync(Path.Combine(options.Folder, "dataset.manifest.json"), MobyDick.Describe(text).ToCanonicalBytes(), cancellation);
        RunSpec spec = RunSpec.Parse(await File.ReadAllBytesAsync(options.RunSpec, cancellation));
        spec = options.IsExact ? spec with { Engine = ExactEngine.EngineId } : spec;
        await File.WriteAllBytesAsync(Path.Combine(options.Folder, "run.json"), spec.ToCanonicalBytes(), cancellation);
        return spec;
    }

    /// <summary>An empty folder; what a former demo left there is removed, what anything else left is not.</summary>
    private void PrepareFolder()
    {
        string marker = Path.Combine(options.Folder, ".pledger-demo");
        if (Directory.Exists(options.Folder) && Directory.EnumerateFileSystemEntries(options.Folder).Any())
        {
            if (!File.Exists(marker))
            {
                throw new PledgerException(ExitCode.BadConfiguration, $"{options.Folder} holds something that is not of a demo.", "Name an empty folder with --folder.");
            }

            Directory.Delete(options.Folder, recursive: true);
        }

        Directory.CreateDirectory(options.Folder);
        File.WriteAllText(marker, "Made by `pledger demo`, which empties this folder when it starts.\n");
    }

    private async Task KeepAsync(DemoNetwork network, CancellationToken cancellation)
    {
        string program = DemoFormat.Path(DemoProgram.Path);
        string config = DemoFormat.Path(nodes[0].ConfigFile);
        output.WriteLine();
        output.WriteLine($"The chain stays up at {network.RpcUrl} until Ctrl-C. To look around:");
        output.WriteLine($"  {program} status --config {config}");
        output.WriteLine($"  {program} stake 100 --node 1 --config {config} --key {DemoFormat.Path(Path.Combine(Path.GetDirectoryName(nodes[0].ConfigFile)!, "owner.json"))}");
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
    }

    private async Task StopNodesAsync()
    {
        await Task.WhenAll(nodes.Select(async node =>
        {
            await node.StopAsync(CancellationToken.None);
            await node.DisposeAsync();
        }));
    }
}
