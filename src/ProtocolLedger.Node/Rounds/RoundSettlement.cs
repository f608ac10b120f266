using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>How a round was settled.</summary>
/// <param name="End">Finalised, abandoned, or stopped with the run.</param>
/// <param name="Root">The canonical root if finalised.</param>
/// <param name="Transaction">The transaction that finalised it.</param>
/// <param name="Participants">Nodes whose work is in the checkpoint.</param>
/// <param name="Outcome">This node's own computation of it; null when it has none with that root.</param>
public sealed record Settled(RoundEnd End, CheckpointRoot Root, string Transaction, int Participants, RoundOutcome? Outcome);

/// <summary>
/// Sees a round from its reveals to its end: proposes when this node leads, attests to a proposal that it has computed itself,
/// finalises or abandons when it is its turn. It never attests to what it could not recompute, and objects to it when somebody
/// bonds it. A proposal that it agrees with and that too few attest to, it bonds with the worker's own tokens, if it has any.
/// </summary>
public sealed class RoundSettlement(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    OutcomeBuilder builder,
    UpdateExchange exchange,
    MandateGuard guard,
    TurnOrder turns,
    INodeObserver observer,
    TimeSpan poll,
    TimeProvider time)
{
    /// <summary>The outcome for these updates; its record can be fetched by peers from now on.</summary>
    public async Task<RoundOutcome> BuildAsync(
        RoundInfo round, Checkpoint parent, RewardLedger before, IReadOnlyCollection<UpdateView> updates, CancellationToken cancellation)
    {
        IReadOnlyDictionary<NodeId, EthAddress> owners = await history.OwnersAsync(updates.Select(update => update.Header.Node), cancellation);
        RoundOutcome outcome = await Task.Run(() => builder.Build(round.Round, round.Beacon, parent, before, updates, node => owners[node]), cancellation);
        exchange.Publish(outcome.Record);
        return outcome;
    }

    /// <summary>Takes part in the round's end with <paramref name="own"/> as this node's view of it.</summary>
    public Task<Settled> SettleAsync(RoundInfo round, Checkpoint parent, RewardLedger before, RoundOutcome own, CancellationToken cancellation) =>
        RunAsync(round, new Ballot(parent, before, own), cancellation);

    /// <summary>Waits for the round's end without a voice in it, but pushes it on when nobody else does.</summary>
    public Task<Settled> FollowAsync(RoundInfo round, CancellationToken cancellation) => RunAsync(round, null, cancellation);

    private async Task<Settled> RunAsync(RoundInfo round, Ballot? ballot, CancellationToken cancellation)
    {
        while (true)
        {
            RoundInfo now = await ledger.Rounds.GetAsync(member.Run, round.Round, cancellation);
            if (now.Status == RoundStatus.Finalised)
            {
                return await FinalAsync(round.Round, ballot, cancellation);
            }

            if (now.Status == RoundStatus.Abandoned)
            {
                return new Settled(RoundEnd.Abandoned, default, "", 0, null);
            }

            MandateDecision decision = guard.Decide();
            if (!decision.MayTrain && !decision.Paused)
            {
                return new Settled(RoundEnd.Stopped, default, "", 0, null);
            }

            if (decision.MayTrain)
            {
                PhaseStatus phase = await ledger.Rounds.PhaseAsync(member.Run, cancellation);
                await ActAsync(now, phase.Phase, ballot, cancellation);
            }
            else if (now is { Bonded: true, Proposal: { } bonded } && ballot is not null && bonded.Proposer != member.Node)
            {
                await JudgeAsync(now, bonded, ballot, paused: true, cancellation); // the ledger hears objections also in a pause
            }

            await Task.Delay(poll, time, cancellation);
        }
    }

    private async Task ActAsync(RoundInfo now, RoundPhase phase, Ballot? ballot, CancellationToken cancellation)
    {
        switch (phase)
        {
            case RoundPhase.Propose when ballot is not null:
                if (!await BondAsync(now, ballot, cancellation))
                {
                    await ProposeAsync(now, ballot, cancellation);
                }

                break;
            case RoundPhase.Attest when ballot is not null && now.Proposal is { } proposal && proposal.Proposer != member.Node:
                await JudgeAsync(now, proposal, ballot, paused: false, cancellation);
                break;
            case RoundPhase.Finalisable when now.Proposal is { } proposal && await IsMyTurnAsync(now, "finalise", proposal.Proposer, cancellation):
                observer.WarnOf(await ledger.Rounds.FinaliseAsync(member.Run, now.Round, cancellation), "finalise the round", time);
                break;
            case RoundPhase.Expired when await IsMyTurnAsync(now, "abandon", null, cancellation):
                observer.WarnOf(await ledger.Rounds.AbandonAsync(member.Run, now.Round, cancellation), "abandon the round", time);
                break;
        }
    }

    private async Task ProposeAsync(RoundInfo now, Ballot ballot, CancellationToken cancellation)
    {
        if (await ledger.Rounds.LeadsAsync(member.Run, now.Round, member.Node, cancellation) is { } view && ballot.ProposedIn != view)
        {
            TxOutcome sent = await ledger.Rounds.ProposeAsync(ballot.Outcome.ProposalIn(view), member.Node, cancellation);
            ballot.ProposedIn = sent.WasRefusedByPause() ? null : view; // once, but after the pause
            observer.WarnOf(sent, "propose the outcome", time);
        }
    }

    /// <summary>Attests to the proposal, or objects to it once it is bonded; says so once per proposal.</summary>
    /// <param name="paused">The run rests: the ledger takes objections only.</param>
    private async Task JudgeAsync(RoundInfo now, StandingProposal standing, Ballot ballot, bool paused, CancellationToken cancellation)
    {
        // What could not be fetched when it was rejected may be there once it is bonded.
        if (ballot.SpokenOn == standing.Hash || (ballot.Rejected == standing.Hash && !now.Bonded))
        {
            return;
        }

        if (!ballot.Agrees(standing) && !await AdoptAsync(now, standing, ballot, cancellation))
        {
            await RejectAsync(now, standing, ballot, cancellation);
        }
        else if (!paused)
        {
            TxOutcome sent = await ledger.Rounds.AttestAsync(member.Run, now.Round, member.Node, standing.Hash, cancellation);
            Spoke(ballot, standing, sent, "attest to the proposal");
        }
    }

    private async Task RejectAsync(RoundInfo now, StandingProposal standing, Ballot ballot, CancellationToken cancellation)
    {
        if (ballot.Rejected != standing.Hash)
        {
            ballot.Rejected = standing.Hash;
            observer.Observe(new NodeWarning(
                $"round {now.Round}: node {standing.Proposer} proposes checkpoint {standing.CheckpointRoot}, this node computed {ballot.Outcome.Checkpoint.Root}; it does not attest")
            { At = time.GetUtcNow() });
        }

        if (now.Bonded)
        {
            TxOutcome sent = await ledger.Rounds.ObjectAsync(member.Run, now.Round, member.Node, standing.Hash, cancellation);
            if (sent is TxOutcome.Mined { Receipt: var receipt })
            {
                observer.Observe(new ObjectedToProposal(now.Round.Value, standing.Proposer.Value, receipt.Hash.ToString()) { At = time.GetUtcNow() });
            }

            Spoke(ballot, standing, sent, "object to the proposal");
        }
    }

    /// <summary>Notes that the ledger has this node's voice, or will not take it. What a pause refused is sent again after it.</summary>
    private void Spoke(Ballot ballot, StandingProposal standing, TxOutcome sent, string what)
    {
        if (sent is TxOutcome.Mined or TxOutcome.Reverted && !sent.WasRefusedByPause())
        {
            ballot.SpokenOn = standing.Hash;
        }

        observer.WarnOf(sent, what, time);
    }

    /// <summary>Bonds the standing proposal when this node agrees with it and it is its turn.</summary>
    /// <returns>Whether it is bonded now, so that nobody need propose anew.</returns>
    private async Task<bool> BondAsync(RoundInfo now, Ballot ballot, CancellationToken cancellation)
    {
        if (now.Proposal is not { } standing || !now.IsBondable || !ballot.Agrees(standing) || ballot.BondedIn == standing.View)
        {
            return false;
        }

        // The view's new leader goes first: it would propose the same.
        bool leads = await ledger.Rounds.LeadsAsync(member.Run, now.Round, member.Node, cancellation) is not null;
        if (!leads && !await IsMyTurnAsync(now, "bond", standing.Proposer, cancellation))
        {
            return false;
        }

        ballot.BondedIn = standing.View;
        Wei amount = member.Parameters.SlashAmount;
        if (ledger.Account is not { } worker || await ledger.Token.BalanceAsync(worker, cancellation) < amount)
        {
            observer.Observe(new NodeWarning(
                $"round {now.Round}: too few attested to a proposal that this node agrees with; with {amount.ToTokens()} tokens on its account the worker could bond it")
            { At = time.GetUtcNow() });
            return false;
        }

        TxOutcome sent = await ledger.Rounds.BondAsync(member.Run, now.Round, standing.Hash, amount, cancellation);
        if (sent is TxOutcome.Mined { Receipt: var receipt })
        {
            observer.Observe(new BondedProposal(now.Round.Value, amount.ToString(), receipt.Hash.ToString()) { At = time.GetUtcNow() });
        }

        observer.WarnOf(sent, "bond the proposal", time);
        return sent is TxOutcome.Mined;
    }

    /// <summary>
    /// The leader may have gathered another set of updates. If its record holds only revealed contributions whose blobs this node
    /// can get, and the outcome over that set is the proposed one, this node adopts it.
    /// </summary>
    private async Task<bool> AdoptAsync(RoundInfo now, StandingProposal standing, Ballot ballot, CancellationToken cancellation)
    {
        RoundRecord? theirs = await exchange.ProposedRecordAsync(now, standing, cancellation);
        if (theirs is null || theirs.Parent != ballot.Parent.Root || theirs.Participants.Count == 0)
        {
            return false;
        }

        IReadOnlyList<UpdateView>? updates = await exchange.GatherExactlyAsync(now, ballot.Parent, theirs.Participants, cancellation);
        if (updates is null)
        {
            return false;
        }

        RoundOutcome outcome = await BuildAsync(now, ballot.Parent, ballot.Before, updates, cancellation);
        if (outcome.ProposalIn(standing.View).Hash() != standing.Hash)
        {
            return false;
        }

        ballot.Outcome = outcome;
        return true;
    }

    /// <summary>What the log says of a final round: the ledger's storage may be at the next one already.</summary>
    private async Task<Settled> FinalAsync(Round round, Ballot? ballot, CancellationToken cancellation)
    {
        RoundEvents events = await history.RoundAsync(round, cancellation);
        RoundFinalised final = events.Finalised ?? throw new PledgerException(
            ExitCode.ChainUnreachable, $"The chain's node says that round {round} is final and has no record of it.", "Is it a full Ethereum JSON-RPC endpoint?");
        bool isOwn = ballot is not null && events.Proposed.Any(proposed => proposed.CheckpointRoot == final.CheckpointRoot
            && proposed.RewardRoot == final.RewardRoot && ballot.Outcome.ProposalIn(proposed.View).Hash() == proposed.Proposal.Hash());
        RoundOutcome? own = isOwn ? ballot!.Outcome : null;
        return new Settled(
            RoundEnd.Finalised, final.CheckpointRoot, final.At.Transaction.ToString(), own?.Record.Participants.Count ?? events.Revealed.Count, own);
    }

    private async Task<bool> IsMyTurnAsync(RoundInfo round, string duty, NodeId? first, CancellationToken cancellation) =>
        first == member.Node || turns.IsMine(round.Round, duty, await history.MemberIdsAsync(cancellation));

    /// <summary>What this node thinks of the round's end, as it may change when it sees a proposal.</summary>
    private sealed class Ballot(Checkpoint parent, RewardLedger before, RoundOutcome outcome)
    {
        public Checkpoint Parent { get; } = parent;

        public RewardLedger Before { get; } = before;

        public RoundOutcome Outcome { get; set; } = outcome;

        /// <summary>The last proposal that this node attested or objected to.</summary>
        public ProposalHash? SpokenOn { get; set; }

        /// <summary>The last one that it disagreed with.</summary>
        public ProposalHash? Rejected { get; set; }

        public uint? BondedIn { get; set; }

        public uint? ProposedIn { get; set; }

        public bool Agrees(StandingProposal standing) => Outcome.ProposalIn(standing.View).Hash() == standing.Hash;
    }
}
