// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Position} from "../disputes/IReferee.sol";
import {NodeId} from "../types/Ids.sol";
import {ExactBlocks} from "./ExactBlocks.sol";
import {ExactChain} from "./ExactChain.sol";
import {ExactElements} from "./ExactElements.sol";
import {ExactOpenings, Reader, Tree} from "./ExactOpenings.sol";
import {ExactOperators, Operand, Operator} from "./ExactOperators.sol";
import {Float32} from "./Float32.sol";
import {Filing, Program, Stage} from "./IExactReferee.sol";
import {IExactUnits} from "./IExactUnits.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The arithmetic of an ExactReferee; see IExactUnits.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift, named-struct-fields): places, lengths and structs are small.
contract ExactUnits is IExactUnits {
    using ExactOpenings for bytes;
    using ExactOpenings for Filing;
    using ExactOpenings for Reader;
    using ExactOperators for bytes;
    using ExactOperators for Operator;
    using Float32 for uint256;

    /// @param o the operator
    /// @param row of the element
    /// @param column of the element
    /// @param links of the chain that the element ends, 0 for none
    /// @param reader of the filing's leaves
    /// @param node whose work it is
    struct Unit {
        Operator o;
        uint256 row;
        uint256 column;
        uint256 links;
        Reader reader;
        NodeId node;
    }

    uint256 private constant ONE = 0x3f800000;
    uint256 private constant SIGN = 0x80000000;
    uint256 private constant LOWEST = 0xff7fffff;

    /// Which number of an operand an element is made of, three bits an operand, the first one lowest.
    uint256 private constant SAME = 1;
    uint256 private constant OF_ROW = 2;
    uint256 private constant OF_COLUMN = 3;
    uint256 private constant ONLY = 4;

    /// @inheritdoc IExactUnits
    function compute(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (uint256 computed, uint256 claimed)
    {
        Filing calldata f = ExactOpenings.decode(filing);
        bool isPart = f.stage == Stage.Part;
        uint256 element = isPart ? f.spot.element : position.index;
        Unit memory u;
        u.o = f.task.description.parse();
        uint256 index = ExactOperators.LEAF_NUMBERS * f.spot.leaf + element;
        u.row = index / u.o.columns;
        u.column = index % u.o.columns;
        u.links = u.o.links(f, u.row);
        u.node = position.node;
        uint256 part = isPart ? position.index : 0;
        uint256 acc;
        (acc, claimed) = isPart ? _shown(f, u, part) : (0, _value(f, element));
        computed = _compute(f, u, part, acc);
        u.reader.requireAllRead(f.leaves);
    }

    /// @inheritdoc IExactUnits
    function stateBlock(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (bytes memory)
    {
        return ExactBlocks.state(ExactOpenings.decode(filing), position.index);
    }

    /// @inheritdoc IExactUnits
    function updateBlock(Position calldata position, bytes calldata, bytes calldata, bytes calldata filing)
        external
        view
        returns (bytes memory)
    {
        return ExactBlocks.update(ExactOpenings.decode(filing), position.index);
    }

    /// The accumulators before a part of a chain and after it.
    function _shown(Filing calldata f, Unit memory u, uint256 part) private view returns (uint256, uint256) {
        uint256 parts = u.o.partsOf(f, u.links);
        Tree memory tree = Tree(bytes32(f.spot.accumulators), ExactOpenings.RESULT_LEAF, ExactOpenings.NUMBER * parts);
        if (part == 0) return (0, u.reader.read(f.leaves, tree, 0, ExactOpenings.NUMBER).number(0));
        bytes memory shown = u.reader.read(f.leaves, tree, ExactOpenings.NUMBER * (part - 1), 2 * ExactOpenings.NUMBER);
        return (shown.number(0), shown.number(1));
    }

    function _compute(Filing calldata f, Unit memory u, uint256 part, uint256 acc) private view returns (uint256) {
        uint256 kind = u.o.kind;
        if (kind >= ExactOperators.TRANSPOSE && kind <= ExactOperators.JOIN_HEADS) return _moved(f, u);
        if (kind == ExactElements.EMBED) return _embed(f, u);
        if (kind == ExactOperators.EMBED_GRAD) return _embedGradient(f, u, part, acc);
        uint256 count = u.links;
        if (count == 0) return _element(f, u);
        if (kind == ExactOperators.POSITION_GRAD) return _positionGradient(f, u, part, count, acc);
        if (kind == ExactOperators.ROW_MAX) return _greatest(f, u, part, count, part == 0 ? LOWEST : acc);
        return _chain(f, u, part, count, acc);
    }

    /// Products and sums of rows.
    function _chain(Filing calldata f, Unit memory u, uint256 part, uint256 count, uint256 acc)
        private
        view
        returns (uint256)
    {
        (uint256 from, uint256 length) = _part(part, count, ExactOperators.PART);
        Operand memory o = f.task.description.operand(0);
        bytes memory a = _read(f, u, 0, o, u.row * count + from, length);
        bytes memory b;
        if (u.o.kind != ExactOperators.ROW_SUM) {
            uint256 row = u.row;
            if (u.o.kind == ExactOperators.MATMUL) row = row / (o.rows / u.o.groups);
            o = f.task.description.operand(1);
            if (u.o.kind == ExactOperators.MATMUL) row = row * (o.rows / u.o.groups) + u.column;
            b = _read(f, u, 1, o, row * count + from, length);
        }
        if (length == ExactOperators.PART) {
            return ExactChain.extend(acc, a.words(), b.length == 0 ? _ones() : b.words());
        }
        for (uint256 i = 0; i < length; ++i) {
            acc = b.length == 0 ? acc.add(a.number(i)) : a.number(i).fma(b.number(i), acc);
        }
        return acc;
    }

    function _greatest(Filing calldata f, Unit memory u, uint256 part, uint256 count, uint256 acc)
        private
        view
        returns (uint256)
    {
        (uint256 from, uint256 length) = _part(part, count, ExactOperators.PART);
        Operand memory o = f.task.description.operand(0);
        bytes memory a = _read(f, u, 0, o, u.row * o.columns + from, length);
        for (uint256 i = 0; i < length; ++i) {
            uint256 x = a.number(i).store();
            if (x.isFinite() && _order(x) > _order(acc)) acc = x;
        }
        return acc;
    }

    /// The sum of rows at one place of the windows.
    function _positionGradient(Filing calldata f, Unit memory u, uint256 part, uint256 count, uint256 acc)
        private
        view
        returns (uint256)
    {
        (uint256 from, uint256 length) = _part(part, count, ExactOperators.SCATTERED_PART);
        for (uint256 window = from; window < from + length; ++window) {
            uint256 row = window * f.programOf().sequence + u.row;
            acc = acc.add(_below(f, u, row));
        }
        return acc;
    }

    /// The sum of the rows whose token is the element's row, of some places of one window.
    function _embedGradient(Filing calldata f, Unit memory u, uint256 part, uint256 acc)
        private
        view
        returns (uint256)
    {
        uint256 sequence = f.programOf().sequence;
        uint256 parts = Math.ceilDiv(sequence, ExactOperators.SCATTERED_PART);
        (uint256 from, uint256 length) = _part(part % parts, sequence, ExactOperators.SCATTERED_PART);
        bytes memory tokens = u.reader.text(f, u.node, part / parts, from, length);
        from += part / parts * sequence;
        for (uint256 i = 0; i < length; ++i) {
            if (uint8(tokens[i]) == u.row) acc = acc.add(_below(f, u, from + i));
        }
        return acc;
    }

    function _embed(Filing calldata f, Unit memory u) private view returns (uint256) {
        uint256 place = u.row % f.programOf().sequence;
        uint256 token = uint8(u.reader.text(f, u.node, u.row / f.programOf().sequence, place, 1)[0]);
        uint256 a = _number(f, u, 0, token * u.o.columns + u.column);
        return a.add(_number(f, u, 1, place * u.o.columns + u.column));
    }

    /// A number that another operator has computed.
    function _moved(Filing calldata f, Unit memory u) private view returns (uint256) {
        (uint256 operand, uint256 index) = _origin(f, u);
        return _number(f, u, operand, index).store();
    }

    /// The operand, and the place in it, that an element comes from.
    function _origin(Filing calldata f, Unit memory u) private pure returns (uint256 operand, uint256 index) {
        bytes calldata description = f.task.description;
        Operand memory a = description.operand(0);
        if (u.o.kind == ExactOperators.SPLIT_HEADS) return (0, _splitFrom(u, a, f.programOf().sequence));
        if (u.o.kind == ExactOperators.JOIN_HEADS) return _joinedFrom(u, a, f.programOf().sequence);
        index = u.row * u.o.columns + u.column;
        if (u.o.kind == ExactOperators.TRANSPOSE) {
            uint256 first = u.row / a.columns * (a.rows / u.o.groups);
            index = (first + u.column) * a.columns + u.row % a.columns;
        } else if (u.o.kind == ExactOperators.CONCATENATE) {
            while (index >= a.rows * a.columns) {
                index -= a.rows * a.columns;
                a = description.operand(++operand);
            }
        }
    }

    function _splitFrom(Unit memory u, Operand memory a, uint256 sequence) private pure returns (uint256) {
        uint256 heads = u.o.rows / a.rows;
        uint256 row = u.row / (heads * sequence) * sequence + u.row % sequence;
        return row * a.columns + u.o.from + u.row / sequence % heads * u.o.columns + u.column;
    }

    function _joinedFrom(Unit memory u, Operand memory a, uint256 sequence)
        private
        pure
        returns (uint256 operand, uint256 index)
    {
        uint256 heads = a.rows / u.o.rows;
        operand = u.column / (heads * a.columns);
        uint256 row = u.row / sequence * heads + u.column / a.columns % heads;
        index = (row * sequence + u.row % sequence) * a.columns + u.column % a.columns;
    }

    /// A number that a formula gives.
    function _element(Filing calldata f, Unit memory u) private view returns (uint256) {
        uint256 kind = u.o.kind;
        if (kind == ExactElements.EXP_SHIFT && u.o.causal && u.column > u.row % f.programOf().sequence) return 0;
        uint256[5] memory x;
        uint256 pattern = _pattern(kind);
        uint256 count = u.o.operands;
        for (uint256 i = 0; i < count; ++i) {
            x[i] = _number(f, u, i, _index(u, pattern >> 3 * i & 7));
        }
        ExactElements.Operands memory operands = ExactElements.Operands(x[0], x[1], x[2], x[3], x[4]);
        ExactElements.Step memory step;
        if (kind == ExactElements.LOSS_BACK) {
            uint256 place = u.row % f.programOf().sequence;
            bytes memory next = u.reader.text(f, u.node, u.row / f.programOf().sequence, place + 1, 1);
            operands.b = uint8(next[0]) == u.column ? ONE : 0;
        } else if (kind == ExactElements.WEIGHT) {
            step = _step(f, u);
        } else if (count == 2 && (kind == ExactElements.FIRST_MOMENT || kind == ExactElements.SECOND_MOMENT)) {
            operands.c = ONE; // a run that clips nothing
        }
        return ExactElements.element(kind, u.o.constant_, operands, step);
    }

    /// AdamW's numbers, whose step is in the header of the state before.
    function _step(Filing calldata f, Unit memory u) private view returns (ExactElements.Step memory) {
        Program calldata p = f.programOf();
        bytes memory header = u.reader.read(f.leaves, f.before(), ExactBlocks.STEP_AT, ExactBlocks.STEP_BYTES);
        uint256 t = header.littleEndian() + 1;
        uint256 rate = p.rate;
        if (t < p.warmupSteps) rate = rate.mul(Float32.fromInteger(t).div(Float32.fromInteger(p.warmupSteps)));
        return ExactElements.stepAt(p.beta1, p.beta2, p.decay, rate, t);
    }

    /// A number of the filed leaf.
    function _value(Filing calldata f, uint256 element) private pure returns (uint256) {
        bytes memory value = f.spot.values[ExactOpenings.NUMBER * element:ExactOpenings.NUMBER * (element + 1)];
        return value.number(0);
    }

    /// Numbers of an operand.
    function _read(Filing calldata f, Unit memory u, uint256 operand, Operand memory o, uint256 first, uint256 count)
        private
        view
        returns (bytes memory)
    {
        // Rows, columns and what is computed of them have 32 bits, an index 64.
        unchecked {
            uint256 numbers = o.rows * o.columns;
            require(first + count <= numbers, NotInTensor(first));
            if (o.fromState) {
                uint256 from = f.programOf().headerBytes + ExactOpenings.NUMBER * (o.index + first);
                return u.reader.read(f.leaves, f.before(), from, ExactOpenings.NUMBER * count);
            }
            Tree memory tree = Tree(f.task.roots[operand], ExactOpenings.RESULT_LEAF, ExactOpenings.NUMBER * numbers);
            return u.reader.read(f.leaves, tree, ExactOpenings.NUMBER * first, ExactOpenings.NUMBER * count);
        }
    }

    function _number(Filing calldata f, Unit memory u, uint256 operand, uint256 at) private view returns (uint256) {
        return _read(f, u, operand, f.task.description.operand(operand), at, 1).number(0);
    }

    /// The number of the first operand that lies in the element's column, in another row.
    function _below(Filing calldata f, Unit memory u, uint256 row) private view returns (uint256) {
        return _number(f, u, 0, row * u.o.columns + u.column);
    }

    /// The first link of a part, and how many it has.
    function _part(uint256 part, uint256 count, uint256 size) private pure returns (uint256 from, uint256 length) {
        from = part * size;
        length = count - from < size ? count - from : size;
    }

    function _index(Unit memory u, uint256 which) private pure returns (uint256) {
        if (which == SAME) return u.row * u.o.columns + u.column;
        if (which == OF_ROW) return u.row;
        if (which == OF_COLUMN) return u.column;
        return 0;
    }

    function _pattern(uint256 kind) private pure returns (uint256) {
        if (kind == ExactElements.CENTRE || kind == ExactElements.NORMALISE) return SAME | OF_ROW << 3;
        if (kind == ExactElements.EXP_SHIFT || kind == ExactElements.DIVIDE_ROW) return SAME | OF_ROW << 3;
        if (kind == ExactElements.AFFINE) return SAME | OF_COLUMN << 3 | OF_COLUMN << 6;
        if (kind == ExactElements.ADD_ROW || kind == ExactElements.MULTIPLY_ROW) return SAME | OF_COLUMN << 3;
        if (kind == ExactElements.ADD || kind == ExactElements.GELU_BACK) return SAME | SAME << 3;
        if (kind == ExactElements.GELU || kind == ExactElements.LOSS_BACK) return SAME;
        if (kind == ExactElements.SOFTMAX_BACK) return SAME | SAME << 3 | OF_ROW << 6;
        if (kind == ExactElements.NORM_BACK) return SAME | SAME << 3 | OF_ROW << 6 | OF_ROW << 9 | OF_ROW << 12;
        if (kind == ExactElements.CLIP_FACTOR) return ONLY;
        if (kind == ExactElements.WEIGHT) return SAME | SAME << 3 | SAME << 6;
        if (kind == ExactElements.FIRST_MOMENT || kind == ExactElements.SECOND_MOMENT) {
            return SAME | SAME << 3 | ONLY << 6;
        }
        revert BadOperator(kind);
    }

    /// 64 of it, as they lie in a leaf.
    function _ones() private pure returns (uint256[8] memory ones) {
        for (uint256 i = 0; i < 8; ++i) {
            ones[i] = 0x0000803f0000803f0000803f0000803f0000803f0000803f0000803f0000803f;
        }
    }

    /// Finite numbers' bits as integers in the numbers' order.
    function _order(uint256 bits) private pure returns (uint256) {
        return bits & SIGN == 0 ? bits | SIGN : SIGN - 1 - (bits ^ SIGN);
    }
}
