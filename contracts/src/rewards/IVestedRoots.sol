// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

/// @title What the ownership of models needs of the rewards.
interface IVestedRoots {
    /// @notice Merkle root over (uint64 node, address owner, uint256 rewards, uint256 shares), cumulative, of the last
    /// round whose challenge window is over; 0 before the first.
    function vestedRootOf(RunId run) external view returns (bytes32 root);
}
