// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../../src/governance/Brake.sol";
import {BrakeAccount, COUNCIL_QUORUM, COUNCIL_SEATS, IBrake, Verdict} from "../../src/governance/IBrake.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {BrakeFixture} from "../BrakeFixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

contract BrakeTest is BrakeFixture {
    function _account(address account) private view returns (BrakeAccount memory) {
        return brake.accountOf(account);
    }

    // --- pull ---

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

    // --- support ---

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

    // --- bond ---

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

    // --- council ---

    function testFuzz_Council_ThreeOfFive_Pauses(uint8 first, uint8 count, uint32 ahead) public {
        count = uint8(bound(count, COUNCIL_QUORUM, COUNCIL_SEATS));
        first = uint8(bound(first, 0, COUNCIL_SEATS - count));
        uint256 deadline = block.timestamp + ahead;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), first, count);
        vm.expectEmit(address(brake));
        emit IBrake.PulledByCouncil(RUN, 0, block.timestamp + PAUSE);
        brake.pullByCouncil(RUN, deadline, signatures);
        _assertState(RUN, RunState.Paused);
        (uint256 pulls, uint256 lastAt) = brake.councilPullsOf(RUN);
        assertEq(pulls, 1);
        assertEq(lastAt, block.timestamp);
    }

    function testFuzz_Council_TooFew_Reverts(uint8 count) public {
        count = uint8(bound(count, 0, COUNCIL_QUORUM - 1));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, count);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotEnoughSignatures.selector, count, COUNCIL_QUORUM));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_SameMemberTwice_Reverts(uint8 at) public {
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        at = uint8(bound(at, 0, 1));
        signatures[at + 1] = signatures[at];
        address member = vm.addr(councilKeys[at]);
        vm.expectRevert(abi.encodeWithSelector(IBrake.SignersNotAscending.selector, member, member));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_Outsider_Reverts(uint256 key) public {
        key = bound(key, 1, 1 << 200);
        address outsider = vm.addr(key);
        bytes32 digest = brake.councilPullDigest(RUN, block.timestamp);
        bytes[] memory signatures = _signatures(digest, 0, 3);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        signatures[0] = abi.encodePacked(r, s, v);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotCouncilMember.selector, outsider));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_DeadlinePassed_Reverts(uint32 late) public {
        uint256 deadline = block.timestamp;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), 0, 3);
        skip(bound(late, 1, type(uint32).max));
        vm.expectRevert(abi.encodeWithSelector(IBrake.SignaturesExpired.selector, deadline));
        brake.pullByCouncil(RUN, deadline, signatures);
    }

    function testFuzz_Council_CoolsDownPerRun(uint40 wait) public {
        brake.pullByCouncil(RUN, block.timestamp, _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3));
        uint256 ready = block.timestamp + COOLDOWN;
        skip(bound(wait, PAUSE, COOLDOWN - 1));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 1, 3);
        vm.expectRevert(abi.encodeWithSelector(IBrake.CouncilCoolingDown.selector, RUN, ready));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
        brake.pullByCouncil(OTHER, block.timestamp, _signatures(brake.councilPullDigest(OTHER, block.timestamp), 0, 3));
        vm.warp(ready);
        brake.pullByCouncil(RUN, ready, _signatures(brake.councilPullDigest(RUN, ready), 2, 3));
        _assertState(RUN, RunState.Paused);
    }

    function testFuzz_Council_SeatChanged_OnlyTheNewMemberCounts(uint256 key, uint256 seat) public {
        key = bound(key, 1, 1 << 200);
        seat = bound(seat, 0, COUNCIL_SEATS - 1);
        address former = vm.addr(councilKeys[seat]);
        vm.startPrank(timelock);
        vm.expectEmit(address(brake));
        emit IBrake.CouncilSeatSet(seat, former, vm.addr(key));
        brake.setCouncilSeat(seat, vm.addr(key));
        assertEq(brake.councilSeat(seat), vm.addr(key));
        vm.expectRevert(abi.encodeWithSelector(IBrake.SeatTaken.selector, vm.addr(key)));
        brake.setCouncilSeat((seat + 1) % COUNCIL_SEATS, vm.addr(key));
        brake.setCouncilSeat(seat, address(0));
        brake.setCouncilSeat((seat + 1) % COUNCIL_SEATS, address(0));
        vm.stopPrank();
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 5);
        address firstVacated = seat == 4 ? vm.addr(councilKeys[0]) : former;
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotCouncilMember.selector, firstVacated));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_UnknownSeat_Reverts(uint256 seat) public {
        seat = bound(seat, COUNCIL_SEATS, type(uint256).max);
        bytes memory expected = abi.encodeWithSelector(IBrake.UnknownSeat.selector, seat);
        vm.expectRevert(expected);
        brake.councilSeat(seat);
        vm.prank(timelock);
        vm.expectRevert(expected);
        brake.setCouncilSeat(seat, rest);
    }

    function testFuzz_Council_RunNotActive_Reverts(uint8 state) public {
        RunState other = RunState(bound(state, uint8(RunState.Paused), uint8(RunState.Completed)));
        runs.setState(RUN, other);
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, RUN, other));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_ShortSignature_Reverts(uint8 length) public {
        length = uint8(bound(length, 0, 64));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        bytes memory short = signatures[0];
        assembly {
            mstore(short, length)
        }
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, length));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_MalleatedSignature_Reverts(uint8 which) public {
        which = uint8(bound(which, 0, 2));
        bytes32 digest = brake.councilPullDigest(RUN, block.timestamp);
        bytes[] memory signatures = _signatures(digest, 0, 3);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(councilKeys[which], digest);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes32 upper = bytes32(order - uint256(s));
        signatures[which] = abi.encodePacked(r, upper, v == 27 ? uint8(28) : uint8(27));
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, upper));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    // --- settings ---

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
