// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Sends its ether to somebody who has no say in it.
contract Forcer {
    constructor(address payable to) payable {
        selfdestruct(to);
    }
}
