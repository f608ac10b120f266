// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";
import {ITransferHook} from "../mocks/ITransferHook.sol";

/// A token that calls the attacker in the middle of each transfer. She owns shares and goes back in.
contract RevenueReentrancyTest is OwnershipFixture, ITransferHook {
    uint256 private constant VICTIMS = 1e24;
    /// A power of two, so that halves are exact.
    uint256 private constant SHARES = 1 << 60;
    bytes private attack;
    address private target;
    bool private succeeded;
    bytes private answer;

    function setUp() public override {
        super.setUp();
        _mint(RUN, address(this), SHARES);
        _mint(RUN, alice, SHARES);
        _mint(OTHER, bob, SHARES);
        _deposit(OTHER, VICTIMS);
        vm.prank(creator);
        credit.openMarket(RUN, 1 gwei, 0);
    }

    function onTransfer(address, address, uint256) external {
        bytes memory data = attack;
        if (data.length == 0) return;
        delete attack;
        (succeeded, answer) = target.call(data);
    }

    function _arm(address at, bytes memory data) private {
        token.setHook(this);
        target = at;
        attack = data;
    }

    function _assertWhole() private view {
        assertEq(ledger.revenueOf(OTHER, bob), VICTIMS);
        uint256 owed = ledger.revenueOf(RUN, address(this)) + ledger.revenueOf(RUN, alice) + VICTIMS;
        assertGe(token.balanceOf(address(ledger)), owed);
    }

    function testFuzz_ClaimWithinClaim_FindsNothing(uint96 amount) public {
        _deposit(RUN, uint256(amount) + 2);
        uint256 due = ledger.revenueOf(RUN, address(this));
        _arm(address(ledger), abi.encodeCall(ledger.claimRevenue, (RUN)));
        ledger.claimRevenue(RUN);
        assertFalse(succeeded);
        assertEq(answer, abi.encodeWithSelector(IOwnershipLedger.NothingOwed.selector, RUN, address(this)));
        assertEq(token.balanceOf(address(this)), due);
        _assertWhole();
    }

    function testFuzz_ClaimWithinDeposit_UndoesTheDeposit(uint64 amount) public {
        uint256 revenue = uint256(amount) + 2;
        token.mint(address(this), revenue);
        token.approve(address(ledger), revenue);
        _arm(address(ledger), abi.encodeCall(ledger.claimRevenue, (RUN)));
        uint256 taken = revenue / 2;
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.TransferInexact.selector, revenue, revenue - taken));
        ledger.depositRevenue(RUN, revenue);
        _assertWhole();
    }

    function testFuzz_DepositWithinDeposit_IsNotCountedTwice(uint96 amount) public {
        uint256 revenue = uint256(amount) + 1;
        token.mint(address(this), 2 * revenue);
        token.approve(address(ledger), 2 * revenue);
        _arm(address(ledger), abi.encodeCall(ledger.depositRevenue, (RUN, revenue)));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.TransferInexact.selector, revenue, 2 * revenue));
        ledger.depositRevenue(RUN, revenue);
        _assertWhole();
    }

    /// The credits are there before they are paid for: spending them within does not keep them unpaid.
    function testFuzz_ConsumeWithinBuy_StillPays(uint64 amount) public {
        uint256 credits = uint256(amount) + 2;
        uint256 cost = credits * 1 gwei;
        source.setOwner(NODE, bob);
        token.mint(address(this), cost);
        token.approve(address(credit), cost);
        _arm(address(credit), abi.encodeCall(credit.consume, (RUN, NODE, credits, bytes32(0))));
        credit.buy(RUN, credits, cost);
        assertTrue(succeeded);
        assertEq(token.balanceOf(address(this)), 0);
        assertEq(credit.totalSupply(ID), 0);
        assertEq(ledger.depositedOf(RUN), cost);
        assertLe(ledger.creditOf(RUN, address(this)) + ledger.creditOf(RUN, alice), credits);
        _assertWhole();
    }

    function testFuzz_TransferWithinClaim_PaysOnce(uint96 amount) public {
        _deposit(RUN, uint256(amount) + 2);
        uint256 due = ledger.revenueOf(RUN, address(this));
        uint256 hers = ledger.revenueOf(RUN, alice);
        _arm(address(ledger), abi.encodeCall(ledger.transfer, (alice, ID, SHARES)));
        ledger.claimRevenue(RUN);
        assertTrue(succeeded);
        assertEq(token.balanceOf(address(this)), due);
        assertEq(ledger.revenueOf(RUN, alice), hers, "past revenue does not travel with the shares");
        _assertWhole();
    }
}
