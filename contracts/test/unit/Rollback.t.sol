// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../../src/checkpoints/ICheckpointRegistry.sol";
import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// A vote has the run go on from an older checkpoint.
contract RollbackTest is RoundSteps {
    /// Records as at the end of a round now.
    function _record(uint64 round) private {
        IRoundManager.RoundInfo memory info;
        info.closedAt = uint64(block.timestamp);
        vm.mockCall(address(rounds), abi.encodeCall(IRoundManager.roundOf, (run, round)), abi.encode(info));
        vm.startPrank(address(rounds));
        checkpoints.record(run, round, _checkpoint(round));
        distributor.post(run, round, bytes32(uint256(round)));
        vm.stopPrank();
    }

    function _rollback(uint64 round) private {
        vm.prank(address(timelock));
        registry.rollback(run, round);
    }

    function testFuzz_Rollback_ToAnyOlderRound_NextRoundStartsThere(uint64 count, uint64 to) public {
        count = uint64(bound(count, 1, 10));
        to = uint64(bound(to, 0, count - 1));
        for (uint64 i = 1; i <= count; ++i) {
            _record(i);
        }
        bytes32 root = to == 0 ? GENESIS : _checkpoint(to);
        vm.expectEmit(address(checkpoints));
        emit ICheckpointRegistry.RolledBack(run, count, to, root);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardsRewound(run, 0, REWARD * count);
        _rollback(to);

        (uint64 round, bytes32 latest) = checkpoints.latest(run);
        assertEq(round, to);
        assertEq(latest, root);
        for (uint64 i = 1; i <= count; ++i) {
            assertEq(checkpoints.rootOf(run, i), _checkpoint(i), "nothing is overwritten");
        }
        vm.prank(address(rounds));
        checkpoints.record(run, count + 1, _checkpoint(99));
        (uint64 parentRound, bytes32 parentRoot) = checkpoints.parentOf(run, count + 1);
        assertEq(parentRound, to);
        assertEq(parentRoot, root);
    }

    function testFuzz_Rollback_UnvestedRewards_GoBackAndVestedOnesStay(uint8 vested, uint8 unvested) public {
        vested = uint8(bound(vested, 0, 4));
        unvested = uint8(bound(unvested, 1, 5));
        uint64 round = 0;
        for (uint256 i = 0; i < vested; ++i) {
            _record(++round);
        }
        skip(2 * CHALLENGE);
        for (uint256 i = 0; i < unvested; ++i) {
            _record(++round);
        }
        _rollback(0);
        IRewardDistributor.Funds memory funds = distributor.fundsOf(run);
        assertEq(funds.claimable, REWARD * vested);
        assertEq(funds.escrow, REWARD * (10 - uint256(vested)));
        assertEq(funds.unvested, 0);
        assertEq(funds.newestRound, vested);
        assertEq(funds.newestRoot, bytes32(uint256(vested)));
        assertEq(funds.allVestAt, 0);
        skip(2 * CHALLENGE);
        assertEq(distributor.vestedRootOf(run), bytes32(uint256(vested)), "what was taken back never vests");
    }

    /// A round number is never used twice, whatever is rolled back.
    function testFuzz_Record_AfterARollback_RoundNotNewer_Reverts(uint64 older) public {
        _record(1);
        _record(2);
        _rollback(1);
        older = uint64(bound(older, 0, 2));
        vm.prank(address(rounds));
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.RoundNotAfterLatest.selector, run, older, 2));
        checkpoints.record(run, older, _checkpoint(older));
    }

    function testFuzz_Rollback_ToTheHeadOrLater_Reverts(uint64 to) public {
        _record(1);
        _record(2);
        _rollback(1);
        to = uint64(bound(to, 1, type(uint64).max));
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.RoundNotOlder.selector, run, to, 1));
        registry.rollback(run, to);
    }

    function testFuzz_Rollback_ToAnAbandonedRound_Reverts(uint64 finalised, uint64 abandoned) public {
        abandoned = uint64(bound(abandoned, 2, type(uint64).max - 1));
        finalised = uint64(bound(finalised, 1, abandoned - 1));
        _record(finalised);
        _record(abandoned + 1);
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.NothingFinalised.selector, run, abandoned));
        registry.rollback(run, abandoned);
    }

    function testFuzz_Rollback_ToACheckpointTooOld_Reverts(uint256 late) public {
        _record(1);
        uint64 recordedAt = uint64(block.timestamp);
        _record(2);
        uint256 oldest = recordedAt + bound(late, 1, 365 days);
        vm.warp(oldest + checkpoints.MAX_ROLLBACK_SECONDS());
        vm.prank(address(timelock));
        vm.expectRevert(
            abi.encodeWithSelector(ICheckpointRegistry.CheckpointTooOld.selector, run, 1, recordedAt, oldest)
        );
        registry.rollback(run, 1);
        _rollback(0); // genesis comes with the spec
    }

    function testFuzz_Rollback_WhileARoundIsOpen_Reverts(uint32 passed, uint64 to) public {
        _joinAll(3);
        _fullRound(3, bytes32(uint256(1)));
        rounds.open(run);
        skip(bound(passed, 0, 1 days)); // expired or not
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RoundOpen.selector, run, 2));
        registry.rollback(run, to);
    }

    function testFuzz_Rollback_UnknownOrHaltedRun_Reverts(uint64 number, uint64 to) public {
        RunId unknown = RunId.wrap(uint64(bound(number, registry.runCount() + 1, type(uint64).max)));
        vm.startPrank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, unknown));
        registry.rollback(unknown, to);
        registry.halt(run);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunHaltedForGood.selector, run));
        registry.rollback(run, to);
    }

    function testFuzz_Rollback_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != address(timelock) && caller != address(registry));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller));
        registry.rollback(run, 0);
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.NotRunRegistry.selector, caller));
        checkpoints.rollback(run, 0);
    }

    /// By vote, with training before and after it, as a user would see it.
    function test_Rollback_ByVote_TrainingGoesOnFromTheOlderCheckpoint() public {
        _joinAll(3);
        _fullRound(3, _leaf(nodes[0], REWARD));
        skip(CHALLENGE);
        for (uint64 i = 2; i <= 3; ++i) {
            vm.prevrandao(bytes32(uint256(i)));
            _fullRound(3, _leaf(nodes[0], REWARD * i));
        }
        // The vote lasts less than the challenge window.
        _decide(address(registry), abi.encodeCall(registry.rollback, (run, 1)));
        assertEq(distributor.escrowOf(run), 9 * REWARD);
        vm.prevrandao(bytes32(uint256(4)));
        uint64 round = rounds.open(run);
        assertEq(round, 4);
        assertEq(rounds.roundOf(run, round).parentCheckpoint, _checkpoint(1));
        _commitAll(round, 3);
        _revealAll(round, 3);
        _propose(round, _leaf(nodes[0], 2 * REWARD));
        _attestAll(round, 3);
        rounds.finalise(run, round);
        (uint64 parentRound,) = checkpoints.parentOf(run, 4);
        assertEq(parentRound, 1);
        skip(CHALLENGE);
        _claim(nodes[0], 2 * REWARD);
        assertEq(token.balanceOf(_owner(0)), 2 * REWARD);
    }
}
