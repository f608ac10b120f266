// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {RunParams} from "../../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

contract RewardDistributorTest is Fixture {
    function _post(uint64 round, bytes32 root) private {
        vm.prank(address(rounds));
        distributor.post(run, round, root);
    }

    function testFuzz_Claim_TwoRounds_PaysTheDifference(uint256 first, uint256 second) public {
        first = bound(first, 1, REWARD);
        second = bound(second, first + 1, 2 * REWARD);
        _post(1, _leaf(nodes[0], first));
        skip(CHALLENGE);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardClaimed(run, nodes[0], _owner(0), first, first);
        _claim(nodes[0], first);
        _post(2, _leaf(nodes[0], second));
        skip(CHALLENGE);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardClaimed(run, nodes[0], _owner(0), second - first, second);
        _claim(nodes[0], second);
        assertEq(token.balanceOf(_owner(0)), second);
        assertEq(distributor.claimedOf(run, nodes[0]), second);
        assertEq(distributor.fundsOf(run).claimable, 2 * REWARD - second);
    }

    function testFuzz_Claim_ManyRounds_PaysOnce(uint8 count) public {
        count = uint8(bound(count, 1, 10));
        for (uint64 i = 1; i <= count; ++i) {
            _post(i, _leaf(nodes[0], REWARD * i));
        }
        skip(2 * CHALLENGE);
        _claim(nodes[0], REWARD * count);
        assertEq(token.balanceOf(_owner(0)), REWARD * count);
    }

    function testFuzz_Claim_Again_Reverts(uint256 amount) public {
        amount = bound(amount, 1, REWARD);
        _post(1, _leaf(nodes[0], amount));
        skip(CHALLENGE);
        _claim(nodes[0], amount);
        address owner = _owner(0);
        vm.expectRevert(
            abi.encodeWithSelector(IRewardDistributor.NothingToClaim.selector, run, nodes[0], amount, amount)
        );
        distributor.claim(run, nodes[0], owner, amount, amount, new bytes32[](0));
    }

    function testFuzz_Claim_NotInTheTree_Reverts(uint64 node, address owner, uint256 rewards, uint256 shares) public {
        _post(1, _leaf(nodes[0], REWARD));
        skip(CHALLENGE);
        vm.assume(_leaf(NodeId.wrap(node), owner, rewards, shares) != _leaf(nodes[0], REWARD));
        _expectInvalid(NodeId.wrap(node), owner, rewards, shares);
    }

    /// Another owner, reward or share count alone is refused as well.
    function testFuzz_Claim_OneFieldOff_Reverts(address owner, uint256 rewards, uint256 shares) public {
        _post(1, _leaf(nodes[0], REWARD));
        skip(CHALLENGE);
        vm.assume(owner != _owner(0) && rewards != REWARD && shares != REWARD);
        _expectInvalid(nodes[0], owner, REWARD, REWARD);
        _expectInvalid(nodes[0], _owner(0), rewards, REWARD);
        _expectInvalid(nodes[0], _owner(0), REWARD, shares);
        _expectInvalid(nodes[1], _owner(0), REWARD, REWARD);
    }

    function testFuzz_Claim_BeforeVesting_Reverts(uint256 early) public {
        _post(1, _leaf(nodes[0], REWARD));
        uint256 vestsAt = block.timestamp + CHALLENGE;
        assertEq(distributor.vestedRootOf(run), 0);
        vm.warp(vestsAt - bound(early, 1, CHALLENGE));
        _expectInvalid(nodes[0], _owner(0), REWARD, REWARD);
        vm.warp(vestsAt);
        assertEq(distributor.vestedRootOf(run), _leaf(nodes[0], REWARD), "no transaction needed");
        _claim(nodes[0], REWARD);
    }

    function testFuzz_Claim_MoreThanVested_Reverts(uint256 amount) public {
        amount = bound(amount, REWARD + 1, type(uint256).max);
        _post(1, _leaf(nodes[0], amount));
        skip(CHALLENGE - 1);
        _post(2, bytes32(uint256(2))); // released, but not vested
        skip(1);
        address owner = _owner(0);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.ClaimExceedsVested.selector, run, amount, REWARD));
        distributor.claim(run, nodes[0], owner, amount, amount, new bytes32[](0));
    }

    /// Another run's money is out of reach.
    function testFuzz_Claim_MoreThanTheRunHas_LeavesOtherRunsAlone(uint256 amount) public {
        amount = bound(amount, REWARD + 1, 10 * REWARD);
        RunId other = _createRun(_params());
        _post(1, _leaf(nodes[0], amount));
        skip(CHALLENGE);
        address owner = _owner(0);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.ClaimExceedsVested.selector, run, amount, REWARD));
        distributor.claim(run, nodes[0], owner, amount, amount, new bytes32[](0));
        assertEq(distributor.escrowOf(other), 10 * REWARD);
    }

    function testFuzz_Claim_OwnerZero_Burns(uint256 amount) public {
        amount = bound(amount, 1, REWARD);
        _post(1, _leaf(NodeId.wrap(0), address(0), amount, 0));
        skip(CHALLENGE);
        uint256 supply = token.totalSupply();
        distributor.claim(run, NodeId.wrap(0), address(0), amount, 0, new bytes32[](0));
        assertEq(token.totalSupply(), supply - amount);
    }

    /// The pending root vests in its time, however many are posted after it; of those the latest counts.
    function testFuzz_Post_WhilePending_TheLatestWaits(uint256 gap, uint8 more) public {
        gap = bound(gap, 0, CHALLENGE - 1);
        more = uint8(bound(more, 1, 9));
        uint256 start = block.timestamp;
        _post(1, bytes32(uint256(1)));
        vm.warp(start + gap);
        for (uint64 i = 2; i <= uint256(more) + 1; ++i) {
            _post(i, bytes32(uint256(i)));
        }
        IRewardDistributor.Funds memory funds = distributor.fundsOf(run);
        assertEq(funds.unvested, REWARD * (uint256(more) + 1));
        assertEq(funds.newestRound, uint256(more) + 1);
        assertEq(funds.newestRoot, bytes32(uint256(more) + 1));
        assertEq(funds.nextVestsAt, start + CHALLENGE);
        assertEq(funds.allVestAt, start + gap + CHALLENGE);

        vm.warp(start + CHALLENGE);
        funds = distributor.fundsOf(run);
        assertEq(distributor.vestedRootOf(run), bytes32(gap == 0 ? uint256(more) + 1 : 1));
        assertEq(funds.claimable, gap == 0 ? REWARD * (uint256(more) + 1) : REWARD);
        vm.warp(start + gap + CHALLENGE);
        funds = distributor.fundsOf(run);
        assertEq(distributor.vestedRootOf(run), bytes32(uint256(more) + 1));
        assertEq(funds.claimable, REWARD * (uint256(more) + 1));
        assertEq(funds.vestedRound, uint256(more) + 1);
        assertEq(funds.unvested, 0);
        assertEq(funds.nextVestsAt, 0);
        assertEq(funds.allVestAt, 0);
    }

    /// What has vested is the same whether a transaction came by in the meantime or not.
    function testFuzz_Vesting_WithAndWithoutTransactions_IsTheSame(uint32[6] memory gaps, bool[6] memory touched)
        public
    {
        uint64 round = 0;
        uint256[6] memory postedAt;
        for (uint256 i = 0; i < 6; ++i) {
            skip(bound(gaps[i], 0, 2 * CHALLENGE));
            if (touched[i]) _touch();
            _post(++round, bytes32(uint256(round)));
            postedAt[i] = block.timestamp;
            uint256 vested = uint256(distributor.vestedRootOf(run));
            assertTrue(vested == 0 || postedAt[vested - 1] + CHALLENGE <= block.timestamp, "never early");
            // Whatever was posted two windows ago has vested.
            for (uint256 k = 0; k <= i; ++k) {
                if (postedAt[k] + 2 * CHALLENGE <= block.timestamp) assertGe(vested, k + 1, "never late");
            }
        }
        skip(2 * CHALLENGE);
        assertEq(distributor.vestedRootOf(run), bytes32(uint256(6)));
        assertEq(distributor.fundsOf(run).claimable, 6 * REWARD);
    }

    /// A slash of some other node settles the account without moving money.
    function _touch() private {
        vm.prank(address(vault));
        distributor.forfeit(run, nodes[3]);
    }

    function testFuzz_PrivilegedCalls_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != address(rounds) && caller != address(registry) && caller != address(vault));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRoundManager.selector, caller));
        distributor.post(run, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRunRegistry.selector, caller));
        distributor.escrow(run, caller, 1);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRunRegistry.selector, caller));
        distributor.rewind(run);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotStakeVault.selector, caller));
        distributor.forfeit(run, nodes[0]);
    }

    function testFuzz_Post_EscrowExhausted_Reverts(uint64 paid, bytes32 root) public {
        paid = uint64(bound(paid, 1, 10));
        RunParams memory p = _params();
        p.mandateRounds = paid;
        run = _createRun(p);
        for (uint64 i = 1; i <= paid; ++i) {
            _post(i, bytes32(uint256(i)));
        }
        vm.prank(address(rounds));
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.EscrowExhausted.selector, run, 0, REWARD));
        distributor.post(run, paid + 1, root);
        assertEq(distributor.fundsOf(run).newestRoot, bytes32(uint256(paid)));
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

    function testFuzz_Fund_NothingOrUnknownRun_Reverts(uint64 number, uint256 amount) public {
        vm.expectRevert(IRewardDistributor.ZeroAmount.selector);
        distributor.fund(run, 0);
        RunId unknown = RunId.wrap(uint64(bound(number, registry.runCount() + 1, type(uint64).max)));
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.UnknownRun.selector, unknown));
        distributor.fund(unknown, bound(amount, 1, type(uint256).max));
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

    function testFuzz_Refund_Draft_Reverts(address caller, uint40 later) public {
        RunParams memory p = _params();
        p.mandateRounds = 0;
        RunId draft = _createRun(p);
        skip(later);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRewardDistributor.NotRefundable.selector, draft));
        distributor.refund(draft);
    }

    function _expectInvalid(NodeId node, address owner, uint256 rewards, uint256 shares) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRewardDistributor.InvalidProof.selector, run, node, owner, rewards, shares)
        );
        distributor.claim(run, node, owner, rewards, shares, new bytes32[](0));
    }
}
