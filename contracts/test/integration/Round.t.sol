// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, MAX_VIEWS, Phase} from "../../src/runs/IRoundManager.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// Rounds from opening to payment, with everyone present and with some missing.
contract RoundIntegrationTest is RoundSteps {
    function test_FullRound_EveryonePresent_FinalisesAndPays() public {
        _joinAll(4);
        uint256 first = REWARD / 3;
        bytes32 left = _leaf(nodes[0], first);
        bytes32 right = _leaf(nodes[3], REWARD - first);

        uint64 start = uint64(block.timestamp);
        uint64 round = rounds.open(run);
        _assertPhase(Phase.Commit, start + COMMIT);
        _commitAll(round, 4);
        _assertPhase(Phase.Reveal, start + REVEAL);
        _revealAll(round, 4);
        _assertPhase(Phase.Propose, start + PROPOSE);
        NodeId leader = _propose(round, _pair(left, right));
        _assertPhase(Phase.Attest, start + ATTEST);
        _attestAll(round, 4);
        _assertPhase(Phase.Finalisable, 0);
        rounds.finalise(run, round);
        _assertPhase(Phase.Closed, 0);

        assertGt(NodeId.unwrap(leader), 0);
        (uint64 latestRound, bytes32 root) = checkpoints.latest(run);
        assertEq(latestRound, 1);
        assertEq(root, _checkpoint(1));
        skip(CHALLENGE);
        _claim(nodes[0], first, _proof(right));
        _claim(nodes[3], REWARD - first, _proof(left));
        assertEq(token.balanceOf(_owner(0)), first);
        assertEq(token.balanceOf(_owner(3)), REWARD - first);
        assertEq(distributor.fundsOf(run).claimable, 0);
        // The same proof gives shares of the model.
        ownership.mint(run, nodes[0], _owner(0), first, first, _proof(right));
        ownership.mint(run, nodes[3], _owner(3), REWARD - first, REWARD - first, _proof(left));
        assertEq(ownership.balanceOf(_owner(0), RunId.unwrap(run)), first);
        assertEq(ownership.totalSupply(RunId.unwrap(run)), FIRST_ISSUE);
    }

    function test_FullRound_SeveralRounds_ChainsCheckpointsAndClaimsAtOnce() public {
        _joinAll(3);
        for (uint64 i = 1; i <= 3; ++i) {
            vm.prevrandao(bytes32(uint256(i)));
            assertEq(_fullRound(3, _leaf(nodes[1], REWARD * i)), i);
        }
        (uint64 parentRound, bytes32 parentRoot) = checkpoints.parentOf(run, 3);
        assertEq(parentRound, 2);
        assertEq(parentRoot, _checkpoint(2));
        skip(2 * CHALLENGE);
        _claim(nodes[1], REWARD * 3);
        assertEq(token.balanceOf(_owner(1)), REWARD * 3);
    }

    function test_ViewChange_SilentLeader_NextLeaderFinalises() public {
        _joinAll(4);
        uint64 round = rounds.open(run);
        _commitAll(round, 4);
        _revealAll(round, 4);
        NodeId silent = _leader(round);
        NodeId leader = silent;
        uint32 viewNumber;
        while (NodeId.unwrap(leader) == NodeId.unwrap(silent)) {
            skip(PROPOSE);
            (viewNumber,) = rounds.leaderDraw(run, round);
            leader = _leader(round);
        }
        _propose(round, bytes32(uint256(1)));
        assertEq(rounds.roundOf(run, round).proposalView, viewNumber);
        assertGt(viewNumber, 0);
        _attestAll(round, 4);
        rounds.finalise(run, round);
    }

    function test_ViewChange_ProposalUnsupported_NextLeaderReplacesIt() public {
        _joinAll(4);
        uint64 round = rounds.open(run);
        _commitAll(round, 4);
        _revealAll(round, 4);
        _propose(round, bytes32(uint256(1)));
        skip(ATTEST);
        _assertPhase(Phase.Propose, uint64(block.timestamp) + PROPOSE);
        (uint32 viewNumber,) = rounds.leaderDraw(run, round);
        assertEq(viewNumber, 1);
        NodeId leader = _propose(round, bytes32(uint256(2)));
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        assertEq(info.attestedStake, vault.stakeOf(leader), "earlier attestations don't carry over");
        assertEq(info.rewardRoot, bytes32(uint256(2)));
        _attestAll(round, 4);
        rounds.finalise(run, round);
        assertEq(distributor.fundsOf(run).newestRoot, bytes32(uint256(2)));
    }

    function test_Abandon_NobodyReveals_NextRoundStartsFromTheSameCheckpoint() public {
        _joinAll(2);
        uint64 round = rounds.open(run);
        _commitAll(round, 2);
        skip(REVEAL);
        _assertPhase(Phase.Expired, 0);
        rounds.abandon(run, round);
        assertEq(registry.closedRoundsOf(run), 1);
        assertEq(rounds.expectedNext(run), 0, "who missed joins again");
        _joinAll(2);
        assertEq(rounds.open(run), 2);
        assertEq(rounds.roundOf(run, 2).parentCheckpoint, GENESIS);
        assertEq(rounds.roundOf(run, 2).expected, 2);
    }

    function test_Abandon_NobodyProposes_AfterLastView() public {
        _joinAll(2);
        uint64 round = rounds.open(run);
        _commitAll(round, 2);
        _revealAll(round, 2);
        skip(uint256(MAX_VIEWS) * PROPOSE - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotExpired.selector, run, round, uint64(block.timestamp) + 1)
        );
        rounds.abandon(run, round);
        skip(1);
        rounds.abandon(run, round);
        _assertPhase(Phase.Closed, 0);
    }

    function test_LateJoiner_DuringRound_TakesPartInTheNext() public {
        _joinAll(3);
        uint64 round = rounds.open(run);
        _join(3);
        assertEq(rounds.memberSince(run, nodes[3]), 2);
        bytes memory early = _entry(round, 3);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NothingToCount.selector, run, round));
        rounds.commitBatch(run, round, early);

        _commitAll(round, 3);
        _revealAll(round, 3);
        _propose(round, bytes32(uint256(1)));
        _attestAll(round, 3);
        rounds.finalise(run, round);
        vm.prevrandao(bytes32(uint256(2)));
        assertEq(_fullRound(4, bytes32(uint256(2))), 2);
        assertEq(rounds.roundOf(run, 2).expected, 4);
    }

    function test_MissedMember_RevealsAgain_IsWaitedForAgain() public {
        _joinAll(3);
        uint64 round = rounds.open(run);
        _commitAll(round, 2);
        skip(COMMIT);
        _revealAll(round, 2);
        skip(REVEAL); // the third might have committed directly
        _propose(round, bytes32(uint256(1)));
        _attestAll(round, 2);
        rounds.finalise(run, round);

        vm.prevrandao(bytes32(uint256(2)));
        round = rounds.open(run);
        assertEq(rounds.roundOf(run, round).expected, 2, "who missed is not waited for");
        _commitAll(round, 3);
        _assertPhase(Phase.Reveal, uint64(block.timestamp) + REVEAL);
        _reveal(round, 0);
        _reveal(round, 1);
        assertEq(rounds.expectedNext(run), 2);
        _reveal(round, 2);
        assertEq(rounds.expectedNext(run), 3, "revealing is as good as joining");
    }

    function test_Grace_LateCommitRevealAndAttest_AreAccepted() public {
        _joinAll(4);
        uint64 round = rounds.open(run);
        _commitAll(round, 3);
        skip(COMMIT + 10);
        _assertPhase(Phase.Reveal, uint64(block.timestamp) - 10 + REVEAL);
        _commit(round, 3);
        _revealAll(round, 3);
        skip(REVEAL);
        _assertPhase(Phase.Propose, uint64(block.timestamp) - 10 + PROPOSE);
        _reveal(round, 3);
        _propose(round, bytes32(uint256(1)));
        skip(ATTEST + 5);
        _assertPhase(Phase.Propose, uint64(block.timestamp) - 5 + PROPOSE);
        _attestAll(round, 4);
        _assertPhase(Phase.Finalisable, 0);
        rounds.finalise(run, round);
    }
}
