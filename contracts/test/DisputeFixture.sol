// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {DisputeGame} from "../src/disputes/DisputeGame.sol";
import {FraudProofs} from "../src/disputes/FraudProofs.sol";
import {Game, GameStatus, Opening, Outcome, Subtree, Turn} from "../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../src/disputes/IFraudProofs.sol";
import {JuryReferee} from "../src/disputes/JuryReferee.sol";
import {SignedWork} from "../src/disputes/SignedWork.sol";
import {TraceTree} from "../src/disputes/TraceTree.sol";
import {Contribution} from "../src/runs/Contributions.sol";
import {RunState} from "../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";
import {PlainToken, RefereeMock, RunsMock, StakeMock} from "./mocks/DisputeMocks.sol";

/// A trace as a party knows it.
struct Trace {
    bytes[] leaves;
    bytes32[] hashes;
}

/// @title The dispute contracts on a small stand-in for the rest of the protocol, and parties who can play.
abstract contract DisputeFixture is Deployed {
    uint32 internal constant GAME_STEPS = 12;
    uint96 internal constant SLASH = 50 ether;
    uint256 internal constant STAKE = 100 ether;
    uint32 internal constant CLOCK = 1 days;
    uint32 internal constant REFEREE = 3 days;
    uint96 internal constant MOVE_COST = 0.1 ether;
    uint16 internal constant BURN = 2000;
    uint96 internal constant FEE = 2.5 ether;
    uint96 internal constant JUROR_BOND = 1 ether;
    uint96 internal constant JUROR_STAKE = 20 ether;
    uint8 internal constant SEATS = 5;
    uint64 internal constant CLAIM = 1 hours;
    address internal constant NOWHERE = address(0xdEaD);
    bytes32 internal constant BEACON = keccak256("beacon");
    uint64 internal constant ROUND = 7;
    uint32 internal constant BATCH = 4;
    uint64 internal constant WINDOWS = 1_000_003;

    PlainToken internal token;
    StakeMock internal vault;
    RunsMock internal runs;
    DisputeGame internal game;
    FraudProofs internal proofs;
    JuryReferee internal jury;
    RefereeMock internal mock;

    RunId internal constant RUN = RunId.wrap(3);
    NodeId internal node;
    address internal owner = makeAddr("owner");
    address internal worker;
    uint256 internal workerKey;
    address internal challenger = makeAddr("challenger");

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        vm.roll(1000);
        (worker, workerKey) = makeAddrAndKey("worker");
        token = new PlainToken();
        vault = new StakeMock(token);
        runs = new RunsMock();
        mock = new RefereeMock();
        game = _deployGame(1);
        jury = _deployJury(SEATS);
        node = vault.register(owner, worker, STAKE);
        for (uint256 i = 0; i < 20; ++i) {
            vault.register(_juror(i), _juror(i), JUROR_STAKE);
        }
        runs.setTerms(RUN, address(jury), SLASH);
        runs.setData(RUN, WINDOWS, BATCH);
        runs.setState(RUN, RunState.Active);
        runs.openRound(RUN, ROUND, BEACON, uint64(block.timestamp) + 1 days);
        _fund(challenger);
    }

    function _deployGame(uint8 stride) internal returns (DisputeGame made) {
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        proofs = FraudProofs(_deploy("FraudProofs", abi.encode(token, vault, runs, runs, predicted, CLAIM)));
        made = DisputeGame(_deploy("DisputeGame", abi.encode(token, vault, runs, runs, proofs, _gameSettings(stride))));
        assertEq(address(made), predicted);
    }

    function _deployJury(uint8 seats) internal returns (JuryReferee) {
        JuryReferee.Settings memory settings = _jurySettings();
        settings.seats = seats;
        return JuryReferee(_deploy("JuryReferee", abi.encode(token, vault, game, settings)));
    }

    function _gameSettings(uint8 stride) internal pure returns (DisputeGame.Settings memory) {
        return DisputeGame.Settings({
            clockSeconds: CLOCK, refereeSeconds: REFEREE, moveCost: MOVE_COST, burnBps: BURN, stride: stride
        });
    }

    function _jurySettings() internal pure returns (JuryReferee.Settings memory) {
        return JuryReferee.Settings({
            seats: SEATS,
            fee: FEE,
            jurorBond: JUROR_BOND,
            jurorStake: JUROR_STAKE,
            drawSeconds: 1 hours,
            commitSeconds: 2 hours,
            revealSeconds: 1 hours,
            settleSeconds: 1 days
        });
    }

    function _juror(uint256 i) internal returns (address) {
        return makeAddr(string.concat("juror", vm.toString(i)));
    }

    function _fund(address who) internal {
        token.mint(who, 1000 ether);
        vm.startPrank(who);
        token.approve(address(game), type(uint256).max);
        token.approve(address(jury), type(uint256).max);
        vm.stopPrank();
    }

    // Traces

    function _batchOf(uint256 step) internal pure returns (bytes32) {
        return keccak256(abi.encode("batch", step));
    }

    /// What the leaves of an honest execution claim, or of another one from leaf `lieAt` on.
    function _trace(uint32 steps, uint256 lieAt) internal pure returns (Trace memory t) {
        uint256 count = uint256(steps) + 2;
        t.leaves = new bytes[](count);
        t.hashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 claim = _state(i, i >= lieAt);
            t.leaves[i] = i == 0
                ? TraceTree.startLeaf(claim)
                : i == count - 1
                    ? TraceTree.updateLeaf(claim)
                    : TraceTree.stepLeaf(uint32(i - 1), _batchOf(i - 1), claim);
            t.hashes[i] = sha256(bytes.concat(hex"00", t.leaves[i]));
        }
    }

    function _state(uint256 i, bool lie) internal pure returns (bytes32) {
        return keccak256(abi.encode(lie ? "lie" : "state", i));
    }

    function _honest(uint32 steps) internal pure returns (Trace memory) {
        return _trace(steps, type(uint256).max);
    }

    /// RFC 6962 section 2.1, as it is written there: split at the largest power of two below the count.
    function _root(bytes32[] memory hashes, uint256 from, uint256 count) internal pure returns (bytes32) {
        if (count == 1) return hashes[from];
        uint256 split = 1;
        while (split * 2 < count) split *= 2;
        return sha256(bytes.concat(hex"01", _root(hashes, from, split), _root(hashes, from + split, count - split)));
    }

    function _root(Trace memory t) internal pure returns (bytes32) {
        return _root(t.hashes, 0, t.hashes.length);
    }

    /// The path of one hash among `count`, from the bottom up.
    function _path(bytes32[] memory hashes, uint256 index) internal pure returns (bytes32[] memory path) {
        bytes32[] memory reversed = new bytes32[](64);
        uint256 length = 0;
        uint256 from = 0;
        uint256 count = hashes.length;
        while (count > 1) {
            uint256 split = 1;
            while (split * 2 < count) split *= 2;
            if (index < split) {
                reversed[length++] = _root(hashes, from + split, count - split);
                count = split;
            } else {
                reversed[length++] = _root(hashes, from, split);
                from += split;
                index -= split;
                count -= split;
            }
        }
        path = new bytes32[](length);
        for (uint256 i = 0; i < length; ++i) {
            path[i] = reversed[length - 1 - i];
        }
    }

    /// Roots of the subtrees of a height that the disputed subtree consists of.
    function _blocks(bytes32[] memory hashes, Turn memory turn, uint8 height)
        internal
        pure
        returns (bytes32[] memory blocks)
    {
        uint256 first = uint256(turn.index) << turn.height;
        uint256 end = first + (uint256(1) << turn.height);
        if (end > hashes.length) end = hashes.length;
        uint256 size = uint256(1) << height;
        blocks = new bytes32[]((end - first + size - 1) / size);
        for (uint256 i = 0; i < blocks.length; ++i) {
            uint256 at = first + i * size;
            blocks[i] = _root(hashes, at, at + size > end ? end - at : size);
        }
    }

    // Signatures

    function _contribution(bytes32 traceRoot, uint32 steps) internal view returns (Contribution memory c) {
        c.run = RUN;
        c.round = ROUND;
        c.node = node;
        c.parentCheckpoint = keccak256("parent");
        c.traceRoot = traceRoot;
        c.updateHash = keccak256("update");
        c.steps = steps;
        c.tokens = uint64(steps) * 2048;
    }

    function _contribution(Trace memory t) internal view returns (Contribution memory) {
        return _contribution(_root(t), uint32(t.leaves.length - 2));
    }

    function _digest(Contribution memory c) internal view returns (bytes32) {
        return SignedWork.contributionDigest(address(runs), c);
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (PackedSignature memory s) {
        (s.r, s.vs) = vm.signCompact(key, digest);
    }

    function _sign(Contribution memory c) internal view returns (PackedSignature memory) {
        return _sign(workerKey, _digest(c));
    }

    // Games

    function _root() internal pure returns (Subtree memory s) {}

    function _open(Contribution memory c) internal returns (uint256) {
        return _openAs(challenger, c);
    }

    function _openAs(address who, Contribution memory c) internal returns (uint256) {
        PackedSignature memory s = _sign(c);
        vm.prank(who);
        return game.open(c, s.r, s.vs, _root());
    }

    function _turn(uint256 number) internal view returns (Turn memory) {
        return game.gameOf(number).turn;
    }

    function _lower(Turn memory turn) internal pure returns (uint8) {
        return turn.height > turn.stride ? turn.height - turn.stride : 0;
    }

    function _reveal(uint256 number, Trace memory t) internal {
        Turn memory turn = _turn(number);
        game.reveal(number, _blocks(t.hashes, turn, _lower(turn)));
    }

    /// Picks subtree `pick` of those that the node's answer has shown.
    function _descend(uint256 number, Trace memory shown, uint256 pick) internal {
        Turn memory turn = _turn(number);
        uint8 height = _lower(turn);
        bytes32[] memory blocks = _blocks(shown.hashes, turn, height);
        Subtree memory to = Subtree({
            height: height,
            index: uint48((uint256(turn.index) << (turn.height - height)) + pick),
            hash: blocks[pick],
            path: _path(blocks, pick)
        });
        vm.prank(game.gameOf(number).challenger);
        game.descend(number, to);
    }

    /// The challenger's answer: the first subtree that differs from her own, or the last.
    function _descendToLie(uint256 number, Trace memory shown, Trace memory own) internal {
        Turn memory turn = _turn(number);
        bytes32[] memory theirs = _blocks(shown.hashes, turn, _lower(turn));
        bytes32[] memory mine = _blocks(own.hashes, turn, _lower(turn));
        uint256 pick = 0;
        while (pick < theirs.length - 1 && theirs[pick] == mine[pick]) ++pick;
        _descend(number, shown, pick);
    }

    function _openLeaf(uint256 number, Trace memory t) internal {
        _openLeaf(number, t, "");
    }

    function _openLeaf(uint256 number, Trace memory t, bytes memory data) internal {
        uint48 index = _turn(number).index;
        bytes memory previous;
        bytes32[] memory path;
        if (_turn(number).level == 0 && index != 0) {
            previous = t.leaves[index - 1];
            path = _path(t.hashes, index - 1);
        }
        vm.prank(worker);
        game.openLeaf(number, Opening(t.leaves[index], previous, path, data, new bytes32[](0)));
    }

    /// Opens the named item of a list.
    function _openItem(uint256 number, bytes memory data) internal {
        vm.prank(worker);
        game.openLeaf(number, Opening("", "", new bytes32[](0), data, new bytes32[](0)));
    }

    function _choose(uint256 number, uint48 index) internal {
        vm.prank(game.gameOf(number).challenger);
        game.choose(number, index);
    }

    /// Plays until the leaf is open; `own` is what the challenger goes by.
    function _playToReferee(uint256 number, Trace memory shown, Trace memory own) internal returns (uint256 moves) {
        for (Turn memory turn = _turn(number); turn.height != 0; turn = _turn(number)) {
            _reveal(number, shown);
            _descendToLie(number, shown, own);
            moves += 2;
        }
        _openLeaf(number, shown);
        return moves + 1;
    }

    // Juries

    function _draw(uint256 number) internal {
        vm.roll(block.number + 1);
        vm.prevrandao(keccak256(abi.encode("draw", number, block.number)));
        jury.draw(number);
    }

    function _jurorOf(uint256 number, uint256 seat) internal view returns (address) {
        return vault.workerOf(jury.juryOf(number)[seat].node);
    }

    function _commitVote(uint256 number, uint256 seat, bytes32 answer) internal {
        address who = _jurorOf(number, seat);
        _fund(who);
        bytes32 commitment = jury.hashVote(number, jury.juryOf(number)[seat].node, answer, bytes32(seat));
        vm.prank(who);
        jury.commitVote(number, seat, commitment);
    }

    function _vote(uint256 number, bytes32[] memory answers) internal {
        for (uint256 seat = 0; seat < answers.length; ++seat) {
            if (answers[seat] != 0) _commitVote(number, seat, answers[seat]);
        }
        vm.warp(block.timestamp + 2 hours + 1);
        for (uint256 seat = 0; seat < answers.length; ++seat) {
            if (answers[seat] != 0) jury.revealVote(number, seat, answers[seat], bytes32(seat));
        }
        jury.settle(number);
    }

    /// A jury whose members all say what an honest execution gives.
    function _honestJury(uint256 number) internal {
        _draw(number);
        bytes32[] memory answers = new bytes32[](SEATS);
        for (uint256 seat = 0; seat < SEATS; ++seat) {
            answers[seat] = _state(_turn(number).index, false);
        }
        _vote(number, answers);
    }

    function _assertStatus(uint256 number, GameStatus expected) internal view {
        assertEq(uint8(_turn(number).status), uint8(expected), "status");
    }

    /// All tokens that the contracts hold belong to somebody.
    function _assertSolvent() internal view {
        assertEq(token.balanceOf(address(game)), _locked() + game.owed(owner) + game.owed(challenger), "game");
    }

    /// Bonds of games that are not closed, less fees that were paid.
    function _locked() internal view returns (uint256 sum) {
        for (uint256 i = 1; i <= game.gameCount(); ++i) {
            Game memory g = game.gameOf(i);
            if (g.turn.status != GameStatus.Closed) sum += g.feePaid ? g.bond - g.fee : g.bond;
        }
    }

    function _mocked() internal {
        runs.setTerms(RUN, address(mock), SLASH);
    }

    function _atLeaf(Trace memory t, uint48 index) internal returns (uint256) {
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory leaf = Subtree({height: 0, index: index, hash: t.hashes[index], path: _path(t.hashes, index)});
        vm.prank(challenger);
        return game.open(c, s.r, s.vs, leaf);
    }

    /// A game about any leaf, at a referee who takes any fee.
    function _close(Outcome outcome, uint256 fee, uint256 index) internal {
        _mocked();
        mock.setTerms(uint96(bound(fee, 0, 100 ether)), 1 hours, 0);
        uint256 number = _atLeaf(_honest(GAME_STEPS), uint48(bound(index, 0, GAME_STEPS + 1)));
        _openLeaf(number, _honest(GAME_STEPS));
        mock.rule(game, number, outcome);
    }
}
