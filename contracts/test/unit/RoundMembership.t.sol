// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution} from "../../src/runs/Contributions.sol";
import {IRoundManager, Phase, WEIGHT_UNIT} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry} from "../../src/runs/IRunRegistry.sol";
import {IStakeVault} from "../../src/staking/IStakeVault.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {RoundFixture} from "../RoundFixture.sol";

/// Who takes part: joining, leaving, and what the vault tells.
contract RoundMembershipTest is RoundFixture {
    function testFuzz_Join_ByWorkerOrOwner_IsExpectedOnce(uint256 i) public {
        i = bound(i, 0, NODES - 1);
        vm.expectEmit(address(rounds));
        emit IRoundManager.NodeJoined(run, nodes[i], 1);
        _join(i);
        vm.prank(_owner(i));
        rounds.join(run, nodes[i], 0, "");
        assertEq(rounds.expectedNext(run), 1);
        assertEq(rounds.memberSince(run, nodes[i]), 1);
    }

    function testFuzz_JoinAndLeave_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != _owner(0) && caller != _worker(0));
        bytes memory expected = abi.encodeWithSelector(IRoundManager.NotOwnerOrWorker.selector, nodes[0], caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        rounds.join(run, nodes[0], 0, "");
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
        rounds.join(run, nodes[0], 0, "");
    }

    function testFuzz_Join_UnknownRun_Reverts(uint64 number) public {
        RunId unknown = RunId.wrap(uint64(bound(number, registry.runCount() + 1, type(uint64).max)));
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.UnknownRun.selector, unknown));
        rounds.join(unknown, nodes[0], 0, "");
    }

    function testFuzz_Join_InJail_Reverts(uint256 amount) public {
        amount = bound(amount, 1, MIN_STAKE);
        _joinAll(2);
        vm.prank(vault.PROOFS());
        vault.slash(run, nodes[1], amount, treasury);
        vm.prank(_worker(1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.StakeTooLow.selector, nodes[1], 0, MIN_STAKE));
        rounds.join(run, nodes[1], 0, "");
        skip(JAIL);
        vm.prank(_owner(1));
        vault.unjail(nodes[1]);
        _join(1);
        assertEq(rounds.memberSince(run, nodes[1]), 1);
    }

    function testFuzz_Leave_Member_IsNoLongerExpected(bool byOwner) public {
        _joinAll(2);
        vm.prank(byOwner ? _owner(1) : _worker(1));
        vm.expectEmit(address(rounds));
        emit IRoundManager.NodeLeft(run, nodes[1]);
        rounds.leave(run, nodes[1]);
        assertEq(rounds.expectedNext(run), 1);
        assertEq(rounds.memberSince(run, nodes[1]), 0);
    }

    function testFuzz_Leave_NoMember_Reverts(uint256 i) public {
        i = bound(i, 0, NODES - 1);
        vm.prank(_worker(i));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotMember.selector, run, nodes[i], 0));
        rounds.leave(run, nodes[i]);
    }

    function testFuzz_Join_AnotherRunMeanwhile_RevertsUntilItLeaves(uint256 i) public {
        i = bound(i, 0, NODES - 1);
        RunId second = _createRun(_params());
        _join(i);
        assertEq(RunId.unwrap(vault.runOf(nodes[i])), RunId.unwrap(run));
        vm.startPrank(_worker(i));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.BoundToRun.selector, nodes[i], run));
        rounds.join(second, nodes[i], 0, "");
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotMember.selector, second, nodes[i], 0));
        rounds.leave(second, nodes[i]);
        rounds.leave(run, nodes[i]);
        assertEq(RunId.unwrap(vault.runOf(nodes[i])), 0);
        rounds.join(second, nodes[i], 0, "");
        assertEq(rounds.memberSince(second, nodes[i]), 1);
    }

    function testFuzz_Bind_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != address(rounds));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NotRoundManager.selector, caller));
        vault.bind(nodes[0], run);
    }

    function testFuzz_Told_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != address(vault) && caller != address(registry));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotStakeVault.selector, caller));
        rounds.stakeChanged(run, nodes[0], caller, type(uint96).max);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotRunRegistry.selector, caller));
        rounds.setActivity(run, type(uint40).max, 0);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotRunRegistry.selector, caller));
        rounds.configure(run, IRunRegistry.RoundTerms(0, 0, 0, 0, 0));
    }

    function testFuzz_Unbond_BelowTheMinimum_EndsMembershipAtOnce(uint96 unbonded) public {
        unbonded = uint96(bound(unbonded, 1, 2 * MIN_STAKE));
        _joinAll(2);
        bool stays = 2 * MIN_STAKE - unbonded >= MIN_STAKE;
        if (!stays) {
            vm.expectEmit(address(rounds));
            emit IRoundManager.NodeLeft(run, nodes[1]);
        }
        vm.prank(_owner(1));
        vault.beginUnbond(nodes[1], unbonded);
        assertEq(rounds.memberSince(run, nodes[1]), stays ? 1 : 0);
        assertEq(rounds.expectedNext(run), stays ? 2 : 1);
    }

    function testFuzz_Unbond_AfterBeingPutOut_LeavesAndJoinsAnother(uint96 more) public {
        more = uint96(bound(more, 1, MIN_STAKE - 1));
        RunId second = _createRun(_params());
        _join(1);
        vm.startPrank(_owner(1));
        vault.beginUnbond(nodes[1], MIN_STAKE + 1);
        vault.beginUnbond(nodes[1], more);
        rounds.leave(run, nodes[1]);
        vm.stopPrank();
        _give(_owner(1), 10 * MIN_STAKE, address(vault));
        vm.startPrank(_owner(1));
        vault.stake(nodes[1], 10 * MIN_STAKE);
        rounds.join(second, nodes[1], 0, "");
        vm.stopPrank();
        assertEq(rounds.memberSince(run, nodes[1]), 0);
        assertEq(rounds.memberSince(second, nodes[1]), 1);
    }

    function testFuzz_Slash_Member_IsOutAtOnce(uint256 amount) public {
        amount = bound(amount, 1, 3 * MIN_STAKE);
        uint64 round = _opened(3);
        _commitAll(round, 3);
        vm.prank(vault.PROOFS());
        vault.slash(run, nodes[2], amount, treasury);
        assertEq(rounds.memberSince(run, nodes[2]), 0);
        bytes32[] memory proof = _batchProof(round, 2);
        Contribution memory c = _contribution(round, nodes[2]);
        vm.prank(_worker(2));
        vm.expectRevert(_notMember(round, 2));
        rounds.revealBatched(c, _salt(nodes[2]), 0, proof);
    }

    /// A node that leaves, loses its stake or changes its key before it commits holds up nobody.
    function testFuzz_Gone_BeforeItCommits_EndsTheCommits(uint256 way, uint256 i) public {
        i = bound(i, 0, 3);
        uint64 round = _opened(4);
        _commitBatch(round, _allBut(4, i));
        _assertIn(Phase.Commit);
        uint256 end = block.timestamp;
        _drop(i, way);
        _assertIn(Phase.Reveal);
        assertEq(rounds.roundOf(run, round).commitEnd, end);
        assertEq(rounds.roundOf(run, round).revealEnd, end + REVEAL);
        assertEq(rounds.roundOf(run, round).expected, 3);
    }

    /// Nor when it has committed and not revealed, whether its commitment came in a batch or by itself.
    function testFuzz_Gone_BeforeItReveals_EndsTheReveals(uint256 way, uint256 i, bool last) public {
        i = bound(i, 0, 3);
        uint64 round = _opened(4);
        _commitAll(round, 4);
        uint256 counted = rounds.roundOf(run, round).countedStake;
        if (!last) _drop(i, way);
        _assertIn(Phase.Reveal);
        for (uint256 k = 0; k < 4; ++k) {
            if (k != i) _reveal(round, k);
        }
        if (last) {
            _assertIn(Phase.Reveal);
            _drop(i, way);
        }
        _assertIn(Phase.Propose);
        assertEq(rounds.roundOf(run, round).countedStake, counted, "the quorum stays");
    }

    /// One that was waited for as it had revealed in the round before is not, and one that was not waited for changes nothing.
    function testFuzz_Gone_InALaterRound_IsWaitedForOnlyIfItWas(uint256 way, bool revealedBefore) public {
        uint64 round = _opened(4);
        _commitAll(round, 4);
        for (uint256 i = revealedBefore ? 0 : 1; i < 4; ++i) {
            _reveal(round, i);
        }
        skip(REVEAL);
        NodeId leader = _propose(round, REWARD_ROOT);
        for (uint256 i = revealedBefore ? 0 : 1; i < 4; ++i) {
            if (NodeId.unwrap(nodes[i]) != NodeId.unwrap(leader)) _attest(round, i);
        }
        rounds.finalise(run, round);
        round = rounds.open(run);
        assertEq(rounds.roundOf(run, round).expected, revealedBefore ? 4 : 3);
        _drop(0, way);
        assertEq(rounds.roundOf(run, round).expected, 3);
        _commitBatch(round, _allBut(4, 0));
        _assertIn(Phase.Reveal);
        for (uint256 i = 1; i < 4; ++i) {
            _reveal(round, i);
        }
        _assertIn(Phase.Propose);
    }

    /// What has been revealed counts, whoever leaves then; and a round that everybody has left waits for its deadlines.
    function testFuzz_Gone_AfterItsReveal_ChangesNothing(uint256 way) public {
        uint64 round = _opened(2);
        _drop(0, way);
        assertEq(rounds.roundOf(run, round).expected, 1);
        _assertIn(Phase.Commit);
        _commit(round, 1);
        skip(COMMIT);
        _reveal(round, 1);
        _assertIn(Phase.Propose);
        _drop(1, way);
        assertEq(rounds.roundOf(run, round).expected, 1);
        _assertIn(Phase.Propose);
    }

    function testFuzz_Stake_ChangedBeforeTheReveal_WeighsWhatItIsThen(uint96 added) public {
        added = uint96(bound(added, 1, 100 ether));
        uint64 round = _opened(1);
        _commitAll(round, 1);
        _give(_owner(0), added, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], added);
        _reveal(round, 0);
        uint256 weight = (MIN_STAKE + added) / WEIGHT_UNIT * WEIGHT_UNIT;
        assertEq(rounds.contributionOf(run, round, nodes[0]).stake, weight);
        assertEq(rounds.roundOf(run, round).revealedStake, weight);
        assertEq(rounds.roundOf(run, round).countedStake, MIN_STAKE);
    }

    function testFuzz_RotateWorker_AmidARound_OnlyTheNewKeyActsFromTheNextOn(address fresh) public {
        vm.assume(fresh != address(0) && fresh != _worker(0) && fresh != _worker(1));
        uint64 round = _opened(2);
        _commitAll(round, 2);
        _reveal(round, 0);
        vm.prank(_owner(0));
        vault.rotateWorker(nodes[0], fresh);
        vm.prank(_owner(1));
        vault.rotateWorker(nodes[1], fresh);
        assertEq(rounds.expectedNext(run), 2, "each once");
        bytes32[] memory proof = _batchProof(round, 1);
        Contribution memory c = _contribution(round, nodes[1]);
        vm.prank(_worker(1));
        vm.expectRevert(_notMember(round, 1));
        rounds.revealBatched(c, _salt(nodes[1]), 0, proof);
        skip(REVEAL);
        // What the old key has revealed stays its own to propose, and it alone has.
        vm.prank(_worker(0));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);
        assertEq(rounds.memberSince(run, nodes[0]), 2);
    }

    /// Joins, leaves, reveals, slashes and key changes in any order keep the count of whom the next round waits for.
    function testFuzz_Membership_AnyOrder_CountsEachNodeOnce(uint256 seed) public {
        uint64 round = _opened(3);
        _commitAll(round, 3);
        bool[4] memory revealed;
        bool[4] memory waited = [false, false, false, false];
        for (uint256 k = 0; k < 24; ++k) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 i = seed % 4;
            uint256 action = (seed >> 8) % 4;
            uint64 since = rounds.memberSince(run, nodes[i]);
            if (action == 0) {
                _join(i);
                waited[i] = true;
            } else if (action == 1 && since != 0) {
                vm.prank(_worker(i));
                rounds.leave(run, nodes[i]);
                waited[i] = false;
            } else if (action == 2 && since == 1 && !revealed[i]) {
                _reveal(round, i);
                (revealed[i], waited[i]) = (true, true);
            } else if (action == 3 && since != 0) {
                _give(_owner(i), 1 ether, address(vault));
                vm.prank(_owner(i));
                vault.stake(nodes[i], 1 ether);
            }
            uint256 expected = 0;
            for (uint256 j = 0; j < 4; ++j) {
                if (waited[j]) ++expected;
            }
            assertEq(rounds.expectedNext(run), expected);
        }
    }

    function _assertIn(Phase expected) private view {
        (, Phase phase,) = rounds.phaseOf(run);
        assertEq(uint8(phase), uint8(expected), "phase");
    }

    function _drop(uint256 i, uint256 way) private {
        if (way % 4 == 0) {
            vm.prank(_worker(i));
            rounds.leave(run, nodes[i]);
        } else if (way % 4 == 1) {
            vm.prank(vault.PROOFS());
            vault.slash(run, nodes[i], 1, treasury);
        } else if (way % 4 == 2) {
            uint256 stake = vault.stakeOf(nodes[i]);
            vm.prank(_owner(i));
            vault.beginUnbond(nodes[i], stake);
        } else {
            vm.prank(_owner(i));
            vault.rotateWorker(nodes[i], makeAddr("another key"));
        }
    }

    function _allBut(uint256 count, uint256 absent) private pure returns (uint256[] memory who) {
        who = new uint256[](count - 1);
        for (uint256 k = 0; k < who.length; ++k) {
            who[k] = k < absent ? k : k + 1;
        }
    }

    function _notMember(uint64 round, uint256 i) private view returns (bytes memory) {
        return abi.encodeWithSelector(IRoundManager.NotMember.selector, run, nodes[i], round);
    }
}
