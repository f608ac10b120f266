// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IComputeMeter} from "../../src/policy/IComputeMeter.sol";
import {RunId} from "../../src/types/Ids.sol";
import {MeterFixture} from "../MeterFixture.sol";

/// Splitting a run, merging runs, leaving parents out: nothing makes the compute that went into a model forgotten.
contract LineageSplittingTest is MeterFixture {
    /// A chain of short runs, each going on from the last, instead of one long run.
    function testFuzz_ChainOfShortRuns_IsReviewedLikeOneLong(uint8 length) public {
        uint256 parts = bound(length, 2, 20);
        RunId run = _create();
        for (uint256 i = 1; i < parts; ++i) {
            _train(run, LOW / parts);
            assertFalse(source.inReview(run));
            run = _create(_list(run));
        }
        _train(run, LOW / parts + parts * PER_STEP);
        assertTrue(source.inReview(run));
    }

    /// Two runs train side by side below the threshold and are then merged.
    function testFuzz_MergedRuns_AreReviewedAtTheStart(uint256 first) public {
        first = bound(first, PER_STEP, LOW - PER_STEP);
        RunId left = _create();
        RunId right = _create();
        _train(left, first);
        _train(right, LOW - first);
        RunId merged = _create(_list(left, right));
        assertEq(source.inReview(left) || source.inReview(right), false);
        assertTrue(source.inReview(merged));
    }

    /// The review that one run passed is not its child's, nor one parent's the other's.
    function test_ChildOfReviewedRun_IsReviewedItself() public {
        RunId reviewed = _create();
        _train(reviewed, LOW);
        source.passReview(reviewed, REPORT);
        RunId waiting = _create();
        _train(waiting, MIDDLE);
        assertTrue(source.inReview(waiting));
        assertTrue(source.inReview(_create(_list(reviewed))));
        assertTrue(source.inReview(_create(_list(reviewed, waiting))));
    }

    /// A run begins from another's checkpoint and names no parent, or a harmless one: anyone puts it right.
    function testFuzz_ParentLeftOut_IsLinkedByAnyone(uint64 round, bool decoy) public {
        round = uint64(bound(round, 1, type(uint64).max));
        RunId big = _create();
        RunId small = _create();
        _train(big, LOW - PER_STEP);
        RunId run = RunId.wrap(3);
        _record(big, round, run);
        skip(1 days);
        run = decoy ? _create(_list(small)) : _create();
        _train(run, 2 * PER_STEP);
        assertFalse(source.inReview(run));
        vm.prank(makeAddr("anyone"));
        meter.linkParent(run, big, round);
        assertTrue(source.inReview(run));
    }

    /// The fraud is found only after others have descended from it: they inherit the link.
    function test_ParentLeftOutFurtherUp_ReachesTheDescendants() public {
        RunId big = _create();
        _train(big, LOW - PER_STEP);
        _record(big, 1, RunId.wrap(2));
        RunId liar = _create();
        RunId child = _create(_list(liar));
        RunId grandchild = _create(_list(child));
        _train(grandchild, 2 * PER_STEP);
        meter.checkThreshold(grandchild);
        assertFalse(source.inReview(grandchild));
        meter.linkParent(liar, big, 1);
        meter.checkThreshold(grandchild);
        assertTrue(source.inReview(grandchild));
    }

    /// Filling the list of ancestors with dummies beforehand leaves no room for the true parent: that counts as
    /// everything reached.
    function test_AncestorsFilledWithDummies_StillReviewed() public {
        RunId big = _create();
        _train(big, LOW - PER_STEP);
        uint64[] memory dummies = new uint64[](64);
        for (uint256 i = 0; i < 64; ++i) {
            dummies[i] = RunId.unwrap(_create());
        }
        RunId run = RunId.wrap(runs + 1);
        _record(big, 1, run);
        run = _create(dummies);
        assertFalse(source.inReview(run));
        meter.linkParent(run, big, 1);
        assertEq(meter.lineageFlop(run), type(uint256).max);
        assertTrue(source.inReview(run));
        assertEq(meter.meterOf(run).pendingFlop, HIGH);
    }

    /// Recording a running run's genesis as one's own result, with made-up compute, to have the run paused.
    function testFuzz_ShamParentOfRunningRun_IsRefused(uint32 wait) public {
        RunId sham = _create(new uint64[](0), type(uint128).max);
        RunId victim = _create();
        skip(uint256(wait) + 1);
        _train(sham, type(uint128).max);
        _record(sham, 1, victim);
        vm.expectRevert(
            abi.encodeWithSelector(
                IComputeMeter.RecordedAfterCreation.selector, victim, block.timestamp, block.timestamp - wait - 1
            )
        );
        meter.linkParent(victim, sham, 1);
        assertFalse(source.inReview(victim));
    }

    /// Runs that name each other's results would be each other's ancestors.
    function test_MutualParents_AreRefused() public {
        RunId first = RunId.wrap(1);
        RunId second = RunId.wrap(2);
        _create();
        _create();
        _record(first, 1, second);
        _record(second, 1, first);
        meter.linkParent(second, first, 1);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.UnknownParent.selector, first, 2));
        meter.linkParent(first, second, 1);
    }

    /// A sham parent that was there before costs a new run one review per threshold, and nothing after that.
    function test_ShamParentThereBefore_PausesABoundedNumberOfTimes() public {
        RunId sham = _create(new uint64[](0), LOW);
        _record(sham, 1, RunId.wrap(2));
        RunId victim = _create();
        meter.linkParent(victim, sham, 1);
        for (uint256 i = 0; i < 20; ++i) {
            _train(sham, 20 * uint256(LOW));
            meter.checkThreshold(victim);
            if (source.inReview(victim)) source.passReview(victim, REPORT);
        }
        assertLe(source.reviews(victim), 3);
        assertFalse(source.inReview(victim));
    }
}
