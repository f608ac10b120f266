// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Handler} from "./Handler.sol";
import {Society} from "./Society.sol";
import {Test} from "forge-std/Test.sol";

/// What holds after any sequence of calls by anybody.
contract SocietyInvariantTest is Test {
    Society private society;

    function setUp() public {
        society = new Society();
        society.setUp();
        for (uint256 i = 0; i < 4; ++i) {
            society.join(i);
        }
        bytes4[26] memory list = [
            Handler.stake.selector,
            Handler.unbond.selector,
            Handler.withdraw.selector,
            Handler.join.selector,
            Handler.leave.selector,
            Handler.wait.selector,
            Handler.waitLong.selector,
            Handler.claim.selector,
            Handler.extend.selector,
            Handler.refund.selector,
            Handler.rollback.selector,
            Handler.bond.selector,
            Handler.object.selector,
            Handler.advance.selector,
            Handler.advanceMuch.selector,
            Society.cheat.selector,
            Society.frame.selector,
            Society.payAward.selector,
            Society.unjail.selector,
            Society.delegate.selector,
            Society.transfer.selector,
            Society.pull.selector,
            Society.withdrawBond.selector,
            Society.letGoOn.selector,
            Society.judge.selector,
            Society.grab.selector
        ];
        bytes4[] memory selectors = new bytes4[](list.length + 1);
        for (uint256 i = 0; i < list.length; ++i) {
            selectors[i] = list[i];
        }
        selectors[list.length] = Society.halt.selector;
        targetContract(address(society));
        targetSelector(FuzzSelector({addr: address(society), selectors: selectors}));
    }

    /// One campaign for all: each would otherwise be run on its own.
    function invariant_Protocol_AnybodysCalls_KeepsItsPromises() public {
        society.assertVaultAccounting();
        society.assertRewardAccounting();
        society.assertRootsFinal();
        society.assertRoundsGrow();
        society.assertTallies();
        assertTrue(society.refusesWhileNotActive());
        society.assertVotesAddUp();
        society.assertDeposits();
        society.assertPausesEnd();
        society.assertHaltIsFinal();
    }

    function afterInvariant() public {
        society.assertEveryoneCanLeave();
        society.assertVaultAccounting();
        society.assertVotesAddUp();
    }

    /// The actors do reach every kind of outcome: a campaign that never slashed would prove nothing.
    function test_Society_Driven_ReachesEveryOutcome() public {
        society.advanceMuch(1, 5);
        for (uint256 kind = 0; kind < 3; ++kind) {
            society.cheat(0, kind);
            society.frame(0, kind);
        }
        society.pull(0, false);
        society.letGoOn();
        society.judge(0, true);
        society.pull(1, true);
        society.waitLong(3 days);
        society.payAward(0);
        society.unjail(0);
        for (uint256 what = 0; what < 10; ++what) {
            society.grab(what, 1, 1 ether);
        }
        for (uint256 i = 0; i < 10; ++i) {
            society.waitLong(3 days);
        }
        society.withdrawBond(1);
        society.halt(0);
        string[8] memory actions = ["cheat", "pull", "resume", "judge", "payAward", "unjail", "withdrawBond", "halt"];
        for (uint256 i = 0; i < actions.length; ++i) {
            assertGt(society.calls(actions[i]), 0, actions[i]);
        }
        invariant_Protocol_AnybodysCalls_KeepsItsPromises();
        afterInvariant();
    }

    /// One node after the other attests, until what stands can be bonded.
    function test_Society_FallenSilent_ReachesBondsAndObjections() public {
        for (uint256 i = 0; i < 400 && society.calls("object") == 0; ++i) {
            society.wait(60);
            society.bond();
            society.object(i);
            society.advance(3 * i);
        }
        assertGt(society.calls("object"), 0);
        invariant_Protocol_AnybodysCalls_KeepsItsPromises();
    }

    /// Training much calls for a review, which a vote passes.
    function test_Society_Training_ReachesAReview() public {
        for (uint256 i = 0; i < 60 && society.calls("passReview") == 0; ++i) {
            society.advanceMuch(1, 7);
            society.wait(200);
            society.extend(30 days);
            society.letGoOn();
        }
        assertEq(society.calls("passReview"), 1);
        society.assertPausesEnd();
    }
}
