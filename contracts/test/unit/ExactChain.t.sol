// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactChain} from "../../src/exact/ExactChain.sol";
import {Float32} from "../../src/exact/Float32.sol";
import {Test} from "forge-std/Test.sol";

/// A part of a chain against the same links one by one.
contract ExactChainTest is Test {
    uint256 private constant KINDS = 8;

    function testFuzz_Extend_NumbersOfAKind_IsLinkAfterLink(uint256 seed, uint256 kind, uint32 acc) public pure {
        _check(seed, kind % KINDS, acc);
    }

    function testFuzz_Extend_FromNearOne_IsLinkAfterLink(uint256 seed, uint256 kind, uint32 acc) public pure {
        _check(seed, kind % KINDS, acc & 0x81ffffff | 0x3e000000);
    }

    /// What follows cancels what came before, to nothing and to next to nothing.
    function testFuzz_Extend_SumsThatCancel_IsLinkAfterLink(uint256 seed, uint8 less) public pure {
        uint256[8] memory a = _draw(seed, 0);
        uint256[8] memory b = _draw(~seed, 0);
        for (uint256 i = 4; i < 8; ++i) {
            (a[i], b[i]) = (a[i - 4] ^ SIGNS, b[i - 4]);
        }
        a[7] ^= less;
        _compare(0, a, b);
    }

    uint256 private constant SIGNS = 0x8000000080000000800000008000000080000000800000008000000080000000;

    function _check(uint256 seed, uint256 kind, uint256 acc) private pure {
        _compare(Float32.store(acc), _draw(seed, kind), _draw(~seed, kind));
    }

    function _compare(uint256 acc, uint256[8] memory a, uint256[8] memory b) private pure {
        uint256 expected = acc;
        for (uint256 i = 0; i < 64; ++i) {
            uint256 shift = 224 - 32 * (i % 8);
            expected = Float32.fma(a[i / 8] >> shift & 0xffffffff, b[i / 8] >> shift & 0xffffffff, expected);
        }
        assertEq(ExactChain.extend(acc, _asInALeaf(a), _asInALeaf(b)), expected);
    }

    /// Each number's lowest byte first.
    function _asInALeaf(uint256[8] memory words) private pure returns (uint256[8] memory turned) {
        for (uint256 i = 0; i < 256; ++i) {
            uint256 digit = words[i / 32] >> 8 * (i % 32) & 0xff;
            turned[i / 32] |= digit << 8 * (i % 32 ^ 3);
        }
    }

    /// 64 numbers: as training has them, of any bits, tiny, with few bits (so that sums tie), with zeros, large, of one size,
    /// of all sizes.
    function _draw(uint256 seed, uint256 kind) private pure returns (uint256[8] memory words) {
        for (uint256 i = 0; i < 64; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, i)));
            uint256 bits = drawn & 0xffffffff;
            uint256 more = drawn >> 128;
            if (kind == 0) bits = bits & 0x807fffff | (108 + more % 22) << 23;
            else if (kind == 2) bits = bits & 0x807fffff | (more % 70) << 23;
            else if (kind == 3) bits = bits & 0x80700000 | (120 + more % 3) << 23;
            else if (kind == 4) bits = more % 8 == 0 ? bits & 0x80000000 : bits & 0x807fffff | 0x3f000000;
            else if (kind == 5) bits = bits & 0x807fffff | (180 + more % 30) << 23;
            else if (kind == 6) bits = bits & 0x807fffff | (60 + seed % 70) << 23;
            else if (kind == 7) bits = bits & 0x807fffff | (1 + more % 254) << 23;
            words[i / 8] = words[i / 8] << 32 | bits;
        }
    }
}
