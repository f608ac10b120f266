// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Handler} from "./Handler.sol";
import {Test} from "forge-std/Test.sol";

/// What Society.t.sol builds on.
contract HandlerTest is Test {
    Handler private handler;

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        for (uint256 i = 0; i < 4; ++i) {
            handler.join(i);
        }
    }

    /// The handler does reach every kind of outcome: a campaign that never finalised would prove nothing.
    function test_Handler_Driven_ReachesEveryOutcome() public {
        for (uint256 i = 0; i < 40; ++i) {
            handler.advanceMuch(1, 7);
            handler.wait(200);
        }
        handler.waitLong(3 days);
        handler.claim();
        assertGt(handler.calls("finalise"), 5);
        assertEq(handler.calls("claim"), 1);
        handler.extend(30 days);
        handler.advance(1);
        for (uint256 i = 0; i < 30; ++i) {
            handler.wait(400);
        }
        handler.advance(1);
        assertEq(handler.calls("abandon"), 1);
        for (uint256 i = 0; i < 30; ++i) {
            handler.waitLong(3 days);
        }
        handler.refund();
        assertEq(handler.calls("refund") + handler.calls("extend"), 2);
    }
}
