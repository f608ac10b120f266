// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {Contributions} from "./Contributions.sol";
import {Member} from "./Members.sol";

/// A batch while it is read: the bitmap's present word, and what counts.
/// @param weight of the nodes counted
/// @param end in memory, of what is packed so far
/// @param packed node (8 bytes) and commitment (32 bytes) of each node counted: the leaves' preimages, and the log's data
/// @param entry the present one, laid out for hashing and recovering: see CommitBatches.start
struct Batch {
    uint256 wordIndex;
    uint256 word;
    uint256 weight;
    uint256 end;
    bytes packed;
    bytes entry;
}

/// @title Commitments that come in one transaction: packed entries, the bitmap of counted members, the tree of leaves.
/// @notice An entry is 104 bytes: node (8), commitment (32), and an EIP-2098 signature of the commitment (64).
/// @dev Assembly in what is done for each entry.
library CommitBatches {
    uint256 internal constant ENTRY_BYTES = 104;
    uint256 private constant PACKED_BYTES = 40;
    /// Members per word of the bitmap; the highest 32 bits hold the round that the word belongs to.
    uint256 private constant WORD_MEMBERS = 224;
    /// Half of secp256k1's order: a signature with a larger `s` has a twin, and is refused, as by OpenZeppelin's ECDSA.
    uint256 private constant MAX_S = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// @param domain EIP-712 separator of the signatures
    /// @param count of entries
    function start(bytes32 domain, RunId run, uint64 round, uint256 count) internal pure returns (Batch memory batch) {
        batch.wordIndex = type(uint256).max;
        bytes memory packed = new bytes(count * PACKED_BYTES);
        batch.packed = packed;
        uint256 end;
        assembly ("memory-safe") {
            end := add(packed, 0x20)
        }
        batch.end = end;
        // Words 0 to 4: the struct, with the entry's node and commitment in 3 and 4. 5 to 7: EIP-712's prefix, separator and
        // the struct's hash. 8 to 11: the digest, v, r and s.
        batch.entry = abi.encode(Contributions.COMMITMENT_TYPEHASH, run, round, 0, 0, 0x1901, domain, 0, 0, 0, 0, 0);
    }

    /// @notice Counts the entries that can count; `all` is a whole number of them.
    function countAll(
        Batch memory self,
        mapping(NodeId node => Member) storage members,
        mapping(uint256 word => uint256) storage words,
        uint64 round,
        bytes calldata all
    ) internal {
        unchecked {
            bytes memory entry = self.entry;
            for (uint256 offset = 0; offset < all.length; offset += ENTRY_BYTES) {
                Member member = members[_read(entry, all, offset)];
                uint256 bit = _seek(self, words, round, member);
                if (bit != 0 && _isSigner(entry, member.worker())) _add(self, entry, bit, member.weight());
            }
            if (self.wordIndex != type(uint256).max) words[self.wordIndex] = self.word;
        }
    }

    /// @notice How many nodes were counted.
    function nodes(Batch memory self) internal pure returns (uint256 count) {
        return entries(self).length / PACKED_BYTES;
    }

    /// @notice Packed nodes and commitments of what was counted.
    function entries(Batch memory self) internal pure returns (bytes memory packed) {
        packed = self.packed;
        uint256 end = self.end;
        assembly ("memory-safe") {
            mstore(packed, sub(sub(end, packed), 0x20))
        }
    }

    /// @notice Merkle root over the leaves of what was counted, in its order, at least one; pairs are hashed in ascending
    /// order, an odd one at the end of a level moves up as it is.
    function root(Batch memory self) internal pure returns (bytes32 top) {
        bytes memory packed = entries(self);
        uint256 count = packed.length / PACKED_BYTES;
        assembly ("memory-safe") {
            // The levels lie in free memory, one over the other; the leaves are the first.
            let level := mload(0x40)
            let preimage := add(packed, 0x20)
            for {
                let to := level
                let end := add(level, shl(5, count))
            } lt(to, end) { to := add(to, 0x20) } {
                mstore(to, keccak256(preimage, PACKED_BYTES))
                preimage := add(preimage, PACKED_BYTES)
            }
            for {} gt(count, 1) { count := shr(1, add(count, 1)) } {
                let to := level
                let from := level
                for { let end := add(level, shl(6, shr(1, count))) } lt(from, end) { from := add(from, 0x40) } {
                    let hash := mload(from)
                    let sibling := mload(add(from, 0x20))
                    let place := shl(5, gt(hash, sibling)) // the lower one goes first
                    mstore(place, hash)
                    mstore(xor(place, 0x20), sibling)
                    mstore(to, keccak256(0, 0x40))
                    to := add(to, 0x20)
                }
                if and(count, 1) { mstore(to, mload(from)) }
            }
            top := mload(level)
        }
    }

    /// @notice Whether a leaf is in the tree with this root, as OpenZeppelin's MerkleProof tells it.
    function contains(bytes32 top, bytes32[] calldata proof, bytes32 hash) internal pure returns (bool isLeaf) {
        assembly ("memory-safe") {
            let end := add(proof.offset, shl(5, proof.length))
            for { let at := proof.offset } lt(at, end) { at := add(at, 0x20) } {
                let sibling := calldataload(at)
                let place := shl(5, gt(hash, sibling)) // the lower one goes first
                mstore(place, hash)
                mstore(xor(place, 0x20), sibling)
                hash := keccak256(0, 0x40)
            }
            isLeaf := eq(hash, top)
        }
    }

    /// @notice Hash of forty bytes, where an inner node's is of sixty-four: none passes for the other.
    function leaf(NodeId node, bytes32 commitment) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0, node) // whose eight bytes end the word
            mstore(0x20, commitment)
            hash := keccak256(0x18, PACKED_BYTES)
        }
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

    /// @dev Copies the entry at `offset` to its places. The node's eight bytes end its word, next to the commitment.
    function _read(bytes memory entry, bytes calldata all, uint256 offset) private pure returns (NodeId node) {
        assembly ("memory-safe") {
            let from := add(all.offset, offset)
            let words := add(entry, 0x20)
            calldatacopy(add(words, 0x78), from, 40)
            calldatacopy(add(words, 0x140), add(from, 40), 64)
            node := mload(add(words, 0x60))
        }
    }

    /// @dev Moves to the word of a member.
    /// @return bit of the member there, 0 if it can't be counted or was before
    function _seek(Batch memory self, mapping(uint256 word => uint256) storage words, uint64 round, Member member)
        private
        returns (uint256 bit)
    {
        unchecked {
            if (!member.isMember(round)) return 0;
            uint256 place = uint256(member.index()) - 1;
            uint256 wordIndex = place / WORD_MEMBERS;
            uint256 word = self.word;
            if (wordIndex != self.wordIndex) {
                if (self.wordIndex != type(uint256).max) words[self.wordIndex] = word;
                word = words[wordIndex];
                if (word >> WORD_MEMBERS != round) word = uint256(round) << WORD_MEMBERS;
                self.wordIndex = wordIndex;
                self.word = word;
            }
            bit = 1 << (place % WORD_MEMBERS); // forge-lint: disable-line(incorrect-shift)
            if (word & bit != 0) return 0;
        }
    }

    /// @dev Whether a member's key, which is never 0, signed the entry that was read; see MAX_S.
    function _isSigner(bytes memory entry, address key) private view returns (bool signed) {
        assembly ("memory-safe") {
            let words := add(entry, 0x20)
            mstore(add(words, 0xe0), keccak256(words, 0xa0))
            mstore(add(words, 0x100), keccak256(add(words, 0xbe), 0x42))
            let vs := mload(add(words, 0x160))
            let s := shr(1, shl(1, vs))
            mstore(add(words, 0x120), add(27, shr(255, vs)))
            mstore(add(words, 0x160), s)
            mstore(0, 0) // what stays if the precompile returns nothing
            if iszero(gt(s, MAX_S)) { pop(staticcall(gas(), 1, add(words, 0x100), 0x80, 0, 0x20)) }
            signed := eq(mload(0), shr(96, shl(96, key)))
        }
    }

    /// @dev Counts the member whose word was sought and whose entry was read.
    function _add(Batch memory self, bytes memory entry, uint256 bit, uint256 weight) private pure {
        unchecked {
            uint256 end = self.end;
            assembly ("memory-safe") {
                mcopy(end, add(entry, 0x98), PACKED_BYTES)
            }
            self.end = end + PACKED_BYTES;
            self.weight += weight;
            self.word |= bit;
        }
    }
}
