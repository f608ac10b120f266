// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Float32} from "../../src/exact/Float32.sol";
import {Test} from "forge-std/Test.sol";

/// What holds for any bits; what the results are is checked in vectors/ExactVectors.t.sol.
contract Float32Test is Test {
    function testFuzz_Store_AnyBits_IsFiniteAndHasOneZero(uint32 bits) public pure {
        uint256 stored = Float32.store(bits);
        assertEq(Float32.store(stored), stored);
        assertTrue(stored != 0x80000000);
        bool finite = bits & 0x7f800000 != 0x7f800000;
        assertEq(stored, finite ? (bits == 0x80000000 ? 0 : bits) : Float32.NAN);
    }

    function testFuzz_Operations_AnyBits_GiveWhatIsStored(uint32 a, uint32 b, uint32 c) public pure {
        uint256[6] memory results = [
            Float32.fma(a, b, c),
            Float32.mul(a, b),
            Float32.add(a, b),
            Float32.sub(a, b),
            Float32.div(a, b),
            Float32.sqrt(a)
        ];
        for (uint256 i = 0; i < results.length; ++i) {
            assertEq(Float32.store(results[i]), results[i]);
        }
    }
}
