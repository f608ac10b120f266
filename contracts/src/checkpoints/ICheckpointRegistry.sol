// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title The canonical checkpoints of every run.
/// @notice Each finalised round adds one root, linked to the one before it; none is ever overwritten. Round 0 is the
/// run's genesis checkpoint. Rounds without a checkpoint were abandoned.
interface ICheckpointRegistry {
    /// @param stage 0 while models are not split into stages
    event CheckpointRecorded(
        RunId indexed run, uint32 indexed stage, uint64 indexed round, bytes32 root, bytes32 parent
    );

    error NotRoundManager(address caller);
    error ZeroRoot();
    error RoundNotAfterLatest(RunId run, uint64 round, uint64 latestRound);

    /// @notice Adds a round's root. RoundManager only; rounds only grow.
    function record(RunId run, uint64 round, bytes32 root) external;

    /// @notice The newest canonical checkpoint; (0, genesis) before the first finalised round.
    function latest(RunId run) external view returns (uint64 round, bytes32 root);

    /// @notice The canonical root of a round; genesis for round 0, 0 for a round that finalised nothing.
    function rootOf(RunId run, uint64 round) external view returns (bytes32 root);

    /// @notice Timestamp at which the round's root was recorded; 0 for a round that finalised nothing.
    function recordedAtOf(RunId run, uint64 round) external view returns (uint64 timestamp);

    /// @notice The checkpoint that a finalised round started from; (0, 0) for a round that finalised nothing.
    function parentOf(RunId run, uint64 round) external view returns (uint64 parentRound, bytes32 parentRoot);
}
