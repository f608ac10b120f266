// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title What the governor counts: an account's votes in the token plus its votes in the vault.
/// @notice Nothing counts twice: staked tokens belong to the vault, and the vault delegates them to nobody in the
/// token. The total is the token's supply. Delegation happens where the tokens are: in the token for what is held, in
/// the vault for what is staked.
contract VotingPower is IERC5805 {
    IVotes public immutable TOKEN;
    IVotes public immutable VAULT;

    error DelegateInTokenOrVault(address token, address vault);
    error ClockMismatch(address source, string mode);

    /// @param token votes of held tokens, by timestamp
    /// @param vault votes of staked tokens, by timestamp
    constructor(IVotes token, IVotes vault) {
        TOKEN = token;
        VAULT = vault;
        _requireTimestampClock(address(token));
        _requireTimestampClock(address(vault));
    }

    /// @notice Not here: delegate in the token and in the vault.
    function delegate(address) external view {
        revert DelegateInTokenOrVault(address(TOKEN), address(VAULT));
    }

    /// @notice Not here: delegate in the token and in the vault.
    function delegateBySig(address, uint256, uint256, uint8, bytes32, bytes32) external view {
        revert DelegateInTokenOrVault(address(TOKEN), address(VAULT));
    }

    /// @inheritdoc IVotes
    function getVotes(address account) external view returns (uint256) {
        return TOKEN.getVotes(account) + VAULT.getVotes(account);
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view returns (uint256) {
        return TOKEN.getPastVotes(account, timepoint) + VAULT.getPastVotes(account, timepoint);
    }

    /// @notice The token's supply at `timepoint`: staked tokens are part of it.
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return TOKEN.getPastTotalSupply(timepoint);
    }

    /// @notice The delegate of the tokens that `account` holds; the vault knows that of the staked ones.
    function delegates(address account) external view returns (address) {
        return TOKEN.delegates(account);
    }

    /// @inheritdoc IERC6372
    function clock() external view returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc IERC6372
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    function _requireTimestampClock(address source) private view {
        string memory mode = IERC6372(source).CLOCK_MODE();
        require(keccak256(bytes(mode)) == keccak256("mode=timestamp"), ClockMismatch(source, mode));
    }
}
