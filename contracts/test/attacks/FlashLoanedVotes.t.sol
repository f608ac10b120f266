// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernorFixture} from "../GovernorFixture.sol";
import {FlashBorrower} from "../mocks/FlashBorrower.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

/// Somebody borrows votes for one transaction and votes or proposes with them.
contract FlashLoanedVotesTest is GovernorFixture {
    FlashBorrower private thief;

    function setUp() public override {
        super.setUp();
        thief = new FlashBorrower(token, treasury);
        vm.prank(treasury);
        token.approve(address(thief), SUPPLY);
    }

    function testFuzz_CastVote_WithBorrowedVotes_CountsNone(uint256 amount, uint32 wait) public {
        amount = bound(amount, 1, token.balanceOf(treasury));
        uint256 id = _propose(_haltCall(), "p");
        vm.warp(block.timestamp + VOTING_DELAY + bound(wait, 1, VOTING_PERIOD));
        assertEq(thief.vote(governor, id, amount), 0);
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        assertEq(against + inFavour + abstain, 0);
    }

    function testFuzz_Propose_WithBorrowedVotes_Reverts(uint256 amount) public {
        amount = bound(amount, governor.proposalThreshold(), token.balanceOf(treasury));
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _haltCall());
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector, address(thief), 0, governor.proposalThreshold()
            )
        );
        thief.propose(governor, targets, values, calls, amount);
    }
}
