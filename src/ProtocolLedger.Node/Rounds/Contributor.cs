using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Turns finished work into a signed contribution and takes it to the ledger. Order matters for a crash at any point: update and
/// trace are on the disk before anything is signed, the slashing-protection history has the digest before the key is used, and the
/// journal has the contribution before the commitment is sent.
/// </summary>
public sealed class Contributor(
    RunMembership member,
    IContributionLedger ledger,
    LedgerKey key,
    SlashingProtectionStore protection,
    ContributionJournal journal,
    NodeBlobs blobs)
{
    /// <summary>What is left to do in the round, after a restart or not.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: the ledger has a commitment that this node never made.</exception>
    public async Task<RoundResumption> ResumeAsync(RoundInfo round, CancellationToken cancellation)
    {
        SealedContribution? signed = await journal.FindAsync(member.Run, round.Round, cancellation);
        if (signed is null)
        {
            return await ResumeWithoutJournalAsync(round, cancellation);
        }

        if (signed.Contribution.ParentCheckpoint != round.Parent)
        {
            return new RoundResumption.Lost($"the contribution signed for it starts from checkpoint {signed.Contribution.ParentCheckpoint}, the round from {round.Parent}");
        }

        await IsCommittedAsync(signed, cancellation);
        return await blobs.HasOwnAsync(signed.Contribution.UpdateHash, cancellation)
            ? new RoundResumption.Signed(signed)
            : new RoundResumption.Train(signed);
    }

    /// <summary>Signs the round's contribution, once and for all. One that was signed earlier stands, if the work came out the same.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: another one was signed for this round.</exception>
    public async Task<SealedContribution> SignAsync(
        RoundInfo round, InnerLoopOutcome.Completed work, SealedContribution? earlier, CancellationToken cancellation)
    {
        Contribution contribution = new(
            member.Run, round.Round, member.Node, default, round.Parent, work.Trace.Root(), work.UpdateHash, (uint)work.Losses.Count, work.Tokens);
        if (earlier is not null && earlier.Contribution != contribution)
        {
            throw new PledgerException(
                ExitCode.SlashingProtection,
                $"the update {earlier.Contribution.UpdateHash} that was signed is gone, and training again gave {contribution.UpdateHash}",
                "Nothing to do: the node takes part again from the next round.");
        }

        await blobs.SaveOwnAsync(work.Update, cancellation);
        await blobs.SaveOwnAsync(work.Trace, cancellation);
        if (earlier is not null)
        {
            return earlier; // with its salt: another one would make another commitment
        }

        await protection.RequireAsync(SigningRecord.For(protection.Scope, contribution), cancellation);
        EthSignature signature = ContributionSigner.Sign(contribution, protection.Scope.Domain, key);
        SealedContribution signed = new(contribution, SaltOf(signature), signature.ToString());
        await journal.SaveAsync(signed, cancellation);
        return signed;
    }

    /// <summary>The commitment as anybody can bring it to the ledger. Signed the same each time, since the journal has its salt.</summary>
    public SignedCommitment Offer(SealedContribution work) => SignedCommitment.Sign(Entry(work), protection.Scope.Domain, key);

    /// <summary>Commits outside of batches, unless the ledger has the commitment already.</summary>
    /// <returns>Null when it is on the ledger; otherwise what became of it.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: the ledger has another commitment of this node.</exception>
    public async Task<TxOutcome?> CommitAsync(SealedContribution work, CancellationToken cancellation)
    {
        if (await IsCommittedAsync(work, cancellation))
        {
            return null;
        }

        TxOutcome sent = await ledger.CommitAsync(Entry(work), cancellation);
        return sent is TxOutcome.Mined || await IsCommittedAsync(work, cancellation) // the one sent before a restart may have been mined meanwhile
            ? null
            : sent;
    }

    /// <summary>Reveals, unless the ledger has the reveal already.</summary>
    /// <returns>Null when it is on the ledger; otherwise what became of it.</returns>
    public async Task<TxOutcome?> RevealAsync(SealedContribution work, CancellationToken cancellation)
    {
        NodeInRound there = await OnLedgerAsync(work.Contribution.Round, cancellation);
        if (there.Revealed)
        {
            return null;
        }

        BatchPlace? place = there.Counted ? await ledger.PlaceAsync(work.Contribution.Round, member.Node, cancellation) : null;
        TxOutcome sent = await ledger.RevealAsync(work.Contribution, work.Salt, place, cancellation);
        return sent is TxOutcome.Mined || (await OnLedgerAsync(work.Contribution.Round, cancellation)).Revealed ? null : sent;
    }

    /// <summary>
    /// Known to nobody without the key, and the same whenever the same contribution is signed: two different signed commitments for
    /// one round would convict the node, also one whose journal is gone.
    /// </summary>
    private static Salt SaltOf(EthSignature signature) => new(Hash32.Sha256(signature.AsSpan()));

    /// <summary>Without the journal's salt a commitment can't be revealed, and another one can't be made.</summary>
    private async Task<RoundResumption> ResumeWithoutJournalAsync(RoundInfo round, CancellationToken cancellation)
    {
        if (!(await OnLedgerAsync(round.Round, cancellation)).HasCommitted)
        {
            return new RoundResumption.Train(null);
        }

        return await protection.MayHaveSignedAsync(member.Run, round.Round, cancellation)
            ? new RoundResumption.Lost("the ledger has this node's commitment, but the journal entry that could reveal it is gone")
            : throw NotOurs(round.Round, "but this node's signing history has none");
    }

    /// <summary>Whether the ledger has the commitment.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: the ledger has another commitment of this node.</exception>
    public async Task<bool> IsCommittedAsync(SealedContribution work, CancellationToken cancellation)
    {
        Round round = work.Contribution.Round;
        NodeInRound there = await OnLedgerAsync(round, cancellation);
        BatchPlace? place = there.Counted ? await ledger.PlaceAsync(round, member.Node, cancellation) : null;
        bool another = (there.Direct is not null && !there.IsDirectly(work.Commitment)) || (place is not null && place.Commitment != work.Commitment);
        return another ? throw NotOurs(round, "and it is not the one in the journal") : there.HasCommitted;
    }

    private CommitmentEntry Entry(SealedContribution work) => new(member.Run, work.Contribution.Round, member.Node, work.Commitment);

    private Task<NodeInRound> OnLedgerAsync(Round round, CancellationToken cancellation) => ledger.NodeAsync(member.Run, round, member.Node, cancellation);

    private PledgerException NotOurs(Round round, string how) => new(
        ExitCode.SlashingProtection,
        $"The ledger holds a commitment of node {member.Node} for round {round}, {how}.",
        "Another process may use the same worker key: find it, then rotate the key.");
}
