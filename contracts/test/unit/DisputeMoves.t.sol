// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, IDisputeGame, Outcome, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// The moves down to a leaf, and their clocks.
contract DisputeMovesTest is DisputeFixture {
    // Reveal

    function testFuzz_Reveal_ByAnyone_PassesTheTurn(address sender, uint32 passed) public {
        Trace memory t = _honest(GAME_STEPS);
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
        Trace memory t = _honest(GAME_STEPS);
        number = _open(_contribution(t));
        _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, 1, GameStatus.ChallengerTurn));
        game.reveal(number, nodes);
    }

    function testFuzz_Reveal_TooLate_Reverts(uint32 late) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        uint256 elapsed = bound(late, uint256(CLOCK) + 1, 365 days);
        skip(elapsed);
        bytes32[] memory nodes = _blocks(t.hashes, _turn(number), 3);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, elapsed, CLOCK));
        game.reveal(number, nodes);
    }

    function testFuzz_Reveal_AtALeaf_Reverts(uint48 index, uint8 count) public {
        uint256 number = _atLeaf(_honest(GAME_STEPS), uint48(bound(index, 0, GAME_STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.AtLeaf.selector, number));
        game.reveal(number, new bytes32[](count));
    }

    function testFuzz_Reveal_WrongNumberOfNodes_Reverts(uint8 count) public {
        vm.assume(count != 2);
        uint256 number = _open(_contribution(_honest(GAME_STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongWidth.selector, count, 2));
        game.reveal(number, new bytes32[](count));
    }

    function testFuzz_Reveal_OtherNodes_Reverts(bytes32 left, bytes32 right) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        bytes32[] memory nodes = new bytes32[](2);
        (nodes[0], nodes[1]) = (left, right);
        bytes32 root = sha256(bytes.concat(hex"01", left, right));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongNodes.selector, root, _root(t)));
        game.reveal(number, nodes);
    }

    // Descend

    function testFuzz_Descend_ToAChild_PassesTheTurn(bool right, uint32 passed) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        bytes32 hash = right ? _root(t.hashes, 8, t.hashes.length - 8) : _root(t.hashes, 0, 8);
        vm.expectEmit(address(game));
        emit IDisputeGame.Descended(number, 3, right ? 1 : 0, hash);
        _descend(number, t, right ? 1 : 0);
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.NodeTurn));
        assertEq(turn.challengerClock, CLOCK - passed);
        assertEq(turn.nodeClock, CLOCK);
        assertEq(turn.index, right ? 1 : 0);
        assertEq(game.gameOf(number).hash, hash);
    }

    /// The tree may be had elsewhere: nothing needs to be shown then, and the time until now is the node's.
    function testFuzz_Descend_BeforeTheNodeHasShownAnything_GoesDown(uint48 index, uint32 passed) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        index = uint48(bound(index, 0, t.hashes.length - 1));
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        Subtree memory to = Subtree({height: 0, index: index, hash: t.hashes[index], path: _path(t.hashes, index)});
        vm.expectEmit(address(game));
        emit IDisputeGame.Descended(number, 0, index, to.hash);
        vm.prank(challenger);
        game.descend(number, to);
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.NodeTurn));
        assertEq(turn.nodeClock, CLOCK - passed);
        assertEq(turn.challengerClock, CLOCK);
        assertEq(turn.movedAt, block.timestamp);
        assertEq(turn.height, 0);
        assertEq(turn.index, index);
    }

    /// She needs no path that was shown; but it has to be the node's tree.
    function testFuzz_Descend_BeforeTheNodeHasShownAnything_ToAnotherTree_Reverts(bytes32 hash) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        vm.assume(hash != t.hashes[0]);
        Subtree memory to = Subtree({height: 0, index: 0, hash: hash, path: _path(t.hashes, 0)});
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotInTree.selector, 0, 0, hash));
        vm.prank(challenger);
        game.descend(number, to);
    }

    function testFuzz_Descend_NodeHasToOpenALeaf_Reverts(Subtree memory to, uint48 index) public {
        uint256 number = _atLeaf(_honest(GAME_STEPS), uint48(bound(index, 0, GAME_STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.NodeTurn));
        vm.prank(challenger);
        game.descend(number, to);
    }

    function testFuzz_Descend_ByAnother_Reverts(address sender, bool isShown) public {
        vm.assume(sender != challenger);
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        if (isShown) _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotChallenger.selector, number, sender));
        vm.prank(sender);
        game.descend(number, _root());
    }

    function testFuzz_Descend_TooLate_Reverts(uint32 late, bool isShown) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        if (isShown) _reveal(number, t);
        uint256 elapsed = bound(late, uint256(CLOCK) + 1, 365 days);
        skip(elapsed);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, elapsed, CLOCK));
        vm.prank(challenger);
        game.descend(number, _root());
    }

    function testFuzz_Descend_NotDown_Reverts(uint8 height) public {
        Trace memory t = _honest(GAME_STEPS);
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
        Trace memory t = _honest(GAME_STEPS);
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

    // Timeout

    function testFuzz_Timeout_SilentNode_Loses(uint32 late) public {
        uint256 number = _open(_contribution(_honest(GAME_STEPS)));
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        vm.expectEmit(address(game));
        emit IDisputeGame.GameClosed(number, Outcome.ChallengerWins, SLASH, 0, bond + SLASH * 3 / 10, 0);
        game.timeout(number);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
        assertTrue(proofs.isConvicted(RUN, ROUND, node));
        _assertSolvent();
    }

    function testFuzz_Timeout_SilentChallenger_Loses(uint32 late) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        _reveal(number, t);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
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
        Trace memory t = _honest(GAME_STEPS);
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
        Trace memory t = _honest(GAME_STEPS);
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
}
