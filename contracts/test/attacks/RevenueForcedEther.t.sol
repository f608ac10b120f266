// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {OwnershipFixture} from "../OwnershipFixture.sol";
import {Forcer} from "../mocks/Forcer.sol";

/// Ether and tokens that nobody asked for change no account.
contract RevenueForcedEtherTest is OwnershipFixture {
    function testFuzz_ForcedEtherAndTokens_ChangeNoAccount(uint96 forced, uint96 amount) public {
        uint256 revenue = uint256(amount) + 1;
        _mint(RUN, alice, 1);
        vm.deal(address(this), 2 * uint256(forced));
        new Forcer{value: forced}(payable(address(ledger)));
        new Forcer{value: forced}(payable(address(credit)));
        assertEq(address(ledger).balance, forced);
        token.mint(address(ledger), forced);
        token.mint(address(credit), forced);
        assertEq(ledger.revenueOf(RUN, alice), 0);
        _deposit(RUN, revenue);
        assertEq(_claim(RUN, alice), revenue);
        assertEq(token.balanceOf(address(ledger)), forced, "a gift is nobody's");
    }

    function test_EtherSent_IsRefused() public {
        (bool sent,) = address(ledger).call{value: 1}("");
        assertFalse(sent);
        (sent,) = address(credit).call{value: 1}("");
        assertFalse(sent);
    }
}
