// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {Evidence} from "../Evidence.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// Signatures of another form than the one that the worker made.
contract MalleableSignaturesTest is Evidence {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    /// The twin (r, n - s) of a signature proves nothing, with either recovery bit.
    function testFuzz_Twin_OfASignature_IsRefused(bytes32 trace, bool bit) public {
        Contribution memory c = _contribution(trace, 3);
        PackedSignature memory s = _sign(c);
        uint256 twin = ORDER - (uint256(s.vs) & (type(uint256).max >> 1));
        s.vs = bytes32(bit ? twin | (uint256(1) << 255) : twin & (type(uint256).max >> 1));
        vm.prank(challenger);
        (bool ok,) = address(game).call(abi.encodeCall(game.open, (c, s.r, s.vs, _root())));
        assertFalse(ok);
    }

    function testFuzz_HighS_IsRefusedByName(bytes32 trace, uint256 high) public {
        Contribution memory c = _contribution(trace, 3);
        PackedSignature memory s = _sign(c);
        high = bound(high, ORDER / 2 + 1, type(uint256).max >> 1);
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, bytes32(high)));
        game.open(c, s.r, bytes32(high), _root());
    }

    function test_ZeroSignature_RecoversNobody() public {
        Contribution memory c = _contribution(0, 3);
        vm.expectRevert(ECDSA.ECDSAInvalidSignature.selector);
        game.open(c, 0, 0, _root());
    }

    /// Evidence that ends before its last signature does is no evidence.
    function testFuzz_ShortEvidence_IsRefused(uint256 cut, uint8 kind) public {
        bytes memory evidence = kind % 3 == 0
            ? _equivocation(1, 2)
            : kind % 3 == 1 ? _twoCommitments(ROUND, bytes32(uint256(1)), bytes32(uint256(2))) : _unopened(ROUND + 2);
        uint256 length = evidence.length - bound(cut, 1, evidence.length - 4);
        assembly ("memory-safe") {
            mstore(evidence, length)
        }
        (bool ok,) = address(proofs).call(abi.encodeCall(proofs.prove, (evidence)));
        assertFalse(ok);
        assertEq(vault.slashes(), 0);
    }

    /// Two signatures of the same contribution are no equivocation, nor does dirt beyond a field make a second one.
    function testFuzz_DirtyFields_AreRefused(uint256 word, uint256 dirt) public {
        bytes memory evidence = _unopened(ROUND + 2);
        uint256[4] memory narrow = [uint256(0), 1, 2, 3];
        word = narrow[word % 4];
        dirt = bound(dirt, 1, type(uint192).max) << 64;
        assembly ("memory-safe") {
            let at := add(add(evidence, 36), mul(word, 32))
            mstore(at, or(mload(at), dirt))
        }
        (bool ok,) = address(proofs).call(abi.encodeCall(proofs.prove, (evidence)));
        assertFalse(ok);
    }
}
