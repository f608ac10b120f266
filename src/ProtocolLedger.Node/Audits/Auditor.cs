using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Audits;

/// <summary>
/// Does a node's steps over again from the round's checkpoint and compares every state with the one that it committed to. With the
/// run's engine the bytes are the same on every machine, so that honest work always holds.
/// </summary>
public sealed class Auditor(InnerLoop training, RunSpec spec)
{
    /// <summary>Audits a contribution up to a step.</summary>
    /// <param name="contribution">As revealed on the ledger.</param>
    /// <param name="beacon">The round's.</param>
    /// <param name="start">The checkpoint that the round started from.</param>
    /// <param name="trace">The trace with the committed root; null when nobody has it, and then all steps are done over again.</param>
    /// <param name="lastStep">The step to compare up to, from 0.</param>
    /// <param name="progress">Told after every step.</param>
    public async Task<AuditVerdict> AuditAsync(
        Contribution contribution, Beacon beacon, Checkpoint start, RoundTrace? trace, uint lastStep, IProgress<InnerStepReport>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        uint all = (uint)spec.InnerSteps;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lastStep, all);
        if (contribution.Steps != all || contribution.Tokens != spec.TokensPerRound)
        {
            return Differs(AuditedPart.Steps, null, $"{contribution.Steps} steps of {contribution.Tokens} bytes in all", $"{all} steps of {spec.TokensPerRound} bytes in all");
        }

        if (trace is not null && trace.Root() != contribution.TraceRoot)
        {
            throw new ArgumentException("The trace is of another contribution.", nameof(trace));
        }

        if (trace is not null && trace.Segments.Count != all)
        {
            return Differs(AuditedPart.Steps, null, $"a trace of {trace.Segments.Count} steps", $"{all} steps");
        }

        if (trace is not null && trace.Update != contribution.UpdateHash)
        {
            return Differs(AuditedPart.TraceUpdate, null, contribution.UpdateHash, trace.Update!);
        }

        RoundTask task = new(contribution.Run, contribution.Round, contribution.Node, contribution.Stage, beacon);
        RoundTrace own = await training.ReplayAsync(task, start, trace is null ? all : lastStep + 1, progress, cancellation);
        if (trace is not null && FirstDifference(trace, own) is { } difference)
        {
            return difference;
        }

        if (trace is null && own.Root() != contribution.TraceRoot)
        {
            return Differs(AuditedPart.TraceRoot, null, contribution.TraceRoot, own.Root());
        }

        return own.Update is { } computed && computed != contribution.UpdateHash
            ? Differs(AuditedPart.Update, null, contribution.UpdateHash, computed)
            : new AuditVerdict.Holds((uint)own.Segments.Count, own.Segments[^1].State, own.Update is not null);
    }

    /// <summary>The first leaf in which a committed trace differs from the beginning that was recomputed.</summary>
    private static AuditVerdict.Differs? FirstDifference(RoundTrace committed, RoundTrace computed)
    {
        if (committed.Start != computed.Start)
        {
            return Differs(AuditedPart.Start, null, committed.Start, computed.Start);
        }

        foreach ((TraceSegment theirs, TraceSegment own) in committed.Segments.Zip(computed.Segments))
        {
            if (theirs.Batch != own.Batch)
            {
                return Differs(AuditedPart.Batch, own.Step, theirs.Batch, own.Batch);
            }

            if (theirs.State != own.State)
            {
                return Differs(AuditedPart.State, own.Step, theirs.State, own.State);
            }
        }

        return null;
    }

    private static AuditVerdict.Differs Differs(AuditedPart part, uint? step, object committed, object computed) =>
        new(part, step, $"{committed}", $"{computed}");
}
