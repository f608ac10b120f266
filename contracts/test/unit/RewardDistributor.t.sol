// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {RunParams} from "../../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

contract RewardDistributorTest is Fixture {
    bytes32[] internal none;

    function _post(uint64 round, bytes32 root) private {
        vm.prank(address(rounds));
        distributor.post(run, round, root);
    }

    function testFuzz_Claim_TwoRounds_PaysTheDifference(uint256 first, uint256 second) public {
        first = bound(first, 1, REWARD);
        second = bound(second, first + 1, 2 * REWARD);
        _post(1, _leaf(nodes[0], first));
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardClaimed(run, nodes[0], _owner(0), first, first);
        distributor.claim(run, nodes[0], first, none);
        _post(2, _leaf(nodes[0], second));
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardClaimed(run, nodes[0], _owner(0), second - first, second);
        distributor.claim(run, nodes[0], second, none);
        assertEq(token.balanceOf(_owner(0)), second);
        assertEq(distributor.claimedOf(run, nodes[0]), second);
    }

    function testFuzz_Claim_Again_Reverts(uint256 amount) public {
        amount = bound(amount, 1, REWARD);
        _post(1, _leaf(nodes[0], amount));
        distributor.claim(run, nodes[0], amount, none);
        vm.expectRevert(
            abi.encodeWithSelector(IRewardDistributor.NothingToClaim.selector, run, nodes[0], amount, amount)
        );
        distributor.claim(run, nodes[0], amount, none);
    }

    function testFuzz_Claim_NotInTheTree_Reverts(uint64 node, uint256 amount) public {
        _post(1, _leaf(nodes[0], REWARD));
        vm.assume(node != NodeId.unwrap(nodes[0]) || amount != REWARD);
        NodeId id = NodeId.wrap(node);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.InvalidProof.selector, run, id, amount));
        distributor.claim(run, id, amount, none);
    }

    function testFuzz_Claim_MoreThanReleased_Reverts(uint256 amount) public {
        amount = bound(amount, REWARD + 1, type(uint128).max);
        _post(1, _leaf(nodes[0], amount));
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.ClaimExceedsReleased.selector, run, amount, REWARD));
        distributor.claim(run, nodes[0], amount, none);
    }

    function testFuzz_PrivilegedCalls_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != address(rounds) && caller != address(registry));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRoundManager.selector, caller));
        distributor.post(run, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRunRegistry.selector, caller));
        distributor.escrow(run, caller, 1);
    }

    function test_Post_EscrowExhausted_Reverts() public {
        for (uint64 i = 1; i <= 10; ++i) {
            _post(i, bytes32(uint256(i)));
        }
        vm.prank(address(rounds));
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.EscrowExhausted.selector, run, 0, REWARD));
        distributor.post(run, 11, bytes32(uint256(11)));
        assertEq(distributor.rootOf(run), bytes32(uint256(10)));
    }

    function testFuzz_Fund_ByAnyone_AddsToEscrow(uint96 amount) public {
        amount = uint96(bound(amount, 1, SUPPLY / 2));
        address giver = makeAddr("giver");
        _give(giver, amount, address(distributor));
        vm.prank(giver);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.Funded(run, giver, amount);
        distributor.fund(run, amount);
        assertEq(distributor.escrowOf(run), REWARD * 10 + amount);
    }

    function test_Fund_NothingOrUnknownRun_Reverts() public {
        vm.expectRevert(IRewardDistributor.ZeroAmount.selector);
        distributor.fund(run, 0);
        RunId unknown = RunId.wrap(9);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.UnknownRun.selector, unknown));
        distributor.fund(unknown, 1);
    }

    function testFuzz_Refund_HaltedByVote_ReturnsTheRestAtOnce(uint8 finalised) public {
        finalised = uint8(bound(finalised, 0, 9));
        for (uint64 i = 1; i <= finalised; ++i) {
            _post(i, bytes32(uint256(i)));
        }
        vm.prank(address(timelock));
        registry.halt(run);
        uint256 rest = REWARD * (10 - uint256(finalised));
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.Refunded(run, creator, rest);
        distributor.refund(run);
        assertEq(token.balanceOf(creator), rest);
        assertEq(token.balanceOf(address(distributor)), REWARD * finalised, "what is released stays");
        vm.expectRevert(IRewardDistributor.ZeroAmount.selector);
        distributor.refund(run);
    }

    function testFuzz_Refund_Lapsed_OnlyAfterTheDelay(uint32 early) public {
        (, uint64 expiry) = registry.mandateOf(run);
        uint256 from = uint256(expiry) + REFUND_DELAY;
        vm.warp(from - bound(early, 1, 30 days));
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.RefundTooEarly.selector, run, from));
        distributor.refund(run);
        vm.warp(from);
        distributor.refund(run);
        assertEq(token.balanceOf(creator), REWARD * 10);
    }

    function test_Refund_Draft_Reverts() public {
        RunParams memory p = _params();
        p.mandateRounds = 0;
        RunId draft = _createRun(p);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRefundable.selector, draft));
        distributor.refund(draft);
    }
}
