// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";
import {TraceTree} from "./TraceTree.sol";

/// @title Which training windows a node draws, as BatchAssignment.cs does.
/// @notice PRF = SHA-256("PLBATCH1" || beacon || node || step || sample || counter), numbers little-endian, four 64-bit
/// draws per block. A draw at or above the largest multiple of the bound is rejected, so that no window is favoured.
library BatchPrf {
    bytes8 private constant DRAW = "PLBATCH1";
    bytes8 private constant BATCH = "PLBATCHI";

    /// @notice The window of one sample, numbered from 0.
    /// @param windows how many there are, not 0
    function draw(bytes32 beacon, NodeId node, uint32 step, uint32 sample, uint64 windows)
        internal
        pure
        returns (uint64 window)
    {
        uint256 limit = (uint256(1) << 64) - ((uint256(1) << 64) % windows);
        bytes memory seed = abi.encodePacked(
            DRAW, beacon, _little(NodeId.unwrap(node)), TraceTree.littleEndian(step), TraceTree.littleEndian(sample)
        );
        uint32 counter = 0;
        uint256 block256 = 0;
        for (uint256 shift = 0;; shift -= 64) {
            if (shift == 0) {
                block256 = uint256(sha256(abi.encodePacked(seed, TraceTree.littleEndian(counter++))));
                shift = 256;
            }
            // forge-lint: disable-next-line(unsafe-typecast): the draw is the low 64 bits
            uint64 number = uint64(_little(uint64(block256 >> (shift - 64))));
            if (number < limit) return number % windows;
        }
    }

    /// @notice SHA-256 of "PLBATCHI" and the batch's windows as little-endian u64.
    /// @param batch windows in it
    function batchHash(bytes32 beacon, NodeId node, uint32 step, uint32 batch, uint64 windows)
        internal
        pure
        returns (bytes32)
    {
        // One word more than is hashed: each window is stored as a whole word, whose rest the next one covers.
        bytes memory data = abi.encodePacked(BATCH, new bytes(8 * uint256(batch) + 24));
        for (uint32 i = 0; i < batch; ++i) {
            bytes8 word = _little(draw(beacon, node, step, i, windows));
            assembly ("memory-safe") {
                mstore(add(data, add(40, mul(8, i))), word)
            }
        }
        assembly ("memory-safe") {
            mstore(data, add(8, mul(8, batch)))
        }
        return sha256(data);
    }

    function _little(uint64 value) private pure returns (bytes8) {
        value = ((value & 0x00ff00ff00ff00ff) << 8) | ((value >> 8) & 0x00ff00ff00ff00ff);
        value = ((value & 0x0000ffff0000ffff) << 16) | ((value >> 16) & 0x0000ffff0000ffff);
        return bytes8((value << 32) | (value >> 32));
    }
}
