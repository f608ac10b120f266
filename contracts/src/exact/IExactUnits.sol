// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Position} from "../disputes/IReferee.sol";

/// @title The arithmetic of an ExactReferee, in a contract of its own for the sake of its size.
/// @notice Each function takes what `IReferee.judge` took, as it was: a filing may be encoded in more ways than one, and what
/// the referee has checked of it must be what is computed with.
interface IExactUnits {
    error LeafMissing(uint256 read);
    error LeavesLeft(uint256 read, uint256 given);
    error NotInTensor(uint256 leaf);
    error NotInText(uint256 window, uint256 place);
    error BadOperator(uint256 kind);
    error NotFiled(string section);

    /// @notice The number that the disputed element is, or that the disputed part of its chain ends with, bits.
    /// @param position of the game
    /// @param filing encoded; at Stage.Part its first leaves are the accumulators before and after the part
    /// @return computed what it has to be
    /// @return claimed what the node has
    function compute(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (uint256 computed, uint256 claimed);

    /// @notice What the disputed block of a state has to be, out of the step before it.
    /// @param position of the game
    /// @param filing encoded; its first two leaves are the operator and its result
    function stateBlock(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (bytes memory);

    /// @notice What the disputed block of an update has to be: the difference of two states.
    /// @param position of the game
    /// @param filing encoded
    function updateBlock(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (bytes memory);
}
