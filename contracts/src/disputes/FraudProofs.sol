// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution} from "../runs/Contributions.sol";
import {RunState} from "../runs/IRunRegistry.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {BatchPrf} from "./BatchPrf.sol";
import {EvidenceBounty} from "./EvidenceBounty.sol";
import {IDisputedRounds, IDisputedRuns, IDisputedStake, IFaults} from "./IDisputed.sol";
import {IEvidenceBounty} from "./IEvidenceBounty.sol";
import {IFraudProofs, PackedSignature, StepProof} from "./IFraudProofs.sol";
import {SignedWork} from "./SignedWork.sol";
import {TraceTree} from "./TraceTree.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title Faults that one transaction proves; see IFraudProofs. Keeper of all convictions.
contract FraudProofs is IFraudProofs, EvidenceBounty {
    // Words of the contribution, its signature and the selector before them.
    uint256 private constant UNOPENED_BYTES = 4 + 11 * 32;

    IDisputedStake public immutable VAULT;
    IDisputedRounds public immutable ROUNDS;
    IDisputedRuns public immutable RUNS;
    address public immutable DISPUTES;

    constructor(
        IERC20 token,
        IDisputedStake vault,
        IDisputedRounds rounds,
        IDisputedRuns runs,
        address disputes,
        uint64 claimSeconds
    ) EvidenceBounty(token, claimSeconds) {
        require(disputes != address(0), ZeroAddress());
        VAULT = vault;
        ROUNDS = rounds;
        RUNS = runs;
        DISPUTES = disputes;
    }

    /// @inheritdoc IFraudProofs
    function prove(bytes calldata evidence) external returns (uint256 taken) {
        (RunId run, uint64 round, NodeId node) = checkEvidence(evidence);
        require(_convict(run, round, node), AlreadyConvicted(run, round, node));
        (, uint96 amount) = RUNS.disputeTermsOf(run);
        uint256 before = TOKEN.balanceOf(address(this));
        taken = VAULT.slash(run, node, amount, address(this));
        _escrow(run, round, node, keccak256(evidence), TOKEN.balanceOf(address(this)) - before);
    }

    /// @inheritdoc IFaults
    function convict(RunId run, uint64 round, NodeId node) external returns (bool first) {
        require(msg.sender == DISPUTES, NotDisputeGame(msg.sender));
        return _convict(run, round, node);
    }

    /// @inheritdoc IFraudProofs
    function checkContributions(
        Contribution calldata a,
        PackedSignature calldata signatureA,
        Contribution calldata b,
        PackedSignature calldata signatureB
    ) external view returns (RunId run, uint64 round, NodeId node) {
        (run, round, node) = (a.run, a.round, a.node);
        bool same = RunId.unwrap(run) == RunId.unwrap(b.run) && round == b.round
            && NodeId.unwrap(node) == NodeId.unwrap(b.node);
        require(same, NotSameRound());
        bytes32 digestA = _requireSigned(a, signatureA);
        bytes32 digestB = _requireSigned(b, signatureB);
        require(digestA < digestB, NotAscending(digestA, digestB));
    }

    /// @inheritdoc IFraudProofs
    function checkCommitments(
        RunId run,
        uint64 round,
        NodeId node,
        bytes32 a,
        PackedSignature calldata signatureA,
        bytes32 b,
        PackedSignature calldata signatureB
    ) external view returns (RunId, uint64, NodeId) {
        require(a < b, NotAscending(a, b));
        bytes32 digest = SignedWork.commitmentDigest(address(ROUNDS), run, round, node, a);
        SignedWork.requireWorker(VAULT, node, digest, signatureA.r, signatureA.vs);
        digest = SignedWork.commitmentDigest(address(ROUNDS), run, round, node, b);
        SignedWork.requireWorker(VAULT, node, digest, signatureB.r, signatureB.vs);
        return (run, round, node);
    }

    /// @inheritdoc IFraudProofs
    function checkUnopened(Contribution calldata c, PackedSignature calldata signature)
        external
        view
        returns (RunId run, uint64 round, NodeId node)
    {
        // The round may open before a bounty is claimed: the evidence must have one form only.
        require(msg.data.length == UNOPENED_BYTES, EvidenceLength(msg.data.length, UNOPENED_BYTES));
        (run, round, node) = (c.run, c.round, c.node);
        uint64 current = ROUNDS.currentRound(run);
        bool unopened = round > current && (round - current > 1 || RUNS.stateOf(run) != RunState.Active);
        require(unopened, RoundMayOpen(run, round, current));
        _requireSigned(c, signature);
    }

    /// @inheritdoc IFraudProofs
    function checkBatch(Contribution calldata c, PackedSignature calldata signature, StepProof calldata proof)
        external
        view
        returns (RunId run, uint64 round, NodeId node)
    {
        (run, round, node) = (c.run, c.round, c.node);
        require(proof.step < c.steps, UnknownStep(proof.step, c.steps));
        bytes32 leaf = TraceTree.hashLeaf(TraceTree.stepLeaf(proof.step, proof.batch, proof.state));
        uint256 leaves = TraceTree.leavesOf(c.steps);
        bool inside = TraceTree.verify(leaf, uint256(proof.step) + 1, leaves, proof.path, c.traceRoot);
        require(inside, NotInTrace(proof.step));
        require(proof.batch != _assignedBatch(run, round, node, proof.step), RightBatch(proof.step, proof.batch));
        _requireSigned(c, signature);
    }

    /// @inheritdoc IFraudProofs
    function checkUpdate(
        Contribution calldata c,
        PackedSignature calldata signature,
        bytes32 update,
        bytes32[] calldata path
    ) external view returns (RunId run, uint64 round, NodeId node) {
        (run, round, node) = (c.run, c.round, c.node);
        bytes32 leaf = TraceTree.hashLeaf(TraceTree.updateLeaf(update));
        uint256 leaves = TraceTree.leavesOf(c.steps);
        require(TraceTree.verify(leaf, leaves - 1, leaves, path, c.traceRoot), NotInTrace(c.steps));
        require(update != c.updateHash, SameUpdate(update));
        _requireSigned(c, signature);
    }

    /// @inheritdoc IEvidenceBounty
    function checkEvidence(bytes calldata evidence)
        public
        view
        override
        returns (RunId run, uint64 round, NodeId node)
    {
        // forge-lint: disable-next-line(unsafe-typecast): the first four bytes are what is meant
        bytes4 selector = bytes4(evidence);
        bool known = selector == this.checkContributions.selector || selector == this.checkCommitments.selector
            || selector == this.checkUnopened.selector || selector == this.checkBatch.selector
            || selector == this.checkUpdate.selector;
        require(known, UnknownEvidence(selector));
        (bool ok, bytes memory result) = address(this).staticcall(evidence);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
        return abi.decode(result, (RunId, uint64, NodeId));
    }

    function _assignedBatch(RunId run, uint64 round, NodeId node, uint32 step) private view returns (bytes32) {
        bytes32 beacon = ROUNDS.beaconOf(run, round);
        require(beacon != 0, NoBeacon(run, round));
        (uint64 windows, uint32 size) = RUNS.dataTermsOf(run);
        return BatchPrf.batchHash(beacon, node, step, size, windows);
    }

    function _requireSigned(Contribution calldata c, PackedSignature calldata signature)
        private
        view
        returns (bytes32 digest)
    {
        digest = SignedWork.contributionDigest(address(ROUNDS), c);
        SignedWork.requireWorker(VAULT, c.node, digest, signature.r, signature.vs);
    }
}
