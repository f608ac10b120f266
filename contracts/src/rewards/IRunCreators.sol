// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title What a run's market needs of the runs.
interface IRunCreators {
    /// @notice Who created the run, 0 for none.
    function creatorOf(RunId run) external view returns (address creator);
}
