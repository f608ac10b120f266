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

    /// @notice EIP-712 struct hash.
    function structHash(Contribution memory c) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, c));
    }

    /// @notice What `commit` takes: the struct hash, hidden by a salt.
    function commitment(Contribution memory c, bytes32 salt) internal pure returns (bytes32) {
        return keccak256(abi.encode(structHash(c), salt));
    }

    /// @notice The same of a contribution as it came in, whose nine words are hashed where they lie. The caller must read
    /// every field that is narrower than a word, which reverts if it is not clean.
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
