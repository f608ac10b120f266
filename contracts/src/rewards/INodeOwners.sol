// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";

/// @title What a run's market needs of the stakes.
interface INodeOwners {
    /// @notice Who owns the node, 0 for none.
    function ownerOf(NodeId node) external view returns (address owner);
}
