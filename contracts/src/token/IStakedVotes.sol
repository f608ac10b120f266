// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What the token asks the vault: whose the staked tokens are.
interface IStakedVotes {
    /// @notice Tokens of an owner in the vault, staked and unbonding, wei: they vote as if she held them.
    function votingUnitsOf(address owner) external view returns (uint256 units);
}
