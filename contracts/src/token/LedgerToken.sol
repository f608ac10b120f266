// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title The token that is staked, paid as reward and voted with.
/// @notice Fixed supply, nobody can mint. Votes are counted by block timestamp (ERC-6372); a holder delegates to
/// herself or another to make her tokens count.
contract LedgerToken is ERC20, ERC20Permit, ERC20Votes {
    /// @param holder who receives the whole supply
    /// @param supply in wei of the token (18 decimals)
    constructor(address holder, uint256 supply) ERC20("ProtocolLedger", "PLGR") ERC20Permit("ProtocolLedger") {
        _mint(holder, supply);
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
        super._update(from, to, value);
    }
}
