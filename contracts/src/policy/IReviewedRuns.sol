// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title What the meter needs of the runs.
interface IReviewedRuns {
    /// @notice Pauses the run until its review passes. ComputeMeter only; not called again before that.
    function requireReview(RunId run) external;

    /// @notice Root that round 1 starts from.
    function genesisOf(RunId run) external view returns (bytes32 root);
}
