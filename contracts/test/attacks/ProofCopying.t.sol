// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {IEvidenceBounty} from "../../src/disputes/IEvidenceBounty.sol";
import {Evidence} from "../Evidence.sol";

/// Copies of proofs, commitments and claims out of the pool of pending transactions.
contract ProofCopyingTest is Evidence {
    bytes32 private constant SALT = keccak256("salt");
    address private witness = makeAddr("witness");
    address private copier = makeAddr("copier");

    function _commitment(bytes memory evidence) private view returns (bytes32) {
        return proofs.hashEvidence(keccak256(evidence), witness, SALT);
    }

    /// The copier sees commitment, proof and claim, and puts each of them, his own in front.
    function testFuzz_Copier_OfEveryMessage_EarnsNothing(uint256 seedA, uint256 seedB) public {
        vm.assume(seedA != seedB);
        bytes memory evidence = _equivocation(seedA, seedB);
        bytes32 commitment = _commitment(evidence);
        vm.prank(copier);
        proofs.commitEvidence(commitment); // makes the witness's own transaction fail, and does her work
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.EvidenceCommitted.selector, commitment));
        vm.prank(witness);
        proofs.commitEvidence(commitment);

        bytes32 copiersOwn = proofs.hashEvidence(keccak256(evidence), copier, SALT);
        vm.startPrank(copier);
        proofs.commitEvidence(copiersOwn); // now that the proof shows the evidence
        proofs.prove(evidence);
        vm.stopPrank();
        IEvidenceBounty.Award memory award = _award(copier, evidence, 2);

        vm.prank(copier);
        proofs.claimBounty(RUN, ROUND, node, award, evidence, SALT);
        vm.prank(witness);
        proofs.claimBounty(RUN, ROUND, node, award, evidence, SALT);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(witness), award.amount);
        assertEq(token.balanceOf(copier), 0);
    }

    /// The witness's claim, sent by the copier, is the copier's: of a commitment that he never made.
    function test_Claim_SentByTheCopier_Reverts() public {
        bytes memory evidence = _equivocation(1, 2);
        bytes32 commitment = _commitment(evidence);
        proofs.commitEvidence(commitment);
        vm.prank(copier);
        proofs.prove(evidence);
        IEvidenceBounty.Award memory award = _award(copier, evidence, 1);
        bytes32 his = proofs.hashEvidence(keccak256(evidence), copier, SALT);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.NotCommittedBefore.selector, his));
        vm.prank(copier);
        proofs.claimBounty(RUN, ROUND, node, award, evidence, SALT);
    }

    /// Evidence dressed up with bytes that nobody reads is other evidence of the same fault, and helps nobody.
    function testFuzz_Copier_WithDressedUpEvidence_EarnsNothing(bytes calldata dress) public {
        vm.assume(dress.length != 0);
        bytes memory evidence = _equivocation(1, 2);
        proofs.commitEvidence(_commitment(evidence));
        bytes memory dressed = bytes.concat(evidence, dress);
        vm.prank(copier);
        proofs.prove(dressed);
        IEvidenceBounty.Award memory award = _award(copier, dressed, 1);
        vm.prank(witness);
        proofs.claimBounty(RUN, ROUND, node, award, evidence, SALT);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(witness), award.amount);
    }

    /// Guesses can't be committed to in advance: evidence holds signatures that don't exist yet.
    function test_Claim_OfAGuess_Reverts() public {
        bytes memory guess = abi.encodePacked(proofs.checkContributions.selector, "node 1 will equivocate");
        proofs.commitEvidence(_commitment(guess));
        bytes memory evidence = _equivocation(1, 2);
        vm.prank(copier);
        proofs.prove(evidence);
        vm.prank(witness);
        (bool ok,) = address(proofs)
            .call(abi.encodeCall(proofs.claimBounty, (RUN, ROUND, node, _award(copier, evidence, 1), guess, SALT)));
        assertFalse(ok);
    }
}
