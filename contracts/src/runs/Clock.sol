// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RoundStatus} from "./IRoundManager.sol";

/// All that a commit reads of a run, in one slot: its present round, whether it is active, and when phases end.
/// Bits from the lowest: round 32, status 8, active until 40, paused until 40, commit end 40, reveal end 40, nodes expected
/// 24, nodes counted 24, and 8 bits that say whether the standing proposal is bonded.
type Clock is uint256;

using ClockLib for Clock global;

/// @title How a Clock is packed. Times are timestamps.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift): narrowing takes a field out of its word.
library ClockLib {
    uint256 private constant STATUS = 32;
    uint256 private constant ACTIVE_UNTIL = 40;
    uint256 private constant PAUSED_UNTIL = 80;
    uint256 private constant COMMIT_END = 120;
    uint256 private constant REVEAL_END = 160;
    uint256 private constant EXPECTED = 200;
    uint256 private constant COUNTED = 224;
    uint256 private constant BONDED = 248;
    uint256 private constant OPEN = uint256(RoundStatus.Open) << STATUS;

    /// @notice Newest round opened, 0 before the first.
    function round(Clock self) internal pure returns (uint32) {
        return uint32(Clock.unwrap(self));
    }

    function status(Clock self) internal pure returns (RoundStatus) {
        return RoundStatus(uint8(Clock.unwrap(self) >> STATUS));
    }

    /// @notice From when the run is not active; 0 if it can't be.
    function activeUntil(Clock self) internal pure returns (uint40) {
        return uint40(Clock.unwrap(self) >> ACTIVE_UNTIL);
    }

    /// @notice Until when the run rests.
    function pausedUntil(Clock self) internal pure returns (uint40) {
        return uint40(Clock.unwrap(self) >> PAUSED_UNTIL);
    }

    function commitEnd(Clock self) internal pure returns (uint40) {
        return uint40(Clock.unwrap(self) >> COMMIT_END);
    }

    function revealEnd(Clock self) internal pure returns (uint40) {
        return uint40(Clock.unwrap(self) >> REVEAL_END);
    }

    /// @notice Nodes waited for.
    function expected(Clock self) internal pure returns (uint24) {
        return uint24(Clock.unwrap(self) >> EXPECTED);
    }

    /// @notice Nodes whose commitments came in batches.
    function counted(Clock self) internal pure returns (uint24) {
        return uint24(Clock.unwrap(self) >> COUNTED);
    }

    /// @notice Whether somebody put a bond behind the standing proposal.
    function isBonded(Clock self) internal pure returns (bool) {
        return Clock.unwrap(self) >> BONDED != 0;
    }

    function isActive(Clock self) internal view returns (bool) {
        uint256 word = Clock.unwrap(self);
        uint256 paused = word >> PAUSED_UNTIL & type(uint40).max;
        return block.timestamp < word >> ACTIVE_UNTIL & type(uint40).max && block.timestamp >= paused;
    }

    function isOpen(Clock self, uint64 which) internal pure returns (bool) {
        return Clock.unwrap(self) & type(uint40).max == OPEN | which;
    }

    /// @notice Whether so many reveals are those of all who are waited for, or were counted.
    function isComplete(Clock self, uint256 revealed) internal pure returns (bool) {
        uint256 word = Clock.unwrap(self);
        return revealed >= word >> EXPECTED & type(uint24).max && revealed >= word >> COUNTED & type(uint24).max;
    }

    /// @notice A new round; the run's own times stay.
    function opened(Clock self, uint32 number, uint40 commitUntil, uint40 revealUntil, uint24 nodes)
        internal
        pure
        returns (Clock)
    {
        uint256 kept = Clock.unwrap(self) & (((1 << COMMIT_END) - 1) ^ ((1 << ACTIVE_UNTIL) - 1));
        uint256 fresh = uint256(RoundStatus.Open) << STATUS | number | uint256(commitUntil) << COMMIT_END
            | uint256(revealUntil) << REVEAL_END | uint256(nodes) << EXPECTED;
        return Clock.wrap(kept | fresh);
    }

    function withStatus(Clock self, RoundStatus to) internal pure returns (Clock) {
        return _with(self, STATUS, type(uint8).max, uint256(to));
    }

    function withActivity(Clock self, uint40 active, uint40 paused) internal pure returns (Clock) {
        return _with(_with(self, ACTIVE_UNTIL, type(uint40).max, active), PAUSED_UNTIL, type(uint40).max, paused);
    }

    function withCommitEnd(Clock self, uint40 to) internal pure returns (Clock) {
        return _with(self, COMMIT_END, type(uint40).max, to);
    }

    function withRevealEnd(Clock self, uint40 to) internal pure returns (Clock) {
        return _with(self, REVEAL_END, type(uint40).max, to);
    }

    function withExpected(Clock self, uint24 nodes) internal pure returns (Clock) {
        return _with(self, EXPECTED, type(uint24).max, nodes);
    }

    function withCounted(Clock self, uint24 nodes) internal pure returns (Clock) {
        return _with(self, COUNTED, type(uint24).max, nodes);
    }

    function withBond(Clock self, bool put) internal pure returns (Clock) {
        return _with(self, BONDED, type(uint8).max, put ? 1 : 0);
    }

    function _with(Clock self, uint256 shift, uint256 mask, uint256 value) private pure returns (Clock) {
        return Clock.wrap(Clock.unwrap(self) & ~(mask << shift) | value << shift);
    }
}
