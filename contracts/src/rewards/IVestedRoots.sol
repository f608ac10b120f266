// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title What the ownership of models needs of the rewards.
interface IVestedRoots {
    /// @notice Merkle root over (uint64 node, address owner, uint256 rewards, uint256 shares), cumulative, that holds
    /// for a node now: of the last round whose challenge window is over, or for a node that was slashed since, the one
    /// that had vested at its slash; 0 for none.
    function claimRootOf(RunId run, NodeId node) external view returns (bytes32 root);
}
