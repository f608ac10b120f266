// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, IDisputeGame, Opening, Outcome, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {Position, Ruling} from "../../src/disputes/IReferee.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// A leaf is opened, the referee rules, and what comes of it.
contract DisputeEndTest is DisputeFixture {
    // OpenLeaf

    function testFuzz_OpenLeaf_NotAtALeaf_Reverts(bytes calldata leaf, bytes calldata data) public {
        uint256 number = _open(_contribution(_honest(GAME_STEPS)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotAtLeaf.selector, number, 4));
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), data, new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_NotTheNodesTurn_Reverts(uint256 number, bytes calldata leaf) public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.None));
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_ByAStranger_Reverts(address sender) public {
        vm.assume(sender != worker && sender != owner);
        uint256 number = _atLeaf(_honest(GAME_STEPS), 3);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotNode.selector, number, sender));
        vm.prank(sender);
        game.openLeaf(number, Opening("", "", new bytes32[](0), "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_OtherBytes_Reverts(bytes calldata leaf) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _atLeaf(t, 3);
        bytes32 hash = sha256(bytes.concat(hex"00", leaf));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongLeaf.selector, hash, t.hashes[3]));
        vm.prank(owner);
        game.openLeaf(number, Opening(leaf, "", new bytes32[](0), "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_OtherPreviousLeaf_Reverts(uint48 index, uint48 other) public {
        Trace memory t = _honest(GAME_STEPS);
        index = uint48(bound(index, 0, GAME_STEPS + 1));
        other = uint48(bound(other, 0, GAME_STEPS + 1));
        vm.assume(index == 0 || other != index - 1);
        uint256 number = _atLeaf(t, index);
        bytes32[] memory path = _path(t.hashes, other);
        vm.expectRevert(
            index == 0
                ? abi.encodeWithSelector(IDisputeGame.NotBefore.selector)
                : abi.encodeWithSelector(IDisputeGame.WrongPreviousLeaf.selector, index)
        );
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[index], t.leaves[other], path, "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_Pending_GoesToTheReferee(uint48 index, bytes calldata data, uint32 maxSeconds) public {
        _mocked();
        mock.setTerms(1 ether, maxSeconds, 3);
        Trace memory t = _honest(GAME_STEPS);
        index = uint48(bound(index, 0, GAME_STEPS + 1));
        uint256 number = _atLeaf(t, index);
        uint256 deadline = block.timestamp + (maxSeconds < REFEREE ? maxSeconds : REFEREE);
        bytes memory previous = index == 0 ? bytes("") : t.leaves[index - 1];
        vm.expectEmit(address(game));
        emit IDisputeGame.LeafOpened(number, 0, index, previous, t.leaves[index]);
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
        assertEq(p.leaves, GAME_STEPS + 2);
        assertEq(mock.lastData(), data);
        assertEq(mock.lastLeaf(), t.leaves[index]);
        assertEq(mock.lastPreviousLeaf(), previous);
        assertEq(token.balanceOf(address(mock)), 1 ether);
        assertTrue(game.gameOf(number).feePaid);
    }

    function testFuzz_OpenLeaf_RefereeWithoutFee_IsPaidNothing(uint48 index) public {
        _mocked();
        uint256 number = _atLeaf(_honest(GAME_STEPS), uint48(bound(index, 0, GAME_STEPS + 1)));
        _openLeaf(number, _honest(GAME_STEPS));
        assertEq(token.balanceOf(address(mock)), 0);
    }

    function testFuzz_OpenLeaf_RuledAtOnce_Closes(uint48 index, uint96 fee) public {
        index = uint48(bound(index, 0, GAME_STEPS + 1));
        fee = uint96(bound(fee, 0, 100 ether));
        _mocked();
        mock.setTerms(fee, 1 hours, 0);
        Trace memory t = _honest(GAME_STEPS);
        mock.setAnswer(0, Ruling.NodeWins, 0, 0, 0);
        uint256 number = _atLeaf(t, index);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
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
        Trace memory outer = _honest(GAME_STEPS);
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
        assertEq(game.gameOf(number).hash, _root(below));
        uint256 moves = _playToReferee(number, below, own);
        assertLe(moves, 2 * ((6 + stride - 1) / stride) + 1);
        assertEq(mock.last().level, 1);
        uint256 expected = lie < below.hashes.length ? lie : below.hashes.length - 1;
        assertEq(mock.last().index, expected);
        assertEq(mock.last().leaves, below.hashes.length);
        assertEq(mock.lastPreviousLeaf(), "");
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), 1);
    }

    /// Only a trace says of a leaf what came before it.
    function testFuzz_OpenLeaf_PreviousLeafBelowTheTrace_Reverts(uint48 index, bytes calldata previous) public {
        vm.assume(previous.length != 0);
        _mocked();
        Trace memory below = _honest(6);
        index = uint48(bound(index, 0, 7));
        mock.setAnswer(0, Ruling.NextLevel, _root(below), 8, 3);
        uint256 number = _atLeaf(_honest(GAME_STEPS), 5);
        _openLeaf(number, _honest(GAME_STEPS));
        _reveal(number, below);
        _descend(number, below, index);
        bytes32[] memory path = index == 0 ? new bytes32[](0) : _path(below.hashes, index - 1);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotBefore.selector));
        vm.prank(worker);
        game.openLeaf(number, Opening(below.leaves[index], previous, path, "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_EmptyNextLevel_Reverts(bool noLeaves, uint48 leaves, uint8 stride) public {
        _mocked();
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _atLeaf(t, 0);
        leaves = noLeaves ? 0 : uint48(bound(leaves, 1, type(uint48).max));
        stride = noLeaves ? stride : 0;
        mock.setAnswer(0, Ruling.NextLevel, 0, leaves, stride);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.BadLevel.selector, leaves, stride));
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[0], "", new bytes32[](0), "", new bytes32[](0)));
    }

    // Rule, expire, close, withdraw

    function testFuzz_Rule_ByAnother_Reverts(address sender) public {
        vm.assume(sender != address(jury));
        uint256 number = _open(_contribution(_honest(GAME_STEPS)));
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
        (uint256 bond, uint256 fee) = game.bondOf(RUN, GAME_STEPS);
        uint256 burnt = (bond - fee) * BURN / 10_000;
        assertEq(game.owed(owner), bond - fee - burnt);
        assertEq(game.owed(challenger), 0);
        assertEq(vault.slashes(), 0);
        _assertSolvent();
    }

    function testFuzz_Rule_ChallengerWins_SlashesTheNode(uint256 refereeFee, uint256 index) public {
        _close(Outcome.ChallengerWins, refereeFee, index);
        (uint256 bond, uint256 fee) = game.bondOf(RUN, GAME_STEPS);
        assertEq(game.owed(challenger), bond - fee + SLASH * 3 / 10);
        assertEq(vault.slashes(), 1);
        _assertSolvent();
    }

    function testFuzz_Rule_Void_GivesBackAndAllowsAnotherGame(uint256 refereeFee, uint256 index) public {
        _close(Outcome.Void, refereeFee, index);
        (uint256 bond, uint256 fee) = game.bondOf(RUN, GAME_STEPS);
        assertEq(game.owed(challenger), bond - fee);
        assertEq(vault.slashes(), 0);
        _assertSolvent();
        assertEq(_open(_contribution(_honest(GAME_STEPS))), 2);
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
        uint256 number = _atLeaf(_honest(GAME_STEPS), 3);
        _openLeaf(number, _honest(GAME_STEPS));
        uint40 deadline = uint40(block.timestamp + 1 hours);
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.RefereeHasTime.selector, number, deadline));
        game.expire(number);
        skip(bound(late, 1, 365 days));
        game.expire(number);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
        assertEq(game.owed(challenger), bond);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.Closed));
        game.expire(number);
    }

    function testFuzz_Close_FaultConvictedElsewhere_ReturnsTheBond(bool challengersTurn) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _open(_contribution(t));
        if (challengersTurn) _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotConvicted.selector, RUN, ROUND, node));
        game.close(number);
        vm.prank(address(game));
        proofs.convict(RUN, ROUND, node);
        game.close(number);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
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
        Contribution memory c = _contribution(_trace(GAME_STEPS, bound(lie, 0, GAME_STEPS)));
        address other = makeAddr("other challenger");
        _fund(other);
        uint256 first = _open(c);
        uint256 second = _openAs(other, c);
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(second);
        game.timeout(first);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
        assertEq(vault.slashes(), 1);
        assertEq(game.owed(other), bond + SLASH * 3 / 10);
        assertEq(game.owed(challenger), bond);
    }

    function testFuzz_Games_UnbondingNode_IsSlashedToo(uint256 amount) public {
        uint256 number = _open(_contribution(_trace(GAME_STEPS, 4)));
        vault.unbond(node, bound(amount, 0, STAKE));
        skip(CLOCK + 1);
        game.timeout(number);
        assertEq(vault.slashableOf(node), STAKE - SLASH);
    }

    /// What is not there can't be taken, but nothing gets stuck over it.
    function testFuzz_Games_NodeEmptiedMeanwhile_ReturnsTheBond(uint32 lie, uint32 late) public {
        uint256 number = _open(_contribution(_trace(GAME_STEPS, bound(lie, 0, GAME_STEPS))));
        vault.slash(RUN, node, STAKE, address(1));
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(number);
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
        assertEq(game.owed(challenger), bond);
        _assertSolvent();
    }
}
