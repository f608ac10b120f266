using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Audits;

/// <summary>An audit that is about to start.</summary>
/// <param name="Contribution">What is audited, as revealed on the ledger.</param>
/// <param name="Source">Where the checkpoint came from that the round started from.</param>
/// <param name="TraceServed">Whether the node handed out its trace; otherwise the whole round is done over again.</param>
/// <param name="LastStep">The step that the audit goes up to, from 0.</param>
public sealed record AuditPlan(Contribution Contribution, string Source, bool TraceServed, uint LastStep);

/// <summary>
/// Audits as anybody can: with the run's files, a connection to the chain and the run's engine, without a key, stake or
/// registration. What it needs besides comes from peers and is checked against the ledger.
/// </summary>
public static class AuditHost
{
    /// <summary>Audits one node's work of one round.</summary>
    /// <param name="step">Up to which inner step, from 0; all of them when null.</param>
    /// <param name="begins">Told before the first step.</param>
    /// <param name="progress">Told after every step.</param>
    /// <exception cref="PledgerException">
    /// <see cref="ExitCode.Usage"/>: there is no such contribution or step; <see cref="ExitCode.EngineUnavailable"/>: this machine
    /// has another engine; <see cref="ExitCode.Peer"/>: nobody hands out the round's checkpoint.
    /// </exception>
    public static async Task<AuditVerdict> RunAsync(
        NodeConfig config,
        LedgerClient ledger,
        Round round,
        NodeId node,
        uint? step,
        Action<AuditPlan> begins,
        IProgress<InnerStepReport>? progress,
        ILoggerFactory logs,
        TimeProvider time,
        CancellationToken cancellation)
    {
        NodeInputs inputs = await NodeInputs.LoadAsync(config, cancellation);
        RunParameters parameters = await inputs.MatchRunAsync(ledger, config, cancellation);
        uint all = (uint)inputs.Spec.InnerSteps;
        if (step >= all)
        {
            throw NoSuch($"The run has no inner step {step}.", $"A round has {all} steps, 0 to {all - 1}.");
        }

        RunId run = new(config.Run);
        using RunHistory history = new(new LedgerHistory(ledger.ReadEvents(null)), run);
        RoundEvents events = await history.RoundAsync(round, cancellation);
        RoundOpened opened = events.Opened ?? throw NoSuch($"Run {run} has no round {round}.", "`pledger status` says how far it is.");
        Revealed revealed = events.Revealed.SingleOrDefault(reveal => reveal.Node == node)
            ?? throw NoSuch($"Node {node} revealed no work in round {round} of run {run}.", "Only what a node reveals counts, and can be audited.");
        Contribution contribution = revealed.Contribution(opened.Parent);

        using ITrainingEngine engine = NodeEngine.Start(inputs.Spec);
        using PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), time, new Random((int)node.Value), logs.CreateLogger<PeerClient>());
        (Checkpoint start, string source) = await new CheckpointOrigin(inputs.Spec, parameters.Genesis, peers)
            .GetAsync(opened.Parent, token => history.PeersAsync(default, token), cancellation);
        RoundTrace? trace = await CommittedTrace.FetchAsync(peers, history, contribution, cancellation);
        uint last = trace is null ? all - 1 : step ?? (all - 1);
        begins(new AuditPlan(contribution, source, trace is not null, last));

        Auditor auditor = new(new InnerLoop(engine, inputs.Spec, inputs.Data), inputs.Spec);
        return await Task.Run(() => auditor.AuditAsync(contribution, opened.Beacon, start, trace, last, progress, cancellation), cancellation);
    }

    private static PledgerException NoSuch(string message, string hint) => new(ExitCode.Usage, message, hint);
}
