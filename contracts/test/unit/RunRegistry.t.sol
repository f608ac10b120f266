// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {MAX_ROUNDS, MAX_VIEWS, OBJECTION_PERIODS} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunParams, RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

contract RunRegistryTest is Fixture {
    RunId internal constant UNKNOWN = RunId.wrap(77);

    function testFuzz_CreateRun_WithMandate_IsActiveAndEscrowed(uint8 mandateRounds, uint64 reward, uint32 ahead)
        public
    {
        RunParams memory p = _params();
        p.mandateRounds = uint64(bound(mandateRounds, 1, type(uint8).max));
        p.rewardPerRound = reward;
        p.mandateExpiry = uint64(block.timestamp + bound(ahead, 1, 366 days));
        uint256 amount = p.rewardPerRound * p.mandateRounds;
        if (amount != 0) _give(creator, amount, address(distributor));
        RunId id = RunId.wrap(2);
        vm.expectEmit(address(registry));
        emit IRunRegistry.RunCreated(id, creator, p.specHash, p);
        vm.prank(creator);
        registry.createRun(p);

        assertEq(uint8(registry.stateOf(id)), uint8(RunState.Active));
        assertEq(distributor.escrowOf(id), amount);
        assertEq(registry.creatorOf(id), creator);
        assertEq(registry.genesisOf(id), GENESIS);
        assertEq(abi.encode(registry.paramsOf(id)), abi.encode(p));
        (uint64 r, uint64 e) = registry.mandateOf(id);
        assertEq(r, p.mandateRounds);
        assertEq(e, p.mandateExpiry);
    }

    function testFuzz_CreateRun_WithoutMandate_IsDraft(uint64 reward, uint64 expiry) public {
        RunParams memory p = _params();
        p.mandateRounds = 0;
        p.mandateExpiry = expiry;
        p.rewardPerRound = reward;
        RunId id = _createRun(p);
        assertEq(uint8(registry.stateOf(id)), uint8(RunState.Draft));
    }

    function test_CreateRun_ZeroParam_Reverts() public {
        string[14] memory names = [
            "specHash",
            "datasetRoot",
            "engineId",
            "genesisCheckpoint",
            "stages",
            "replicas",
            "innerSteps",
            "trainWindows",
            "batchWindows",
            "commitSeconds",
            "revealSeconds",
            "proposeSeconds",
            "attestSeconds",
            "minStake"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            RunParams memory p = _params();
            // The first twelve members of the struct are values of one word each, in this order.
            assembly {
                mstore(add(p, mul(i, 0x20)), 0)
            }
            vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ZeroParam.selector, names[i]));
            registry.createRun(p);
        }
    }

    function testFuzz_CreateRun_PhasesOutlastUnbonding_Reverts(uint32 commitSeconds) public {
        RunParams memory p = _params();
        uint256 others = uint256(REVEAL) + MAX_VIEWS * uint256(PROPOSE + (1 + OBJECTION_PERIODS) * ATTEST) + CHALLENGE;
        p.commitSeconds = uint32(bound(commitSeconds, UNBONDING - others, type(uint32).max));
        vm.expectRevert(
            abi.encodeWithSelector(IRunRegistry.PhasesOutlastUnbonding.selector, p.commitSeconds + others, UNBONDING)
        );
        registry.createRun(p);
    }

    function testFuzz_CreateRun_TooManyRounds_Reverts(uint64 count) public {
        RunParams memory p = _params();
        p.mandateRounds = uint64(bound(count, uint256(MAX_ROUNDS) + 1, type(uint64).max));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.TooManyRounds.selector, p.mandateRounds, MAX_ROUNDS));
        registry.createRun(p);
    }

    function testFuzz_CreateRun_StakeTooLarge_Reverts(uint256 minStake) public {
        RunParams memory p = _params();
        p.minStake = bound(minStake, uint256(type(uint96).max) + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.StakeTooLarge.selector, p.minStake, type(uint96).max));
        registry.createRun(p);
    }

    function testFuzz_CreateRun_ExpiryOutOfRange_Reverts(uint64 expiry) public {
        uint64 first = uint64(block.timestamp) + 1;
        uint64 last = uint64(block.timestamp) + 366 days;
        vm.assume(expiry < first || expiry > last);
        RunParams memory p = _params();
        p.mandateExpiry = expiry;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.MandateExpiryOutOfRange.selector, expiry, first, last));
        registry.createRun(p);
    }

    function testFuzz_CreateRun_Parents_AreChecked(uint64 unknown, uint8 more) public {
        unknown = uint64(bound(unknown, 2, type(uint64).max));
        RunParams memory p = _params();
        p.parents = new uint64[](2);
        (p.parents[0], p.parents[1]) = (1, 1);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ParentsNotAscending.selector, 1, 1));
        registry.createRun(p);
        p.parents[1] = unknown;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownParent.selector, unknown));
        registry.createRun(p);
        p.parents[0] = 0;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ParentsNotAscending.selector, 0, 0));
        registry.createRun(p);
        p.parents = new uint64[](17 + uint256(more));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.TooManyParents.selector, 17 + uint256(more), 16));
        registry.createRun(p);

        p.parents = new uint64[](1);
        p.parents[0] = 1;
        RunId id = _createRun(p);
        assertEq(registry.paramsOf(id).parents[0], 1);
    }

    function testFuzz_StateOf_AtAndAfterExpiry_ReadsHaltedWithNoTransaction(uint32 late) public {
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(expiry - 1);
        _assertState(RunState.Active);
        vm.warp(uint256(expiry) + late);
        _assertState(RunState.Halted);
        assertFalse(registry.haltedForGood(run));
    }

    function testFuzz_StateOf_AllRoundsClosed_ReadsCompleted(uint32 late) public {
        vm.startPrank(address(rounds));
        for (uint256 i = 0; i < 9; ++i) {
            registry.closeRound(run);
        }
        _assertState(RunState.Active);
        registry.closeRound(run);
        _assertState(RunState.Completed);
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(uint256(expiry) + late);
        _assertState(RunState.Completed);
    }

    function testFuzz_PrivilegedCalls_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != address(timelock) && caller != address(rounds));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller));
        registry.halt(run);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller));
        registry.extendMandate(run, 20, uint64(block.timestamp) + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotRoundManager.selector, caller));
        registry.closeRound(run);
    }

    function testFuzz_Halt_ByTimelock_IsForGood(uint32 later, uint64 more) public {
        vm.startPrank(address(timelock));
        vm.expectEmit(address(registry));
        emit IRunRegistry.RunHalted(run);
        registry.halt(run);
        skip(later);
        _assertState(RunState.Halted);
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.RunHaltedForGood.selector, run);
        vm.expectRevert(expected);
        registry.halt(run);
        vm.expectRevert(expected);
        registry.extendMandate(run, more, uint64(block.timestamp) + 1 days);
    }

    function testFuzz_ExtendMandate_Funded_GoesOn(uint8 more, uint32 ahead) public {
        more = uint8(bound(more, 1, type(uint8).max));
        (, uint64 old) = registry.mandateOf(run);
        vm.warp(uint256(old) + 3 days);
        _assertState(RunState.Halted);
        uint64 expiry = uint64(block.timestamp + bound(ahead, 1, 366 days));
        _give(treasury, REWARD * more, address(distributor));
        vm.prank(treasury);
        distributor.fund(run, REWARD * more);
        vm.prank(address(timelock));
        vm.expectEmit(address(registry));
        emit IRunRegistry.MandateExtended(run, 10 + uint64(more), expiry);
        registry.extendMandate(run, 10 + uint64(more), expiry);
        _assertState(RunState.Active);
    }

    function testFuzz_ExtendMandate_NotFunded_Reverts(uint64 more) public {
        more = uint64(bound(more, 1, type(uint32).max));
        vm.prank(address(timelock));
        vm.expectRevert(
            abi.encodeWithSelector(
                IRunRegistry.MandateNotFunded.selector, run, REWARD * 10, REWARD * (10 + uint256(more))
            )
        );
        registry.extendMandate(run, 10 + more, uint64(block.timestamp) + 1 days);
    }

    function testFuzz_ExtendMandate_BadArguments_Revert(uint64 fewer, uint64 past, uint64 number) public {
        RunId unknown = RunId.wrap(uint64(bound(number, registry.runCount() + 1, type(uint64).max)));
        fewer = uint64(bound(fewer, 1, 9));
        past = uint64(bound(past, 0, block.timestamp));
        uint64 now_ = uint64(block.timestamp);
        vm.startPrank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.MandateShrinks.selector, fewer, 10));
        registry.extendMandate(run, fewer, now_ + 1);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ZeroParam.selector, "mandateRounds"));
        registry.extendMandate(run, 0, now_ + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IRunRegistry.MandateExpiryOutOfRange.selector, past, now_ + 1, now_ + 366 days)
        );
        registry.extendMandate(run, 10, past);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, unknown));
        registry.extendMandate(unknown, 10, now_ + 1);
    }

    function testFuzz_Views_UnknownRun_Revert(uint64 number) public {
        RunId unknown = RunId.wrap(uint64(bound(number, registry.runCount() + 1, type(uint64).max)));
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, unknown);
        vm.expectRevert(expected);
        registry.stateOf(unknown);
        vm.expectRevert(expected);
        registry.paramsOf(unknown);
        vm.expectRevert(expected);
        registry.mandateOf(unknown);
    }

    function testFuzz_Pause_ByTheBrake_EndsByItself(uint64 ahead) public {
        ahead = uint64(bound(ahead, 1, 29 days));
        uint64 until = uint64(block.timestamp) + ahead;
        vm.expectEmit(address(registry));
        emit IRunRegistry.RunPaused(run, until);
        _pause(until);
        _assertState(RunState.Paused);
        (uint64 pausedUntil, bool reviewRequired) = registry.pauseOf(run);
        assertEq(pausedUntil, until);
        assertFalse(reviewRequired);
        vm.warp(until - 1);
        _assertState(RunState.Paused);
        vm.warp(until);
        _assertState(RunState.Active);
    }

    function testFuzz_Pause_OutOfRange_Reverts(uint64 until) public {
        uint64 earliest = uint64(block.timestamp) + 1;
        uint64 latest = uint64(block.timestamp) + registry.MAX_PAUSE_SECONDS();
        vm.assume(until < earliest || until > latest);
        vm.prank(registry.BRAKE());
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.PauseOutOfRange.selector, until, earliest, latest));
        registry.pause(run, until);
    }

    function testFuzz_Pause_NotActive_Reverts(uint64 ahead) public {
        uint64 until = uint64(block.timestamp) + uint64(bound(ahead, 1, 29 days));
        _pause(until);
        vm.prank(registry.BRAKE());
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Paused));
        registry.pause(run, until);
        vm.prank(registry.BRAKE());
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, UNKNOWN));
        registry.pause(UNKNOWN, until);
    }

    function testFuzz_Pause_MandateLapses_ReadsHalted(uint32 left, uint32 later) public {
        left = uint32(bound(left, 1, 29 days));
        RunParams memory p = _params();
        p.mandateExpiry = uint64(block.timestamp) + left;
        run = _createRun(p);
        _pause(uint64(block.timestamp) + left + 1 hours);
        skip(left);
        _assertState(RunState.Halted);
        skip(later);
        _assertState(RunState.Halted);
    }

    function testFuzz_Resume_ByTheTimelock_EndsThePause(uint64 ahead) public {
        _pause(uint64(block.timestamp) + uint64(bound(ahead, 1, 29 days)));
        vm.expectEmit(address(registry));
        emit IRunRegistry.RunResumed(run);
        vm.prank(address(timelock));
        registry.resume(run);
        _assertState(RunState.Active);
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotPaused.selector, run));
        registry.resume(run);
    }

    function testFuzz_RequireReview_ByTheMeter_PausesUntilAReviewPasses(bytes32 report, uint32 wait) public {
        vm.assume(report != 0);
        vm.expectEmit(address(registry));
        emit IRunRegistry.ReviewRequired(run);
        _callForReview();
        skip(bound(wait, 0, 29 days));
        _assertState(RunState.Paused);

        vm.startPrank(address(timelock));
        vm.expectRevert(IRunRegistry.ZeroReport.selector);
        registry.passReview(run, 0);
        vm.expectEmit(address(registry));
        emit IRunRegistry.ReviewPassed(run, report);
        registry.passReview(run, report);
        _assertState(RunState.Active);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NoReviewRequired.selector, run));
        registry.passReview(run, report);
    }

    function testFuzz_RequireReview_NeverPassed_EndsWithTheMandate(uint32 later) public {
        _callForReview();
        skip(30 days + uint256(later));
        _assertState(RunState.Halted);
    }

    function testFuzz_ControlCalls_ByAnyoneElse_Revert(address caller) public {
        vm.assume(caller != registry.BRAKE() && caller != address(meter) && caller != address(timelock));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotBrake.selector, caller));
        registry.pause(run, 0);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotComputeMeter.selector, caller));
        registry.requireReview(run);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller));
        registry.resume(run);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller));
        registry.passReview(run, keccak256("report"));
    }

    function testFuzz_CreateRun_SlashOutOfRange_Reverts(uint96 amount) public {
        amount = uint96(bound(amount, MIN_STAKE + 1, type(uint96).max));
        RunParams memory p = _params();
        p.slashAmount = amount;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.SlashAboveStake.selector, amount, MIN_STAKE));
        registry.createRun(p);
        p.slashAmount = 0;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ZeroParam.selector, "slashAmount"));
        registry.createRun(p);
        p.slashAmount = 1;
        p.flopPerStep = 0;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ZeroParam.selector, "flopPerStep"));
        registry.createRun(p);
        p.flopPerStep = 1;
        p.halvingRounds = 0;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.ZeroParam.selector, "halvingRounds"));
        registry.createRun(p);
    }

    function testFuzz_CreateRun_BatchTooLargeToProve_Reverts(uint32 windows) public {
        RunParams memory p = _params();
        p.batchWindows = uint32(bound(windows, 4097, type(uint32).max));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.BatchTooLarge.selector, p.batchWindows, 4096));
        registry.createRun(p);
    }

    function testFuzz_CreateRun_PolicyWithoutCode_Reverts(address policy) public {
        vm.assume(policy != address(0) && policy.code.length == 0);
        RunParams memory p = _params();
        p.admission = policy;
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.PolicyWithoutCode.selector, policy));
        registry.createRun(p);
    }

    function test_Terms_OfARun_AreThoseItWasCreatedWith() public view {
        (address referee, uint96 slashAmount) = registry.disputeTermsOf(run);
        assertEq(referee, address(jury));
        assertEq(slashAmount, SLASH);
        (uint64 windows, uint32 batch) = registry.dataTermsOf(run);
        assertEq(windows, TRAIN_WINDOWS);
        assertEq(batch, BATCH_WINDOWS);
        assertEq(registry.admissionOf(run), address(0), "open to all");
        (uint128 firstIssue, uint64 halvingRounds) = registry.shareTermsOf(run);
        assertEq(firstIssue, FIRST_ISSUE);
        assertEq(halvingRounds, HALVING);
        assertEq(meter.lineageFlop(run), 0);
    }

    /// As if the run had finalised rounds of 1000 steps at 10^21 FLOP: the first threshold.
    function _callForReview() private {
        vm.prank(address(rounds));
        meter.report(run, 1000);
    }

    function _pause(uint64 until) private {
        vm.prank(registry.BRAKE());
        registry.pause(run, until);
    }
}
