using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Commands;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What the demo's off-switches did, in their order.</summary>
internal sealed record DemoSwitches(DemoPull Pull, DemoPassed Resume, LapsedMandate Lapse, DemoHalt Halt);

/// <summary>Gathers the demo's figures from the nodes' events, the ledger and the final checkpoint, and prints them.</summary>
internal sealed class DemoReport(
    DemoOptions options, RunSpec spec, DemoNetwork network, DemoBoard board, IReadOnlyList<DemoNode> nodes, ITrainingEngine engine)
{
    private const double Temperature = 0.7;
    private const ulong SampleSeed = 1;

    /// <summary>Builds the summary; call it when the nodes have stopped.</summary>
    public async Task<DemoSummary> BuildAsync(
        Checkpoint genesis, AuditReport audit, DemoConviction? conviction, DemoSwitches switches, string prompt, int sampleLength, TimeSpan setup, TimeSpan total, CancellationToken cancellation)
    {
        DemoHalt halt = switches.Halt;
        Checkpoint last = await FinalCheckpointAsync(cancellation);
        RoundDone[] rounds = [.. nodes.SelectMany(node => node.Row.Rounds)];
        RoundDone[] worked = [.. rounds.Where(round => round.Steps > 0)];
        List<WorkerSummary> workers = [];
        foreach (DemoNode node in nodes)
        {
            Wei claimed = await network.Ledger.Rewards.ClaimedAsync(network.Run, node.Node, cancellation);
            workers.Add(new WorkerSummary(node.Row.Name, node.Row.Address, node.Row.JoinedRound, node.Row.TotalSteps, node.Row.EarnedWei, claimed.ToString()));
        }

        WorkerRow joiner = nodes[^1].Row;
        long blob = UpdateHeader.Length + (3 * CheckpointTables.OfModel(spec.Model).ElementCount * sizeof(float));
        return new DemoSummary
        {
            RoundsFinalized = board.Rounds.Count,
            Workers = workers,
            HeldoutLoss = [board.InitialHeldOutLoss ?? double.NaN, .. board.Rounds.Select(round => round.HeldOutLoss)],
            Checkpoints = [.. board.Rounds.Select(round => new CheckpointSummary(round.Round, round.Root, round.Parent, round.Transaction))],
            Joiner = new JoinerSummary(joiner.Address, joiner.CheckpointVerified && options.JoinAtRound > 0, joiner.JoinedRound),
            Audit = new AuditSummary(audit.Round, nodes.Single(node => node.Node.Value == audit.Node).Row.Address, audit.Steps, audit.Holds, audit.CheckpointSource, audit.Seconds),
            Conviction = conviction is null ? null : Convicted(conviction),
            Brake = Brake(switches.Pull),
            Resume = Resume(switches),
            Lapse = new LapseSummary(switches.Lapse.Run.Value, switches.Lapse.Expiry, switches.Lapse.ActiveBlock, switches.Lapse.HaltedBlock),
            Halt = new HaltSummary(halt.ProposalId.ToString(CultureInfo.InvariantCulture), halt.ExecutedBlock, halt.LastFinalizedRound, halt.AttemptError, Math.Round(halt.SecondsToLastInnerStep, 3)),
            BytesPerWorkerPerRound = (long)worked.Select(round => (double)round.BytesReceived).DefaultIfEmpty(0).Average(),
            DenseBytesPerWorkerPerRound = (long)worked.Select(round => (double)(round.Participants - 1) * blob).DefaultIfEmpty(0).Average(),
            SampleBefore = Sample(genesis, prompt, sampleLength),
            SampleAfter = Sample(last, prompt, sampleLength),
            Seconds = Seconds(worked, setup, total),
            Chain = new ChainSummary(network.RpcUrl.ToString(), network.Deployment.Addresses.All().ToDictionary(entry => entry.Name, entry => entry.Address.ToString())),
            EngineId = engine.Id,
        };
    }

    /// <summary>The summary for people.</summary>
    public static void Print(TextWriter output, DemoSummary summary, string path)
    {
        void Line(string name, string value) => output.WriteLine($"  {name,-18} {value}");
        output.WriteLine();
        output.WriteLine($"Text from the model before: {Quote(summary.SampleBefore)}");
        output.WriteLine($"Text from the model after:  {Quote(summary.SampleAfter)}");
        output.WriteLine();
        output.WriteLine("Summary");
        Line("rounds final", string.Create(CultureInfo.InvariantCulture, $"{summary.RoundsFinalized}, each with its checkpoint root on the ledger"));
        Line("held-out loss", string.Create(CultureInfo.InvariantCulture, $"{summary.HeldoutLoss[0]:0.000} -> {summary.HeldoutLoss[^1]:0.000} nats a byte"));
        foreach (WorkerSummary worker in summary.Workers)
        {
            Line(worker.Name, string.Create(CultureInfo.InvariantCulture, $"from round {worker.JoinedRound}, {worker.Steps} inner steps, earned {DemoFormat.Tokens(worker.EarnedWei)}, claimed {DemoFormat.Tokens(worker.ClaimedWei)} tokens"));
        }

        if (summary.Joiner.CheckpointVerified)
        {
            Line("joiner", $"{WorkerOf(summary, summary.Joiner.Address)} took the checkpoint from peers, verified it, trained from round {summary.Joiner.FirstRound}");
        }

        AuditSummary audit = summary.Audit;
        Line("audit", string.Create(CultureInfo.InvariantCulture, $"a stranger did {WorkerOf(summary, audit.Address)}'s {audit.Steps} steps of round {audit.Round} over again in {audit.Seconds:0} s: all hold"));
        if (summary.Conviction is { } convicted)
        {
            Line("conviction", string.Create(CultureInfo.InvariantCulture, $"{WorkerOf(summary, convicted.Address)} ({convicted.Misbehaviour}): {WorkerOf(summary, convicted.Challenger)} did its round {convicted.Round} over again and disputed {(convicted.Leaf is { } leaf ? $"leaf {leaf} of its trace" : "its trace")}"));
            Line("", string.Create(CultureInfo.InvariantCulture, $"{convicted.Verdict}; {convicted.Transactions} transactions"));
            Line("", string.Create(CultureInfo.InvariantCulture, $"slashed by {DemoFormat.Tokens(convicted.SlashedWei)} tokens; {DemoFormat.Tokens(convicted.ToChallengerWei)} to {WorkerOf(summary, convicted.Challenger)}, what is left of the bond included"));
        }

        BrakeSummary brake = summary.Brake;
        Line("brake", string.Create(CultureInfo.InvariantCulture, $"pulled by the owner {DemoFormat.Short(brake.Puller)} in round {brake.Round}, block {brake.Block}"));
        Line("", string.Create(CultureInfo.InvariantCulture, $"with {DemoFormat.Tokens(brake.VotesWei)} votes ({DemoFormat.Tokens(brake.NeededVotesWei)} needed) and a bond of {DemoFormat.Tokens(brake.BondWei)} tokens"));
        Line("", string.Create(CultureInfo.InvariantCulture, $"the last node knew {brake.SecondsToRest:0.0} s later, the last inner step under way ended {brake.SecondsToLastInnerStep:0.0} s later"));
        string then = summary.Resume.RoundFinalized ? "has become final" : "was abandoned";
        Line("resume", string.Create(CultureInfo.InvariantCulture, $"by vote in block {summary.Resume.ExecutedBlock}, {DemoFormat.Tokens(summary.Resume.ForWei)} for, {DemoFormat.Tokens(summary.Resume.AgainstWei)} against; round {brake.Round} {then}"));
        Line("mandate lapse", string.Create(CultureInfo.InvariantCulture, $"run {summary.Lapse.Run} is Active in block {summary.Lapse.ActiveBlock}, Halted in block {summary.Lapse.HaltedBlock}, without a transaction"));
        Line("halt", string.Create(CultureInfo.InvariantCulture, $"by vote in block {summary.Halt.ExecutedBlock}; last inner step {summary.Halt.SecondsToLastInnerStep:0.0} s later"));
        Line("a commit then", summary.Halt.AttemptAfterHaltError);
        Line("exchange", string.Create(CultureInfo.InvariantCulture, $"{summary.BytesPerWorkerPerRound / 1e6:0.0} MB received per worker and round (dense: {summary.DenseBytesPerWorkerPerRound / 1e6:0.0} MB)"));
        Line("seconds", string.Create(CultureInfo.InvariantCulture, $"setup {summary.Seconds.Setup:0}, train {summary.Seconds.Train:0}, hash {summary.Seconds.Hash:0.0}, chain {summary.Seconds.Chain:0}, exchange {summary.Seconds.Exchange:0}, total {summary.Seconds.Total:0}"));
        Line("written to", DemoFormat.Path(path));
    }

    private static string WorkerOf(DemoSummary summary, string address) => summary.Workers.Single(worker => worker.Address == address).Name;

    // An untrained model writes control characters and broken UTF-8, which a terminal must not get.
    private static string Quote(string text) =>
        "\"" + string.Concat(text.Select(letter => letter == '\n' ? ' ' : char.IsControl(letter) || letter > '~' ? '·' : letter)) + "\"";

    private ConvictionSummary Convicted(DemoConviction conviction) => new(
        nodes.Single(node => node.Node == conviction.Opened.Node).Row.Address,
        options.Cheater!,
        conviction.Opened.Round.Value,
        conviction.Opened.Game,
        conviction.Opened.Challenger.ToString(),
        conviction.Opening?.Index,
        conviction.Settled?.Votes ?? 0,
        conviction.Verdict,
        conviction.Transactions,
        conviction.Closed.Slashed.ToString(),
        conviction.Closed.ToChallenger.ToString());

    private static BrakeSummary Brake(DemoPull pull) => new(
        pull.Puller.Owner.Address.ToString(),
        pull.Votes.ToString(),
        pull.Needed.ToString(),
        pull.Bond.ToString(),
        pull.Block,
        pull.Round,
        pull.Phase.ToString(),
        pull.PausedUntil,
        Math.Round(pull.SecondsToRest, 3),
        Math.Round(pull.SecondsToLastInnerStep, 3));

    private ResumeSummary Resume(DemoSwitches switches) => new(
        switches.Resume.ProposalId.ToString(CultureInfo.InvariantCulture),
        switches.Resume.Executed.Block,
        switches.Resume.For.ToString(),
        switches.Resume.Against.ToString(),
        board.Rounds.Any(round => round.Round == switches.Pull.Round));

    private static SecondsSummary Seconds(RoundDone[] worked, TimeSpan setup, TimeSpan total)
    {
        double PerWorker(Func<RoundSeconds, double> part) =>
            Math.Round(worked.GroupBy(round => round.Round).Sum(round => round.Average(done => part(done.Seconds))), 2);
        return new SecondsSummary(
            Math.Round(setup.TotalSeconds, 2),
            PerWorker(seconds => seconds.Train),
            PerWorker(seconds => seconds.Hash),
            PerWorker(seconds => seconds.Chain),
            PerWorker(seconds => seconds.Exchange),
            Math.Round(total.TotalSeconds, 2));
    }

    private string Sample(Checkpoint checkpoint, string prompt, int length)
    {
        engine.Load(checkpoint.View);
        return Sampler.Continue(engine, spec.Model.Sequence, prompt, length, Temperature, SampleSeed);
    }

    /// <summary>The canonical checkpoint, from the first node's disk, verified against the ledger.</summary>
    private async Task<Checkpoint> FinalCheckpointAsync(CancellationToken cancellation)
    {
        CanonicalCheckpoint latest = await network.Ledger.Rounds.LatestCheckpointAsync(network.Run, cancellation);
        NodeFolders folders = new(nodes[0].Config);
        using ILocalStore documents = folders.OpenDocuments();
        byte[] bytes = await new CheckpointStore(new ChunkStore(folders.Chunks), documents).TryLoadAsync(latest.Root, cancellation)
            ?? throw new PledgerException(ExitCode.Storage, $"{nodes[0].Row.Name} doesn't have the final checkpoint {latest.Root}.", $"Its log is beside {nodes[0].ConfigFile}.");
        return Checkpoint.Verify(bytes, latest.Root);
    }
}
