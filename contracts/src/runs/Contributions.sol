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
}
