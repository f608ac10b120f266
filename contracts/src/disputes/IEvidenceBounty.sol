// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title Pays whoever had the evidence first, also when another has copied the proof into an earlier transaction.
///
/// @notice A proof's prover share waits CLAIM_SECONDS in escrow. A whistleblower who committed to evidence before the
/// proof claims it in that time by showing the evidence; the earliest commitment wins, and without a claim the prover
/// is paid. A commitment hides what it is about, so the contract can't know whether one exists: every share waits.
///
/// Evidence holds the node's own signatures, so that nobody can commit to evidence that doesn't exist yet, and a
/// commitment binds its revealer, so that nobody gains by copying one.
interface IEvidenceBounty {
    /// @param prover who submitted the proof
    /// @param amount in escrow, wei
    /// @param claimEnd timestamp from which it is paid
    /// @param sequence commitments made before the proof
    /// @param evidenceHash keccak256 of the proof's evidence
    struct Award {
        address prover;
        uint256 amount;
        uint64 claimEnd;
        uint64 sequence;
        bytes32 evidenceHash;
    }

    event EvidenceCommittedAs(bytes32 indexed commitment, uint64 number);
    event Convicted(RunId indexed run, uint64 indexed round, NodeId indexed node, Award award);
    event BountyClaimed(RunId indexed run, uint64 indexed round, NodeId indexed node, address claimant, uint64 number);
    event AwardPaid(RunId indexed run, uint64 indexed round, NodeId indexed node, address payee, uint256 amount);

    error ZeroClaimSeconds();
    error EvidenceCommitted(bytes32 commitment);
    error UnknownAward();
    error ClaimWindowClosed(uint64 claimEnd);
    error ClaimWindowOpen(uint64 claimEnd);
    error NotCommittedBefore(bytes32 commitment);
    error NotEarliest(uint64 number, uint64 earliest);
    error OtherFault();

    /// @notice Commits to evidence without showing it. Anyone, before the proof.
    /// @param commitment see hashEvidence
    function commitEvidence(bytes32 commitment) external;

    /// @notice Claims a fault's award for having committed to evidence of the fault before it was proven. The caller
    /// is the revealer of the commitment.
    /// @param award as in the fault's Convicted event
    /// @param evidence that the commitment is about
    function claimBounty(
        RunId run,
        uint64 round,
        NodeId node,
        Award calldata award,
        bytes calldata evidence,
        bytes32 salt
    ) external;

    /// @notice Pays an award after the claim window. Anyone.
    function payAward(RunId run, uint64 round, NodeId node, Award calldata award) external;

    /// @notice Seconds that an award waits for claims.
    function CLAIM_SECONDS() external view returns (uint64);

    /// @notice Commitments ever made.
    function sequence() external view returns (uint64);

    /// @notice A commitment's number, counted from 1; 0 if it was never made.
    function committedAs(bytes32 commitment) external view returns (uint64 number);

    /// @notice Reverts unless the evidence proves a fault at this block.
    function checkEvidence(bytes calldata evidence) external view returns (RunId run, uint64 round, NodeId node);

    /// @notice keccak256(abi.encode(keccak256(evidence), revealer, salt)).
    function hashEvidence(bytes32 evidenceHash, address revealer, bytes32 salt) external pure returns (bytes32);
}
