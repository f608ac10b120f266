// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";

/// @title The arithmetic of an ExactReferee, in a contract of its own for the sake of its size.
interface IExactUnits {
    error LeafMissing(uint256 read);
    error LeavesLeft(uint256 read, uint256 given);
    error NotInTensor(uint256 leaf);
    error NotInText(uint256 window, uint256 place);
    error BadOperator(uint256 kind);

    /// @notice The number that an element is, or that a part of the chain before it ends with, bits.
    /// @param filing encoded; at Stage.Part its first leaves are the accumulators before and after the part
    /// @param element of the filed leaf
    /// @param part of the chain
    /// @return computed what it has to be
    /// @return claimed what the node has
    function compute(bytes calldata filing, NodeId node, uint256 element, uint256 part)
        external
        view
        returns (uint256 computed, uint256 claimed);

    /// @notice What the disputed block of a state has to be, out of the step before it.
    /// @param filing encoded; its first two leaves are the operator and its result
    /// @param block_ of 64 bytes of the leaf
    function stateBlock(bytes calldata filing, uint256 block_) external view returns (bytes memory);

    /// @notice What the disputed block of an update has to be: the difference of two states.
    function updateBlock(bytes calldata filing, uint256 block_) external view returns (bytes memory);
}
