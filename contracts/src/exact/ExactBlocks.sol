// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TraceTree} from "../disputes/TraceTree.sol";
import {Contribution} from "../runs/Contributions.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {ExactOpenings, Reader, Tree} from "./ExactOpenings.sol";
import {ExactOperators, Operator} from "./ExactOperators.sol";
import {Float32} from "./Float32.sol";
import {Filing, Program} from "./IExactReferee.sol";
import {IExactUnits} from "./IExactUnits.sol";

/// @title 64 bytes of a state or an update, out of what they follow from.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift, named-struct-fields): places, lengths and structs are small.
library ExactBlocks {
    using ExactOpenings for bytes;
    using ExactOpenings for Filing;
    using ExactOpenings for Reader;
    using ExactOperators for bytes;
    using Float32 for uint256;

    /// @notice Where the number of the step lies in a checkpoint's header: CheckpointHeader.cs.
    uint256 internal constant STEP_AT = 52;
    uint256 internal constant STEP_BYTES = 8;
    /// @notice Bytes that an update begins with: UpdateHeader.cs.
    uint256 internal constant UPDATE_HEADER = 128;
    bytes8 private constant UPDATE = "PLUPDAT1";

    /// @notice Bytes of an update: it has a header of its own, then as many numbers as a state.
    /// @param numbers of the model
    function updateBytes(uint256 numbers) internal pure returns (uint256) {
        return ExactOpenings.stateBytes(UPDATE_HEADER, numbers);
    }

    /// @notice A block of the state after a step, out of the header before it or the result that is filed with it.
    function state(Filing calldata f, uint256 index) internal view returns (bytes memory expected) {
        Reader memory reader;
        uint256 at = ExactOpenings.STATE_LEAF * f.spot.leaf + ExactOpenings.BLOCK * index;
        uint256 header = f.programOf().headerBytes;
        expected = at < header ? _header(f, reader, at) : _written(f, reader, at - header);
        reader.requireAllRead(f.leaves);
    }

    /// @notice A block of an update, out of the states at its ends.
    function update(Filing calldata f, uint256 index) internal view returns (bytes memory expected) {
        Reader memory reader;
        uint256 at = ExactOpenings.STATE_LEAF * f.spot.leaf + ExactOpenings.BLOCK * index;
        expected = at < UPDATE_HEADER ? _updateHeader(f, at) : _change(f, reader, at - UPDATE_HEADER);
        reader.requireAllRead(f.leaves);
    }

    /// A block of the header of the state after a step.
    function _header(Filing calldata f, Reader memory reader, uint256 at) private view returns (bytes memory header) {
        header = reader.read(f.leaves, f.before(), at, ExactOpenings.BLOCK);
        if (at == 0) _advance(header);
    }

    /// A block of the numbers of the state after a step, out of the result of the operator that is filed with it.
    function _written(Filing calldata f, Reader memory reader, uint256 at) private view returns (bytes memory) {
        Operator memory o = f.leaves[0].data.parse();
        reader.next = 2;
        uint256 first = at / ExactOpenings.NUMBER;
        require(o.writes != 0 && first + 1 >= o.writes, IExactUnits.NotInTensor(first));
        Tree memory tree =
            Tree(bytes32(f.leaves[1].data), ExactOpenings.RESULT_LEAF, ExactOpenings.NUMBER * o.rows * o.columns);
        return reader.read(f.leaves, tree, ExactOpenings.NUMBER * (first + 1 - o.writes), ExactOpenings.BLOCK);
    }

    /// A block of an update: weights at the end less those at the start, moments as they are at the end.
    function _change(Filing calldata f, Reader memory reader, uint256 at) private view returns (bytes memory) {
        Program calldata program = f.programOf();
        uint256 from = program.headerBytes + at;
        Tree memory last = ExactOpenings.state(program, f.workOf().claimed);
        bytes memory end = reader.read(f.leaves, last, from, ExactOpenings.BLOCK);
        if (at / ExactOpenings.NUMBER >= program.numbers) return end;
        return _difference(end, reader.read(f.leaves, f.before(), from, ExactOpenings.BLOCK));
    }

    /// A state's header one step on.
    function _advance(bytes memory header) private pure {
        for (uint256 i = STEP_AT; i < STEP_AT + STEP_BYTES; ++i) {
            uint8 digit = uint8(header[i]);
            unchecked {
                header[i] = bytes1(digit + 1);
            }
            if (digit != type(uint8).max) return;
        }
    }

    /// End less start.
    function _difference(bytes memory end, bytes memory start) private pure returns (bytes memory difference) {
        for (uint256 i = 0; i < ExactOpenings.BLOCK / ExactOpenings.NUMBER; ++i) {
            difference = abi.encodePacked(difference, _little(end.number(i).sub(start.number(i))));
        }
    }

    /// A block of what an update begins with.
    function _updateHeader(Filing calldata f, uint256 at) private pure returns (bytes memory) {
        Contribution calldata c = f.contributionOf();
        bytes memory who = abi.encodePacked(
            _little8(RunId.unwrap(c.run)), _little8(c.round), _little8(NodeId.unwrap(c.node)), _little(c.stage)
        );
        if (at == 0) {
            // The parent's first half ends the block.
            bytes4 version = _little(1);
            return abi.encodePacked(UPDATE, version, version, who, bytes20(c.parentCheckpoint));
        }
        bytes8 numbers = _little8(f.programOf().numbers);
        bytes memory what = abi.encodePacked(bytes12(c.parentCheckpoint << 160), _little(c.steps), numbers);
        return bytes.concat(what, new bytes(ExactOpenings.BLOCK - what.length));
    }

    function _little(uint256 value) private pure returns (bytes4) {
        return TraceTree.littleEndian(uint32(value));
    }

    function _little8(uint256 value) private pure returns (bytes8) {
        return bytes8(abi.encodePacked(_little(value), _little(value >> 32)));
    }
}
