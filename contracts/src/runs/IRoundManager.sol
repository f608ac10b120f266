// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {Contribution} from "./Contributions.sol";
import {IRunRegistry} from "./IRunRegistry.sol";

// Leaders that a round tries before it may be abandoned.
uint32 constant MAX_VIEWS = 8;

// Objections to a bonded proposal are heard for this many times the length of attestation.
uint32 constant OBJECTION_PERIODS = 2;

// Rounds that a mandate may reach: members' slots number them with 24 bits.
uint64 constant MAX_ROUNDS = 2 ** 24 - 2;

// Stakes weigh in whole thousandths of a token: a weight fits 48 bits.
uint256 constant WEIGHT_UNIT = 1e15;

/// None: no round yet. Commit, Reveal, Propose, Attest: what the round waits for (a bonded proposal: attestations or
/// objections). Finalisable: attested by more than 2/3 of the stake that counts, or bonded and not objected to by enough. Closed: finalised or abandoned. Expired: past its last deadline, may be abandoned.
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
/// @notice Commit. Workers sign their commitments (EIP-712 `Commitment(uint64 run,uint64 round,uint64 node,bytes32
/// commitment)`) and anybody brings many of them in one batch; whoever is left out of the batches commits directly. Only
/// batches are counted: commit ends when every expected node is in one, or at its deadline. Reveal ends when as many
/// nodes as are expected or were counted, whichever is more, have revealed, or at its deadline. Then the view's leader
/// proposes, and a new leader is drawn every proposeSeconds; a proposal that fails to gather more than 2/3 of the stake
/// that was counted or revealed, whichever is more, within attestSeconds gives way to the next leader, unless it is bonded
/// first. After MAX_VIEWS views, or when nobody revealed in time, anyone may abandon the round.
///
/// Bonded proposals. When nodes fall silent and a proposal gathers more than 1/3 of that stake but no 2/3, anyone may bond
/// it with the run's slash amount. For OBJECTION_PERIODS times attestSeconds nodes that revealed may still attest, or
/// object if they computed something else or can't get what it is computed from. Then it is final if more than 2/3 of the
/// stake that spoke is for it; otherwise the next leader proposes. The bond is burnt if more stake spoke against the
/// proposal than for it, and goes back otherwise. As long as less than 1/3 of the stake is hostile, every final proposal
/// has an honest node's attestation, and no bond for an honest proposal is lost. Objections count also while the run
/// rests: a pause can't shut them out.
///
/// Grace. Late work is accepted as long as nobody has pushed the round past the phase that it belongs to: a commit
/// until the first reveal (or the reveal deadline), a reveal until the first proposal, an attestation until the next
/// proposal (to a bonded one until its time is over), all of them until somebody abandons the round. Nothing late is dropped silently: it either counts or
/// reverts.
///
/// Membership. A node takes part in one run at a time. A member is waited for if it revealed in the last round or has
/// called `join` since; one that missed a round stays a member and may commit, but is not waited for until it calls
/// `join` again. A member whose stake falls below the run's minimum is out at once: unbonding and slashes take effect
/// in the round that they fall in, until the reveal.
///
/// Stakes weigh in thousandths of a token, rounded down; a run's minimum is rounded up.
///
/// Every call but join, leave, object and abandon reverts with RunNotActive unless the run is Active.
interface IRoundManager {
    /// @notice Everything about a round. Of all but the newest one only the status, the beacon and the end are kept; the
    /// log has the rest.
    /// @param status open, finalised or abandoned
    /// @param beacon randomness fixed after membership was; its lowest 48 bits are 0
    /// @param closedAt timestamp of its end, 0 while open
    /// @param parentCheckpoint root that the round starts from
    /// @param openedAt timestamp
    /// @param commitEnd when commit ended or will end; earlier than planned if all expected nodes are counted
    /// @param revealEnd when reveal ended or will end
    /// @param attestEnd when the standing proposal's attestation ends, 0 without a proposal
    /// @param expected nodes waited for; without those that have left since the round opened
    /// @param counted nodes whose commitments came in batches; without those that left before they revealed
    /// @param revealed nodes that revealed
    /// @param countedStake of the nodes in batches, wei
    /// @param revealedStake of those that revealed, wei
    /// @param attestedStake for the standing proposal, wei
    /// @param bonded whether the standing proposal is
    /// @param objectedStake against the standing proposal, wei
    /// @param proposalView view of the standing proposal
    /// @param proposer leader who made it, 0 without a proposal
    /// @param proposalHash what is attested to, 0 without a proposal
    /// @param checkpointRoot proposed
    /// @param rewardRoot proposed
    struct RoundInfo {
        RoundStatus status;
        bytes32 beacon;
        uint64 closedAt;
        bytes32 parentCheckpoint;
        uint64 openedAt;
        uint64 commitEnd;
        uint64 revealEnd;
        uint64 attestEnd;
        uint32 expected;
        uint32 counted;
        uint32 revealed;
        uint256 countedStake;
        uint256 revealedStake;
        uint256 attestedStake;
        bool bonded;
        uint256 objectedStake;
        uint32 proposalView;
        NodeId proposer;
        bytes32 proposalHash;
        bytes32 checkpointRoot;
        bytes32 rewardRoot;
    }

    /// @param commitment of a direct commit that is not revealed yet, without its lowest 40 bits; else 0
    /// @param counted whether a commitment of the node came in a batch
    /// @param revealed whether it revealed
    /// @param stake that its voice has since the reveal, wei
    /// @param cumulativeStake of all reveals up to and including its own, wei: it leads where the draw falls into the
    /// last `stake` of it
    /// @param attested whether it attested to the standing proposal
    /// @param objected whether it objected to it
    struct ContributionInfo {
        bytes32 commitment;
        bool counted;
        bool revealed;
        uint256 stake;
        uint256 cumulativeStake;
        bool attested;
        bool objected;
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
    /// @param commitment of a direct commit; what it commits to names the round and the node
    event Committed(RunId indexed run, bytes32 commitment);
    /// @param root of the tree over the counted entries
    /// @param entries that were counted, in the order of the leaves: node (8 bytes) and commitment (32 bytes) of each
    event BatchCommitted(RunId indexed run, uint64 indexed round, uint16 batch, bytes32 root, bytes entries);
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
    event Attested(RunId indexed run, uint64 indexed round, NodeId indexed node, bytes32 proposalHash);
    /// @param until timestamp, when the time for objections ends
    event ProposalBonded(
        RunId indexed run, uint64 indexed round, uint32 viewNumber, address indexed payer, uint256 amount, uint64 until
    );
    event Objected(RunId indexed run, uint64 indexed round, NodeId indexed node, bytes32 proposalHash);
    /// @param burnt whether the payer lost it; otherwise it was paid back
    event BondSettled(RunId indexed run, uint64 indexed round, address indexed payer, uint256 amount, bool burnt);
    event RoundFinalised(RunId indexed run, uint64 indexed round, bytes32 checkpointRoot, bytes32 rewardRoot);
    event RoundAbandoned(RunId indexed run, uint64 indexed round);

    error NotRunRegistry(address caller);
    error NotStakeVault(address caller);
    error NotOwnerOrWorker(NodeId node, address caller);
    error NotWorker(NodeId node, address caller);
    error StakeTooLow(NodeId node, uint256 stake, uint256 minStake);
    error NotAdmitted(RunId run, NodeId node);
    error NotMember(RunId run, NodeId node, uint64 round);
    error NobodyExpected(RunId run);
    error PreviousRoundOpen(RunId run, uint64 round);
    error RoundNotOpen(RunId run, uint64 round);
    error ZeroCommitment();
    error AlreadyCommitted(RunId run, uint64 round, NodeId node);
    error CommitClosed(RunId run, uint64 round);
    error EntriesNotWhole(uint256 length, uint256 entryBytes);
    error NothingToCount(RunId run, uint64 round);
    error UnknownBatch(RunId run, uint64 round, uint16 batch);
    error NotInBatch(RunId run, uint64 round, NodeId node, uint16 batch);
    error WrongParent(bytes32 parentCheckpoint, bytes32 revealed);
    error RevealTooEarly(RunId run, uint64 round, uint64 commitEnd);
    error RevealClosed(RunId run, uint64 round);
    error NotCommitted(RunId run, uint64 round, NodeId node);
    error AlreadyRevealed(RunId run, uint64 round, NodeId node);
    error CommitmentMismatch(bytes32 committed, bytes32 revealed);
    error ProposeTooEarly(RunId run, uint64 round, uint64 notBefore);
    error NothingRevealed(RunId run, uint64 round);
    error ViewsExhausted(RunId run, uint64 round);
    error ProposalSupported(RunId run, uint64 round);
    error NotLeader(RunId run, uint64 round, uint32 viewNumber, NodeId node);
    error ZeroRoot();
    error NoProposal(RunId run, uint64 round);
    error NotRevealed(RunId run, uint64 round, NodeId node);
    error AlreadyAttested(RunId run, uint64 round, NodeId node, uint32 viewNumber);
    error AttestationClosed(RunId run, uint64 round, uint64 attestEnd);
    error AlreadyObjected(RunId run, uint64 round, NodeId node, uint32 viewNumber);
    error AlreadyBonded(RunId run, uint64 round);
    error BondTooEarly(RunId run, uint64 round, uint64 attestEnd);
    error SupportTooLow(RunId run, uint64 round, uint256 attestedStake, uint256 countedStake);
    error NotBonded(RunId run, uint64 round);
    error ObjectionsClosed(RunId run, uint64 round, uint64 attestEnd);
    error WrongProposal(bytes32 standing, bytes32 attested);
    error NotEnoughStake(RunId run, uint64 round, uint256 attestedStake, uint256 countedStake);
    error NotExpired(RunId run, uint64 round, uint64 deadline);

    /// @notice Takes over a new run's terms. RunRegistry only.
    function configure(RunId run, IRunRegistry.RoundTerms calldata terms) external;

    /// @notice Takes over until when a run is active and since when it no longer rests, so that a commit reads one
    /// slot. RunRegistry only, at every change.
    /// @param activeUntil timestamp; 0 for a run that can't be active
    /// @param pausedUntil timestamp
    function setActivity(RunId run, uint40 activeUntil, uint40 pausedUntil) external;

    /// @notice Takes part from the next opened round on. By the node's worker or owner; its stake must reach the run's
    /// minimum, it must not be in jail, and not take part in another run. A member calls it again to be waited for after
    /// a round that it missed; it then gives up the present round, unless it has revealed in it. Only a node that is no
    /// member yet is asked of the run's admission policy, whose own errors pass through, and declares its memory.
    /// @param gigabytes accelerator memory that the node works with; see IComputeMeter.declareMemory
    /// @param data what the admission policy asks for
    function join(RunId run, NodeId node, uint24 gigabytes, bytes calldata data) external;

    /// @notice Stops taking part at once; a commitment not yet revealed is given up. By the node's worker or owner.
    function leave(RunId run, NodeId node) external;

    /// @notice Takes over a member's worker and stake; ends its membership if the stake is too low. StakeVault only, at
    /// every change; never reverts then.
    /// @param stake active stake of a node that is not in jail, else 0, wei
    function stakeChanged(RunId run, NodeId node, address worker, uint256 stake) external;

    /// @notice Opens the next round. Anyone; the run Active, the previous round closed, at least one node expected.
    function open(RunId run) external returns (uint64 round);

    /// @notice Commits to a contribution without showing it, for nodes that no batch takes in. By the node's worker: what
    /// another key commits can't be revealed. Not counted: it neither ends the phase early nor weighs before the reveal.
    /// @param commitment keccak256(abi.encode(EIP-712 struct hash of Contribution, salt))
    function commit(RunId run, uint64 round, NodeId node, bytes32 commitment) external;

    /// @notice Counts the signed commitments of many nodes. Anyone. Entries that can't count (no member, counted before,
    /// signed by another key) are left out, so that nobody makes a batch fail; it reverts if none counts.
    /// @param entries 104 bytes each: node (8), commitment (32), EIP-2098 signature (64) of hashCommitment. Cheapest in
    /// the order in which the nodes first joined.
    function commitBatch(RunId run, uint64 round, bytes calldata entries) external;

    /// @notice Opens a direct commitment; from now on the node owes its update to its peers. By the node's worker.
    /// @param c parentCheckpoint must be the round's
    /// @param salt that the commitment was made with
    function reveal(Contribution calldata c, bytes32 salt) external;

    /// @notice Opens a commitment that came in a batch.
    /// @param batch number of it in the round, from 0
    /// @param proof of the leaf keccak256(abi.encodePacked(node, commitment)), forty bytes; see BatchCommitted
    function revealBatched(Contribution calldata c, bytes32 salt, uint16 batch, bytes32[] calldata proof) external;

    /// @notice Proposes the round's outcome. By the key that revealed for the view's leader, see leaderDraw; counts as
    /// its attestation.
    /// @param checkpointRoot of the aggregated checkpoint
    /// @param participantSet SHA-256 of the round record: whose updates are aggregated, and what every node has earned
    /// @param rewardRoot Merkle root over (node, cumulative wei)
    function propose(
        RunId run,
        uint64 round,
        NodeId node,
        bytes32 checkpointRoot,
        bytes32 participantSet,
        bytes32 rewardRoot
    ) external;

    /// @notice Supports the standing proposal with the stake that the node had at its reveal. By the key that revealed
    /// for it; once per proposal, and not if it objected.
    function attest(RunId run, uint64 round, NodeId node, bytes32 proposalHash) external;

    /// @notice Puts the run's slash amount, in tokens of the caller, behind the standing proposal. Anyone, once its
    /// attestation has ended with more than 1/3 of the stake that counts but no 2/3, and until the next proposal.
    function bondProposal(RunId run, uint64 round, bytes32 proposalHash) external;

    /// @notice Speaks against the bonded proposal with the stake that the node had at its reveal. By the key that
    /// revealed for it; once per proposal, and not if it attested. Also while the run rests.
    function object(RunId run, uint64 round, NodeId node, bytes32 proposalHash) external;

    /// @notice Makes the accepted proposal final: records the checkpoint, releases the reward, settles the bond. Anyone.
    function finalise(RunId run, uint64 round) external;

    /// @notice Closes a round past its last deadline with nothing final; in a run that was halted, or whose mandate lapsed
    /// CHALLENGE_SECONDS ago, also one whose proposal was accepted. Anyone, in any state of the run.
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

    /// @notice Where the draw of the present view falls: the leader is the node whose part of the revealed stake, in the
    /// order of reveals, holds it; see ContributionInfo. Reverts when nobody revealed or views are exhausted.
    /// @return viewNumber the present view
    /// @return drawn wei, from 0 up to the revealed stake
    function leaderDraw(RunId run, uint64 round) external view returns (uint32 viewNumber, uint256 drawn);

    /// @notice First round that a node may commit in as it stands, 0 if it is not a member.
    function memberSince(RunId run, NodeId node) external view returns (uint64 fromRound);

    /// @notice Nodes that the next opened round will wait for.
    function expectedNext(RunId run) external view returns (uint32 count);

    /// @notice EIP-712 digest of a contribution, as a worker signs it.
    function hashContribution(Contribution calldata contribution) external view returns (bytes32 digest);

    /// @notice EIP-712 digest of a commitment, as a worker signs it for a batch.
    function hashCommitment(RunId run, uint64 round, NodeId node, bytes32 commitment)
        external
        view
        returns (bytes32 digest);

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
