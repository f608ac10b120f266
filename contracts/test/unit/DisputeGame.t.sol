// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {DisputeGame} from "../../src/disputes/DisputeGame.sol";
import {Game, GameStatus, IDisputeGame, Opening, Outcome, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {Position, Ruling} from "../../src/disputes/IReferee.sol";
import {SignedWork} from "../../src/disputes/SignedWork.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

contract DisputeGameTest is DisputeFixture {
    uint32 private constant STEPS = 12;

    function _mocked() private {
        runs.setTerms(RUN, address(mock), SLASH);
    }

    function _atLeaf(Trace memory t, uint48 index) private returns (uint256) {
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory leaf = Subtree({height: 0, index: index, hash: t.hashes[index], path: _path(t.hashes, index)});
        vm.prank(challenger);
        return game.open(c, s.r, s.vs, leaf);
    }

    /// A game about any leaf, at a referee who takes any fee.
    function _close(Outcome outcome, uint256 fee, uint256 index) private {
        _mocked();
        mock.setTerms(uint96(bound(fee, 0, 100 ether)), 1 hours, 0);
        uint256 number = _atLeaf(_honest(STEPS), uint48(bound(index, 0, STEPS)));
        _openLeaf(number, _honest(STEPS));
        mock.rule(game, number, outcome);
    }

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
        while (2 ** height < uint256(steps) + 1) ++height;
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
        assertEq(g.turn.leaves, uint256(steps) + 1);
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
        Contribution memory c = _contribution(_honest(STEPS));
        PackedSignature memory s = _sign(c);
        vm.warp(bound(late, uint256(end) + 1, type(uint40).max));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WindowClosed.selector, RUN, ROUND, end));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_RoundNeverOpened_Reverts(uint64 round) public {
        vm.assume(round != ROUND);
        Contribution memory c = _contribution(_honest(STEPS));
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
        Contribution memory c = _contribution(_honest(STEPS));
        PackedSignature memory s = _sign(key, _digest(c));
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, vm.addr(key)));
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Open_RotatedOutWorker_CountsUntilForgotten(bytes32 traceRoot, address next) public {
        vm.assume(next != worker);
        Contribution memory c = _contribution(traceRoot, STEPS);
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
        Trace memory t = _honest(STEPS);
        index = uint48(bound(index, 0, STEPS));
        vm.assume(hash != t.hashes[index]);
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory start = Subtree({height: 0, index: index, hash: hash, path: _path(t.hashes, index)});
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotInTree.selector, 0, index, hash));
        vm.prank(challenger);
        game.open(c, s.r, s.vs, start);
    }

    // Reveal

    function testFuzz_Reveal_ByAnyone_PassesTheTurn(address sender, uint32 passed) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        bytes32[] memory nodes = _blocks(t.hashes, _turn(number), 3);
        vm.expectEmit(address(game));
        emit IDisputeGame.NodesRevealed(number, nodes);
        vm.prank(sender);
        game.reveal(number, nodes);
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.ChallengerTurn));
        assertEq(turn.nodeClock, CLOCK - passed);
        assertEq(turn.challengerClock, CLOCK);
        assertEq(turn.movedAt, block.timestamp);
    }

    function testFuzz_Reveal_NotTheNodesTurn_Reverts(uint256 number, bytes32 left, bytes32 right) public {
        bytes32[] memory nodes = new bytes32[](2);
        (nodes[0], nodes[1]) = (left, right);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.None));
        game.reveal(number, nodes);
        Trace memory t = _honest(STEPS);
        number = _open(_contribution(t));
        _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, 1, GameStatus.ChallengerTurn));
        game.reveal(number, nodes);
    }

    function testFuzz_Reveal_TooLate_Reverts(uint32 late) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        uint256 elapsed = bound(late, uint256(CLOCK) + 1, 365 days);
        skip(elapsed);
        bytes32[] memory nodes = _blocks(t.hashes, _turn(number), 3);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, elapsed, CLOCK));
        game.reveal(number, nodes);
    }

    function testFuzz_Reveal_AtALeaf_Reverts(uint48 index, uint8 count) public {
        uint256 number = _atLeaf(_honest(STEPS), uint48(bound(index, 0, STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.AtLeaf.selector, number));
        game.reveal(number, new bytes32[](count));
    }

    function testFuzz_Reveal_WrongNumberOfNodes_Reverts(uint8 count) public {
        vm.assume(count != 2);
        uint256 number = _open(_contribution(_honest(STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongWidth.selector, count, 2));
        game.reveal(number, new bytes32[](count));
    }

    function testFuzz_Reveal_OtherNodes_Reverts(bytes32 left, bytes32 right) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        bytes32[] memory nodes = new bytes32[](2);
        (nodes[0], nodes[1]) = (left, right);
        bytes32 root = sha256(bytes.concat(hex"01", left, right));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongNodes.selector, root, _root(t)));
        game.reveal(number, nodes);
    }

    // Descend

    function testFuzz_Descend_ToAChild_PassesTheTurn(bool right, uint32 passed) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        uint8 height = right ? 3 : 3;
        bytes32 hash = right ? _root(t.hashes, 8, 5) : _root(t.hashes, 0, 8);
        vm.expectEmit(address(game));
        emit IDisputeGame.Descended(number, height, right ? 1 : 0, hash);
        _descend(number, t, right ? 1 : 0);
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.NodeTurn));
        assertEq(turn.challengerClock, CLOCK - passed);
        assertEq(turn.nodeClock, CLOCK);
        assertEq(turn.index, right ? 1 : 0);
        assertEq(game.gameOf(number).hash, hash);
    }

    function testFuzz_Descend_NotTheChallengersTurn_Reverts(Subtree memory to) public {
        uint256 number = _open(_contribution(_honest(STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.NodeTurn));
        vm.prank(challenger);
        game.descend(number, to);
    }

    function testFuzz_Descend_ByAnother_Reverts(address sender) public {
        vm.assume(sender != challenger);
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotChallenger.selector, number, sender));
        vm.prank(sender);
        game.descend(number, _root());
    }

    function testFuzz_Descend_TooLate_Reverts(uint32 late) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        uint256 elapsed = bound(late, uint256(CLOCK) + 1, 365 days);
        skip(elapsed);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, elapsed, CLOCK));
        vm.prank(challenger);
        game.descend(number, _root());
    }

    function testFuzz_Descend_NotDown_Reverts(uint8 height) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        Subtree memory to = _root();
        to.height = uint8(bound(height, 4, 255));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotBelow.selector, to.height, 4));
        vm.prank(challenger);
        game.descend(number, to);
    }

    /// Neither a sibling to the left, nor one to the right, nor one beyond the tree belongs to the disputed subtree.
    function testFuzz_Descend_OutsideTheSubtree_Reverts(uint48 index) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        _descend(number, t, 0);
        _reveal(number, t);
        _descend(number, t, 1);
        _reveal(number, t);
        vm.assume(index < 4 || index > 7);
        uint256 known = index < t.hashes.length ? index : 0;
        Subtree memory to = Subtree({height: 0, index: index, hash: t.hashes[known], path: _path(t.hashes, known)});
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotInTree.selector, 0, index, to.hash));
        vm.prank(challenger);
        game.descend(number, to);
    }

    // OpenLeaf

    function testFuzz_OpenLeaf_NotAtALeaf_Reverts(bytes calldata leaf, bytes calldata data) public {
        uint256 number = _open(_contribution(_honest(STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotAtLeaf.selector, number, 4));
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), data));
    }

    function testFuzz_OpenLeaf_NotTheNodesTurn_Reverts(uint256 number, bytes calldata leaf) public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.None));
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), ""));
    }

    function testFuzz_OpenLeaf_ByAStranger_Reverts(address sender) public {
        vm.assume(sender != worker && sender != owner);
        uint256 number = _atLeaf(_honest(STEPS), 3);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotNode.selector, number, sender));
        vm.prank(sender);
        game.openLeaf(number, Opening("", "", new bytes32[](0), ""));
    }

    function testFuzz_OpenLeaf_OtherBytes_Reverts(bytes calldata leaf) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _atLeaf(t, 3);
        bytes32 hash = sha256(bytes.concat(hex"00", leaf));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongLeaf.selector, hash, t.hashes[3]));
        vm.prank(owner);
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), ""));
    }

    function testFuzz_OpenLeaf_OtherPreviousLeaf_Reverts(uint48 index, uint48 other) public {
        Trace memory t = _honest(STEPS);
        index = uint48(bound(index, 0, STEPS));
        other = uint48(bound(other, 0, STEPS));
        vm.assume(index == 0 || other != index - 1);
        uint256 number = _atLeaf(t, index);
        bytes32[] memory path = _path(t.hashes, other);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongPreviousLeaf.selector, index));
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[index], t.leaves[other], path, ""));
    }

    function testFuzz_OpenLeaf_Pending_GoesToTheReferee(uint48 index, bytes calldata data, uint32 maxSeconds) public {
        _mocked();
        mock.setTerms(1 ether, maxSeconds, 3);
        Trace memory t = _honest(STEPS);
        index = uint48(bound(index, 0, STEPS));
        uint256 number = _atLeaf(t, index);
        uint256 deadline = block.timestamp + (maxSeconds < REFEREE ? maxSeconds : REFEREE);
        bytes memory previous = index == 0 ? bytes("") : t.leaves[index - 1];
        vm.expectEmit(address(game));
        emit IDisputeGame.LeafOpened(number, 0, index, previous, t.leaves[index], data);
        vm.expectEmit(address(game));
        emit IDisputeGame.Refereed(number, uint40(deadline));
        _openLeaf(number, t, data);
        _assertStatus(number, GameStatus.Referee);
        Position memory p = mock.last();
        assertEq(p.game, number);
        assertEq(RunId.unwrap(p.run), RunId.unwrap(RUN));
        assertEq(p.round, ROUND);
        assertEq(NodeId.unwrap(p.node), NodeId.unwrap(node));
        assertEq(p.challenger, challenger);
        assertEq(p.level, 0);
        assertEq(p.index, index);
        assertEq(mock.lastData(), data);
        assertEq(mock.lastLeaf(), t.leaves[index]);
        assertEq(mock.lastPreviousLeaf(), previous);
        assertEq(token.balanceOf(address(mock)), 1 ether);
        assertTrue(game.gameOf(number).feePaid);
    }

    function testFuzz_OpenLeaf_RefereeWithoutFee_IsPaidNothing(uint48 index) public {
        _mocked();
        uint256 number = _atLeaf(_honest(STEPS), uint48(bound(index, 0, STEPS)));
        _openLeaf(number, _honest(STEPS));
        assertEq(token.balanceOf(address(mock)), 0);
    }

    function testFuzz_OpenLeaf_RuledAtOnce_Closes(uint48 index, uint96 fee) public {
        index = uint48(bound(index, 0, STEPS));
        fee = uint96(bound(fee, 0, 100 ether));
        _mocked();
        mock.setTerms(fee, 1 hours, 0);
        Trace memory t = _honest(STEPS);
        mock.setAnswer(0, Ruling.NodeWins, 0, 0, 0);
        uint256 number = _atLeaf(t, index);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        _openLeaf(number, t);
        assertEq(game.owed(owner), bond - bond * BURN / 10_000, "an unused fee goes to the node too");
        _fund(address(this));
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        mock.setAnswer(0, Ruling.ChallengerWins, 0, 0, 0);
        number = game.open(c, s.r, s.vs, Subtree(0, index, t.hashes[index], _path(t.hashes, index)));
        _openLeaf(number, t);
        assertEq(game.owed(address(this)), bond + SLASH * 3 / 10);
    }

    /// Step, operator, leaf: each level has a tree of its own, which the node claims when it opens the leaf above.
    function testFuzz_OpenLeaf_NextLevel_GoesOnBelow(uint32 inner, uint48 lie, uint8 stride) public {
        _mocked();
        mock.setTerms(0, 1 hours, 20);
        Trace memory outer = _honest(STEPS);
        Trace memory below = _trace(uint32(bound(inner, 0, 40)), lie);
        Trace memory own = _honest(uint32(below.hashes.length - 1));
        stride = uint8(bound(stride, 1, 4));
        mock.setAnswer(0, Ruling.NextLevel, _root(below), uint48(below.hashes.length), stride);
        mock.setAnswer(1, Ruling.ChallengerWins, 0, 0, 0);
        uint256 number = _atLeaf(outer, 5);
        vm.expectEmit(address(game));
        emit IDisputeGame.LevelOpened(number, 1, _root(below), uint48(below.hashes.length), stride);
        _openLeaf(number, outer);
        Turn memory turn = _turn(number);
        assertEq(turn.level, 1);
        assertEq(turn.leaves, below.hashes.length);
        assertEq(game.gameOf(number).root, _root(below));
        uint256 moves = _playToReferee(number, below, own);
        assertLe(moves, 2 * ((6 + stride - 1) / stride) + 1);
        assertEq(mock.last().level, 1);
        uint256 expected = lie < below.hashes.length ? lie : below.hashes.length - 1;
        assertEq(mock.last().index, expected);
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), 1);
    }

    function testFuzz_OpenLeaf_EmptyNextLevel_Reverts(bool noLeaves, uint48 leaves, uint8 stride) public {
        _mocked();
        Trace memory t = _honest(STEPS);
        uint256 number = _atLeaf(t, 0);
        leaves = noLeaves ? 0 : uint48(bound(leaves, 1, type(uint48).max));
        stride = noLeaves ? stride : 0;
        mock.setAnswer(0, Ruling.NextLevel, 0, leaves, stride);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.BadLevel.selector, leaves, stride));
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[0], "", new bytes32[](0), ""));
    }

    // Timeout

    function testFuzz_Timeout_SilentNode_Loses(uint32 late) public {
        uint256 number = _open(_contribution(_honest(STEPS)));
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        vm.expectEmit(address(game));
        emit IDisputeGame.GameClosed(number, Outcome.ChallengerWins, SLASH, 0, bond + SLASH * 3 / 10, 0);
        game.timeout(number);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
        assertTrue(proofs.isConvicted(RUN, ROUND, node));
        _assertSolvent();
    }

    function testFuzz_Timeout_SilentChallenger_Loses(uint32 late) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        uint256 burnt = bond * BURN / 10_000;
        vm.expectEmit(address(game));
        emit IDisputeGame.GameClosed(number, Outcome.NodeWins, 0, bond - burnt, 0, burnt);
        game.timeout(number);
        assertEq(vault.slashes(), 0);
        assertEq(game.owed(owner), bond - burnt);
        assertEq(token.balanceOf(NOWHERE), burnt);
        _assertSolvent();
    }

    function testFuzz_Timeout_ClockStillRuns_Reverts(uint32 passed, bool challengersTurn) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        if (challengersTurn) _reveal(number, t);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockRunning.selector, number, passed, CLOCK));
        game.timeout(number);
    }

    function testFuzz_Timeout_NobodysTurn_Reverts(uint256 number) public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.None));
        game.timeout(number);
    }

    /// Time spent on one move is missing for the next.
    function testFuzz_Clocks_SpentInParts_AreOneClock(uint32 first, uint32 second) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        first = uint32(bound(first, 1, CLOCK));
        skip(first);
        _reveal(number, t);
        _descend(number, t, 0);
        second = uint32(bound(second, CLOCK - first + 1, 365 days));
        skip(second);
        bytes32[] memory nodes = _blocks(t.hashes, _turn(number), 2);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, second, CLOCK - first));
        game.reveal(number, nodes);
        game.timeout(number);
        assertEq(vault.slashes(), 1);
    }

    // Rule, expire, close, withdraw

    function testFuzz_Rule_ByAnother_Reverts(address sender) public {
        vm.assume(sender != address(jury));
        uint256 number = _open(_contribution(_honest(STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotReferee.selector, number, sender));
        vm.prank(sender);
        game.rule(number, Outcome.ChallengerWins);
    }

    function testFuzz_Rule_BeforeTheReferee_Reverts(uint8 outcome, bytes32 traceRoot, uint32 steps) public {
        _mocked();
        uint256 number = _open(_contribution(traceRoot, steps));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.NodeTurn));
        mock.rule(game, number, Outcome(outcome % 3));
    }

    function testFuzz_Rule_NodeWins_PaysItsOwner(uint256 refereeFee, uint256 index) public {
        _close(Outcome.NodeWins, refereeFee, index);
        (uint256 bond, uint256 fee) = game.bondOf(RUN, STEPS);
        uint256 burnt = (bond - fee) * BURN / 10_000;
        assertEq(game.owed(owner), bond - fee - burnt);
        assertEq(game.owed(challenger), 0);
        assertEq(vault.slashes(), 0);
        _assertSolvent();
    }

    function testFuzz_Rule_ChallengerWins_SlashesTheNode(uint256 refereeFee, uint256 index) public {
        _close(Outcome.ChallengerWins, refereeFee, index);
        (uint256 bond, uint256 fee) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger), bond - fee + SLASH * 3 / 10);
        assertEq(vault.slashes(), 1);
        _assertSolvent();
    }

    function testFuzz_Rule_Void_GivesBackAndAllowsAnotherGame(uint256 refereeFee, uint256 index) public {
        _close(Outcome.Void, refereeFee, index);
        (uint256 bond, uint256 fee) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger), bond - fee);
        assertEq(vault.slashes(), 0);
        _assertSolvent();
        assertEq(_open(_contribution(_honest(STEPS))), 2);
    }

    function testFuzz_Rule_ClosedGame_ChangesNothing(uint256 refereeFee, uint8 outcome) public {
        _close(Outcome.NodeWins, refereeFee, 3);
        uint256 before = token.balanceOf(address(game));
        mock.rule(game, 1, Outcome(outcome % 3));
        assertEq(token.balanceOf(address(game)), before);
        assertEq(vault.slashes(), 0);
        assertEq(game.owed(challenger), 0);
    }

    function testFuzz_Expire_SilentReferee_Voids(uint32 late) public {
        _mocked();
        uint256 number = _atLeaf(_honest(STEPS), 3);
        _openLeaf(number, _honest(STEPS));
        uint40 deadline = uint40(block.timestamp + 1 hours);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.RefereeHasTime.selector, number, deadline));
        game.expire(number);
        skip(bound(late, 1, 365 days));
        game.expire(number);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger), bond);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.Closed));
        game.expire(number);
    }

    function testFuzz_Close_FaultConvictedElsewhere_ReturnsTheBond(bool challengersTurn) public {
        Trace memory t = _honest(STEPS);
        uint256 number = _open(_contribution(t));
        if (challengersTurn) _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotConvicted.selector, RUN, ROUND, node));
        game.close(number);
        vm.prank(address(game));
        proofs.convict(RUN, ROUND, node);
        game.close(number);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger), bond);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.Closed));
        game.close(number);
    }

    function testFuzz_Withdraw_Owed_PaysOnce(uint256 refereeFee, address sender) public {
        _close(Outcome.ChallengerWins, refereeFee, 3);
        uint256 amount = game.owed(challenger);
        uint256 before = token.balanceOf(challenger);
        vm.expectEmit(address(game));
        emit IDisputeGame.Withdrawn(challenger, amount);
        vm.prank(sender);
        assertEq(game.withdraw(challenger), amount);
        assertEq(token.balanceOf(challenger), before + amount);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NothingOwed.selector, challenger));
        game.withdraw(challenger);
    }

    // Several games

    /// One slash per fault: the second winner gets its bond back.
    function testFuzz_Games_SeveralChallengers_SlashOnce(uint32 lie, uint32 late) public {
        Contribution memory c = _contribution(_trace(STEPS, bound(lie, 0, STEPS)));
        address other = makeAddr("other challenger");
        _fund(other);
        uint256 first = _open(c);
        uint256 second = _openAs(other, c);
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(second);
        game.timeout(first);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        assertEq(vault.slashes(), 1);
        assertEq(game.owed(other), bond + SLASH * 3 / 10);
        assertEq(game.owed(challenger), bond);
    }

    function testFuzz_Games_UnbondingNode_IsSlashedToo(uint256 amount) public {
        uint256 number = _open(_contribution(_trace(STEPS, 4)));
        vault.unbond(node, bound(amount, 0, STAKE));
        skip(CLOCK + 1);
        game.timeout(number);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
    }

    /// What is not there can't be taken, but nothing gets stuck over it.
    function testFuzz_Games_NodeEmptiedMeanwhile_ReturnsTheBond(uint32 lie, uint32 late) public {
        uint256 number = _open(_contribution(_trace(STEPS, bound(lie, 0, STEPS))));
        vault.slash(RUN, node, STAKE, address(1));
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(number);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger), bond);
        _assertSolvent();
    }
}
