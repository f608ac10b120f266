// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// Who disputes honest work pays more than its victim can have spent, and makes it whole.
contract GriefingBondsTest is DisputeFixture {
    /// cost of the victim <= what it is paid < what the griefer loses, wherever he gives up.
    function testFuzz_Griefer_GivingUpAnywhere_PaysMoreThanTheVictim(uint32 steps, uint8 giveUpAt, uint256 picks)
        public
    {
        Trace memory t = _honest(uint32(bound(steps, 0, 33)));
        uint256 before = token.balanceOf(challenger);
        uint256 number = _open(_contribution(t));
        uint256 moves = 0;
        while (_turn(number).height != 0) {
            _reveal(number, t);
            if (++moves > giveUpAt % 8) break;
            Turn memory turn = _turn(number);
            _descend(
                number, t, uint256(keccak256(abi.encode(picks, moves))) % _blocks(t.hashes, turn, _lower(turn)).length
            );
        }
        if (_turn(number).status == GameStatus.NodeTurn) {
            _openLeaf(number, t);
            ++moves;
            _honestJury(number);
        } else {
            skip(CLOCK + 1);
            game.timeout(number);
        }
        uint256 cost = moves * MOVE_COST;
        uint256 lost = before - token.balanceOf(challenger) - game.owed(challenger) - jury.owed(challenger);
        assertGe(game.owed(owner), cost, "made whole");
        assertGt(lost, game.owed(owner), "pays more");
        assertEq(vault.slashes(), 0);
    }

    /// A griefer who goes down just before each answer, so that it is in vain: an answer is never in vain for less than a level,
    /// and the bond pays for one of each level.
    function testFuzz_Griefer_ForestallingEachAnswer_PaysMoreThanTheVictim(uint32 steps, uint256 picks) public {
        Trace memory t = _honest(uint32(bound(steps, 0, 33)));
        uint256 before = token.balanceOf(challenger);
        uint256 number = _open(_contribution(t));
        uint256 moves = 0;
        for (Turn memory turn = _turn(number); turn.height != 0; turn = _turn(number)) {
            bytes32[] memory late = _blocks(t.hashes, turn, _lower(turn));
            bytes32[] memory halves = _blocks(t.hashes, turn, turn.height - 1);
            uint256 pick = uint256(keccak256(abi.encode(picks, moves))) % halves.length;
            uint48 index = uint48((uint256(turn.index) << 1) + pick);
            vm.prank(challenger);
            game.descend(number, Subtree(turn.height - 1, index, halves[pick], _path(halves, pick)));
            vm.expectRevert();
            game.reveal(number, late);
            ++moves;
        }
        _openLeaf(number, t);
        ++moves;
        _honestJury(number);
        uint256 lost = before - token.balanceOf(challenger) - game.owed(challenger) - jury.owed(challenger);
        assertGe(game.owed(owner), moves * MOVE_COST, "made whole");
        assertGt(lost, game.owed(owner), "pays more");
        assertEq(vault.slashes(), 0);
    }

    /// Ten griefers at once: each pays for its own game.
    function test_Griefers_InNumbers_EachPay() public {
        Trace memory t = _honest(20);
        Contribution memory c = _contribution(t);
        (uint256 bond,) = game.bondOf(RUN, 20);
        for (uint256 i = 0; i < 10; ++i) {
            address griefer = makeAddr(string.concat("griefer", vm.toString(i)));
            _fund(griefer);
            uint256 number = _openAs(griefer, c);
            _reveal(number, t);
        }
        skip(CLOCK + 1);
        for (uint256 number = 1; number <= 10; ++number) {
            game.timeout(number);
        }
        assertEq(game.owed(owner), 10 * (bond - bond * BURN / 10_000));
        assertEq(token.balanceOf(NOWHERE), 10 * (bond * BURN / 10_000));
        game.withdraw(owner);
        assertEq(token.balanceOf(address(game)), 0);
    }

    /// A cheat who disputes himself, and loses on purpose, keeps nobody out and is slashed all the same.
    function test_SelfDispute_LostOnPurpose_ProtectsFromNothing() public {
        Trace memory lie = _trace(20, 9);
        Contribution memory c = _contribution(lie);
        _fund(owner);
        uint256 own = _openAs(owner, c);
        _reveal(own, lie);
        uint256 number = _open(c);
        _playToReferee(number, lie, _honest(20));
        _honestJury(number);
        assertEq(vault.slashes(), 1);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
        skip(CLOCK);
        game.timeout(own); // lost on purpose: part of the bond is burnt
        (uint256 bond,) = game.bondOf(RUN, 20);
        assertEq(game.owed(owner), bond - bond * BURN / 10_000);
        assertGt(game.owed(challenger), bond - FEE);
    }

    /// A cheat who convicts himself first loses all but the prover's share, and the other challengers nothing.
    function test_SelfDispute_WonOnPurpose_CostsTheBurntShare() public {
        Trace memory lie = _trace(20, 9);
        Contribution memory c = _contribution(lie);
        _fund(owner);
        uint256 number = _open(c);
        uint256 own = _openAs(owner, c);
        _reveal(number, lie);
        skip(CLOCK + 1);
        game.timeout(own);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
        (uint256 bond,) = game.bondOf(RUN, 20);
        assertEq(game.owed(owner), bond + SLASH * 3 / 10, "7/10 of the slash is gone");
        // The honest challenger's clock has run out as well, but the fault is known: she takes her bond back.
        game.close(number);
        assertEq(game.owed(challenger), bond);
    }

    /// What a liar's conviction earns exceeds what it takes to convict: fee and moves (defaults of these tests).
    function testFuzz_Challenger_AfterAWholeGame_Gains(uint32 steps) public pure {
        uint256 height = 0;
        while (2 ** height < uint256(steps) + 2) ++height;
        uint256 cost = FEE + (height + 2) * uint256(MOVE_COST);
        assertGt(uint256(SLASH) * 3 / 10, cost);
    }
}
