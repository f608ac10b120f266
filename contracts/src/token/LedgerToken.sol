// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStakedVotes} from "./IStakedVotes.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title The token that is staked, paid as reward and voted with.
/// @notice Fixed supply: nobody can mint, and only a slash burns. Votes are counted by block timestamp (ERC-6372); a
/// holder delegates to herself or another to make her tokens count. Tokens in the vault keep voting for the owner who
/// staked them: moves into and out of the vault move no votes, so that no token is counted twice or not at all.
contract LedgerToken is ERC20, ERC20Permit, ERC20Votes {
    /// @notice Keeper of staked tokens; the only one who may put tokens there.
    address public immutable VAULT;

    error SupplyTooLarge(uint256 supply, uint256 limit);
    error NotVault(address caller);
    error DirectTransferToVault(address caller);

    /// @param holder who receives the whole supply
    /// @param supply in wei of the token (18 decimals), less than 2^96
    /// @param vault keeper of staked tokens
    constructor(address holder, uint256 supply, address vault)
        ERC20("ProtocolLedger", "PLGR")
        ERC20Permit("ProtocolLedger")
    {
        require(supply <= type(uint96).max, SupplyTooLarge(supply, type(uint96).max));
        VAULT = vault;
        _mint(holder, supply);
    }

    modifier onlyVault() {
        require(msg.sender == VAULT, NotVault(msg.sender));
        _;
    }

    /// @notice Burns slashed tokens and the votes that they gave their owner. Vault only.
    function burnStake(address owner, uint256 amount) external onlyVault {
        _burn(VAULT, amount);
        super._transferVotingUnits(owner, address(0), amount);
    }

    /// @notice Pays slashed tokens out; their votes go with them. Vault only.
    function payStake(address owner, address to, uint256 amount) external onlyVault {
        _transfer(VAULT, to, amount);
        super._transferVotingUnits(owner, to, amount);
    }

    /// @notice Burns tokens of the caller.
    function burn(uint256 amount) external {
        _burn(msg.sender, amount);
    }

    /// @notice The current block timestamp.
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    /// @notice Votes are counted by block timestamp.
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc ERC20Permit
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        require(to != VAULT || msg.sender == VAULT, DirectTransferToVault(msg.sender));
        super._update(from, to, value);
    }

    function _transferVotingUnits(address from, address to, uint256 amount) internal override {
        if (from != VAULT && to != VAULT) super._transferVotingUnits(from, to, amount);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return balanceOf(account) + IStakedVotes(VAULT).votingUnitsOf(account);
    }
}
