// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title An owner that is a contract and would call back as soon as it is paid.
contract Caller {
    uint256 public called;

    fallback() external {
        ++called;
    }
}
