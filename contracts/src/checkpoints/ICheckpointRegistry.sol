// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title The canonical checkpoints of every run.
/// @notice Each finalised round adds one root, linked to the one it started from; none is ever overwritten. Round 0 is
/// the run's genesis checkpoint. Rounds without a checkpoint were abandoned. A vote can make an older root the one that the
/// next round starts from; what came after it stays recorded, as a branch that goes no further.
interface ICheckpointRegistry {
    /// @param stage 0 while models are not split into stages
    event CheckpointRecorded(
        RunId indexed run, uint32 indexed stage, uint64 indexed round, bytes32 root, bytes32 parent
    );

    /// @param fromRound of the checkpoint that was the newest until then
    /// @param toRound of the one that the next round starts from
    event RolledBack(RunId indexed run, uint64 indexed fromRound, uint64 indexed toRound, bytes32 root);

    error NotRoundManager(address caller);
    error NotRunRegistry(address caller);
    error NothingFinalised(RunId run, uint64 round);
    error RoundNotOlder(RunId run, uint64 round, uint64 latestRound);
    error CheckpointTooOld(RunId run, uint64 round, uint64 recordedAt, uint256 oldest);
    error ZeroRoot();
    error RoundNotAfterLatest(RunId run, uint64 round, uint64 latestRound);

    /// @notice Adds a round's root. RoundManager only; rounds only grow.
    function record(RunId run, uint64 round, bytes32 root) external;

    /// @notice Makes an older root the one that the next round starts from. RunRegistry only.
    /// @param round that recorded it, not longer ago than MAX_ROLLBACK_SECONDS since nobody need keep an older one; or 0
    /// for genesis, which the run's spec gives to anyone
    function rollback(RunId run, uint64 round) external;

    /// @notice The checkpoint that the next round starts from: the newest, or since a rollback the one rolled back to;
    /// (0, genesis) before the first finalised round.
    function latest(RunId run) external view returns (uint64 round, bytes32 root);

    /// @notice The root of a round, rolled back or not; genesis for round 0, 0 for a round that finalised nothing.
    function rootOf(RunId run, uint64 round) external view returns (bytes32 root);

    /// @notice Timestamp at which the round's root was recorded; 0 for a round that finalised nothing.
    function recordedAtOf(RunId run, uint64 round) external view returns (uint64 timestamp);

    /// @notice The checkpoint that a finalised round started from; (0, 0) for a round that finalised nothing.
    function parentOf(RunId run, uint64 round) external view returns (uint64 parentRound, bytes32 parentRoot);
}
