// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EIP712, ERC20} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";

/// A token whose votes go by block number, as OpenZeppelin's do unless told otherwise.
contract BlockNumberToken is ERC20Votes {
    constructor() ERC20("", "") EIP712("", "1") {}
}
