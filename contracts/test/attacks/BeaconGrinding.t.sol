// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// The last to commit tries to choose the beacon, which assigns the data and draws the leaders.
contract BeaconGrindingTest is RoundSteps {
    /// Whatever is committed, and by how many: the beacon was fixed when the round opened.
    function testFuzz_LastCommitter_CanNotMoveTheBeacon(bytes32 commitment, bytes32 randao, bool commits) public {
        vm.assume(commitment != 0);
        _joinAll(4);
        uint64 round = rounds.open(run);
        bytes32 beacon = rounds.beaconOf(run, round);
        _commitAll(round, 3);
        vm.prevrandao(randao);
        skip(COMMIT - 1);
        if (commits) {
            vm.prank(_worker(3));
            rounds.commit(run, round, nodes[3], commitment);
        }
        assertEq(rounds.beaconOf(run, round), beacon);
        skip(1);
        _revealAll(round, 3);
        assertEq(rounds.beaconOf(run, round), beacon);
    }

    /// Nor can anybody who has seen the beacon join the round that it is for.
    function test_JoiningAfterTheBeacon_IsForTheNextRound() public {
        _joinAll(3);
        uint64 round = rounds.open(run);
        _join(3);
        assertEq(rounds.memberSince(run, nodes[3]), round + 1);
        _commitAll(round, 3);
        _revealAll(round, 3);
        assertFalse(rounds.contributionOf(run, round, nodes[3]).revealed);
        assertEq(rounds.expectedNext(run), 4);
    }

    /// The beacon is not what the caller of open may choose: it takes the block's randomness, the run and the round.
    function testFuzz_Beacon_OfTwoRounds_Differs(bytes32 randao) public {
        vm.prevrandao(randao);
        _joinAll(4);
        uint64 first = _fullRound(4, _leaf(nodes[0], REWARD));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.RoundNotOpen.selector, run, first));
        rounds.finalise(run, first);
        uint64 second = rounds.open(run);
        assertTrue(rounds.beaconOf(run, first) != rounds.beaconOf(run, second));
    }
}
