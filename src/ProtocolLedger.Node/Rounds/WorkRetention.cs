using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// How long the node keeps checkpoints (see <see cref="CheckpointRetention"/>) and its own work. Updates, which are as large as the model's state, go when the round's rewards have vested and
/// nothing hangs on them any more; traces, 77 bytes a step, stay longer, so that an audit need not do a whole round over again, and
/// with them all nodes' signed contributions to the same rounds. What audits computed goes with the updates: nobody can dispute it any more.
/// </summary>
/// <param name="vested">The last round of the run whose rewards have vested; genesis for none.</param>
/// <param name="wanted">The checkpoints to keep when that is the last vested round.</param>
public sealed class WorkRetention(
    RunId run,
    ContributionJournal journal,
    NodeBlobs blobs,
    SignedContributions contributions,
    WorkReplay replay,
    CheckpointLoader checkpoints,
    Func<CancellationToken, Task<Round>> vested,
    Func<Round, CancellationToken, Task<IReadOnlySet<CheckpointRoot>>> wanted,
    TimeProvider time)
{
    /// <summary>Rounds after the vesting of which a trace is still kept, and a signed contribution.</summary>
    public const ulong TraceRounds = 1000;

    private Round dropped = Round.Genesis;

    /// <summary>Drops what is not needed any more since the last call. Call it between two rounds: what is not in the journal goes too.</summary>
    public async Task DropVestedAsync(CancellationToken cancellation)
    {
        Round until = await vested(cancellation);
        await checkpoints.KeepOnlyAsync(await wanted(until, cancellation), cancellation);
        if (until <= dropped)
        {
            return;
        }

        List<UpdateHash> updates = [];
        List<TraceRoot> old = [];
        await foreach (SealedContribution work in journal.AllAsync(cancellation))
        {
            Contribution of = work.Contribution;
            if (of.Run != run || of.Round > until)
            {
                updates.Add(of.UpdateHash);
            }
            else if (of.Round.Value + TraceRounds <= until.Value && of.Round.Value + TraceRounds > dropped.Value)
            {
                old.Add(of.TraceRoot);
            }
        }

        blobs.KeepOwnOnly(updates, time);
        await replay.DropAsync(until, cancellation);
        await blobs.DropAsync(old, cancellation);
        if (until.Value > TraceRounds)
        {
            await contributions.DropUntilAsync(run, new Round(until.Value - TraceRounds), cancellation);
        }

        dropped = until;
    }
}
