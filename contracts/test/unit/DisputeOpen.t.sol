// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {DisputeGame} from "../../src/disputes/DisputeGame.sol";
import {Game, GameStatus, IDisputeGame, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {SignedWork} from "../../src/disputes/SignedWork.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// What a game is made with, and how one is opened.
contract DisputeOpenTest is DisputeFixture {
    // Construction and terms

    function testFuzz_Constructor_BadSettings_Reverts(uint32 clock, uint32 referee, uint96 cost, uint8 stride) public {
        clock = uint32(bound(clock, 1, type(uint32).max));
        referee = uint32(bound(referee, 1, type(uint32).max));
        cost = uint96(bound(cost, 1, type(uint96).max));
        stride = uint8(bound(stride, 1, type(uint8).max));
        _expectBadSettings(DisputeGame.Settings(0, referee, cost, BURN, stride));
        _expectBadSettings(DisputeGame.Settings(clock, 0, cost, BURN, stride));
        _expectBadSettings(DisputeGame.Settings(clock, referee, 0, BURN, stride));
        _expectBadSettings(DisputeGame.Settings(clock, referee, cost, BURN, 0));
    }

    function _expectBadSettings(DisputeGame.Settings memory s) private {
        vm.expectRevert(IDisputeGame.ZeroSetting.selector);
        new DisputeGame(token, vault, runs, runs, proofs, s);
    }

    function testFuzz_Constructor_BurnOfEverything_Reverts(uint16 burn) public {
        DisputeGame.Settings memory s = _gameSettings(1);
        s.burnBps = uint16(bound(burn, 10_000, type(uint16).max));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.BurnTooHigh.selector, s.burnBps));
        new DisputeGame(token, vault, runs, runs, proofs, s);
    }

    function testFuzz_LongestGame_Settings_AreSummed(uint32 clock, uint32 referee) public {
        DisputeGame.Settings memory s = _gameSettings(1);
        s.clockSeconds = uint32(bound(clock, 1, type(uint32).max));
        s.refereeSeconds = uint32(bound(referee, 1, type(uint32).max));
        DisputeGame made = new DisputeGame(token, vault, runs, runs, proofs, s);
        assertEq(made.longestGameSeconds(), 2 * uint256(s.clockSeconds) + s.refereeSeconds);
    }

    /// A challenger who loses pays more than the node's owner can have spent, and makes her whole.
    function testFuzz_BondOf_AnySize_CoversTheVictim(uint32 steps, uint96 fee, uint16 moreMoves) public {
        _mocked();
        mock.setTerms(uint96(bound(fee, 0, 1e24)), 1 hours, moreMoves);
        (uint96 bond, uint96 paid) = game.bondOf(RUN, steps);
        uint256 height = 0;
        while (2 ** height < uint256(steps) + 2) ++height;
        uint256 cost = (height + 1 + moreMoves) * uint256(MOVE_COST);
        assertEq(paid, mock.fee());
        uint256 rest = bond - paid;
        assertGe(rest - rest * BURN / 10_000, cost);
        assertLt(rest * (10_000 - BURN) / 10_000, cost + 2, "no more than it takes");
        assertGt(bond, cost);
    }

    function testFuzz_BondOf_RunWithoutReferee_Reverts(RunId run) public {
        vm.assume(RunId.unwrap(run) != RunId.unwrap(RUN));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NoReferee.selector, run));
        game.bondOf(run, 1);
    }

    // Open

    function testFuzz_Open_SignedContribution_IsRecorded(bytes32 traceRoot, uint32 steps) public {
        Contribution memory c = _contribution(traceRoot, steps);
        PackedSignature memory s = _sign(c);
        (uint96 bond,) = game.bondOf(RUN, steps);
        vm.expectEmit(address(game));
        emit IDisputeGame.GameOpened(1, node, challenger, RUN, ROUND, _digest(c), address(jury), bond, FEE);
        vm.prank(challenger);
        assertEq(game.open(c, s.r, s.vs, _root()), 1);
        Game memory g = game.gameOf(1);
        assertEq(g.hash, traceRoot);
        assertEq(g.root, traceRoot);
        assertEq(g.challenger, challenger);
        assertEq(g.bond, bond);
        assertEq(g.referee, address(jury));
        assertEq(g.fee, FEE);
        assertEq(NodeId.unwrap(g.node), NodeId.unwrap(node));
        assertEq(g.turn.leaves, uint256(steps) + 2);
        assertEq(g.turn.nodeClock, CLOCK);
        assertEq(g.turn.challengerClock, CLOCK);
        _assertStatus(1, GameStatus.NodeTurn);
        assertEq(token.balanceOf(address(game)), bond);
    }

    function testFuzz_Open_AtASubtree_SkipsMoves(uint32 steps, uint256 leaf, uint8 height) public {
        Trace memory t = _honest(uint32(bound(steps, 1, 40)));
        leaf = bound(leaf, 0, t.hashes.length - 1);
        Turn memory turn;
        while (2 ** uint256(turn.height) < t.hashes.length) ++turn.height;
        height = uint8(bound(height, 0, turn.height - 1));
        bytes32[] memory blocks = _blocks(t.hashes, turn, height);
        uint256 index = leaf >> height;
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory start =
            Subtree({height: height, index: uint48(index), hash: blocks[index], path: _path(blocks, index)});
        vm.prank(challenger);
        uint256 number = game.open(c, s.r, s.vs, start);
        assertEq(game.gameOf(number).hash, blocks[index]);
        turn = _turn(number);
        assertEq(uint256(turn.index) << turn.height, index << height, "first leaf");
        assertLe(turn.height, height);
    }

    function testFuzz_Open_AfterTheWindow_Reverts(uint64 late) public {
        uint64 end = uint64(block.timestamp) + 1 days;
        Contribution memory c = _contribution(_honest(GAME_STEPS));
        PackedSignature memory s = _sign(c);
        vm.warp(bound(late, uint256(end) + 1, type(uint40).max));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WindowClosed.selector, RUN, ROUND, end));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_RoundNeverOpened_Reverts(uint64 round) public {
        vm.assume(round != ROUND);
        Contribution memory c = _contribution(_honest(GAME_STEPS));
        c.round = round;
        PackedSignature memory s = _sign(c);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WindowClosed.selector, RUN, round, 0));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_ConvictedFault_Reverts(bytes32 traceRoot, uint32 steps) public {
        Contribution memory c = _contribution(traceRoot, steps);
        PackedSignature memory s = _sign(c);
        vm.prank(address(game));
        proofs.convict(RUN, ROUND, node);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.AlreadyConvicted.selector, RUN, ROUND, node));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_NothingLeftToSlash_Reverts(bytes32 traceRoot, uint32 steps) public {
        Contribution memory c = _contribution(traceRoot, steps);
        PackedSignature memory s = _sign(c);
        vault.slash(RUN, node, STAKE, address(1));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NothingAtStake.selector, node));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_SignedByAnother_Reverts(uint256 key) public {
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != workerKey);
        Contribution memory c = _contribution(_honest(GAME_STEPS));
        PackedSignature memory s = _sign(key, _digest(c));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_RotatedOutWorker_CountsUntilForgotten(bytes32 traceRoot, address next) public {
        vm.assume(next != worker);
        Contribution memory c = _contribution(traceRoot, GAME_STEPS);
        vault.rotate(node, next);
        uint256 number = _open(c);
        _assertStatus(number, GameStatus.NodeTurn);
        vault.forget(node, worker);
        PackedSignature memory s = _sign(c);
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, worker));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_TwiceByOneChallenger_Reverts(bytes32 traceRoot, uint32 steps, uint32 later) public {
        later = uint32(bound(later, 0, 1 days));
        Contribution memory c = _contribution(traceRoot, steps);
        uint256 number = _open(c);
        skip(later);
        PackedSignature memory s = _sign(c);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.AlreadyDisputed.selector, number));
        vm.prank(challenger);
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_SubtreeNotInTheTrace_Reverts(bytes32 hash, uint48 index) public {
        Trace memory t = _honest(GAME_STEPS);
        index = uint48(bound(index, 0, GAME_STEPS));
        vm.assume(hash != t.hashes[index]);
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory start = Subtree({height: 0, index: index, hash: hash, path: _path(t.hashes, index)});
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotInTree.selector, 0, index, hash));
        vm.prank(challenger);
        game.open(c, s.r, s.vs, start);
    }
}
