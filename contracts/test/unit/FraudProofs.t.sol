// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {BatchPrf} from "../../src/disputes/BatchPrf.sol";
import {FraudProofs} from "../../src/disputes/FraudProofs.sol";
import {IFraudProofs, PackedSignature, StepProof} from "../../src/disputes/IFraudProofs.sol";
import {SignedWork} from "../../src/disputes/SignedWork.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Trace} from "../DisputeFixture.sol";
import {Evidence} from "../Evidence.sol";

contract FraudProofsTest is Evidence {
    address private prover = makeAddr("prover");

    function _prove(bytes memory evidence) private returns (uint256 taken) {
        vm.prank(prover);
        return proofs.prove(evidence);
    }

    function testFuzz_Constructor_NoGame_Reverts(uint64 claimSeconds) public {
        vm.expectRevert(IFraudProofs.ZeroAddress.selector);
        new FraudProofs(token, vault, runs, runs, address(0), uint64(bound(claimSeconds, 1, type(uint64).max)));
    }

    function testFuzz_Convict_ByAnother_Reverts(address sender) public {
        vm.assume(sender != address(game));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotDisputeGame.selector, sender));
        vm.prank(sender);
        proofs.convict(RUN, ROUND, node);
    }

    function testFuzz_Convict_Twice_IsFirstOnce(RunId run, uint64 round, NodeId convicted) public {
        vm.startPrank(address(game));
        assertTrue(proofs.convict(run, round, convicted));
        assertFalse(proofs.convict(run, round, convicted));
        assertTrue(proofs.isConvicted(run, round, convicted));
        assertFalse(proofs.isConvicted(run, round ^ 1, convicted));
    }

    // Equivocation

    function testFuzz_Prove_TwoContributions_Slashes(bytes32 traceA, bytes32 traceB, uint64 round) public {
        vm.assume(traceA != traceB);
        Contribution memory a = _contribution(traceA, 3);
        Contribution memory b = _contribution(traceB, 3);
        (a.round, b.round) = (round, round);
        bytes memory evidence = _twoContributions(a, b);
        assertEq(_prove(evidence), SLASH);
        assertTrue(proofs.isConvicted(RUN, round, node));
        assertEq(vault.slashableOf(node), STAKE - SLASH);
        assertEq(token.balanceOf(address(proofs)), SLASH * 3 / 10, "in escrow");
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.AlreadyConvicted.selector, RUN, round, node));
        proofs.prove(evidence);
    }

    function testFuzz_Prove_RotatedWorkersContribution_Slashes(bytes32 traceA, bytes32 traceB) public {
        vm.assume(traceA != traceB);
        (address next, uint256 nextKey) = makeAddrAndKey("next worker");
        vault.rotate(node, next);
        Contribution memory a = _contribution(traceA, 3);
        Contribution memory b = _contribution(traceB, 3);
        assertEq(_prove(_twoContributions(a, b, workerKey, nextKey)), SLASH);
    }

    function testFuzz_CheckContributions_OneContribution_Reverts(bytes32 trace) public {
        Contribution memory c = _contribution(trace, 3);
        bytes32 digest = _digest(c);
        bytes memory evidence = abi.encodeCall(proofs.checkContributions, (c, _sign(c), c, _sign(c)));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotAscending.selector, digest, digest));
        proofs.prove(evidence);
    }

    function testFuzz_CheckContributions_Descending_Reverts(bytes32 traceA, bytes32 traceB) public {
        vm.assume(traceA != traceB);
        Contribution memory a = _contribution(traceA, 3);
        Contribution memory b = _contribution(traceB, 3);
        if (_digest(a) < _digest(b)) (a, b) = (b, a);
        bytes memory evidence = abi.encodeCall(proofs.checkContributions, (a, _sign(a), b, _sign(b)));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotAscending.selector, _digest(a), _digest(b)));
        proofs.prove(evidence);
    }

    function testFuzz_CheckContributions_OfTwoRounds_Reverts(uint8 which, uint64 other) public {
        Contribution memory a = _contribution(bytes32(uint256(1)), 3);
        Contribution memory b = _contribution(bytes32(uint256(1)), 3);
        vm.assume(other != ROUND && other != RunId.unwrap(RUN) && other != NodeId.unwrap(node));
        if (which % 3 == 0) b.run = RunId.wrap(other);
        else if (which % 3 == 1) b.round = other;
        else b.node = NodeId.wrap(other);
        bytes memory evidence = abi.encodeCall(proofs.checkContributions, (a, _sign(a), b, _sign(b)));
        vm.expectRevert(IFraudProofs.NotSameRound.selector);
        proofs.prove(evidence);
    }

    function testFuzz_CheckContributions_OneForged_Reverts(uint256 key, bool first) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != workerKey);
        Contribution memory a = _contribution(bytes32(uint256(1)), 3);
        Contribution memory b = _contribution(bytes32(uint256(2)), 3);
        bool inOrder = _digest(a) < _digest(b);
        bytes memory evidence =
            _twoContributions(a, b, first == inOrder ? key : workerKey, first == inOrder ? workerKey : key);
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        proofs.prove(evidence);
    }

    function testFuzz_Prove_TwoCommitments_Slashes(bytes32 a, bytes32 b, uint64 round) public {
        vm.assume(a != b);
        assertEq(_prove(_twoCommitments(round, a, b)), SLASH);
        assertTrue(proofs.isConvicted(RUN, round, node));
    }

    function testFuzz_CheckCommitments_NotAscending_Reverts(bytes32 a, bytes32 b) public {
        if (a < b) (a, b) = (b, a);
        bytes memory evidence = abi.encodeCall(
            proofs.checkCommitments, (RUN, ROUND, node, a, _signCommitment(ROUND, a), b, _signCommitment(ROUND, b))
        );
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotAscending.selector, a, b));
        proofs.prove(evidence);
    }

    function testFuzz_CheckCommitments_OneForged_Reverts(uint256 key, bool first) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != workerKey);
        (bytes32 a, bytes32 b) = (bytes32(uint256(1)), bytes32(uint256(2)));
        PackedSignature memory good = _signCommitment(ROUND, first ? b : a);
        PackedSignature memory bad =
            _sign(key, SignedWork.commitmentDigest(address(runs), RUN, ROUND, node, first ? a : b));
        bytes memory evidence =
            abi.encodeCall(proofs.checkCommitments, (RUN, ROUND, node, a, first ? bad : good, b, first ? good : bad));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        proofs.prove(evidence);
    }

    // Rounds never opened

    function testFuzz_Prove_RoundBeyondTheNext_Slashes(uint64 round) public {
        round = uint64(bound(round, ROUND + 2, type(uint64).max));
        assertEq(_prove(_unopened(round)), SLASH);
    }

    function testFuzz_Prove_NextRoundOfAStoppedRun_Slashes(uint8 state) public {
        RunState stopped = RunState(bound(state, 0, 4));
        vm.assume(stopped != RunState.Active);
        runs.setState(RUN, stopped);
        assertEq(_prove(_unopened(ROUND + 1)), SLASH);
    }

    /// Early for the next round of an active run proves nothing; nor does anything for a round that is or was open.
    function testFuzz_CheckUnopened_OpenOrNextRound_Reverts(uint64 round, uint8 state) public {
        round = uint64(bound(round, 0, ROUND + 1));
        if (round <= ROUND) runs.setState(RUN, RunState(bound(state, 0, 4)));
        bytes memory evidence = _unopened(round);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.RoundMayOpen.selector, RUN, round, ROUND));
        proofs.prove(evidence);
    }

    function testFuzz_CheckUnopened_Forged_Reverts(uint64 round, uint256 key) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != workerKey);
        Contribution memory c = _contribution(0, 3);
        c.round = uint64(bound(round, ROUND + 2, type(uint64).max));
        bytes memory evidence = abi.encodeCall(proofs.checkUnopened, (c, _sign(key, _digest(c))));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        proofs.prove(evidence);
    }

    function testFuzz_CheckUnopened_LongerEvidence_Reverts(bytes calldata more) public {
        vm.assume(more.length != 0);
        bytes memory evidence = bytes.concat(_unopened(ROUND + 2), more);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.EvidenceLength.selector, evidence.length, 356));
        proofs.prove(evidence);
    }

    // Wrong data

    function testFuzz_Prove_WrongBatch_Slashes(uint32 steps, uint32 step, bytes32 wrong) public {
        steps = uint32(bound(steps, 1, 20));
        step = uint32(bound(step, 0, steps - 1));
        vm.assume(wrong != BatchPrf.batchHash(BEACON, node, step, BATCH, WINDOWS));
        assertEq(_prove(_wrongBatch(steps, step, wrong)), SLASH);
        assertTrue(proofs.isConvicted(RUN, ROUND, node));
    }

    function testFuzz_CheckBatch_AssignedBatch_Reverts(uint32 steps, uint32 step) public {
        steps = uint32(bound(steps, 1, 20));
        step = uint32(bound(step, 0, steps - 1));
        bytes32 right = BatchPrf.batchHash(BEACON, node, step, BATCH, WINDOWS);
        bytes memory evidence = _wrongBatch(steps, step, right);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.RightBatch.selector, step, right));
        proofs.prove(evidence);
    }

    function testFuzz_CheckBatch_NotInTheTrace_Reverts(bytes32 batch, uint32 step) public {
        step = uint32(bound(step, 0, 5));
        Trace memory t = _honest(6);
        vm.assume(batch != _batchOf(step));
        Contribution memory c = _contribution(t);
        StepProof memory p = StepProof(step, batch, _state(step + 1, false), _path(t.hashes, step + 1));
        bytes memory evidence = abi.encodeCall(proofs.checkBatch, (c, _sign(c), p));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotInTrace.selector, step));
        proofs.prove(evidence);
    }

    function testFuzz_CheckBatch_StepBeyondTheTrace_Reverts(uint32 step) public {
        step = uint32(bound(step, 6, type(uint32).max));
        Contribution memory c = _contribution(_honest(6));
        StepProof memory p = StepProof(step, 0, 0, new bytes32[](0));
        bytes memory evidence = abi.encodeCall(proofs.checkBatch, (c, _sign(c), p));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.UnknownStep.selector, step, 6));
        proofs.prove(evidence);
    }

    function testFuzz_CheckBatch_UnknownBeacon_Reverts(bytes32 wrong) public {
        bytes memory evidence = _wrongBatch(3, 1, wrong);
        runs.openRound(RUN, ROUND, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NoBeacon.selector, RUN, ROUND));
        proofs.prove(evidence);
    }

    function testFuzz_CheckBatch_Forged_Reverts(uint32 step, uint256 key) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != workerKey);
        step = uint32(bound(step, 0, 2));
        Trace memory t = _honest(3);
        Contribution memory c = _contribution(t);
        StepProof memory p = StepProof(step, _batchOf(step), _state(step + 1, false), _path(t.hashes, step + 1));
        bytes memory evidence = abi.encodeCall(proofs.checkBatch, (c, _sign(key, _digest(c)), p));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        proofs.prove(evidence);
    }

    /// Anybody may ask what evidence shows before paying for the proof.
    function testFuzz_CheckEvidence_Valid_NamesTheFault(uint256 seedA, uint256 seedB) public view {
        vm.assume(seedA != seedB);
        (RunId run, uint64 round, NodeId convicted) = proofs.checkEvidence(_equivocation(seedA, seedB));
        assertEq(RunId.unwrap(run), RunId.unwrap(RUN));
        assertEq(round, ROUND);
        assertEq(NodeId.unwrap(convicted), NodeId.unwrap(node));
        assertFalse(proofs.isConvicted(RUN, ROUND, node));
    }

    function testFuzz_Prove_UnknownEvidence_Reverts(bytes4 selector, bytes calldata rest) public {
        vm.assume(
            selector != proofs.checkContributions.selector && selector != proofs.checkCommitments.selector
                && selector != proofs.checkUnopened.selector && selector != proofs.checkBatch.selector
        );
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.UnknownEvidence.selector, selector));
        proofs.prove(bytes.concat(selector, rest));
    }

    /// A fault that a game has convicted isn't slashed again, nor the other way round.
    function testFuzz_Prove_ConvictedByAGame_Reverts(uint32 late, bytes32 a, bytes32 b) public {
        vm.assume(a != b);
        uint256 number = _open(_contribution(_trace(3, 2)));
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(number);
        bytes memory evidence = _twoCommitments(ROUND, a, b);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.AlreadyConvicted.selector, RUN, ROUND, node));
        proofs.prove(evidence);
        assertEq(vault.slashes(), 1);
    }

    // Two updates

    function testFuzz_Prove_TwoUpdates_Slashes(uint32 steps, bytes32 inTrace, bytes32 named) public {
        vm.assume(inTrace != named);
        assertEq(_prove(_twoUpdates(uint32(bound(steps, 0, 20)), inTrace, named)), SLASH);
        assertTrue(proofs.isConvicted(RUN, ROUND, node));
    }

    function testFuzz_CheckUpdate_TheSame_Reverts(uint32 steps, bytes32 update) public {
        bytes memory evidence = _twoUpdates(uint32(bound(steps, 0, 20)), update, update);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.SameUpdate.selector, update));
        proofs.prove(evidence);
    }

    function testFuzz_CheckUpdate_NotInTheTrace_Reverts(uint32 steps, bytes32 made) public {
        steps = uint32(bound(steps, 0, 20));
        Trace memory t = _honest(steps);
        vm.assume(made != _state(uint256(steps) + 1, false));
        Contribution memory c = _contribution(t);
        bytes memory evidence =
            abi.encodeCall(proofs.checkUpdate, (c, _sign(c), made, _path(t.hashes, t.hashes.length - 1)));
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.NotInTrace.selector, steps));
        proofs.prove(evidence);
    }

    function testFuzz_CheckUpdate_SignedByAnother_Reverts(uint32 steps, bytes32 inTrace, uint256 key) public {
        steps = uint32(bound(steps, 0, 20));
        key = bound(key, 1, 1e9);
        bytes32[] memory hashes = _honest(steps).hashes;
        hashes[steps + 1] = sha256(bytes.concat(hex"00", TraceTree.updateLeaf(inTrace)));
        Contribution memory c = _contribution(_root(hashes, 0, hashes.length), steps);
        vm.assume(inTrace != c.updateHash);
        bytes32[] memory path = _path(hashes, uint256(steps) + 1);
        bytes memory evidence = abi.encodeCall(proofs.checkUpdate, (c, _sign(key, _digest(c)), inTrace, path));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        proofs.prove(evidence);
    }
}
