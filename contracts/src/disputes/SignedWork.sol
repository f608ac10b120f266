// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../runs/Contributions.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {IDisputedStake} from "./IDisputed.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

/// @title What workers sign, as the RoundManager of this chain hashes it (EIP-712), and who signed it.
/// @notice Signatures are packed (EIP-2098: r, and s with the recovery bit on top); a malleable s is refused.
library SignedWork {
    using Contributions for Contribution;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    bytes32 private constant NAME = keccak256("ProtocolLedger");
    bytes32 private constant VERSION = keccak256("1");

    error NotSignedByWorker(NodeId node, address signer);

    /// @notice The digest that a worker signs for a contribution.
    function contributionDigest(address rounds, Contribution memory c) internal view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(_domain(rounds), c.structHash());
    }

    /// @notice The digest that a worker signs for a commitment.
    function commitmentDigest(address rounds, RunId run, uint64 round, NodeId node, bytes32 commitment)
        internal
        view
        returns (bytes32)
    {
        bytes32 structHash = Contributions.commitmentStructHash(run, round, node, commitment);
        return MessageHashUtils.toTypedDataHash(_domain(rounds), structHash);
    }

    /// @notice Reverts unless the node's worker, or one rotated out less than the unbonding period ago, signed.
    function requireWorker(IDisputedStake vault, NodeId node, bytes32 digest, bytes32 r, bytes32 vs) internal view {
        address signer = ECDSA.recover(digest, r, vs);
        require(vault.isWorkerAt(node, signer), NotSignedByWorker(node, signer));
    }

    // Not kept: after a fork of the chain each side has its own id.
    function _domain(address rounds) private view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, NAME, VERSION, block.chainid, rounds));
    }
}
