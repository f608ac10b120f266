// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

/// What a slash takes of a node's rewards, and what it leaves.
contract RewardForfeitsTest is Fixture {
    /// The chain opens a round; its root may be posted later.
    function _open(uint64 round) private {
        vm.mockCall(address(rounds), abi.encodeCall(rounds.currentRound, (run)), abi.encode(round));
    }

    function _post(uint64 round, uint256 cheater, uint256 sibling) private {
        bytes32 root = _root(cheater, sibling);
        vm.prank(address(rounds));
        distributor.post(run, round, root);
    }

    function _root(uint256 cheater, uint256 sibling) private view returns (bytes32) {
        return _pair(_leaf(nodes[0], cheater), _leaf(nodes[1], sibling));
    }

    function _slash() private {
        vm.prank(address(proofs));
        vault.slash(run, nodes[0], 1, address(proofs));
    }

    function _refused(uint256 rewards, uint256 sibling) private {
        bytes32[] memory proof = _proof(_leaf(nodes[1], sibling));
        address owner = _owner(0);
        vm.expectRevert(
            abi.encodeWithSelector(IRewardDistributor.InvalidProof.selector, run, nodes[0], owner, rewards, rewards)
        );
        distributor.claim(run, nodes[0], owner, rewards, rewards, proof);
        vm.expectRevert(
            abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, run, nodes[0], owner, rewards, rewards)
        );
        ownership.mint(run, nodes[0], owner, rewards, rewards, proof);
    }

    /// Round 1 vested, 2 and 3 did not, 4 was open: the node keeps round 1 and what it earns after the slash.
    function testFuzz_Slash_WithUnvestedRounds_LeavesWhatHadVested(uint256 part, uint256 later) public {
        part = bound(part, 1, REWARD - 1);
        uint256 other = REWARD - part;
        _open(1);
        _post(1, part, other);
        skip(CHALLENGE);
        _open(2);
        _post(2, 2 * part, 2 * other);
        _open(3);
        _post(3, 3 * part, 3 * other);
        _open(4);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardsForfeited(run, nodes[0], 1, 4);
        _slash();
        assertEq(distributor.claimRootOf(run, nodes[0]), _root(part, other));

        skip(CHALLENGE); // rounds 2 and 3 vest, for everyone else
        _refused(2 * part, 2 * other);
        _refused(3 * part, 3 * other);
        _claim(nodes[1], 3 * other, _proof(_leaf(nodes[0], 3 * part)));
        _claim(nodes[0], part, _proof(_leaf(nodes[1], other)));
        assertEq(token.balanceOf(_owner(0)), part, "what had vested stays claimable");

        _post(4, 4 * part, 4 * other); // opened before the slash
        skip(CHALLENGE);
        _refused(4 * part, 4 * other);

        later = bound(later, 1, REWARD);
        _open(5);
        _post(5, part + later, 4 * other); // drops what was lost, adds what was earned since
        skip(CHALLENGE);
        _claim(nodes[0], part + later, _proof(_leaf(nodes[1], 4 * other)));
        assertEq(token.balanceOf(_owner(0)), part + later);
    }

    /// Nothing had vested: nothing can be claimed until new work has.
    function testFuzz_Slash_NothingVested_HoldsEverything(uint256 part, uint64 round) public {
        part = bound(part, 1, REWARD - 1);
        round = uint64(bound(round, 1, type(uint64).max - 1));
        uint256 other = REWARD - part;
        _open(round);
        _post(round, part, other);
        _slash();
        (uint64 vestedRound, uint64 lastRound) = distributor.forfeitOf(run, nodes[0]);
        assertEq(vestedRound, 0);
        assertEq(lastRound, round);
        assertEq(distributor.claimRootOf(run, nodes[0]), 0);
        skip(CHALLENGE);
        _refused(part, other);
        _claim(nodes[1], other, _proof(_leaf(nodes[0], part)));
    }

    /// A root that has vested by time counts as vested, though no transaction said so.
    function testFuzz_Slash_AtTheMomentOfVesting_LeavesThatRoot(uint256 part, uint32 later) public {
        part = bound(part, 1, REWARD - 1);
        uint256 other = REWARD - part;
        _open(1);
        _post(1, part, other);
        _open(2);
        skip(CHALLENGE + uint256(later));
        _slash();
        _claim(nodes[0], part, _proof(_leaf(nodes[1], other)));
        assertEq(token.balanceOf(_owner(0)), part);
    }

    /// A second slash before any new work has vested leaves what the first one left.
    function testFuzz_Slash_Twice_LeavesWhatTheFirstLeft(uint256 part) public {
        part = bound(part, 1, REWARD / 2);
        uint256 other = REWARD / 2 - part / 2;
        _open(1);
        _post(1, part, other);
        skip(CHALLENGE);
        _open(2);
        _slash();
        _post(2, 2 * part, 2 * other);
        skip(CHALLENGE);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardsForfeited(run, nodes[0], 1, 2);
        _slash();
        _refused(2 * part, 2 * other);
        _claim(nodes[0], part, _proof(_leaf(nodes[1], other)));
        assertEq(token.balanceOf(_owner(0)), part);
    }

    /// A node that has served its time is like any other at its next slash.
    function testFuzz_Slash_AfterNewWorkVested_LeavesThat(uint256 part, uint256 later) public {
        part = bound(part, 1, REWARD);
        later = bound(later, part, 2 * REWARD);
        _open(1);
        _post(1, part, 5);
        skip(CHALLENGE);
        _slash();
        _open(2);
        _post(2, later, 10);
        skip(CHALLENGE);
        _open(3);
        _slash();
        (uint64 vestedRound, uint64 lastRound) = distributor.forfeitOf(run, nodes[0]);
        assertEq(vestedRound, 2);
        assertEq(lastRound, 3);
        _claim(nodes[0], later, _proof(_leaf(nodes[1], 10)));
        assertEq(token.balanceOf(_owner(0)), later);
    }

    /// A slash in one run takes nothing in another.
    function testFuzz_Slash_InAnotherRun_TakesNothingHere(uint256 part, uint256 amount) public {
        part = bound(part, 1, REWARD);
        amount = bound(amount, 1, MIN_STAKE);
        _open(1);
        _post(1, part, 5);
        RunId other = _createRun(_params());
        vm.prank(address(proofs));
        vault.slash(other, nodes[0], amount, address(proofs));
        skip(CHALLENGE);
        _claim(nodes[0], part, _proof(_leaf(nodes[1], 5)));
        assertEq(token.balanceOf(_owner(0)), part);
    }
}
