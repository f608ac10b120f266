// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OwnershipHandler} from "./OwnershipHandler.sol";
import {Test} from "forge-std/Test.sol";

/// What holds of shares, revenue and credits after any sequence of calls.
contract OwnershipInvariantTest is Test {
    OwnershipHandler private handler;

    function setUp() public {
        handler = new OwnershipHandler();
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](7);
        selectors[0] = OwnershipHandler.mint.selector;
        selectors[1] = OwnershipHandler.transfer.selector;
        selectors[2] = OwnershipHandler.deposit.selector;
        selectors[3] = OwnershipHandler.claim.selector;
        selectors[4] = OwnershipHandler.buy.selector;
        selectors[5] = OwnershipHandler.consume.selector;
        selectors[6] = OwnershipHandler.reissue.selector;
        targetContract(address(handler));
        targetSelector(FuzzSelector({addr: address(handler), selectors: selectors}));
    }

    function invariant_Ownership_AnyCalls_AddsUp() public view {
        handler.assertSharesSumToSupply();
        handler.assertRevenueAccounting();
        handler.assertCreditAccounting();
    }

    /// The handler does reach every kind of outcome.
    function test_Handler_Driven_ReachesEveryOutcome() public {
        handler.mint(0, 1, 1000);
        handler.mint(0, 2, 999);
        handler.transfer(0, 1, 3, 500);
        handler.deposit(0, 1_000_000);
        handler.claim(0, 3);
        handler.buy(0, 4, 900);
        handler.consume(0, 4, 0, 800);
        handler.reissue(0, 1);
        string[7] memory actions = ["mint", "transfer", "deposit", "claim", "buy", "consume", "reissue"];
        for (uint256 i = 0; i < actions.length; ++i) {
            assertGt(handler.calls(actions[i]), 0, actions[i]);
        }
        handler.assertSharesSumToSupply();
        handler.assertRevenueAccounting();
        handler.assertCreditAccounting();
    }
}
