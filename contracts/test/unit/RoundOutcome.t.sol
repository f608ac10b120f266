// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, MAX_VIEWS, Phase, RoundStatus} from "../../src/runs/IRoundManager.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {RoundFixture} from "../RoundFixture.sol";

/// Proposing, attesting, finalising and abandoning.
contract RoundOutcomeTest is RoundFixture {
    function testFuzz_Propose_ByLeader_StandsAndCountsAsAttestation(bytes32 randao, uint8 views) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        uint32 viewNumber = uint32(bound(views, 0, MAX_VIEWS - 1));
        skip(uint256(viewNumber) * PROPOSE);
        (uint32 present,) = rounds.leaderDraw(run, round);
        assertEq(present, viewNumber);
        NodeId leader = _leader(round);
        bytes32 hash = rounds.hashProposal(run, round, viewNumber, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectEmit(address(rounds));
        emit IRoundManager.Proposed(run, round, viewNumber, leader, _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectEmit(address(rounds));
        emit IRoundManager.Attested(run, round, leader, hash);
        _propose(round, REWARD_ROOT);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        assertEq(info.proposalHash, hash);
        assertEq(info.attestedStake, vault.stakeOf(leader));
        assertTrue(rounds.contributionOf(run, round, leader).attested);
    }

    function testFuzz_Propose_ByAnotherParticipant_Reverts(bytes32 randao, uint256 who) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        uint256 leader = _number(_leader(round));
        uint256 other = bound(who, 0, 3);
        vm.assume(other != leader);
        vm.startPrank(_worker(other));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotLeader.selector, run, round, 0, nodes[other]));
        rounds.propose(run, round, nodes[other], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(_errorFor(IRoundManager.NotRevealed.selector, round, leader));
        rounds.propose(run, round, nodes[leader], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function testFuzz_Propose_ZeroRoots_Reverts(bytes32 root, address caller) public {
        uint64 round = _revealed(2);
        vm.prank(caller);
        vm.expectRevert(IRoundManager.ZeroRoot.selector);
        rounds.propose(run, round, nodes[0], 0, PARTICIPANTS, root);
        vm.prank(caller);
        vm.expectRevert(IRoundManager.ZeroRoot.selector);
        rounds.propose(run, round, nodes[0], root, PARTICIPANTS, 0);
    }

    function testFuzz_Propose_TooEarlyOrNothingRevealed_Reverts(uint16 passed) public {
        uint64 round = _opened(2);
        _commitAll(round, 2);
        vm.expectRevert(_error(IRoundManager.NothingRevealed.selector, round));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(_error(IRoundManager.NothingRevealed.selector, round));
        rounds.leaderDraw(run, round);
        _reveal(round, 0);
        uint64 end = uint64(block.timestamp) + REVEAL;
        skip(bound(passed, 0, REVEAL - 1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.ProposeTooEarly.selector, run, round, end));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function testFuzz_Propose_WhileAnotherStands_Reverts(uint16 passed) public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        uint64 end = uint64(block.timestamp) + ATTEST;
        skip(bound(passed, 0, ATTEST - 1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.ProposeTooEarly.selector, run, round, end));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
    }

    function testFuzz_Propose_SupportedProposalStands_CanNotBeReplaced(uint32 later) public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        _attestAll(round, 4);
        skip(bound(later, 0, 29 days));
        vm.expectRevert(_error(IRoundManager.ProposalSupported.selector, round));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        rounds.finalise(run, round);
    }

    function testFuzz_Propose_ViewsExhausted_Reverts(uint32 later) public {
        uint64 round = _revealed(2);
        skip(bound(later, uint256(MAX_VIEWS) * PROPOSE, 29 days));
        vm.expectRevert(_error(IRoundManager.ViewsExhausted.selector, round));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        vm.expectRevert(_error(IRoundManager.ViewsExhausted.selector, round));
        rounds.leaderDraw(run, round);
    }

    function testFuzz_Attest_WithoutProposal_Reverts(address caller, bytes32 hash) public {
        uint64 round = _revealed(2);
        vm.prank(caller);
        vm.expectRevert(_error(IRoundManager.NoProposal.selector, round));
        rounds.attest(run, round, nodes[0], hash);
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

    function testFuzz_Attest_TwiceOrAfterProposing_Reverts(bytes32 randao) public {
        vm.prevrandao(randao);
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

    function testFuzz_Attest_NotRevealedOrByAnotherKey_Reverts(bytes32 randao) public {
        vm.prevrandao(randao);
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
        vm.prank(_worker(2));
        vm.expectRevert(_errorFor(IRoundManager.NotRevealed.selector, round, 0));
        rounds.attest(run, round, nodes[0], hash);
    }

    function testFuzz_Attest_UnbondedSinceTheReveal_WeighsWhatItHadThen(bytes32 randao, uint96 amount) public {
        vm.prevrandao(randao);
        amount = uint96(bound(amount, 1, 3 * MIN_STAKE));
        uint64 round = _revealed(4);
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        uint256 other = leader == 3 ? 2 : 3;
        vm.prank(_owner(other));
        vault.beginUnbond(nodes[other], amount);
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
            if (_number(_leader(round)) == 1) break;
            skip(PROPOSE);
        }
        _propose(round, REWARD_ROOT);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, 2 * MIN_STAKE, 3 * MIN_STAKE)
        );
        rounds.finalise(run, round);
    }

    function testFuzz_Finalise_CountedButSilent_StillCountInTheQuorum(bytes32 randao) public {
        vm.prevrandao(randao);
        // Nodes 0, 1 and 3 hold 700 of 1,000; of the 1,000 counted, 600 are not two thirds.
        uint64 round = _opened(4);
        _commitAll(round, 4);
        _reveal(round, 1);
        _reveal(round, 3);
        skip(REVEAL);
        _propose(round, REWARD_ROOT);
        NodeId leader = rounds.roundOf(run, round).proposer;
        _attest(round, _number(leader) == 1 ? 3 : 1);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, 6 * MIN_STAKE, 10 * MIN_STAKE)
        );
        rounds.finalise(run, round);
    }

    function test_Finalise_DirectCommitters_CountOnceTheyReveal() public {
        uint64 round = _opened(4);
        uint256[] memory one = new uint256[](1);
        _commitBatch(round, one); // node 0
        _commit(round, 3);
        skip(COMMIT);
        _reveal(round, 3);
        _reveal(round, 0);
        skip(REVEAL);
        while (_number(_leader(round)) != 0) skip(PROPOSE);
        _propose(round, REWARD_ROOT);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, MIN_STAKE, 5 * MIN_STAKE)
        );
        rounds.finalise(run, round);
    }

    function testFuzz_Abandon_SupportedProposal_Reverts(uint32 later) public {
        uint64 round = _revealed(4);
        _propose(round, REWARD_ROOT);
        _attestAll(round, 4);
        skip(bound(later, 0, 29 days)); // while the mandate lasts
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotExpired.selector, run, round, 0));
        rounds.abandon(run, round);
    }

    function testFuzz_PhaseOf_NoRound_IsNone(uint32 later) public {
        skip(later);
        _assertPhase(Phase.None, 0);
    }

    function testFuzz_LeaderDraw_AnyBeacon_FallsByStakeInOrderOfReveal(bytes32 randao) public {
        vm.prevrandao(randao);
        uint64 round = _revealed(4);
        bytes32 beacon = rounds.roundOf(run, round).beacon;
        for (uint32 k = 0; k < MAX_VIEWS; ++k) {
            // Stakes are 1, 2, 3 and 4 times the minimum, and weigh in thousandths of a token.
            uint256 ticket = uint256(keccak256(abi.encode(beacon, k))) % (10 * MIN_STAKE / 1e15);
            (uint32 viewNumber, uint256 drawn) = rounds.leaderDraw(run, round);
            assertEq(viewNumber, k);
            assertEq(drawn, ticket * 1e15);
            uint256 share = drawn / MIN_STAKE;
            assertEq(_number(_leader(round)), share < 1 ? 0 : share < 3 ? 1 : share < 6 ? 2 : 3);
            skip(PROPOSE);
        }
    }

    function testFuzz_Finalise_StepsRevealed_CountAsTrainingFlop(uint8 count) public {
        uint256 n = bound(count, 1, NODES);
        _joinAll(n);
        _fullRound(n, keccak256("rewards"));
        assertEq(meter.lineageFlop(run), 20 * n * FLOP_PER_STEP);
    }

    function testFuzz_ChallengeEnd_OpenClosedUnopened_IsKnown(uint32 later, uint64 unopened) public {
        unopened = uint64(bound(unopened, 2, type(uint64).max));
        later = uint32(bound(later, 0, COMMIT - 1));
        _joinAll(2);
        uint64 round = rounds.open(run);
        assertEq(rounds.challengeEndOf(run, round), type(uint64).max, "open");
        assertEq(rounds.challengeEndOf(run, unopened), 0, "unopened");
        assertEq(rounds.beaconOf(run, round), rounds.roundOf(run, round).beacon);
        assertEq(rounds.beaconOf(run, unopened), 0);
        skip(later);
        _commitAll(round, 2);
        _revealAll(round, 2);
        _propose(round, keccak256("rewards"));
        _attestAll(round, 2);
        rounds.finalise(run, round);
        assertEq(rounds.challengeEndOf(run, round), block.timestamp + CHALLENGE);
        assertEq(checkpoints.recordedAtOf(run, round), block.timestamp);
        assertEq(checkpoints.recordedAtOf(run, unopened), 0);
    }

    function testFuzz_RoundOf_PastRounds_KeepStatusBeaconAndEnd(uint32 later) public {
        _joinAll(2);
        uint64 first = _fullRound(2, REWARD_ROOT);
        bytes32 beacon = rounds.beaconOf(run, first);
        uint256 closed = block.timestamp;
        skip(bound(later, 0, 29 days));
        uint64 second = rounds.open(run);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, first);
        assertEq(uint8(info.status), uint8(RoundStatus.Finalised));
        assertEq(info.beacon, beacon);
        assertEq(info.closedAt, closed);
        assertEq(info.checkpointRoot, 0);
        assertEq(rounds.roundOf(run, second).proposalHash, 0, "nothing of the round before shows");
        assertEq(uint8(rounds.roundOf(run, second + 1).status), uint8(RoundStatus.None));
    }
}
