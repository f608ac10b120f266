// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LedgerToken} from "../token/LedgerToken.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Clock} from "./Clock.sol";
import {Entry, EntryLib, EntrySlot} from "./Entries.sol";
import {IRoundManager, Phase, RoundStatus} from "./IRoundManager.sol";
import {RunState} from "./IRunRegistry.sol";
import {RoundBook} from "./RoundBook.sol";
import {PastRound, RoundLib, RunRounds} from "./Rounds.sol";
import {Tally} from "./Tally.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title How a round ends: proposals, attestations, bonds and objections, finality or none.
abstract contract RoundOutcomes is RoundBook {
    using RoundLib for RunRounds;
    using SafeCast for uint256;
    using SafeERC20 for LedgerToken;

    /// @param payer who put a bond behind the standing proposal, and gets it back unless more stake objects than attests
    struct Bond {
        address payer;
        uint96 amount;
    }

    mapping(RunId run => Bond) private _bonds;

    /// @inheritdoc IRoundManager
    function propose(
        RunId run,
        uint64 round,
        NodeId node,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external {
        require(checkpointRoot != 0 && rewardRoot != 0, ZeroRoot());
        (RunRounds storage r, uint32 viewNumber) = _vacantView(run, round);
        (EntrySlot slot, Entry entry) = _revealedEntry(run, round, node);
        uint256 drawn = r.draw(_past[run][round].beacon, viewNumber);
        bool leads = entry.cumulative() - entry.weight() <= drawn && drawn < entry.cumulative();
        require(leads, NotLeader(run, round, viewNumber, node));

        bytes32 proposalHash = hashProposal(run, round, viewNumber, checkpointRoot, participantSet, rewardRoot);
        r.propose(viewNumber, node, proposalHash, checkpointRoot, rewardRoot);
        emit Proposed(run, round, viewNumber, node, checkpointRoot, participantSet, rewardRoot);
        _attest(r, r.tally, slot, entry);
        emit Attested(run, round, node, proposalHash);
    }

    /// @inheritdoc IRoundManager
    function attest(RunId run, uint64 round, NodeId node, bytes32 proposalHash) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        (Tally tally, EntrySlot slot, Entry entry) = _voice(r, run, round, node, proposalHash);
        if (clock.isBonded() && block.timestamp >= tally.attestEnd()) {
            revert AttestationClosed(run, round, tally.attestEnd());
        }
        _attest(r, tally, slot, entry);
        emit Attested(run, round, node, proposalHash);
    }

    /// @inheritdoc IRoundManager
    function bondProposal(RunId run, uint64 round, bytes32 proposalHash) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        Tally tally = _standing(r, run, round, proposalHash);
        require(!tally.isSupported(), ProposalSupported(run, round));
        require(!clock.isBonded(), AlreadyBonded(run, round));
        require(block.timestamp >= tally.attestEnd(), BondTooEarly(run, round, tally.attestEnd()));
        (uint256 attested, uint256 counted) = (_stake(tally.attestedWeight()), _stake(tally.quorumWeight()));
        require(tally.isBondable(), SupportTooLow(run, round, attested, counted));
        uint64 until = r.bond(clock, tally);
        (, uint96 amount) = REGISTRY.disputeTermsOf(run);
        _bonds[run] = Bond({payer: msg.sender, amount: amount});
        emit ProposalBonded(run, round, tally.proposalView(), msg.sender, amount, until);
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IRoundManager
    function object(RunId run, uint64 round, NodeId node, bytes32 proposalHash) external {
        RunRounds storage r = _runs[run];
        Clock clock = r.clock;
        require(clock.isOpen(round), RoundNotOpen(run, round));
        (Tally tally, EntrySlot slot, Entry entry) = _voice(r, run, round, node, proposalHash);
        require(clock.isBonded(), NotBonded(run, round));
        require(block.timestamp < tally.attestEnd(), ObjectionsClosed(run, round, tally.attestEnd()));
        r.objected += entry.weight();
        slot.store(entry.objected(tally.nextView()));
        emit Objected(run, round, node, proposalHash);
    }

    /// @inheritdoc IRoundManager
    function finalise(RunId run, uint64 round) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        Tally tally = r.tally;
        if (!r.isAccepted(clock, tally)) {
            revert NotEnoughStake(run, round, _stake(tally.attestedWeight()), _stake(tally.quorumWeight()));
        }
        (bytes32 checkpointRoot, bytes32 rewardRoot) = (r.checkpointRoot, r.rewardRoot);
        _close(run, r, clock, RoundStatus.Finalised);
        emit RoundFinalised(run, round, checkpointRoot, rewardRoot);
        CHECKPOINTS.record(run, round, checkpointRoot);
        DISTRIBUTOR.post(run, round, rewardRoot);
        METER.report(run, tally.steps());
        if (clock.isBonded()) _settleBond(r, run, round);
    }

    /// @inheritdoc IRoundManager
    function abandon(RunId run, uint64 round) external {
        RunRounds storage r = _runs[run];
        Clock clock = r.clock;
        require(clock.isOpen(round), RoundNotOpen(run, round));
        (Phase phase, uint64 deadline) = r.phase();
        bool accepted = phase == Phase.Finalisable;
        require(phase == Phase.Expired || (accepted && _isOver(run, clock)), NotExpired(run, round, deadline));
        emit RoundAbandoned(run, round);
        _close(run, r, clock, RoundStatus.Abandoned);
        if (clock.isBonded()) _settleBond(r, run, round);
    }

    function _attest(RunRounds storage r, Tally tally, EntrySlot slot, Entry entry) private {
        r.tally = tally.attest(entry.weight());
        slot.store(entry.attested(tally.nextView()));
    }

    function _close(RunId run, RunRounds storage r, Clock clock, RoundStatus status) private {
        clock = clock.withStatus(status).withBond(false);
        if (REGISTRY.closeRound(run)) clock = clock.withActivity(0, clock.pausedUntil());
        r.clock = clock;
        PastRound storage past = _past[run][clock.round()];
        past.closedAt = block.timestamp.toUint40();
        past.status = status;
    }

    /// @dev The view that waits for a proposal; one that was bonded in vain gives way.
    function _vacantView(RunId run, uint64 round) private returns (RunRounds storage r, uint32 viewNumber) {
        Clock clock;
        (r, clock) = _openRound(run, round);
        require(r.tally.revealed() != 0, NothingRevealed(run, round));
        require(!r.isAccepted(clock, r.tally), ProposalSupported(run, round));
        uint64 notBefore = r.viewStart();
        require(block.timestamp >= notBefore, ProposeTooEarly(run, round, notBefore));
        viewNumber = r.currentView();
        require(!r.viewsExhausted(), ViewsExhausted(run, round));
        if (clock.isBonded()) {
            r.clock = clock.withBond(false);
            _settleBond(r, run, round);
        }
    }

    /// @dev Burns the bond if more weight spoke against the proposal than for it: since a bonded one has more than 1/3 for
    /// it, less than 1/3 of hostile stake can't take a bond.
    function _settleBond(RunRounds storage r, RunId run, uint64 round) private {
        Bond memory bond = _bonds[run];
        delete _bonds[run];
        bool lost = r.objected > r.tally.attestedWeight();
        emit BondSettled(run, round, bond.payer, bond.amount, lost);
        if (lost) TOKEN.burn(bond.amount);
        else TOKEN.safeTransfer(bond.payer, bond.amount);
    }

    /// @dev Whether an accepted proposal need not be waited for any longer: nobody can make it final, nor soon will.
    function _isOver(RunId run, Clock clock) private view returns (bool) {
        if (REGISTRY.stateOf(run) != RunState.Halted) return false;
        return block.timestamp >= clock.activeUntil() + CHALLENGE_SECONDS;
    }

    function _standing(RunRounds storage r, RunId run, uint64 round, bytes32 proposalHash)
        private
        view
        returns (Tally tally)
    {
        tally = r.tally;
        if (!tally.hasProposal()) revert NoProposal(run, round);
        if (r.proposalHash != proposalHash) revert WrongProposal(r.proposalHash, proposalHash);
    }

    /// @dev The caller's own voice on the standing proposal, not yet raised.
    function _voice(RunRounds storage r, RunId run, uint64 round, NodeId node, bytes32 proposalHash)
        private
        view
        returns (Tally tally, EntrySlot slot, Entry entry)
    {
        tally = _standing(r, run, round, proposalHash);
        (slot, entry) = _revealedEntry(run, round, node);
        uint8 nextView = tally.nextView();
        if (entry.attestedView() == nextView) revert AlreadyAttested(run, round, node, tally.proposalView());
        if (entry.objectedView() == nextView) revert AlreadyObjected(run, round, node, tally.proposalView());
    }

    /// @dev The slot of the caller's own reveal: nobody else can have written it.
    function _revealedEntry(RunId run, uint64 round, NodeId node) private view returns (EntrySlot slot, Entry entry) {
        slot = EntryLib.at(run, node, msg.sender);
        entry = slot.load();
        if (!entry.isRevealed(round)) revert NotRevealed(run, round, node);
    }
}
