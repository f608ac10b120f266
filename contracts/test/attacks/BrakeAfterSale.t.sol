// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake} from "../../src/governance/IBrake.sol";
import {BrakeFixture} from "../BrakeFixture.sol";

/// A holder sells, and tries to pull the brake with the votes of before.
contract BrakeAfterSaleTest is BrakeFixture {
    function testFuzz_Pull_SoldSince_CountsWhatIsLeft(uint96 sold, uint32 wait) public {
        address a = _holder("a", NEEDED + BOND);
        address other = _holder("other", NEEDED + BOND);
        _ripen();
        _pull(OTHER, other);
        sold = uint96(bound(sold, BOND + 1, NEEDED + BOND));
        _move(a, rest, sold);
        skip(bound(wait, 0, COOLDOWN - 1));
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, NEEDED + BOND - sold, NEEDED));
        _pull(RUN, a);
    }
}
