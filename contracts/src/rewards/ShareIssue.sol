// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title How many model shares each round issues, the same on chain and off.
/// @notice Round r (counted from 1) issues floor(firstIssue * 2^-floor((r - 1) / halvingRounds)) shares: the first
/// halvingRounds rounds issue firstIssue each, the next as many half of it, and so on until nothing is left. A round's
/// shares are split among its nodes in proportion to what the round pays them, each part rounded down; what rounding
/// leaves over is not issued.
library ShareIssue {
    error ZeroRound();
    error ZeroHalving();

    /// @notice Shares that a round issues.
    /// @param firstIssue shares that round 1 issues
    /// @param halvingRounds rounds between two halvings, at least 1
    /// @param round counted from 1
    function issue(uint128 firstIssue, uint64 halvingRounds, uint64 round) internal pure returns (uint256) {
        require(round != 0, ZeroRound());
        require(halvingRounds != 0, ZeroHalving());
        return firstIssue >> ((round - 1) / halvingRounds);
    }

    /// @notice Shares that rounds 1 to `rounds` issue together; always less than 2 * firstIssue * halvingRounds + 1.
    /// Costs one step per halving, at most 128.
    function issuedUpTo(uint128 firstIssue, uint64 halvingRounds, uint64 rounds) internal pure returns (uint256 sum) {
        require(halvingRounds != 0, ZeroHalving());
        uint256 each = firstIssue;
        uint256 left = rounds;
        while (left > halvingRounds && each != 0) {
            sum += each * halvingRounds;
            left -= halvingRounds;
            each >>= 1;
        }
        sum += each * left;
    }

    /// @notice One node's part of what a round issues.
    /// @param issued shares that the round issues
    /// @param reward what the round pays the node, wei
    /// @param total what the round pays all nodes, wei, not 0
    function split(uint256 issued, uint256 reward, uint256 total) internal pure returns (uint256) {
        return Math.mulDiv(issued, reward, total);
    }
}
