// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";
import {Caller} from "../mocks/Caller.sol";

/// The ledger's token calls nobody: neither a claim nor a withdrawal hands control to who is paid.
contract TokenReentrancyTest is Fixture {
    function test_OwnerThatWouldReenter_IsNeverCalled() public {
        Caller owner = new Caller();
        _give(address(owner), MIN_STAKE, address(vault));
        vm.prank(address(owner));
        NodeId node = vault.register(_worker(7), "https://node:7", keccak256("tls"), MIN_STAKE);
        _joinAll(4);
        vm.prank(_worker(7));
        rounds.join(run, node, 0, "");
        vm.prank(address(owner));
        vault.beginUnbond(node, 1 ether);
        skip(UNBONDING);
        vm.prank(address(owner));
        vault.withdraw(node);
        vm.prank(treasury);
        assertTrue(token.transfer(address(owner), 1 ether));
        assertEq(token.balanceOf(address(owner)), 2 ether);
        assertEq(owner.called(), 0);
    }
}
