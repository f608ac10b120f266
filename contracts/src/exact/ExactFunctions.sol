// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Float32} from "./Float32.sol";

/// @title The exact engine's functions of one number, as fixed sequences of Float32's operations.
/// @notice src/ProtocolLedger.Training/Exact/SPEC.md lists the sequences and where the coefficients come from.
// forge-lint: disable-start(unsafe-typecast): exponents are small.
library ExactFunctions {
    using Float32 for uint256;

    uint256 private constant ONE = 0x3f800000;
    uint256 private constant TEN = 0x41200000;
    uint256 private constant MINUS_TEN = 0xc1200000;
    uint256 private constant SIGN = 0x80000000;
    /// 1.5 * 2^23: its sum with a small number has that number, rounded to a whole one, in its low bits.
    uint256 private constant MAGIC = 0x4b400000;
    uint256 private constant LN2_HIGH = 0x3f317218;
    uint256 private constant LN2_LOW = 0xb102e308;
    uint256 private constant LOG2_E = 0x3fb8aa3b;
    /// Largest number whose exponential is finite, and the size of the smallest that is not zero.
    uint256 private constant EXP_LARGEST = 0x42b17217;
    uint256 private constant EXP_SMALLEST = 0xc2d00000;
    /// sqrt(8 / pi), 0.044715 and three times that.
    uint256 private constant GELU_SCALE = 0x3fcc422a;
    uint256 private constant GELU_CUBE = 0x3d372713;
    uint256 private constant GELU_SLOPE = 0x3e095d4f;

    /// @notice e^x.
    function exp(uint256 x) internal pure returns (uint256) {
        unchecked {
            if (!Float32.isFinite(x) || _above(x, EXP_LARGEST)) return Float32.NAN;
            if (_below(x, EXP_SMALLEST)) return 0;
            uint256 t = x.fma(LOG2_E, MAGIC);
            uint256 n = t.sub(MAGIC);
            uint256 r = n.fma(LN2_LOW ^ SIGN, n.fma(LN2_HIGH ^ SIGN, x));
            uint256 p = 0x3ab511a9;
            p = p.fma(r, 0x3c091d36);
            p = p.fma(r, 0x3d2aac7a);
            p = p.fma(r, 0x3e2aaa48);
            p = p.fma(r, 0x3efffffe);
            p = p.fma(r, ONE);
            p = p.fma(r, ONE);
            int256 whole = int256(t) - int256(MAGIC);
            int256 half = whole >> 1;
            return p.mul(_power(half)).mul(_power(whole - half));
        }
    }

    /// @notice The natural logarithm; NAN of what is not above zero.
    function log(uint256 x) internal pure returns (uint256) {
        unchecked {
            if (!Float32.isFinite(x) || x & SIGN != 0 || x == 0) return Float32.NAN;
            int256 exponent = 0;
            if (x < 0x00800000) {
                x = x.mul(0x4b000000);
                exponent = -23;
            }
            int256 whole = (int256(x) - 0x3f2aaaab) >> 23;
            uint256 f = uint256(int256(x) - (whole << 23)).sub(ONE);
            uint256 p = 0xbe03ffd5;
            p = p.fma(f, 0x3e0f2e71);
            p = p.fma(f, 0xbdf98a0c);
            p = p.fma(f, 0x3e0f6caa);
            p = p.fma(f, 0xbe2aced7);
            p = p.fma(f, 0x3e4ce800);
            p = p.fma(f, 0xbe7fff79);
            p = p.fma(f, 0x3eaaaa84);
            p = p.fma(f, 0xbf000000);
            p = p.fma(f.mul(f), f);
            uint256 n = uint256(int256(MAGIC) + whole + exponent).sub(MAGIC);
            return n.fma(LN2_HIGH, p);
        }
    }

    /// @notice 1 / sqrt(x).
    function rsqrt(uint256 x) internal pure returns (uint256) {
        return ONE.div(x.sqrt());
    }

    /// @notice x / (1 + exp(-2u)) with u = sqrt(2 / pi) * (x + 0.044715 x^3).
    /// @dev Hendrycks and Gimpel, Gaussian Error Linear Units, arXiv 1606.08415.
    function gelu(uint256 x) internal pure returns (uint256) {
        if (!Float32.isFinite(x)) return Float32.NAN;
        if (_atLeast(x, TEN)) return x;
        if (_atMost(x, MINUS_TEN)) return 0;
        return x.div(ONE.add(_decay(x)));
    }

    /// @notice The derivative of gelu.
    function geluDerivative(uint256 x) internal pure returns (uint256) {
        if (!Float32.isFinite(x)) return Float32.NAN;
        if (_atLeast(x, TEN)) return ONE;
        if (_atMost(x, MINUS_TEN)) return 0;
        uint256 e = _decay(x);
        uint256 s = ONE.div(ONE.add(e));
        uint256 w = GELU_SCALE.mul(x.mul(x).fma(GELU_SLOPE, ONE));
        return x.mul(s).mul(e.mul(s)).fma(w, s);
    }

    /// exp(-2u), for sizes of x up to ten.
    function _decay(uint256 x) private pure returns (uint256) {
        return exp(x.mul(GELU_SCALE ^ SIGN).mul(x.mul(x).fma(GELU_CUBE, ONE)));
    }

    /// 2^n for -126 <= n <= 127.
    function _power(int256 n) private pure returns (uint256) {
        unchecked {
            return uint256(n + 127) << 23;
        }
    }

    // Comparisons of finite numbers with constants that are not zero: bits of one sign are ordered as the numbers' sizes.

    function _above(uint256 x, uint256 positive) private pure returns (bool) {
        return x & SIGN == 0 && x > positive;
    }

    function _atLeast(uint256 x, uint256 positive) private pure returns (bool) {
        return x & SIGN == 0 && x >= positive;
    }

    function _below(uint256 x, uint256 negative) private pure returns (bool) {
        return x > negative;
    }

    function _atMost(uint256 x, uint256 negative) private pure returns (bool) {
        return x >= negative;
    }
}
