// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title Carries out what token holders decided, after a delay.
/// @notice The governor alone proposes and cancels, anyone executes what is due, nobody administers: roles can only
/// change by a vote.
contract ProtocolTimelock is TimelockController {
    /// @param minDelay seconds between a passed vote and its execution
    /// @param governor the only proposer and canceller
    constructor(uint256 minDelay, address governor)
        TimelockController(minDelay, _only(governor), _only(address(0)), address(0))
    {}

    function _only(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }
}
