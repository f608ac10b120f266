// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake} from "../../src/governance/IBrake.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {GovernorFixture} from "../GovernorFixture.sol";

/// What a minority can do to a run, and what token holders then make of it.
contract BrakeIntegrationTest is GovernorFixture {
    address private puller;

    /// A staker with a tenth of the supply at stake and a bond at hand.
    function setUp() public override {
        super.setUp();
        nodes.push(_register(4, SUPPLY / 10));
        puller = _owner(4);
        _give(puller, BRAKE_BOND, address(brake));
        skip(2 hours);
    }

    function _pull() private {
        vm.prank(puller);
        brake.pull(run, new address[](0));
    }

    function test_Pull_StakedVotes_StopsTheOpenRoundAndItGoesOnByItself() public {
        _joinAll(3);
        uint64 round = rounds.open(run);
        _pull();
        _assertState(RunState.Paused);
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Paused));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        skip(BRAKE_PAUSE);
        _assertState(RunState.Active);
    }

    function test_Pull_ThenResumedBySimpleMajority_GoesOn() public {
        _pull();
        uint256 until = vm.getBlockTimestamp() + BRAKE_PAUSE;
        uint256 ready = brake.readyAt(puller);
        _decide(address(registry), abi.encodeCall(registry.resume, (run)));
        assertLt(vm.getBlockTimestamp(), until, "before the pause ends by itself");
        _assertState(RunState.Active);
        vm.prank(puller);
        vm.expectRevert(abi.encodeWithSelector(IBrake.CoolingDown.selector, puller, ready));
        brake.pull(run, new address[](0));
    }

    function test_Pull_ThenHaltedByVote_GivesTheBondBack() public {
        _pull();
        _decide(address(registry), _haltCall());
        vm.prank(puller);
        brake.withdraw(BRAKE_BOND);
        assertEq(token.balanceOf(puller), BRAKE_BOND);
    }

    function test_Pull_JudgedFrivolousByVote_LosesTheBond() public {
        _pull();
        _decide(address(brake), abi.encodeCall(brake.judgeFrivolous, (puller, 1)));
        assertEq(token.balanceOf(address(timelock)), BRAKE_BOND);
        vm.prank(puller);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BondLocked.selector, puller, 0));
        brake.withdraw(1);
    }

    function test_Pull_UpheldByVote_GivesTheBondBackEarly() public {
        _pull();
        _decide(address(brake), abi.encodeCall(brake.uphold, (puller, 1)));
        vm.prank(puller);
        brake.withdraw(BRAKE_BOND);
        assertEq(token.balanceOf(address(brake)), 0);
    }

    function test_Pull_StakeLeaving_StillVotesUntilItHasLeft() public {
        vm.startPrank(puller);
        vault.beginUnbond(nodes[4], SUPPLY / 10);
        skip(UNBONDING);
        vault.withdraw(nodes[4]);
        assertTrue(token.transfer(treasury, SUPPLY / 10));
        vm.stopPrank();
        uint256 needed = brake.neededVotes();
        vm.prank(puller);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, BRAKE_BOND, needed));
        brake.pull(run, new address[](0));
    }
}
