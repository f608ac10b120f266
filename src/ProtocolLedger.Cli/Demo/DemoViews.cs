using System.Globalization;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ProtocolLedger.Cli.Demo;

/// <summary>Shows the board while the demo runs.</summary>
internal interface IDemoView
{
    /// <summary>Runs <paramref name="work"/> and shows the board until it ends.</summary>
    Task ShowAsync(DemoBoard board, Func<Task> work);
}

/// <summary>Turns numbers of the ledger into what people read.</summary>
internal static class DemoFormat
{
    /// <summary>Wei as tokens with two decimals, rounded down.</summary>
    public static string Tokens(string wei) => Wei.Parse(wei).ToTokens();

    public static string Short(string hash) => hash.Length > 14 ? $"{hash[..8]}..{hash[^4..]}" : hash;

    /// <summary>A path as people would type it here: relative when it lies below the current folder.</summary>
    public static string Path(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    public static string Loss(double? loss) => loss is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}

/// <summary>A live table and a progress bar for a terminal.</summary>
internal sealed class LiveDemoView(IAnsiConsole console) : IDemoView
{
    public Task ShowAsync(DemoBoard board, Func<Task> work) =>
        console.Live(Render(board)).AutoClear(false).StartAsync(async context =>
        {
            Lock gate = new();
            void Refresh(WorkerRow? worker, NodeEvent? nodeEvent, string? note)
            {
                lock (gate)
                {
                    context.UpdateTarget(Render(board));
                    context.Refresh();
                }
            }

            board.Changed += Refresh;
            try
            {
                await work();
            }
            finally
            {
                board.Changed -= Refresh;
            }
        });

    private static Rows Render(DemoBoard board)
    {
        Table workers = new Table().Border(TableBorder.Rounded).AddColumns("worker", "address", "round", "phase", "step", "loss", "stake", "earned", "claimed");
        workers.Columns[2].RightAligned();
        workers.Columns[4].RightAligned();
        workers.Columns[5].RightAligned();
        workers.Columns[6].RightAligned();
        workers.Columns[7].RightAligned();
        workers.Columns[8].RightAligned();
        foreach (WorkerRow worker in board.Workers)
        {
            workers.AddRow(
                worker.Name,
                DemoFormat.Short(worker.Address),
                worker.Round == 0 ? "-" : worker.Round.ToString(CultureInfo.InvariantCulture),
                Colour(worker.Slashed && worker.Phase != "stopped" ? "slashed" : worker.PausedSince is null ? worker.Phase : "paused"),
                $"{worker.Step}/{board.InnerSteps}",
                DemoFormat.Loss(worker.Loss),
                DemoFormat.Tokens(worker.Stake),
                DemoFormat.Tokens(worker.EarnedWei),
                DemoFormat.Tokens(worker.ClaimedWei));
        }

        Table rounds = new Table().Border(TableBorder.Rounded).AddColumns("final round", "held-out loss", "checkpoint root", "parent", "nodes");
        rounds.AddRow("0 (start)", DemoFormat.Loss(board.InitialHeldOutLoss), DemoFormat.Short(board.GenesisRoot), "-", "-");
        foreach (RoundRow round in board.Rounds.TakeLast(12))
        {
            rounds.AddRow(
                round.Round.ToString(CultureInfo.InvariantCulture),
                DemoFormat.Loss(round.HeldOutLoss),
                DemoFormat.Short(round.Root),
                DemoFormat.Short(round.Parent),
                round.Participants.ToString(CultureInfo.InvariantCulture));
        }

        List<IRenderable> parts = [workers, rounds, Progress(board)];
        parts.AddRange(board.Notes.TakeLast(8).Select(note => new Markup($"[grey]>[/] {Markup.Escape(note)}")));
        return new Rows(parts);
    }

    private static Markup Progress(DemoBoard board)
    {
        const int Width = 40;
        IReadOnlyList<WorkerRow> workers = board.Workers;
        ulong current = workers.Count == 0 ? 0 : workers.Max(worker => worker.Round);
        double within = workers.Where(worker => worker.Round == current).Select(worker => (double)worker.Step / board.InnerSteps).DefaultIfEmpty(0).Average();
        double rounds = board.Rounds.Count + ((ulong)board.Rounds.Count < current ? within * 0.8 : 0);
        double share = Math.Clamp(rounds / board.TargetRounds, 0, 1);
        int filled = (int)(share * Width);
        string done = board.Rounds.Count < board.TargetRounds ? $"{board.Rounds.Count} of {board.TargetRounds}" : $"{board.Rounds.Count}";
        return new Markup($"[green]{new string('━', filled)}[/][grey]{new string('━', Width - filled)}[/] {done} rounds final");
    }

    private static string Colour(string phase) => phase switch
    {
        "paused" => "[blue]paused[/]",
        "train" => "[yellow]train[/]",
        "final" => "[green]final[/]",
        "stopped" => "[red]stopped[/]",
        "missed" => "[red]missed[/]",
        "slashed" => "[red]slashed[/]",
        _ => Markup.Escape(phase),
    };
}

/// <summary>One line for each thing that happens, for logs and pipes.</summary>
internal sealed class PlainDemoView(TextWriter output, TimeProvider time) : IDemoView
{
    public async Task ShowAsync(DemoBoard board, Func<Task> work)
    {
        long start = time.GetTimestamp();
        Lock gate = new();
        HashSet<ulong> shown = [];
        void Print(WorkerRow? worker, NodeEvent? nodeEvent, string? note)
        {
            string? line = note ?? (worker is null || nodeEvent is null ? null : Line(board, worker, nodeEvent, shown));
            if (line is not null)
            {
                lock (gate)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(start).TotalSeconds,6:0.0} s  {line}"));
                }
            }
        }

        board.Changed += Print;
        try
        {
            await work();
        }
        finally
        {
            board.Changed -= Print;
        }
    }

    private static string? Line(DemoBoard board, WorkerRow worker, NodeEvent nodeEvent, HashSet<ulong> shown)
    {
        switch (nodeEvent)
        {
            case NodeStarted started:
                return $"{worker.Name}  started as node {started.Node}, serves peers at {started.Endpoint}";
            case CheckpointLoaded { Source: not "disk" } loaded:
                return $"{worker.Name}  checkpoint of round {loaded.Round} from {loaded.Source}, root {DemoFormat.Short(loaded.Root)} verified";
            case InnerStepDone step when step.Step == board.InnerSteps:
                return $"{worker.Name}  round {step.Round} trained, {step.Step} steps, loss {DemoFormat.Loss(step.Loss)}";
            case RoundDone done:
                lock (shown)
                {
                    if (!shown.Add(done.Round))
                    {
                        return null;
                    }
                }

                return $"round {done.Round} is final: held-out loss {DemoFormat.Loss(done.HeldOutLoss)}, checkpoint {DemoFormat.Short(done.Root)}, {done.Participants} nodes";
            case RoundMissed missed:
                return $"{worker.Name}  round {missed.Round} missed: {missed.Reason}";
            case RewardClaimed claimed:
                return $"{worker.Name}  claimed {DemoFormat.Tokens(claimed.AmountWei)} tokens";
            case SharesMinted minted:
                return $"{worker.Name}  was given {DemoFormat.Tokens(minted.Amount)} shares of the model";
            case NodeWarning warning:
                return $"{worker.Name}  {warning.Message}";
            case NodeStopped stopped:
                return $"{worker.Name}  stopped: {stopped.Reason}";
            default:
                return null;
        }
    }
}
