// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../../src/governance/Brake.sol";
import {COUNCIL_SEATS, IBrake} from "../../src/governance/IBrake.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {BrakeFixture} from "../BrakeFixture.sol";

/// What pulls are bonded with, how they are judged, and what a brake may be made with.
contract BrakeBondTest is BrakeFixture {
    // bond

    function testFuzz_Deposit_ThenWithdraw_GivesItBack(uint96 amount, uint96 back) public {
        amount = uint96(bound(amount, 0, NEEDED));
        back = uint96(bound(back, 0, amount));
        address a = _holder("a", NEEDED);
        vm.startPrank(a);
        vm.expectEmit(address(brake));
        emit IBrake.Deposited(a, amount, amount);
        brake.deposit(amount);
        vm.expectEmit(address(brake));
        emit IBrake.Withdrawn(a, back, amount - back);
        brake.withdraw(back);
        assertEq(token.balanceOf(a), NEEDED - amount + back);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BondLocked.selector, a, 0));
        brake.withdraw(uint256(amount) - back + 1);
    }

    function testFuzz_Withdraw_WhilePullOpen_BondStays(uint40 wait, uint96 extra) public {
        extra = uint96(bound(extra, 0, BOND));
        address a = _holder("a", NEEDED + 2 * BOND);
        _ripen();
        vm.prank(a);
        brake.deposit(BOND + extra);
        _pull(RUN, a);
        skip(bound(wait, 0, JUDGE - 1));
        assertEq(brake.lockedOf(a), BOND);
        vm.startPrank(a);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BondLocked.selector, a, BOND));
        brake.withdraw(extra + 1);
        brake.withdraw(extra);
    }

    function testFuzz_Withdraw_NobodyJudged_BondIsBack(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        skip(bound(wait, JUDGE, 10 * COOLDOWN));
        vm.prank(a);
        brake.withdraw(BOND);
        assertEq(token.balanceOf(a), NEEDED + BOND);
    }

    function testFuzz_Withdraw_RunHaltedForGood_BondIsBackAndStays(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        skip(bound(wait, 0, JUDGE - 1));
        runs.setState(RUN, RunState.Halted);
        vm.prank(timelock);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, 1));
        brake.judgeFrivolous(a, 1);
        vm.prank(a);
        brake.withdraw(BOND);
        assertEq(token.balanceOf(a), NEEDED + BOND);
    }

    function testFuzz_Uphold_ByTimelock_FreesTheBond(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        skip(bound(wait, 0, JUDGE - 1));
        vm.expectEmit(address(brake));
        emit IBrake.Upheld(a, 1, RUN);
        vm.startPrank(timelock);
        brake.uphold(a, 1);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, 1));
        brake.judgeFrivolous(a, 1);
        vm.stopPrank();
        vm.prank(a);
        brake.withdraw(BOND);
        uint256 ready = brake.readyAt(a);
        assertGt(ready, block.timestamp, "upheld or not, its votes cool down");
    }

    function testFuzz_JudgeFrivolous_ByTimelock_TakesTheBond(uint40 wait) public {
        address a = _holder("a", NEEDED + 2 * BOND);
        _ripen();
        vm.prank(a);
        brake.deposit(2 * BOND);
        _pull(RUN, a);
        skip(bound(wait, 0, JUDGE - 1));
        vm.expectEmit(address(brake));
        emit IBrake.JudgedFrivolous(a, 1, RUN, BOND);
        vm.startPrank(timelock);
        brake.judgeFrivolous(a, 1);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, 1));
        brake.judgeFrivolous(a, 1);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, 1));
        brake.uphold(a, 1);
        vm.stopPrank();
        assertEq(token.balanceOf(timelock), BOND);
        vm.prank(a);
        brake.withdraw(BOND);
        assertEq(token.balanceOf(address(brake)), 0);
    }

    function testFuzz_JudgeFrivolous_TooLate_Reverts(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        skip(bound(wait, JUDGE, 10 * COOLDOWN));
        vm.prank(timelock);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, 1));
        brake.judgeFrivolous(a, 1);
    }

    function testFuzz_Judge_AnotherNumberOrAccount_Reverts(uint256 number, address other) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        vm.assume(number != 1 && other != a);
        vm.startPrank(timelock);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, a, number));
        brake.judgeFrivolous(a, number);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotOpen.selector, other, 1));
        brake.uphold(other, 1);
    }

    function testFuzz_TimelockFunctions_ByOthers_Revert(address caller) public {
        vm.assume(caller != timelock);
        vm.startPrank(caller);
        bytes memory expected = abi.encodeWithSelector(IBrake.NotTimelock.selector, caller);
        vm.expectRevert(expected);
        brake.uphold(caller, 1);
        vm.expectRevert(expected);
        brake.judgeFrivolous(caller, 1);
        vm.expectRevert(expected);
        brake.setCouncilSeat(0, caller);
    }

    // settings

    function _deployRefused(Brake.Settings memory s, string memory name, uint256 value, uint256 least, uint256 most)
        private
    {
        vm.expectRevert(abi.encodeWithSelector(IBrake.SettingOutOfRange.selector, name, value, least, most));
        new Brake(address(token), IRunRegistry(address(runs)), timelock, s);
    }

    function testFuzz_Constructor_OutOfRange_Reverts(uint40 value) public {
        Brake.Settings memory s = _settings();
        s.fractionBps = uint16(bound(value, 10_001, type(uint16).max));
        _deployRefused(s, "fractionBps", s.fractionBps, 1, 10_000);
        s.fractionBps = 0;
        _deployRefused(s, "fractionBps", 0, 1, 10_000);
        s = _settings();
        s.pauseSeconds = 0;
        _deployRefused(s, "pauseSeconds", 0, 1, 30 days);
        s.pauseSeconds = uint40(bound(value, 30 days + 1, type(uint40).max));
        _deployRefused(s, "pauseSeconds", s.pauseSeconds, 1, 30 days);
        s = _settings();
        s.voteAgeSeconds = 0;
        _deployRefused(s, "voteAgeSeconds", 0, 1, type(uint40).max);
        s = _settings();
        s.cooldownSeconds = uint40(bound(value, 0, 11 * PAUSE));
        _deployRefused(s, "cooldownSeconds", s.cooldownSeconds, 11 * PAUSE + 1, type(uint40).max);
        s = _settings();
        s.judgeSeconds = uint40(bound(value, 0, PAUSE - 1));
        _deployRefused(s, "judgeSeconds", s.judgeSeconds, PAUSE, COOLDOWN);
        s.judgeSeconds = uint40(bound(value, COOLDOWN + 1, type(uint40).max));
        _deployRefused(s, "judgeSeconds", s.judgeSeconds, PAUSE, COOLDOWN);
    }

    function testFuzz_Constructor_Settings_AreKept(uint16 fraction, uint96 bond) public {
        Brake.Settings memory s = _settings();
        s.fractionBps = uint16(bound(fraction, 1000, 10_000));
        s.bond = bond;
        s.council[3] = address(0);
        Brake other = Brake(_deploy("Brake", abi.encode(token, runs, timelock, s)));
        assertEq(other.FRACTION_BPS(), s.fractionBps);
        assertEq(other.BOND(), bond);
        assertEq(other.PAUSE_SECONDS(), PAUSE);
        assertEq(other.COOLDOWN_SECONDS(), COOLDOWN);
        assertEq(other.JUDGE_SECONDS(), JUDGE);
        assertEq(other.VOTE_AGE_SECONDS(), AGE);
        assertEq(other.councilSeat(0), vm.addr(councilKeys[0]));
        assertEq(other.councilSeat(3), address(0));
    }

    function testFuzz_Constructor_SameMemberTwice_Reverts(uint256 seat, uint256 again) public {
        seat = bound(seat, 0, COUNCIL_SEATS - 2);
        again = bound(again, seat + 1, COUNCIL_SEATS - 1);
        Brake.Settings memory s = _settings();
        s.council[again] = s.council[seat];
        vm.expectRevert(abi.encodeWithSelector(IBrake.SeatTaken.selector, s.council[seat]));
        new Brake(address(token), IRunRegistry(address(runs)), timelock, s);
    }
}
