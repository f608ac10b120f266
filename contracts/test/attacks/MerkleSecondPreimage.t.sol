// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {IDisputeGame, Opening, Subtree} from "../../src/disputes/IDisputeGame.sol";
import {IFraudProofs, PackedSignature, StepProof} from "../../src/disputes/IFraudProofs.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {Trace} from "../DisputeFixture.sol";
import {Evidence} from "../Evidence.sol";

/// Inner nodes that pose as leaves, leaves that pose as inner nodes, and trees of another shape than signed.
contract MerkleSecondPreimageTest is Evidence {
    /// An inner node's preimage hashes differently as a leaf.
    function testFuzz_InnerNode_AsALeaf_IsRefused(uint32 steps) public {
        Trace memory t = _honest(uint32(bound(steps, 1, 33)));
        uint256 half = _split(t.hashes.length);
        bytes32[] memory halves = new bytes32[](2);
        (halves[0], halves[1]) = (_root(t.hashes, 0, half), _root(t.hashes, half, t.hashes.length - half));
        // A node signs a tree of more leaves as if it had two.
        uint256 number = _open(_contribution(_root(t), 0));
        game.reveal(number, halves);
        vm.prank(challenger);
        game.descend(number, Subtree({height: 0, index: 0, hash: halves[0], path: _path(halves, 0)}));
        uint256 quarter = _split(half);
        bytes memory posing = bytes.concat(_root(t.hashes, 0, quarter), _root(t.hashes, quarter, half - quarter));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongLeaf.selector, TraceTree.hashLeaf(posing), halves[0]));
        vm.prank(worker);
        game.openLeaf(number, Opening(posing, "", new bytes32[](0), "", new bytes32[](0)));
        skip(CLOCK + 1);
        game.timeout(number);
        assertEq(vault.slashes(), 1, "who signs another shape can't answer");
    }

    /// A leaf that poses as an inner node can't be shown as two children.
    function testFuzz_Leaf_AsAnInnerNode_CannotBeShown(uint32 claimed, bytes32 left, bytes32 right) public {
        claimed = uint32(bound(claimed, 1, type(uint32).max));
        Trace memory t = _honest(0);
        uint256 number = _open(_contribution(_root(t), claimed));
        bytes32[] memory nodes = new bytes32[](2);
        (nodes[0], nodes[1]) = (left, right);
        bytes32 made = sha256(bytes.concat(hex"01", left, right));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongNodes.selector, made, _root(t)));
        game.reveal(number, nodes);
    }

    /// A path through a leaf's own bytes leads nowhere: nobody can go deeper than the tree, or stop short of a leaf.
    function testFuzz_Path_OfAnotherLength_IsRefused(uint32 steps, uint256 index, bytes32 extra) public {
        Trace memory t = _honest(uint32(bound(steps, 2, 33)));
        index = bound(index, 0, t.hashes.length - 1);
        bytes32[] memory path = _path(t.hashes, index);
        bytes32[] memory longer = new bytes32[](path.length + 1);
        for (uint256 i = 0; i < path.length; ++i) {
            longer[i + 1] = path[i];
        }
        longer[0] = extra;
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory to = Subtree(0, uint48(index), t.hashes[index], longer);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotInTree.selector, 0, index, t.hashes[index]));
        vm.prank(challenger);
        game.open(c, s.r, s.vs, to);
    }

    /// A right leaf shown at another step convicts nobody.
    function testFuzz_Batch_OfAnotherStep_ConvictsNobody(uint32 step, uint32 shown) public {
        step = uint32(bound(step, 0, 7));
        shown = uint32(bound(shown, 0, 7));
        vm.assume(step != shown);
        Trace memory t = _honest(8);
        Contribution memory c = _contribution(t);
        StepProof memory p =
            StepProof(shown, _batchOf(step), _state(uint256(step) + 1, false), _path(t.hashes, uint256(step) + 1));
        bytes memory evidence = abi.encodeCall(proofs.checkBatch, (c, _sign(c), p));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotInTrace.selector, shown));
        proofs.prove(evidence);
    }

    function _split(uint256 count) private pure returns (uint256 split) {
        split = 1;
        while (split * 2 < count) split *= 2;
    }
}
