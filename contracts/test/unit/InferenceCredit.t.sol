// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IInferenceCredit} from "../../src/rewards/IInferenceCredit.sol";
import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

contract InferenceCreditTest is OwnershipFixture {
    uint128 internal constant PRICE = 3 gwei;
    uint16 internal constant SERVING_BPS = 3000;
    bytes32 internal constant REQUEST = keccak256("request");
    address internal server = makeAddr("server");
    address internal user = makeAddr("user");

    function setUp() public override {
        super.setUp();
        vm.prank(creator);
        credit.openMarket(RUN, PRICE, SERVING_BPS);
        source.setOwner(NODE, server);
        _mint(RUN, alice, 1 ether);
        _mint(RUN, bob, 3 ether);
    }

    function _buy(uint256 credits) private {
        token.mint(user, credits * PRICE);
        vm.startPrank(user);
        token.approve(address(credit), credits * PRICE);
        credit.buy(RUN, credits, credits * PRICE);
        vm.stopPrank();
    }

    function _consume(uint256 credits) private {
        vm.prank(user);
        credit.consume(RUN, NODE, credits, REQUEST);
    }

    function testFuzz_OpenMarket_ByTheCreator_SetsTheTerms(uint128 price, uint16 bps) public {
        price = uint128(bound(price, 1, type(uint128).max));
        bps = uint16(bound(bps, 0, 10_000));
        vm.prank(creator);
        vm.expectEmit(address(credit));
        emit IInferenceCredit.MarketOpened(OTHER, price, bps);
        credit.openMarket(OTHER, price, bps);
        (uint128 storedPrice, uint16 storedBps) = credit.marketOf(OTHER);
        assertEq(storedPrice, price);
        assertEq(storedBps, bps);
        vm.prank(creator);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.MarketExists.selector, OTHER));
        credit.openMarket(OTHER, price, bps);
    }

    function testFuzz_OpenMarket_BadCallerOrTerms_Reverts(address caller, uint128 price, uint16 bps) public {
        vm.assume(caller != creator);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.NotCreator.selector, OTHER, caller));
        credit.openMarket(OTHER, price, bps);
        vm.startPrank(creator);
        vm.expectRevert(IInferenceCredit.ZeroPrice.selector);
        credit.openMarket(OTHER, 0, bps);
        bps = uint16(bound(bps, 10_001, type(uint16).max));
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.ServingPartTooLarge.selector, bps, 10_000));
        credit.openMarket(OTHER, PRICE, bps);
    }

    function testFuzz_SetPrice_ByTheTimelock_ChangesWhatIsBoughtNext(uint128 price) public {
        price = uint128(bound(price, 1, type(uint128).max / 2));
        vm.prank(timelock);
        vm.expectEmit(address(credit));
        emit IInferenceCredit.PriceChanged(RUN, price);
        credit.setPrice(RUN, price);
        (uint128 stored, uint16 bps) = credit.marketOf(RUN);
        assertEq(stored, price);
        assertEq(bps, SERVING_BPS);
        vm.expectRevert(
            abi.encodeWithSelector(IInferenceCredit.CostAboveLimit.selector, 2 * uint256(price), 2 * price - 1)
        );
        credit.buy(RUN, 2, 2 * price - 1);
    }

    function testFuzz_SetPrice_BadCallerOrPrice_Reverts(address caller, uint128 price) public {
        vm.assume(caller != timelock);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.NotTimelock.selector, caller));
        credit.setPrice(RUN, price);
        vm.startPrank(timelock);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.NoMarket.selector, OTHER));
        credit.setPrice(OTHER, price);
        vm.expectRevert(IInferenceCredit.ZeroPrice.selector);
        credit.setPrice(RUN, 0);
    }

    function testFuzz_Buy_Credits_PaysTheOwners(uint96 credits) public {
        uint256 amount = uint256(credits) + 1;
        token.mint(user, amount * PRICE);
        vm.startPrank(user);
        token.approve(address(credit), amount * PRICE);
        vm.expectEmit(address(credit));
        emit IInferenceCredit.CreditsBought(RUN, user, amount, amount * PRICE);
        credit.buy(RUN, amount, type(uint256).max);
        vm.stopPrank();
        assertEq(credit.balanceOf(user, ID), amount);
        assertEq(credit.totalSupply(ID), amount);
        assertEq(token.balanceOf(user), 0);
        assertEq(token.balanceOf(address(credit)), 0);
        assertApproxEqAbs(ledger.revenueOf(RUN, alice), amount * PRICE / 4, 1);
        assertApproxEqAbs(ledger.revenueOf(RUN, bob), amount * PRICE * 3 / 4, 1);
    }

    function testFuzz_Buy_BadTerms_Reverts(uint256 credits, uint256 limit) public {
        credits = bound(credits, 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.NoMarket.selector, OTHER));
        credit.buy(OTHER, credits, limit);
        vm.expectRevert(IInferenceCredit.ZeroCredits.selector);
        credit.buy(RUN, 0, limit);
        uint256 cost = credits > type(uint256).max / PRICE ? type(uint256).max : credits * PRICE;
        limit = bound(limit, 0, cost - 1);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.CostAboveLimit.selector, cost, limit));
        credit.buy(RUN, credits, limit);
    }

    /// A product that does not fit is never paid for with less.
    function testFuzz_Buy_CostBeyondEveryBalance_Reverts(uint256 credits) public {
        credits = bound(credits, type(uint256).max / PRICE + 1, type(uint256).max);
        vm.startPrank(user);
        token.approve(address(credit), type(uint256).max);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, user, 0, type(uint256).max)
        );
        credit.buy(RUN, credits, type(uint256).max);
    }

    function testFuzz_Buy_NoOwners_Reverts(uint96 credits) public {
        uint256 amount = uint256(credits) + 1;
        vm.prank(creator);
        credit.openMarket(OTHER, PRICE, 0);
        token.mint(user, amount * PRICE);
        vm.startPrank(user);
        token.approve(address(credit), amount * PRICE);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NoOwners.selector, OTHER));
        credit.buy(OTHER, amount, amount * PRICE);
    }

    function testFuzz_Consume_Credits_GoToServerAndOwners(uint96 bought, uint96 consumed) public {
        uint256 all = uint256(bought) + 1;
        uint256 used = bound(consumed, 1, all);
        _buy(all);
        uint256 served = used * SERVING_BPS / 10_000;
        vm.prank(user);
        vm.expectEmit(address(credit));
        emit IInferenceCredit.CreditsConsumed(RUN, NODE, user, used, served, REQUEST);
        credit.consume(RUN, NODE, used, REQUEST);
        assertEq(credit.balanceOf(user, ID), all - used);
        assertEq(credit.balanceOf(server, ID), served);
        assertEq(credit.totalSupply(ID), all - used + served);
        assertApproxEqAbs(ledger.creditOf(RUN, alice), (used - served) / 4, 1);
        assertApproxEqAbs(ledger.creditOf(RUN, bob), (used - served) * 3 / 4, 1);
    }

    function testFuzz_Consume_AllToOneSide_LeavesTheOtherNothing(uint96 credits) public {
        uint256 amount = uint256(credits) + 2;
        token.mint(user, 2 * amount * PRICE);
        vm.prank(user);
        token.approve(address(credit), 2 * amount * PRICE);
        for (uint16 bps = 0; bps <= 10_000; bps += 10_000) {
            uint256 snapshot = vm.snapshotState();
            _mint(OTHER, alice, 1 ether);
            vm.prank(creator);
            credit.openMarket(OTHER, PRICE, bps);
            vm.startPrank(user);
            credit.buy(OTHER, amount, amount * PRICE);
            credit.consume(OTHER, NODE, amount, REQUEST);
            vm.stopPrank();
            assertEq(credit.balanceOf(server, 2), bps == 0 ? 0 : amount);
            assertApproxEqAbs(ledger.creditOf(OTHER, alice), bps == 0 ? amount : 0, 1);
            assertTrue(vm.revertToState(snapshot));
        }
    }

    function testFuzz_Consume_NothingOrTooMuchOrNobody_Reverts(uint96 bought, uint256 used, uint64 node) public {
        uint256 all = uint256(bought) + 1;
        used = bound(used, all + 1, type(uint256).max);
        vm.assume(node != NodeId.unwrap(NODE));
        _buy(all);
        vm.startPrank(user);
        vm.expectRevert(IInferenceCredit.ZeroCredits.selector);
        credit.consume(RUN, NODE, 0, REQUEST);
        NodeId nobody = NodeId.wrap(node);
        vm.expectRevert(abi.encodeWithSelector(IInferenceCredit.UnknownNode.selector, nobody));
        credit.consume(RUN, nobody, 1, REQUEST);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InsufficientBalance.selector, user, all, used, ID));
        credit.consume(RUN, NODE, used, REQUEST);
    }

    function testFuzz_Reissue_AfterConsumption_MintsTheOwnersPart(uint96 credits) public {
        uint256 amount = uint256(credits) + 8;
        _buy(amount);
        _consume(amount);
        uint256 part = ledger.creditOf(RUN, bob);
        vm.prank(bob);
        vm.expectEmit(address(credit));
        emit IInferenceCredit.CreditsReissued(RUN, bob, part);
        assertEq(credit.reissue(RUN), part);
        assertEq(credit.balanceOf(bob, ID), part);
        assertLe(credit.totalSupply(ID), amount);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.NothingOwed.selector, RUN, bob));
        credit.reissue(RUN);
    }

    /// Whoever serves herself and owns the whole model turns credits over; she never gains one.
    function testFuzz_Consume_TowardsOneself_NeverMultiplies(uint96 credits, uint8 cycles) public {
        source.setOwner(NODE, user);
        _pass(alice, user, 1 ether);
        _pass(bob, user, 3 ether);
        uint256 amount = uint256(credits) + 8;
        _buy(amount);
        for (uint256 i = 0; i < cycles % 8; ++i) {
            vm.startPrank(user);
            credit.consume(RUN, NODE, credit.balanceOf(user, ID), REQUEST);
            credit.reissue(RUN);
            vm.stopPrank();
        }
        assertLe(credit.balanceOf(user, ID), amount);
        assertGe(credit.balanceOf(user, ID) + 1, amount);
    }
}
