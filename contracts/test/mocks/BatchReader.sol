// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batch, CommitBatches} from "../../src/runs/CommitBatches.sol";
import {Member, MemberLib} from "../../src/runs/Members.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";

/// @title Reads batches of commitments as the rounds do, for any domain and members.
contract BatchReader {
    using CommitBatches for Batch;

    mapping(NodeId node => Member) private _members;
    mapping(uint256 word => uint256) private _words;
    uint24 private _last;

    function join(NodeId node, address worker) external {
        _members[node] = MemberLib.pack(worker, 1, ++_last, 1);
    }

    function count(bytes32 domain, RunId run, uint64 round, bytes calldata all)
        external
        returns (bytes32 root, uint256 nodes, bytes memory entries)
    {
        Batch memory batch = CommitBatches.start(domain, run, round, all.length / CommitBatches.ENTRY_BYTES);
        batch.countAll(_members, _words, round, all);
        return (batch.root(), batch.nodes(), batch.entries());
    }

    function contains(bytes32 root, bytes32[] calldata proof, bytes32 hash) external pure returns (bool) {
        return CommitBatches.contains(root, proof, hash);
    }

    function leaf(NodeId node, bytes32 commitment) external pure returns (bytes32) {
        return CommitBatches.leaf(node, commitment);
    }

    /// The leaf of a node whose word has bits that no node has.
    function leafOfWords(bytes32 word, bytes32 commitment) external pure returns (bytes32) {
        NodeId node;
        assembly ("memory-safe") {
            node := word
        }
        return CommitBatches.leaf(node, commitment);
    }
}
