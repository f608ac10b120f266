using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node;

/// <summary>What was declared of a run that the exact referee judges, against what a node finds in the run's specification and data.</summary>
internal static class DeclaredProgram
{
    /// <summary>Checks that both are the same; nothing where another referee judges, or none.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: honest work could lose a dispute, or none could be had.</exception>
    public static async Task MatchAsync(LedgerClient ledger, RunId run, RunParameters terms, NodeInputs inputs, CancellationToken cancellation)
    {
        if (terms.Referee != ledger.Deployment.Addresses.ExactReferee)
        {
            return;
        }

        if (inputs.Spec.Engine != ExactEngine.EngineId)
        {
            throw Bad(
                $"Run {run} names the exact referee, which can judge runs of the engine {ExactEngine.EngineId} only, not of {inputs.Spec.Engine}.",
                "Join another run: no dispute about this one could be decided.");
        }

        Hash32 declared = await ledger.ExactReferee.ProgramHashAsync(run, cancellation) ?? throw Bad(
            $"Run {run} names the exact referee, and what a step of it is has not been declared yet.",
            $"Start the node again when the run's creator has declared it with `pledger runs declare {run}`.");
        Hash32 own = new ExactDescriptions(inputs.Spec, inputs.Data, new TextTrees(inputs.Data)).Terms.Hash();
        if (declared != own)
        {
            throw Bad(
                $"What was declared of run {run} is another program than that of its specification and data: its hash is {declared}, not {own}.",
                "Join another run: the referee would find honest work wrong.");
        }
    }

    private static PledgerException Bad(string message, string hint) => new(ExitCode.BadConfiguration, message, hint);
}
