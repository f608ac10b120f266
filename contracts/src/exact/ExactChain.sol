// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Float32} from "./Float32.sol";

/// @title A part of a chain of fused multiply-adds, the unit in which the exact engine's products and sums are judged.
/// @notice src/ProtocolLedger.Training/Exact/SPEC.md says what a chain is: acc = fma(a, b, acc), nothing stored in between.
/// Numbers come eight to a word, the first one highest, each with its lowest byte first: as they lie in a leaf.
/// @dev The accumulator is kept as `sum * 2^(place - 66 - 234)`, with `sum` a signed number of at most 25 bits above bit 66. As
/// long as factors are normal numbers, products are near to sums and sums of a middling size, a link takes one
/// multiplication, one addition and one rounding at a fixed place; a chain in which it is otherwise goes to Float32.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift): numbers of lanes and places are small.
library ExactChain {
    uint256 private constant SIGN = 0x80000000;
    uint256 private constant FRACTION = 0x7fffff;
    uint256 private constant HIDDEN = 0x800000;
    /// Bits of the sum below the last one of a significand.
    uint256 private constant POSITION = 66;
    /// What a place is above the biased exponent of its sum: 150 - POSITION.
    uint256 private constant OFFSET = 84;

    /// Of every lane: its exponent, its fraction, the bit above its fraction, a one, and the bit above an exponent.
    uint256 private constant EXPONENTS = 0x000000ff000000ff000000ff000000ff000000ff000000ff000000ff000000ff;
    uint256 private constant FRACTIONS = 0x007fffff007fffff007fffff007fffff007fffff007fffff007fffff007fffff;
    uint256 private constant HIDDENS = 0x0080000000800000008000000080000000800000008000000080000000800000;
    uint256 private constant ONES = 0x0000000100000001000000010000000100000001000000010000000100000001;
    uint256 private constant ABOVES = 0x0000010000000100000001000000010000000100000001000000010000000100;
    uint256 private constant BYTES = 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
    uint256 private constant PAIRS = 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
    /// One less than half of bit 230, and all bits from POSITION on.
    uint256 private constant HALF = 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffff;
    uint256 private constant KEPT = 0xfffffffffffffffffffffffffffffffffffffffffffffffc0000000000000000;

    /// @notice The accumulator after 64 links.
    /// @param acc the accumulator before them, as it is stored
    function extend(uint256 acc, uint256[8] memory a, uint256[8] memory b) internal pure returns (uint256) {
        if (!Float32.isFinite(acc)) return Float32.NAN;
        (bool fits, int256 sum, uint256 place) = _extend(acc, a, b);
        if (fits) return _close(sum, place);
        for (uint256 i = 0; i < 64; ++i) {
            acc = Float32.fma(_lane(a, i), _lane(b, i), acc);
        }
        return acc;
    }

    /// The same in one loop without a branch, if every number and every sum fits.
    function _extend(uint256 acc, uint256[8] memory a, uint256[8] memory b)
        private
        pure
        returns (bool fits, int256 sum, uint256 place)
    {
        (sum, place) = _open(acc);
        assembly ("memory-safe") {
            // Each lane's bytes the other way round.
            function turned(word) -> turn {
                turn := or(shl(8, and(word, BYTES)), and(shr(8, word), BYTES))
                turn := or(shl(16, and(turn, PAIRS)), and(shr(16, turn), PAIRS))
            }
            let normal := ABOVES
            let factors := mload(0x40)
            for { let i := 0 } lt(i, 256) { i := add(i, 32) } {
                let left := turned(mload(add(a, i)))
                let right := turned(mload(add(b, i)))
                let to := add(factors, i)
                // The right factor's significand; the left one's with the sign of the product, as a signed number of 32 bits.
                mstore(add(to, 256), or(and(right, FRACTIONS), HIDDENS))
                let signs := and(shr(31, xor(left, right)), ONES)
                mstore(to, add(xor(or(and(left, FRACTIONS), HIDDENS), mul(signs, 0xffffffff)), signs))
                left := and(shr(23, left), EXPONENTS)
                right := and(shr(23, right), EXPONENTS)
                mstore(add(to, 512), add(left, right))
                // Every exponent at least 1, none 255: bit 8 of exponent + 255 set, bit 8 of exponent + 1 not.
                normal := and(normal, and(add(left, EXPONENTS), add(right, EXPONENTS)))
                normal := and(normal, not(or(add(left, ONES), add(right, ONES))))
            }
            let places := 0 // which must all be below 128
            for { let end := add(factors, 256) } lt(factors, end) { factors := add(factors, 8) } {
                // Where the product's last bit comes to lie in the sum; the sum; it with the first bit that differs from its
                // sign at bit 253, so that what is below bit 230 is rounded off, ties to even.
                let at := sub(shr(224, mload(add(factors, 512))), place)
                let total := add(sum, shl(at, mul(sar(224, mload(factors)), shr(224, mload(add(factors, 256))))))
                let zeros := clz(xor(total, sar(255, total)))
                place := sub(add(place, 166), zeros)
                places := or(places, or(at, sub(place, 148)))
                total := shl(sub(zeros, 2), total)
                sum := and(sar(164, add(total, add(HALF, and(shr(230, total), 1)))), KEPT)
                // Two links a turn.
                at := sub(shr(224, mload(add(factors, 516))), place)
                total := add(sum, shl(at, mul(sar(224, mload(add(factors, 4))), shr(224, mload(add(factors, 260))))))
                zeros := clz(xor(total, sar(255, total)))
                place := sub(add(place, 166), zeros)
                places := or(places, or(at, sub(place, 148)))
                total := shl(sub(zeros, 2), total)
                sum := and(sar(164, add(total, add(HALF, and(shr(230, total), 1)))), KEPT)
            }
            fits := and(eq(normal, ABOVES), lt(places, 128))
        }
    }

    /// A number out of eight to a word.
    function _lane(uint256[8] memory words, uint256 i) private pure returns (uint256 bits) {
        unchecked {
            bits = words[i / 8] >> (224 - 32 * (i % 8)) & 0xffffffff;
            bits = (bits & 0xff00ff00) >> 8 | (bits & 0x00ff00ff) << 8;
            bits = bits >> 16 | (bits & 0xffff) << 16;
        }
    }

    /// A finite number as the sum of a chain.
    function _open(uint256 acc) private pure returns (int256 sum, uint256 place) {
        unchecked {
            place = acc >> 23 & 0xff;
            uint256 m = acc & FRACTION;
            if (place != 0) m |= HIDDEN;
            // Anything may come next to zero; a subnormal number's last bit has the place of the smallest normal one's.
            else place = m == 0 ? 127 : 1;
            place += OFFSET;
            sum = int256(m << POSITION);
            if (acc & SIGN != 0) sum = -sum;
        }
    }

    /// The sum of a chain as a number; it is a normal one.
    function _close(int256 sum, uint256 place) private pure returns (uint256 acc) {
        unchecked {
            uint256 m = uint256(sum < 0 ? -sum : sum) >> POSITION;
            // A significand of 25 bits, whose fraction is zero, carries into the exponent.
            acc = ((place - OFFSET) << 23) + m - HIDDEN;
            if (sum < 0) acc |= SIGN;
        }
    }
}
