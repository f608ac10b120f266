// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Turn} from "../../src/disputes/IDisputeGame.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// One side is honest, the other lies at a random place and stalls at a random move, or not at all; the honest side
/// wins, within its clock, however the liar uses his.
contract HonestNodeNeverLosesTest is DisputeFixture {
    function _game(uint8 stride) private {
        stride = uint8(bound(stride, 1, 4));
        game = _deployGame(stride);
        jury = _deployJury(SEATS);
        runs.setTerms(RUN, address(jury), SLASH);
        _fund(challenger);
    }

    /// Waits, and says whether the mover let its clock run out.
    function _wait(uint256 number, uint256 seconds_, bool stalls) private returns (bool over) {
        if (!stalls) {
            skip(seconds_ % 10 minutes);
            return false;
        }
        Turn memory turn = _turn(number);
        skip(uint256(turn.status == GameStatus.NodeTurn ? turn.nodeClock : turn.challengerClock) + 1);
        game.timeout(number);
        return true;
    }

    function testFuzz_Honest_AgainstALyingChallenger_Wins(uint32 steps, uint8 stride, uint256 picks, uint8 stallAt)
        public
    {
        _game(stride);
        Trace memory t = _honest(uint32(bound(steps, 0, 33)));
        uint256 number = _open(_contribution(t));
        uint256 move = 0;
        while (_turn(number).height != 0) {
            _wait(number, picks, false);
            _reveal(number, t);
            if (_wait(number, picks, move == stallAt)) break;
            Turn memory turn = _turn(number);
            _descend(
                number, t, uint256(keccak256(abi.encode(picks, move))) % _blocks(t.hashes, turn, _lower(turn)).length
            );
            ++move;
        }
        if (_turn(number).status == GameStatus.NodeTurn) {
            _openLeaf(number, t);
            _honestJury(number);
        }
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), 0, "slashed");
        assertGt(game.owed(owner), 0, "made whole");
        assertEq(game.owed(challenger), 0);
        _assertSolvent();
    }

    function testFuzz_Honest_AgainstALyingNode_Wins(uint32 steps, uint8 stride, uint32 lieAt, uint8 stallAt) public {
        _game(stride);
        steps = uint32(bound(steps, 0, 33));
        Trace memory own = _honest(steps);
        Trace memory lie = _trace(steps, bound(lieAt, 0, uint256(steps) + 1));
        uint256 number = _open(_contribution(lie));
        uint256 before = token.balanceOf(challenger) + game.gameOf(number).bond;
        uint256 move = 0;
        while (_turn(number).status == GameStatus.NodeTurn) {
            if (_wait(number, lieAt, move == stallAt)) break;
            ++move;
            if (_turn(number).height == 0) {
                assertEq(_turn(number).index, bound(lieAt, 0, uint256(steps) + 1), "the first lie");
                _openLeaf(number, lie);
                _honestJury(number);
                break;
            }
            _reveal(number, lie);
            _wait(number, lieAt, false);
            _descendToLie(number, lie, own);
        }
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), 1, "not slashed");
        game.withdraw(challenger);
        assertGt(token.balanceOf(challenger), before, "the honest challenger gains");
        _assertSolvent();
    }

    /// An answer in the last second of a clock counts.
    function testFuzz_Honest_AtTheLastSecond_IsInTime(uint32 steps) public {
        Trace memory t = _honest(uint32(bound(steps, 1, 33)));
        uint256 number = _open(_contribution(t));
        skip(CLOCK);
        _reveal(number, t);
        skip(CLOCK);
        _descend(number, t, 0);
        if (_turn(number).height != 0) _reveal(number, t);
        else _openLeaf(number, t);
        assertEq(vault.slashes(), 0);
    }
}
