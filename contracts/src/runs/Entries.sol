// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// One slot per run, node and key, used again in every round: first what the key committed to, then what its reveal weighs.
/// Bits from the lowest: round 32, revealed 1, unused 7; before the reveal 216 bits of the commitment; after it weight 48,
/// cumulative weight 48, and twice 8 bits with 1 + the view of the last proposal attested and objected to.
type Entry is uint256;

/// Where an Entry lies.
type EntrySlot is bytes32;

using EntryLib for Entry global;
using EntryLib for EntrySlot global;

/// @title How an Entry is packed.
/// @dev 216 bits bind a commitment: finding two contributions behind one takes 2^108 hashes.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift): narrowing takes a field out of its word.
library EntryLib {
    uint256 private constant REVEALED = 1 << 32;
    uint256 private constant DATA = 40;
    uint256 private constant CUMULATIVE = DATA + 48;
    uint256 private constant ATTESTED = DATA + 96;
    uint256 private constant OBJECTED = ATTESTED + 8;

    /// @notice Where the entry of a key lies: a key writes in its own slots only, whatever node it names. Hashing three words
    /// keeps clear of every slot that the compiler gives out. Narrow values may carry dirt in their upper bits.
    function at(RunId run, NodeId node, address key) internal pure returns (EntrySlot slot) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, and(run, 0xffffffffffffffff))
            mstore(add(free, 0x20), and(node, 0xffffffffffffffff))
            mstore(add(free, 0x40), shr(96, shl(96, key)))
            slot := keccak256(free, 0x60)
        }
    }

    function load(EntrySlot slot) internal view returns (Entry entry) {
        assembly ("memory-safe") {
            entry := sload(slot)
        }
    }

    function store(EntrySlot slot, Entry entry) internal {
        assembly ("memory-safe") {
            sstore(slot, entry)
        }
    }

    function committed(uint64 round, bytes32 hash) internal pure returns (Entry) {
        return Entry.wrap(uint256(hash) >> DATA << DATA | uint32(round));
    }

    /// @param own weight
    /// @param sum weight of all that revealed so far, this one included
    function revealed(uint64 round, uint48 own, uint48 sum) internal pure returns (Entry) {
        return Entry.wrap(uint256(sum) << CUMULATIVE | uint256(own) << DATA | REVEALED | uint32(round));
    }

    function attested(Entry self, uint8 nextView) internal pure returns (Entry) {
        uint256 kept = Entry.unwrap(self) & ((1 << ATTESTED) - 1);
        return Entry.wrap(kept | uint256(nextView) << ATTESTED);
    }

    function objected(Entry self, uint8 nextView) internal pure returns (Entry) {
        uint256 kept = Entry.unwrap(self) & ((1 << OBJECTED) - 1);
        return Entry.wrap(kept | uint256(nextView) << OBJECTED);
    }

    /// @notice Whether the entry is of this round, committed or revealed.
    function isOf(Entry self, uint64 round) internal pure returns (bool) {
        return uint32(Entry.unwrap(self)) == round;
    }

    function isCommitted(Entry self, uint64 round) internal pure returns (bool) {
        return isOf(self, round) && Entry.unwrap(self) & REVEALED == 0;
    }

    function isRevealed(Entry self, uint64 round) internal pure returns (bool) {
        return isOf(self, round) && Entry.unwrap(self) & REVEALED != 0;
    }

    /// @notice Whether a committed entry holds this commitment.
    function isCommitmentTo(Entry self, bytes32 hash) internal pure returns (bool) {
        return Entry.unwrap(self) >> DATA == uint256(hash) >> DATA;
    }

    /// @notice The commitment without its lowest 40 bits.
    function commitment(Entry self) internal pure returns (bytes32) {
        return bytes32(Entry.unwrap(self) >> DATA << DATA);
    }

    function weight(Entry self) internal pure returns (uint48) {
        return uint48(Entry.unwrap(self) >> DATA);
    }

    function cumulative(Entry self) internal pure returns (uint48) {
        return uint48(Entry.unwrap(self) >> CUMULATIVE);
    }

    function objectedView(Entry self) internal pure returns (uint8) {
        return uint8(Entry.unwrap(self) >> OBJECTED);
    }

    function attestedView(Entry self) internal pure returns (uint8) {
        return uint8(Entry.unwrap(self) >> ATTESTED);
    }
}
