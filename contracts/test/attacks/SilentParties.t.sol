// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {Game, GameStatus} from "../../src/disputes/IDisputeGame.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// Whoever falls silent, at whatever point, every game ends and all money finds its owner.
contract SilentPartiesTest is DisputeFixture {
    /// Plays so many moves, then nobody does anything but what anyone may do.
    function testFuzz_Everybody_FallingSilent_LeavesNothingBehind(uint32 steps, uint8 moves, bool lie, uint8 votes)
        public
    {
        steps = uint32(bound(steps, 0, 20));
        Trace memory t = lie ? _trace(steps, steps / 2) : _honest(steps);
        uint256 number = _open(_contribution(t));
        moves %= 14;
        for (uint256 move = 0; move < moves && _turn(number).status != GameStatus.Referee; ++move) {
            if (_turn(number).status == GameStatus.ChallengerTurn) _descendToLie(number, t, _honest(steps));
            else if (_turn(number).height != 0) _reveal(number, t);
            else _openLeaf(number, t);
        }
        if (_turn(number).status != GameStatus.Referee) {
            skip(CLOCK + 1);
            game.timeout(number);
        } else if (votes % 8 == 7) {
            skip(2 hours); // nobody draws
            jury.settle(number);
        } else if (votes % 8 == 6) {
            _draw(number);
            vm.warp(uint256(game.gameOf(number).refereeEnd) + 1);
            game.expire(number); // nobody settles in time
            jury.settle(number);
        } else {
            _draw(number);
            bytes32[] memory answers = new bytes32[](SEATS);
            for (uint256 i = 0; i < votes % 8 && i < SEATS; ++i) {
                answers[i] = _state(_turn(number).index, false);
            }
            _vote(number, answers);
        }
        _assertStatus(number, GameStatus.Closed);
        Game memory g = game.gameOf(number);
        if (!lie && g.turn.nodeClock != 0 && vault.slashes() == 1) {
            assertTrue(moves % 2 == 0, "only for its own silence");
        }
        _payAll();
        assertEq(token.balanceOf(address(game)), 0, "game");
        assertEq(token.balanceOf(address(jury)), 0, "jury");
    }

    function _payAll() private {
        if (game.owed(owner) != 0) game.withdraw(owner);
        if (game.owed(challenger) != 0) game.withdraw(challenger);
        if (jury.owed(challenger) != 0) jury.withdraw(challenger);
        for (uint256 i = 0; i < 20; ++i) {
            if (jury.owed(_juror(i)) != 0) jury.withdraw(_juror(i));
        }
    }
}
