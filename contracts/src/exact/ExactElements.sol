// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactFunctions} from "./ExactFunctions.sol";
import {Float32} from "./Float32.sol";

/// @title One element of an operator's result, for the operators that compute each from a few numbers by a formula.
/// @notice src/ProtocolLedger.Training/Exact/SPEC.md lists the operators; numbers of kinds are those of ExactOperatorKind.
/// What only moves numbers needs no formula, and chains are ExactChain's.
library ExactElements {
    using ExactFunctions for uint256;
    using Float32 for uint256;

    /// @notice The operator is none that a formula computes.
    error NoFormula(uint256 kind);

    /// @notice The operands' elements in their order; `d` and `e` are NormBack's alone.
    struct Operands {
        uint256 a;
        uint256 b;
        uint256 c;
        uint256 d;
        uint256 e;
    }

    /// @notice The numbers of AdamW that change from step to step (Loshchilov and Hutter, arXiv 1711.05101).
    struct Step {
        uint256 rate;
        uint256 root;
        uint256 keep;
    }

    uint256 internal constant EMBED = 1;
    uint256 internal constant CENTRE = 11;
    uint256 internal constant NORMALISE = 12;
    uint256 internal constant AFFINE = 13;
    uint256 internal constant ADD_ROW = 14;
    uint256 internal constant MULTIPLY_ROW = 15;
    uint256 internal constant ADD = 16;
    uint256 internal constant GELU = 17;
    uint256 internal constant GELU_BACK = 18;
    uint256 internal constant EXP_SHIFT = 19;
    uint256 internal constant DIVIDE_ROW = 20;
    uint256 internal constant LOSS_BACK = 21;
    uint256 internal constant SOFTMAX_BACK = 22;
    uint256 internal constant NORM_BACK = 23;
    uint256 internal constant CLIP_FACTOR = 26;
    uint256 internal constant FIRST_MOMENT = 27;
    uint256 internal constant SECOND_MOMENT = 28;
    uint256 internal constant WEIGHT = 29;

    uint256 private constant ONE = 0x3f800000;
    uint256 private constant SIGN = 0x80000000;
    /// 1e-5, of layer norms, and 1e-6, of clip factors.
    uint256 private constant NORM_EPSILON = 0x3727c5ac;
    uint256 private constant CLIP_EPSILON = 0x358637bd;

    /// @notice An element of a result.
    /// @param kind of the operator
    /// @param constant_ the program's, bits
    /// @param x its operands; without clipping a moment's `c` is 1; LossBack's `b` is 1 where the byte to predict is, else 0
    /// @param step Weight's numbers
    function element(uint256 kind, uint256 constant_, Operands memory x, Step memory step)
        internal
        pure
        returns (uint256)
    {
        if (kind == EMBED || kind == ADD || kind == ADD_ROW) return x.a.add(x.b);
        if (kind == CENTRE) return x.a.sub(x.b.mul(constant_));
        if (kind == NORMALISE) return x.a.mul(_root(x.b, constant_));
        if (kind == AFFINE) return x.a.fma(x.b, x.c);
        if (kind == MULTIPLY_ROW) return x.a.mul(x.b);
        if (kind == GELU) return x.a.gelu();
        if (kind == GELU_BACK) return x.a.mul(x.b.geluDerivative());
        if (kind == EXP_SHIFT) return x.a.sub(x.b).mul(constant_).exp();
        if (kind == DIVIDE_ROW) return x.a.div(x.b);
        if (kind == LOSS_BACK) return (x.b == ONE ? x.a.sub(ONE) : x.a).mul(constant_);
        if (kind == SOFTMAX_BACK) return x.b.sub(x.c).mul(x.a).mul(constant_);
        if (kind == NORM_BACK) return _normBack(constant_, x);
        if (kind == CLIP_FACTOR) return _clipFactor(constant_, x.a);
        if (kind == FIRST_MOMENT) return x.a.fma(constant_, ONE.sub(constant_).mul(x.b.mul(x.c)));
        if (kind == SECOND_MOMENT) return _secondMoment(constant_, x);
        if (kind == WEIGHT) return _weight(constant_, x, step);
        revert NoFormula(kind);
    }

    /// @notice AdamW's numbers of a step.
    /// @param beta1 decay of the first moments, bits, and so all but `t`
    /// @param beta2 decay of the second moments
    /// @param decay of the weights, per unit of the rate
    /// @param rate the step's
    /// @param t number of the step since genesis, from 1
    function stepAt(uint256 beta1, uint256 beta2, uint256 decay, uint256 rate, uint256 t)
        internal
        pure
        returns (Step memory)
    {
        return Step({
            rate: rate.div(ONE.sub(power(beta1, t))),
            root: ONE.sub(power(beta2, t)).sqrt(),
            keep: ONE.sub(rate.mul(decay))
        });
    }

    /// @notice x^n by squares, from the lowest bit of n on.
    function power(uint256 x, uint256 n) internal pure returns (uint256 p) {
        p = ONE;
        for (; n != 0; n >>= 1) {
            if (n & 1 != 0) p = p.mul(x);
            x = x.mul(x);
        }
    }

    function _normBack(uint256 share, Operands memory x) private pure returns (uint256) {
        uint256 rest = x.a.sub(x.d.mul(share)).sub(x.b.mul(x.e.mul(share)));
        return rest.mul(_root(x.c, share));
    }

    function _clipFactor(uint256 most, uint256 squares) private pure returns (uint256 factor) {
        factor = most.div(squares.sqrt().add(CLIP_EPSILON));
        // Neither is below zero, so that bits are ordered as numbers are.
        if (Float32.isFinite(factor) && factor >= ONE) factor = ONE;
    }

    function _secondMoment(uint256 beta, Operands memory x) private pure returns (uint256) {
        uint256 gradient = x.b.mul(x.c);
        return x.a.fma(beta, ONE.sub(beta).mul(gradient).mul(gradient));
    }

    function _weight(uint256 epsilon, Operands memory x, Step memory step) private pure returns (uint256) {
        uint256 size = x.c.sqrt().div(step.root).add(epsilon);
        return x.b.div(size).fma(step.rate ^ SIGN, x.a.mul(step.keep));
    }

    function _root(uint256 squares, uint256 share) private pure returns (uint256) {
        return squares.fma(share, NORM_EPSILON).rsqrt();
    }
}
