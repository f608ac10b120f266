// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IAdmissionPolicy} from "./IAdmissionPolicy.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Admits the nodes that a listed attestor vouches for.
/// @notice Attestors are listed for each run by a vote. An attestor signs, off chain, the EIP-712 struct
/// Admission(uint64 run,uint64 node,address owner,uint64 issuedAt,uint64 expiry) in this contract's domain
/// ("ProtocolLedger", "1"): it holds for one run, one node while it has that owner, this contract
/// and this chain, from issuedAt until before expiry. She revokes all that she has signed for a node so far by one
/// transaction, and may sign anew afterwards. An attestor may be a contract (ERC-1271).
///
/// The data given to `admit` are, without padding: attestor (20 bytes), issuedAt (8), expiry (8), signature; 65 bytes
/// of signature for a plain account.
contract AttestationAdmission is IAdmissionPolicy, EIP712 {
    bytes32 private constant TYPEHASH =
        keccak256("Admission(uint64 run,uint64 node,address owner,uint64 issuedAt,uint64 expiry)");
    uint256 private constant SIGNATURE_AT = 36;

    address public immutable TIMELOCK;

    /// @notice Whether an account may attest for a run.
    mapping(RunId run => mapping(address attestor => bool)) public isAttestor;
    /// @notice When an attestor last revoked what it had signed for a node of a run, 0 for never.
    mapping(address attestor => mapping(RunId run => mapping(NodeId node => uint256))) public revokedAt;

    event AttestorListed(RunId indexed run, address indexed attestor, bool listed);
    event Revoked(RunId indexed run, NodeId indexed node, address indexed attestor);

    error NotTimelock(address caller);
    error ZeroAttestor();
    error DataTooShort(uint256 length);
    error NotAttestor(RunId run, address attestor);
    error NotYetIssued(uint64 issuedAt);
    error Expired(uint64 expiry);
    error AttestationRevoked(uint64 issuedAt, uint256 revokedAt);
    error InvalidSignature(address attestor, bytes32 digest);

    constructor(address timelock) EIP712("ProtocolLedger", "1") {
        TIMELOCK = timelock;
    }

    /// @notice Lists an attestor for a run or takes it off the list. Timelock only. Nodes that joined stay.
    function setAttestor(RunId run, address attestor, bool listed) external {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        require(attestor != address(0), ZeroAttestor());
        isAttestor[run][attestor] = listed;
        emit AttestorListed(run, attestor, listed);
    }

    /// @notice Revokes all that the caller has signed for a node of a run until now. A node that joined stays.
    function revoke(RunId run, NodeId node) external {
        revokedAt[msg.sender][run][node] = block.timestamp;
        emit Revoked(run, node, msg.sender);
    }

    /// @inheritdoc IAdmissionPolicy
    function admit(RunId run, NodeId node, address owner, bytes calldata data) external view returns (bool admitted) {
        require(data.length > SIGNATURE_AT, DataTooShort(data.length));
        address attestor = address(bytes20(data[:20]));
        uint64 issuedAt = uint64(bytes8(data[20:28]));
        uint64 expiry = uint64(bytes8(data[28:36]));
        require(isAttestor[run][attestor], NotAttestor(run, attestor));
        require(issuedAt <= block.timestamp, NotYetIssued(issuedAt));
        require(block.timestamp < expiry, Expired(expiry));
        uint256 revoked = revokedAt[attestor][run][node];
        require(issuedAt > revoked, AttestationRevoked(issuedAt, revoked));
        bytes32 digest = hashAdmission(run, node, owner, issuedAt, expiry);
        bool valid = SignatureChecker.isValidSignatureNowCalldata(attestor, digest, data[SIGNATURE_AT:]);
        require(valid, InvalidSignature(attestor, digest));
        return true;
    }

    /// @notice EIP-712 digest that an attestor signs.
    function hashAdmission(RunId run, NodeId node, address owner, uint64 issuedAt, uint64 expiry)
        public
        view
        returns (bytes32 digest)
    {
        return _hashTypedDataV4(keccak256(abi.encode(TYPEHASH, run, node, owner, issuedAt, expiry)));
    }
}
