// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../checkpoints/ICheckpointRegistry.sol";
import {IComputeMeter} from "../policy/IComputeMeter.sol";
import {IRewardDistributor} from "../rewards/IRewardDistributor.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {LedgerToken} from "../token/LedgerToken.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Clock} from "./Clock.sol";
import {CommitBatches} from "./CommitBatches.sol";
import {Contribution, Contributions} from "./Contributions.sol";
import {Entry, EntryLib} from "./Entries.sol";
import {IRoundManager, Phase, RoundStatus, WEIGHT_UNIT} from "./IRoundManager.sol";
import {IRunRegistry} from "./IRunRegistry.sol";
import {Member} from "./Members.sol";
import {MembershipLib} from "./Membership.sol";
import {PastRound, RoundLib, RunRounds} from "./Rounds.sol";
import {Tally} from "./Tally.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// @title What the ledger holds about rounds, and every way to read it.
abstract contract RoundBook is IRoundManager, EIP712 {
    using Contributions for Contribution;
    using MembershipLib for RunRounds;
    using RoundLib for RunRounds;

    LedgerToken public immutable TOKEN;
    IRunRegistry public immutable REGISTRY;
    IStakeVault public immutable VAULT;
    ICheckpointRegistry public immutable CHECKPOINTS;
    IRewardDistributor public immutable DISTRIBUTOR;
    IComputeMeter public immutable METER;
    /// @inheritdoc IRoundManager
    uint64 public immutable CHALLENGE_SECONDS;

    mapping(RunId run => RunRounds) internal _runs;
    mapping(RunId run => mapping(uint64 round => PastRound)) internal _past;
    mapping(RunId run => mapping(NodeId node => Member)) internal _members;
    mapping(RunId run => mapping(uint256 word => uint256)) internal _batched;
    mapping(RunId run => mapping(uint256 batch => bytes32)) internal _batchRoots;

    constructor(
        LedgerToken token,
        IRunRegistry registry,
        IStakeVault vault,
        ICheckpointRegistry checkpoints,
        IRewardDistributor distributor,
        IComputeMeter meter,
        uint64 challengeSeconds
    ) EIP712("ProtocolLedger", "1") {
        TOKEN = token;
        REGISTRY = registry;
        VAULT = vault;
        CHECKPOINTS = checkpoints;
        DISTRIBUTOR = distributor;
        METER = meter;
        CHALLENGE_SECONDS = challengeSeconds;
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
        info.bonded = clock.isBonded();
        info.objectedStake = _stake(r.objected);
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
        info.objected = current && entry.objectedView() == tally.nextView();
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

    function _openRound(RunId run, uint64 round) internal view returns (RunRounds storage r, Clock clock) {
        r = _runs[run];
        clock = r.clock;
        _requireActive(run, clock);
        if (!clock.isOpen(round)) revert RoundNotOpen(run, round);
    }

    function _requireActive(RunId run, Clock clock) internal view {
        if (!clock.isActive()) revert IRunRegistry.RunNotActive(run, REGISTRY.stateOf(run));
    }

    function _stake(uint48 weight) internal pure returns (uint256) {
        return uint256(weight) * WEIGHT_UNIT;
    }
}
