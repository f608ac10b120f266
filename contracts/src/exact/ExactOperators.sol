// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactOpenings} from "./ExactOpenings.sol";
import {Filing, Program} from "./IExactReferee.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// One operator of a step.
/// @param kind number of ExactOperatorKind
/// @param causal whether only the columns up to the row's place count
/// @param groups of rows that are taken one by one
/// @param from first column
/// @param constant of the formula, bits
/// @param rows of the result
/// @param columns of the result
/// @param writes 0, or 1 + the first number of the new state that the result is
/// @param operands how many
struct Operator {
    uint256 kind;
    bool causal;
    uint256 groups;
    uint256 from;
    uint256 constant_;
    uint256 rows;
    uint256 columns;
    uint256 writes;
    uint256 operands;
}

/// An operand.
/// @param fromState whether it is a part of the state before the step
/// @param index the operator that it is the result of, or the first of the state's numbers
/// @param rows of it
/// @param columns of it
struct Operand {
    bool fromState;
    uint256 index;
    uint256 rows;
    uint256 columns;
}

/// @title Operators of the exact engine as a program has them, and their shapes.
/// @notice An operator is written, highest byte first: kind u8, causal u8, groups u32, from u32, constant u32, rows u32,
/// columns u32, writes u64, number of operands u16; of each operand: from the state u8, index u64, rows u32, columns u32.
// forge-lint: disable-start(incorrect-shift, unsafe-typecast): a word's fields; the description is as long as a word.
library ExactOperators {
    using ExactOpenings for Filing;

    uint256 internal constant MATMUL = 2;
    uint256 internal constant TRANSPOSE = 3;
    uint256 internal constant RESHAPE = 4;
    uint256 internal constant CONCATENATE = 5;
    uint256 internal constant SPLIT_HEADS = 6;
    uint256 internal constant JOIN_HEADS = 7;
    uint256 internal constant ROW_SUM = 8;
    uint256 internal constant ROW_DOT = 9;
    uint256 internal constant ROW_MAX = 10;
    uint256 internal constant EMBED_GRAD = 24;
    uint256 internal constant POSITION_GRAD = 25;

    /// @notice Numbers of a leaf of a result.
    uint256 internal constant LEAF_NUMBERS = 64;
    /// @notice Links of a part of a chain over a row, and of one whose links lie in rows of their own.
    uint256 internal constant PART = 64;
    uint256 internal constant SCATTERED_PART = 8;

    uint256 private constant HEAD_BYTES = 32;
    uint256 private constant OPERAND_BYTES = 17;

    error BadDescription(uint256 length);

    function parse(bytes calldata description) internal pure returns (Operator memory o) {
        require(description.length >= HEAD_BYTES, BadDescription(description.length));
        uint256 word = uint256(bytes32(description));
        o.kind = word >> 248;
        o.causal = word >> 240 & 0xff != 0;
        o.groups = word >> 208 & 0xffffffff;
        o.from = word >> 176 & 0xffffffff;
        o.constant_ = word >> 144 & 0xffffffff;
        o.rows = word >> 112 & 0xffffffff;
        o.columns = word >> 80 & 0xffffffff;
        o.writes = word >> 16 & 0xffffffffffffffff;
        o.operands = word & 0xffff;
        bool whole = description.length == HEAD_BYTES + OPERAND_BYTES * o.operands;
        require(whole, BadDescription(description.length));
    }

    function operand(bytes calldata description, uint256 i) internal pure returns (Operand memory o) {
        uint256 word;
        unchecked {
            uint256 at = HEAD_BYTES + OPERAND_BYTES * i;
            require(at + OPERAND_BYTES <= description.length, BadDescription(description.length));
            assembly ("memory-safe") {
                word := calldataload(add(description.offset, at))
            }
        }
        o.fromState = word >> 248 != 0;
        o.index = word >> 184 & 0xffffffffffffffff;
        o.rows = word >> 152 & 0xffffffff;
        o.columns = word >> 120 & 0xffffffff;
    }

    /// @notice Links of the chain that ends with an element of a row; 0 where elements are no ends of chains.
    function links(Operator memory o, Filing calldata f, uint256 row) internal pure returns (uint256) {
        if (o.kind == ROW_MAX && o.causal) return row % f.programOf().sequence + 1;
        if (o.kind == MATMUL || o.kind == ROW_SUM || o.kind == ROW_DOT || o.kind == ROW_MAX) {
            return operand(f.task.description, 0).columns;
        }
        if (o.kind == POSITION_GRAD) return f.programOf().windows;
        return 0;
    }

    /// @notice Parts of the chain that ends with an element; 1 where it is computed at once.
    function parts(Operator memory o, Filing calldata f, uint256 row) internal pure returns (uint256) {
        return partsOf(o, f, links(o, f, row));
    }

    /// @notice Likewise.
    /// @param count links of the chain
    function partsOf(Operator memory o, Filing calldata f, uint256 count) internal pure returns (uint256) {
        if (o.kind == EMBED_GRAD) return embedParts(f.programOf());
        if (count == 0) return 1;
        return Math.ceilDiv(count, o.kind == POSITION_GRAD ? SCATTERED_PART : PART);
    }

    /// @notice Parts of EmbedGrad's chains, each places of one window; no chain of a program has more.
    function embedParts(Program calldata program) internal pure returns (uint256) {
        return program.windows * Math.ceilDiv(program.sequence, SCATTERED_PART);
    }

    /// @notice Leaves of a tree over so many numbers.
    function leavesOf(uint256 numbers) internal pure returns (uint256) {
        return Math.ceilDiv(numbers, LEAF_NUMBERS);
    }
}
