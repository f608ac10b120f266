// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {IRoundManager, RoundStatus} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {BatchTree} from "../BatchTree.sol";
import {RoundFixture} from "../RoundFixture.sol";

/// Opening a round and committing in it, directly and in batches.
contract RoundCommitTest is RoundFixture {
    using Contributions for Contribution;

    function testFuzz_Open_FirstRound_FixesBeaconAndParent(bytes32 randao) public {
        vm.prevrandao(randao);
        _joinAll(3);
        bytes32 beacon = bytes26(keccak256(abi.encode(randao, run, uint64(1))));
        uint64 deadline = uint64(block.timestamp) + COMMIT;
        vm.expectEmit(address(rounds));
        emit IRoundManager.RoundOpened(run, 1, beacon, GENESIS, 3, deadline);
        assertEq(rounds.open(run), 1);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, 1);
        assertEq(uint8(info.status), uint8(RoundStatus.Open));
        assertEq(info.beacon, beacon);
        assertEq(info.parentCheckpoint, GENESIS);
        assertEq(info.openedAt, block.timestamp);
        assertEq(info.commitEnd, deadline);
        assertEq(info.revealEnd, deadline + REVEAL);
        assertEq(info.expected, 3);
        assertEq(rounds.currentRound(run), 1);
    }

    function test_Open_NobodyJoined_Reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NobodyExpected.selector, run));
        rounds.open(run);
    }

    function test_Open_PreviousRoundOpen_Reverts() public {
        _opened(1);
        vm.expectRevert(_error(IRoundManager.PreviousRoundOpen.selector, 1));
        rounds.open(run);
    }

    function test_EveryCall_RunNotActive_Reverts() public {
        uint64 round = _opened(2);
        Contribution memory c = _contribution(round, nodes[0]);
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(expiry);
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted);
        vm.expectRevert(expected);
        rounds.open(run);
        _expectAllRefused(c, expected);
        rounds.abandon(run, round);
    }

    function test_EveryCall_RoundNotOpen_Reverts() public {
        Contribution memory c = _contribution(1, nodes[0]);
        bytes memory expected = _error(IRoundManager.RoundNotOpen.selector, 1);
        _expectAllRefused(c, expected);
        vm.expectRevert(expected);
        rounds.abandon(run, 1);
        vm.expectRevert(expected);
        rounds.leaderDraw(run, 1);
    }

    function _expectAllRefused(Contribution memory c, bytes memory expected) private {
        bytes memory entries = _entry(c.round, 0);
        vm.startPrank(_worker(0));
        vm.expectRevert(expected);
        rounds.commit(run, c.round, nodes[0], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.commitBatch(run, c.round, entries);
        vm.expectRevert(expected);
        rounds.reveal(c, 0);
        vm.expectRevert(expected);
        rounds.revealBatched(c, 0, 0, new bytes32[](0));
        vm.expectRevert(expected);
        rounds.propose(run, c.round, nodes[0], bytes32(uint256(1)), 0, bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.attest(run, c.round, nodes[0], 0);
        vm.expectRevert(expected);
        rounds.finalise(run, c.round);
        vm.stopPrank();
    }

    // commit

    function testFuzz_Commit_AnyKey_FillsItsOwnSlot(bytes32 commitment, address key) public {
        vm.assume(commitment != 0 && key != _worker(1));
        uint64 round = _opened(2);
        vm.prank(key);
        rounds.commit(run, round, nodes[1], keccak256("noise"));
        vm.prank(_worker(1));
        vm.expectEmit(address(rounds));
        emit IRoundManager.Committed(run, commitment);
        rounds.commit(run, round, nodes[1], commitment);
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[1]);
        assertEq(info.commitment, commitment >> 40 << 40);
        assertFalse(info.counted);
        assertEq(info.stake, 0);
    }

    function test_Commit_Zero_Reverts() public {
        uint64 round = _opened(1);
        vm.prank(_worker(0));
        vm.expectRevert(IRoundManager.ZeroCommitment.selector);
        rounds.commit(run, round, nodes[0], 0);
    }

    function test_Commit_TwiceOrAfterTheReveal_Reverts() public {
        uint64 round = _opened(2);
        _commit(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyCommitted.selector, round, 0));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        skip(COMMIT);
        _reveal(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyCommitted.selector, round, 0));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
    }

    function test_Commit_AfterTheFirstReveal_Reverts() public {
        uint64 round = _opened(2);
        bytes memory entries = _entry(round, 1);
        _commit(round, 0);
        skip(COMMIT);
        _reveal(round, 0);
        bytes memory expected = _error(IRoundManager.CommitClosed.selector, round);
        vm.prank(_worker(1));
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[1], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.commitBatch(run, round, entries);
    }

    function testFuzz_Commit_AfterTheRevealDeadline_Reverts(uint16 late) public {
        uint64 round = _opened(1);
        bytes memory entries = _entry(round, 0);
        skip(uint256(COMMIT) + REVEAL + late);
        bytes memory expected = _error(IRoundManager.CommitClosed.selector, round);
        vm.prank(_worker(0));
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.commitBatch(run, round, entries);
    }

    function test_Commit_Directly_DoesNotEndThePhase() public {
        uint64 round = _opened(1);
        _commit(round, 0);
        assertEq(rounds.roundOf(run, round).counted, 0);
        assertEq(rounds.roundOf(run, round).commitEnd, block.timestamp + COMMIT);
    }

    // commitBatch

    function testFuzz_CommitBatch_AnySize_CountsAndIsProvable(uint8 size, uint256 seed) public {
        uint256 count = bound(size, 1, 20);
        for (uint256 i = NODES; i < count; ++i) {
            nodes.push(_register(i, MIN_STAKE));
        }
        uint64 round = _opened(count);
        bytes memory entries;
        bytes memory packed;
        bytes32[] memory leaves = new bytes32[](count);
        uint256 stake = 0;
        for (uint256 k = 0; k < count; ++k) {
            uint256 i = (k + seed % count) % count; // the order is the poster's
            entries = bytes.concat(entries, _entry(round, i));
            packed = abi.encodePacked(packed, NodeId.unwrap(nodes[i]), _commitment(round, i));
            leaves[k] = _batchLeaf(nodes[i], _commitment(round, i));
            stake += vault.stakeOf(nodes[i]);
        }
        vm.expectEmit(address(rounds));
        emit IRoundManager.BatchCommitted(run, round, 0, BatchTree.root(leaves), packed);
        rounds.commitBatch(run, round, entries);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        assertEq(info.counted, count);
        assertEq(info.countedStake, stake);
        assertEq(info.commitEnd, block.timestamp, "everybody is in");
        for (uint256 k = 0; k < count; ++k) {
            uint256 i = (k + seed % count) % count;
            assertTrue(rounds.contributionOf(run, round, nodes[i]).counted);
            Contribution memory c = _contribution(round, nodes[i]);
            vm.prank(_worker(i));
            rounds.revealBatched(c, _salt(nodes[i]), 0, BatchTree.proof(leaves, k));
        }
        assertEq(rounds.roundOf(run, round).revealedStake, stake);
    }

    function test_CommitBatch_ManyWords_CountsEachOnce() public {
        // More members than one word of the bitmap holds; the last ones come first.
        uint256 count = 226;
        for (uint256 i = NODES; i < count; ++i) {
            nodes.push(_register(i, MIN_STAKE));
        }
        uint64 round = _opened(count);
        bytes memory entries = bytes.concat(_entry(round, 225), _entry(round, 0), _entry(round, 224), _entry(round, 0));
        rounds.commitBatch(run, round, entries);
        assertEq(rounds.roundOf(run, round).counted, 3);
        vm.expectRevert(_error(IRoundManager.NothingToCount.selector, round));
        rounds.commitBatch(run, round, entries);
        assertTrue(rounds.contributionOf(run, round, nodes[224]).counted);
        assertFalse(rounds.contributionOf(run, round, nodes[223]).counted);
    }

    function testFuzz_CommitBatch_WhatCanNotCount_IsLeftOut(uint256 wrongKey) public {
        wrongKey = bound(wrongKey, 1, 1e30);
        uint64 round = _opened(3);
        _join(3);
        bytes memory good = _entry(round, 1);
        bytes memory entries = bytes.concat(
            _signedEntry(round, 0, keccak256("forged"), wrongKey),
            good,
            _entry(round, 3), // joined for the next round
            good,
            _signedEntry(round, 1, keccak256("another"), _workerKey(1)),
            new bytes(104) // node 0 with an empty signature
        );
        rounds.commitBatch(run, round, entries);
        assertEq(rounds.roundOf(run, round).counted, 1);
        assertEq(rounds.roundOf(run, round).countedStake, 2 * MIN_STAKE);
    }

    function testFuzz_CommitBatch_NotWhole_Reverts(uint8 length) public {
        vm.assume(length % 104 != 0);
        uint64 round = _opened(1);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.EntriesNotWhole.selector, length, 104));
        rounds.commitBatch(run, round, new bytes(length));
    }

    function test_CommitBatch_Empty_Reverts() public {
        uint64 round = _opened(1);
        vm.expectRevert(_error(IRoundManager.NothingToCount.selector, round));
        rounds.commitBatch(run, round, "");
    }

    function test_CommitBatch_AnotherRoundsEntries_Revert() public {
        uint64 round = _opened(2);
        bytes memory replayed = bytes.concat(_entry(round, 0), _entry(round, 1));
        _commitAll(round, 2);
        _revealAll(round, 2);
        _propose(round, REWARD_ROOT);
        _attestAll(round, 2);
        rounds.finalise(run, round);
        round = rounds.open(run);
        vm.expectRevert(_error(IRoundManager.NothingToCount.selector, round));
        rounds.commitBatch(run, round, replayed);
        _commitAll(round, 2);
    }

    function test_CommitBatch_Several_EndThePhaseTogether() public {
        uint64 round = _opened(3);
        _commitBatch(round, _only(2));
        assertEq(rounds.roundOf(run, round).commitEnd, block.timestamp + COMMIT);
        skip(7);
        uint256[] memory two = new uint256[](2);
        (two[0], two[1]) = (0, 1);
        _commitBatch(round, two);
        assertEq(rounds.roundOf(run, round).commitEnd, block.timestamp);
        assertEq(rounds.roundOf(run, round).revealEnd, block.timestamp + REVEAL);
        _revealAll(round, 3);
    }

    function _only(uint256 i) private pure returns (uint256[] memory who) {
        who = new uint256[](1);
        who[0] = i;
    }
}
