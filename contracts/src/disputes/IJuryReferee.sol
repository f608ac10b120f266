// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";
import {Outcome} from "./IDisputeGame.sol";
import {IReferee} from "./IReferee.sol";

/// @title A jury of staked nodes: each re-executes the disputed step and says which state it leads to.
///
/// @notice Question. The answer is the root of the state after the step, executed from the state in the leaf before;
/// for leaf 0 it is the root of the state that the round starts from. Whoever has the state before can answer: jurors
/// replay the round up to there, or take the state from anyone and check its hash. A challenger who disputes the first
/// leaf that differs from her own trace disputes one whose state before everybody can compute.
///
/// Draw. From one block after the case on, anyone draws with that block's prevrandao: node numbers at random, rejected
/// unless the node has at least JUROR_STAKE, is not jailed, and belongs neither to a party nor to the owner of another
/// juror; at most MAX_TRIES numbers. Fewer than a full jury: try again in a later block.
///
/// Vote. A juror commits with a bond of JUROR_BOND, then reveals. An answer that more than half of all jurors gave
/// wins. If it is the state that the node claims, the node wins, else the challenger.
///
/// Money. The jurors who gave the winning answer share the fee and the bonds that the others lost; a juror who
/// committed and did not reveal, or gave another answer, loses its bond; one who never committed gets and loses
/// nothing. Without a winning answer the case is void: every juror who revealed gets its bond back and its part of the
/// fee, bonds of those who did not are burnt, and the challenger gets the rest of the fee back.
interface IJuryReferee is IReferee {
    /// None: no such case. Drawing: no jury yet. Voting: jury drawn. Settled.
    enum CaseStatus {
        None,
        Drawing,
        Voting,
        Settled
    }

    /// @param status of the case
    /// @param openedAtBlock number of the block
    /// @param drawEnd timestamp until which a jury can be drawn
    /// @param commitEnd timestamp at which commits end, at the latest
    /// @param revealEnd timestamp at which reveals end, at the latest
    /// @param committed jurors who committed
    /// @param revealed jurors who revealed
    /// @param challenger of the game
    /// @param node of the game
    /// @param claimed state after the step, or update, as the node claims it
    struct Case {
        CaseStatus status;
        uint48 openedAtBlock;
        uint40 drawEnd;
        uint40 commitEnd;
        uint40 revealEnd;
        uint8 committed;
        uint8 revealed;
        address challenger;
        NodeId node;
        bytes32 claimed;
    }

    /// @param node that sits on the jury
    /// @param payer who is paid for the seat: the node's owner if it paid the bond, else the node's worker; 0 before the
    /// commit
    /// @param commitment to the answer, 0 before the commit and after the reveal
    /// @param answer 0 before the reveal
    struct Seat {
        NodeId node;
        address payer;
        bytes32 commitment;
        bytes32 answer;
    }

    event CaseOpened(uint256 indexed game, uint64 index, bytes previousLeaf, bytes leaf, bytes32 claimed);
    event JuryDrawn(uint256 indexed game, NodeId[] nodes, uint40 commitEnd, uint40 revealEnd);
    event VoteCommitted(uint256 indexed game, uint256 indexed seat, NodeId node, bytes32 commitment);
    event VoteRevealed(uint256 indexed game, uint256 indexed seat, NodeId node, bytes32 answer);
    event CaseSettled(uint256 indexed game, Outcome outcome, bytes32 answer, uint256 votes);
    event Withdrawn(address indexed account, uint256 amount);

    error ZeroSetting();
    error BadSeats(uint8 seats);
    error NotDisputeGame(address caller);
    error WrongStatus(uint256 game, CaseStatus status);
    error DrawTooEarly(uint256 game, uint256 openedAtBlock);
    error DrawClosed(uint256 game, uint40 drawEnd);
    error TooFewJurors(uint256 found, uint256 needed);
    error NoSuchSeat(uint256 game, uint256 seat, uint256 seats);
    error NotJuror(uint256 game, uint256 seat, address caller);
    error VoteClosed(uint256 game, uint40 commitEnd);
    error ZeroCommitment();
    error SeatCommitted(uint256 game, uint256 seat);
    error VoteRevealTooEarly(uint256 game, uint40 commitEnd);
    error VoteRevealClosed(uint256 game, uint40 revealEnd);
    error SeatRevealed(uint256 game, uint256 seat);
    error ZeroAnswer();
    error VoteMismatch(bytes32 committed, bytes32 revealed);
    error SettleTooEarly(uint256 game, uint40 notBefore);
    error NothingOwed(address account);

    /// @notice Draws the jury. Anyone.
    function draw(uint256 game) external;

    /// @notice Commits to an answer; the caller pays JUROR_BOND (approve this contract). By the worker or owner of the
    /// seat's node.
    /// @param commitment see hashVote
    function commitVote(uint256 game, uint256 seat, bytes32 commitment) external;

    /// @notice Shows the answer of a seat. After the commits; anyone who has the salt.
    function revealVote(uint256 game, uint256 seat, bytes32 answer, bytes32 salt) external;

    /// @notice Counts the answers, pays, and tells the game. Anyone, when no jury can be drawn any more, all jurors who
    /// committed have revealed, or the reveals have ended.
    function settle(uint256 game) external;

    /// @notice Pays what cases owe an account, to that account. Anyone.
    function withdraw(address account) external returns (uint256 amount);

    /// @notice What cases owe an account, wei.
    function owed(address account) external view returns (uint256 amount);

    /// @notice Everything about a case.
    function caseOf(uint256 game) external view returns (Case memory info);

    /// @notice Everything about a jury; empty before the draw.
    function juryOf(uint256 game) external view returns (Seat[] memory seats);

    /// @notice keccak256(abi.encode(type hash, chain id, this contract, game, node, answer, salt)).
    function hashVote(uint256 game, NodeId node, bytes32 answer, bytes32 salt) external view returns (bytes32);
}
