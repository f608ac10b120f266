// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// What a referee says of the leaf that two parties disagree about. Pending: it will call IDisputeGame.rule.
/// NextLevel: the leaf stands for a tree of its own, in which the game goes on. NextChoice: what the node has shown is a
/// list, of which the challenger names the item that is wrong.
enum Ruling {
    Pending,
    NodeWins,
    ChallengerWins,
    NextLevel,
    NextChoice
}

/// @param game number in the DisputeGame
/// @param run whose work is disputed
/// @param round of the contribution
/// @param node that signed it
/// @param challenger who disputes it
/// @param level 0 is the trace; each NextLevel and each NextChoice adds one
/// @param index of the disputed leaf in the level's tree, or of the named item
/// @param leaves of the level's tree, or items of its list
struct Position {
    uint256 game;
    RunId run;
    uint64 round;
    NodeId node;
    address challenger;
    uint8 level;
    uint64 index;
    uint48 leaves;
}

/// @title Decides the one leaf that is left of a dispute. A run names its referee when it is created.
interface IReferee {
    /// @notice What a dispute in the run costs and how long it may take once it reaches the referee.
    /// @param run whose work is disputed
    /// @return fee wei, taken from the challenger's bond if a final leaf is Pending
    /// @return maxSeconds from then until `rule` at the latest; after that the dispute is void
    /// @return moreMoves moves that the node may have to make in deeper levels, at most; part of the bond's size
    function terms(RunId run) external view returns (uint96 fee, uint32 maxSeconds, uint16 moreMoves);

    /// @notice Judges a leaf that the node opened: its bytes, and in a trace those of the leaf before it, belong to the
    /// level's tree. Or an item of a list that the referee was shown before: only it knows what that is.
    /// DisputeGame only.
    /// @param position where in which game
    /// @param previousLeaf empty for leaf 0 and below the trace
    /// @param leaf what the node claims follows from it; empty for an item
    /// @param data from the node, for example the root of the next level
    /// @return ruling who wins, or what comes next
    /// @return root of the next level's tree (RFC 6962, SHA-256), with NextLevel
    /// @return leaves of that tree, or items of the list, at least 1
    /// @return stride levels of the tree that each answer shows, at least 1
    function judge(Position calldata position, bytes calldata previousLeaf, bytes calldata leaf, bytes calldata data)
        external
        returns (Ruling ruling, bytes32 root, uint48 leaves, uint8 stride);
}
