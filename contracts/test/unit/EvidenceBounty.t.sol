// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {FraudProofs} from "../../src/disputes/FraudProofs.sol";
import {IEvidenceBounty} from "../../src/disputes/IEvidenceBounty.sol";
import {Evidence} from "../Evidence.sol";

contract EvidenceBountyTest is Evidence {
    address private prover = makeAddr("prover");
    address private witness = makeAddr("witness");
    bytes32 private constant SALT = keccak256("salt");
    uint256 private constant AMOUNT = uint256(SLASH) * 3 / 10;

    function _commit(address who, bytes memory evidence) private {
        bytes32 commitment = proofs.hashEvidence(keccak256(evidence), who, SALT);
        vm.prank(who);
        proofs.commitEvidence(commitment);
    }

    function _prove(bytes memory evidence) private returns (IEvidenceBounty.Award memory award) {
        award = _award(prover, evidence, proofs.sequence());
        vm.expectEmit(address(proofs));
        emit IEvidenceBounty.Convicted(RUN, ROUND, node, award);
        vm.prank(prover);
        proofs.prove(evidence);
    }

    function _claim(address who, IEvidenceBounty.Award memory award, bytes memory evidence) private {
        vm.prank(who);
        proofs.claimBounty(RUN, ROUND, node, award, evidence, SALT);
    }

    function testFuzz_Constructor_NoWindow_Reverts(address game_) public {
        vm.assume(game_ != address(0));
        vm.expectRevert(IEvidenceBounty.ZeroClaimSeconds.selector);
        new FraudProofs(token, vault, runs, runs, game_, 0);
    }

    function testFuzz_CommitEvidence_Twice_Reverts(bytes32 commitment) public {
        vm.expectEmit(address(proofs));
        emit IEvidenceBounty.EvidenceCommittedAs(commitment, 1);
        proofs.commitEvidence(commitment);
        assertEq(proofs.committedAs(commitment), 1);
        assertEq(proofs.sequence(), 1);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.EvidenceCommitted.selector, commitment));
        proofs.commitEvidence(commitment);
    }

    function testFuzz_PayAward_NobodyClaims_PaysTheProver(uint32 late) public {
        IEvidenceBounty.Award memory award = _prove(_equivocation(1, 2));
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.ClaimWindowOpen.selector, award.claimEnd));
        proofs.payAward(RUN, ROUND, node, award);
        skip(uint256(CLAIM) + late);
        vm.expectEmit(address(proofs));
        emit IEvidenceBounty.AwardPaid(RUN, ROUND, node, prover, AMOUNT);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(prover), AMOUNT);
        assertEq(token.balanceOf(address(proofs)), 0);
        vm.expectRevert(IEvidenceBounty.UnknownAward.selector);
        proofs.payAward(RUN, ROUND, node, award);
        assertTrue(proofs.isConvicted(RUN, ROUND, node));
    }

    /// The witness committed; another copies the proof out of the pool and gets it in first.
    function testFuzz_ClaimBounty_CopiedProof_PaysTheCommitter(uint256 seedA, uint256 seedB) public {
        vm.assume(seedA != seedB);
        bytes memory evidence = _equivocation(seedA, seedB);
        _commit(witness, evidence);
        IEvidenceBounty.Award memory award = _prove(evidence);
        vm.expectEmit(address(proofs));
        emit IEvidenceBounty.BountyClaimed(RUN, ROUND, node, witness, 1);
        _claim(witness, award, evidence);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(witness), AMOUNT);
        assertEq(token.balanceOf(prover), 0);
    }

    function testFuzz_ClaimBounty_EarliestOfSeveral_Wins(uint256 seedA, uint256 seedB) public {
        vm.assume(seedA != seedB);
        bytes memory evidence = _equivocation(seedA, seedB);
        address second = makeAddr("second");
        address third = makeAddr("third");
        _commit(witness, evidence);
        _commit(second, evidence);
        _commit(third, evidence);
        IEvidenceBounty.Award memory award = _prove(evidence);
        _claim(second, award, evidence);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.NotEarliest.selector, 3, 2));
        _claim(third, award, evidence);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.NotEarliest.selector, 2, 2));
        _claim(second, award, evidence);
        _claim(witness, award, evidence);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(witness), AMOUNT);
    }

    /// The node signed three contributions: the copier shows another pair than the witness has.
    function testFuzz_ClaimBounty_OtherEvidenceOfTheFault_Counts(uint256 seedA, uint256 seedB, uint256 seedC) public {
        vm.assume(seedA != seedB && seedB != seedC);
        bytes memory evidence = _equivocation(seedA, seedB);
        _commit(witness, evidence);
        IEvidenceBounty.Award memory award = _prove(_equivocation(seedB, seedC));
        _claim(witness, award, evidence);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(witness), AMOUNT);
    }

    function testFuzz_ClaimBounty_EvidenceOfAnotherFault_Reverts(uint64 round, uint256 seedA, uint256 seedB) public {
        vm.assume(round != ROUND && seedA != seedB);
        bytes memory other = _twoCommitments(round, bytes32(uint256(1)), bytes32(uint256(2)));
        _commit(witness, other);
        IEvidenceBounty.Award memory award = _prove(_equivocation(seedA, seedB));
        vm.expectRevert(IEvidenceBounty.OtherFault.selector);
        _claim(witness, award, other);
    }

    function testFuzz_ClaimBounty_CommittedAfterTheProof_Reverts(bool never) public {
        bytes memory evidence = _equivocation(1, 2);
        IEvidenceBounty.Award memory award = _prove(evidence);
        if (!never) _commit(witness, evidence);
        bytes32 commitment = proofs.hashEvidence(keccak256(evidence), witness, SALT);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.NotCommittedBefore.selector, commitment));
        _claim(witness, award, evidence);
    }

    function testFuzz_ClaimBounty_TooLate_Reverts(uint32 late) public {
        bytes memory evidence = _equivocation(1, 2);
        _commit(witness, evidence);
        IEvidenceBounty.Award memory award = _prove(evidence);
        skip(uint256(CLAIM) + late);
        vm.expectRevert(abi.encodeWithSelector(IEvidenceBounty.ClaimWindowClosed.selector, award.claimEnd));
        _claim(witness, award, evidence);
    }

    function testFuzz_ClaimBounty_DressedUpAward_Reverts(uint8 field, uint64 by) public {
        bytes memory evidence = _equivocation(1, 2);
        _commit(witness, evidence);
        IEvidenceBounty.Award memory award = _prove(evidence);
        vm.assume(by != 0);
        if (field % 5 == 0) award.prover = witness;
        if (field % 5 == 1) award.amount += by;
        if (field % 5 == 2) award.claimEnd ^= by;
        if (field % 5 == 3) award.sequence ^= by;
        if (field % 5 == 4) award.evidenceHash ^= bytes32(uint256(by));
        vm.expectRevert(IEvidenceBounty.UnknownAward.selector);
        _claim(witness, award, evidence);
        skip(CLAIM);
        vm.expectRevert(IEvidenceBounty.UnknownAward.selector);
        proofs.payAward(RUN, ROUND, node, award);
    }

    /// What a game has convicted earns no award here.
    function testFuzz_PayAward_ConvictedByAGame_Reverts(IEvidenceBounty.Award memory award) public {
        vm.prank(address(game));
        proofs.convict(RUN, ROUND, node);
        vm.expectRevert(IEvidenceBounty.UnknownAward.selector);
        proofs.payAward(RUN, ROUND, node, award);
    }

    /// The round may open between the proof and the claim: the same evidence still counts.
    function testFuzz_ClaimBounty_RoundOpenedMeanwhile_StillCounts(uint64 round) public {
        round = uint64(bound(round, ROUND + 2, type(uint64).max));
        bytes memory evidence = _unopened(round);
        _commit(witness, evidence);
        vm.prank(prover);
        proofs.prove(evidence);
        runs.openRound(RUN, round, BEACON, 0);
        IEvidenceBounty.Award memory award = _award(prover, evidence, 1);
        vm.prank(witness);
        proofs.claimBounty(RUN, round, node, award, evidence, SALT);
        skip(CLAIM);
        proofs.payAward(RUN, round, node, award);
        assertEq(token.balanceOf(witness), AMOUNT);
    }

    function testFuzz_PayAward_NothingWasLeft_PaysZero(uint256 seedA, uint256 seedB) public {
        vm.assume(seedA != seedB);
        vault.slash(RUN, node, STAKE, address(1));
        bytes memory evidence = _equivocation(seedA, seedB);
        vm.prank(prover);
        assertEq(proofs.prove(evidence), 0);
        IEvidenceBounty.Award memory award = _award(prover, evidence, 0);
        award.amount = 0;
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        assertEq(token.balanceOf(prover), 0);
    }
}
