// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../src/runs/Contributions.sol";
import {IRoundManager, Phase} from "../src/runs/IRoundManager.sol";
import {NodeId} from "../src/types/Ids.sol";
import {BatchTree} from "./BatchTree.sol";
import {Fixture} from "./Fixture.sol";

/// @title The steps of a round as nodes take them.
abstract contract RoundSteps is Fixture {
    using Contributions for Contribution;

    /// Where a commitment is: the batch, and the leaf in it.
    struct Place {
        uint16 batch;
        uint256 leaf;
    }

    mapping(uint64 round => uint16) private _batches;
    mapping(uint64 round => mapping(uint16 batch => bytes32[])) private _batchLeaves;
    mapping(uint64 round => mapping(uint256 i => Place)) private _places;

    function _contribution(uint64 round, NodeId node) internal view returns (Contribution memory c) {
        c.run = run;
        c.round = round;
        c.node = node;
        c.parentCheckpoint = rounds.roundOf(run, round).parentCheckpoint;
        c.traceRoot = keccak256(abi.encode("trace", round, node));
        c.updateHash = keccak256(abi.encode("update", round, node));
        c.steps = 20;
        c.tokens = 40_960;
    }

    function _salt(NodeId node) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", node));
    }

    function _commitment(uint64 round, uint256 i) internal view returns (bytes32) {
        return _contribution(round, nodes[i]).commitment(_salt(nodes[i]));
    }

    function _commit(uint64 round, uint256 i) internal {
        bytes32 commitment = _commitment(round, i);
        vm.prank(_worker(i));
        rounds.commit(run, round, nodes[i], commitment);
    }

    /// An entry of a batch, as commitBatch takes it.
    function _entry(uint64 round, uint256 i) internal returns (bytes memory) {
        return _signedEntry(round, i, _commitment(round, i), _workerKey(i));
    }

    function _signedEntry(uint64 round, uint256 i, bytes32 commitment, uint256 key)
        internal
        view
        returns (bytes memory)
    {
        bytes32 digest = rounds.hashCommitment(run, round, nodes[i], commitment);
        (bytes32 r, bytes32 vs) = vm.signCompact(key, digest);
        return abi.encodePacked(NodeId.unwrap(nodes[i]), commitment, r, vs);
    }

    /// The first `count` nodes commit in one batch.
    function _commitAll(uint64 round, uint256 count) internal {
        uint256[] memory who = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            who[i] = i;
        }
        _commitBatch(round, who);
    }

    /// Some nodes commit in one batch, all of which count.
    function _commitBatch(uint64 round, uint256[] memory who) internal {
        bytes memory entries;
        uint16 number = _batches[round]++;
        for (uint256 k = 0; k < who.length; ++k) {
            uint256 i = who[k];
            entries = bytes.concat(entries, _entry(round, i));
            _places[round][i] = Place({batch: number, leaf: k});
            _batchLeaves[round][number].push(_batchLeaf(nodes[i], _commitment(round, i)));
        }
        rounds.commitBatch(run, round, entries);
    }

    function _batchLeaf(NodeId node, bytes32 commitment) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(node, commitment));
    }

    function _batchProof(uint64 round, uint256 i) internal view returns (bytes32[] memory) {
        Place memory place = _places[round][i];
        return BatchTree.proof(_batchLeaves[round][place.batch], place.leaf);
    }

    /// Reveals what the node committed to, in a batch or directly.
    function _reveal(uint64 round, uint256 i) internal {
        Contribution memory c = _contribution(round, nodes[i]);
        bool counted = rounds.contributionOf(run, round, nodes[i]).counted;
        bytes32[] memory proof;
        if (counted) proof = _batchProof(round, i);
        vm.prank(_worker(i));
        if (counted) rounds.revealBatched(c, _salt(c.node), _places[round][i].batch, proof);
        else rounds.reveal(c, _salt(c.node));
    }

    function _revealAll(uint64 round, uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            _reveal(round, i);
        }
    }

    function _checkpoint(uint64 round) internal pure returns (bytes32) {
        return keccak256(abi.encode("checkpoint", round));
    }

    /// Node number (counted from 0) of a node id.
    function _number(NodeId node) internal view returns (uint256) {
        for (uint256 i = 0; i < nodes.length; ++i) {
            if (NodeId.unwrap(nodes[i]) == NodeId.unwrap(node)) return i;
        }
        revert("no such node");
    }

    /// The present leader.
    function _leader(uint64 round) internal view returns (NodeId) {
        (, uint256 drawn) = rounds.leaderDraw(run, round);
        for (uint256 i = 0; i < nodes.length; ++i) {
            IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[i]);
            if (info.cumulativeStake - info.stake <= drawn && drawn < info.cumulativeStake) return nodes[i];
        }
        revert("nobody leads");
    }

    /// The present leader proposes.
    function _propose(uint64 round, bytes32 rewardRoot) internal returns (NodeId leader) {
        leader = _leader(round);
        vm.prank(vault.workerOf(leader));
        rounds.propose(run, round, leader, _checkpoint(round), PARTICIPANTS, rewardRoot);
    }

    function _attest(uint64 round, uint256 i) internal {
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        vm.prank(_worker(i));
        rounds.attest(run, round, nodes[i], hash);
    }

    function _attestAll(uint64 round, uint256 count) internal {
        NodeId leader = rounds.roundOf(run, round).proposer;
        for (uint256 i = 0; i < count; ++i) {
            if (NodeId.unwrap(nodes[i]) != NodeId.unwrap(leader)) _attest(round, i);
        }
    }

    /// Opens a round and takes it through all phases to finality.
    function _fullRound(uint256 count, bytes32 rewardRoot) internal returns (uint64 round) {
        round = rounds.open(run);
        _commitAll(round, count);
        _revealAll(round, count);
        _propose(round, rewardRoot);
        _attestAll(round, count);
        rounds.finalise(run, round);
    }

    function _assertPhase(Phase expected, uint64 expectedDeadline) internal view {
        (, Phase phase, uint64 deadline) = rounds.phaseOf(run);
        assertEq(uint8(phase), uint8(expected), "phase");
        assertEq(deadline, expectedDeadline, "deadline");
    }
}
