using System.Security.Cryptography;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Turns finished work into a signed contribution and takes it to the ledger. Order matters for a crash at any point: the blob is
/// on the disk before anything is signed, the slashing-protection history has the digest before the key is used, and the
/// journal has the contribution before the commitment is sent.
/// </summary>
public sealed class Contributor(
    RunMembership member,
    LedgerClient ledger,
    LedgerKey key,
    SlashingProtectionStore protection,
    ContributionJournal journal,
    NodeBlobs blobs)
{
    /// <summary>The contribution that this node signed for the round before a restart, with its blob still at hand; otherwise null.</summary>
    public async Task<SealedContribution?> ResumeAsync(RoundInfo round, CancellationToken cancellation)
    {
        SealedContribution? signed = await journal.FindAsync(member.Run, round.Round, cancellation);
        return signed is not null
            && signed.Contribution.ParentCheckpoint == round.Parent
            && blobs.HasOwn(signed.Contribution.UpdateHash)
            ? signed
            : null;
    }

    /// <summary>Signs the round's contribution, once and for all.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: another one was signed for this round.</exception>
    public async Task<SealedContribution> SignAsync(RoundInfo round, InnerLoopOutcome.Completed work, CancellationToken cancellation)
    {
        await blobs.SaveOwnAsync(work.Update, cancellation);
        Contribution contribution = new(
            member.Run, round.Round, member.Node, default, round.Parent, work.Trace.Root(), work.UpdateHash, (uint)work.Losses.Count, work.Tokens);
        await protection.RequireAsync(SigningRecord.For(protection.Scope, contribution), cancellation);
        Salt salt = new(new Hash32(RandomNumberGenerator.GetBytes(Hash32.Size)));
        SealedContribution signed = new(contribution, salt, ContributionSigner.Sign(contribution, ledger.Domain, key).ToString());
        await journal.SaveAsync(signed, cancellation);
        return signed;
    }

    /// <summary>Commits, unless the ledger has the commitment already.</summary>
    /// <returns>Null when it is on the ledger; otherwise why not.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: the ledger has another commitment of this node.</exception>
    public async Task<string?> CommitAsync(SealedContribution work, CancellationToken cancellation)
    {
        (RunId run, Round round, NodeId node) = (work.Contribution.Run, work.Contribution.Round, work.Contribution.Node);
        NodeInRound self = await ledger.Rounds.NodeAsync(run, round, node, cancellation);
        if (self.Commitment is { } there)
        {
            return there == work.Commitment
                ? null
                : throw new PledgerException(
                    ExitCode.SlashingProtection,
                    $"The ledger holds another commitment of node {node} for round {round} than the one in the journal.",
                    "Another process may use the same worker key: find it, then rotate the key.");
        }

        return Failure(await ledger.Rounds.CommitAsync(run, round, node, work.Commitment, cancellation));
    }

    /// <summary>Reveals, unless the ledger has the reveal already.</summary>
    /// <returns>Null when it is on the ledger; otherwise why not.</returns>
    public async Task<string?> RevealAsync(SealedContribution work, CancellationToken cancellation)
    {
        NodeInRound self = await ledger.Rounds.NodeAsync(work.Contribution.Run, work.Contribution.Round, work.Contribution.Node, cancellation);
        return self.Revealed ? null : Failure(await ledger.Rounds.RevealAsync(work.Contribution, work.Salt, cancellation));
    }

    private static string? Failure(TxOutcome outcome) => outcome is TxOutcome.Mined ? null : outcome.Sentence;
}
