// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";

/// A batch while it is read: the bitmap's present word, and what counts.
/// @param leaves of the tree, the first `nodes` of them in use
/// @param packed node (8 bytes) and commitment (32 bytes) of each leaf, for the log
struct Batch {
    uint256 wordIndex;
    uint256 word;
    uint24 nodes;
    uint48 weight;
    bytes32[] leaves;
    bytes packed;
}

/// @title Commitments that come in one transaction: packed entries, the bitmap of counted members, the tree of leaves.
/// @notice An entry is 104 bytes: node (8), commitment (32), and an EIP-2098 signature of the commitment (64).
library CommitBatches {
    uint256 internal constant ENTRY_BYTES = 104;
    uint256 private constant PACKED_BYTES = 40;
    /// Members per word of the bitmap; the highest 32 bits hold the round that the word belongs to.
    uint256 private constant WORD_MEMBERS = 224;

    function start(uint256 count) internal pure returns (Batch memory batch) {
        batch.wordIndex = type(uint256).max;
        batch.leaves = new bytes32[](count);
        batch.packed = new bytes(count * PACKED_BYTES);
    }

    function entryAt(bytes calldata all, uint256 i) internal pure returns (bytes calldata) {
        return all[i * ENTRY_BYTES:(i + 1) * ENTRY_BYTES];
    }

    function read(bytes calldata entry) internal pure returns (NodeId node, bytes32 commitment, bytes32 r, bytes32 vs) {
        node = NodeId.wrap(uint64(bytes8(entry[:8])));
        commitment = bytes32(entry[8:40]);
        r = bytes32(entry[40:72]);
        vs = bytes32(entry[72:104]);
    }

    /// @notice Moves to the word of a member, and says whether the member was counted before.
    /// @param index 1 + its place, as in Member
    function seek(Batch memory self, mapping(uint256 word => uint256) storage words, uint64 round, uint24 index)
        internal
        returns (bool known)
    {
        uint256 wordIndex = (index - 1) / WORD_MEMBERS;
        if (wordIndex != self.wordIndex) {
            flush(self, words);
            uint256 stored = words[wordIndex];
            self.wordIndex = wordIndex;
            self.word = stored >> WORD_MEMBERS == round ? stored : uint256(round) << WORD_MEMBERS;
        }
        return self.word >> ((index - 1) % WORD_MEMBERS) & 1 != 0;
    }

    /// @notice Counts the member whose word was sought.
    function add(Batch memory self, uint24 index, NodeId node, bytes32 commitment, uint48 weight) internal pure {
        // forge-lint: disable-next-line(incorrect-shift)
        self.word |= 1 << ((index - 1) % WORD_MEMBERS);
        self.leaves[self.nodes] = leaf(node, commitment);
        bytes memory packed = self.packed;
        uint256 offset = self.nodes * PACKED_BYTES;
        assembly ("memory-safe") {
            let at := add(add(packed, 0x20), offset)
            mstore(at, shl(192, node))
            mstore(add(at, 8), commitment)
        }
        ++self.nodes;
        self.weight += weight;
    }

    /// @notice Writes the present word back.
    function flush(Batch memory self, mapping(uint256 word => uint256) storage words) internal {
        if (self.wordIndex != type(uint256).max) words[self.wordIndex] = self.word;
    }

    /// @notice Packed nodes and commitments of what was counted.
    function entries(Batch memory self) internal pure returns (bytes memory packed) {
        packed = self.packed;
        uint256 length = self.nodes * PACKED_BYTES;
        assembly ("memory-safe") {
            mstore(packed, length)
        }
    }

    /// @notice Merkle root over the counted leaves in their order; pairs are hashed in ascending order, an odd one at
    /// the end of a level moves up as it is. Proofs are checked by OpenZeppelin's MerkleProof. Uses up the leaves.
    function root(Batch memory self) internal pure returns (bytes32) {
        bytes32[] memory level = self.leaves;
        uint256 count = self.nodes;
        while (count > 1) {
            uint256 pairs = count / 2;
            for (uint256 i = 0; i < pairs; ++i) {
                (bytes32 a, bytes32 b) = (level[2 * i], level[2 * i + 1]);
                level[i] = a < b ? _hash(a, b) : _hash(b, a);
            }
            if (count % 2 == 1) level[pairs] = level[count - 1];
            count = pairs + count % 2;
        }
        return level[0];
    }

    function leaf(NodeId node, bytes32 commitment) internal pure returns (bytes32) {
        return keccak256(bytes.concat(_hash(bytes32(uint256(NodeId.unwrap(node))), commitment)));
    }

    function isCounted(mapping(uint256 word => uint256) storage words, uint64 round, uint24 index)
        internal
        view
        returns (bool)
    {
        if (index == 0) return false;
        uint256 word = words[(index - 1) / WORD_MEMBERS];
        return word >> WORD_MEMBERS == round && word >> ((index - 1) % WORD_MEMBERS) & 1 != 0;
    }

    function _hash(bytes32 a, bytes32 b) private pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            mstore(0, a)
            mstore(0x20, b)
            digest := keccak256(0, 0x40)
        }
    }
}
