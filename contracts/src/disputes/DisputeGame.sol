// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution} from "../runs/Contributions.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {Game, GameStatus, IDisputeGame, Opening, Outcome, Subtree, Turn} from "./IDisputeGame.sol";
import {IDisputedRounds, IDisputedRuns, IDisputedStake, IFaults} from "./IDisputed.sol";
import {IReferee, Position, Ruling} from "./IReferee.sol";
import {SignedWork} from "./SignedWork.sol";
import {TraceTree} from "./TraceTree.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Disputes narrowed down to one step; see IDisputeGame.
contract DisputeGame is IDisputeGame, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;

    /// @param clockSeconds that each party has for a whole game
    /// @param refereeSeconds that a referee has at most
    /// @param moveCost what a move of the node may cost its owner at most, wei of the token
    /// @param burnBps of a lost bond, after the referee's fee
    /// @param stride levels of the trace that the node shows per answer
    struct Settings {
        uint32 clockSeconds;
        uint32 refereeSeconds;
        uint96 moveCost;
        uint16 burnBps;
        uint8 stride;
    }

    uint256 private constant BPS = 10_000;
    // The token burns nothing but slashed stake: a burnt bond goes where nobody has a key.
    address private constant NOWHERE = address(0xdEaD);

    IERC20 public immutable TOKEN;
    IDisputedStake public immutable VAULT;
    IDisputedRounds public immutable ROUNDS;
    IDisputedRuns public immutable RUNS;
    IFaults public immutable FAULTS;
    uint32 public immutable CLOCK_SECONDS;
    uint32 public immutable REFEREE_SECONDS;
    uint96 public immutable MOVE_COST;
    uint16 public immutable BURN_BPS;
    uint8 public immutable STRIDE;

    /// @inheritdoc IDisputeGame
    uint256 public gameCount;
    /// @inheritdoc IDisputeGame
    mapping(address account => uint256 amount) public owed;

    mapping(uint256 game => Game) private _games;
    mapping(bytes32 key => uint256 game) private _gameOfKey;

    constructor(
        IERC20 token,
        IDisputedStake vault,
        IDisputedRounds rounds,
        IDisputedRuns runs,
        IFaults faults,
        Settings memory settings
    ) {
        require(settings.clockSeconds != 0 && settings.refereeSeconds != 0, ZeroSetting());
        require(settings.moveCost != 0 && settings.stride != 0, ZeroSetting());
        require(settings.burnBps < BPS, BurnTooHigh(settings.burnBps));
        TOKEN = token;
        VAULT = vault;
        ROUNDS = rounds;
        RUNS = runs;
        FAULTS = faults;
        CLOCK_SECONDS = settings.clockSeconds;
        REFEREE_SECONDS = settings.refereeSeconds;
        MOVE_COST = settings.moveCost;
        BURN_BPS = settings.burnBps;
        STRIDE = settings.stride;
    }

    /// @inheritdoc IDisputeGame
    function open(Contribution calldata c, bytes32 r, bytes32 vs, Subtree calldata start)
        external
        nonReentrant
        returns (uint256 game)
    {
        uint64 end = ROUNDS.challengeEndOf(c.run, c.round);
        require(block.timestamp <= end, WindowClosed(c.run, c.round, end));
        require(!FAULTS.isConvicted(c.run, c.round, c.node), AlreadyConvicted(c.run, c.round, c.node));
        require(VAULT.slashableOf(c.node) != 0, NothingAtStake(c.node));
        bytes32 digest = SignedWork.contributionDigest(address(ROUNDS), c);
        SignedWork.requireWorker(VAULT, c.node, digest, r, vs);

        Game storage g;
        (game, g) = _record(c, digest);
        Turn memory turn = Turn({
            status: GameStatus.NodeTurn,
            level: 0,
            height: 0,
            stride: STRIDE,
            movedAt: uint40(block.timestamp),
            nodeClock: CLOCK_SECONDS,
            challengerClock: CLOCK_SECONDS,
            index: 0,
            leaves: TraceTree.leavesOf(c.steps),
            listed: false
        });
        _enter(g, turn, c.traceRoot);
        g.root = c.traceRoot;
        if (start.path.length != 0) _pick(game, g, turn, start);
        g.turn = turn;
        TOKEN.safeTransferFrom(msg.sender, address(this), g.bond);
    }

    /// @inheritdoc IDisputeGame
    function reveal(uint256 game, bytes32[] calldata nodes) external {
        Game storage g = _games[game];
        Turn memory turn = g.turn;
        _move(game, turn, GameStatus.NodeTurn);
        _show(game, g, turn, nodes);
        g.turn = turn;
    }

    /// @inheritdoc IDisputeGame
    function descend(uint256 game, Subtree calldata to) external {
        Game storage g = _games[game];
        Turn memory turn = g.turn;
        bool isBefore = turn.status == GameStatus.NodeTurn && turn.height != 0;
        _move(game, turn, isBefore ? GameStatus.NodeTurn : GameStatus.ChallengerTurn);
        require(msg.sender == g.challenger, NotChallenger(game, msg.sender));
        _pick(game, g, turn, to);
        turn.status = GameStatus.NodeTurn;
        g.turn = turn;
    }

    /// @inheritdoc IDisputeGame
    function choose(uint256 game, uint48 index) external {
        Game storage g = _games[game];
        Turn memory turn = g.turn;
        _move(game, turn, GameStatus.ChallengerTurn);
        require(msg.sender == g.challenger, NotChallenger(game, msg.sender));
        require(turn.listed, NoList(game));
        require(index < turn.leaves, NoSuchItem(index, turn.leaves));
        turn.index = index;
        turn.status = GameStatus.NodeTurn;
        g.turn = turn;
        emit Chosen(game, turn.level, index);
    }

    /// @inheritdoc IDisputeGame
    function openLeaf(uint256 game, Opening calldata opening) external nonReentrant {
        Game storage g = _games[game];
        Turn memory turn = g.turn;
        _move(game, turn, GameStatus.NodeTurn);
        require(turn.height == 0, NotAtLeaf(game, turn.height));
        require(msg.sender == VAULT.workerOf(g.node) || msg.sender == VAULT.ownerOf(g.node), NotNode(game, msg.sender));
        _requireOpened(g, turn, opening);
        emit LeafOpened(game, turn.level, turn.index, opening.previousLeaf, opening.leaf);
        turn.status = GameStatus.Referee;
        g.turn = turn;
        _judge(game, g, turn, opening);
    }

    /// @inheritdoc IDisputeGame
    function timeout(uint256 game) external nonReentrant {
        Turn memory turn = _games[game].turn;
        bool nodeMoves = turn.status == GameStatus.NodeTurn;
        require(nodeMoves || turn.status == GameStatus.ChallengerTurn, WrongTurn(game, turn.status));
        uint256 elapsed = block.timestamp - turn.movedAt;
        uint32 clock = nodeMoves ? turn.nodeClock : turn.challengerClock;
        require(elapsed > clock, ClockRunning(game, elapsed, clock));
        _close(game, nodeMoves ? Outcome.ChallengerWins : Outcome.NodeWins);
    }

    /// @inheritdoc IDisputeGame
    function rule(uint256 game, Outcome outcome) external nonReentrant {
        Game storage g = _games[game];
        require(msg.sender == g.referee, NotReferee(game, msg.sender));
        GameStatus status = g.turn.status;
        if (status == GameStatus.Closed) return; // too late: what the referee holds must not be stuck for that
        require(status == GameStatus.Referee, WrongTurn(game, status));
        _close(game, outcome);
    }

    /// @inheritdoc IDisputeGame
    function expire(uint256 game) external nonReentrant {
        Game storage g = _games[game];
        require(g.turn.status == GameStatus.Referee, WrongTurn(game, g.turn.status));
        require(block.timestamp > g.refereeEnd, RefereeHasTime(game, g.refereeEnd));
        _close(game, Outcome.Void);
    }

    /// @inheritdoc IDisputeGame
    function close(uint256 game) external nonReentrant {
        Game storage g = _games[game];
        GameStatus status = g.turn.status;
        require(status == GameStatus.NodeTurn || status == GameStatus.ChallengerTurn, WrongTurn(game, status));
        require(FAULTS.isConvicted(g.run, g.round, g.node), NotConvicted(g.run, g.round, g.node));
        _close(game, Outcome.Void);
    }

    /// @inheritdoc IDisputeGame
    function withdraw(address account) external returns (uint256 amount) {
        amount = owed[account];
        require(amount != 0, NothingOwed(account));
        owed[account] = 0;
        emit Withdrawn(account, amount);
        TOKEN.safeTransfer(account, amount);
    }

    /// @inheritdoc IDisputeGame
    function gameOf(uint256 game) external view returns (Game memory info) {
        return _games[game];
    }

    /// @inheritdoc IDisputeGame
    function partiesOf(uint256 game) external view returns (NodeId node, address challenger) {
        return (_games[game].node, _games[game].challenger);
    }

    /// @inheritdoc IDisputeGame
    function gameAbout(bytes32 digest, address challenger) external view returns (uint256 game) {
        return _gameOfKey[keccak256(abi.encode(digest, challenger))];
    }

    /// @inheritdoc IDisputeGame
    function bondOf(RunId run, uint32 steps) external view returns (uint96 bond, uint96 fee) {
        (, bond, fee) = _terms(run, steps);
    }

    /// @inheritdoc IDisputeGame
    function longestGameSeconds() external view returns (uint256) {
        return 2 * uint256(CLOCK_SECONDS) + REFEREE_SECONDS;
    }

    function _record(Contribution calldata c, bytes32 digest) private returns (uint256 game, Game storage g) {
        bytes32 key = keccak256(abi.encode(digest, msg.sender));
        uint256 before = _gameOfKey[key];
        require(before == 0 || _games[before].voided, AlreadyDisputed(before));
        game = ++gameCount;
        _gameOfKey[key] = game;
        g = _games[game];
        (address referee, uint96 bond, uint96 fee) = _terms(c.run, c.steps);
        g.challenger = msg.sender;
        g.bond = bond;
        g.referee = referee;
        g.fee = fee;
        g.run = c.run;
        g.round = c.round;
        g.node = c.node;
        emit GameOpened(game, c.node, msg.sender, c.run, c.round, digest, referee, bond, fee);
    }

    /// Goes to the root of a level's tree.
    function _enter(Game storage g, Turn memory turn, bytes32 root) private {
        turn.height = TraceTree.heightOf(turn.leaves);
        turn.index = 0;
        g.hash = root;
    }

    /// Takes the subtrees of the disputed one; the challenger is next.
    function _show(uint256 game, Game storage g, Turn memory turn, bytes32[] calldata nodes) private {
        require(turn.height != 0, AtLeaf(game));
        uint8 lower = turn.height > turn.stride ? turn.height - turn.stride : 0;
        uint256 width = _width(turn, lower);
        require(nodes.length == width, WrongWidth(nodes.length, width));
        bytes32 root = TraceTree.rootOf(nodes);
        require(root == g.hash, WrongNodes(root, g.hash));
        turn.status = GameStatus.ChallengerTurn;
        emit NodesRevealed(game, nodes);
    }

    /// Goes down to a subtree of the disputed one.
    function _pick(uint256 game, Game storage g, Turn memory turn, Subtree calldata to) private {
        require(to.height < turn.height, NotBelow(to.height, turn.height));
        uint256 first = uint256(turn.index) << (turn.height - to.height);
        bool inside =
            to.index >= first && TraceTree.verify(to.hash, to.index - first, _width(turn, to.height), to.path, g.hash);
        require(inside, NotInTree(to.height, to.index, to.hash));
        g.hash = to.hash;
        turn.height = to.height;
        turn.index = to.index;
        // A short last subtree may be less high than its place.
        uint8 height = TraceTree.heightOf(_width(turn, 0));
        turn.index <<= turn.height - height;
        turn.height = height;
        emit Descended(game, turn.height, turn.index, to.hash);
    }

    /// The leaf is the disputed one; in a trace the one before it is shown too. Of a list the referee has seen the items.
    function _requireOpened(Game storage g, Turn memory turn, Opening calldata opening) private view {
        if (turn.listed) {
            require(opening.leaf.length == 0, WrongLeaf(TraceTree.hashCalldataLeaf(opening.leaf), 0));
        } else {
            bytes32 hash = TraceTree.hashCalldataLeaf(opening.leaf);
            require(hash == g.hash, WrongLeaf(hash, g.hash));
        }
        if (turn.level == 0 && turn.index != 0) {
            bytes32 previous = TraceTree.hashCalldataLeaf(opening.previousLeaf);
            bool follows = TraceTree.verify(previous, turn.index - 1, turn.leaves, opening.previousPath, g.root);
            require(follows, WrongPreviousLeaf(turn.index));
        } else {
            require(opening.previousLeaf.length == 0, NotBefore());
        }
    }

    /// Asks the referee, and does what it says.
    function _judge(uint256 game, Game storage g, Turn memory turn, Opening calldata opening) private {
        IReferee referee = IReferee(g.referee);
        (Ruling ruling, bytes32 root, uint48 leaves, uint8 stride) =
            referee.judge(_position(game, g, turn), opening.previousLeaf, opening.leaf, opening.data);
        require(opening.nodes.length == 0 || ruling == Ruling.NextLevel, WrongWidth(opening.nodes.length, 0));
        if (ruling == Ruling.NextLevel) {
            require(leaves != 0 && stride != 0, BadLevel(leaves, stride));
            turn.status = GameStatus.NodeTurn;
            turn.level += 1;
            turn.leaves = leaves;
            turn.stride = stride;
            turn.listed = false;
            _enter(g, turn, root);
            emit LevelOpened(game, turn.level, root, leaves, stride);
            if (opening.nodes.length != 0) _show(game, g, turn, opening.nodes);
            g.turn = turn;
        } else if (ruling == Ruling.NextChoice) {
            require(leaves != 0, BadLevel(leaves, stride));
            turn.status = GameStatus.ChallengerTurn;
            turn.level += 1;
            turn.height = 0;
            turn.index = 0;
            turn.leaves = leaves;
            turn.listed = true;
            g.turn = turn;
            emit ListOpened(game, turn.level, leaves);
        } else if (ruling == Ruling.Pending) {
            (, uint32 maxSeconds,) = referee.terms(g.run);
            g.refereeEnd = uint40(block.timestamp + Math.min(maxSeconds, REFEREE_SECONDS));
            g.feePaid = true;
            emit Refereed(game, g.refereeEnd);
            TOKEN.safeTransfer(address(referee), g.fee);
        } else {
            _close(game, ruling == Ruling.NodeWins ? Outcome.NodeWins : Outcome.ChallengerWins);
        }
    }

    function _close(uint256 game, Outcome outcome) private {
        Game storage g = _games[game];
        g.turn.status = GameStatus.Closed;
        uint256 rest = g.feePaid ? g.bond - g.fee : g.bond;
        uint256 toNode = 0;
        uint256 toChallenger = 0;
        uint256 burnt = 0;
        uint256 slashed = 0;
        if (outcome == Outcome.NodeWins) {
            burnt = rest * BURN_BPS / BPS;
            toNode = rest - burnt;
            owed[VAULT.ownerOf(g.node)] += toNode;
            TOKEN.safeTransfer(NOWHERE, burnt);
        } else {
            toChallenger = rest;
            if (outcome == Outcome.Void) {
                g.voided = true; // the same may dispute the same again
            } else if (FAULTS.convict(g.run, g.round, g.node)) {
                uint256 reward;
                (slashed, reward) = _slash(g);
                toChallenger += reward;
            }
            owed[g.challenger] += toChallenger;
        }
        emit GameClosed(game, outcome, slashed, toNode, toChallenger, burnt);
    }

    function _slash(Game storage g) private returns (uint256 taken, uint256 reward) {
        (, uint96 amount) = RUNS.disputeTermsOf(g.run);
        uint256 before = TOKEN.balanceOf(address(this));
        taken = VAULT.slash(g.run, g.node, amount, address(this));
        reward = TOKEN.balanceOf(address(this)) - before;
    }

    /// Takes the time since the last move off the mover's clock.
    function _move(uint256 game, Turn memory turn, GameStatus mover) private view {
        require(turn.status == mover, WrongTurn(game, turn.status));
        uint256 elapsed = block.timestamp - turn.movedAt;
        uint32 clock = mover == GameStatus.NodeTurn ? turn.nodeClock : turn.challengerClock;
        require(elapsed <= clock, ClockExpired(game, elapsed, clock));
        clock -= elapsed.toUint32();
        if (mover == GameStatus.NodeTurn) turn.nodeClock = clock;
        else turn.challengerClock = clock;
        turn.movedAt = uint40(block.timestamp);
    }

    function _terms(RunId run, uint32 steps) private view returns (address referee, uint96 bond, uint96 fee) {
        (referee,) = RUNS.disputeTermsOf(run);
        require(referee != address(0), NoReferee(run));
        uint16 moreMoves;
        (fee,, moreMoves) = IReferee(referee).terms(run);
        uint256 moves = uint256(TraceTree.heightOf(TraceTree.leavesOf(steps))) + 1 + moreMoves;
        bond = (fee + Math.ceilDiv(moves * MOVE_COST * BPS, BPS - BURN_BPS)).toUint96();
    }

    function _position(uint256 game, Game storage g, Turn memory turn) private view returns (Position memory) {
        return Position({
            game: game,
            run: g.run,
            round: g.round,
            node: g.node,
            challenger: g.challenger,
            level: turn.level,
            index: turn.index,
            leaves: turn.leaves
        });
    }

    /// Subtrees of a height that the disputed subtree consists of.
    function _width(Turn memory turn, uint8 height) private pure returns (uint256) {
        uint256 first = uint256(turn.index) << turn.height;
        uint256 count = Math.min(uint256(1) << turn.height, turn.leaves - first);
        return Math.ceilDiv(count, uint256(1) << height);
    }
}
