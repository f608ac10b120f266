// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, IDisputeGame, Opening, Outcome, Subtree, Turn} from "../../src/disputes/IDisputeGame.sol";
import {Position, Ruling} from "../../src/disputes/IReferee.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// Levels that are lists, of which the challenger names an item.
contract DisputeListsTest is DisputeFixture {
    uint48 private constant DISPUTED = 5;

    function setUp() public override {
        super.setUp();
        _mocked();
    }

    // The list

    function testFuzz_OpenLeaf_NextChoice_OpensAList(uint48 items, uint8 stride, bytes32 root, uint32 passed) public {
        items = uint48(bound(items, 1, type(uint48).max));
        mock.setAnswer(0, Ruling.NextChoice, root, items, stride);
        uint256 number = _atLeaf(_honest(GAME_STEPS), DISPUTED);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        vm.expectEmit(address(game));
        emit IDisputeGame.ListOpened(number, 1, items);
        _openLeaf(number, _honest(GAME_STEPS));
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.ChallengerTurn));
        assertEq(turn.level, 1);
        assertEq(turn.height, 0);
        assertEq(turn.index, 0);
        assertEq(turn.leaves, items);
        assertTrue(turn.listed);
        assertEq(turn.movedAt, block.timestamp);
        assertEq(turn.nodeClock, CLOCK - passed);
        assertEq(turn.challengerClock, CLOCK);
    }

    function testFuzz_OpenLeaf_EmptyList_Reverts(bytes32 root, uint8 stride) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number = _atLeaf(t, 0);
        mock.setAnswer(0, Ruling.NextChoice, root, 0, stride);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.BadLevel.selector, 0, stride));
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[0], "", new bytes32[](0), "", new bytes32[](0)));
    }

    // Choose

    function testFuzz_Choose_AnItem_PassesTheTurn(uint48 items, uint48 index, uint32 passed) public {
        items = uint48(bound(items, 1, type(uint48).max));
        index = uint48(bound(index, 0, items - 1));
        uint256 number = _list(items);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        vm.expectEmit(address(game));
        emit IDisputeGame.Chosen(number, 1, index);
        _choose(number, index);
        Turn memory turn = _turn(number);
        assertEq(uint8(turn.status), uint8(GameStatus.NodeTurn));
        assertEq(turn.level, 1);
        assertEq(turn.height, 0);
        assertEq(turn.index, index);
        assertEq(turn.leaves, items);
        assertTrue(turn.listed);
        assertEq(turn.movedAt, block.timestamp);
        assertEq(turn.challengerClock, CLOCK - passed);
        assertEq(turn.nodeClock, CLOCK);
    }

    function testFuzz_Choose_ByAnother_Reverts(address sender, uint48 items, uint48 index) public {
        vm.assume(sender != challenger);
        uint256 number = _list(uint48(bound(items, 1, type(uint48).max)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotChallenger.selector, number, sender));
        vm.prank(sender);
        game.choose(number, index);
    }

    function testFuzz_Choose_NotTheChallengersTurn_Reverts(uint256 unknown, uint48 index) public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, unknown, GameStatus.None));
        game.choose(unknown, index);
        uint256 number = _list(3);
        _choose(number, index % 3);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.NodeTurn));
        vm.prank(challenger);
        game.choose(number, index);
        mock.setAnswer(1, Ruling.Pending, 0, 0, 0);
        _openItem(number, "");
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.Referee));
        vm.prank(challenger);
        game.choose(number, index);
    }

    function testFuzz_Choose_TooLate_Reverts(uint32 late, uint48 index) public {
        uint256 number = _list(type(uint48).max);
        uint256 elapsed = bound(late, uint256(CLOCK) + 1, 365 days);
        skip(elapsed);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockExpired.selector, number, elapsed, CLOCK));
        vm.prank(challenger);
        game.choose(number, index);
    }

    function testFuzz_Choose_BeyondTheList_Reverts(uint48 items, uint48 index) public {
        items = uint48(bound(items, 1, type(uint48).max - 1));
        index = uint48(bound(index, items, type(uint48).max));
        uint256 number = _list(items);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NoSuchItem.selector, index, items));
        vm.prank(challenger);
        game.choose(number, index);
    }

    /// In a tree the challenger picks subtrees with their paths, on level 0 as below a list.
    function testFuzz_Choose_InATree_Reverts(uint48 index, bool below) public {
        Trace memory t = _honest(GAME_STEPS);
        uint256 number;
        if (below) {
            number = _list(1);
            _choose(number, 0);
            mock.setAnswer(1, Ruling.NextLevel, _root(t), GAME_STEPS + 2, 1);
            _openItem(number, "");
        } else {
            number = _open(_contribution(t));
        }
        _reveal(number, t);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NoList.selector, number));
        vm.prank(challenger);
        game.choose(number, index);
    }

    // What a list has not

    function testFuzz_Reveal_InAList_Reverts(uint48 index, bytes32[] calldata nodes) public {
        uint256 number = _list(type(uint48).max);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.ChallengerTurn));
        game.reveal(number, nodes);
        _choose(number, uint48(bound(index, 0, type(uint48).max - 1)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.AtLeaf.selector, number));
        game.reveal(number, nodes);
    }

    function testFuzz_Descend_InAList_Reverts(uint48 items, Subtree memory to) public {
        uint256 number = _list(uint48(bound(items, 1, type(uint48).max)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotBelow.selector, to.height, 0));
        vm.prank(challenger);
        game.descend(number, to);
    }

    function testFuzz_OpenLeaf_BeforeTheChoice_Reverts(uint48 items, bytes calldata data) public {
        uint256 number = _list(uint48(bound(items, 1, type(uint48).max)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongTurn.selector, number, GameStatus.ChallengerTurn));
        vm.prank(worker);
        game.openLeaf(number, Opening("", "", new bytes32[](0), data, new bytes32[](0)));
    }

    /// The leaf that the list was shown as proves nothing of an item, nor does any other.
    function testFuzz_OpenLeaf_ItemWithALeaf_Reverts(uint48 index, bytes calldata leaf, bool shown) public {
        vm.assume(leaf.length != 0);
        uint256 number = _list(type(uint48).max);
        _choose(number, uint48(bound(index, 0, type(uint48).max - 1)));
        bytes memory given = shown ? _honest(GAME_STEPS).leaves[DISPUTED] : leaf;
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongLeaf.selector, _hashLeaf(given), 0));
        vm.prank(worker);
        game.openLeaf(number, Opening(given, "", new bytes32[](0), "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_ItemWithAPreviousLeaf_Reverts(uint48 index, bytes calldata previous) public {
        vm.assume(previous.length != 0);
        uint256 number = _list(type(uint48).max);
        _choose(number, uint48(bound(index, 0, type(uint48).max - 1)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotBefore.selector));
        vm.prank(worker);
        game.openLeaf(number, Opening("", previous, new bytes32[](0), "", new bytes32[](0)));
    }

    function testFuzz_OpenLeaf_ItemByAStranger_Reverts(address sender, uint48 index) public {
        vm.assume(sender != worker && sender != owner);
        uint256 number = _list(type(uint48).max);
        _choose(number, uint48(bound(index, 0, type(uint48).max - 1)));
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.NotNode.selector, number, sender));
        vm.prank(sender);
        game.openLeaf(number, Opening("", "", new bytes32[](0), "", new bytes32[](0)));
    }

    // What the referee sees

    function testFuzz_OpenLeaf_Item_IsTheReferees(uint48 items, uint48 index, bytes calldata data, bool nodeWins)
        public
    {
        items = uint48(bound(items, 1, type(uint48).max));
        index = uint48(bound(index, 0, items - 1));
        uint256 number = _list(items);
        _choose(number, index);
        mock.setAnswer(1, nodeWins ? Ruling.NodeWins : Ruling.ChallengerWins, 0, 0, 0);
        vm.expectEmit(address(game));
        emit IDisputeGame.LeafOpened(number, 1, index, "", "");
        _openItem(number, data);
        Position memory p = mock.last();
        assertEq(p.game, number);
        assertEq(p.challenger, challenger);
        assertEq(p.level, 1);
        assertEq(p.index, index);
        assertEq(p.leaves, items);
        assertEq(mock.lastLeaf(), "");
        assertEq(mock.lastPreviousLeaf(), "");
        assertEq(mock.lastData(), data);
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), nodeWins ? 0 : 1);
        _assertSolvent();
    }

    /// A list below a tree below a list below the trace: each has its own size, and a tree its root.
    function testFuzz_OpenLeaf_TreeBetweenLists_GoesOn(uint48 first, uint32 inner, uint48 last, uint8 stride) public {
        first = uint48(bound(first, 1, type(uint48).max));
        last = uint48(bound(last, 1, type(uint48).max));
        stride = uint8(bound(stride, 1, 4));
        Trace memory below = _trace(uint32(bound(inner, 0, 20)), 1);
        uint48 leaves = uint48(below.hashes.length);
        mock.setAnswer(1, Ruling.NextLevel, _root(below), leaves, stride);
        mock.setAnswer(2, Ruling.NextChoice, 0, last, 0);
        mock.setAnswer(3, Ruling.ChallengerWins, 0, 0, 0);
        uint256 number = _list(first);
        _choose(number, first - 1);
        vm.expectEmit(address(game));
        emit IDisputeGame.LevelOpened(number, 2, _root(below), leaves, stride);
        _openItem(number, "");
        assertFalse(_turn(number).listed);
        assertEq(uint8(_turn(number).status), uint8(GameStatus.NodeTurn));
        assertEq(_turn(number).height, TraceTree.heightOf(leaves));
        _playToReferee(number, below, _honest(uint32(leaves - 2)));
        _assertLast(2, 1, leaves);
        assertEq(mock.lastLeaf(), below.leaves[1]);
        assertTrue(_turn(number).listed);
        _choose(number, last / 2);
        _openItem(number, "");
        _assertLast(3, last / 2, last);
        _assertStatus(number, GameStatus.Closed);
        assertEq(vault.slashes(), 1);
    }

    // Clocks

    function testFuzz_Timeout_ChallengerSilentInAList_Loses(uint48 items, uint32 late) public {
        uint256 number = _list(uint48(bound(items, 1, type(uint48).max)));
        (uint256 bond,) = game.bondOf(RUN, GAME_STEPS);
        uint256 burnt = bond * BURN / 10_000;
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        vm.expectEmit(address(game));
        emit IDisputeGame.GameClosed(number, Outcome.NodeWins, 0, bond - burnt, 0, burnt);
        game.timeout(number);
        assertEq(vault.slashes(), 0);
        _assertSolvent();
    }

    function testFuzz_Timeout_NodeSilentAboutAnItem_Loses(uint48 index, uint32 late) public {
        uint256 number = _list(type(uint48).max);
        _choose(number, uint48(bound(index, 0, type(uint48).max - 1)));
        skip(bound(late, uint256(CLOCK) + 1, 365 days));
        game.timeout(number);
        assertEq(vault.slashes(), 1);
        _assertSolvent();
    }

    function testFuzz_Timeout_InAListInTime_Reverts(uint32 passed, bool chosen) public {
        uint256 number = _list(2);
        if (chosen) _choose(number, 1);
        passed = uint32(bound(passed, 0, CLOCK));
        skip(passed);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.ClockRunning.selector, number, passed, CLOCK));
        game.timeout(number);
    }

    // GameAbout

    function testFuzz_GameAbout_Opened_IsTheChallengersGame(bytes32 traceRoot, uint32 steps, address other) public {
        vm.assume(other != challenger);
        Contribution memory c = _contribution(traceRoot, steps);
        bytes32 digest = _digest(c);
        assertEq(game.gameAbout(digest, challenger), 0);
        uint256 number = _open(c);
        assertEq(game.gameAbout(digest, challenger), number);
        assertEq(game.gameAbout(digest, other), 0);
        assertEq(game.gameAbout(~digest, challenger), 0);
    }

    function testFuzz_GameAbout_VoidedAndOpenedAgain_IsTheNewest(uint256 fee, uint256 index) public {
        _close(Outcome.Void, fee, index);
        Contribution memory c = _contribution(_honest(GAME_STEPS));
        assertEq(game.gameAbout(_digest(c), challenger), 1);
        assertEq(_open(c), 2);
        assertEq(game.gameAbout(_digest(c), challenger), 2);
    }

    /// What a node shows of the next tree together with the leaf is as good as shown by an answer of its own.
    function testFuzz_OpenLeaf_ShowsTheNextTreesSubtrees_ChallengerIsNext(uint32 inner, uint8 stride) public {
        Trace memory below = _trace(uint32(bound(inner, 0, 60)), 1);
        stride = uint8(bound(stride, 1, 7));
        (uint256 number, Turn memory next) = _atTree(below, stride);
        bytes32[] memory nodes = _blocks(below.hashes, next, _lower(next));
        Opening memory opening = _opening(nodes);
        vm.prank(worker);
        vm.expectEmit(address(game));
        emit IDisputeGame.NodesRevealed(number, nodes);
        game.openLeaf(number, opening);
        _assertStatus(number, GameStatus.ChallengerTurn);
        assertEq(_turn(number).height, next.height);
        _descend(number, below, nodes.length - 1);
        assertEq(_turn(number).level, 1);
    }

    function testFuzz_OpenLeaf_ShowsOtherSubtrees_Reverts(uint32 inner, uint8 stride, bytes32 wrong) public {
        Trace memory below = _trace(uint32(bound(inner, 0, 60)), 1);
        (uint256 number, Turn memory next) = _atTree(below, uint8(bound(stride, 1, 7)));
        bytes32[] memory nodes = _blocks(below.hashes, next, _lower(next));
        vm.assume(nodes[0] != wrong);
        nodes[0] = wrong;
        Opening memory opening = _opening(nodes);
        vm.prank(worker);
        vm.expectPartialRevert(IDisputeGame.WrongNodes.selector);
        game.openLeaf(number, opening);
    }

    function testFuzz_OpenLeaf_ShowsSubtreesOfNoTree_Reverts(uint8 count, bool listed) public {
        count = uint8(bound(count, 1, 20));
        mock.setAnswer(0, listed ? Ruling.NextChoice : Ruling.ChallengerWins, 0, 3, 0);
        uint256 number = _atLeaf(_honest(GAME_STEPS), DISPUTED);
        Opening memory opening = _opening(new bytes32[](count));
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IDisputeGame.WrongWidth.selector, count, 0));
        game.openLeaf(number, opening);
    }

    /// At the disputed leaf of a trace, below which the referee will open a tree.
    function _atTree(Trace memory below, uint8 stride) private returns (uint256 number, Turn memory next) {
        uint48 leaves = uint48(below.hashes.length);
        mock.setAnswer(0, Ruling.NextLevel, _root(below), leaves, stride);
        number = _atLeaf(_honest(GAME_STEPS), DISPUTED);
        next.height = TraceTree.heightOf(leaves);
        next.stride = stride;
        next.leaves = leaves;
    }

    function _opening(bytes32[] memory nodes) private pure returns (Opening memory) {
        Trace memory t = _honest(GAME_STEPS);
        return Opening(t.leaves[DISPUTED], t.leaves[DISPUTED - 1], _path(t.hashes, DISPUTED - 1), "", nodes);
    }

    /// A game whose disputed leaf is a list.
    function _list(uint48 items) private returns (uint256 number) {
        mock.setAnswer(0, Ruling.NextChoice, 0, items, 0);
        number = _atLeaf(_honest(GAME_STEPS), DISPUTED);
        _openLeaf(number, _honest(GAME_STEPS));
    }

    function _hashLeaf(bytes memory leaf) private pure returns (bytes32) {
        return sha256(bytes.concat(hex"00", leaf));
    }

    function _assertLast(uint8 level, uint48 index, uint48 leaves) private view {
        Position memory p = mock.last();
        assertEq(p.level, level, "level");
        assertEq(p.index, index, "index");
        assertEq(p.leaves, leaves, "leaves");
    }
}
