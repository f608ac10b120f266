// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ITransferHook} from "./ITransferHook.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// A token as bad as one can be: takes a fee, and calls somebody before each transfer.
contract HookedToken is ERC20("Hooked", "HOOK") {
    uint256 public feeBps;
    ITransferHook public hook;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFee(uint256 bps) external {
        feeBps = bps;
    }

    function setHook(ITransferHook to) external {
        hook = to;
    }

    function _update(address from, address to, uint256 amount) internal override {
        bool moves = from != address(0) && to != address(0);
        if (moves && address(hook) != address(0)) hook.onTransfer(from, to, amount);
        super._update(from, to, amount);
        if (moves && feeBps != 0) super._update(to, address(0), amount * feeBps / 10_000);
    }
}
