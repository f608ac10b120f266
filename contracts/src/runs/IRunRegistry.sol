// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// Whether a run may go on. Everything but Active means: stop training.
/// Draft: no mandate yet. Active: under an unexpired mandate with rounds left. Paused: for a bounded time by the brake, or
/// until a review of what the run has become, at the latest until the mandate lapses. Halted: the mandate lapsed, or
/// token holders ended the run. Completed: every mandated round is closed.
enum RunState {
    Draft,
    Active,
    Paused,
    Halted,
    Completed
}

/// @param specHash keccak256 or SHA-256 of the model spec file, as the spec's format says
/// @param datasetRoot Merkle root of the dataset manifest
/// @param engineId hash of the engine's name: what makes re-execution bitwise
/// @param genesisCheckpoint root that round 1 starts from
/// @param stages pipeline stages that the model is split into, at least 1
/// @param replicas nodes aimed at per stage, at least 1; information, not a limit
/// @param innerSteps optimiser steps per node and round, at least 1
/// @param trainWindows windows of the data that training draws from, at least 1
/// @param batchWindows windows that an inner step trains on, from 1 to MAX_BATCH_WINDOWS
/// @param commitSeconds time for training and committing, at least 1
/// @param revealSeconds time for revealing, at least 1
/// @param proposeSeconds time that each leader has to propose, at least 1
/// @param attestSeconds time for attesting to a proposal, at least 1
/// @param minStake active stake that a node needs to take part, wei
/// @param rewardPerRound what a finalised round pays in all, wei
/// @param mandateRounds rounds that may be opened, 0 for a draft
/// @param mandateExpiry timestamp from which the mandate no longer holds
/// @param slashAmount what a proven fault costs a node, wei
/// @param referee decides disputes about training steps; 0 for a run without disputes, only one-transaction proofs
/// @param flopPerStep training FLOP of one inner step of one node, by the spec's formula: 6 * parameters * tokens per step
/// @param firstIssue model shares that round 1 issues; see ShareIssue
/// @param halvingRounds rounds between two halvings of what a round issues, at least 1
/// @param admission policy that nodes ask to join; 0 for a run that is open to all
/// @param parents runs that this one descends from, ascending, at most 16
/// @param specUri where the spec file can be fetched
struct RunParams {
    bytes32 specHash;
    bytes32 datasetRoot;
    bytes32 engineId;
    bytes32 genesisCheckpoint;
    uint32 stages;
    uint32 replicas;
    uint32 innerSteps;
    uint64 trainWindows;
    uint32 batchWindows;
    uint32 commitSeconds;
    uint32 revealSeconds;
    uint32 proposeSeconds;
    uint32 attestSeconds;
    uint256 minStake;
    uint256 rewardPerRound;
    uint64 mandateRounds;
    uint64 mandateExpiry;
    uint96 slashAmount;
    address referee;
    uint128 flopPerStep;
    uint128 firstIssue;
    uint64 halvingRounds;
    address admission;
    uint64[] parents;
    string specUri;
}

/// @title What each run is and whether it may go on.
/// @notice A run is active only under an unexpired mandate; doing nothing lets it lapse. Only a vote, through the
/// timelock, extends a mandate, ends a pause early, passes a review or halts a run for good. The brake pauses for a
/// bounded time; the compute meter asks for a review. Neither can make a run go on.
interface IRunRegistry {
    /// @notice What a round needs to know of its run.
    struct RoundTerms {
        uint256 minStake;
        uint32 commitSeconds;
        uint32 revealSeconds;
        uint32 proposeSeconds;
        uint32 attestSeconds;
    }

    event RunCreated(RunId indexed run, address indexed creator, bytes32 indexed specHash, RunParams runParams);
    event MandateExtended(RunId indexed run, uint64 rounds, uint64 expiry);
    event RunHalted(RunId indexed run);
    /// @param until timestamp at which the pause ends by itself
    event RunPaused(RunId indexed run, uint64 until);
    event RunResumed(RunId indexed run);
    event ReviewRequired(RunId indexed run);
    /// @param evaluationReport hash of the report that the vote was about
    event ReviewPassed(RunId indexed run, bytes32 indexed evaluationReport);
    /// @param closedRounds rounds closed so far, finalised or abandoned
    event RoundClosed(RunId indexed run, uint64 closedRounds);

    error UnknownRun(RunId run);
    error RunNotActive(RunId run, RunState state);
    error RunHaltedForGood(RunId run);
    error NotTimelock(address caller);
    error NotRoundManager(address caller);
    error NotBrake(address caller);
    error NotComputeMeter(address caller);
    error NotPaused(RunId run);
    error PauseOutOfRange(uint64 until, uint64 earliest, uint64 latest);
    error NoReviewRequired(RunId run);
    error ZeroReport();
    /// @param field name of the member of RunParams that must not be 0
    error ZeroParam(string field);
    error StakeTooLarge(uint256 minStake, uint256 limit);
    error PolicyWithoutCode(address admission);
    error BatchTooLarge(uint32 batchWindows, uint32 limit);
    error SlashAboveStake(uint256 slashAmount, uint256 minStake);
    error TooManyParents(uint256 count, uint256 limit);
    error ParentsNotAscending(uint64 previous, uint64 next);
    error UnknownParent(uint64 parentRun);
    error RoundOpen(RunId run, uint64 round);
    error PhasesOutlastUnbonding(uint256 phaseSeconds, uint256 unbondingSeconds);
    error MandateExpiryOutOfRange(uint64 expiry, uint64 earliest, uint64 latest);
    error MandateShrinks(uint64 rounds, uint64 current);
    error TooManyRounds(uint64 rounds, uint64 limit);
    error MandateNotFunded(RunId run, uint256 escrow, uint256 needed);

    /// @notice Creates a run. With mandateRounds it starts Active and pulls rewardPerRound * mandateRounds from the
    /// caller into the RewardDistributor (approve that contract); without, it is a Draft until a vote extends it.
    function createRun(RunParams calldata runParams) external returns (RunId run);

    /// @notice Ends a run for good. Timelock only.
    function halt(RunId run) external;

    /// @notice Lets a run go on: Draft, Active, lapsed or Completed, but not one halted for good. Timelock only.
    /// The rewards of all rounds not yet closed must lie in the RewardDistributor: anyone may `fund` it beforehand.
    /// @param rounds new total number of rounds, at least the present one
    /// @param expiry new expiry as a timestamp, later than now and at most MAX_MANDATE_SECONDS ahead
    function extendMandate(RunId run, uint64 rounds, uint64 expiry) external;

    /// @notice Pauses an active run until `until`, at most MAX_PAUSE_SECONDS ahead. Brake only.
    function pause(RunId run, uint64 until) external;

    /// @notice Ends the brake's pause before its time. Timelock only.
    function resume(RunId run) external;

    /// @notice Pauses a run until a review passes, or its mandate lapses. Compute meter only.
    function requireReview(RunId run) external;

    /// @notice Lets a run go on that waits for a review. Timelock only.
    /// @param evaluationReport hash of the report that the vote was about, not 0
    function passReview(RunId run, bytes32 evaluationReport) external;

    /// @notice Has the next round start from an older checkpoint, and takes back the rewards that have not vested.
    /// Refused while a round is open. Timelock only.
    /// @param round that finalised the checkpoint, or 0 for genesis; see ICheckpointRegistry.rollback
    function rollback(RunId run, uint64 round) external;

    /// @notice Counts a closed round. RoundManager only.
    /// @return completed whether it was the mandate's last one
    function closeRound(RunId run) external returns (bool completed);

    /// @notice Runs ever created; ids run from 1 to this.
    function runCount() external view returns (uint64);

    /// @notice Whether the run may go on, at this block's timestamp. An expired mandate reads Halted with no
    /// transaction. Reverts with UnknownRun.
    function stateOf(RunId run) external view returns (RunState state);

    /// @notice What the run was created with; the mandate may have been extended since, see mandateOf.
    function paramsOf(RunId run) external view returns (RunParams memory runParams);

    /// @notice The present mandate: total rounds, and the timestamp from which it no longer holds.
    function mandateOf(RunId run) external view returns (uint64 rounds, uint64 expiry);

    /// @notice Rounds closed so far, finalised or abandoned. Both use up the mandate: both used compute.
    function closedRoundsOf(RunId run) external view returns (uint64 rounds);

    /// @notice Whether token holders ended the run.
    function haltedForGood(RunId run) external view returns (bool halted);

    /// @notice Until when the brake's last pause lasts or lasted, 0 without one; and whether a review is due.
    function pauseOf(RunId run) external view returns (uint64 until, bool reviewRequired);

    /// @notice Who created the run and gets back what it doesn't spend.
    function creatorOf(RunId run) external view returns (address creator);

    /// @notice What a finalised round pays in all, wei.
    function rewardPerRoundOf(RunId run) external view returns (uint256 amount);

    /// @notice Who decides a dispute in the run, and what a proven fault costs a node, wei. Fixed when a run is created.
    function disputeTermsOf(RunId run) external view returns (address referee, uint96 slashAmount);

    /// @notice What model shares the run issues; see ShareIssue. Fixed when a run is created.
    function shareTermsOf(RunId run) external view returns (uint128 firstIssue, uint64 halvingRounds);

    /// @notice From how many training windows the assignment draws, and how many per inner step. Fixed when a run is
    /// created; both 0 for an unknown run.
    function dataTermsOf(RunId run) external view returns (uint64 windows, uint32 batch);

    /// @notice Policy that nodes ask to join, or 0; see IAdmissionPolicy. Fixed when a run is created.
    function admissionOf(RunId run) external view returns (address policy);

    /// @notice Root that round 1 starts from.
    function genesisOf(RunId run) external view returns (bytes32 root);
}
