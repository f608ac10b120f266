// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Merkle trees of RFC 6962 with SHA-256, as MerkleTree.cs and RoundTrace.cs make them.
/// @notice A leaf hashes with a 0x00 byte in front, an inner node with 0x01: neither can pass for the other. A tree is
/// fixed by its number of leaves, so that a proof binds a leaf's position too.
///
/// A round's trace has steps + 2 leaves. Leaf 0 is "PLTRACE1" 0x00 and the root of the state that the round starts
/// from; leaf i + 1 is "PLTRACE1" 0x01, step i as little-endian u32, the hash of its batch and the root of the state
/// after it; the last leaf is "PLTRACE1" 0x02 and the hash of the update, so that the update can be disputed like a step.
///
/// Cut into blocks of 2^k leaves (the last may be shorter) a tree is the tree over the roots of its blocks.
library TraceTree {
    /// @notice Bytes of a trace's first and last leaf.
    uint256 internal constant END_BYTES = 41;
    /// @notice Bytes of every other leaf of a trace.
    uint256 internal constant STEP_BYTES = 77;
    bytes9 private constant START = "PLTRACE1\x00";
    bytes9 private constant STEP = "PLTRACE1\x01";
    bytes9 private constant UPDATE = "PLTRACE1\x02";

    /// @notice SHA-256(0x00 || data).
    function hashLeaf(bytes memory data) internal view returns (bytes32 hash) {
        assembly ("memory-safe") {
            // Beyond what is allocated, which stays so.
            let at := mload(0x40)
            let length := mload(data)
            mstore8(at, 0)
            mcopy(add(at, 1), add(data, 32), length)
            if iszero(staticcall(gas(), 2, at, add(length, 1), 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }

    /// @notice SHA-256(0x00 || data).
    function hashCalldataLeaf(bytes calldata data) internal view returns (bytes32 hash) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 0)
            calldatacopy(add(at, 1), data.offset, data.length)
            if iszero(staticcall(gas(), 2, at, add(data.length, 1), 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }

    /// @notice SHA-256(0x01 || left || right).
    function hashNode(bytes32 left, bytes32 right) internal view returns (bytes32 hash) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 1)
            mstore(add(at, 1), left)
            mstore(add(at, 33), right)
            if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }

    /// @notice The root over the hashes of leaves or blocks, at least one; which it overwrites.
    function rootOf(bytes32[] memory nodes) internal view returns (bytes32 root) {
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 1)
            let first := add(nodes, 32)
            // Pairing neighbours and passing an odd last one up gives the same tree as splitting at powers of two.
            for { let width := mload(nodes) } gt(width, 1) { width := shr(1, add(width, 1)) } {
                let to := first
                for { let from := first } lt(from, add(first, shl(5, sub(width, 1)))) { from := add(from, 64) } {
                    mcopy(add(at, 1), from, 64)
                    if iszero(staticcall(gas(), 2, at, 65, to, 32)) { revert(0, 0) }
                    to := add(to, 32)
                }
                if and(width, 1) { mstore(to, mload(add(first, shl(5, sub(width, 1))))) }
            }
            root := mload(first)
        }
    }

    /// @notice Whether a path leads from a leaf or block to the root (RFC 9162 section 2.1.3.2).
    /// @param hash of the leaf or block
    /// @param index its position
    /// @param count leaves or blocks of the whole tree
    function verify(bytes32 hash, uint256 index, uint256 count, bytes32[] calldata path, bytes32 root)
        internal
        view
        returns (bool known)
    {
        if (index >= count) return false;
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore8(at, 1)
            let left := add(at, 1)
            let right := add(at, 33)
            let last := sub(count, 1)
            // Beyond the path anything is read, and the path is too short.
            let sibling := path.offset
            for {} xor(index, last) {} {
                let side := shl(5, and(index, 1))
                mstore(add(left, side), hash)
                mstore(sub(right, side), calldataload(sibling))
                if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
                hash := mload(0)
                sibling := add(sibling, 32)
                index := shr(1, index)
                last := shr(1, last)
            }
            // The last one of its level is a right one, or passed up.
            for {} index { index := shr(1, index) } {
                if and(index, 1) {
                    mstore(left, calldataload(sibling))
                    mstore(right, hash)
                    if iszero(staticcall(gas(), 2, at, 65, 0, 32)) { revert(0, 0) }
                    hash := mload(0)
                    sibling := add(sibling, 32)
                }
            }
            known := and(eq(sibling, add(path.offset, shl(5, path.length))), eq(hash, root))
        }
    }

    /// @notice The smallest k with 2^k >= count: levels of a tree over `count` leaves, at least one.
    function heightOf(uint256 count) internal pure returns (uint8 height) {
        return uint8(Math.log2(count, Math.Rounding.Ceil));
    }

    /// @notice Leaves of the trace of a round of so many steps.
    function leavesOf(uint32 steps) internal pure returns (uint48) {
        return uint48(steps) + 2;
    }

    /// @notice Bytes of a trace's leaf 0.
    function startLeaf(bytes32 state) internal pure returns (bytes memory) {
        return abi.encodePacked(START, state);
    }

    /// @notice Bytes of the leaf of step `step`, which is leaf step + 1.
    function stepLeaf(uint32 step, bytes32 batch, bytes32 state) internal pure returns (bytes memory) {
        return abi.encodePacked(STEP, littleEndian(step), batch, state);
    }

    /// @notice Bytes of a trace's last leaf.
    function updateLeaf(bytes32 update) internal pure returns (bytes memory) {
        return abi.encodePacked(UPDATE, update);
    }

    /// @notice What leaf `index` of a trace claims: the root of a state, or the hash of the update.
    /// @param leaves of the trace
    /// @return ok false if the leaf is not what leaf `index` must look like
    function claimOf(bytes memory leaf, uint256 index, uint256 leaves) internal pure returns (bool ok, bytes32 claim) {
        bool isStep = index != 0 && index + 1 != leaves;
        if (leaf.length != (isStep ? STEP_BYTES : END_BYTES)) return (false, 0);
        bytes32 batch;
        uint256 length = leaf.length;
        assembly ("memory-safe") {
            claim := mload(add(leaf, length)) // the last 32 bytes
            batch := mload(add(leaf, sub(length, 32)))
        }
        bytes memory expected = isStep
            ? stepLeaf(uint32((index - 1) & type(uint32).max), batch, claim)
            : index == 0 ? startLeaf(claim) : updateLeaf(claim);
        ok = keccak256(leaf) == keccak256(expected);
    }

    /// @notice The bytes of `value`, least significant first.
    function littleEndian(uint32 value) internal pure returns (bytes4) {
        value = ((value & 0x00ff00ff) << 8) | ((value >> 8) & 0x00ff00ff);
        return bytes4((value << 16) | (value >> 16));
    }
}
