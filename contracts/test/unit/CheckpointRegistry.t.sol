// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../../src/checkpoints/ICheckpointRegistry.sol";
import {Fixture} from "../Fixture.sol";

contract CheckpointRegistryTest is Fixture {
    function testFuzz_Latest_BeforeTheFirstRound_IsGenesis(uint64 later) public view {
        (uint64 round, bytes32 root) = checkpoints.latest(run);
        assertEq(round, 0);
        assertEq(root, GENESIS);
        (uint64 parentRound, bytes32 parentRoot) = checkpoints.parentOf(run, 0);
        assertEq(parentRound, 0);
        assertEq(parentRoot, 0);
        if (later != 0) assertEq(checkpoints.rootOf(run, later), 0);
    }

    function testFuzz_Record_AscendingRounds_LinksParents(uint64 first, uint64 second, bytes32 a, bytes32 b) public {
        first = uint64(bound(first, 1, type(uint64).max - 1));
        second = uint64(bound(second, uint256(first) + 1, type(uint64).max));
        vm.assume(a != 0 && b != 0);
        vm.startPrank(address(rounds));
        vm.expectEmit(address(checkpoints));
        emit ICheckpointRegistry.CheckpointRecorded(run, 0, first, a, GENESIS);
        checkpoints.record(run, first, a);
        vm.expectEmit(address(checkpoints));
        emit ICheckpointRegistry.CheckpointRecorded(run, 0, second, b, a);
        checkpoints.record(run, second, b);
        assertEq(checkpoints.rootOf(run, first), a);
        (uint64 parentRound, bytes32 parentRoot) = checkpoints.parentOf(run, second);
        assertEq(parentRound, first);
        assertEq(parentRoot, a);
    }

    function testFuzz_Record_RoundNotNewer_Reverts(uint64 round, uint64 older) public {
        round = uint64(bound(round, 1, type(uint64).max));
        older = uint64(bound(older, 0, round));
        vm.startPrank(address(rounds));
        checkpoints.record(run, round, bytes32(uint256(1)));
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.RoundNotAfterLatest.selector, run, older, round));
        checkpoints.record(run, older, bytes32(uint256(2)));
    }

    function testFuzz_Record_ZeroRoot_Reverts(uint64 round) public {
        vm.prank(address(rounds));
        vm.expectRevert(ICheckpointRegistry.ZeroRoot.selector);
        checkpoints.record(run, round, 0);
    }

    function testFuzz_Record_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != address(rounds));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ICheckpointRegistry.NotRoundManager.selector, caller));
        checkpoints.record(run, 1, bytes32(uint256(1)));
    }
}
