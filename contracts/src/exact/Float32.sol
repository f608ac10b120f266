// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title IEEE 754 binary32 as the exact engine computes it: round to nearest, ties to even, gradual underflow.
/// @notice Operands and results are the 32 bits of a number in the low end of a word. A result is stored as
/// src/ProtocolLedger.Training/Exact/SPEC.md says: +0 for either zero, NAN for whatever is not finite. An operand may be
/// any 32 bits; one that is not finite gives NAN.
/// @dev Nothing here overflows: significands have at most 24 bits, products 48, and no gap between places is taken to be
/// wider than GAP, beyond which the smaller number only breaks ties.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift): exponents and gaps between them are small.
library Float32 {
    /// What every result that is not finite is stored as.
    uint256 internal constant NAN = 0x7fc00000;

    uint256 private constant SIGN = 0x80000000;
    uint256 private constant FRACTION = 0x7fffff;
    uint256 private constant HIDDEN = 0x800000;
    uint256 private constant INFINITY = 0x7f800000;
    /// Exponent of the last place of a number with biased exponent 0, less one.
    int256 private constant BIAS = 150;
    int256 private constant SMALLEST = -149;
    int256 private constant GAP = 200;

    /// @notice a * b + c, rounded once.
    function fma(uint256 a, uint256 b, uint256 c) internal pure returns (uint256) {
        unchecked {
            if (!isFinite(a) || !isFinite(b)) return NAN;
            (uint256 m, int256 e) = _significand(a);
            (uint256 n, int256 f) = _significand(b);
            return accumulate((a ^ b) & SIGN, m * n, e + f, c);
        }
    }

    /// @notice a + b.
    function add(uint256 a, uint256 b) internal pure returns (uint256) {
        if (!isFinite(a)) return NAN;
        (uint256 m, int256 e) = _significand(a);
        return accumulate(a & SIGN, m, e, b);
    }

    /// @notice a - b.
    function sub(uint256 a, uint256 b) internal pure returns (uint256) {
        return add(a, b ^ SIGN);
    }

    /// @notice a * b.
    function mul(uint256 a, uint256 b) internal pure returns (uint256) {
        return fma(a, b, 0);
    }

    /// @notice a / b; NAN when b is zero.
    function div(uint256 a, uint256 b) internal pure returns (uint256) {
        unchecked {
            if (!isFinite(a) || !isFinite(b)) return NAN;
            (uint256 m, int256 e) = _significand(a);
            (uint256 n, int256 f) = _significand(b);
            if (n == 0) return NAN;
            if (m == 0) return 0;
            // At least 74 + 1 - 24 bits of quotient; its last one says whether anything follows.
            m <<= 74;
            uint256 quotient = m / n;
            if (quotient * n != m) quotient |= 1;
            return _round((a ^ b) & SIGN, quotient, e - f - 74);
        }
    }

    /// @notice The square root; NAN of a number below zero.
    function sqrt(uint256 a) internal pure returns (uint256) {
        unchecked {
            if (!isFinite(a)) return NAN;
            (uint256 m, int256 e) = _significand(a);
            if (m == 0) return 0;
            if (a & SIGN != 0) return NAN;
            // An even exponent, and at least 32 bits of root.
            uint256 shift = e % 2 == 0 ? 64 : 65;
            m <<= shift;
            e -= int256(shift);
            uint256 root = Math.sqrt(m);
            // Its last bit says whether anything follows.
            root = root * root == m ? root << 1 : root << 1 | 1;
            return _round(0, root, e / 2 - 1);
        }
    }

    /// @notice The sum of (-1)^sign * m * 2^e and a number, rounded once.
    /// @param sign 0, or the bit of a sign
    /// @param m at most 48 bits
    function accumulate(uint256 sign, uint256 m, int256 e, uint256 c) internal pure returns (uint256) {
        unchecked {
            if (!isFinite(c)) return NAN;
            (uint256 n, int256 f) = _significand(c);
            if (n == 0) return m == 0 ? 0 : _round(sign, m, e);
            if (m == 0) return c;
            int256 gap = f - e;
            if (gap >= 0) {
                if (gap > GAP) gap = GAP;
                n <<= uint256(gap);
                e = f - gap;
            } else {
                gap = -gap;
                if (gap > GAP) gap = GAP;
                m <<= uint256(gap);
                e -= gap;
            }
            if (sign == c & SIGN) return _round(sign, m + n, e);
            if (m == n) return 0;
            return m > n ? _round(sign, m - n, e) : _round(sign ^ SIGN, n - m, e);
        }
    }

    /// @notice A whole number of at most 48 bits.
    function fromInteger(uint256 n) internal pure returns (uint256) {
        return accumulate(0, n, 0, 0);
    }

    /// @notice The bits as they are stored.
    function store(uint256 a) internal pure returns (uint256) {
        if (!isFinite(a)) return NAN;
        return a & ~SIGN == 0 ? 0 : a;
    }

    /// (-1)^sign * m * 2^e, rounded and stored; 0 < m < 2^250.
    function _round(uint256 sign, uint256 m, int256 e) private pure returns (uint256 bits) {
        unchecked {
            uint256 zeros;
            assembly ("memory-safe") {
                zeros := clz(m)
            }
            // Exponent of the first bit, and the biased exponent less one: of subnormal numbers 0 as well.
            int256 top = 255 - int256(zeros) + e;
            int256 biased = top < -126 ? int256(0) : top + 126;
            int256 places = biased + SMALLEST - e;
            if (places > 0) {
                if (places > 250) return 0;
                uint256 shift = uint256(places);
                // Up from more than half of the last place, and from half when that bit is set.
                m = (m + (1 << (shift - 1)) - 1 + (m >> shift & 1)) >> shift;
            } else {
                m <<= uint256(-places);
            }
            // The first bit of a normal number and a carry out of the significand go into the exponent, as they should.
            bits = (uint256(biased) << 23) + m;
            if (bits >= INFINITY) return NAN;
            if (bits != 0) bits |= sign;
        }
    }

    /// A finite number's size as m * 2^e.
    function _significand(uint256 a) private pure returns (uint256 m, int256 e) {
        assembly ("memory-safe") {
            e := and(shr(23, a), 0xff)
            let subnormal := iszero(e)
            m := or(and(a, FRACTION), shl(23, iszero(subnormal)))
            e := sub(add(e, subnormal), BIAS)
        }
    }

    /// @notice Whether the number is one.
    function isFinite(uint256 a) internal pure returns (bool) {
        return a & INFINITY != INFINITY;
    }
}
