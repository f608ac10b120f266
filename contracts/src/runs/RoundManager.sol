// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../checkpoints/ICheckpointRegistry.sol";
import {IComputeMeter} from "../policy/IComputeMeter.sol";
import {IRewardDistributor} from "../rewards/IRewardDistributor.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Contribution, Contributions} from "./Contributions.sol";
import {IRoundManager, Phase, RoundStatus} from "./IRoundManager.sol";
import {IRunRegistry, RunState} from "./IRunRegistry.sol";
import {Membership, MembershipLib} from "./Membership.sol";
import {Round, RoundLib} from "./Rounds.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title The rounds of every run; see IRoundManager.
contract RoundManager is IRoundManager, EIP712 {
    using SafeCast for uint256;
    using Contributions for Contribution;
    using MembershipLib for Membership;
    using RoundLib for Round;

    IRunRegistry public immutable REGISTRY;
    IStakeVault public immutable VAULT;
    ICheckpointRegistry public immutable CHECKPOINTS;
    IRewardDistributor public immutable DISTRIBUTOR;
    IComputeMeter public immutable METER;
    /// @inheritdoc IRoundManager
    uint64 public immutable CHALLENGE_SECONDS;

    mapping(RunId run => Membership) private _memberships;
    mapping(RunId run => mapping(uint64 round => Round)) private _rounds;

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

    modifier whileActive(RunId run) {
        _requireActive(run);
        _;
    }

    modifier onlyWorker(NodeId node) {
        _requireWorker(node);
        _;
    }

    /// @inheritdoc IRoundManager
    function join(RunId run, NodeId node) external {
        _requireOwnerOrWorker(node);
        uint256 minStake = REGISTRY.roundTermsOf(run).minStake;
        uint256 stake = VAULT.eligibleStakeOf(node);
        require(stake >= minStake, StakeTooLow(node, stake, minStake));
        Membership storage membership = _memberships[run];
        bool committed = _rounds[run][membership.current].contributions[node].commitment != 0;
        emit NodeJoined(run, node, membership.join(node, committed));
    }

    /// @inheritdoc IRoundManager
    function leave(RunId run, NodeId node) external {
        _requireOwnerOrWorker(node);
        Membership storage membership = _memberships[run];
        require(membership.members[node].fromRound != 0, NotMember(run, node, membership.current));
        bool committed = _rounds[run][membership.current].contributions[node].commitment != 0;
        membership.remove(node, committed);
        emit NodeLeft(run, node);
    }

    /// @inheritdoc IRoundManager
    function open(RunId run) external whileActive(run) returns (uint64 round) {
        Membership storage membership = _memberships[run];
        Round storage previous = _rounds[run][membership.current];
        require(previous.status != RoundStatus.Open, PreviousRoundOpen(run, membership.current));
        uint32 expected;
        (round, expected) = membership.advance(previous.committed);
        require(expected != 0, NobodyExpected(run));

        (, bytes32 parentCheckpoint) = CHECKPOINTS.latest(run);
        bytes32 beacon = keccak256(abi.encode(block.prevrandao, run, round));
        Round storage r = _rounds[run][round];
        r.start(REGISTRY.roundTermsOf(run), beacon, parentCheckpoint, expected);
        emit RoundOpened(run, round, beacon, parentCheckpoint, expected, r.commitEnd);
    }

    /// @inheritdoc IRoundManager
    function commit(RunId run, uint64 round, NodeId node, bytes32 commitment)
        external
        whileActive(run)
        onlyWorker(node)
    {
        Round storage r = _openRound(run, round);
        require(commitment != 0, ZeroCommitment());
        Membership storage membership = _memberships[run];
        require(membership.isMember(node, round), NotMember(run, node, round));
        uint256 stake = VAULT.eligibleStakeOf(node);
        require(stake >= r.minStake, StakeTooLow(node, stake, r.minStake));
        require(r.contributions[node].commitment == 0, AlreadyCommitted(run, round, node));
        require(r.acceptsCommits(), CommitClosed(run, round));

        membership.noteCommit(node);
        r.commit(node, commitment, stake.toUint128());
        emit Committed(run, round, node, commitment, stake);
    }

    /// @inheritdoc IRoundManager
    function reveal(
        RunId run,
        uint64 round,
        NodeId node,
        uint32 stage,
        bytes32 traceRoot,
        bytes32 updateHash,
        uint32 steps,
        uint64 tokens,
        bytes32 salt
    ) external whileActive(run) onlyWorker(node) {
        Contribution memory c = Contribution({
            run: run,
            round: round,
            node: node,
            stage: stage,
            parentCheckpoint: 0,
            traceRoot: traceRoot,
            updateHash: updateHash,
            steps: steps,
            tokens: tokens
        });
        _reveal(c, salt);
    }

    /// @inheritdoc IRoundManager
    function propose(
        RunId run,
        uint64 round,
        uint32 leaderIndex,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external whileActive(run) {
        Round storage r = _openRound(run, round);
        require(checkpointRoot != 0 && rewardRoot != 0, ZeroRoot());
        require(r.revealed != 0, NothingRevealed(run, round));
        require(!r.isSupported(), ProposalSupported(run, round));
        uint64 notBefore = r.viewStart();
        require(block.timestamp >= notBefore, ProposeTooEarly(run, round, notBefore));
        uint32 viewNumber = r.currentView();
        require(!r.viewsExhausted(), ViewsExhausted(run, round));
        require(leaderIndex < r.revealed, UnknownParticipant(run, round, leaderIndex));
        NodeId node = r.participants[leaderIndex].node;
        require(r.isLeader(leaderIndex, viewNumber), NotLeader(run, round, viewNumber, node));
        _requireWorker(node);

        bytes32 proposalHash = hashProposal(run, round, viewNumber, checkpointRoot, participantSet, rewardRoot);
        r.propose(viewNumber, node, proposalHash, checkpointRoot, rewardRoot);
        emit Proposed(run, round, viewNumber, node, checkpointRoot, participantSet, rewardRoot);
        emit Attested(run, round, node, proposalHash, r.attest(node));
    }

    /// @inheritdoc IRoundManager
    function attest(RunId run, uint64 round, NodeId node, bytes32 proposalHash)
        external
        whileActive(run)
        onlyWorker(node)
    {
        Round storage r = _openRound(run, round);
        require(r.hasProposal(), NoProposal(run, round));
        require(r.contributions[node].revealed, NotRevealed(run, round, node));
        require(r.proposalHash == proposalHash, WrongProposal(r.proposalHash, proposalHash));
        require(!r.hasAttested(node), AlreadyAttested(run, round, node, r.proposalView()));
        emit Attested(run, round, node, proposalHash, r.attest(node));
    }

    /// @inheritdoc IRoundManager
    function finalise(RunId run, uint64 round) external whileActive(run) {
        Round storage r = _openRound(run, round);
        require(r.isSupported(), NotEnoughStake(run, round, r.attestedStake, r.committedStake));
        r.close(RoundStatus.Finalised);
        emit RoundFinalised(run, round, r.checkpointRoot, r.rewardRoot);
        REGISTRY.closeRound(run);
        CHECKPOINTS.record(run, round, r.checkpointRoot);
        DISTRIBUTOR.post(run, round, r.rewardRoot);
        METER.report(run, r.steps);
    }

    /// @inheritdoc IRoundManager
    function abandon(RunId run, uint64 round) external {
        Round storage r = _openRound(run, round);
        (Phase phase, uint64 deadline) = r.phase();
        require(phase == Phase.Expired, NotExpired(run, round, deadline));
        r.close(RoundStatus.Abandoned);
        emit RoundAbandoned(run, round);
        REGISTRY.closeRound(run);
    }

    /// @inheritdoc IRoundManager
    function phaseOf(RunId run) external view returns (uint64 round, Phase phase, uint64 deadline) {
        round = _memberships[run].current;
        (phase, deadline) = _rounds[run][round].phase();
    }

    /// @inheritdoc IRoundManager
    function beaconOf(RunId run, uint64 round) external view returns (bytes32 beacon) {
        return _rounds[run][round].beacon;
    }

    /// @inheritdoc IRoundManager
    function challengeEndOf(RunId run, uint64 round) external view returns (uint64 timestamp) {
        Round storage r = _rounds[run][round];
        if (r.status == RoundStatus.None) return 0;
        return r.status == RoundStatus.Open ? type(uint64).max : r.closedAt + CHALLENGE_SECONDS;
    }

    /// @inheritdoc IRoundManager
    function currentRound(RunId run) external view returns (uint64 round) {
        return _memberships[run].current;
    }

    /// @inheritdoc IRoundManager
    function roundOf(RunId run, uint64 round) external view returns (RoundInfo memory info) {
        return _rounds[run][round].info();
    }

    /// @inheritdoc IRoundManager
    function contributionOf(RunId run, uint64 round, NodeId node) external view returns (ContributionInfo memory info) {
        return _rounds[run][round].contributionInfo(node);
    }

    /// @inheritdoc IRoundManager
    function leaderOf(RunId run, uint64 round)
        external
        view
        returns (uint32 viewNumber, uint32 leaderIndex, NodeId node)
    {
        Round storage r = _openRound(run, round);
        require(r.revealed != 0, NothingRevealed(run, round));
        require(!r.viewsExhausted(), ViewsExhausted(run, round));
        viewNumber = r.currentView();
        leaderIndex = r.findLeader(viewNumber);
        node = r.participants[leaderIndex].node;
    }

    /// @inheritdoc IRoundManager
    function memberSince(RunId run, NodeId node) external view returns (uint64 fromRound) {
        return _memberships[run].members[node].fromRound;
    }

    /// @inheritdoc IRoundManager
    function expectedNext(RunId run) external view returns (uint32 count) {
        Membership storage membership = _memberships[run];
        return membership.expected(_rounds[run][membership.current].committed);
    }

    /// @notice EIP-712 digest of a contribution, as a worker signs it.
    function hashContribution(Contribution calldata contribution) external view returns (bytes32 digest) {
        return _hashTypedDataV4(contribution.structHash());
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

    function _reveal(Contribution memory c, bytes32 salt) private {
        Round storage r = _openRound(c.run, c.round);
        bytes32 committed = r.contributions[c.node].commitment;
        require(committed != 0, NotCommitted(c.run, c.round, c.node));
        require(!r.contributions[c.node].revealed, AlreadyRevealed(c.run, c.round, c.node));
        require(block.timestamp >= r.commitEnd, RevealTooEarly(c.run, c.round, r.commitEnd));
        require(r.acceptsReveals(), RevealClosed(c.run, c.round));
        c.parentCheckpoint = r.parentCheckpoint;
        bytes32 revealed = c.commitment(salt);
        require(committed == revealed, CommitmentMismatch(committed, revealed));

        r.reveal(c.node, c.steps);
        emit Revealed(c.run, c.round, c.node, c.stage, c.traceRoot, c.updateHash, c.steps, c.tokens);
    }

    function _openRound(RunId run, uint64 round) private view returns (Round storage r) {
        r = _rounds[run][round];
        require(r.status == RoundStatus.Open, RoundNotOpen(run, round));
    }

    function _requireActive(RunId run) private view {
        RunState state = REGISTRY.stateOf(run);
        require(state == RunState.Active, IRunRegistry.RunNotActive(run, state));
    }

    function _requireWorker(NodeId node) private view {
        require(msg.sender == VAULT.workerOf(node), NotWorker(node, msg.sender));
    }

    function _requireOwnerOrWorker(NodeId node) private view {
        bool allowed = msg.sender == VAULT.workerOf(node) || msg.sender == VAULT.ownerOf(node);
        require(allowed, NotOwnerOrWorker(node, msg.sender));
    }
}
