// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

// Leaders that a round tries before it may be abandoned.
uint32 constant MAX_VIEWS = 8;

/// None: no round yet. Commit, Reveal, Propose, Attest: what the round waits for. Finalisable: attested by more than
/// 2/3 of the committed stake. Closed: finalised or abandoned. Expired: past its last deadline, may be abandoned.
enum Phase {
    None,
    Commit,
    Reveal,
    Propose,
    Attest,
    Finalisable,
    Closed,
    Expired
}

/// None: not opened. Open, Finalised, Abandoned.
enum RoundStatus {
    None,
    Open,
    Finalised,
    Abandoned
}

/// @title The rounds of every run: open, commit, reveal, propose, attest, finalise.
///
/// @notice Phases. Commit ends when every expected node has committed, or at its deadline; reveal ends when every
/// committed node has revealed, or at its deadline; then the view's leader proposes, and a new leader is drawn every
/// proposeSeconds; a proposal that fails to gather more than 2/3 of the committed stake within attestSeconds gives way
/// to the next leader. After MAX_VIEWS views, or when nobody revealed in time, anyone may abandon the round.
///
/// Grace. Late work is accepted as long as nobody has pushed the round past the phase that it belongs to: a commit
/// until the first reveal (or the reveal deadline), a reveal until the first proposal (or the last view), an
/// attestation until the next proposal, all of them until somebody abandons the round. Nothing late is dropped
/// silently: it either counts or reverts.
///
/// Membership. A member is waited for if it committed in the last round or has called `join` since; one that missed a
/// round stays a member and may commit, but is not waited for until it calls `join` again.
///
/// Every call but join, leave and abandon reverts with RunNotActive unless the run is Active.
interface IRoundManager {
    /// @notice Everything about a round. Participants are listed in the order of their reveals.
    /// @param status open, finalised or abandoned
    /// @param beacon randomness fixed after membership was
    /// @param parentCheckpoint root that the round starts from
    /// @param openedAt timestamp
    /// @param commitEnd when commit ended or will end; earlier than planned if all expected nodes have committed
    /// @param revealEnd when reveal ended or will end
    /// @param attestEnd when the standing proposal's attestation ends, 0 without a proposal
    /// @param expected nodes waited for
    /// @param committed nodes that committed
    /// @param revealed nodes that revealed
    /// @param committedStake of all nodes that committed, as recorded then, wei
    /// @param revealedStake of those that revealed, wei
    /// @param attestedStake for the standing proposal, wei
    /// @param proposalView view of the standing proposal
    /// @param proposer leader who made it, 0 without a proposal
    /// @param proposalHash what is attested to, 0 without a proposal
    /// @param checkpointRoot proposed
    /// @param rewardRoot proposed
    struct RoundInfo {
        RoundStatus status;
        bytes32 beacon;
        bytes32 parentCheckpoint;
        uint64 openedAt;
        uint64 commitEnd;
        uint64 revealEnd;
        uint64 attestEnd;
        uint32 expected;
        uint32 committed;
        uint32 revealed;
        uint256 committedStake;
        uint256 revealedStake;
        uint256 attestedStake;
        uint32 proposalView;
        NodeId proposer;
        bytes32 proposalHash;
        bytes32 checkpointRoot;
        bytes32 rewardRoot;
    }

    /// @param commitment 0 if the node did not commit
    /// @param stake recorded at the commit, wei
    /// @param revealed whether it revealed
    /// @param leaderIndex its place among the revealed participants, if it revealed
    /// @param attested whether it attested to the standing proposal
    struct ContributionInfo {
        bytes32 commitment;
        uint256 stake;
        bool revealed;
        uint32 leaderIndex;
        bool attested;
    }

    event NodeJoined(RunId indexed run, NodeId indexed node, uint64 fromRound);
    event NodeLeft(RunId indexed run, NodeId indexed node);
    event RoundOpened(
        RunId indexed run,
        uint64 indexed round,
        bytes32 beacon,
        bytes32 parentCheckpoint,
        uint32 expected,
        uint64 commitDeadline
    );
    event Committed(RunId indexed run, uint64 indexed round, NodeId indexed node, bytes32 commitment, uint256 stake);
    event Revealed(
        RunId indexed run,
        uint64 indexed round,
        NodeId indexed node,
        uint32 stage,
        bytes32 traceRoot,
        bytes32 updateHash,
        uint32 steps,
        uint64 tokens
    );
    event Proposed(
        RunId indexed run,
        uint64 indexed round,
        uint32 viewNumber,
        NodeId indexed node,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    );
    event Attested(RunId indexed run, uint64 indexed round, NodeId indexed node, bytes32 proposalHash, uint256 weight);
    event RoundFinalised(RunId indexed run, uint64 indexed round, bytes32 checkpointRoot, bytes32 rewardRoot);
    event RoundAbandoned(RunId indexed run, uint64 indexed round);

    error NotOwnerOrWorker(NodeId node, address caller);
    error NotWorker(NodeId node, address caller);
    error StakeTooLow(NodeId node, uint256 stake, uint256 minStake);
    error NotMember(RunId run, NodeId node, uint64 round);
    error NobodyExpected(RunId run);
    error PreviousRoundOpen(RunId run, uint64 round);
    error RoundNotOpen(RunId run, uint64 round);
    error ZeroCommitment();
    error AlreadyCommitted(RunId run, uint64 round, NodeId node);
    error CommitClosed(RunId run, uint64 round);
    error RevealTooEarly(RunId run, uint64 round, uint64 commitEnd);
    error RevealClosed(RunId run, uint64 round);
    error NotCommitted(RunId run, uint64 round, NodeId node);
    error AlreadyRevealed(RunId run, uint64 round, NodeId node);
    error CommitmentMismatch(bytes32 committed, bytes32 revealed);
    error ProposeTooEarly(RunId run, uint64 round, uint64 notBefore);
    error NothingRevealed(RunId run, uint64 round);
    error ViewsExhausted(RunId run, uint64 round);
    error ProposalSupported(RunId run, uint64 round);
    error UnknownParticipant(RunId run, uint64 round, uint32 leaderIndex);
    error NotLeader(RunId run, uint64 round, uint32 viewNumber, NodeId node);
    error ZeroRoot();
    error NoProposal(RunId run, uint64 round);
    error NotRevealed(RunId run, uint64 round, NodeId node);
    error AlreadyAttested(RunId run, uint64 round, NodeId node, uint32 viewNumber);
    error WrongProposal(bytes32 standing, bytes32 attested);
    error NotEnoughStake(RunId run, uint64 round, uint256 attestedStake, uint256 committedStake);
    error NotExpired(RunId run, uint64 round, uint64 deadline);

    /// @notice Takes part from the next opened round on. By the node's worker or owner; its stake must reach the run's
    /// minimum, and it must not be in jail. A member calls it again to be waited for after a round that it missed.
    function join(RunId run, NodeId node) external;

    /// @notice Stops taking part at once; what the node has already committed in an open round stays valid.
    function leave(RunId run, NodeId node) external;

    /// @notice Opens the next round. Anyone; the run Active, the previous round closed, at least one node expected.
    function open(RunId run) external returns (uint64 round);

    /// @notice Commits to a contribution without showing it. By the node's worker.
    /// @param commitment keccak256(abi.encode(EIP-712 struct hash of Contribution, salt))
    function commit(RunId run, uint64 round, NodeId node, bytes32 commitment) external;

    /// @notice Opens the commitment; from now on the node owes its update to its peers. By the node's worker.
    /// @param stage 0 while the model is not split
    /// @param traceRoot root over the states at every segment boundary
    /// @param updateHash SHA-256 of the update blob
    /// @param steps inner steps done
    /// @param tokens tokens trained on
    /// @param salt that the commitment was made with
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
    ) external;

    /// @notice Proposes the round's outcome. By the worker of the view's leader; counts as its attestation.
    /// @param leaderIndex the leader's place among the revealed participants, see leaderOf
    /// @param checkpointRoot of the aggregated checkpoint
    /// @param participantSet SHA-256 of the round record: whose updates are aggregated, and what every node has earned
    /// @param rewardRoot Merkle root over (node, cumulative wei)
    function propose(
        RunId run,
        uint64 round,
        uint32 leaderIndex,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external;

    /// @notice Supports the standing proposal with the stake recorded at commit. By the worker of a node that
    /// revealed; once per proposal.
    function attest(RunId run, uint64 round, NodeId node, bytes32 proposalHash) external;

    /// @notice Makes the attested proposal final: records the checkpoint, releases the reward. Anyone.
    function finalise(RunId run, uint64 round) external;

    /// @notice Closes a round past its last deadline with nothing final. Anyone, in any state of the run.
    function abandon(RunId run, uint64 round) external;

    /// @notice What the newest round waits for.
    /// @return round 0 before the first
    /// @return phase as seen at this block's timestamp
    /// @return deadline when the phase ends by itself; 0 for None, Finalisable, Closed and Expired
    function phaseOf(RunId run) external view returns (uint64 round, Phase phase, uint64 deadline);

    /// @notice Seconds after a round's end in which its contributions may be disputed.
    function CHALLENGE_SECONDS() external view returns (uint64);

    /// @notice The round's randomness, 0 if it was never opened.
    function beaconOf(RunId run, uint64 round) external view returns (bytes32 beacon);

    /// @notice Last timestamp at which a contribution to the round may be disputed: the largest number while the round
    /// is open, 0 if it was never opened.
    function challengeEndOf(RunId run, uint64 round) external view returns (uint64 timestamp);

    /// @notice The newest round opened, 0 before the first. Never falls.
    function currentRound(RunId run) external view returns (uint64 round);

    /// @notice Everything about a round; status None if it was never opened.
    function roundOf(RunId run, uint64 round) external view returns (RoundInfo memory info);

    /// @notice What a node did in a round.
    function contributionOf(RunId run, uint64 round, NodeId node) external view returns (ContributionInfo memory info);

    /// @notice The leader of the present view, for `propose`. Reverts when nobody revealed or views are exhausted.
    function leaderOf(RunId run, uint64 round)
        external
        view
        returns (uint32 viewNumber, uint32 leaderIndex, NodeId node);

    /// @notice First round that a node may commit in as it stands, 0 if it is not a member.
    function memberSince(RunId run, NodeId node) external view returns (uint64 fromRound);

    /// @notice Nodes that the next opened round will wait for.
    function expectedNext(RunId run) external view returns (uint32 count);

    /// @notice keccak256(abi.encode(run, round, view, checkpointRoot, participantSet, rewardRoot)).
    function hashProposal(
        RunId run,
        uint64 round,
        uint32 viewNumber,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external pure returns (bytes32 proposalHash);
}
