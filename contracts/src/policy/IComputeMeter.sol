// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title How much compute went into each model, and when that calls for a review.
///
/// @notice What is counted. A run's own training FLOP are its verified inner steps times flopPerStep, which its spec
/// fixes: 6 * parameters * tokens per step, the usual count for dense transformers (Kaplan et al. 2020). Its lineage's
/// are its own plus those of every run it descends from, each counted once, live: what a parent trains
/// after the child began counts too, as if it had been merged back. At most 64 ancestors; a run naming more is refused.
///
/// What it leads to. When the lineage reaches a threshold for which the run has passed no review, the run is
/// paused until a vote passes one, with the hash of an evaluation report. A review is of one run and holds for the
/// thresholds that were reached when it was called for: it is not inherited, so that a fork or a merger above a
/// threshold begins under review, and it is not undone by later changes of the thresholds. The same holds, with a
/// threshold of its own, when a node declares more accelerator memory. A run has one review under way at a time;
/// what else calls for one is looked at when it passes.
///
/// Keeping it cheap. A finalised round adds to one slot and compares: the slot holds the number of steps at which the
/// run must be looked at again. That number was worked out from what the ancestors had trained then; anyone has it
/// worked out anew with checkThreshold, and thereby pauses a run whose ancestors went on.
///
/// Nothing resets the count. Parents are fixed when a run is created. One that left a parent out is linked to it by
/// anyone, with the checkpoint that the parent recorded before the run was created and that the run began from. Later
/// records count for nothing, or anyone could record a running run's genesis as a result of her own and so saddle it
/// with made-up compute. What remains of that: a new run from a published checkpoint can be linked to a sham run
/// that recorded the same one, at the price of one review per threshold and no more. Beyond the chain's sight is a
/// checkpoint that was copied and changed: its root is a new one.
interface IComputeMeter {
    /// @param steps verified inner steps of all finalised rounds
    /// @param ceiling number of steps at which the thresholds are looked at; the largest number for never
    /// @param flopPerStep training FLOP per inner step and node, never 0
    /// @param reviewedFlop highest threshold for which a review passed, FLOP, 0 for none
    /// @param pendingFlop threshold for which a review is under way, FLOP, 0 for none
    /// @param inheritedFlop of all ancestors when last looked at; the largest number when they are too many
    /// @param createdAt timestamp
    /// @param declaredMemory most accelerator memory that a node declared, GB
    /// @param reviewedMemory threshold for which a review passed, GB, 0 for none
    /// @param pendingMemory threshold for which a review is under way, GB, 0 for none
    struct Meter {
        uint64 steps;
        uint64 ceiling;
        uint128 flopPerStep;
        // slot 2
        uint128 reviewedFlop;
        uint128 pendingFlop;
        // slot 3
        uint128 inheritedFlop;
        uint40 createdAt;
        uint24 declaredMemory;
        uint24 reviewedMemory;
        uint24 pendingMemory;
    }

    event RunRegistered(RunId indexed run, uint64[] parents, uint128 flopPerStep);
    event ParentLinked(RunId indexed run, RunId indexed parent, uint64 round, bytes32 root);
    /// @param steps verified inner steps of all finalised rounds
    event StepsReported(RunId indexed run, uint64 steps);
    event MemoryDeclared(RunId indexed run, NodeId indexed node, uint24 gigabytes);
    /// @param lineageFlop of the run and its ancestors, as far as known to the meter
    /// @param flop threshold reached, 0 if the review is for memory
    /// @param gigabytes threshold exceeded, 0 if the review is for FLOP
    event ReviewRequired(RunId indexed run, uint256 lineageFlop, uint128 flop, uint24 gigabytes);
    /// @param flop threshold that the review was for, 0 for none
    /// @param gigabytes threshold that the review was for, 0 for none
    event ReviewPassed(RunId indexed run, bytes32 evaluationReport, uint128 flop, uint24 gigabytes);
    event ThresholdsChanged(uint128[] flop, uint24 gigabytes);

    error NotRunRegistry(address caller);
    error NotRoundManager(address caller);
    error NotTimelock(address caller);
    error UnknownRun(RunId run);
    error AlreadyRegistered(RunId run);
    error ZeroFlopPerStep(RunId run);
    /// Parents are runs created before.
    error UnknownParent(RunId run, uint64 parent);
    error TooManyAncestors(RunId run, uint256 limit);
    error AlreadyParent(RunId run, RunId parent);
    error ZeroRound();
    error NotGenesis(RunId run, bytes32 genesis, bytes32 root);
    error RecordedAfterCreation(RunId run, uint64 recordedAt, uint64 createdAt);
    error NoReviewDue(RunId run);
    error ZeroReport();
    error ThresholdCountOutOfRange(uint256 count, uint256 limit);
    error ThresholdsNotAscending(uint128 previous, uint128 next);
    error ZeroMemoryThreshold();

    /// @notice Begins to count a run. RunRegistry only, last thing in its creation: requireReview may be called back.
    /// @param parents runs created before this one; each counted once, however often and indirectly it is named
    function registerRun(RunId run, uint64[] calldata parents, uint128 flopPerStep) external;

    /// @notice Counts a finalised round. RoundManager only.
    /// @param steps verified inner steps of all its nodes together
    function report(RunId run, uint64 steps) external;

    /// @notice Notes how much accelerator memory a joining node says it has. RoundManager only.
    function declareMemory(RunId run, NodeId node, uint24 gigabytes) external;

    /// @notice Ends the review under way, and calls for the next if there is reason to. RunRegistry only, which lets
    /// nobody but the timelock do it and has lifted its own pause before: requireReview may be called back.
    /// @param evaluationReport hash of the report that the vote was about, not 0
    function passReview(RunId run, bytes32 evaluationReport) external;

    /// @notice Links a run to a parent that its creator left out. Anyone may call.
    /// @param round of the parent, at least 1, whose checkpoint is the run's genesis
    function linkParent(RunId run, RunId parent, uint64 round) external;

    /// @notice Adds up a run's lineage anew and pauses the run if it has reached a threshold. Anyone may call.
    function checkThreshold(RunId run) external returns (uint256 flop);

    /// @notice Sets when runs are reviewed. Timelock only. Runs keep the reviews that they have passed; those under
    /// way go on. Call checkThreshold for runs that a lower threshold concerns.
    /// @param flop strictly ascending, not 0, 1 to 16 of them
    /// @param gigabytes of accelerator memory per node above which a run is reviewed, not 0
    function setThresholds(uint128[] calldata flop, uint24 gigabytes) external;

    /// @notice Training FLOP of a run and all its ancestors, live; the largest number if those are more than 64, which
    /// links alone can bring about.
    function lineageFlop(RunId run) external view returns (uint256 flop);

    /// @notice Training FLOP of the run alone.
    function ownFlop(RunId run) external view returns (uint256 flop);

    /// @notice All runs that this one descends from, each once, nearest first; at most 65.
    function ancestorsOf(RunId run) external view returns (uint64[] memory ancestors);

    /// @notice The meter of a run.
    function meterOf(RunId run) external view returns (Meter memory meter);

    /// @notice When runs are reviewed.
    function thresholds() external view returns (uint128[] memory flop, uint24 gigabytes);

    /// @notice The formula for flopPerStep: 6 * parameters * tokens.
    /// @param parameters trained, those of the embeddings included
    /// @param tokens that a node trains on per inner step
    function trainingFlop(uint64 parameters, uint64 tokens) external pure returns (uint256 flop);
}
