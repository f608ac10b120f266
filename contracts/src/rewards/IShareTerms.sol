// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title What the ownership of models needs of the runs.
interface IShareTerms {
    /// @notice What a run issues; see ShareIssue.
    function shareTermsOf(RunId run) external view returns (uint128 firstIssue, uint64 halvingRounds);

    /// @notice Rounds closed so far, finalised or abandoned.
    function closedRoundsOf(RunId run) external view returns (uint64 rounds);
}
