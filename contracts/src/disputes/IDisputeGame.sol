// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution} from "../runs/Contributions.sol";
import {NodeId, RunId} from "../types/Ids.sol";

/// None: no such game. NodeTurn, ChallengerTurn: whose clock runs. Referee: waits for a ruling. Closed: decided.
enum GameStatus {
    None,
    NodeTurn,
    ChallengerTurn,
    Referee,
    Closed
}

/// Void: nobody is to blame; the challenger gets back what is left of the bond.
enum Outcome {
    NodeWins,
    ChallengerWins,
    Void
}

/// What changes with every move: one slot.
/// @param status whose turn it is
/// @param level 0 is the trace
/// @param height of the disputed subtree: it has at most 2^height leaves; 0 is a leaf
/// @param stride levels that the node shows per answer
/// @param movedAt when the running clock was started
/// @param nodeClock seconds that the node has left for the whole game
/// @param challengerClock seconds that the challenger has left
/// @param index of the subtree among those of its height, or of the named item
/// @param leaves of the level's tree, or items of its list
/// @param listed whether the level is a list
struct Turn {
    GameStatus status;
    uint8 level;
    uint8 height;
    uint8 stride;
    uint40 movedAt;
    uint32 nodeClock;
    uint32 challengerClock;
    uint48 index;
    uint48 leaves;
    bool listed;
}

/// @param hash of the disputed subtree
/// @param root of the trace
/// @param challenger who disputes
/// @param bond wei, from the challenger
/// @param referee of the run
/// @param fee of the referee, part of the bond, wei
/// @param run whose work is disputed
/// @param round of the contribution
/// @param node that signed it
/// @param refereeEnd from when a game at the referee can be voided
/// @param feePaid whether the referee has the fee
/// @param voided whether it was closed without blame, so that the challenger may dispute the same work again
struct Game {
    Turn turn;
    bytes32 hash;
    bytes32 root;
    address challenger;
    uint96 bond;
    address referee;
    uint96 fee;
    RunId run;
    uint64 round;
    NodeId node;
    uint40 refereeEnd;
    bool feePaid;
    bool voided;
}

/// A subtree of a tree: its position among those of the same height, and the path from it to the tree's root.
struct Subtree {
    uint8 height;
    uint48 index;
    bytes32 hash;
    bytes32[] path;
}

/// What a node shows of the disputed leaf: its bytes; in a trace those of the leaf before it (empty for leaf 0) with the
/// path to the root; and data for the referee. Of an item of a list only the data. With the last it may show the subtrees of
/// the tree that the referee opens for it, as it would by `reveal` next.
struct Opening {
    bytes leaf;
    bytes previousLeaf;
    bytes32[] previousPath;
    bytes data;
    bytes32[] nodes;
}

/// @title Disputes about the work that a node signed, narrowed down to one step of its trace.
///
/// @notice A challenger with a bond disputes a contribution that the node's worker signed. The node shows the subtrees
/// below the disputed one (`reveal`), the challenger picks a wrong one (`descend`), until a single leaf is left, which
/// the node opens together with the leaf before it (`openLeaf`) for the run's referee. A challenger who has the trace
/// may skip any number of levels. The referee decides, or opens a tree below the leaf, or says that the leaf is a list,
/// of which the challenger names a wrong item (`choose`).
///
/// Clocks. Each party has one clock for the whole game; it runs while the other waits. Whoever lets it run out loses,
/// by a call of anyone. A referee that does not rule in time makes the game void.
///
/// Money. bond = fee + ceil(cost * 10000 / (10000 - BURN_BPS)), cost = MOVE_COST * (moves that the node may have to
/// make). A challenger who loses pays all of it: what is left after the referee's fee goes to the node's owner, less
/// BURN_BPS, so that the owner gets at least `cost` and the challenger pays more than the owner could have spent. A
/// node that loses is slashed by the run's amount, once per run, round and node; the prover's share of it and the rest
/// of the bond go to the challenger. If another proof has convicted the node meanwhile, a game that is not yet at the
/// referee can be closed with the whole bond back.
///
/// Any number of challengers may dispute one contribution at the same time, each once: a node that disputes itself to
/// lose on purpose keeps nobody else out.
interface IDisputeGame {
    event GameOpened(
        uint256 indexed game,
        NodeId indexed node,
        address indexed challenger,
        RunId run,
        uint64 round,
        bytes32 digest,
        address referee,
        uint96 bond,
        uint96 fee
    );
    event NodesRevealed(uint256 indexed game, bytes32[] nodes);
    event Descended(uint256 indexed game, uint8 height, uint48 index, bytes32 hash);
    event LeafOpened(uint256 indexed game, uint8 level, uint48 index, bytes previousLeaf, bytes leaf);
    event LevelOpened(uint256 indexed game, uint8 level, bytes32 root, uint48 leaves, uint8 stride);
    event ListOpened(uint256 indexed game, uint8 level, uint48 items);
    event Chosen(uint256 indexed game, uint8 level, uint48 index);
    event Refereed(uint256 indexed game, uint40 deadline);
    /// @param slashed wei taken from the node
    /// @param toNode wei for the node's owner
    /// @param toChallenger wei for the challenger
    /// @param burnt wei of the bond
    event GameClosed(
        uint256 indexed game, Outcome outcome, uint256 slashed, uint256 toNode, uint256 toChallenger, uint256 burnt
    );
    event Withdrawn(address indexed account, uint256 amount);

    error ZeroSetting();
    error BurnTooHigh(uint16 burnBps);
    error NoReferee(RunId run);
    error WindowClosed(RunId run, uint64 round, uint64 end);
    error AlreadyConvicted(RunId run, uint64 round, NodeId node);
    error NothingAtStake(NodeId node);
    error AlreadyDisputed(uint256 game);
    error WrongTurn(uint256 game, GameStatus status);
    error NotChallenger(uint256 game, address caller);
    error NotNode(uint256 game, address caller);
    error NotReferee(uint256 game, address caller);
    error ClockExpired(uint256 game, uint256 elapsed, uint32 clock);
    error ClockRunning(uint256 game, uint256 elapsed, uint32 clock);
    error AtLeaf(uint256 game);
    error NotAtLeaf(uint256 game, uint8 height);
    error WrongWidth(uint256 given, uint256 expected);
    error WrongNodes(bytes32 root, bytes32 expected);
    error NotBelow(uint8 height, uint8 present);
    error NotInTree(uint8 height, uint48 index, bytes32 hash);
    error WrongLeaf(bytes32 hash, bytes32 expected);
    error WrongPreviousLeaf(uint48 index);
    error NotBefore();
    error NoList(uint256 game);
    error NoSuchItem(uint48 index, uint48 items);
    error BadLevel(uint48 leaves, uint8 stride);
    error RefereeHasTime(uint256 game, uint40 deadline);
    error NotConvicted(RunId run, uint64 round, NodeId node);
    error NothingOwed(address account);

    /// @notice Disputes a contribution. The caller pays the bond (approve this contract).
    /// @param c what the node's worker signed
    /// @param r of the signature
    /// @param vs of the signature, with the recovery bit on top (EIP-2098)
    /// @param start subtree to start from; with an empty path the whole trace
    function open(Contribution calldata c, bytes32 r, bytes32 vs, Subtree calldata start)
        external
        returns (uint256 game);

    /// @notice Shows the subtrees `stride` levels below the disputed one. On the node's turn; anyone who knows them.
    function reveal(uint256 game, bytes32[] calldata nodes) external;

    /// @notice Picks a subtree, any number of levels down. By the challenger, on her turn; or before the node has shown any, on
    /// the node's clock: who has the tree from elsewhere needs to be shown nothing.
    /// @param to with the path to the disputed subtree
    function descend(uint256 game, Subtree calldata to) external;

    /// @notice Names an item of a list. On the challenger's turn, by her.
    function choose(uint256 game, uint48 index) external;

    /// @notice Opens the disputed leaf, in a trace with the one before it, or the named item. On the node's turn, by its
    /// worker or owner.
    function openLeaf(uint256 game, Opening calldata opening) external;

    /// @notice Ends a game whose running clock has run out. Anyone.
    function timeout(uint256 game) external;

    /// @notice Ends a game at the referee. By the referee of the game; does nothing if it is closed already.
    function rule(uint256 game, Outcome outcome) external;

    /// @notice Voids a game whose referee had its time. Anyone.
    function expire(uint256 game) external;

    /// @notice Closes a game about a fault that another proof has convicted. Anyone; not while it is at the referee.
    function close(uint256 game) external;

    /// @notice Pays what games owe an account, to that account. Anyone.
    function withdraw(address account) external returns (uint256 amount);

    /// @notice The newest game of a challenger about a contribution, 0 for none.
    /// @param digest of the contribution, as its worker signs it
    function gameAbout(bytes32 digest, address challenger) external view returns (uint256 game);

    /// @notice Bond to dispute a contribution of so many steps now, and the referee's part of it, wei.
    function bondOf(RunId run, uint32 steps) external view returns (uint96 bond, uint96 fee);

    /// @notice What games owe an account, wei.
    function owed(address account) external view returns (uint256 amount);

    /// @notice The longest time from `open` to the end of a game, seconds. Stake must stay slashable for that long after
    /// the challenge window.
    function longestGameSeconds() external view returns (uint256);

    /// @notice Games ever opened; numbers run from 1 to this.
    function gameCount() external view returns (uint256);

    /// @notice Everything about a game.
    function gameOf(uint256 game) external view returns (Game memory info);

    /// @notice Whose work a game disputes, and who disputes it.
    function partiesOf(uint256 game) external view returns (NodeId node, address challenger);
}
