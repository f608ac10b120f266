// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../checkpoints/ICheckpointRegistry.sol";
import {IAdmissionPolicy} from "../policy/IAdmissionPolicy.sol";
import {IComputeMeter} from "../policy/IComputeMeter.sol";
import {IRewardDistributor} from "../rewards/IRewardDistributor.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Clock} from "./Clock.sol";
import {Batch, CommitBatches} from "./CommitBatches.sol";
import {Contribution, Contributions} from "./Contributions.sol";
import {Entry, EntryLib, EntrySlot} from "./Entries.sol";
import {IRoundManager, Phase, RoundStatus, WEIGHT_UNIT} from "./IRoundManager.sol";
import {IRunRegistry} from "./IRunRegistry.sol";
import {Member} from "./Members.sol";
import {MembershipLib} from "./Membership.sol";
import {PastRound, RoundLib, RunRounds} from "./Rounds.sol";
import {Tally} from "./Tally.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title The rounds of every run; see IRoundManager.
contract RoundManager is IRoundManager, EIP712 {
    using SafeCast for uint256;
    using CommitBatches for Batch;
    using Contributions for Contribution;
    using MembershipLib for RunRounds;
    using RoundLib for RunRounds;

    IRunRegistry public immutable REGISTRY;
    IStakeVault public immutable VAULT;
    ICheckpointRegistry public immutable CHECKPOINTS;
    IRewardDistributor public immutable DISTRIBUTOR;
    IComputeMeter public immutable METER;
    /// @inheritdoc IRoundManager
    uint64 public immutable CHALLENGE_SECONDS;

    mapping(RunId run => RunRounds) private _runs;
    mapping(RunId run => mapping(uint64 round => PastRound)) private _past;
    mapping(RunId run => mapping(NodeId node => Member)) private _members;
    mapping(RunId run => mapping(uint256 word => uint256)) private _batched;
    mapping(RunId run => mapping(uint256 batch => bytes32)) private _batchRoots;

    constructor(
        IRunRegistry registry,
        IStakeVault vault,
        ICheckpointRegistry checkpoints,
        IRewardDistributor distributor,
        IComputeMeter meter,
        uint64 challengeSeconds
    ) EIP712("ProtocolLedger", "1") {
        REGISTRY = registry;
        VAULT = vault;
        CHECKPOINTS = checkpoints;
        DISTRIBUTOR = distributor;
        METER = meter;
        CHALLENGE_SECONDS = challengeSeconds;
    }

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
            member = r.remove(member, _hasRevealed(run, r, node, member.worker()));
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
        require(batch.nodes != 0, NothingToCount(run, round));
        uint16 number = r.batches++;
        r.count(clock, uint24(batch.nodes), uint48(batch.weight)); // forge-lint: disable-line(unsafe-typecast)
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

    /// @inheritdoc IRoundManager
    function propose(
        RunId run,
        uint64 round,
        NodeId node,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external {
        (RunRounds storage r,) = _openRound(run, round);
        require(checkpointRoot != 0 && rewardRoot != 0, ZeroRoot());
        require(r.tally.revealed() != 0, NothingRevealed(run, round));
        require(!r.tally.isSupported(), ProposalSupported(run, round));
        uint64 notBefore = r.viewStart();
        require(block.timestamp >= notBefore, ProposeTooEarly(run, round, notBefore));
        uint32 viewNumber = r.currentView();
        require(!r.viewsExhausted(), ViewsExhausted(run, round));
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
        (RunRounds storage r,) = _openRound(run, round);
        Tally tally = r.tally;
        if (!tally.hasProposal()) revert NoProposal(run, round);
        (EntrySlot slot, Entry entry) = _revealedEntry(run, round, node);
        if (r.proposalHash != proposalHash) revert WrongProposal(r.proposalHash, proposalHash);
        if (entry.attestedView() == tally.nextView()) {
            revert AlreadyAttested(run, round, node, tally.proposalView());
        }
        _attest(r, tally, slot, entry);
        emit Attested(run, round, node, proposalHash);
    }

    /// @inheritdoc IRoundManager
    function finalise(RunId run, uint64 round) external {
        (RunRounds storage r, Clock clock) = _openRound(run, round);
        Tally tally = r.tally;
        bool supported = tally.isSupported();
        require(supported, NotEnoughStake(run, round, _stake(tally.attestedWeight()), _stake(tally.quorumWeight())));
        (bytes32 checkpointRoot, bytes32 rewardRoot) = (r.checkpointRoot, r.rewardRoot);
        _close(run, r, clock, RoundStatus.Finalised);
        emit RoundFinalised(run, round, checkpointRoot, rewardRoot);
        CHECKPOINTS.record(run, round, checkpointRoot);
        DISTRIBUTOR.post(run, round, rewardRoot);
        METER.report(run, tally.steps());
    }

    /// @inheritdoc IRoundManager
    function abandon(RunId run, uint64 round) external {
        RunRounds storage r = _runs[run];
        Clock clock = r.clock;
        require(clock.isOpen(round), RoundNotOpen(run, round));
        (Phase phase, uint64 deadline) = r.phase();
        require(phase == Phase.Expired, NotExpired(run, round, deadline));
        emit RoundAbandoned(run, round);
        _close(run, r, clock, RoundStatus.Abandoned);
    }

    /// @inheritdoc IRoundManager
    function phaseOf(RunId run) external view returns (uint64 round, Phase phase, uint64 deadline) {
        round = _runs[run].clock.round();
        (phase, deadline) = _runs[run].phase();
    }

    /// @inheritdoc IRoundManager
    function beaconOf(RunId run, uint64 round) external view returns (bytes32 beacon) {
        return _past[run][round].beacon;
    }

    /// @inheritdoc IRoundManager
    function challengeEndOf(RunId run, uint64 round) external view returns (uint64 timestamp) {
        PastRound memory past = _past[run][round];
        if (past.status == RoundStatus.None) return 0;
        return past.status == RoundStatus.Open ? type(uint64).max : past.closedAt + CHALLENGE_SECONDS;
    }

    /// @inheritdoc IRoundManager
    function currentRound(RunId run) external view returns (uint64 round) {
        return _runs[run].clock.round();
    }

    /// @inheritdoc IRoundManager
    function roundOf(RunId run, uint64 round) external view returns (RoundInfo memory info) {
        PastRound memory past = _past[run][round];
        (info.status, info.beacon, info.closedAt) = (past.status, past.beacon, past.closedAt);
        RunRounds storage r = _runs[run];
        (Clock clock, Tally tally) = (r.clock, r.tally);
        if (past.status == RoundStatus.None || clock.round() != round) return info;
        info.parentCheckpoint = r.parentCheckpoint;
        info.openedAt = r.openedAt;
        info.commitEnd = clock.commitEnd();
        info.revealEnd = clock.revealEnd();
        info.expected = clock.expected();
        info.counted = clock.counted();
        info.revealed = tally.revealed();
        info.countedStake = _stake(tally.countedWeight());
        info.revealedStake = _stake(tally.revealedWeight());
        if (!tally.hasProposal()) return info;
        info.attestEnd = tally.attestEnd();
        info.attestedStake = _stake(tally.attestedWeight());
        info.proposalView = tally.proposalView();
        info.proposer = r.proposer;
        info.proposalHash = r.proposalHash;
        info.checkpointRoot = r.checkpointRoot;
        info.rewardRoot = r.rewardRoot;
    }

    /// @inheritdoc IRoundManager
    function contributionOf(RunId run, uint64 round, NodeId node) external view returns (ContributionInfo memory info) {
        Member member = _members[run][node];
        address key = member.worker() == address(0) ? VAULT.workerOf(node) : member.worker();
        Entry entry = EntryLib.at(run, node, key).load();
        info.counted = CommitBatches.isCounted(_batched[run], round, member.index());
        if (entry.isCommitted(round)) info.commitment = entry.commitment();
        if (!entry.isRevealed(round)) return info;
        RunRounds storage r = _runs[run];
        info.revealed = true;
        info.stake = _stake(entry.weight());
        info.cumulativeStake = _stake(entry.cumulative());
        Tally tally = r.tally;
        bool current = r.clock.round() == round && tally.hasProposal();
        info.attested = current && entry.attestedView() == tally.nextView();
    }

    /// @inheritdoc IRoundManager
    function leaderDraw(RunId run, uint64 round) external view returns (uint32 viewNumber, uint256 drawn) {
        (RunRounds storage r,) = _openRound(run, round);
        require(r.tally.revealed() != 0, NothingRevealed(run, round));
        require(!r.viewsExhausted(), ViewsExhausted(run, round));
        viewNumber = r.currentView();
        drawn = r.draw(_past[run][round].beacon, viewNumber) * WEIGHT_UNIT;
    }

    /// @inheritdoc IRoundManager
    function memberSince(RunId run, NodeId node) external view returns (uint64 fromRound) {
        return _members[run][node].fromRound();
    }

    /// @inheritdoc IRoundManager
    function expectedNext(RunId run) external view returns (uint32 count) {
        return _runs[run].expectedNext();
    }

    /// @inheritdoc IRoundManager
    function hashContribution(Contribution calldata contribution) external view returns (bytes32 digest) {
        return _hashTypedDataV4(contribution.structHash());
    }

    /// @inheritdoc IRoundManager
    function hashCommitment(RunId run, uint64 round, NodeId node, bytes32 commitment)
        public
        view
        returns (bytes32 digest)
    {
        return _hashTypedDataV4(Contributions.commitmentStructHash(run, round, node, commitment));
    }

    /// @inheritdoc IRoundManager
    function hashProposal(
        RunId run,
        uint64 round,
        uint32 viewNumber,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) public pure returns (bytes32 proposalHash) {
        return keccak256(abi.encode(run, round, viewNumber, checkpointRoot, participantSet, rewardRoot));
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

    function _attest(RunRounds storage r, Tally tally, EntrySlot slot, Entry entry) private {
        r.tally = tally.attest(entry.weight());
        slot.store(entry.attested(tally.nextView()));
    }

    function _close(RunId run, RunRounds storage r, Clock clock, RoundStatus status) private {
        clock = clock.withStatus(status);
        if (REGISTRY.closeRound(run)) clock = clock.withActivity(0, clock.pausedUntil());
        r.clock = clock;
        PastRound storage past = _past[run][clock.round()];
        past.closedAt = block.timestamp.toUint40();
        past.status = status;
    }

    function _remove(RunId run, NodeId node) private {
        RunRounds storage r = _runs[run];
        Member member = _members[run][node];
        if (member.fromRound() == 0) return;
        _members[run][node] = r.remove(member, _hasRevealed(run, r, node, member.worker()));
        emit NodeLeft(run, node);
    }

    function _hasRevealed(RunId run, RunRounds storage r, NodeId node, address worker) private view returns (bool) {
        uint32 round = r.clock.round();
        return round != 0 && EntryLib.at(run, node, worker).load().isRevealed(round);
    }

    /// @dev The slot of the caller's own reveal: nobody else can have written it.
    function _revealedEntry(RunId run, uint64 round, NodeId node) private view returns (EntrySlot slot, Entry entry) {
        slot = EntryLib.at(run, node, msg.sender);
        entry = slot.load();
        if (!entry.isRevealed(round)) revert NotRevealed(run, round, node);
    }

    function _openRound(RunId run, uint64 round) private view returns (RunRounds storage r, Clock clock) {
        r = _runs[run];
        clock = r.clock;
        _requireActive(run, clock);
        if (!clock.isOpen(round)) revert RoundNotOpen(run, round);
    }

    function _requireActive(RunId run, Clock clock) private view {
        if (!clock.isActive()) revert IRunRegistry.RunNotActive(run, REGISTRY.stateOf(run));
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

    function _stake(uint48 weight) private pure returns (uint256) {
        return uint256(weight) * WEIGHT_UNIT;
    }
}
