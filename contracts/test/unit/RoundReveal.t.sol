// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {RoundFixture} from "../RoundFixture.sol";

/// Revealing what was committed to, directly or in a batch.
contract RoundRevealTest is RoundFixture {
    using Contributions for Contribution;

    function testFuzz_Reveal_Matching_OpensTheCommitment(
        uint32 stage,
        bytes32 traceRoot,
        bytes32 updateHash,
        uint32 steps,
        uint64 tokens,
        bytes32 salt
    ) public {
        uint64 round = _opened(1);
        Contribution memory c = Contribution({
            run: run,
            round: round,
            node: nodes[0],
            stage: stage,
            parentCheckpoint: GENESIS,
            traceRoot: traceRoot,
            updateHash: updateHash,
            steps: steps,
            tokens: tokens
        });
        vm.startPrank(_worker(0));
        rounds.commit(run, round, nodes[0], c.commitment(salt));
        skip(COMMIT);
        vm.expectEmit(address(rounds));
        emit IRoundManager.Revealed(run, round, nodes[0], stage, traceRoot, updateHash, steps, tokens);
        rounds.reveal(c, salt);
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[0]);
        assertTrue(info.revealed);
        assertEq(info.stake, MIN_STAKE);
        assertEq(info.cumulativeStake, MIN_STAKE);
        assertEq(info.commitment, 0);
    }

    function testFuzz_Reveal_AnythingElse_Reverts(uint64 tokens, bytes32 salt) public {
        uint64 round = _opened(2);
        _commit(round, 0);
        _commitBatch(round, _one(1));
        skip(COMMIT);
        Contribution memory c = _contribution(round, nodes[0]);
        vm.assume(tokens != c.tokens || (salt != _salt(nodes[0]) && salt != _salt(nodes[1])));
        bytes32 committed = c.commitment(_salt(nodes[0])) >> 40 << 40;
        c.tokens = tokens;
        vm.prank(_worker(0));
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.CommitmentMismatch.selector, committed, c.commitment(salt))
        );
        rounds.reveal(c, salt);
        c = _contribution(round, nodes[1]);
        c.tokens = tokens;
        vm.prank(_worker(1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotInBatch.selector, run, round, nodes[1], 0));
        rounds.revealBatched(c, salt, 0, new bytes32[](0));
    }

    function testFuzz_Reveal_ByAnotherKey_Reverts(address caller) public {
        vm.assume(caller != _worker(0) && caller != _worker(1));
        uint64 round = _opened(2);
        Contribution memory direct = _contribution(round, nodes[0]);
        Contribution memory batched = _contribution(round, nodes[1]);
        _commitBatch(round, _one(1));
        vm.prank(_worker(0));
        rounds.commit(run, round, nodes[0], direct.commitment(0));
        // Copying the commitment into one's own slot doesn't help.
        vm.prank(caller);
        rounds.commit(run, round, nodes[0], direct.commitment(0));
        skip(COMMIT);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotWorker.selector, nodes[0], caller));
        rounds.reveal(direct, 0);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotWorker.selector, nodes[1], caller));
        rounds.revealBatched(batched, _salt(nodes[1]), 0, new bytes32[](0));
        vm.expectRevert(_errorFor(IRoundManager.NotCommitted.selector, round, 1));
        rounds.reveal(batched, _salt(nodes[1]));
    }

    function testFuzz_Reveal_NoMember_Reverts(uint16 later) public {
        uint64 round = _opened(1);
        _commit(round, 3);
        skip(COMMIT + bound(later, 0, REVEAL - 1));
        Contribution memory c = _contribution(round, nodes[3]);
        vm.prank(_worker(3));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotMember.selector, run, nodes[3], round));
        rounds.reveal(c, _salt(nodes[3]));
    }

    function testFuzz_Reveal_FromAnotherCheckpoint_Reverts(bytes32 parent) public {
        vm.assume(parent != GENESIS);
        uint64 round = _opened(1);
        Contribution memory c = _contribution(round, nodes[0]);
        c.parentCheckpoint = parent;
        vm.startPrank(_worker(0));
        rounds.commit(run, round, nodes[0], c.commitment(0));
        skip(COMMIT);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.WrongParent.selector, GENESIS, parent));
        rounds.reveal(c, 0);
    }

    function testFuzz_Reveal_BeforeCommitEnds_Reverts(uint32 passed) public {
        uint64 round = _opened(3);
        _commit(round, 0);
        _commitBatch(round, _one(1));
        Contribution memory direct = _contribution(round, nodes[0]);
        Contribution memory batched = _contribution(round, nodes[1]);
        bytes memory expected =
            abi.encodeWithSelector(IRoundManager.RevealTooEarly.selector, run, round, uint64(block.timestamp) + COMMIT);
        skip(bound(passed, 0, COMMIT - 1));
        vm.prank(_worker(0));
        vm.expectRevert(expected);
        rounds.reveal(direct, _salt(nodes[0]));
        vm.prank(_worker(1));
        vm.expectRevert(expected);
        rounds.revealBatched(batched, _salt(nodes[1]), 0, new bytes32[](0));
    }

    function test_Reveal_NotCommittedOrTwice_Reverts() public {
        uint64 round = _opened(3);
        _commit(round, 0);
        _commitBatch(round, _one(1));
        skip(COMMIT);
        _reveal(round, 0);
        _reveal(round, 1);
        for (uint256 i = 0; i < 2; ++i) {
            Contribution memory c = _contribution(round, nodes[i]);
            bytes memory expected = _errorFor(IRoundManager.AlreadyRevealed.selector, round, i);
            vm.startPrank(_worker(i));
            vm.expectRevert(expected);
            rounds.reveal(c, _salt(nodes[i]));
            vm.expectRevert(expected);
            rounds.revealBatched(c, _salt(nodes[i]), 0, new bytes32[](0));
            vm.stopPrank();
        }
        Contribution memory missing = _contribution(round, nodes[2]);
        vm.startPrank(_worker(2));
        vm.expectRevert(_errorFor(IRoundManager.NotCommitted.selector, round, 2));
        rounds.reveal(missing, _salt(nodes[2]));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.UnknownBatch.selector, run, round, 1));
        rounds.revealBatched(missing, _salt(nodes[2]), 1, new bytes32[](0));
    }

    function testFuzz_Reveal_BatchOfAnEarlierRound_Reverts(uint32 late) public {
        uint64 round = _opened(2);
        _commitBatch(round, _one(0));
        _commitBatch(round, _one(1));
        skip(REVEAL + bound(late, 0, 20 days));
        rounds.abandon(run, round);
        for (uint256 i = 0; i < 2; ++i) {
            _join(i);
        }
        uint64 next = rounds.open(run);
        _commitBatch(next, _one(0));
        skip(COMMIT);
        // The root of the earlier round's second batch still lies in storage.
        Contribution memory c = _contribution(round, nodes[1]);
        c.round = next;
        vm.prank(_worker(1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.UnknownBatch.selector, run, next, 1));
        rounds.revealBatched(c, _salt(nodes[1]), 1, new bytes32[](0));
    }

    function testFuzz_Reveal_AfterAProposal_Reverts(bytes32 rewardRoot) public {
        vm.assume(rewardRoot != 0);
        uint64 round = _opened(2);
        _commitAll(round, 2);
        _reveal(round, 0);
        skip(REVEAL);
        _propose(round, rewardRoot);
        Contribution memory c = _contribution(round, nodes[1]);
        bytes32[] memory proof = _batchProof(round, 1);
        vm.prank(_worker(1));
        vm.expectRevert(_error(IRoundManager.RevealClosed.selector, round));
        rounds.revealBatched(c, _salt(nodes[1]), 0, proof);
    }

    function testFuzz_Reveal_ByEverybodyWaitedFor_EndsThePhase(uint16 passed) public {
        uint64 round = _opened(2);
        _commitAll(round, 2);
        _reveal(round, 0);
        assertEq(rounds.roundOf(run, round).revealEnd, block.timestamp + REVEAL);
        skip(bound(passed, 0, REVEAL - 1));
        _reveal(round, 1);
        assertEq(rounds.roundOf(run, round).revealEnd, block.timestamp);
    }

    function testFuzz_Reveal_OneExpectedMissing_LeavesTimeForDirectCommitters(uint16 passed) public {
        uint64 round = _opened(3);
        _commit(round, 2); // left out of the batch
        uint256[] memory two = new uint256[](2);
        (two[0], two[1]) = (0, 1);
        _commitBatch(round, two);
        skip(COMMIT);
        _reveal(round, 0);
        _reveal(round, 1);
        assertGt(rounds.roundOf(run, round).revealEnd, block.timestamp, "the third is still waited for");
        skip(bound(passed, 0, REVEAL - 1));
        _reveal(round, 2);
        assertEq(rounds.roundOf(run, round).revealEnd, block.timestamp);
    }

    function _one(uint256 i) private pure returns (uint256[] memory who) {
        who = new uint256[](1);
        who[0] = i;
    }
}
