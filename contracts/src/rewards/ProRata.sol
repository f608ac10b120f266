// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// What was distributed over the shares of one run.
/// @param perShare amount per share since ever, in units of 2^-128
/// @param remainder what the last division left over, in units of 2^-128; carried into the next
/// @param total distributed since ever
struct Pool {
    uint256 perShare;
    uint128 remainder;
    uint128 total;
}

/// What one account is owed of a pool.
/// @param perShare the pool's, when the account was last settled
/// @param owed up to then and not yet taken, in units of 2^-128
struct Due {
    uint256 perShare;
    uint256 owed;
}

/// @title Distribution in proportion to shares that change hands, exact to the last unit.
/// @notice In units of 2^-128 nothing is ever lost: 2^128 * (total - all taken) = all owed, settled or not, + remainder.
/// With a supply below 2^128 the remainder is below one unit, and what each account is owed beyond whole units too, so
/// n accounts that take everything leave at most n units behind. No product overflows, since the total of all
/// amounts stays below 2^128.
library ProRata {
    using SafeCast for uint256;

    /// @notice Distributes an amount over all shares.
    /// @param supply of shares, not 0, below 2^128
    function add(Pool storage self, uint256 amount, uint256 supply) internal {
        self.total = (self.total + amount).toUint128();
        uint256 scaled = (amount << 128) + self.remainder;
        self.perShare += scaled / supply;
        self.remainder = (scaled % supply).toUint128();
    }

    /// @notice Writes down what an account is owed, before its balance changes.
    function settle(Due storage self, Pool storage pool, uint256 balance) internal {
        uint256 perShare = pool.perShare;
        uint256 growth = perShare - self.perShare;
        if (growth == 0) return;
        self.perShare = perShare;
        if (balance != 0) self.owed += growth * balance;
    }

    /// @notice Takes the whole units that a settled account is owed; the fraction stays owed.
    function take(Due storage self) internal returns (uint256 amount) {
        uint256 owed = self.owed;
        amount = owed >> 128;
        if (amount != 0) self.owed = owed & type(uint128).max;
    }

    /// @notice What `take` would give after `settle`.
    function due(Due storage self, Pool storage pool, uint256 balance) internal view returns (uint256) {
        return (self.owed + (pool.perShare - self.perShare) * balance) >> 128;
    }
}
