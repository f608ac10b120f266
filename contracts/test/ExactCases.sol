// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, incorrect-shift)

import {BatchPrf} from "../src/disputes/BatchPrf.sol";
import {Position} from "../src/disputes/IReferee.sol";
import {ExactElements} from "../src/exact/ExactElements.sol";
import {ExactOpenings} from "../src/exact/ExactOpenings.sol";
import {ExactOperators, Operand, Operator} from "../src/exact/ExactOperators.sol";
import {Filing, Leaf, Program, Segment, Spot, Stage, Work} from "../src/exact/IExactReferee.sol";
import {IExactUnits} from "../src/exact/IExactUnits.sol";
import {NodeId} from "../src/types/Ids.sol";
import {ExactFilings, Grove} from "./ExactFilings.sol";

/// @title The last step of a dispute about each kind of operator, as large as a run may have it.
/// @notice Results have 2^30 numbers or a little less, the state 3 * 2^31, windows 8,191 places, batches 255 windows, the
/// data segments of 2^40 bytes. Operands are of the state where ExactProgram.cs has them there. Ranges lie across two leaves
/// wherever they can.
abstract contract ExactCases {
    using ExactFilings for Grove;

    /// What is computed that is no operator's number: 64 bytes of a state's header, of its numbers, of an update. And a part
    /// of a product with weights, beside the one of two results.
    uint256 internal constant STATE_HEADER = 30;
    uint256 internal constant STATE_NUMBERS = 31;
    uint256 internal constant UPDATE_NUMBERS = 32;
    uint256 internal constant MATMUL_WEIGHTS = 33;
    uint256 internal constant KINDS = 34;

    /// The first of what is drawn: the accumulator, the operator's constant, the program's numbers, the step; then operands.
    uint256 internal constant ACC = 0;
    uint256 internal constant CONSTANT = 1;
    uint256 internal constant BETA1 = 2;
    uint256 internal constant BETA2 = 3;
    uint256 internal constant DECAY = 4;
    uint256 internal constant RATE = 5;
    uint256 internal constant WARMUP = 6;
    uint256 internal constant STEP_LOW = 7;
    uint256 internal constant STEP_HIGH = 8;
    uint256 internal constant OPERANDS = 9;

    uint256 internal constant SEQUENCE = 8191;
    uint256 internal constant WINDOWS = 255;
    uint256 internal constant TOKENS = SEQUENCE * WINDOWS;
    uint256 internal constant MOST = 1 << 30;
    uint256 internal constant MODEL = 1 << 31;
    uint256 internal constant HEADER = 1088;
    uint256 internal constant TEXT = 1 << 40;
    uint256 internal constant SEGMENTS = 65_536;
    uint256 internal constant VOCABULARY = 256;
    /// Operands of Concatenate: a run with gradients' norms clipped has one for each of its tensors.
    uint256 internal constant TENSORS = 256;
    /// Levels above a description and a result in the trees of a step's operators.
    uint256 internal constant OPERATOR_LEVELS = 14;

    uint256 private constant WIDTH = 511;
    uint256 private constant WIDE = 16_383;
    uint256 private constant PLACE_IN_TWO_LEAVES = 1016;
    NodeId private constant NODE = NodeId.wrap(0xa5a5a5a5a5a5a5a5);
    bytes32 private constant BEACON = bytes32(type(uint256).max / 255 * 0xb6);
    uint32 private constant STEP = 0x5a5a;

    /// @param x what is drawn
    /// @param next number of x that no leaf has yet
    /// @param state number of the tree of the state before
    /// @param trees of the operands
    struct Draft {
        Grove grove;
        Filing f;
        Operator o;
        Operand[] operands;
        uint256[] trees;
        uint256[] x;
        uint256 next;
        uint256 state;
        uint256 row;
        uint256 column;
        uint256 part;
    }

    /// How many numbers are drawn for a kind.
    function _drawn(uint256 kind) internal pure returns (uint256) {
        if (kind == ExactOperators.MATMUL || kind == MATMUL_WEIGHTS || kind == ExactOperators.ROW_DOT) {
            return OPERANDS + 2 * ExactOperators.PART;
        }
        if (kind == ExactOperators.ROW_SUM || kind == ExactOperators.ROW_MAX) return OPERANDS + ExactOperators.PART;
        if (kind == ExactOperators.EMBED_GRAD || kind == ExactOperators.POSITION_GRAD) {
            return OPERANDS + ExactOperators.SCATTERED_PART;
        }
        return OPERANDS + (kind == STATE_NUMBERS ? 16 : kind == UPDATE_NUMBERS ? 32 : 5);
    }

    /// The call that computes a case.
    function _call(uint256 kind, uint256[] memory x) internal view returns (bytes memory) {
        Draft memory d;
        d.x = x;
        d.next = OPERANDS;
        d.f.program = new Program[](1);
        d.f.program[0] = _program(x);
        d.grove = ExactFilings.empty();
        d.state = d.grove.plant(ExactOpenings.STATE_LEAF, HEADER + 12 * MODEL);
        d.f.work = new Work[](1);
        d.f.work[0] = Work(_some(1), _some(2), _some(3), BEACON, STEP);
        d.f.spot.values = ExactFilings.filled(ExactOpenings.RESULT_LEAF);
        if (kind == STATE_HEADER) return _stateHeader(d);
        if (kind == STATE_NUMBERS) return _stateNumbers(d);
        if (kind == UPDATE_NUMBERS) return _updateNumbers(d);
        d.o.kind = kind == MATMUL_WEIGHTS ? ExactOperators.MATMUL : kind;
        d.o.constant_ = x[CONSTANT];
        d.o.groups = 1;
        d.f.stage = Stage.Element;
        if (kind <= ExactElements.EMBED || (kind >= ExactOperators.TRANSPOSE && kind <= ExactOperators.JOIN_HEADS)) {
            _moved(d, kind);
        } else if (_isChain(kind)) {
            _chain(d, kind);
        } else {
            _element(d, kind);
        }
        return _finish(d);
    }

    function _isChain(uint256 kind) internal pure returns (bool) {
        return kind == ExactOperators.MATMUL || kind == MATMUL_WEIGHTS
            || (kind >= ExactOperators.ROW_SUM && kind <= ExactOperators.ROW_MAX) || kind == ExactOperators.EMBED_GRAD
            || kind == ExactOperators.POSITION_GRAD;
    }

    function _chain(Draft memory d, uint256 kind) private pure {
        if (kind == ExactOperators.EMBED_GRAD) return _embedGradient(d);
        if (kind == ExactOperators.POSITION_GRAD) return _positionGradient(d);
        if (kind == MATMUL_WEIGHTS) return _product(d);
        _shape(d, WIDTH, kind == ExactOperators.MATMUL ? WIDTH : 1, 479, kind == ExactOperators.MATMUL ? 479 : 0);
        uint256 from = _accumulators(d, 400 * 64, _ceil(TOKENS, ExactOperators.PART)) * ExactOperators.PART;
        bool two = kind == ExactOperators.MATMUL || kind == ExactOperators.ROW_DOT;
        for (uint256 i = 0; i < (two ? 2 : 1); ++i) {
            _operand(d, false, 0, WIDTH, TOKENS);
            _read(d, i, 479 * TOKENS + from, ExactOperators.PART);
        }
    }

    /// A row times a row of weights.
    function _product(Draft memory d) private pure {
        _shape(d, 65_536, 16_384, 65_503, 16_351);
        uint256 from = _accumulators(d, 64, _ceil(WIDE, ExactOperators.PART)) * ExactOperators.PART;
        _operand(d, false, 0, 65_536, WIDE);
        _read(d, 0, 65_503 * WIDE + from, ExactOperators.PART);
        uint256 first = 16_351 * WIDE + from;
        uint256 places = ExactOpenings.STATE_LEAF / 4;
        _operand(d, true, (2 * places - 32 - (HEADER / 4 + first) % places) % places, 16_384, WIDE);
        _read(d, 1, first, ExactOperators.PART);
    }

    function _positionGradient(Draft memory d) private pure {
        uint256 row = SEQUENCE - 1;
        _shape(d, SEQUENCE, WIDTH, row, WIDTH - 1);
        uint256 size = ExactOperators.SCATTERED_PART;
        uint256 from = _accumulators(d, 2, _ceil(WINDOWS, size)) * size;
        _operand(d, false, 0, TOKENS, WIDTH);
        for (uint256 window = from; window < from + size; ++window) {
            _read(d, 0, (window * SEQUENCE + row) * WIDTH + WIDTH - 1, 1);
        }
    }

    function _embedGradient(Draft memory d) private pure {
        uint256 row = 0x65;
        _shape(d, VOCABULARY, WIDTH, row, WIDTH - 1);
        uint256 size = ExactOperators.SCATTERED_PART;
        uint256 parts = _ceil(SEQUENCE, size);
        uint256 window = 128;
        uint256 part = _accumulators(d, _ceil(window * parts, 64) * 64, WINDOWS * parts);
        (uint256 place, bytes memory tokens) = (part % parts * size, new bytes(size));
        _operand(d, false, 0, TOKENS, WIDTH);
        for (uint256 i = 0; i < size; ++i) {
            tokens[i] = bytes1(uint8(row));
        }
        _text(d, window, place, tokens);
        for (uint256 i = 0; i < size; ++i) {
            _read(d, 0, (window * SEQUENCE + place + i) * WIDTH + WIDTH - 1, 1);
        }
    }

    function _moved(Draft memory d, uint256 kind) private pure {
        if (kind == ExactElements.EMBED) {
            (uint256 window, uint256 place) = (WINDOWS - 1, SEQUENCE - 1);
            _shape(d, TOKENS, WIDTH, TOKENS - 1, WIDTH - 1);
            _operand(d, true, 0, VOCABULARY, WIDTH);
            _operand(d, true, VOCABULARY * WIDTH, SEQUENCE, WIDTH);
            _text(d, window, place, hex"65");
            _read(d, 0, 0x65 * WIDTH + WIDTH - 1, 1);
            _read(d, 1, place * WIDTH + WIDTH - 1, 1);
        } else if (kind == ExactOperators.TRANSPOSE) {
            _shape(d, 32_767, 32_768, 32_766, 32_767);
            _operand(d, true, 0, 32_768, 32_767);
            _read(d, 0, 32_768 * 32_767 - 1, 1);
        } else if (kind == ExactOperators.RESHAPE) {
            _shape(d, 1, MOST, 0, MOST - 1);
            _operand(d, false, 0, MOST, 1);
            _read(d, 0, MOST - 1, 1);
        } else if (kind == ExactOperators.CONCATENATE) {
            _shape(d, 1, MOST, 0, MOST - 1);
            d.operands = new Operand[](TENSORS - 1);
            d.trees = new uint256[](TENSORS - 1);
            for (uint256 i = 0; i < TENSORS - 1; ++i) {
                d.operands[i] = Operand(false, i, 1, MOST / TENSORS);
            }
            _operand(d, false, TENSORS - 1, 1, MOST / TENSORS);
            _read(d, TENSORS - 1, MOST / TENSORS - 1, 1);
        } else if (kind == ExactOperators.SPLIT_HEADS) {
            d.o.from = 2 * 168;
            _shape(d, TOKENS * 8, 21, TOKENS * 8 - 1, 20);
            _operand(d, false, 0, TOKENS, 3 * 168);
            _read(d, 0, TOKENS * 3 * 168 - 1, 1);
        } else {
            _shape(d, TOKENS, 3 * 168, TOKENS - 1, 3 * 168 - 1);
            for (uint256 i = 0; i < 3; ++i) {
                _operand(d, false, i, TOKENS * 8, 21);
            }
            _read(d, 2, TOKENS * 168 - 1, 1);
        }
    }

    /// All operands as large as the result, or numbers.
    function _element(Draft memory d, uint256 kind) private pure {
        if (kind == ExactElements.LOSS_BACK) {
            _shape(d, TOKENS, WIDTH, TOKENS - 1, 0x65);
            _operand(d, false, 0, TOKENS, WIDTH);
            _read(d, 0, (TOKENS - 1) * WIDTH + 0x65, 1);
            return _text(d, WINDOWS - 1, SEQUENCE, hex"65");
        }
        bool byColumn = kind >= ExactElements.AFFINE && kind <= ExactElements.MULTIPLY_ROW;
        if (kind == ExactElements.CLIP_FACTOR) _shape(d, 1, 1, 0, 0);
        else if (byColumn) _shape(d, 1, MOST, 0, MOST - 1);
        else _shape(d, MOST, 1, MOST - 1, 0);
        uint256 count = _operandsOf(kind);
        for (uint256 i = 0; i < count; ++i) {
            bool fromState = (byColumn && i > 0) || (kind >= ExactElements.FIRST_MOMENT && i == 0);
            bool single = kind == ExactElements.CLIP_FACTOR || (kind != ExactElements.WEIGHT && kind > 26 && i == 2);
            uint256 index = fromState ? i * MOST : i;
            if (single) _operand(d, false, index, 1, 1);
            else _operand(d, fromState, index, d.o.rows, d.o.columns);
            _read(d, i, single ? 0 : MOST - 1, 1);
        }
        if (kind == ExactElements.WEIGHT) d.grove.show(d.state, 52, ExactFilings.bytesOf(d.x, STEP_LOW, 2));
    }

    function _operandsOf(uint256 kind) private pure returns (uint256) {
        if (kind == ExactElements.GELU || kind == ExactElements.CLIP_FACTOR) return 1;
        if (kind == ExactElements.NORM_BACK) return 5;
        if (kind == ExactElements.AFFINE || kind == ExactElements.SOFTMAX_BACK) return 3;
        return kind > ExactElements.CLIP_FACTOR ? 3 : 2;
    }

    function _stateHeader(Draft memory d) private view returns (bytes memory) {
        _spot(d, Stage.StateBlock, 0);
        bytes memory header = new bytes(64);
        for (uint256 i = 0; i < 64; ++i) {
            header[i] = 0xff;
        }
        d.grove.show(d.state, 0, header);
        _root(d);
        return abi.encodeCall(IExactUnits.stateBlock, (_position(0), "", "", abi.encode(d.f)));
    }

    function _stateNumbers(Draft memory d) private view returns (bytes memory) {
        // The block's first number is the operator's number 64 k + 59.
        uint256 first = MOST / 2;
        _spot(d, Stage.StateBlock, (HEADER + 4 * first) / ExactOpenings.STATE_LEAF);
        d.o.kind = ExactElements.WEIGHT;
        d.o.writes = 1 + 5;
        _shape(d, 1, MOST, 0, 0);
        uint256 tree = d.grove.plant(ExactOpenings.RESULT_LEAF, 4 * MOST);
        d.grove.show(tree, 4 * (first - 5), ExactFilings.bytesOf(d.x, OPERANDS, 16));
        _root(d);
        Leaf[] memory numbers = d.f.leaves;
        d.f.leaves = new Leaf[](2 + numbers.length);
        bytes32[] memory path = ExactFilings.path(OPERATOR_LEVELS);
        d.operands = new Operand[](3);
        d.f.leaves[0] = Leaf(ExactFilings.describe(d.o, d.operands), path);
        d.f.leaves[1] = Leaf(abi.encode(d.grove.trees[tree].root), path);
        for (uint256 i = 0; i < numbers.length; ++i) {
            d.f.leaves[2 + i] = numbers[i];
        }
        uint256 block_ = (HEADER + 4 * first) % ExactOpenings.STATE_LEAF / 64;
        return abi.encodeCall(IExactUnits.stateBlock, (_position(block_), "", "", abi.encode(d.f)));
    }

    function _updateNumbers(Draft memory d) private view returns (bytes memory) {
        // The update's header is 128 bytes.
        uint256 at = 4 * MODEL - 64;
        _spot(d, Stage.UpdateBlock, (128 + at) / ExactOpenings.STATE_LEAF);
        uint256 end = d.grove.plant(ExactOpenings.STATE_LEAF, HEADER + 12 * MODEL);
        d.grove.show(end, HEADER + at, ExactFilings.bytesOf(d.x, OPERANDS, 16));
        d.grove.show(d.state, HEADER + at, ExactFilings.bytesOf(d.x, OPERANDS + 16, 16));
        _root(d);
        d.f.work[0].claimed = d.grove.trees[end].root;
        uint256 block_ = (128 + at) % ExactOpenings.STATE_LEAF / 64;
        return abi.encodeCall(IExactUnits.updateBlock, (_position(block_), "", "", abi.encode(d.f)));
    }

    function _finish(Draft memory d) private view returns (bytes memory) {
        d.f.task.description = ExactFilings.describe(d.o, d.operands);
        uint256 index = d.row * d.o.columns + d.column;
        d.f.spot.leaf = uint64(index / ExactOperators.LEAF_NUMBERS);
        _root(d);
        d.f.task.roots = new bytes32[](d.operands.length);
        for (uint256 i = 0; i < d.operands.length; ++i) {
            if (d.operands[i].fromState) continue;
            bytes32 root = d.grove.trees[d.trees[i]].root;
            d.f.task.roots[i] = root == 0 ? _some(4) : root;
        }
        uint256 element = index % ExactOperators.LEAF_NUMBERS;
        if (d.f.stage == Stage.Part) (d.f.spot.element, d.f.spot.values) = (uint32(element), "");
        uint256 item = d.f.stage == Stage.Part ? d.part : element;
        return abi.encodeCall(IExactUnits.compute, (_position(item), "", "", abi.encode(d.f)));
    }

    /// Of a game that has come to an item of a list; units read no more of it.
    function _position(uint256 item) private pure returns (Position memory p) {
        p.node = NODE;
        p.index = uint48(item);
    }

    /// Makes the trees, and of them the roots that the filing names.
    function _root(Draft memory d) private view {
        d.grove.grow();
        d.f.leaves = d.grove.leaves();
        if (d.grove.trees[d.state].root != 0) d.f.work[0].before = d.grove.trees[d.state].root;
        if (d.f.stage == Stage.Part) d.f.spot.accumulators = abi.encode(d.grove.trees[1].root);
        if (d.f.segment.length == 0) return;
        Segment memory s = d.f.segment[0];
        s.root = d.grove.trees[d.grove.trees.length - 1].root;
        Grove memory all = ExactFilings.empty();
        bytes memory leaf = abi.encodePacked(s.firstWindow, s.length, s.root);
        all.show(all.plant(leaf.length, leaf.length * SEGMENTS), leaf.length * s.index, leaf);
        all.grow();
        (s.path, d.f.program[0].textRoot) = (all.shown[0].path, all.trees[0].root);
    }

    function _shape(Draft memory d, uint256 rows, uint256 columns, uint256 row, uint256 column) private pure {
        (d.o.rows, d.o.columns, d.row, d.column) = (rows, columns, row, column);
    }

    function _operand(Draft memory d, bool fromState, uint256 index, uint256 rows, uint256 columns) private pure {
        uint256 count = d.operands.length;
        Operand[] memory operands = new Operand[](count + 1);
        uint256[] memory trees = new uint256[](count + 1);
        for (uint256 i = 0; i < count; ++i) {
            (operands[i], trees[i]) = (d.operands[i], d.trees[i]);
        }
        operands[count] = Operand(fromState, index, rows, columns);
        trees[count] = fromState ? d.state : d.grove.plant(ExactOpenings.RESULT_LEAF, 4 * rows * columns);
        (d.operands, d.trees) = (operands, trees);
    }

    /// Shows numbers of an operand.
    function _read(Draft memory d, uint256 operand, uint256 first, uint256 count) private pure {
        Operand memory o = d.operands[operand];
        uint256 from = o.fromState ? HEADER + 4 * (o.index + first) : 4 * first;
        d.grove.show(d.trees[operand], from, ExactFilings.bytesOf(d.x, d.next, count));
        d.next += count;
    }

    /// Shows the accumulators beside a part. Called before any operand.
    function _accumulators(Draft memory d, uint256 part, uint256 parts) private pure returns (uint256) {
        d.f.stage = Stage.Part;
        d.part = part;
        uint256[] memory two = new uint256[](2);
        (two[0], two[1]) = (d.x[ACC], d.x[ACC]);
        uint256 tree = d.grove.plant(ExactOpenings.RESULT_LEAF, 4 * parts);
        d.grove.show(tree, 4 * (part - 1), ExactFilings.bytesOf(two, 0, 2));
        return part;
    }

    /// Shows bytes of a window, whose segment begins where it makes them lie in two leaves.
    function _text(Draft memory d, uint256 window, uint256 place, bytes memory data) private pure {
        Program memory p = d.f.program[0];
        uint64 drawn = BatchPrf.draw(BEACON, NODE, STEP, uint32(window), p.trainWindows);
        uint256 from = drawn / 2 / ExactOpenings.STATE_LEAF * ExactOpenings.STATE_LEAF + 16 * ExactOpenings.STATE_LEAF;
        from += PLACE_IN_TWO_LEAVES;
        d.f.segment = new Segment[](1);
        d.f.segment[0] = Segment(uint32(SEGMENTS - 1), uint64(drawn + place - from), uint64(TEXT), 0, new bytes32[](0));
        uint256 tree = d.grove.plant(ExactOpenings.STATE_LEAF, TEXT);
        d.grove.show(tree, from, data);
    }

    function _spot(Draft memory d, Stage stage, uint256 leaf) private pure {
        d.f.stage = stage;
        d.f.spot = Spot(uint64(leaf), ExactFilings.filled(ExactOpenings.STATE_LEAF), 0, "");
    }

    function _program(uint256[] memory x) private pure returns (Program memory) {
        return Program({
            operatorsRoot: _some(5),
            textRoot: _some(6),
            operators: 16_000,
            segments: uint32(SEGMENTS),
            sequence: uint32(SEQUENCE),
            windows: uint32(WINDOWS),
            trainWindows: uint64(TEXT - SEQUENCE),
            headerBytes: uint32(HEADER),
            numbers: uint64(MODEL),
            largest: uint64(MOST / ExactOperators.LEAF_NUMBERS),
            beta1: uint32(x[BETA1]),
            beta2: uint32(x[BETA2]),
            decay: uint32(x[DECAY]),
            rate: uint32(x[RATE]),
            warmupSteps: uint32(x[WARMUP])
        });
    }

    function _some(uint256 i) private pure returns (bytes32) {
        return keccak256(abi.encode(i));
    }

    function _ceil(uint256 a, uint256 b) private pure returns (uint256) {
        return (a + b - 1) / b;
    }
}
