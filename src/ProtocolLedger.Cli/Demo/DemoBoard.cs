using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What the demo knows of one worker, from the worker's own events.</summary>
internal sealed class WorkerRow(string name, string address, string stake)
{
    public string Name { get; } = name;

    public string Address { get; } = address;

    public string Stake { get; set; } = stake;

    /// <summary>Its number on the ledger; 0 before it has started.</summary>
    public ulong Node { get; set; }

    /// <summary>Whether it was slashed.</summary>
    public bool Slashed { get; set; }

    public ulong JoinedRound { get; set; }

    public ulong Round { get; set; }

    public string Phase { get; set; } = "starting";

    public int Step { get; set; }

    public double? Loss { get; set; }

    public int TotalSteps { get; set; }

    public string EarnedWei { get; set; } = "0";

    public string ClaimedWei { get; set; } = "0";

    public bool CheckpointVerified { get; set; }

    public ulong FirstCheckpointRound { get; set; }

    public DateTimeOffset? LastInnerStep { get; set; }

    /// <summary>Since when the node rests because the run is paused; null while it does not.</summary>
    public DateTimeOffset? PausedSince { get; set; }

    /// <summary>When the last inner step ended before the run was active again.</summary>
    public DateTimeOffset? LastInnerStepBeforeResume { get; set; }

    public string? StopReason { get; set; }

    public List<RoundDone> Rounds { get; } = [];
}

/// <summary>A finalised round as the demo shows it.</summary>
internal sealed record RoundRow(ulong Round, string Root, string Parent, string Transaction, double HeldOutLoss, int Participants);

/// <summary>The state of the demo, fed by the nodes' events; views read it, <see cref="Changed"/> tells them what happened.</summary>
internal sealed class DemoBoard
{
    private readonly Lock gate = new();
    private readonly List<WorkerRow> workers = [];
    private readonly SortedDictionary<ulong, RoundRow> rounds = [];
    private readonly List<string> notes = [];
    private readonly HashSet<ulong> verdicts = [];

    /// <summary>An event of a worker, or a note of the demo itself (then the worker is null).</summary>
    public event Action<WorkerRow?, NodeEvent?, string?>? Changed;

    public int TargetRounds { get; init; }

    public int InnerSteps { get; init; }

    public double? InitialHeldOutLoss { get; private set; }

    public string GenesisRoot { get; private set; } = "";

    public IReadOnlyList<WorkerRow> Workers
    {
        get
        {
            lock (gate)
            {
                return [.. workers];
            }
        }
    }

    /// <summary>The newest final round with work of an honest worker in it, and that worker.</summary>
    /// <exception cref="InvalidOperationException">No round is final.</exception>
    public (ulong Round, WorkerRow Worker) NewestWork()
    {
        lock (gate)
        {
            return workers
                .Where(worker => !worker.Name.Equals(DemoRunner.CheaterName, StringComparison.Ordinal))
                .SelectMany(worker => worker.Rounds.Where(done => done.Steps > 0).Select(done => (done.Round, worker)))
                .OrderByDescending(work => work.Round)
                .First();
        }
    }

    public IReadOnlyList<RoundRow> Rounds
    {
        get
        {
            lock (gate)
            {
                return [.. rounds.Values];
            }
        }
    }

    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (gate)
            {
                return [.. notes];
            }
        }
    }

    public WorkerRow Add(string name, string address, string stake)
    {
        WorkerRow row = new(name, address, stake);
        lock (gate)
        {
            workers.Add(row);
        }

        return row;
    }

    public void Note(string text)
    {
        lock (gate)
        {
            notes.Add(text);
        }

        Changed?.Invoke(null, null, text);
    }

    public void Observe(WorkerRow worker, NodeEvent nodeEvent)
    {
        lock (gate)
        {
            Apply(worker, nodeEvent);
        }

        Changed?.Invoke(worker, nodeEvent, null);
    }

    private void Apply(WorkerRow worker, NodeEvent nodeEvent)
    {
        switch (nodeEvent)
        {
            case NodeStarted started:
                (worker.Node, worker.Phase) = (started.Node, "joining");
                break;
            case CheckpointLoaded loaded:
                worker.CheckpointVerified = true;
                if (loaded.Round == 0)
                {
                    (GenesisRoot, InitialHeldOutLoss) = (loaded.Root, loaded.HeldOutLoss);
                }

                worker.FirstCheckpointRound = worker.FirstCheckpointRound == 0 ? loaded.Round : worker.FirstCheckpointRound;
                worker.Phase = "waiting";
                break;
            case RoundStarted started:
                worker.JoinedRound = worker.JoinedRound == 0 ? started.Round : worker.JoinedRound;
                (worker.Round, worker.Step, worker.Phase) = (started.Round, 0, "train");
                break;
            case InnerStepDone step:
                (worker.Step, worker.Loss, worker.LastInnerStep) = (step.Step, step.Loss, step.At);
                break;
            case PhaseEntered phase:
                worker.Phase = phase.Phase;
                break;
            case RoundDone done:
                worker.Phase = "final";
                worker.TotalSteps += done.Steps;
                worker.EarnedWei = done.EarnedWei;
                worker.Rounds.Add(done);
                rounds.TryAdd(done.Round, new RoundRow(done.Round, done.Root, done.Parent, done.Transaction, done.HeldOutLoss, done.Participants));
                break;
            case RunStateChanged changed:
                worker.LastInnerStepBeforeResume = worker.PausedSince is null ? worker.LastInnerStepBeforeResume : worker.LastInnerStep;
                worker.PausedSince = changed.State == nameof(RunState.Paused) ? changed.At : null;
                break;
            case RoundMissed:
                worker.Phase = "missed";
                break;
            case RewardClaimed claimed:
                worker.ClaimedWei = claimed.CumulativeWei;
                break;
            case DisputeEnded ended when verdicts.Add(ended.Game) && workers.FirstOrDefault(row => row.Node == ended.Node) is { } convicted:
                Wei slashed = Wei.Parse(ended.SlashedWei);
                (convicted.Stake, convicted.Slashed) = ((Wei.Parse(convicted.Stake) - slashed).ToString(), convicted.Slashed || slashed > Wei.Zero);
                break;
            case NodeStopped stopped:
                (worker.Phase, worker.StopReason) = ("stopped", stopped.Reason);
                worker.LastInnerStep = stopped.LastInnerStep ?? worker.LastInnerStep;
                break;
        }
    }
}
