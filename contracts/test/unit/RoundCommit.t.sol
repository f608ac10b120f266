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

    function testFuzz_Open_NobodyJoined_Reverts(uint32 later) public {
        skip(bound(later, 0, 29 days));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NobodyExpected.selector, run));
        rounds.open(run);
    }

    function testFuzz_Open_PreviousRoundOpen_Reverts(uint32 later) public {
        _opened(1);
        skip(bound(later, 0, 29 days)); // expired or not
        vm.expectRevert(_error(IRoundManager.PreviousRoundOpen.selector, 1));
        rounds.open(run);
    }

    function testFuzz_EveryCall_RunNotActive_Reverts(uint32 late) public {
        uint64 round = _opened(2);
        Contribution memory c = _contribution(round, nodes[0]);
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(uint256(expiry) + late);
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted);
        vm.expectRevert(expected);
        rounds.open(run);
        _expectAllRefused(c, expected);
        rounds.abandon(run, round);
    }

    function testFuzz_EveryCall_RoundNotOpen_Reverts(uint64 round) public {
        Contribution memory c = _contribution(round, nodes[0]);
        bytes memory expected = _error(IRoundManager.RoundNotOpen.selector, round);
        _expectAllRefused(c, expected);
        vm.expectRevert(expected);
        rounds.abandon(run, round);
        vm.expectRevert(expected);
        rounds.leaderDraw(run, round);
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

    function testFuzz_Commit_Zero_Reverts(uint256 i, address key) public {
        i = bound(i, 0, NODES - 1);
        uint64 round = _opened(1);
        vm.prank(key);
        vm.expectRevert(IRoundManager.ZeroCommitment.selector);
        rounds.commit(run, round, nodes[i], 0);
    }

    function testFuzz_Commit_TwiceOrAfterTheReveal_Reverts(bytes32 other) public {
        vm.assume(other != 0);
        uint64 round = _opened(2);
        _commit(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyCommitted.selector, round, 0));
        rounds.commit(run, round, nodes[0], other);
        skip(COMMIT);
        _reveal(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyCommitted.selector, round, 0));
        rounds.commit(run, round, nodes[0], other);
    }

    function testFuzz_Commit_AfterTheFirstReveal_Reverts(uint16 later, bytes32 commitment) public {
        vm.assume(commitment != 0);
        uint64 round = _opened(2);
        bytes memory entries = _entry(round, 1);
        _commit(round, 0);
        skip(COMMIT);
        _reveal(round, 0);
        skip(bound(later, 0, REVEAL - 1));
        bytes memory expected = _error(IRoundManager.CommitClosed.selector, round);
        vm.prank(_worker(1));
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[1], commitment);
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

    function testFuzz_Commit_Directly_DoesNotEndThePhase(uint8 count) public {
        count = uint8(bound(count, 1, NODES));
        uint64 round = _opened(count);
        for (uint256 i = 0; i < count; ++i) {
            _commit(round, i);
        }
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

    function testFuzz_CommitBatch_Empty_Reverts(uint8 count) public {
        uint64 round = _opened(bound(count, 1, NODES));
        vm.expectRevert(_error(IRoundManager.NothingToCount.selector, round));
        rounds.commitBatch(run, round, "");
    }

    function testFuzz_CommitBatch_AnotherRoundsEntries_Revert(uint8 count) public {
        count = uint8(bound(count, 1, NODES));
        uint64 round = _opened(count);
        bytes memory replayed;
        for (uint256 i = 0; i < count; ++i) {
            replayed = bytes.concat(replayed, _entry(round, i));
        }
        _commitAll(round, count);
        _revealAll(round, count);
        _propose(round, REWARD_ROOT);
        _attestAll(round, count);
        rounds.finalise(run, round);
        round = rounds.open(run);
        vm.expectRevert(_error(IRoundManager.NothingToCount.selector, round));
        rounds.commitBatch(run, round, replayed);
        _commitAll(round, count);
    }

    function testFuzz_CommitBatch_Several_EndThePhaseTogether(uint32 passed) public {
        uint64 round = _opened(3);
        _commitBatch(round, _only(2));
        assertEq(rounds.roundOf(run, round).commitEnd, block.timestamp + COMMIT);
        skip(bound(passed, 0, COMMIT - 1));
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
