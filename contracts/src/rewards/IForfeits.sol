// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title What slashing needs of the rewards.
interface IForfeits {
    /// @notice Takes from a slashed node what has not vested. StakeVault only.
    function forfeit(RunId run, NodeId node) external;
}
