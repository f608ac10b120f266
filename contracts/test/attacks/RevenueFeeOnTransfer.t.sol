// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// A token that delivers less than it was asked for must not let one run be paid from another's money.
contract RevenueFeeOnTransferTest is OwnershipFixture {
    uint256 private constant VICTIMS = 1e24;

    function setUp() public override {
        super.setUp();
        _mint(RUN, alice, 1 ether);
        _mint(OTHER, bob, 1 ether);
        _deposit(OTHER, VICTIMS);
        vm.prank(creator);
        credit.openMarket(RUN, 1, 0);
        token.mint(alice, VICTIMS);
    }

    function testFuzz_Deposit_WithAFee_IsRefused(uint256 amount, uint256 fee) public {
        amount = bound(amount, 1e4, VICTIMS);
        fee = bound(fee, 1, 10_000);
        token.setFee(fee);
        vm.startPrank(alice);
        token.approve(address(ledger), amount);
        uint256 received = amount - amount * fee / 10_000;
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.TransferInexact.selector, amount, received));
        ledger.depositRevenue(RUN, amount);
        vm.stopPrank();
        assertEq(token.balanceOf(address(ledger)), VICTIMS);
        assertEq(ledger.revenueOf(RUN, alice), 0);
        token.setFee(0);
        assertEq(_claim(OTHER, bob), VICTIMS);
    }

    function testFuzz_Buy_WithAFee_IsRefused(uint256 amount, uint256 fee) public {
        amount = bound(amount, 1e4, VICTIMS);
        fee = bound(fee, 1, 10_000);
        token.setFee(fee);
        vm.startPrank(alice);
        token.approve(address(credit), amount);
        uint256 left = amount - amount * fee / 10_000;
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(credit), left, amount)
        );
        credit.buy(RUN, amount, amount);
        assertEq(credit.totalSupply(ID), 0);
    }
}
