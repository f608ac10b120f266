// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {IRoundManager, MAX_VIEWS, Phase, RoundStatus} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

/// Every call of RoundManager: what it does, and each reason to refuse.
contract RoundManagerTest is Fixture {
    using Contributions for Contribution;

    bytes32 internal constant REWARD_ROOT = keccak256("rewards");

    function _opened(uint256 count) private returns (uint64) {
        _joinAll(count);
        return rounds.open(run);
    }

    function _revealed(uint256 count) private returns (uint64 round) {
        round = _opened(count);
        _commitAll(round, count);
        _revealAll(round, count);
    }

    function _error(bytes4 selector, uint64 round) private view returns (bytes memory) {
        return abi.encodeWithSelector(selector, run, round);
    }

    function _errorFor(bytes4 selector, uint64 round, uint256 i) private view returns (bytes memory) {
        return abi.encodeWithSelector(selector, run, round, nodes[i]);
    }

    // join, leave

    function test_Join_ByWorkerOrOwner_IsExpectedOnce() public {
        vm.expectEmit(address(rounds));
        emit IRoundManager.NodeJoined(run, nodes[0], 1);
        _join(0);
        vm.prank(_owner(0));
        rounds.join(run, nodes[0]);
        assertEq(rounds.expectedNext(run), 1);
        assertEq(rounds.memberSince(run, nodes[0]), 1);
    }

    function testFuzz_JoinAndLeave_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != _owner(0) && caller != _worker(0));
        bytes memory expected = abi.encodeWithSelector(IRoundManager.NotOwnerOrWorker.selector, nodes[0], caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        rounds.join(run, nodes[0]);
        vm.expectRevert(expected);
        rounds.leave(run, nodes[0]);
    }

    function testFuzz_Join_StakeTooLow_Reverts(uint96 unbonded) public {
        unbonded = uint96(bound(unbonded, 1, MIN_STAKE));
        vm.startPrank(_owner(0));
        vault.beginUnbond(nodes[0], unbonded);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.StakeTooLow.selector, nodes[0], MIN_STAKE - unbonded, MIN_STAKE)
        );
        rounds.join(run, nodes[0]);
    }

    function test_Join_UnknownRun_Reverts() public {
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, RunId.wrap(9)));
        rounds.join(RunId.wrap(9), nodes[0]);
    }

    function test_Leave_Member_IsNoLongerExpected() public {
        _joinAll(2);
        vm.prank(_worker(1));
        vm.expectEmit(address(rounds));
        emit IRoundManager.NodeLeft(run, nodes[1]);
        rounds.leave(run, nodes[1]);
        assertEq(rounds.expectedNext(run), 1);
        assertEq(rounds.memberSince(run, nodes[1]), 0);
    }

    function test_Leave_NoMember_Reverts() public {
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotMember.selector, run, nodes[0], 0));
        rounds.leave(run, nodes[0]);
    }

    function testFuzz_Membership_AnyOrder_CountsEachNodeOnce(uint256 seed) public {
        uint64 round = _opened(3);
        bool[4] memory committed;
        for (uint256 k = 0; k < 24; ++k) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 i = seed % 4;
            uint256 action = (seed >> 8) % 3;
            uint64 since = rounds.memberSince(run, nodes[i]);
            if (action == 0) {
                _join(i);
            } else if (action == 1 && since != 0) {
                vm.prank(_worker(i));
                rounds.leave(run, nodes[i]);
            } else if (action == 2 && since == 1 && !committed[i]) {
                _commit(round, i);
                committed[i] = true;
            }
            uint256 members = 0;
            for (uint256 j = 0; j < 4; ++j) {
                // Everyone who joined or committed and has not left since is waited for; a member that did
                // neither in this round is not.
                if (rounds.memberSince(run, nodes[j]) != 0) ++members;
            }
            assertLe(rounds.expectedNext(run), members);
        }
        for (uint256 j = 0; j < 4; ++j) {
            _join(j);
        }
        assertEq(rounds.expectedNext(run), 4, "after all joined, all are expected, once");
    }

    // open

    function testFuzz_Open_FirstRound_FixesBeaconAndParent(bytes32 randao) public {
        vm.prevrandao(randao);
        _joinAll(3);
        bytes32 beacon = keccak256(abi.encode(randao, run, uint64(1)));
        uint64 deadline = uint64(block.timestamp) + COMMIT;
        vm.expectEmit(address(rounds));
        emit IRoundManager.RoundOpened(run, 1, beacon, GENESIS, 3, deadline);
        assertEq(rounds.open(run), 1);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, 1);
        assertEq(uint8(info.status), uint8(RoundStatus.Open));
        assertEq(info.beacon, beacon);
        assertEq(info.parentCheckpoint, GENESIS);
        assertEq(info.openedAt, block.timestamp);
        assertEq(info.commitEnd, deadline);
        assertEq(info.revealEnd, deadline + REVEAL);
        assertEq(info.expected, 3);
        assertEq(rounds.currentRound(run), 1);
    }

    function test_Open_NobodyJoined_Reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NobodyExpected.selector, run));
        rounds.open(run);
    }

    function test_Open_PreviousRoundOpen_Reverts() public {
        _opened(1);
        vm.expectRevert(_error(IRoundManager.PreviousRoundOpen.selector, 1));
        rounds.open(run);
    }

    function test_EveryCall_RunNotActive_Reverts() public {
        uint64 round = _opened(2);
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(expiry);
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted);
        vm.expectRevert(expected);
        rounds.open(run);
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.reveal(run, round, nodes[0], 0, 0, 0, 0, 0, 0);
        vm.expectRevert(expected);
        rounds.propose(run, round, 0, bytes32(uint256(1)), 0, 0);
        vm.expectRevert(expected);
        rounds.attest(run, round, nodes[0], 0);
        vm.expectRevert(expected);
        rounds.finalise(run, round);
        rounds.abandon(run, round);
    }

    function test_EveryCall_RoundNotOpen_Reverts() public {
        bytes memory expected = _error(IRoundManager.RoundNotOpen.selector, 1);
        vm.startPrank(_worker(0));
        vm.expectRevert(expected);
        rounds.commit(run, 1, nodes[0], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.reveal(run, 1, nodes[0], 0, 0, 0, 0, 0, 0);
        vm.expectRevert(expected);
        rounds.propose(run, 1, 0, bytes32(uint256(1)), 0, 0);
        vm.expectRevert(expected);
        rounds.attest(run, 1, nodes[0], 0);
        vm.expectRevert(expected);
        rounds.finalise(run, 1);
        vm.expectRevert(expected);
        rounds.abandon(run, 1);
        vm.expectRevert(expected);
        rounds.leaderOf(run, 1);
    }

    // commit

    function testFuzz_Commit_ByWorker_RecordsStake(bytes32 commitment) public {
        vm.assume(commitment != 0);
        uint64 round = _opened(2);
        vm.prank(_worker(1));
        vm.expectEmit(address(rounds));
        emit IRoundManager.Committed(run, round, nodes[1], commitment, 2 * MIN_STAKE);
        rounds.commit(run, round, nodes[1], commitment);
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[1]);
        assertEq(info.commitment, commitment);
        assertEq(info.stake, 2 * MIN_STAKE);
        assertEq(rounds.roundOf(run, round).committedStake, 2 * MIN_STAKE);
    }

    function testFuzz_WorkerCalls_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != _worker(0));
        uint64 round = _opened(1);
        bytes memory expected = abi.encodeWithSelector(IRoundManager.NotWorker.selector, nodes[0], caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        vm.expectRevert(expected);
        rounds.reveal(run, round, nodes[0], 0, 0, 0, 0, 0, 0);
        vm.expectRevert(expected);
        rounds.attest(run, round, nodes[0], 0);
    }

    function test_Commit_Zero_Reverts() public {
        uint64 round = _opened(1);
        vm.prank(_worker(0));
        vm.expectRevert(IRoundManager.ZeroCommitment.selector);
        rounds.commit(run, round, nodes[0], 0);
    }

    function test_Commit_NoMember_Reverts() public {
        uint64 round = _opened(1);
        vm.prank(_worker(1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotMember.selector, run, nodes[1], round));
        rounds.commit(run, round, nodes[1], bytes32(uint256(1)));
    }

    function test_Commit_Twice_Reverts() public {
        uint64 round = _opened(2);
        _commit(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyCommitted.selector, round, 0));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
    }

    function test_Commit_StakeWithdrawnMeanwhile_Reverts() public {
        uint64 round = _opened(1);
        vm.prank(_owner(0));
        vault.beginUnbond(nodes[0], 1);
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.StakeTooLow.selector, nodes[0], MIN_STAKE - 1, MIN_STAKE));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
    }

    function test_Commit_AfterTheFirstReveal_Reverts() public {
        uint64 round = _opened(2);
        _commit(round, 0);
        skip(COMMIT);
        _reveal(round, 0);
        vm.prank(_worker(1));
        vm.expectRevert(_error(IRoundManager.CommitClosed.selector, round));
        rounds.commit(run, round, nodes[1], bytes32(uint256(1)));
    }

    function testFuzz_Commit_AfterTheRevealDeadline_Reverts(uint16 late) public {
        uint64 round = _opened(1);
        skip(uint256(COMMIT) + REVEAL + late);
        vm.prank(_worker(0));
        vm.expectRevert(_error(IRoundManager.CommitClosed.selector, round));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
    }

    // reveal

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
        vm.expectEmit(address(rounds));
        emit IRoundManager.Revealed(run, round, nodes[0], stage, traceRoot, updateHash, steps, tokens);
        rounds.reveal(run, round, nodes[0], stage, traceRoot, updateHash, steps, tokens, salt);
        assertTrue(rounds.contributionOf(run, round, nodes[0]).revealed);
    }

    function testFuzz_Reveal_AnythingElse_Reverts(uint64 tokens, bytes32 salt) public {
        uint64 round = _opened(1);
        _commit(round, 0);
        Contribution memory c = _contribution(round, nodes[0]);
        vm.assume(tokens != c.tokens || salt != _salt(nodes[0]));
        bytes32 committed = c.commitment(_salt(nodes[0]));
        c.tokens = tokens;
        vm.prank(_worker(0));
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.CommitmentMismatch.selector, committed, c.commitment(salt))
        );
        rounds.reveal(run, round, c.node, c.stage, c.traceRoot, c.updateHash, c.steps, tokens, salt);
    }

    function test_Reveal_BeforeCommitEnds_Reverts() public {
        uint64 round = _opened(2);
        _commit(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.RevealTooEarly.selector, run, round, uint64(block.timestamp) + COMMIT)
        );
        rounds.reveal(run, round, nodes[0], 0, 0, 0, 0, 0, 0);
    }

    function test_Reveal_NotCommittedOrTwice_Reverts() public {
        uint64 round = _opened(2);
        _commit(round, 0);
        skip(COMMIT);
        _reveal(round, 0);
        vm.prank(_worker(0));
        vm.expectRevert(_errorFor(IRoundManager.AlreadyRevealed.selector, round, 0));
        rounds.reveal(run, round, nodes[0], 0, 0, 0, 0, 0, 0);
        vm.prank(_worker(1));
        vm.expectRevert(_errorFor(IRoundManager.NotCommitted.selector, round, 1));
        rounds.reveal(run, round, nodes[1], 0, 0, 0, 0, 0, 0);
    }

    function test_Reveal_AfterAProposalOrTheLastView_Reverts() public {
        uint64 round = _opened(2);
        _commitAll(round, 2);
        _reveal(round, 0);
        skip(REVEAL);
        uint256 snapshot = vm.snapshotState();
        _propose(round, REWARD_ROOT);
        vm.prank(_worker(1));
        vm.expectRevert(_error(IRoundManager.RevealClosed.selector, round));
        rounds.reveal(run, round, nodes[1], 0, 0, 0, 0, 0, 0);
        assertTrue(vm.revertToState(snapshot));
        skip(uint256(MAX_VIEWS) * PROPOSE);
        vm.prank(_worker(1));
        vm.expectRevert(_error(IRoundManager.RevealClosed.selector, round));
        rounds.reveal(run, round, nodes[1], 0, 0, 0, 0, 0, 0);
    }

    // propose

    function testFuzz_Propose_ByLeader_StandsAndCountsAsAttestation(bytes32 randao, uint8 views) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        uint32 viewNumber = uint32(bound(views, 0, MAX_VIEWS - 1));
        skip(uint256(viewNumber) * PROPOSE);
        (uint32 drawn, uint32 index, NodeId leader) = rounds.leaderOf(run, round);
        assertEq(drawn, viewNumber);
        bytes32 hash = rounds.hashProposal(run, round, viewNumber, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectEmit(address(rounds));
        emit IRoundManager.Proposed(run, round, viewNumber, leader, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectEmit(address(rounds));
        emit IRoundManager.Attested(run, round, leader, hash, vault.stakeOf(leader));
        _propose(round, REWARD_ROOT);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        assertEq(info.proposalHash, hash);
        assertEq(info.attestedStake, vault.stakeOf(leader));
        assertEq(rounds.contributionOf(run, round, leader).leaderIndex, index);
    }

    function testFuzz_Propose_ByAnotherParticipant_Reverts(bytes32 randao, uint256 who) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        (, uint32 leader,) = rounds.leaderOf(run, round);
        uint32 other = uint32(bound(who, 0, 3));
        vm.assume(other != leader);
        vm.prank(_worker(other));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotLeader.selector, run, round, 0, nodes[other]));
        rounds.propose(run, round, other, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.prank(_worker(other));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotWorker.selector, nodes[leader], _worker(other)));
        rounds.propose(run, round, leader, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function test_Propose_OutOfRangeOrZeroRoots_Reverts() public {
        uint64 round = _revealed(2);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.UnknownParticipant.selector, run, round, 2));
        rounds.propose(run, round, 2, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(IRoundManager.ZeroRoot.selector);
        rounds.propose(run, round, 0, 0, PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(IRoundManager.ZeroRoot.selector);
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, 0);
    }

    function test_Propose_TooEarlyOrNothingRevealed_Reverts() public {
        uint64 round = _opened(2);
        _commitAll(round, 2);
        vm.expectRevert(_error(IRoundManager.NothingRevealed.selector, round));
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(_error(IRoundManager.NothingRevealed.selector, round));
        rounds.leaderOf(run, round);
        _reveal(round, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.ProposeTooEarly.selector, run, round, uint64(block.timestamp) + REVEAL)
        );
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function test_Propose_WhileAnotherStands_Reverts() public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.ProposeTooEarly.selector, run, round, uint64(block.timestamp) + ATTEST)
        );
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function test_Propose_SupportedProposalStands_CanNotBeReplaced() public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        _attestAll(round, 4);
        skip(uint256(ATTEST) + PROPOSE);
        vm.expectRevert(_error(IRoundManager.ProposalSupported.selector, round));
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        rounds.finalise(run, round);
    }

    function test_Propose_ViewsExhausted_Reverts() public {
        uint64 round = _revealed(2);
        skip(uint256(MAX_VIEWS) * PROPOSE);
        vm.expectRevert(_error(IRoundManager.ViewsExhausted.selector, round));
        rounds.propose(run, round, 0, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(_error(IRoundManager.ViewsExhausted.selector, round));
        rounds.leaderOf(run, round);
    }

    // attest, finalise, abandon

    function test_Attest_WithoutProposal_Reverts() public {
        uint64 round = _revealed(2);
        vm.prank(_worker(0));
        vm.expectRevert(_error(IRoundManager.NoProposal.selector, round));
        rounds.attest(run, round, nodes[0], 0);
    }

    function testFuzz_Attest_WrongProposal_Reverts(bytes32 other) public {
        uint64 round = _revealed(2);
        _propose(round, REWARD_ROOT);
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        vm.assume(other != hash);
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.WrongProposal.selector, hash, other));
        rounds.attest(run, round, nodes[0], other);
    }

    function test_Attest_TwiceOrAfterProposing_Reverts() public {
        uint64 round = _revealed(3);
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        uint256 other = leader == 0 ? 1 : 0;
        _attest(round, other);
        uint256[2] memory both = [leader, other];
        for (uint256 k = 0; k < 2; ++k) {
            vm.prank(_worker(both[k]));
            vm.expectRevert(
                abi.encodeWithSelector(IRoundManager.AlreadyAttested.selector, run, round, nodes[both[k]], 0)
            );
            rounds.attest(run, round, nodes[both[k]], hash);
        }
    }

    function test_Attest_NotRevealed_Reverts() public {
        uint64 round = _opened(3);
        _commitAll(round, 3);
        _reveal(round, 0);
        _reveal(round, 1);
        skip(REVEAL);
        _propose(round, REWARD_ROOT);
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        vm.prank(_worker(2));
        vm.expectRevert(_errorFor(IRoundManager.NotRevealed.selector, round, 2));
        rounds.attest(run, round, nodes[2], hash);
    }

    function test_Attest_UnbondedSinceCommit_WeighsWhatWasCommitted() public {
        uint64 round = _revealed(4);
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        uint256 other = leader == 3 ? 2 : 3;
        vm.prank(_owner(other));
        vault.beginUnbond(nodes[other], MIN_STAKE);
        _attest(round, other);
        assertEq(rounds.roundOf(run, round).attestedStake, (leader + 1 + other + 1) * MIN_STAKE);
    }

    function testFuzz_Finalise_ByStake_NeedsMoreThanTwoThirds(uint8 mask, bytes32 randao) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        uint256 stake = (leader + 1) * MIN_STAKE;
        for (uint256 i = 0; i < 4; ++i) {
            if (i == leader || (mask >> i) & 1 == 0) continue;
            _attest(round, i);
            stake += (i + 1) * MIN_STAKE;
        }
        if (stake * 3 > 10 * MIN_STAKE * 2) {
            vm.expectEmit(address(rounds));
            emit IRoundManager.RoundFinalised(run, round, _checkpoint(round), REWARD_ROOT);
        } else {
            vm.expectRevert(
                abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, stake, 10 * MIN_STAKE)
            );
        }
        rounds.finalise(run, round);
    }

    function test_Finalise_ExactlyTwoThirds_Reverts() public {
        // Nodes 0 and 1 hold 100 and 200 of 300: node 1 alone has exactly two thirds.
        uint64 round = _revealed(2);
        for (uint256 k = 0; k < MAX_VIEWS; ++k) {
            (,, NodeId leader) = rounds.leaderOf(run, round);
            if (NodeId.unwrap(leader) == NodeId.unwrap(nodes[1])) break;
            skip(PROPOSE);
        }
        _propose(round, REWARD_ROOT);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, 2 * MIN_STAKE, 3 * MIN_STAKE)
        );
        rounds.finalise(run, round);
    }

    function test_Abandon_SupportedProposal_Reverts() public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        _attestAll(round, 4);
        skip(30 days);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotExpired.selector, run, round, 0));
        rounds.abandon(run, round);
    }

    function test_PhaseOf_NoRound_IsNone() public view {
        _assertPhase(Phase.None, 0);
    }

    function testFuzz_LeaderOf_AnyBeacon_DrawsByStakeInOrderOfReveal(bytes32 randao) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        bytes32 beacon = rounds.roundOf(run, round).beacon;
        for (uint32 k = 0; k < MAX_VIEWS; ++k) {
            // Stakes are 1, 2, 3 and 4 times the minimum.
            uint256 ticket = (uint256(keccak256(abi.encode(beacon, k))) % (10 * MIN_STAKE)) / MIN_STAKE;
            uint256 expected = ticket < 1 ? 0 : ticket < 3 ? 1 : ticket < 6 ? 2 : 3;
            (uint32 viewNumber, uint32 index, NodeId leader) = rounds.leaderOf(run, round);
            assertEq(viewNumber, k);
            assertEq(index, expected);
            assertEq(_number(leader), expected);
            skip(PROPOSE);
        }
    }

    function test_JoinOrCommit_InJail_Reverts() public {
        _joinAll(2);
        uint64 round = rounds.open(run);
        vm.prank(vault.PROOFS());
        vault.slash(run, nodes[1], 1, treasury);
        bytes memory expected = abi.encodeWithSelector(IRoundManager.StakeTooLow.selector, nodes[1], 0, MIN_STAKE);
        vm.startPrank(_worker(1));
        vm.expectRevert(expected);
        rounds.join(run, nodes[1]);
        vm.expectRevert(expected);
        rounds.commit(run, round, nodes[1], keccak256("commitment"));
        vm.stopPrank();
        skip(JAIL);
        vm.prank(_owner(1));
        vault.unjail(nodes[1]);
        _join(1);
    }

    function testFuzz_Finalise_StepsRevealed_CountAsTrainingFlop(uint8 count) public {
        uint256 n = bound(count, 1, NODES);
        _joinAll(n);
        _fullRound(n, keccak256("rewards"));
        assertEq(meter.lineageFlop(run), 20 * n * FLOP_PER_STEP);
    }

    function test_ChallengeEnd_OpenClosedUnopened_IsKnown() public {
        _joinAll(2);
        uint64 round = rounds.open(run);
        assertEq(rounds.challengeEndOf(run, round), type(uint64).max, "open");
        assertEq(rounds.challengeEndOf(run, round + 1), 0, "unopened");
        assertEq(rounds.beaconOf(run, round), rounds.roundOf(run, round).beacon);
        assertEq(rounds.beaconOf(run, round + 1), 0);
        _commitAll(round, 2);
        _revealAll(round, 2);
        _propose(round, keccak256("rewards"));
        _attestAll(round, 2);
        rounds.finalise(run, round);
        assertEq(rounds.challengeEndOf(run, round), block.timestamp + CHALLENGE);
        assertEq(checkpoints.recordedAtOf(run, round), block.timestamp);
        assertEq(checkpoints.recordedAtOf(run, round + 1), 0);
    }
}
