// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {ShareIssue} from "../../src/rewards/ShareIssue.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

contract OwnershipLedgerTest is OwnershipFixture {
    uint256 internal constant MONEY = 1e27;

    function testFuzz_Mint_TwoRoots_MintsTheDifference(uint256 first, uint256 second, uint256 rewards) public {
        first = bound(first, 1, LIMIT - 1);
        second = bound(second, first + 1, LIMIT);
        source.setRoot(RUN, _leaf(NODE, alice, rewards, first));
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.SharesMinted(RUN, NODE, alice, first, first);
        ledger.mint(RUN, NODE, alice, rewards, first, none);
        source.setRoot(RUN, _leaf(NODE, alice, rewards, second));
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.SharesMinted(RUN, NODE, alice, second - first, second);
        ledger.mint(RUN, NODE, alice, rewards, second, none);
        assertEq(ledger.balanceOf(alice, ID), second);
        assertEq(ledger.totalSupply(ID), second);
        assertEq(ledger.mintedOf(RUN, NODE), second);
        assertEq(ledger.totalSupply(RunId.unwrap(OTHER)), 0);
    }

    function testFuzz_Mint_TreeOfTwo_NeedsTheRightProof(uint256 shares, bytes32 sibling) public {
        shares = bound(shares, 1, LIMIT);
        bytes32 leaf = _leaf(NODE, alice, 5, shares);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = sibling;
        bytes memory pair = leaf < sibling ? abi.encode(leaf, sibling) : abi.encode(sibling, leaf);
        source.setRoot(RUN, keccak256(pair));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, RUN, NODE, alice, 5, shares));
        ledger.mint(RUN, NODE, alice, 5, shares, none);
        ledger.mint(RUN, NODE, alice, 5, shares, proof);
        assertEq(ledger.balanceOf(alice, ID), shares);
    }

    function testFuzz_Mint_NotInTheTree_Reverts(uint64 node, address owner, uint256 rewards, uint256 shares) public {
        source.setRoot(RUN, _leaf(NODE, alice, 7, 9));
        vm.assume(node != NodeId.unwrap(NODE) || owner != alice || rewards != 7 || shares != 9);
        NodeId id = NodeId.wrap(node);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, RUN, id, owner, rewards, shares));
        ledger.mint(RUN, id, owner, rewards, shares, none);
    }

    function testFuzz_Mint_AgainOrNothing_Reverts(uint256 shares, uint256 less) public {
        shares = bound(shares, 1, LIMIT);
        less = bound(less, 0, shares);
        _mint(RUN, alice, shares);
        NodeId node = _nodeOf(alice);
        source.setRoot(RUN, _leaf(node, alice, 0, less));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NothingToMint.selector, RUN, node, less, shares));
        ledger.mint(RUN, node, alice, 0, less, none);
    }

    function testFuzz_Mint_MoreThanIssued_Reverts(uint128 first, uint64 halving, uint64 closed, uint256 excess) public {
        halving = uint64(bound(halving, 1, type(uint64).max));
        source.setTerms(RUN, first, halving, closed);
        uint256 limit = ShareIssue.issuedUpTo(first, halving, closed);
        if (limit > type(uint128).max) limit = type(uint128).max;
        uint256 shares = bound(excess, limit + 1, type(uint256).max);
        source.setRoot(RUN, _leaf(NODE, alice, 0, shares));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.MintExceedsIssue.selector, RUN, shares, limit));
        ledger.mint(RUN, NODE, alice, 0, shares, none);
        if (limit == 0) return;
        source.setRoot(RUN, _leaf(NODE, alice, 0, limit));
        ledger.mint(RUN, NODE, alice, 0, limit, none);
        source.setRoot(RUN, _leaf(NODE, alice, 0, type(uint256).max));
        vm.expectRevert(
            abi.encodeWithSelector(IOwnershipLedger.MintExceedsIssue.selector, RUN, type(uint256).max, limit)
        );
        ledger.mint(RUN, NODE, alice, 0, type(uint256).max, none);
    }

    function testFuzz_Mint_ToNobody_Reverts(uint256 rewards, uint256 shares) public {
        shares = bound(shares, 1, LIMIT);
        source.setRoot(RUN, _leaf(NODE, address(0), rewards, shares));
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidReceiver.selector, address(0)));
        ledger.mint(RUN, NODE, address(0), rewards, shares, none);
    }

    function testFuzz_DepositRevenue_TwoOwners_SplitsByShares(uint256 hers, uint256 his, uint256 amount) public {
        hers = bound(hers, 1, LIMIT - 1);
        his = bound(his, 1, LIMIT - hers);
        amount = bound(amount, 1, MONEY);
        _mint(RUN, alice, hers);
        _mint(RUN, bob, his);
        token.mint(creator, amount);
        vm.startPrank(creator);
        token.approve(address(ledger), amount);
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.RevenueDeposited(RUN, creator, amount);
        ledger.depositRevenue(RUN, amount);
        vm.stopPrank();
        assertEq(ledger.depositedOf(RUN), amount);
        uint256 exact = amount * hers / (hers + his);
        assertLe(ledger.revenueOf(RUN, alice), exact);
        assertGe(ledger.revenueOf(RUN, alice) + 1, exact);
        assertLe(amount - ledger.revenueOf(RUN, alice) - ledger.revenueOf(RUN, bob), 2);
    }

    function testFuzz_DepositRevenue_NothingOrNobody_Reverts(uint256 amount) public {
        amount = bound(amount, 1, MONEY);
        vm.expectRevert(IOwnershipLedger.ZeroAmount.selector);
        ledger.depositRevenue(RUN, 0);
        _mint(RUN, alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NoOwners.selector, OTHER));
        ledger.depositRevenue(OTHER, amount);
    }

    function testFuzz_DepositRevenue_BeyondTheCounter_Reverts(uint256 amount) public {
        amount = bound(amount, 1, type(uint128).max);
        _mint(RUN, alice, 1);
        _deposit(RUN, type(uint128).max);
        uint256 total = type(uint128).max + amount;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, total));
        ledger.depositRevenue(RUN, amount);
        assertEq(_claim(RUN, alice), type(uint128).max, "the largest sum over one share");
    }

    function testFuzz_DepositRevenue_FeeOnTransfer_Reverts(uint256 amount, uint256 fee) public {
        amount = bound(amount, 1e4, MONEY);
        fee = bound(fee, 1, 10_000);
        _mint(RUN, alice, 1);
        token.mint(address(this), amount);
        token.approve(address(ledger), amount);
        token.setFee(fee);
        uint256 received = amount - amount * fee / 10_000;
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.TransferInexact.selector, amount, received));
        ledger.depositRevenue(RUN, amount);
    }

    function testFuzz_ClaimRevenue_ByTheOnlyOwner_PaysEverything(uint256 shares, uint256 amount) public {
        shares = bound(shares, 1, LIMIT);
        amount = bound(amount, 1, MONEY);
        _mint(RUN, alice, shares);
        _deposit(RUN, amount);
        uint256 due = ledger.revenueOf(RUN, alice);
        assertGe(due + 1, amount);
        if (due == 0) return;
        vm.prank(alice);
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.RevenueClaimed(RUN, alice, due);
        assertEq(ledger.claimRevenue(RUN), due);
        assertEq(token.balanceOf(alice), due);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NothingOwed.selector, RUN, alice));
        _claim(RUN, alice);
    }

    function testFuzz_ClaimRevenue_WithoutShares_Reverts(address stranger, uint256 amount) public {
        vm.assume(stranger != alice);
        _mint(RUN, alice, 1 ether);
        _deposit(RUN, bound(amount, 1, MONEY));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NothingOwed.selector, RUN, stranger));
        _claim(RUN, stranger);
    }

    /// What was deposited before a transfer or a mint stays with those who held the shares then.
    function testFuzz_Revenue_ThroughTransferAndMint_FollowsTheHolderOfThatMoment(uint96 first, uint96 second) public {
        uint256 before = uint256(first) + 1;
        uint256 later = uint256(second) + 1;
        _mint(RUN, alice, 2 ether);
        _deposit(RUN, before);
        _pass(alice, bob, 1 ether);
        assertEq(ledger.revenueOf(RUN, bob), 0);
        _mint(RUN, creator, 2 ether);
        _deposit(RUN, later);
        assertApproxEqAbs(ledger.revenueOf(RUN, alice), before + later / 4, 1);
        assertApproxEqAbs(ledger.revenueOf(RUN, bob), later / 4, 1);
        assertApproxEqAbs(ledger.revenueOf(RUN, creator), later / 2, 1);
        _pass(bob, alice, 1 ether);
        assertApproxEqAbs(ledger.revenueOf(RUN, bob), later / 4, 1, "still hers after she sold everything");
        _pass(alice, alice, 1 ether);
        assertApproxEqAbs(ledger.revenueOf(RUN, alice), before + later / 4, 1, "to herself");
    }

    /// Many tiny deposits lose nothing against one big one.
    function testFuzz_Revenue_ManyTinyDeposits_CarryTheRemainder(uint256 shares, uint8 count) public {
        shares = bound(shares, 1, LIMIT);
        count = uint8(bound(count, 1, 40));
        _mint(RUN, alice, shares);
        for (uint256 i = 0; i < count; ++i) {
            _deposit(RUN, 1);
        }
        assertGe(ledger.revenueOf(RUN, alice) + 1, count);
        assertLe(ledger.revenueOf(RUN, alice), count);
    }

    function testFuzz_Transfer_MoreThanHeld_Reverts(uint256 held, uint256 amount) public {
        held = bound(held, 1, LIMIT);
        amount = bound(amount, held + 1, type(uint256).max);
        _mint(RUN, alice, held);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, alice, held, amount, ID));
        ledger.transfer(bob, ID, amount);
    }

    function testFuzz_CreditCalls_ByAnotherCaller_Revert(address caller, uint256 amount) public {
        vm.assume(caller != address(credit));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NotCredit.selector, caller));
        ledger.distributeCredit(RUN, amount);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NotCredit.selector, caller));
        ledger.takeCredit(RUN, caller);
    }

    function testFuzz_DistributeCredit_TwoOwners_SplitsByShares(uint256 amount) public {
        amount = bound(amount, 4, MONEY);
        _mint(RUN, alice, 1 ether);
        _mint(RUN, bob, 3 ether);
        vm.startPrank(address(credit));
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.CreditDistributed(RUN, amount);
        ledger.distributeCredit(RUN, amount);
        assertApproxEqAbs(ledger.creditOf(RUN, alice), amount / 4, 1);
        assertApproxEqAbs(ledger.creditOf(RUN, bob), amount * 3 / 4, 1);
        uint256 due = ledger.creditOf(RUN, bob);
        vm.expectEmit(address(ledger));
        emit IOwnershipLedger.CreditTaken(RUN, bob, due);
        assertEq(ledger.takeCredit(RUN, bob), due);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NothingOwed.selector, RUN, bob));
        ledger.takeCredit(RUN, bob);
        vm.expectRevert(IOwnershipLedger.ZeroAmount.selector);
        ledger.distributeCredit(RUN, 0);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NoOwners.selector, OTHER));
        ledger.distributeCredit(OTHER, amount);
        assertEq(ledger.revenueOf(RUN, bob), 0, "credit is not revenue");
    }
}
