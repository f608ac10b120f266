// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {IEvidenceBounty} from "../src/disputes/IEvidenceBounty.sol";
import {PackedSignature, StepProof} from "../src/disputes/IFraudProofs.sol";
import {SignedWork} from "../src/disputes/SignedWork.sol";
import {TraceTree} from "../src/disputes/TraceTree.sol";
import {Contribution} from "../src/runs/Contributions.sol";
import {DisputeFixture} from "./DisputeFixture.sol";

/// @title Evidence of every kind of fault.
abstract contract Evidence is DisputeFixture {
    function _twoContributions(Contribution memory a, Contribution memory b) internal view returns (bytes memory) {
        return _twoContributions(a, b, workerKey, workerKey);
    }

    function _twoContributions(Contribution memory a, Contribution memory b, uint256 keyA, uint256 keyB)
        internal
        view
        returns (bytes memory)
    {
        if (_digest(b) < _digest(a)) (a, b, keyA, keyB) = (b, a, keyB, keyA);
        return abi.encodeCall(proofs.checkContributions, (a, _sign(keyA, _digest(a)), b, _sign(keyB, _digest(b))));
    }

    /// Two contributions to the round that differ in their updates.
    function _equivocation(uint256 seedA, uint256 seedB) internal view returns (bytes memory) {
        Contribution memory a = _contribution(keccak256("trace"), 3);
        Contribution memory b = _contribution(keccak256("trace"), 3);
        a.updateHash = bytes32(seedA);
        b.updateHash = bytes32(seedB);
        return _twoContributions(a, b);
    }

    function _signCommitment(uint64 round, bytes32 commitment) internal view returns (PackedSignature memory) {
        return _sign(workerKey, SignedWork.commitmentDigest(address(runs), RUN, round, node, commitment));
    }

    function _twoCommitments(uint64 round, bytes32 a, bytes32 b) internal view returns (bytes memory) {
        if (b < a) (a, b) = (b, a);
        return abi.encodeCall(
            proofs.checkCommitments, (RUN, round, node, a, _signCommitment(round, a), b, _signCommitment(round, b))
        );
    }

    function _unopened(uint64 round) internal view returns (bytes memory) {
        Contribution memory c = _contribution(keccak256("trace"), 3);
        c.round = round;
        return abi.encodeCall(proofs.checkUnopened, (c, _sign(c)));
    }

    /// A trace whose leaf of `step` has the given batch, signed.
    function _wrongBatch(uint32 steps, uint32 step, bytes32 batch) internal view returns (bytes memory) {
        bytes32[] memory hashes = _honest(steps).hashes;
        bytes32 state = _state(step + 1, false);
        hashes[step + 1] = sha256(bytes.concat(hex"00", TraceTree.stepLeaf(step, batch, state)));
        Contribution memory c = _contribution(_root(hashes, 0, hashes.length), steps);
        return abi.encodeCall(proofs.checkBatch, (c, _sign(c), StepProof(step, batch, state, _path(hashes, step + 1))));
    }

    /// A trace whose last leaf has the given update, and a contribution that names another, signed.
    function _twoUpdates(uint32 steps, bytes32 inTrace, bytes32 named) internal view returns (bytes memory) {
        bytes32[] memory hashes = _honest(steps).hashes;
        uint256 last = hashes.length - 1;
        hashes[last] = sha256(bytes.concat(hex"00", TraceTree.updateLeaf(inTrace)));
        Contribution memory c = _contribution(_root(hashes, 0, hashes.length), steps);
        c.updateHash = named;
        return abi.encodeCall(proofs.checkUpdate, (c, _sign(c), inTrace, _path(hashes, last)));
    }

    function _award(address prover, bytes memory evidence, uint64 sequence)
        internal
        view
        returns (IEvidenceBounty.Award memory)
    {
        return IEvidenceBounty.Award({
            prover: prover,
            amount: uint256(SLASH) * 3 / 10,
            claimEnd: uint64(block.timestamp) + CLAIM,
            sequence: sequence,
            evidenceHash: keccak256(evidence)
        });
    }
}
