// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ComputeMeter} from "../../src/policy/ComputeMeter.sol";
import {IComputeMeter} from "../../src/policy/IComputeMeter.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {MeterFixture} from "../MeterFixture.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {stdError} from "forge-std/StdError.sol";

contract ComputeMeterTest is MeterFixture {
    using SafeCast for uint256;

    NodeId internal constant NODE = NodeId.wrap(7);
    uint64[] internal nobody;

    function testFuzz_RegisterRun_WithParents_StoresItsTerms(uint128 perStep) public {
        perStep = uint128(bound(perStep, 1, type(uint128).max));
        RunId a = _create();
        RunId b = _create(_list(a));
        uint64[] memory parents = _list(a, b);
        RunId c = RunId.wrap(++runs);
        vm.expectEmit(address(meter));
        emit IComputeMeter.RunRegistered(c, parents, perStep);
        source.create(c, parents, perStep, _genesis(c));
        IComputeMeter.Meter memory stored = meter.meterOf(c);
        assertEq(stored.flopPerStep, perStep);
        assertEq(stored.createdAt, block.timestamp);
        assertEq(stored.steps, 0);
        assertEq(abi.encode(meter.ancestorsOf(c)), abi.encode(parents));
        assertFalse(source.inReview(c));
    }

    function testFuzz_RegisterRun_ByAnotherCaller_Reverts(address caller, uint64 run) public {
        vm.assume(caller != address(source));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotRunRegistry.selector, caller));
        meter.registerRun(RunId.wrap(run), nobody, PER_STEP);
    }

    function testFuzz_RegisterRun_AgainOrWithoutFormula_Reverts(uint128 perStep) public {
        RunId a = _create();
        vm.startPrank(address(source));
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.AlreadyRegistered.selector, a));
        meter.registerRun(a, nobody, perStep);
        RunId b = RunId.wrap(2);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.ZeroFlopPerStep.selector, b));
        meter.registerRun(b, nobody, 0);
    }

    function testFuzz_RegisterRun_ParentNotOlder_Reverts(uint64 run, uint64 parent) public {
        _create();
        run = uint64(bound(run, 2, type(uint64).max));
        vm.assume(parent != 1);
        uint64[] memory parents = _list(RunId.wrap(1), RunId.wrap(parent));
        vm.startPrank(address(source));
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownParent.selector, RunId.wrap(run), parent));
        meter.registerRun(RunId.wrap(run), parents, PER_STEP);
    }

    function testFuzz_Report_BelowTheThreshold_OnlyCounts(uint64 first, uint64 second) public {
        RunId run = _create();
        uint256 reach = LOW / PER_STEP;
        first = uint64(bound(first, 0, reach));
        second = uint64(bound(second, 0, reach - first));
        vm.startPrank(rounds);
        meter.report(run, first);
        vm.expectEmit(address(meter));
        emit IComputeMeter.StepsReported(run, first + second);
        meter.report(run, second);
        assertEq(meter.meterOf(run).steps, first + second);
        assertEq(meter.ownFlop(run), uint256(first + second) * PER_STEP);
        assertEq(meter.lineageFlop(run), uint256(first + second) * PER_STEP);
        assertFalse(source.inReview(run));
    }

    /// With any formula and any ancestors: under review if and only if the lineage has reached the threshold.
    function testFuzz_Report_AroundTheThreshold_ReviewsExactlyThen(
        uint128 perStep,
        uint128 threshold,
        uint128 inherited,
        uint64 steps
    ) public {
        perStep = uint128(bound(perStep, 1, 1e30));
        threshold = uint128(bound(threshold, 1, 1e34));
        inherited = uint128(bound(inherited, 1, threshold));
        _thresholds(type(uint128).max);
        RunId parent = _create(nobody, inherited);
        _train(parent, inherited);
        _thresholds(threshold);
        RunId run = _create(_list(parent), perStep);
        steps = uint64(bound(steps, 0, type(uint64).max - 1));
        if (steps % 2 == 0 && inherited < threshold) {
            // Right at the edge.
            uint256 edge = (uint256(threshold) - inherited + perStep - 1) / perStep;
            edge = steps % 4 == 0 ? edge : edge - 1;
            steps = edge < type(uint64).max ? edge.toUint64() : type(uint64).max - 1;
        }
        vm.prank(rounds);
        meter.report(run, steps);
        assertEq(meter.lineageFlop(run), inherited + uint256(steps) * perStep);
        assertEq(source.inReview(run), meter.lineageFlop(run) >= threshold);
    }

    function testFuzz_Report_Crossing_CallsForOneReview(uint256 flop, uint256 more) public {
        flop = bound(flop, LOW, MIDDLE - PER_STEP);
        more = bound(more, 1, HIGH);
        RunId run = _create();
        uint64 steps = ((flop + PER_STEP - 1) / PER_STEP).toUint64();
        vm.expectEmit(address(meter));
        emit IComputeMeter.ReviewRequired(run, uint256(steps) * PER_STEP, LOW, 0);
        vm.prank(rounds);
        meter.report(run, steps);
        assertEq(meter.meterOf(run).pendingFlop, LOW);
        _train(run, more);
        assertEq(source.reviews(run), 1);
        assertTrue(source.inReview(run));
    }

    function testFuzz_Report_BadCallerRunOrCount_Reverts(address caller, uint64 steps) public {
        RunId run = _create(nobody, 1);
        vm.assume(caller != rounds);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotRoundManager.selector, caller));
        meter.report(run, steps);
        RunId unknown = RunId.wrap(2);
        vm.startPrank(rounds);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownRun.selector, unknown));
        meter.report(unknown, steps);
        meter.report(run, type(uint64).max);
        vm.expectRevert(stdError.arithmeticError);
        meter.report(run, uint64(bound(steps, 1, type(uint64).max)));
    }

    function testFuzz_PassReview_ThenMoreCompute_ReviewsAtTheNextThreshold(uint256 flop, bytes32 hash) public {
        vm.assume(hash != 0);
        flop = bound(flop, LOW, MIDDLE - 3 * PER_STEP);
        RunId run = _create();
        _train(run, flop);
        vm.expectEmit(address(meter));
        emit IComputeMeter.ReviewPassed(run, hash, LOW, 0);
        source.passReview(run, hash);
        assertFalse(source.inReview(run));
        assertEq(meter.meterOf(run).reviewedFlop, LOW);
        _train(run, MIDDLE - PER_STEP - meter.ownFlop(run));
        assertEq(source.reviews(run), meter.ownFlop(run) >= MIDDLE ? 2 : 1);
        _train(run, PER_STEP);
        assertEq(source.reviews(run), 2);
        source.passReview(run, hash);
        _train(run, HIGH);
        assertEq(source.reviews(run), 3);
        source.passReview(run, hash);
        _train(run, 10 * uint256(HIGH));
        assertEq(source.reviews(run), 3, "no threshold is left");
        assertEq(meter.meterOf(run).ceiling, type(uint64).max);
    }

    /// What a run trained while its review was under way is not passed with it.
    function testFuzz_PassReview_MoreWasTrainedMeanwhile_ReviewsAgain(bytes32 report) public {
        vm.assume(report != 0);
        RunId run = _create();
        _train(run, LOW);
        _train(run, MIDDLE);
        vm.expectEmit(address(meter));
        emit IComputeMeter.ReviewRequired(run, meter.ownFlop(run), MIDDLE, 0);
        source.passReview(run, report);
        assertTrue(source.inReview(run));
        assertEq(meter.meterOf(run).reviewedFlop, LOW);
    }

    function testFuzz_PassReview_BadCallerReportOrRun_Reverts(address caller, bytes32 hash) public {
        vm.assume(caller != address(source) && hash != 0);
        RunId run = _create();
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotRunRegistry.selector, caller));
        meter.passReview(run, hash);
        vm.startPrank(address(source));
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NoReviewDue.selector, run));
        meter.passReview(run, hash);
        RunId unknown = RunId.wrap(2);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownRun.selector, unknown));
        meter.passReview(unknown, hash);
        vm.stopPrank();
        _train(run, LOW);
        vm.expectRevert(IComputeMeter.ZeroReport.selector);
        source.passReview(run, 0);
        assertTrue(source.inReview(run));
    }

    function testFuzz_DeclareMemory_AboveTheThreshold_ReviewsOnce(uint24 gigabytes, uint24 more) public {
        RunId run = _create();
        gigabytes = uint24(bound(gigabytes, MEMORY + 1, type(uint24).max));
        vm.startPrank(rounds);
        vm.expectEmit(address(meter));
        emit IComputeMeter.MemoryDeclared(run, NODE, MEMORY);
        meter.declareMemory(run, NODE, MEMORY);
        assertFalse(source.inReview(run));
        vm.expectEmit(address(meter));
        emit IComputeMeter.ReviewRequired(run, 0, 0, MEMORY);
        meter.declareMemory(run, NODE, gigabytes);
        assertTrue(source.inReview(run));
        meter.declareMemory(run, NODE, more);
        vm.stopPrank();
        vm.expectEmit(address(meter));
        emit IComputeMeter.ReviewPassed(run, REPORT, 0, MEMORY);
        source.passReview(run, REPORT);
        vm.prank(rounds);
        meter.declareMemory(run, NODE, type(uint24).max);
        assertEq(source.reviews(run), 1, "no node can pause the run for this again");
        _train(run, LOW);
        assertEq(source.reviews(run), 2, "compute still counts");
    }

    /// A review for compute does not pass the memory that was declared meanwhile.
    function testFuzz_DeclareMemory_DuringAReview_IsReviewedNext(uint24 gigabytes) public {
        gigabytes = uint24(bound(gigabytes, MEMORY + 1, type(uint24).max));
        RunId run = _create();
        _train(run, LOW);
        vm.prank(rounds);
        meter.declareMemory(run, NODE, gigabytes);
        assertEq(meter.meterOf(run).pendingMemory, 0);
        source.passReview(run, REPORT);
        assertTrue(source.inReview(run));
        assertEq(meter.meterOf(run).pendingMemory, MEMORY);
        source.passReview(run, REPORT);
        assertFalse(source.inReview(run));
    }

    function testFuzz_DeclareMemory_BadCallerOrRun_Reverts(address caller, uint24 gigabytes) public {
        vm.assume(caller != rounds);
        RunId run = _create();
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotRoundManager.selector, caller));
        meter.declareMemory(run, NODE, gigabytes);
        RunId unknown = RunId.wrap(2);
        vm.prank(rounds);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownRun.selector, unknown));
        meter.declareMemory(unknown, NODE, gigabytes);
    }

    /// a <- b, a <- c, (b, c) <- d: a is counted once.
    function testFuzz_LineageFlop_Diamond_CountsEachOnce(uint64 a, uint64 b, uint64 c, uint64 d) public {
        _thresholds(type(uint128).max);
        RunId top = _create(nobody, 1);
        RunId left = _create(_list(top), 2);
        RunId right = _create(_list(top), 3);
        RunId bottom = _create(_list(left, right), 5);
        vm.startPrank(rounds);
        meter.report(top, a);
        meter.report(left, b);
        meter.report(right, c);
        meter.report(bottom, d);
        vm.stopPrank();
        uint256 sum = uint256(a) + 2 * uint256(b) + 3 * uint256(c);
        assertEq(meter.lineageFlop(bottom), sum + 5 * uint256(d));
        assertEq(meter.checkThreshold(bottom), sum + 5 * uint256(d));
        assertEq(meter.meterOf(bottom).inheritedFlop, sum);
        assertEq(meter.ancestorsOf(bottom).length, 3);
    }

    function testFuzz_CheckThreshold_AncestorWentOn_PausesTheDescendant(uint256 flop) public {
        flop = bound(flop, LOW / 2 + PER_STEP, LOW - PER_STEP);
        RunId parent = _create();
        RunId child = _create(_list(parent));
        _train(child, LOW / 2);
        _train(parent, flop);
        assertFalse(source.inReview(child), "not by itself");
        vm.prank(makeAddr("anyone"));
        meter.checkThreshold(child);
        assertTrue(source.inReview(child));
        assertFalse(source.inReview(parent));
    }

    /// Below the threshold, looking again moves the ceiling to where it belongs.
    function testFuzz_CheckThreshold_BelowTheThreshold_BringsTheCeilingDown(uint256 flop) public {
        flop = bound(flop, 1, LOW - PER_STEP);
        RunId parent = _create();
        RunId child = _create(_list(parent));
        uint64 before = meter.meterOf(child).ceiling;
        _train(parent, flop);
        meter.checkThreshold(child);
        assertEq(before - meter.meterOf(child).ceiling, meter.meterOf(parent).steps);
        _train(child, uint256(meter.meterOf(child).ceiling - 1) * PER_STEP);
        assertFalse(source.inReview(child));
        _train(child, 1);
        assertTrue(source.inReview(child));
    }

    function testFuzz_Views_UnknownRun_Revert(uint64 id) public {
        RunId run = RunId.wrap(id);
        bytes memory reason = abi.encodeWithSelector(IComputeMeter.UnknownRun.selector, run);
        vm.expectRevert(reason);
        meter.checkThreshold(run);
        vm.expectRevert(reason);
        meter.lineageFlop(run);
        vm.expectRevert(reason);
        meter.meterOf(run);
        vm.expectRevert(reason);
        meter.linkParent(run, RunId.wrap(1), 1);
        assertEq(meter.ancestorsOf(run).length, 0);
    }

    function testFuzz_LinkParent_RecordedBefore_AddsItsCompute(uint256 flop, uint64 round) public {
        flop = bound(flop, 1, LOW - PER_STEP);
        round = uint64(bound(round, 1, type(uint64).max));
        RunId grandparent = _create();
        RunId parent = _create(_list(grandparent));
        _train(grandparent, flop / 2 + 1);
        _train(parent, flop / 2 + 1);
        RunId child = RunId.wrap(3);
        _record(parent, round, child);
        _create();
        assertEq(meter.lineageFlop(child), 0);
        bytes32 genesis = _genesis(child);
        vm.expectEmit(address(meter));
        emit IComputeMeter.ParentLinked(child, parent, round, genesis);
        vm.prank(makeAddr("anyone"));
        meter.linkParent(child, parent, round);
        assertEq(meter.lineageFlop(child), meter.ownFlop(grandparent) + meter.ownFlop(parent));
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.AlreadyParent.selector, child, parent));
        meter.linkParent(child, parent, round);
    }

    function testFuzz_LinkParent_WithoutGrounds_Reverts(uint64 round, uint64 other, bytes32 root) public {
        round = uint64(bound(round, 1, type(uint64).max));
        RunId parent = _create();
        RunId child = RunId.wrap(2);
        bytes32 genesis = _genesis(child);
        vm.assume(root != genesis && (other > 2 || other == 0));
        source.record(parent, round, root);
        _create();
        vm.expectRevert(IComputeMeter.ZeroRound.selector);
        meter.linkParent(child, parent, 0);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotGenesis.selector, child, genesis, root));
        meter.linkParent(child, parent, round);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownParent.selector, child, other));
        meter.linkParent(child, RunId.wrap(other), round);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownParent.selector, child, 2));
        meter.linkParent(child, child, round);
    }

    function testFuzz_LinkParent_RecordedLater_Reverts(uint32 later) public {
        RunId parent = _create();
        RunId child = _create();
        uint64 created = uint64(block.timestamp);
        skip(uint256(later) + 1);
        _record(parent, 1, child);
        uint64 recorded = created + later + 1;
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.RecordedAfterCreation.selector, child, recorded, created));
        meter.linkParent(child, parent, 1);
    }

    function testFuzz_SetThresholds_Ascending_ApplyWhenLookedAt(uint128[3] memory steps, uint24 gigabytes) public {
        gigabytes = uint24(bound(gigabytes, 1, type(uint24).max));
        uint128[] memory flop = new uint128[](3);
        for (uint256 i = 0; i < 3; ++i) {
            flop[i] = (i == 0 ? 0 : flop[i - 1]) + uint128(bound(steps[i], 1, 1e30));
        }
        vm.prank(timelock);
        vm.expectEmit(address(meter));
        emit IComputeMeter.ThresholdsChanged(flop, gigabytes);
        meter.setThresholds(flop, gigabytes);
        (uint128[] memory storedFlop, uint24 storedGigabytes) = meter.thresholds();
        assertEq(abi.encode(storedFlop), abi.encode(flop));
        assertEq(storedGigabytes, gigabytes);
    }

    function testFuzz_SetThresholds_Bad_Reverts(address caller, uint128 first, uint128 second, uint8 count) public {
        vm.assume(caller != timelock);
        uint128[] memory flop = new uint128[](2);
        (flop[0], flop[1]) = (uint128(bound(first, second == 0 ? 1 : second, type(uint128).max)), second);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.NotTimelock.selector, caller));
        meter.setThresholds(flop, MEMORY);
        vm.startPrank(timelock);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.ThresholdsNotAscending.selector, flop[0], flop[1]));
        meter.setThresholds(flop, MEMORY);
        vm.expectRevert(IComputeMeter.ZeroMemoryThreshold.selector);
        meter.setThresholds(flop, 0);
        uint256 length = count < 17 ? 0 : count;
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.ThresholdCountOutOfRange.selector, length, 16));
        meter.setThresholds(new uint128[](length), MEMORY);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.ThresholdsNotAscending.selector, 0, 0));
        meter.setThresholds(new uint128[](1), MEMORY);
    }

    /// A lowered threshold pauses who is above it, but none who passed a review for as much.
    function testFuzz_SetThresholds_Lower_KeepsPassedReviews(uint128 lower) public {
        lower = uint128(bound(lower, 1, LOW - 1));
        RunId reviewed = _create();
        RunId other = _create();
        _train(reviewed, LOW);
        source.passReview(reviewed, REPORT);
        _train(other, lower);
        bool already = source.inReview(other);
        _thresholds(lower);
        meter.checkThreshold(reviewed);
        meter.checkThreshold(other);
        assertFalse(source.inReview(reviewed));
        assertTrue(source.inReview(other));
        assertEq(source.reviews(other), 1);
        assertEq(already, meter.ownFlop(other) >= LOW);
    }

    /// A raised threshold needs no call: a run that reaches its old ceiling looks at the present ones.
    function testFuzz_SetThresholds_Raised_SparesTheRun(uint128 raised) public {
        raised = uint128(bound(raised, 2 * LOW, HIGH));
        RunId run = _create();
        _thresholds(raised);
        _train(run, LOW);
        assertFalse(source.inReview(run));
        _train(run, raised);
        assertTrue(source.inReview(run));
    }

    function testFuzz_TrainingFlop_AnySizes_IsSixTimesTheirProduct(uint64 parameters, uint64 tokens) public view {
        uint256 flop = meter.trainingFlop(parameters, tokens);
        if (parameters != 0) assertEq(flop / parameters, 6 * uint256(tokens));
        else assertEq(flop, 0);
    }

    function testFuzz_Constructor_BadThresholds_Reverts(uint24 gigabytes) public {
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.ThresholdCountOutOfRange.selector, 0, 16));
        new ComputeMeter(timelock, source, rounds, source, new uint128[](0), gigabytes);
    }
}
