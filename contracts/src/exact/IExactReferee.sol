// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IReferee} from "../disputes/IReferee.sol";
import {Contribution} from "../runs/Contributions.sol";
import {RunId} from "../types/Ids.sol";

/// What a training step of a run is: everything that a referee needs of the specification, the data and the optimiser.
/// @param operatorsRoot tree of the step's operators, in order; ExactOperators says how one is written
/// @param textRoot tree of the data's segments that windows are drawn from; ExactOpenings says how one is written
/// @param operators of a step
/// @param segments of the data
/// @param sequence places of a window
/// @param windows of a batch
/// @param trainWindows that batches are drawn from
/// @param headerBytes of a checkpoint, a multiple of 64
/// @param numbers of the model; a state has as many weights, first moments and second moments
/// @param largest leaves that the largest result has
/// @param beta1 decay of the first moments, the bits of a number, and so all that follows
/// @param beta2 decay of the second moments
/// @param decay of the weights, per unit of the rate
/// @param rate of learning
/// @param warmupSteps over which the rate rises, a count
struct Program {
    bytes32 operatorsRoot;
    bytes32 textRoot;
    uint32 operators;
    uint32 segments;
    uint32 sequence;
    uint32 windows;
    uint64 trainWindows;
    uint32 headerBytes;
    uint64 numbers;
    uint64 largest;
    uint32 beta1;
    uint32 beta2;
    uint32 decay;
    uint32 rate;
    uint32 warmupSteps;
}

/// What a game is about below the trace.
/// None: the trace. Operators: the results of a step's operators and the state after them. Result: one operator's. Element:
/// the numbers of one leaf of it. Part: the parts of the chain that one number is the end of. State: the state after a step.
/// StateBlock: the blocks of one leaf of it. Update: what the contribution says has changed. UpdateBlock: likewise.
enum Stage {
    None,
    Operators,
    Result,
    Element,
    Part,
    State,
    StateBlock,
    Update,
    UpdateBlock
}

/// The disputed work.
/// @param before state before it
/// @param claimed state after it, or the update
/// @param results tree of the results of the step's operators
/// @param beacon of the round
/// @param step within the round
struct Work {
    bytes32 before;
    bytes32 claimed;
    bytes32 results;
    bytes32 beacon;
    uint32 step;
}

/// The disputed operator.
/// @param description as the program has it
/// @param roots of its operands' trees; of one from the state 0
struct Task {
    bytes description;
    bytes32[] roots;
}

/// The disputed numbers.
/// @param leaf of the result, the state or the update
/// @param values the leaf's bytes; none at Stage.Part, where its number is the last accumulator
/// @param element of the leaf
/// @param accumulators root of the tree over those after each part of its chain, 256 bytes to a leaf
struct Spot {
    uint64 leaf;
    bytes values;
    uint32 element;
    bytes accumulators;
}

/// A leaf with the path to its tree's root.
struct Leaf {
    bytes data;
    bytes32[] path;
}

/// A segment of the data, with the path to the tree of all.
/// @param index among them
/// @param firstWindow number of the first window in it
/// @param length bytes
/// @param root of the tree over its bytes
struct Segment {
    uint32 index;
    uint64 firstWindow;
    uint64 length;
    bytes32 root;
    bytes32[] path;
}

/// What a node files with each opening: what the game is about so far, and what the opening shows. What nothing is read of it may
/// leave out.
/// @param program of the run; one or none
/// @param work from Operators and Update on, before that with the results alone; one or none
/// @param workHash keccak256 of the encoded work where that is left out
/// @param task from Result on
/// @param spot from Element on
/// @param leaves in the order in which they are read
/// @param segment of the window that is read; one or none
/// @param contribution the disputed one, for the trace's first and last leaf and the beginning of an update; one or none
/// @param operator whose result the disputed block of a state is
struct Filing {
    Program[] program;
    Stage stage;
    Work[] work;
    bytes32 workHash;
    Task task;
    Spot spot;
    Leaf[] leaves;
    Segment[] segment;
    Contribution[] contribution;
    uint32 operator;
}

/// @title Judges disputes about runs of the exact engine by doing the one disputed operation over again.
///
/// @notice Below the step that is left of a trace the game goes on: over the results of the step's operators to one of them,
/// over its leaves to 64 numbers, to one number, and if that is the end of a chain, to a part of it. Whatever a number is made
/// of, the node proves to be what it must be: a result before it, the state before the step, the data, the program. What it
/// can't prove it can't file, and its clock runs out. src/ProtocolLedger.Training/Exact/SPEC.md has the whole of it.
interface IExactReferee is IReferee {
    event ProgramDeclared(RunId indexed run, Program program);
    /// @param accumulators four bytes after each part
    event ChainShown(uint256 indexed game, uint32 element, bytes accumulators);
    /// @param computed what the contract came to, bits
    /// @param claimed what the node did
    event Computed(uint256 indexed game, uint256 computed, uint256 claimed);

    /// @param computed the block of a state or an update as it has to be
    /// @param claimed as the node has it
    event BlockComputed(uint256 indexed game, bytes computed, bytes claimed);

    error NotDisputeGame(address caller);
    error NotCreator(RunId run, address caller);
    error AlreadyDeclared(RunId run);
    error NoProgram(RunId run);
    error BadProgram(string field);
    error OtherProgram(RunId run);
    error OtherContribution(uint256 game);
    error OtherCase(uint256 game, bytes32 filed, bytes32 expected);
    error NotOfProgram(uint256 operator);
    error NotAResult(uint256 operator);

    /// @notice Declares what a step of a run is. By the run's creator, once; nodes that find something else in it than in the
    /// run's specification don't join.
    function declare(RunId run, Program calldata program) external;

    /// @notice Hash of a run's program, 0 for none.
    function programOf(RunId run) external view returns (bytes32 hash);
}
