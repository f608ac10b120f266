// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Whom a HookedToken calls before each transfer.
interface ITransferHook {
    function onTransfer(address from, address to, uint256 amount) external;
}
