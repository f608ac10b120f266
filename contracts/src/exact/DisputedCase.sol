// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactOpenings} from "./ExactOpenings.sol";
import {Filing, Program, Spot, Stage, Work} from "./IExactReferee.sol";

/// @title One word for what a game below a trace is about, so that a ledger keeps no more of it.
/// @notice A case is hashed member by member, each of its own length or hashed before, so that no two have one hash.
library DisputedCase {
    using ExactOpenings for Filing;

    bytes32 private constant EMPTY = keccak256("");
    /// @notice Of a game that has not come to an operator, or to numbers.
    bytes32 internal constant NO_TASK = keccak256(abi.encode(EMPTY, EMPTY));
    bytes32 internal constant NO_SPOT = keccak256(abi.encode(uint256(0), EMPTY, uint256(0), EMPTY));

    uint256 private constant PROGRAM_BYTES = 480;
    uint256 private constant WORK_BYTES = 160;

    function hash(Stage stage, bytes32 work, bytes32 task, bytes32 spot) internal pure returns (bytes32) {
        return keccak256(abi.encode(stage, work, task, spot));
    }

    /// @notice The case that is filed.
    function hashFiled(Filing calldata f) internal pure returns (bytes32) {
        Spot calldata s = f.spot;
        bytes32 spot = keccak256(abi.encode(s.leaf, keccak256(s.values), s.element, keccak256(s.accumulators)));
        return hash(f.stage, hashWork(f), hashTask(f), spot);
    }

    function hashWork(Work memory work) internal pure returns (bytes32) {
        return keccak256(abi.encode(work));
    }

    function hashWork(Filing calldata f) internal pure returns (bytes32 hashed) {
        if (f.work.length == 0) return f.workHash;
        Work calldata work = f.workOf();
        // Members are words. One that is too large for its type is in no noted work.
        assembly ("memory-safe") {
            let at := mload(0x40)
            calldatacopy(at, work, WORK_BYTES)
            hashed := keccak256(at, WORK_BYTES)
        }
    }

    /// @param description of the operator
    /// @param roots of its operands' trees
    function hashTask(bytes calldata description, bytes32[] memory roots) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(description), keccak256(abi.encodePacked(roots))));
    }

    function hashTask(Filing calldata f) internal pure returns (bytes32) {
        bytes32[] calldata roots = f.task.roots;
        bytes32 hashed;
        assembly ("memory-safe") {
            let at := mload(0x40)
            let length := shl(5, roots.length)
            calldatacopy(at, roots.offset, length)
            hashed := keccak256(at, length)
        }
        return keccak256(abi.encode(keccak256(f.task.description), hashed));
    }

    /// @notice The spot that an opened leaf is.
    /// @param index of the leaf
    /// @param values its bytes
    function hashLeaf(uint256 index, bytes calldata values) internal pure returns (bytes32) {
        return keccak256(abi.encode(index, keccak256(values), uint256(0), EMPTY));
    }

    /// @notice The spot that a chain is. Its number is the last accumulator: the leaf's others are done with.
    /// @param leaf that the number lies in
    /// @param element its place there
    /// @param root of the tree over the accumulators
    function hashChain(uint256 leaf, uint256 element, bytes32 root) internal pure returns (bytes32) {
        return keccak256(abi.encode(leaf, EMPTY, element, keccak256(abi.encode(root))));
    }

    /// @notice What is kept of a declared program.
    function hashProgram(Program calldata program) internal pure returns (bytes32 hashed) {
        // As with the work.
        assembly ("memory-safe") {
            let at := mload(0x40)
            calldatacopy(at, program, PROGRAM_BYTES)
            hashed := keccak256(at, PROGRAM_BYTES)
        }
    }
}
