// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernorFixture} from "../GovernorFixture.sol";

/// A staker unstakes, sells, and tries to vote all the same; so does the buyer.
contract VoteAfterUnstakeTest is GovernorFixture {
    function testFuzz_CastVote_UnstakedAndSold_CountsOnce(uint32 proposedAt) public {
        address staker = _owner(2);
        address buyer = _voter("buyer", 0);
        uint256 stake = 3 * MIN_STAKE;
        uint256 began = block.timestamp;
        proposedAt = uint32(bound(proposedAt, 0, UNBONDING + 2 days));

        vm.prank(staker);
        vault.beginUnbond(nodes[2], stake);
        if (proposedAt >= UNBONDING) _sell(began, staker, buyer, stake);
        vm.warp(began + proposedAt + 1);
        uint256 id = _propose(_haltCall(), "p");
        vm.warp(block.timestamp + VOTING_DELAY + 1);
        if (proposedAt < UNBONDING && block.timestamp >= began + UNBONDING) _sell(began, staker, buyer, stake);
        _vote(id, staker, 1);
        _vote(id, buyer, 1);
        (, uint256 inFavour,) = governor.proposalVotes(id);
        assertLe(inFavour, stake, "the same tokens once");
        if (proposedAt >= UNBONDING) {
            assertEq(governor.getVotes(staker, governor.proposalSnapshot(id)), 0, "the seller has no vote left");
        }
    }

    function _sell(uint256 began, address staker, address buyer, uint256 stake) private {
        if (block.timestamp < began + UNBONDING) vm.warp(began + UNBONDING);
        vm.startPrank(staker);
        vault.withdraw(nodes[2]);
        assertTrue(token.transfer(buyer, stake));
        vm.stopPrank();
    }
}
