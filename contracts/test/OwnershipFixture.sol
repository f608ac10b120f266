// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {InferenceCredit} from "../src/rewards/InferenceCredit.sol";
import {OwnershipLedger} from "../src/rewards/OwnershipLedger.sol";
import {NodeId, RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";
import {HookedToken} from "./mocks/HookedToken.sol";
import {ShareSource} from "./mocks/ShareSource.sol";

/// @title The ownership of two runs, with the rest of the protocol put in by hand.
abstract contract OwnershipFixture is Deployed {
    RunId internal constant RUN = RunId.wrap(1);
    RunId internal constant OTHER = RunId.wrap(2);
    uint256 internal constant ID = 1;
    uint128 internal constant FIRST_ISSUE = 1_000_000 ether;
    uint64 internal constant HALVING = 100;
    uint64 internal constant CLOSED = 50;
    /// Shares that the closed rounds issue.
    uint256 internal constant LIMIT = uint256(FIRST_ISSUE) * CLOSED;
    NodeId internal constant NODE = NodeId.wrap(1);

    HookedToken internal token;
    ShareSource internal source;
    OwnershipLedger internal ledger;
    InferenceCredit internal credit;
    address internal timelock = makeAddr("timelock");
    address internal creator = makeAddr("creator");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    bytes32[] internal none;

    function setUp() public virtual {
        token = new HookedToken();
        source = new ShareSource();
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        ledger = OwnershipLedger(_deploy("OwnershipLedger", abi.encode(token, source, source, predicted)));
        credit = InferenceCredit(_deploy("InferenceCredit", abi.encode(token, ledger, source, source, timelock)));
        assertEq(address(credit), predicted);
        source.setTerms(RUN, FIRST_ISSUE, HALVING, CLOSED);
        source.setTerms(OTHER, FIRST_ISSUE, HALVING, CLOSED);
        source.setCreator(RUN, creator);
        source.setCreator(OTHER, creator);
    }

    function _leaf(NodeId node, address owner, uint256 rewards, uint256 shares) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(node, owner, rewards, shares))));
    }

    /// Mints through a tree of one leaf. Each owner has one node.
    function _mint(RunId run, address owner, uint256 amount) internal {
        NodeId node = _nodeOf(owner);
        uint256 shares = ledger.mintedOf(run, node) + amount;
        source.setRoot(run, _leaf(node, owner, shares, shares));
        ledger.mint(run, node, owner, shares, shares, none);
    }

    function _deposit(RunId run, uint256 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(ledger), amount);
        ledger.depositRevenue(run, amount);
    }

    function _claim(RunId run, address account) internal returns (uint256) {
        vm.prank(account);
        return ledger.claimRevenue(run);
    }

    /// A transfer by the account itself.
    function _pass(address from, address to, uint256 amount) internal {
        vm.prank(from);
        assertTrue(ledger.transfer(to, ID, amount));
    }

    function _nodeOf(address owner) internal pure returns (NodeId) {
        return NodeId.wrap(uint64(bytes8(keccak256(abi.encode(owner)))));
    }
}
