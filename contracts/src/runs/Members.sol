// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A node in a run, in one slot that the vault keeps up to date: rounds read nothing else about a node.
/// Bits from the lowest: key that acts for it 160, weight 48 (stake in WEIGHT_UNIT), index 24 (1 + its place in the bitmap
/// of batches, kept when it leaves; 0 before it first joined), first round that it may reveal in 24 (0 for no member).
type Member is uint256;

using MemberLib for Member global;

/// @title How a Member is packed.
// forge-lint: disable-start(unsafe-typecast): narrowing takes a field out of its word.
library MemberLib {
    uint256 private constant WEIGHT = 160;
    uint256 private constant INDEX = 208;
    uint256 private constant FROM_ROUND = 232;

    function pack(address key, uint48 units, uint24 place, uint24 from) internal pure returns (Member) {
        uint256 ids = uint256(place) << INDEX | uint256(from) << FROM_ROUND;
        return Member.wrap(ids | uint256(units) << WEIGHT | uint160(key));
    }

    function worker(Member self) internal pure returns (address) {
        return address(uint160(Member.unwrap(self)));
    }

    function weight(Member self) internal pure returns (uint48) {
        return uint48(Member.unwrap(self) >> WEIGHT);
    }

    function index(Member self) internal pure returns (uint24) {
        return uint24(Member.unwrap(self) >> INDEX);
    }

    function fromRound(Member self) internal pure returns (uint24) {
        return uint24(Member.unwrap(self) >> FROM_ROUND);
    }

    /// @notice Whether the node may take part in `round`.
    function isMember(Member self, uint64 round) internal pure returns (bool) {
        uint256 from = Member.unwrap(self) >> FROM_ROUND;
        return from != 0 && from <= round;
    }

    function withWeight(Member self, uint48 units) internal pure returns (Member) {
        return pack(worker(self), units, index(self), fromRound(self));
    }
}
