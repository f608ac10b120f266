// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title Carries out what token holders decided, after a delay.
/// @notice The governor alone proposes, cancels and executes, nobody administers: roles can only change by a vote.
/// Anyone executes what is due through the governor, which knows when a decision has lapsed; the timelock doesn't.
contract ProtocolTimelock is TimelockController {
    /// @param minDelay seconds between a passed vote and its execution
    /// @param governor the only proposer, canceller and executor
    constructor(uint256 minDelay, address governor)
        TimelockController(minDelay, _only(governor), _only(governor), address(0))
    {}

    function _only(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }
}
