// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IDisputeGame} from "../disputes/IDisputeGame.sol";
import {IDisputedRounds} from "../disputes/IDisputed.sol";
import {IReferee, Position, Ruling} from "../disputes/IReferee.sol";
import {SignedWork} from "../disputes/SignedWork.sol";
import {TraceTree} from "../disputes/TraceTree.sol";
import {IRunCreators} from "../rewards/IRunCreators.sol";
import {Contribution} from "../runs/Contributions.sol";
import {RunId} from "../types/Ids.sol";
import {DisputedCase} from "./DisputedCase.sol";
import {ExactBlocks} from "./ExactBlocks.sol";
import {ExactOpenings} from "./ExactOpenings.sol";
import {ExactOperators, Operand, Operator} from "./ExactOperators.sol";
import {Filing, IExactReferee, Leaf, Program, Stage, Work} from "./IExactReferee.sol";
import {IExactUnits} from "./IExactUnits.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The chain itself as referee; see IExactReferee.
// forge-lint: disable-start(unsafe-typecast, named-struct-fields): places, lengths and structs are small.
contract ExactReferee is IExactReferee {
    using DisputedCase for Filing;
    using ExactOpenings for Filing;
    using ExactOperators for bytes;
    using ExactOperators for Operator;

    /// What a referee answers.
    struct Answer {
        Ruling ruling;
        bytes32 root;
        uint256 leaves;
    }

    /// What is read of a program where a game comes to a step's operators is kept, so that the program need not be filed there.
    /// @param hash of the program, 0 for none
    /// @param operatorsRoot as declared, like the last three
    /// @param moves that a node may have to make below the trace
    /// @param operators of a step
    /// @param headerBytes of a state
    /// @param numbers of the model
    struct Declared {
        bytes32 hash;
        bytes32 operatorsRoot;
        uint16 moves;
        uint32 operators;
        uint32 headerBytes;
        uint64 numbers;
    }

    /// Parts of the longest chain, whose accumulators one transaction has to show.
    uint256 public constant MOST_PARTS = 4096;

    IDisputeGame public immutable GAME;
    IDisputedRounds public immutable ROUNDS;
    IRunCreators public immutable RUNS;
    IExactUnits public immutable UNITS;
    uint8 public immutable STRIDE;

    /// What a filing has to say of a game below the trace.
    mapping(uint256 game => bytes32 hash) private _cases;
    mapping(RunId run => Declared) private _declared;

    constructor(IDisputeGame game, IDisputedRounds rounds, IRunCreators runs, IExactUnits units, uint8 stride) {
        require(stride != 0, BadProgram("stride"));
        GAME = game;
        ROUNDS = rounds;
        RUNS = runs;
        UNITS = units;
        STRIDE = stride;
    }

    /// @inheritdoc IExactReferee
    function declare(RunId run, Program calldata program) external {
        require(msg.sender == RUNS.creatorOf(run), NotCreator(run, msg.sender));
        require(_declared[run].hash == 0, AlreadyDeclared(run));
        require(program.operators != 0, BadProgram("operators"));
        require(program.sequence != 0, BadProgram("sequence"));
        require(program.windows != 0, BadProgram("windows"));
        require(program.trainWindows != 0, BadProgram("trainWindows"));
        require(program.headerBytes % ExactOpenings.BLOCK == 0, BadProgram("headerBytes"));
        require(
            program.numbers != 0 && program.numbers * ExactOpenings.NUMBER % ExactOpenings.BLOCK == 0,
            BadProgram("numbers")
        );
        require(program.largest != 0, BadProgram("largest"));
        require(ExactOperators.embedParts(program) <= MOST_PARTS, BadProgram("windows"));
        uint256 bytesOfState = ExactOpenings.stateBytes(program.headerBytes, program.numbers);
        uint256 deepest = Math.ceilDiv(bytesOfState, ExactOpenings.STATE_LEAF);
        if (deepest < program.largest) deepest = program.largest;
        // Answers and an opening for each of two trees, an opening for a number, one for a part of its chain.
        uint256 moves = uint256(TraceTree.heightOf(uint256(program.operators) + 1)) + TraceTree.heightOf(deepest) + 4;
        _declared[run] = Declared({
            hash: DisputedCase.hashProgram(program),
            operatorsRoot: program.operatorsRoot,
            moves: uint16(moves),
            operators: program.operators,
            headerBytes: program.headerBytes,
            numbers: program.numbers
        });
        emit ProgramDeclared(run, program);
    }

    /// @inheritdoc IReferee
    function judge(Position calldata position, bytes calldata previousLeaf, bytes calldata leaf, bytes calldata data)
        external
        returns (Ruling, bytes32, uint48, uint8)
    {
        require(msg.sender == address(GAME), NotDisputeGame(msg.sender));
        _requireCase(position, ExactOpenings.decode(data));
        Answer memory answer = position.level == 0
            ? _judgeTrace(position, previousLeaf, leaf, ExactOpenings.decode(data))
            : _judgeBelow(position, leaf, ExactOpenings.decode(data));
        bool goesOn = answer.ruling == Ruling.NextLevel || answer.ruling == Ruling.NextChoice;
        // A game that is over says no more what it was about.
        if (!goesOn && position.level != 0) delete _cases[position.game];
        uint8 stride = answer.ruling == Ruling.NextLevel ? _stride(answer.leaves) : 0;
        return (answer.ruling, answer.root, uint48(answer.leaves), stride);
    }

    /// @inheritdoc IReferee
    function terms(RunId run) external view returns (uint96 fee, uint32 maxSeconds, uint16 moreMoves) {
        require(_declared[run].hash != 0, NoProgram(run));
        return (0, 0, _declared[run].moves);
    }

    /// @inheritdoc IExactReferee
    function programOf(RunId run) external view returns (bytes32 hash) {
        return _declared[run].hash;
    }

    /// The filing is about the run's program and about what the game has come to.
    function _requireCase(Position calldata p, Filing calldata f) private view {
        if (f.program.length != 0) {
            require(DisputedCase.hashProgram(f.programOf()) == _declared[p.run].hash, OtherProgram(p.run));
        }
        if (p.level == 0) return;
        bytes32 filed = DisputedCase.hashFiled(f);
        bytes32 expected = _cases[p.game];
        require(filed == expected, OtherCase(p.game, filed, expected));
    }

    /// A leaf of the trace: a start, a step, an update.
    function _judgeTrace(Position calldata p, bytes calldata previousLeaf, bytes calldata leaf, Filing calldata f)
        private
        returns (Answer memory)
    {
        (bool ok, bytes32 claim) = TraceTree.claimOf(leaf, p.index, p.leaves);
        // A leaf that says nothing of a step can't be right.
        if (!ok) return _won(false);
        Work memory work;
        work.claimed = claim;
        if (p.index == 0) return _won(claim == _contribution(p, f).parentCheckpoint);
        (ok, work.before) = TraceTree.claimOf(previousLeaf, p.index - 1, p.leaves);
        if (!ok) return _won(false);
        if (p.index + 1 == p.leaves) {
            // The update is the last state less the first.
            work.claimed = work.before;
            work.before = _contribution(p, f).parentCheckpoint;
            return _open(p, Stage.Update, work, claim, _updateBytes(p.run));
        }
        work.beacon = ROUNDS.beaconOf(p.run, p.round);
        work.step = uint32(p.index - 1);
        work.results = f.workOf().results;
        _noteStep(p.game, Stage.Operators, work);
        return _next(work.results, uint256(_declared[p.run].operators) + 1);
    }

    function _judgeBelow(Position calldata p, bytes calldata leaf, Filing calldata f) private returns (Answer memory) {
        if (f.stage == Stage.Operators) return _judgeOperator(p, leaf, f);
        if (f.stage == Stage.Result) return _judgeResult(p, leaf, f);
        if (f.stage == Stage.Element) return _judgeElement(p, f);
        if (f.stage == Stage.Part) return _judgeNumber(p);
        if (f.stage == Stage.State) return _judgeLeaf(p, leaf, f, Stage.StateBlock, _stateBytes(p.run));
        if (f.stage == Stage.StateBlock) return _judgeState(p, f);
        if (f.stage == Stage.Update) {
            return _judgeLeaf(p, leaf, f, Stage.UpdateBlock, _updateBytes(p.run));
        }
        if (ExactOpenings.STATE_LEAF * f.spot.leaf + ExactOpenings.BLOCK * p.index < ExactBlocks.UPDATE_HEADER) {
            _contribution(p, f);
        }
        return _judgeBlock(p, f, IExactUnits.updateBlock.selector);
    }

    /// One operator's result, or the state after all of them.
    function _judgeOperator(Position calldata p, bytes calldata leaf, Filing calldata f)
        private
        returns (Answer memory)
    {
        if (leaf.length != 32) return _won(false);
        bytes32 claimed = bytes32(leaf);
        Work calldata work = f.workOf();
        uint256 operators = _declared[p.run].operators;
        if (p.index == operators) {
            if (claimed != work.claimed) return _won(false);
            return _open(p, Stage.State, work, claimed, _stateBytes(p.run));
        }
        // The first leaf filed is the operator's description, the others the results that it reads.
        bytes calldata description = _describe(p.run, operators, p.index, f.leaves[0]);
        Operator memory o = description.parse();
        bytes32[] memory roots = new bytes32[](o.operands);
        uint256 next = 1;
        for (uint256 i = 0; i < roots.length; ++i) {
            Operand memory operand = description.operand(i);
            if (!operand.fromState) roots[i] = _result(operators, work, operand.index, f.leaves[next++]);
        }
        bytes32 task = DisputedCase.hashTask(description, roots);
        _note(p.game, DisputedCase.hash(Stage.Result, f.hashWork(), task, DisputedCase.NO_SPOT));
        return _next(claimed, ExactOperators.leavesOf(o.rows * o.columns));
    }

    /// 64 numbers of a result.
    function _judgeResult(Position calldata p, bytes calldata leaf, Filing calldata f) private returns (Answer memory) {
        Operator memory o = f.task.description.parse();
        uint256 left = o.rows * o.columns - ExactOperators.LEAF_NUMBERS * p.index;
        if (left > ExactOperators.LEAF_NUMBERS) left = ExactOperators.LEAF_NUMBERS;
        if (leaf.length != ExactOpenings.NUMBER * left) return _won(false);
        bytes32 spot = DisputedCase.hashLeaf(p.index, leaf);
        _note(p.game, DisputedCase.hash(Stage.Element, f.hashWork(), f.hashTask(), spot));
        return _list(left);
    }

    /// One number, or the chain that it is the end of.
    function _judgeElement(Position calldata p, Filing calldata f) private returns (Answer memory) {
        Operator memory o = f.task.description.parse();
        uint256 row = (ExactOperators.LEAF_NUMBERS * f.spot.leaf + p.index) / o.columns;
        uint256 parts = o.parts(f, row);
        if (parts == 1) return _judgeNumber(p);
        return _judgeChain(p, f, parts);
    }

    /// The accumulators of the chain that a number is the end of.
    function _judgeChain(Position calldata p, Filing calldata f, uint256 parts) private returns (Answer memory) {
        bytes calldata accumulators = f.leaves[0].data;
        if (accumulators.length != ExactOpenings.NUMBER * parts) return _won(false);
        bytes calldata value = f.spot.values[ExactOpenings.NUMBER * p.index:ExactOpenings.NUMBER * (p.index + 1)];
        if (bytes4(accumulators[ExactOpenings.NUMBER * (parts - 1):]) != bytes4(value)) return _won(false);
        bytes32 root = ExactOpenings.rootOf(accumulators, ExactOpenings.RESULT_LEAF);
        bytes32 spot = DisputedCase.hashChain(f.spot.leaf, p.index, root);
        _note(p.game, DisputedCase.hash(Stage.Part, f.hashWork(), f.hashTask(), spot));
        emit ChainShown(p.game, uint32(p.index), accumulators);
        return _list(parts);
    }

    /// A number that is computed here and now.
    function _judgeNumber(Position calldata p) private returns (Answer memory) {
        (uint256 computed, uint256 claimed) = abi.decode(_ask(IExactUnits.compute.selector), (uint256, uint256));
        emit Computed(p.game, computed, claimed);
        return _won(computed == claimed);
    }

    /// What UNITS makes of this call of `judge`.
    function _ask(bytes4 selector) private view returns (bytes memory answer) {
        bool ok;
        (ok, answer) = address(UNITS).staticcall(bytes.concat(selector, msg.data[4:]));
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
    }

    /// A leaf of a state or an update.
    function _judgeLeaf(Position calldata p, bytes calldata leaf, Filing calldata f, Stage next, uint256 total)
        private
        returns (Answer memory)
    {
        uint256 left = total - ExactOpenings.STATE_LEAF * p.index;
        if (left > ExactOpenings.STATE_LEAF) left = ExactOpenings.STATE_LEAF;
        if (leaf.length != left) return _won(false);
        bytes32 spot = DisputedCase.hashLeaf(p.index, leaf);
        _note(p.game, DisputedCase.hash(next, f.hashWork(), DisputedCase.NO_TASK, spot));
        return _list(left / ExactOpenings.BLOCK);
    }

    /// 64 bytes of the state after a step: of its header, or of an operator's result.
    function _judgeState(Position calldata p, Filing calldata f) private returns (Answer memory) {
        if (ExactOpenings.STATE_LEAF * f.spot.leaf + ExactOpenings.BLOCK * p.index >= f.programOf().headerBytes) {
            uint256 operators = _declared[p.run].operators;
            _describe(p.run, operators, f.operator, f.leaves[0]);
            _result(operators, f.workOf(), f.operator, f.leaves[1]);
        }
        return _judgeBlock(p, f, IExactUnits.stateBlock.selector);
    }

    /// A block that is computed here and now.
    function _judgeBlock(Position calldata p, Filing calldata f, bytes4 selector) private returns (Answer memory) {
        bytes memory computed = abi.decode(_ask(selector), (bytes));
        bytes calldata claimed = f.spot.values[ExactOpenings.BLOCK * p.index:ExactOpenings.BLOCK * (p.index + 1)];
        emit BlockComputed(p.game, computed, claimed);
        return _won(keccak256(computed) == keccak256(claimed));
    }

    /// The description of an operator of the program.
    function _describe(RunId run, uint256 operators, uint256 operator, Leaf calldata leaf)
        private
        view
        returns (bytes calldata description)
    {
        description = leaf.data;
        bytes32 hash = TraceTree.hashCalldataLeaf(description);
        bool known = TraceTree.verify(hash, operator, operators, leaf.path, _declared[run].operatorsRoot);
        require(known, NotOfProgram(operator));
    }

    /// The root of an operator's result.
    function _result(uint256 operators, Work calldata work, uint256 operator, Leaf calldata leaf)
        private
        view
        returns (bytes32 root)
    {
        bytes32 hash = TraceTree.hashCalldataLeaf(leaf.data);
        bool known = leaf.data.length == 32 && operator < operators
            && TraceTree.verify(hash, operator, operators + 1, leaf.path, work.results);
        require(known, NotAResult(operator));
        root = bytes32(leaf.data);
    }

    /// The filed contribution, if the game is about it.
    function _contribution(Position calldata p, Filing calldata f) private view returns (Contribution calldata c) {
        c = f.contributionOf();
        bytes32 digest = SignedWork.contributionDigest(address(ROUNDS), c);
        require(GAME.gameAbout(digest, p.challenger) == p.game, OtherContribution(p.game));
    }

    function _open(Position calldata p, Stage stage, Work memory work, bytes32 root, uint256 length)
        private
        returns (Answer memory)
    {
        _noteStep(p.game, stage, work);
        return _next(root, Math.ceilDiv(length, ExactOpenings.STATE_LEAF));
    }

    /// Levels that each answer shows: as few answers as STRIDE allows, and all of them about as long.
    function _stride(uint256 leaves) private view returns (uint8) {
        uint256 height = TraceTree.heightOf(leaves);
        if (height == 0) return STRIDE;
        return uint8(Math.ceilDiv(height, Math.ceilDiv(height, STRIDE)));
    }

    /// The game is about all that a step or an update came to.
    function _noteStep(uint256 game, Stage stage, Work memory work) private {
        bytes32 hash = DisputedCase.hashWork(work);
        _note(game, DisputedCase.hash(stage, hash, DisputedCase.NO_TASK, DisputedCase.NO_SPOT));
    }

    function _note(uint256 game, bytes32 hash) private {
        _cases[game] = hash;
    }

    function _updateBytes(RunId run) private view returns (uint256) {
        return ExactBlocks.updateBytes(_declared[run].numbers);
    }

    function _stateBytes(RunId run) private view returns (uint256) {
        return ExactOpenings.stateBytes(_declared[run].headerBytes, _declared[run].numbers);
    }

    function _won(bool byNode) private pure returns (Answer memory a) {
        a.ruling = byNode ? Ruling.NodeWins : Ruling.ChallengerWins;
    }

    function _next(bytes32 root, uint256 leaves) private pure returns (Answer memory) {
        return Answer(Ruling.NextLevel, root, leaves);
    }

    function _list(uint256 items) private pure returns (Answer memory) {
        return Answer(Ruling.NextChoice, 0, items);
    }
}
