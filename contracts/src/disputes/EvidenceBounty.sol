// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IFaults} from "./IDisputed.sol";
import {IEvidenceBounty} from "./IEvidenceBounty.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title Escrow of provers' shares, for whoever had the evidence first; see IEvidenceBounty.
abstract contract EvidenceBounty is IEvidenceBounty, IFaults {
    using SafeERC20 for IERC20;

    // What a fault's record says when it holds no award (any more).
    bytes32 private constant CONVICTED = bytes32(uint256(1));

    IERC20 public immutable TOKEN;
    /// @inheritdoc IEvidenceBounty
    uint64 public immutable CLAIM_SECONDS;

    /// @inheritdoc IEvidenceBounty
    uint64 public sequence;
    /// @inheritdoc IEvidenceBounty
    mapping(bytes32 commitment => uint64 number) public committedAs;

    struct Claim {
        address claimant;
        uint64 number;
    }

    mapping(bytes32 fault => bytes32 record) private _records;
    mapping(bytes32 fault => Claim) private _claims;

    constructor(IERC20 token, uint64 claimSeconds) {
        require(claimSeconds != 0, ZeroClaimSeconds());
        TOKEN = token;
        CLAIM_SECONDS = claimSeconds;
    }

    /// @inheritdoc IEvidenceBounty
    function commitEvidence(bytes32 commitment) external {
        require(committedAs[commitment] == 0, EvidenceCommitted(commitment));
        uint64 number = ++sequence;
        committedAs[commitment] = number;
        emit EvidenceCommittedAs(commitment, number);
    }

    /// @inheritdoc IEvidenceBounty
    function claimBounty(
        RunId run,
        uint64 round,
        NodeId node,
        Award calldata award,
        bytes calldata evidence,
        bytes32 salt
    ) external {
        bytes32 fault = _faultOf(run, round, node);
        _requireAward(fault, award);
        require(block.timestamp < award.claimEnd, ClaimWindowClosed(award.claimEnd));
        bytes32 hash = keccak256(evidence);
        bytes32 commitment = hashEvidence(hash, msg.sender, salt);
        uint64 number = committedAs[commitment];
        require(number != 0 && number <= award.sequence, NotCommittedBefore(commitment));
        uint64 earliest = _claims[fault].number;
        require(earliest == 0 || number < earliest, NotEarliest(number, earliest));
        // Evidence that differs from what convicted must convict too: a copier may have dressed it up.
        if (hash != award.evidenceHash) {
            (RunId ofRun, uint64 ofRound, NodeId ofNode) = checkEvidence(evidence);
            require(_faultOf(ofRun, ofRound, ofNode) == fault, OtherFault());
        }
        _claims[fault] = Claim({claimant: msg.sender, number: number});
        emit BountyClaimed(run, round, node, msg.sender, number);
    }

    /// @inheritdoc IEvidenceBounty
    function payAward(RunId run, uint64 round, NodeId node, Award calldata award) external {
        bytes32 fault = _faultOf(run, round, node);
        _requireAward(fault, award);
        require(block.timestamp >= award.claimEnd, ClaimWindowOpen(award.claimEnd));
        _records[fault] = CONVICTED;
        address claimant = _claims[fault].claimant;
        address payee = claimant == address(0) ? award.prover : claimant;
        emit AwardPaid(run, round, node, payee, award.amount);
        TOKEN.safeTransfer(payee, award.amount);
    }

    /// @inheritdoc IFaults
    function isConvicted(RunId run, uint64 round, NodeId node) external view returns (bool) {
        return _records[_faultOf(run, round, node)] != 0;
    }

    /// @inheritdoc IEvidenceBounty
    function checkEvidence(bytes calldata evidence) public view virtual returns (RunId run, uint64 round, NodeId node);

    /// @inheritdoc IEvidenceBounty
    function hashEvidence(bytes32 evidenceHash, address revealer, bytes32 salt) public pure returns (bytes32) {
        return keccak256(abi.encode(evidenceHash, revealer, salt));
    }

    /// Notes a conviction that pays nobody from here; false if there was one before.
    function _convict(RunId run, uint64 round, NodeId node) internal returns (bool first) {
        bytes32 fault = _faultOf(run, round, node);
        first = _records[fault] == 0;
        if (first) _records[fault] = CONVICTED;
    }

    /// Puts what a conviction earned, already in this contract, into escrow.
    function _escrow(RunId run, uint64 round, NodeId node, bytes32 evidenceHash, uint256 amount) internal {
        Award memory award = Award({
            prover: msg.sender,
            amount: amount,
            claimEnd: uint64(block.timestamp) + CLAIM_SECONDS,
            sequence: sequence,
            evidenceHash: evidenceHash
        });
        _records[_faultOf(run, round, node)] = keccak256(abi.encode(award));
        emit Convicted(run, round, node, award);
    }

    function _requireAward(bytes32 fault, Award calldata award) private view {
        require(_records[fault] == keccak256(abi.encode(award)), UnknownAward());
    }

    function _faultOf(RunId run, uint64 round, NodeId node) private pure returns (bytes32) {
        return keccak256(abi.encode(run, round, node));
    }
}
