// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake} from "../../src/governance/IBrake.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {BrakeFixture} from "../BrakeFixture.sol";
import {FlashBorrower} from "../mocks/FlashBorrower.sol";

/// Somebody borrows votes for one transaction and pulls the brake with them.
contract FlashLoanedBrakeTest is BrakeFixture {
    function testFuzz_Pull_WithBorrowedVotes_CountsNone(uint256 amount, uint32 wait) public {
        FlashBorrower thief = new FlashBorrower(token, rest);
        vm.prank(rest);
        token.approve(address(thief), SUPPLY);
        amount = bound(amount, NEEDED, SUPPLY);
        skip(wait);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, 0, NEEDED));
        thief.pull(brake, RUN, amount);
        _assertState(RUN, RunState.Active);
    }
}
