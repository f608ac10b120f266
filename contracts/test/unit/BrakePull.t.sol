// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BrakeAccount, IBrake, Verdict} from "../../src/governance/IBrake.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {BrakeFixture} from "../BrakeFixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// Pulls of the brake, alone and with supporters.
contract BrakePullTest is BrakeFixture {
    // pull

    function testFuzz_Pull_EnoughVotes_PausesForBoundedTimeAndTakesBond(uint96 votes) public {
        votes = uint96(bound(votes, NEEDED + BOND, SUPPLY));
        address a = _holder("a", votes);
        _ripen();
        uint256 until = block.timestamp + PAUSE;
        vm.expectEmit(address(brake));
        emit IBrake.WindowStarted(block.timestamp, 0, NEEDED);
        vm.expectEmit(address(brake));
        emit IBrake.Deposited(a, BOND, BOND);
        vm.expectEmit(address(brake));
        emit IBrake.Pulled(RUN, a, 1, votes, until);
        assertEq(_pull(RUN, a), 1);
        _assertState(RUN, RunState.Paused);
        assertEq(token.balanceOf(address(brake)), BOND);
        BrakeAccount memory account = _account(a);
        assertEq(account.deposit, BOND);
        assertEq(account.usedAt, block.timestamp);
        assertEq(account.pull, 1);
        assertEq(account.run, RunId.unwrap(RUN));
        assertEq(uint8(account.verdict), uint8(Verdict.Open));
        vm.warp(until);
        _assertState(RUN, RunState.Active);
    }

    function testFuzz_Pull_BelowFraction_Reverts(uint96 votes) public {
        votes = uint96(bound(votes, 0, NEEDED - 1));
        address a = _holder("a", votes);
        _ripen();
        assertEq(brake.votesOf(a), votes);
        _refused(RUN, a, votes);
    }

    function testFuzz_Pull_NoVotesAtAllYet_Reverts(address puller) public {
        token.burn(rest, SUPPLY);
        _ripen();
        assertEq(brake.neededVotes(), 0);
        _refused(RUN, puller, 0);
    }

    function testFuzz_Pull_OddSupply_FractionRoundsUp(uint96 supply) public {
        supply = uint96(bound(supply, 1, type(uint96).max - SUPPLY));
        token.mint(address(this), supply);
        _ripen();
        uint256 whole = SUPPLY + supply;
        uint256 needed = brake.neededVotes();
        assertGe(needed * 10, whole);
        assertLt((needed - 1) * 10, whole);
    }

    function testFuzz_Pull_VotesYoungerThanAge_DontCount(uint40 age) public {
        age = uint40(bound(age, 0, AGE - 1));
        address a = _holder("a", NEEDED + BOND);
        skip(age);
        _refused(RUN, a, 0);
    }

    function testFuzz_Pull_VotesMovedAway_CountAsFewAsNow(uint96 moved) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        moved = uint96(bound(moved, BOND + 1, NEEDED + BOND));
        _move(a, rest, moved);
        _refused(RUN, a, NEEDED + BOND - moved);
    }

    function testFuzz_Pull_StandingDeposit_TakesOnlyWhatIsMissing(uint96 standing) public {
        standing = uint96(bound(standing, 0, 2 * BOND));
        address a = _holder("a", NEEDED + 3 * BOND);
        vm.prank(a);
        brake.deposit(standing);
        _ripen();
        _pull(RUN, a);
        assertEq(_account(a).deposit, standing < BOND ? BOND : standing);
        assertEq(token.balanceOf(address(brake)), _account(a).deposit);
    }

    function testFuzz_Pull_NoAllowanceForBond_Reverts(uint96 allowed) public {
        allowed = uint96(bound(allowed, 0, BOND - 1));
        address a = _holder("a", NEEDED + BOND);
        vm.prank(a);
        token.approve(address(brake), allowed);
        _ripen();
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(brake), allowed, BOND)
        );
        _pull(RUN, a);
        _assertState(RUN, RunState.Active);
    }

    function testFuzz_Pull_RunNotActive_Reverts(uint8 state) public {
        RunState other = RunState(bound(state, uint8(RunState.Paused), uint8(RunState.Completed)));
        runs.setState(RUN, other);
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, RUN, other));
        _pull(RUN, a);
    }

    function testFuzz_Pull_WithinCooldown_Reverts(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        uint256 ready = block.timestamp + COOLDOWN;
        _pull(RUN, a);
        skip(bound(wait, 0, COOLDOWN - 1));
        assertEq(brake.readyAt(a), ready);
        vm.expectRevert(abi.encodeWithSelector(IBrake.CoolingDown.selector, a, ready));
        _pull(OTHER, a);
    }

    function testFuzz_Pull_AfterCooldown_PullsAgain(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        skip(bound(wait, COOLDOWN, 10 * COOLDOWN));
        // The bond of the first pull is free by now and serves again.
        assertEq(_pull(OTHER, a), 2);
        assertEq(token.balanceOf(address(brake)), BOND);
        _assertState(OTHER, RunState.Paused);
    }

    function testFuzz_Pull_SecondInWindow_MeasuresAtWindowStart(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        address b = _holder("b", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        address late = _holder("late", NEEDED + BOND);
        skip(bound(wait, AGE, COOLDOWN - 1));
        _refused(OTHER, late, 0);
        assertEq(_pull(OTHER, b), 2);
    }

    function testFuzz_Pull_NextWindow_MeasuresAtBothStarts(uint40 wait) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        uint256 start = block.timestamp;
        _pull(RUN, a);
        address late = _holder("late", NEEDED + BOND);
        vm.warp(start + bound(wait, COOLDOWN, 2 * COOLDOWN - 1));
        _refused(OTHER, late, 0);
        vm.expectEmit(address(brake));
        emit IBrake.WindowStarted(block.timestamp, start, NEEDED);
        assertEq(_pull(OTHER, a), 2);
        assertEq(brake.votesOf(late), 0);
        vm.warp(start + 4 * COOLDOWN);
        assertEq(_pull(OTHER, late), 3);
    }

    function testFuzz_NeededVotes_NextWindowAfterBurn_TakesTheLargerSupply(uint96 burnt) public {
        address a = _holder("a", NEEDED + BOND);
        _ripen();
        _pull(RUN, a);
        token.burn(rest, bound(burnt, 0, SUPPLY / 2));
        skip(COOLDOWN);
        assertEq(brake.neededVotes(), NEEDED);
    }

    // support

    function testFuzz_Support_SeveralTogether_PullAndAllCoolDown(uint96 mine, uint96 first) public {
        mine = uint96(bound(mine, BOND, NEEDED - 1));
        first = uint96(bound(first, 0, NEEDED - 1));
        address a = _holder("a", mine);
        address b = _holder("b", first);
        address c = _holder("c", NEEDED);
        address d = _holder("d", NEEDED);
        _ripen();
        vm.expectEmit(address(brake));
        emit IBrake.Supported(RUN, b, block.timestamp + brake.SUPPORT_SECONDS());
        _support(RUN, b);
        _support(RUN, c);
        _support(RUN, d);
        vm.expectEmit(address(brake));
        emit IBrake.SupportUsed(1, b, first);
        _pullWithSupporters(RUN, a);
        _assertState(RUN, RunState.Paused);
        assertEq(brake.readyAt(a), block.timestamp + COOLDOWN);
        assertEq(brake.readyAt(b), block.timestamp + COOLDOWN);
        assertEq(brake.readyAt(c), uint256(mine) + first < NEEDED ? block.timestamp + COOLDOWN : 0);
        assertEq(brake.readyAt(d), 0, "votes that were not needed stay unused");
        assertEq(uint8(_account(b).verdict), uint8(Verdict.None));
        assertEq(brake.lockedOf(b), 0, "the puller alone risks a bond");
    }

    function testFuzz_Support_TooFewTogether_Reverts(uint96 mine, uint96 theirs) public {
        mine = uint96(bound(mine, 0, NEEDED / 2));
        theirs = uint96(bound(theirs, 0, NEEDED / 2 - 1));
        address a = _holder("a", mine);
        address b = _holder("b", theirs);
        _ripen();
        _support(RUN, b);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, uint256(mine) + theirs, NEEDED));
        _pullWithSupporters(RUN, a);
    }

    function testFuzz_Support_OfAnotherRunOrLapsedOrWithdrawn_Reverts(uint8 kind) public {
        address a = _holder("a", BOND);
        address b = _holder("b", NEEDED);
        _ripen();
        kind = uint8(bound(kind, 0, 2));
        _support(kind == 0 ? OTHER : RUN, b);
        if (kind == 1) skip(brake.SUPPORT_SECONDS());
        if (kind == 2) {
            vm.expectEmit(address(brake));
            emit IBrake.Supported(RUN, b, 0);
            vm.prank(b);
            brake.withdrawSupport();
            (, uint256 until) = brake.supportOf(b);
            assertEq(until, 0);
        }
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotSupporting.selector, b, RUN));
        _pullWithSupporters(RUN, a);
    }

    function testFuzz_Support_NamedTwice_Reverts(uint96 votes) public {
        address a = _holder("a", BOND);
        address b = _holder("b", bound(votes, NEEDED / 2, NEEDED - BOND - 1));
        _ripen();
        _support(RUN, b);
        supporters.push(b);
        vm.expectRevert(abi.encodeWithSelector(IBrake.CoolingDown.selector, b, block.timestamp + COOLDOWN));
        _pullWithSupporters(RUN, a);
    }

    function testFuzz_Support_AfterOwnOldPull_FreesTheDeposit(uint40 wait) public {
        address a = _holder("a", BOND);
        address b = _holder("b", NEEDED + BOND);
        _ripen();
        _pull(RUN, b);
        skip(bound(wait, COOLDOWN, 5 * COOLDOWN));
        _support(OTHER, b);
        _pullWithSupporters(OTHER, a);
        assertEq(brake.lockedOf(b), 0);
        vm.prank(b);
        brake.withdraw(BOND);
        assertEq(token.balanceOf(b), NEEDED + BOND);
    }
}
