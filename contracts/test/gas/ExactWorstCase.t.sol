// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, incorrect-shift)

import {ExactElements} from "../../src/exact/ExactElements.sol";
import {ExactOperators} from "../../src/exact/ExactOperators.sol";
import {Deployed} from "../Deployed.sol";
import {ExactCases} from "../ExactCases.sol";

/// Whatever numbers a dispute has come to, the contract computes the last one in one transaction of a bounded size. For each
/// kind of operator this looks for the numbers that cost most: from patterns that go where the arithmetic is longest it
/// climbs on, changing some numbers at a time and keeping what costs more. EXACT_SEARCH is how many changes it tries.
contract ExactWorstCaseTest is Deployed, ExactCases {
    /// @param paid of the whole transaction
    /// @param spent of it without the floor of EIP-7623, which hides what numbers cost
    struct Cost {
        uint256 paid;
        uint256 spent;
    }

    uint256 private constant BOUND = 1_000_000;
    uint256 private constant TRANSACTION = 21_000;
    uint256 private constant PATTERNS = 20;
    uint256 private constant TRIES = 200;

    uint256 private constant NAN = 0x7fc00000;
    uint256 private constant LARGEST = 0x7f7fffff;
    uint256 private constant SIGN = 0x80000000;

    error Dearer(string kind, uint256 gas, uint256 bound);

    address private units;
    uint256 private tries;

    function setUp() public {
        // Otherwise it would measure what the tests compile without the optimizer.
        assertTrue(vm.envExists("DEPLOYED_ARTIFACTS"), "run it by npm run gas, which names the deployed artifacts");
        units = _deploy("ExactUnits", "");
        tries = vm.envOr("EXACT_SEARCH", TRIES);
    }

    function test_Worst_Chains_AreBelowTheBound() public {
        _below(ExactOperators.MATMUL);
        _below(MATMUL_WEIGHTS);
        _below(ExactOperators.ROW_DOT);
    }

    function test_Worst_Rows_AreBelowTheBound() public {
        _below(ExactOperators.ROW_SUM);
        _below(ExactOperators.ROW_MAX);
        _below(STATE_HEADER);
        _below(STATE_NUMBERS);
        _below(UPDATE_NUMBERS);
    }

    function test_Worst_Gradients_AreBelowTheBound() public {
        _below(ExactOperators.EMBED_GRAD);
        _below(ExactOperators.POSITION_GRAD);
    }

    function test_Worst_Moves_AreBelowTheBound() public {
        _below(ExactElements.EMBED);
        for (uint256 kind = ExactOperators.TRANSPOSE; kind <= ExactOperators.JOIN_HEADS; ++kind) {
            _below(kind);
        }
    }

    function test_Worst_Elements_AreBelowTheBound() public {
        for (uint256 kind = ExactElements.CENTRE; kind <= ExactElements.NORM_BACK; ++kind) {
            _below(kind);
        }
        for (uint256 kind = ExactElements.CLIP_FACTOR; kind <= ExactElements.WEIGHT; ++kind) {
            _below(kind);
        }
    }

    /// The bound is one: set to what a run's ordinary numbers cost, the search breaks it.
    function test_Search_BoundOfOrdinaryNumbers_IsBroken() public {
        _breaks(ExactOperators.MATMUL);
        _breaks(ExactElements.WEIGHT);
        _breaks(ExactElements.GELU_BACK);
    }

    /// @notice What computing a case costs.
    function cost(uint256 kind, uint256[] memory x) external returns (Cost memory c) {
        bytes memory data = _call(kind, x);
        (bool ok, bytes memory answer) = units.staticcall(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        uint256 execution = vm.lastCallGas().gasTotalUsed;
        uint256 zeros = _zeros(data);
        uint256 tokens = zeros + 4 * (data.length - zeros);
        c.spent = TRANSACTION + 4 * tokens + execution;
        uint256 least = TRANSACTION + 10 * tokens;
        c.paid = c.spent < least ? least : c.spent;
    }

    /// @notice Reverts if anything that is found costs more than `bound`.
    function search(uint256 kind, uint256 bound) external returns (uint256 worst) {
        uint256[] memory best;
        uint256 spent = 0;
        for (uint256 i = 0; i < PATTERNS; ++i) {
            uint256[] memory x = _pattern(kind, i);
            Cost memory c = this.cost(kind, x);
            if (c.paid > worst) worst = c.paid;
            if (c.spent > spent) (best, spent) = (x, c.spent);
        }
        for (uint256 i = 0; i < tries; ++i) {
            uint256[] memory x = _changed(kind, best, uint256(keccak256(abi.encode(kind, i))));
            Cost memory c = this.cost(kind, x);
            if (c.paid > worst) worst = c.paid;
            if (c.spent >= spent) (best, spent) = (x, c.spent);
        }
        require(worst <= bound, Dearer(_name(kind), worst, bound));
    }

    function _below(uint256 kind) private {
        uint256 worst = this.search(kind, BOUND);
        // No pattern may cost more than what the search ends with.
        for (uint256 i = 0; i < PATTERNS; ++i) {
            assertLe(this.cost(kind, _pattern(kind, i)).paid, worst);
        }
        if (tries == TRIES) vm.snapshotValue("ExactWorstCase", _name(kind), worst);
        else emit log_named_uint(_name(kind), worst);
    }

    function _breaks(uint256 kind) private {
        uint256 ordinary = this.cost(kind, _pattern(kind, 0)).paid;
        try this.search(kind, ordinary) returns (uint256) {
            fail();
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), Dearer.selector);
        }
    }

    /// Numbers to begin with; pattern 0 is an ordinary run's.
    function _pattern(uint256 kind, uint256 pattern) private pure returns (uint256[] memory x) {
        x = new uint256[](_drawn(kind));
        for (uint256 i = 0; i < x.length; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(kind, pattern, i)));
            x[i] = i < OPERANDS ? _ordinary(drawn) : _numberOf(pattern, i - OPERANDS, x.length - OPERANDS, drawn);
        }
        x[CONSTANT] = pattern % 2 == 0 ? 0x3f7fffff : 0x00000003;
        (x[BETA1], x[BETA2]) = pattern % 3 == 0 ? (0x3f666666, 0x3f7fbe77) : (0x3f7fffff, 0x3f7ffffe);
        x[DECAY] = pattern % 2 == 0 ? 0x3dcccccd : 0x3f800001;
        x[RATE] = pattern % 2 == 0 ? 0x3a83126f : 0x00400001;
        // Steps of every length, up to 2^64 - 1; at a few the rate is still rising.
        (x[STEP_LOW], x[STEP_HIGH]) = (type(uint32).max, pattern % 5 == 0 ? 0x7fffffff : type(uint32).max);
        x[WARMUP] = 1000;
        if (pattern % 7 == 1) (x[STEP_LOW], x[STEP_HIGH], x[WARMUP]) = (0x7ffffffe, 0, type(uint32).max);
        if (pattern % 4 == 3) x[ACC] = _numberOf(pattern, 0, 1, uint256(keccak256(abi.encode(pattern))));
    }

    function _ordinary(uint256 drawn) private pure returns (uint256) {
        return drawn & 0x807fffff | (108 + (drawn >> 128) % 22) << 23;
    }

    function _numberOf(uint256 pattern, uint256 i, uint256 count, uint256 drawn) private pure returns (uint256) {
        uint256 bits = drawn & 0xffffffff;
        if (pattern == 1) return bits; // any bits
        if (pattern == 2) return bits & 0x807fffff | 1; // subnormal
        if (pattern == 3) return i % 2 == 0 ? LARGEST : LARGEST | SIGN;
        if (pattern == 4) return i % 2 == 0 ? LARGEST : bits & 0x807fffff | 1; // huge, tiny
        if (pattern == 5) return NAN;
        if (pattern == 6) return bits & SIGN | 0x7f800000; // infinite
        if (pattern == 7) return 0;
        if (pattern == 8) return _ordinary(drawn | SIGN) ^ i % 2 * SIGN; // next to cancelling
        if (pattern == 9) return i % 2 == 0 ? 0x3f800001 : 0xbf7fffff;
        if (pattern == 10) return 0xc2cfffff; // of the least exponentials
        if (pattern == 11) return 0x42b17217; // of the greatest
        if (pattern == 12) return i + 1 == count ? 0 : _ordinary(drawn); // what a chain learns at its end
        if (pattern == 13) return i + 1 == count ? bits & 0x7fffff | 1 : _ordinary(drawn);
        if (pattern == 14) return 0xc11fffff; // next to where Gelu ends
        if (pattern == 15) return 0x00000003; // whose root is long
        if (pattern == 16) return i % 2 == 0 ? 0x00000001 : 0x3effffff;
        if (pattern == 17) return bits & 0x807fffff | (30 + (drawn >> 128) % 200) << 23;
        if (pattern == 18) return bits & 0x80ffffff | 0x3f000000;
        if (pattern == 19) return i % 3 == 0 ? bits & 0x807fffff | 1 : bits & 0x807fffff | 0x4e000000;
        return _ordinary(drawn);
    }

    /// Some of the numbers as another pattern has them, or a little else.
    function _changed(uint256 kind, uint256[] memory from, uint256 seed) private pure returns (uint256[] memory x) {
        x = new uint256[](from.length);
        for (uint256 i = 0; i < x.length; ++i) {
            x[i] = from[i];
        }
        uint256[] memory other = _pattern(kind, seed % PATTERNS);
        uint256 count = 1 << (seed >> 8) % 4;
        uint256 step = (seed >> 16) % 3 == 0 ? x.length : 1;
        for (uint256 k = 0; k < count; ++k) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Only Weight looks at what is between the constant and the operands.
            uint256 i = seed % x.length;
            if (kind != ExactElements.WEIGHT && i > CONSTANT && i < OPERANDS) i = OPERANDS;
            uint256 how = (seed >> 32) % 6;
            if (how == 0) x[i] ^= SIGN;
            else if (how == 1) x[i] ^= 1 << (seed >> 40) % 32;
            else if (how == 2) x[i] = (seed >> 64) & 0xffffffff;
            else if (how == 3) x[i] = x[i] & 0x807fffff | ((seed >> 64) & 0xff) << 23;
            else if (how == 4) x[i] = x[(seed >> 64) % x.length];
            else x[i] = other[i];
            // All operands in one go, now and then.
            for (uint256 j = OPERANDS; step > 1 && j < x.length; ++j) {
                if (j % 2 == i % 2 || seed >> 255 == 0) x[j] = other[j];
            }
        }
    }

    function _zeros(bytes memory data) private pure returns (uint256 zeros) {
        uint256 ones = type(uint256).max / 255;
        uint256 low = 0x7f * ones;
        uint256 length = data.length;
        for (uint256 at = 0; at < length; at += 32) {
            uint256 word;
            assembly ("memory-safe") {
                word := mload(add(add(data, 32), at))
            }
            if (length - at < 32) word |= type(uint256).max >> 8 * (length - at);
            unchecked {
                zeros += ((~((word & low) + low | word | low) >> 7) * ones) >> 248;
            }
        }
    }

    function _name(uint256 kind) private pure returns (string memory) {
        // forgefmt: disable-next-item
        string[34] memory names = [
            "", "Embed", "Matmul", "Transpose", "Reshape", "Concatenate", "SplitHeads", "JoinHeads", "RowSum", "RowDot",
            "RowMax", "Centre", "Normalise", "Affine", "AddRow", "MultiplyRow", "Add", "Gelu", "GeluBack", "ExpShift",
            "DivideRow", "LossBack", "SoftmaxBack", "NormBack", "EmbedGrad", "PositionGrad", "ClipFactor",
            "FirstMoment", "SecondMoment", "Weight", "state, header", "state, numbers", "update, numbers",
            "Matmul with weights"
        ];
        return names[kind];
    }
}
