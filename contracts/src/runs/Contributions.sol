// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// What a node did in a round, as it signs it (EIP-712) and commits to it.
struct Contribution {
    RunId run;
    uint64 round;
    NodeId node;
    uint32 stage;
    bytes32 parentCheckpoint;
    bytes32 traceRoot;
    bytes32 updateHash;
    uint32 steps;
    uint64 tokens;
}

/// @title Hashes of contributions, the same on chain and off.
library Contributions {
    bytes32 internal constant TYPEHASH = keccak256(
        "Contribution(uint64 run,uint64 round,uint64 node,uint32 stage,bytes32 parentCheckpoint,bytes32 traceRoot,bytes32 updateHash,uint32 steps,uint64 tokens)"
    );

    /// What a worker signs for a batch of commitments.
    bytes32 internal constant COMMITMENT_TYPEHASH =
        keccak256("Commitment(uint64 run,uint64 round,uint64 node,bytes32 commitment)");

    /// @notice EIP-712 struct hash of a commitment.
    function commitmentStructHash(RunId run, uint64 round, NodeId node, bytes32 hash) internal pure returns (bytes32) {
        return keccak256(abi.encode(COMMITMENT_TYPEHASH, run, round, node, hash));
    }

    /// @notice EIP-712 struct hash.
    function structHash(Contribution memory c) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, c));
    }

    /// @notice What `commit` takes: the struct hash, hidden by a salt.
    function commitment(Contribution memory c, bytes32 salt) internal pure returns (bytes32) {
        return keccak256(abi.encode(structHash(c), salt));
    }

    /// @notice Whose contribution came in, for which round. Reverts if any field narrower than a word is not clean, as
    /// reading each would at several times the gas.
    function place(Contribution calldata c) internal pure returns (RunId run, uint64 round, NodeId node) {
        assembly ("memory-safe") {
            run := calldataload(c)
            round := calldataload(add(c, 0x20))
            node := calldataload(add(c, 0x40))
            let longs := or(or(run, round), or(node, calldataload(add(c, 0x100)))) // the last are its tokens
            let shorts := or(calldataload(add(c, 0x60)), calldataload(add(c, 0xe0))) // stage, steps
            if or(shr(64, longs), shr(32, shorts)) { revert(0, 0) }
        }
    }

    /// @notice Its steps; `place` has seen that they are clean.
    function rawSteps(Contribution calldata c) internal pure returns (uint32 steps) {
        assembly ("memory-safe") {
            steps := calldataload(add(c, 0xe0))
        }
    }

    /// @notice Commitment to a contribution as it came in, whose nine words are hashed where they lie; `place` has seen
    /// that they are clean.
    function rawCommitment(Contribution calldata c, bytes32 salt) internal pure returns (bytes32 hash) {
        bytes32 typehash = TYPEHASH;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typehash)
            calldatacopy(add(free, 0x20), c, 0x120)
            mstore(0, keccak256(free, 0x140))
            mstore(0x20, salt)
            hash := keccak256(0, 0x40)
        }
    }
}
