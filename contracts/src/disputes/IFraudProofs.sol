// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution} from "../runs/Contributions.sol";
import {NodeId, RunId} from "../types/Ids.sol";

/// A packed signature (EIP-2098).
struct PackedSignature {
    bytes32 r;
    bytes32 vs;
}

/// One step of a trace.
/// @param step inner step, from 0
/// @param batch hash of the batch's windows
/// @param state root after the step
/// @param path from the step's leaf to the trace root
struct StepProof {
    uint32 step;
    bytes32 batch;
    bytes32 state;
    bytes32[] path;
}

/// @title Faults that one transaction proves from what a node's worker signed.
///
/// @notice Evidence is the call data of one of the `check` functions below; each reverts unless the evidence holds and
/// returns whom it convicts of which round. `prove` slashes, once per run, round and node.
///
/// Why an honest node is never convicted. It signs one contribution and one commitment per round (its signing history
/// is kept on disk before anything is signed, and moves with the node when its worker key is rotated); it signs for a
/// round only after it has seen the round's opening confirmed, and rounds only grow, so that from then on
/// `currentRound` is never below it; and it draws its batches from the confirmed beacon. All of this assumes what every
/// use of a chain does: that what is confirmed to the node's configured depth stays.
interface IFraudProofs {
    error ZeroAddress();
    error NotDisputeGame(address caller);
    error UnknownEvidence(bytes4 selector);
    error EvidenceLength(uint256 given, uint256 expected);
    error AlreadyConvicted(RunId run, uint64 round, NodeId node);
    error NotSameRound();
    error NotAscending(bytes32 first, bytes32 second);
    error RoundMayOpen(RunId run, uint64 round, uint64 currentRound);
    error NoBeacon(RunId run, uint64 round);
    error UnknownStep(uint32 step, uint32 steps);
    error NotInTrace(uint32 step);
    error RightBatch(uint32 step, bytes32 batch);
    error SameUpdate(bytes32 update);

    /// @notice Slashes the node that the evidence convicts. The caller is the prover, see IEvidenceBounty.
    /// @return taken wei slashed
    function prove(bytes calldata evidence) external returns (uint256 taken);

    /// @notice Equivocation: two contributions of a node to one round, both signed by it, in the order of their digests.
    function checkContributions(
        Contribution calldata a,
        PackedSignature calldata signatureA,
        Contribution calldata b,
        PackedSignature calldata signatureB
    ) external view returns (RunId run, uint64 round, NodeId node);

    /// @notice Equivocation: two commitments of a node to one round, both signed by it, in ascending order.
    function checkCommitments(
        RunId run,
        uint64 round,
        NodeId node,
        bytes32 a,
        PackedSignature calldata signatureA,
        bytes32 b,
        PackedSignature calldata signatureB
    ) external view returns (RunId, uint64, NodeId);

    /// @notice Work signed for a round that the chain has not opened: any round beyond the next one, or the next one
    /// while the run is not Active. (The next round of an active run may be about to open: who signs early for it can't
    /// have drawn its data, and proves nothing but haste.)
    /// Work that is signed after a halt for the round that was open then leaves no trace that the chain could date.
    function checkUnopened(Contribution calldata c, PackedSignature calldata signature)
        external
        view
        returns (RunId run, uint64 round, NodeId node);

    /// @notice Wrong data: the signed trace has another batch at a step than the round's beacon assigns to the node.
    function checkBatch(Contribution calldata c, PackedSignature calldata signature, StepProof calldata proof)
        external
        view
        returns (RunId run, uint64 round, NodeId node);

    /// @notice Two updates: the last leaf of the signed trace has another update than the contribution itself.
    /// @param update in the trace
    /// @param path from its leaf to the trace root
    function checkUpdate(
        Contribution calldata c,
        PackedSignature calldata signature,
        bytes32 update,
        bytes32[] calldata path
    ) external view returns (RunId run, uint64 round, NodeId node);
}
