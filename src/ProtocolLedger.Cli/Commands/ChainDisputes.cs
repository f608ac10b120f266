using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger dispute show</c> says of disputes that the chain judges, which go on below the trace.</summary>
internal static class ChainDisputes
{
    /// <summary>The report with what lies below the trace.</summary>
    public static async Task<DisputeReport> TellAsync(
        LedgerSession session, LedgerHistory history, DisputeReport report, IReadOnlyList<DisputeEvent> events, CancellationToken cancellation)
    {
        DisputeState state = await session.Ledger.Disputes.GameAsync(report.Game, cancellation);
        RunParameters terms = await session.Ledger.Runs.ParametersAsync(session.Run, cancellation);
        ulong leaves = Leaves(events, state.Turn, terms);
        StepProgram program = history.Events.OfType<ProgramDeclared>().Last(declared => declared.Run == session.Run).Program;
        IDisputePlaces places = await SpecAsync(session, terms, cancellation) is { } spec ? new DisputePlaces(spec, leaves) : new NumberedPlaces(program, leaves);
        GameTale tale = GameTale.Of(events, places, leaves);
        string? below = state.Turn switch
        {
            { Level: > 0, Status: DisputeStatus.NodeTurn, Height: 0 } => "the node to open it",
            { Status: DisputeStatus.ChallengerTurn, Listed: true } => "the challenger to name what is wrong in it",
            _ => null,
        };
        return report with
        {
            Leaves = leaves,
            FirstLeaf = tale.FirstLeaf,
            LastLeaf = tale.LastLeaf,
            Waits = below ?? report.Waits,
            Moves = [.. tale.Moves.Select(move => new MoveReport(move.Block, move.Text))],
            Place = tale.Finding?.Place ?? tale.Place,
            Claimed = tale.Finding is { } found ? Bits(found.Claimed) : null,
            Computed = tale.Finding is { } finding ? Bits(finding.Computed) : null,
            Finding = tale.Finding,
            IsChain = true,
        };
    }

    /// <summary>Leaves of the disputed trace, which the ledger forgets as soon as the dispute goes on below: the update is the last one.</summary>
    private static ulong Leaves(IReadOnlyList<DisputeEvent> events, DisputeTurn turn, RunParameters terms)
    {
        if (turn.Level == 0)
        {
            return turn.Leaves;
        }

        LeafOpened opened = events.OfType<LeafOpened>().First(opened => opened.Level == 0);
        return RoundTrace.IsUpdate(opened.Leaf.Span) ? opened.Index + 1 : Math.Max(terms.InnerSteps, opened.Index) + 2;
    }

    /// <summary>The run's specification; null when the configuration's file is not there, or is that of another run.</summary>
    private static async Task<RunSpec?> SpecAsync(LedgerSession session, RunParameters terms, CancellationToken cancellation)
    {
        try
        {
            RunSpec spec = await RunsDeclareCommand.SpecAsync(session.Config.RunSpec, cancellation);
            return spec.Hash() == terms.Spec ? spec : null;
        }
        catch (PledgerException unreadable) when (unreadable.ExitCode == ExitCode.BadConfiguration)
        {
            return null; // places have numbers then
        }
    }

    private static string Bits(uint bits) => $"0x{bits:x8}";
}
