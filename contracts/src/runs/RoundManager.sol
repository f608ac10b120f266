// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../checkpoints/ICheckpointRegistry.sol";
import {IAdmissionPolicy} from "../policy/IAdmissionPolicy.sol";
import {IComputeMeter} from "../policy/IComputeMeter.sol";
import {IRewardDistributor} from "../rewards/IRewardDistributor.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {LedgerToken} from "../token/LedgerToken.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Clock} from "./Clock.sol";
import {Batch, CommitBatches} from "./CommitBatches.sol";
import {Contribution, Contributions} from "./Contributions.sol";
import {Entry, EntryLib, EntrySlot} from "./Entries.sol";
import {IRoundManager, RoundStatus, WEIGHT_UNIT} from "./IRoundManager.sol";
import {IRunRegistry} from "./IRunRegistry.sol";
import {Member} from "./Members.sol";
import {MembershipLib} from "./Membership.sol";
import {RoundBook} from "./RoundBook.sol";
import {RoundOutcomes} from "./RoundOutcomes.sol";
import {PastRound, RoundLib, RunRounds} from "./Rounds.sol";
import {Tally} from "./Tally.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title The rounds of every run, up to the reveals; see IRoundManager. How they end is in RoundOutcomes, how they are
/// read in RoundBook.
contract RoundManager is RoundOutcomes {
    using SafeCast for uint256;
    using CommitBatches for Batch;
    using Contributions for Contribution;
    using MembershipLib for RunRounds;
    using RoundLib for RunRounds;

    constructor(
        LedgerToken token,
        IRunRegistry registry,
        IStakeVault vault,
        ICheckpointRegistry checkpoints,
        IRewardDistributor distributor,
        IComputeMeter meter,
        uint64 challengeSeconds
    ) RoundBook(token, registry, vault, checkpoints, distributor, meter, challengeSeconds) {}

    modifier onlyRegistry() {
        require(msg.sender == address(REGISTRY), NotRunRegistry(msg.sender));
        _;
    }

    /// @inheritdoc IRoundManager
    function configure(RunId run, IRunRegistry.RoundTerms calldata terms) external onlyRegistry {
        _runs[run].configure(terms);
    }

    /// @inheritdoc IRoundManager
    function setActivity(RunId run, uint40 activeUntil, uint40 pausedUntil) external onlyRegistry {
        RunRounds storage r = _runs[run];
        r.clock = r.clock.withActivity(activeUntil, pausedUntil);
    }

    /// @inheritdoc IRoundManager
    function join(RunId run, NodeId node, uint24 gigabytes, bytes calldata data) external {
        address worker = _requireOwnerOrWorker(node);
        bool isNew = _members[run][node].fromRound() == 0;
        if (isNew) _requireAdmitted(run, node, data);
        _enter(run, node, worker);
        if (isNew) METER.declareMemory(run, node, gigabytes); // may have the run rest at once
    }

    /// @inheritdoc IRoundManager
    function leave(RunId run, NodeId node) external {
        _requireOwnerOrWorker(node);
        require(RunId.unwrap(VAULT.runOf(node)) == RunId.unwrap(run), NotMember(run, node, _runs[run].clock.round()));
        _remove(run, node);
        VAULT.bind(node, RunId.wrap(0));
    }

    /// @inheritdoc IRoundManager
    function stakeChanged(RunId run, NodeId node, address worker, uint256 stake) external {
        require(msg.sender == address(VAULT), NotStakeVault(msg.sender));
        Member member = _members[run][node];
        if (member.fromRound() == 0) return;
        RunRounds storage r = _runs[run];
        uint48 weight = _weight(stake);
        if (weight < r.minWeight) {
            _remove(run, node);
            return;
        }
        if (worker != member.worker()) {
            // The new key has not revealed in this round, whatever the old one did.
            member = _endMembership(run, r, node, member);
            member = r.join(member, worker, weight, false);
        }
        _members[run][node] = member.withWeight(weight);
    }

    /// @inheritdoc IRoundManager
    function open(RunId run) external returns (uint64 round) {
        RunRounds storage r = _runs[run];
        Clock clock = r.clock;
        _requireActive(run, clock);
        require(clock.status() != RoundStatus.Open, PreviousRoundOpen(run, clock.round()));
        uint24 expected = r.expectedNext();
        require(expected != 0, NobodyExpected(run));

        (, bytes32 parentCheckpoint) = CHECKPOINTS.latest(run);
        uint32 opened = clock.round() + 1;
        round = opened;
        bytes26 beacon = bytes26(keccak256(abi.encode(block.prevrandao, run, round)));
        _past[run][round] = PastRound({beacon: beacon, closedAt: 0, status: RoundStatus.Open});
        r.start(opened, expected, parentCheckpoint);
        emit RoundOpened(run, round, beacon, parentCheckpoint, expected, r.clock.commitEnd());
    }

    /// @inheritdoc IRoundManager
    function commit(RunId run, uint64 round, NodeId node, bytes32 commitment) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        if (commitment == 0) revert ZeroCommitment();
        EntrySlot slot = EntryLib.at(run, node, msg.sender);
        if (slot.load().isOf(round)) revert AlreadyCommitted(run, round, node);
        if (block.timestamp >= clock.commitEnd() && !r.acceptsLateCommits(clock)) revert CommitClosed(run, round);
        slot.store(EntryLib.committed(round, commitment));
        emit Committed(run, commitment);
    }

    /// @inheritdoc IRoundManager
    function commitBatch(RunId run, uint64 round, bytes calldata entries) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        bool accepted = block.timestamp < clock.commitEnd() || r.acceptsLateCommits(clock);
        require(accepted, CommitClosed(run, round));
        uint256 count = entries.length / CommitBatches.ENTRY_BYTES;
        require(
            entries.length == count * CommitBatches.ENTRY_BYTES,
            EntriesNotWhole(entries.length, CommitBatches.ENTRY_BYTES)
        );
        Batch memory batch = CommitBatches.start(_domainSeparatorV4(), run, round, count);
        batch.countAll(_members[run], _batched[run], round, entries);
        uint256 nodes = batch.nodes();
        require(nodes != 0, NothingToCount(run, round));
        uint16 number = r.batches++;
        r.count(clock, uint24(nodes), uint48(batch.weight)); // forge-lint: disable-line(unsafe-typecast)
        bytes memory packed = batch.entries();
        bytes32 root = batch.root();
        _batchRoots[run][number] = root;
        emit BatchCommitted(run, round, number, root, packed);
    }

    /// @inheritdoc IRoundManager
    function reveal(Contribution calldata c, bytes32 salt) external {
        (RunId run, uint64 round, NodeId node) = c.place();
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        EntrySlot slot = EntryLib.at(run, node, msg.sender);
        Entry entry = slot.load();
        if (!entry.isCommitted(round)) {
            if (entry.isRevealed(round)) revert AlreadyRevealed(run, round, node);
            revert NotCommitted(run, round, node);
        }
        bytes32 commitment = c.rawCommitment(salt);
        if (!entry.isCommitmentTo(commitment)) revert CommitmentMismatch(entry.commitment(), commitment);
        _reveal(r, clock, slot, c, run, round, node);
    }

    /// @inheritdoc IRoundManager
    function revealBatched(Contribution calldata c, bytes32 salt, uint16 batch, bytes32[] calldata proof) external {
        (RunId run, uint64 round, NodeId node) = c.place();
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        EntrySlot slot = EntryLib.at(run, node, msg.sender);
        if (slot.load().isRevealed(round)) revert AlreadyRevealed(run, round, node);
        if (batch >= r.batches) revert UnknownBatch(run, round, batch);
        bytes32 leaf = CommitBatches.leaf(node, c.rawCommitment(salt));
        if (!CommitBatches.contains(_batchRoots[run][batch], proof, leaf)) revert NotInBatch(run, round, node, batch);
        _reveal(r, clock, slot, c, run, round, node);
    }

    /// @dev What both ways to reveal share, once the commitment is shown; `run`, `round` and `node` are the contribution's.
    function _reveal(
        RunRounds storage r,
        Clock clock,
        EntrySlot slot,
        Contribution calldata c,
        RunId run,
        uint64 round,
        NodeId node
    ) private {
        if (block.timestamp < clock.commitEnd()) revert RevealTooEarly(run, round, clock.commitEnd());
        Tally tally = r.tally;
        if (tally.hasProposal()) revert RevealClosed(run, round);
        if (c.parentCheckpoint != r.parentCheckpoint) revert WrongParent(r.parentCheckpoint, c.parentCheckpoint);
        Member member = _members[run][node];
        if (!member.isMember(round)) revert NotMember(run, node, round);
        if (member.worker() != msg.sender) revert NotWorker(node, msg.sender);
        slot.store(r.reveal(clock, tally, member.weight(), c.rawSteps()));
        bytes32 topic = Revealed.selector;
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, add(c, 0x60), 0x20) // stage
            calldatacopy(add(free, 0x20), add(c, 0xa0), 0x80) // traceRoot, updateHash, steps, tokens
            log4(free, 0xa0, topic, run, round, node)
        }
    }

    function _remove(RunId run, NodeId node) private {
        RunRounds storage r = _runs[run];
        Member member = _members[run][node];
        if (member.fromRound() == 0) return;
        _members[run][node] = _endMembership(run, r, node, member);
        emit NodeLeft(run, node);
    }

    /// @dev A member that has not revealed has the open round wait for it no longer. Who waits for it for having revealed in
    /// the round before is seen as long as a commitment of its own has not taken that entry's place.
    function _endMembership(RunId run, RunRounds storage r, NodeId node, Member member) private returns (Member) {
        Clock clock = r.clock;
        uint32 round = clock.round();
        Entry entry = EntryLib.at(run, node, member.worker()).load();
        bool revealed = round != 0 && entry.isRevealed(round);
        if (!revealed && clock.isOpen(round) && member.isMember(round)) {
            bool expected = member.fromRound() == round || entry.isRevealed(round - 1);
            r.giveUp(clock, expected, CommitBatches.isCounted(_batched[run], round, member.index()));
        }
        return r.remove(member, revealed);
    }

    function _hasRevealed(RunId run, RunRounds storage r, NodeId node, address worker) private view returns (bool) {
        uint32 round = r.clock.round();
        return round != 0 && EntryLib.at(run, node, worker).load().isRevealed(round);
    }

    function _enter(RunId run, NodeId node, address worker) private {
        RunRounds storage r = _runs[run];
        require(r.commitSeconds != 0, IRunRegistry.UnknownRun(run));
        uint256 stake = VAULT.eligibleStakeOf(node);
        uint48 weight = _weight(stake);
        require(weight >= r.minWeight, StakeTooLow(node, stake, r.minWeight * WEIGHT_UNIT));
        VAULT.bind(node, run);
        Member member = _members[run][node];
        member = r.join(member, worker, weight, _hasRevealed(run, r, node, member.worker()));
        _members[run][node] = member;
        emit NodeJoined(run, node, member.fromRound());
    }

    function _requireAdmitted(RunId run, NodeId node, bytes calldata data) private view {
        IAdmissionPolicy policy = IAdmissionPolicy(REGISTRY.admissionOf(run));
        if (address(policy) == address(0)) return;
        require(policy.admit(run, node, VAULT.ownerOf(node), data), NotAdmitted(run, node));
    }

    function _requireOwnerOrWorker(NodeId node) private view returns (address worker) {
        worker = VAULT.workerOf(node);
        bool allowed = msg.sender == worker || msg.sender == VAULT.ownerOf(node);
        require(allowed, NotOwnerOrWorker(node, msg.sender));
    }

    function _weight(uint256 stake) private pure returns (uint48) {
        return (stake / WEIGHT_UNIT).toUint48();
    }
}
