// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ShareIssue} from "../../src/rewards/ShareIssue.sol";
import {Test} from "forge-std/Test.sol";

contract ShareIssueTest is Test {
    function testFuzz_Issue_EachHalving_IsHalfOfTheLast(uint128 first, uint64 halving, uint64 round) public pure {
        halving = uint64(bound(halving, 1, type(uint64).max / 2));
        round = uint64(bound(round, 1, type(uint64).max - halving));
        uint256 issued = ShareIssue.issue(first, halving, round);
        assertEq(ShareIssue.issue(first, halving, round + halving), issued / 2);
        assertEq(ShareIssue.issue(first, halving, uint64(bound(round, 1, halving))), first);
    }

    function testFuzz_IssuedUpTo_AnyTerms_IsTheSum(uint128 first, uint64 halving, uint8 rounds) public pure {
        halving = uint64(bound(halving, 1, 60));
        uint256 sum = 0;
        for (uint64 round = 1; round <= rounds; ++round) {
            sum += ShareIssue.issue(first, halving, round);
        }
        assertEq(ShareIssue.issuedUpTo(first, halving, rounds), sum);
    }

    function testFuzz_IssuedUpTo_AnyRounds_StaysBelowTheBound(uint128 first, uint64 halving, uint64 rounds)
        public
        view
    {
        halving = uint64(bound(halving, 1, type(uint64).max));
        uint256 before = gasleft();
        uint256 sum = ShareIssue.issuedUpTo(first, halving, rounds);
        assertLt(before - gasleft(), 100_000);
        assertLe(sum, 2 * uint256(first) * halving);
    }

    function testFuzz_Split_AnyRewards_AddsUpToAtMostTheIssue(uint256 issued, uint128[8] memory rewards) public pure {
        uint256 total = 1;
        for (uint256 i = 0; i < rewards.length; ++i) {
            total += rewards[i];
        }
        uint256 sum = ShareIssue.split(issued, 1, total);
        for (uint256 i = 0; i < rewards.length; ++i) {
            sum += ShareIssue.split(issued, rewards[i], total);
        }
        assertLe(sum, issued);
        assertLe(issued - sum, rewards.length);
    }

    function testFuzz_Issue_RoundOrHalvingZero_Reverts(uint128 first, uint64 other) public {
        vm.expectRevert(ShareIssue.ZeroRound.selector);
        this.issue(first, other, 0);
        other = uint64(bound(other, 1, type(uint64).max));
        vm.expectRevert(ShareIssue.ZeroHalving.selector);
        this.issue(first, 0, other);
        vm.expectRevert(ShareIssue.ZeroHalving.selector);
        this.issuedUpTo(first, 0, other);
    }

    /// The library's functions as calls, whose reverts a test can expect.
    function issue(uint128 first, uint64 halving, uint64 round) external pure returns (uint256) {
        return ShareIssue.issue(first, halving, round);
    }

    function issuedUpTo(uint128 first, uint64 halving, uint64 rounds) external pure returns (uint256) {
        return ShareIssue.issuedUpTo(first, halving, rounds);
    }
}
