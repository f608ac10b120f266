// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Handler} from "./Handler.sol";
import {Test} from "forge-std/Test.sol";

/// What holds after any sequence of calls.
contract ProtocolInvariantTest is Test {
    Handler private handler;

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        for (uint256 i = 0; i < 4; ++i) {
            handler.join(i);
        }
        bytes4[] memory selectors = new bytes4[](13);
        selectors[0] = Handler.stake.selector;
        selectors[1] = Handler.unbond.selector;
        selectors[2] = Handler.withdraw.selector;
        selectors[3] = Handler.join.selector;
        selectors[4] = Handler.leave.selector;
        selectors[5] = Handler.wait.selector;
        selectors[6] = Handler.waitLong.selector;
        selectors[7] = Handler.claim.selector;
        selectors[8] = Handler.extend.selector;
        selectors[9] = Handler.refund.selector;
        selectors[10] = Handler.advance.selector;
        selectors[11] = Handler.advanceMuch.selector;
        selectors[12] = Handler.rollback.selector;
        targetContract(address(handler));
        targetSelector(FuzzSelector({addr: address(handler), selectors: selectors}));
    }

    /// One campaign for all: each would otherwise be run on its own.
    function invariant_Protocol_AnyCalls_KeepsItsPromises() public {
        handler.assertVaultAccounting();
        handler.assertRewardAccounting();
        handler.assertRootsFinal();
        handler.assertRoundsGrow();
        handler.assertTallies();
        assertTrue(handler.refusesWhileNotActive());
    }

    /// The handler does reach every kind of outcome: a campaign that never finalised would prove nothing.
    function test_Handler_Driven_ReachesEveryOutcome() public {
        for (uint256 i = 0; i < 40; ++i) {
            handler.advanceMuch(1, 7);
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
