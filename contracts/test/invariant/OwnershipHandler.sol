// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../../src/types/Ids.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";

/// @title Owners, buyers and servers of two models, in any order.
/// @notice Every call is one that must succeed: the handler looks first, and a revert fails the campaign.
contract OwnershipHandler is OwnershipFixture {
    uint64 public constant ACTORS = 5;
    uint256 private constant MAX_DEPOSIT = 1e26;

    mapping(RunId run => uint256) public deposited;
    mapping(RunId run => uint256) public claimed;
    mapping(RunId run => uint256) public sold;
    mapping(string action => uint256) public calls;

    function setUp() public override {
        super.setUp();
        vm.startPrank(creator);
        credit.openMarket(RUN, 7, 3333);
        credit.openMarket(OTHER, 1 ether, 0);
        vm.stopPrank();
        for (uint64 i = 0; i < ACTORS; ++i) {
            source.setOwner(NodeId.wrap(i + 1), actor(i));
        }
    }

    function mint(uint256 which, uint256 who, uint256 amount) external {
        RunId run = _run(which);
        uint256 left = LIMIT - ledger.totalSupply(RunId.unwrap(run));
        if (left == 0) return;
        _mint(run, actor(who), bound(amount, 1, amount % 2 == 0 ? left : _min(left, 1000)));
        ++calls["mint"];
    }

    function transfer(uint256 which, uint256 who, uint256 to, uint256 amount) external {
        uint256 id = RunId.unwrap(_run(which));
        uint256 balance = ledger.balanceOf(actor(who), id);
        vm.prank(actor(who));
        assertTrue(ledger.transfer(actor(to), id, bound(amount, 0, balance)));
        ++calls["transfer"];
    }

    function deposit(uint256 which, uint256 amount) external {
        RunId run = _run(which);
        if (ledger.totalSupply(RunId.unwrap(run)) == 0) return;
        amount = bound(amount, 1, amount % 2 == 0 ? MAX_DEPOSIT : 10);
        _deposit(run, amount);
        deposited[run] += amount;
        ++calls["deposit"];
    }

    function claim(uint256 which, uint256 who) external {
        RunId run = _run(which);
        uint256 due = ledger.revenueOf(run, actor(who));
        if (due == 0) return;
        assertEq(_claim(run, actor(who)), due);
        claimed[run] += due;
        ++calls["claim"];
    }

    function buy(uint256 which, uint256 who, uint256 amount) external {
        RunId run = _run(which);
        if (ledger.totalSupply(RunId.unwrap(run)) == 0) return;
        amount = bound(amount, 1, 1000);
        (uint128 price,) = credit.marketOf(run);
        token.mint(actor(who), amount * price);
        vm.startPrank(actor(who));
        token.approve(address(credit), amount * price);
        credit.buy(run, amount, amount * price);
        vm.stopPrank();
        deposited[run] += amount * price;
        sold[run] += amount;
        ++calls["buy"];
    }

    function consume(uint256 which, uint256 who, uint64 node, uint256 amount) external {
        RunId run = _run(which);
        uint256 balance = credit.balanceOf(actor(who), RunId.unwrap(run));
        if (balance == 0) return;
        vm.prank(actor(who));
        credit.consume(run, NodeId.wrap(node % ACTORS + 1), bound(amount, 1, balance), 0);
        ++calls["consume"];
    }

    function reissue(uint256 which, uint256 who) external {
        RunId run = _run(which);
        uint256 due = ledger.creditOf(run, actor(who));
        if (due == 0) return;
        vm.prank(actor(who));
        assertEq(credit.reissue(run), due);
        ++calls["reissue"];
    }

    function assertSharesSumToSupply() external view {
        for (uint64 id = 1; id <= 2; ++id) {
            uint256 shares = 0;
            for (uint256 i = 0; i < ACTORS; ++i) {
                shares += ledger.balanceOf(actor(i), id);
            }
            assertEq(shares, ledger.totalSupply(id), "shares");
            assertLe(shares, LIMIT, "no more than the rounds issue");
        }
    }

    /// The ledger holds what was deposited and not claimed, to the wei, and owes all of it but 1 wei per claimant.
    function assertRevenueAccounting() external view {
        uint256 held = 0;
        for (uint64 id = 1; id <= 2; ++id) {
            RunId run = RunId.wrap(id);
            uint256 due = 0;
            for (uint256 i = 0; i < ACTORS; ++i) {
                due += ledger.revenueOf(run, actor(i));
            }
            assertEq(ledger.depositedOf(run), deposited[run], "deposits");
            assertLe(claimed[run] + due, deposited[run], "never more than was deposited");
            assertLe(deposited[run] - claimed[run] - due, ACTORS, "within 1 wei per claimant");
            held += deposited[run] - claimed[run];
        }
        assertEq(token.balanceOf(address(ledger)), held, "money");
        assertEq(token.balanceOf(address(credit)), 0, "nothing sticks to the market");
    }

    function assertCreditAccounting() external view {
        for (uint64 id = 1; id <= 2; ++id) {
            RunId run = RunId.wrap(id);
            uint256 due = 0;
            uint256 held = 0;
            for (uint256 i = 0; i < ACTORS; ++i) {
                due += ledger.creditOf(run, actor(i));
                held += credit.balanceOf(actor(i), id);
            }
            assertEq(held, credit.totalSupply(id), "credits");
            assertLe(held + due, sold[run], "never more than was sold");
            assertLe(sold[run] - held - due, ACTORS, "none lost but fractions");
        }
    }

    function actor(uint256 i) public pure returns (address) {
        return address(bytes20(keccak256(abi.encode("actor", i % ACTORS))));
    }

    function _run(uint256 which) private pure returns (RunId) {
        return which % 2 == 0 ? RUN : OTHER;
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
