// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Float32} from "../src/exact/Float32.sol";

/// @title The inputs of proto/vectors/exact.json, as proto/vectors/make-exact.c draws them.
// forge-lint: disable-start(unsafe-typecast): narrowing takes a part of a word.
library ExactInputs {
    uint256 private constant LOW = type(uint32).max;

    /// @notice Operands number `i`.
    function at(uint256 i) internal pure returns (uint256 a, uint256 b, uint256 c) {
        unchecked {
            (uint256 u, uint256 v, uint256 w) = (_splitmix(3 * i + 1), _splitmix(3 * i + 2), _splitmix(3 * i + 3));
            (a, b, c) = (u & LOW, u >> 32, v & LOW);
            (uint256 aux, uint256 more) = (v >> 32, w >> 32);
            (uint256 ea, uint256 eb, uint256 ec) = (110 + (aux & 31), 110 + (aux >> 5 & 31), 110 + (aux >> 10 & 31));
            uint256 kind = w & 7;
            if (kind == 1) {
                (a, b, c) = (_with(a, ea), _with(b, eb), _with(c, ec));
            } else if (kind == 2) {
                (a, b, c) = (_with(a, aux % 3), _with(b, (aux >> 8) % 3), _with(c, (aux >> 16) % 3));
            } else if (kind == 3) {
                (a, b, c) = (_with(a & 0x80700003, ea), _with(b & 0x80700003, eb), _with(c & 0x80700003, ec));
            } else if (kind == 4) {
                (a, b, c) = (_special(aux & 15), _special(aux >> 4 & 15), _special(aux >> 8 & 15));
            } else if (kind == 5) {
                (a, b) = (_with(a, ea), _with(b, eb));
                c = uint32((Float32.mul(a, b) ^ 0x80000000) + more % 5 - 2);
            } else if (kind == 6) {
                (a, b) = (_with(a, ea), _with(b & 0x80700001, eb));
                c = _with(c, ea + eb - 153 + more % 53);
            } else if (kind == 7) {
                ea = 190 + (aux & 63);
                (a, b) = (_with(a, ea), _with(b, 380 - ea + more % 3));
                c = _with(c, 252 + (more >> 8) % 3);
            }
        }
    }

    function _with(uint256 x, uint256 exponent) private pure returns (uint256) {
        return (x & 0x807fffff) | exponent << 23;
    }

    function _special(uint256 i) private pure returns (uint256) {
        bytes memory table =
            hex"00000000800000007f800000ff8000007fc000000000000180000001007fffff008000007f7fffffff7fffff3f800000bf8000003f7fffff340000007f000000";
        uint256 word;
        assembly ("memory-safe") {
            word := shr(224, mload(add(add(table, 0x20), shl(2, i))))
        }
        return word;
    }

    function _splitmix(uint256 n) private pure returns (uint256 z) {
        unchecked {
            z = uint64(n * 0x9E3779B97F4A7C15);
            z = uint64((z ^ z >> 30) * 0xBF58476D1CE4E5B9);
            z = uint64((z ^ z >> 27) * 0x94D049BB133111EB);
            z ^= z >> 31;
        }
    }
}
