// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title What the meter needs of the checkpoints.
interface IRecordedCheckpoints {
    /// @notice The canonical root of a round; genesis for round 0, 0 for a round that finalised nothing.
    function rootOf(RunId run, uint64 round) external view returns (bytes32 root);

    /// @notice Timestamp at which the round's root was recorded; 0 for a round that finalised nothing.
    function recordedAtOf(RunId run, uint64 round) external view returns (uint64 timestamp);
}
