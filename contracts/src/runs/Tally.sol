// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// What a round adds up, in one slot. Weights are stakes in WEIGHT_UNIT.
/// Bits from the lowest: counted weight 48, revealed weight 48, attested weight 48, nodes revealed 24, inner steps revealed
/// 40, end of attestation 40, and 8 bits with 1 + the view of the standing proposal, 0 without one.
type Tally is uint256;

using TallyLib for Tally global;

/// @title How a Tally is packed. No sum outgrows its bits: stakes are parts of one supply below 2^48 units.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift): narrowing takes a field out of its word.
library TallyLib {
    uint256 private constant REVEALED_WEIGHT = 48;
    uint256 private constant ATTESTED_WEIGHT = 96;
    uint256 private constant REVEALED = 144;
    uint256 private constant STEPS = 168;
    uint256 private constant ATTEST_END = 208;
    uint256 private constant NEXT_VIEW = 248;

    /// @notice An empty one. Keeps the end of the last attestation, which means nothing without a proposal, so that the slot
    /// is never cleared and the first reveal costs no more than the others.
    function cleared(Tally self) internal pure returns (Tally) {
        return Tally.wrap(uint256(attestEnd(self)) << ATTEST_END);
    }

    function countedWeight(Tally self) internal pure returns (uint48) {
        return uint48(Tally.unwrap(self));
    }

    function revealedWeight(Tally self) internal pure returns (uint48) {
        return uint48(Tally.unwrap(self) >> REVEALED_WEIGHT);
    }

    function attestedWeight(Tally self) internal pure returns (uint48) {
        return uint48(Tally.unwrap(self) >> ATTESTED_WEIGHT);
    }

    function revealed(Tally self) internal pure returns (uint24) {
        return uint24(Tally.unwrap(self) >> REVEALED);
    }

    function steps(Tally self) internal pure returns (uint40) {
        return uint40(Tally.unwrap(self) >> STEPS);
    }

    function attestEnd(Tally self) internal pure returns (uint40) {
        return uint40(Tally.unwrap(self) >> ATTEST_END);
    }

    function nextView(Tally self) internal pure returns (uint8) {
        return uint8(Tally.unwrap(self) >> NEXT_VIEW);
    }

    function hasProposal(Tally self) internal pure returns (bool) {
        return nextView(self) != 0;
    }

    /// @notice View of the standing proposal, 0 without one.
    function proposalView(Tally self) internal pure returns (uint32) {
        return hasProposal(self) ? nextView(self) - 1 : 0;
    }

    /// @notice The weight of which more than 2/3 must support a proposal.
    function quorumWeight(Tally self) internal pure returns (uint48) {
        (uint48 counted, uint48 shown) = (countedWeight(self), revealedWeight(self));
        return counted > shown ? counted : shown;
    }

    function isSupported(Tally self) internal pure returns (bool) {
        return uint256(attestedWeight(self)) * 3 > uint256(quorumWeight(self)) * 2;
    }

    /// @notice Whether more than 1/3 attested: with less nobody may bond a proposal.
    function isBondable(Tally self) internal pure returns (bool) {
        return uint256(attestedWeight(self)) * 3 > quorumWeight(self);
    }

    function count(Tally self, uint48 weight) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(self) + weight);
    }

    function reveal(Tally self, uint48 weight, uint32 done) internal pure returns (Tally) {
        // Steps are what nodes say they did: saturating, so that no claim spills over.
        unchecked {
            uint256 before = Tally.unwrap(self) >> STEPS & type(uint40).max;
            uint256 added = before + done > type(uint40).max ? type(uint40).max - before : done;
            return
                Tally.wrap(Tally.unwrap(self) + (added << STEPS | uint256(weight) << REVEALED_WEIGHT | 1 << REVEALED));
        }
    }

    function attest(Tally self, uint48 weight) internal pure returns (Tally) {
        return Tally.wrap(Tally.unwrap(self) + (uint256(weight) << ATTESTED_WEIGHT));
    }

    function withAttestEnd(Tally self, uint40 until) internal pure returns (Tally) {
        uint256 kept = Tally.unwrap(self) & ~(uint256(type(uint40).max) << ATTEST_END);
        return Tally.wrap(kept | uint256(until) << ATTEST_END);
    }

    /// @notice A proposal that nobody has attested to yet.
    function propose(Tally self, uint32 viewNumber, uint40 until) internal pure returns (Tally) {
        uint256 kept = Tally.unwrap(self) & ((1 << ATTEST_END) - 1) & ~(uint256(type(uint48).max) << ATTESTED_WEIGHT);
        return Tally.wrap(kept | uint256(until) << ATTEST_END | uint256(viewNumber + 1) << NEXT_VIEW);
    }
}
