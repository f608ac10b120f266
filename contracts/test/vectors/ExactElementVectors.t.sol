// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactElements} from "../../src/exact/ExactElements.sol";
import {Float32} from "../../src/exact/Float32.sol";
import {ExactInputs} from "../ExactInputs.sol";
import {ExactDigests} from "./ExactDigests.sol";

/// A hundred thousand elements of each operator against what a processor computes (proto/vectors/exact.json), or as many as
/// the file has that EXACT_VECTORS names.
contract ExactElementVectorsTest is ExactDigests {
    using Float32 for uint256;

    uint256 private constant FAR = 1 << 40;

    /// Of step 7 at a rate of 0.002 with a decay of 0.01.
    ExactElements.Step private _step = ExactElements.stepAt(0x3f666666, 0x3f733333, 0x3c23d70a, 0x3b03126f, 7);
    uint256 private _kind;
    uint256 private _constant;

    function test_Centre_OfTheVectors_IsTheProcessors() public {
        _compare("centre", ExactElements.CENTRE, 0x3c000000);
    }

    function test_Normalise_OfTheVectors_IsTheProcessors() public {
        _compare("normalise", ExactElements.NORMALISE, 0x3c000000);
    }

    function test_GeluBack_OfTheVectors_IsTheProcessors() public {
        _compare("geluBack", ExactElements.GELU_BACK, 0x3f800000);
    }

    function test_ExpShift_OfTheVectors_IsTheProcessors() public {
        _compare("expShift", ExactElements.EXP_SHIFT, 0x3e3504f3);
    }

    function test_LossBack_OfTheVectors_IsTheProcessors() public {
        _compare("lossBack", ExactElements.LOSS_BACK, 0x3a000000);
    }

    function test_SoftmaxBack_OfTheVectors_IsTheProcessors() public {
        _compare("softmaxBack", ExactElements.SOFTMAX_BACK, 0x3e3504f3);
    }

    function test_NormBack_OfTheVectors_IsTheProcessors() public {
        _compare("normBack", ExactElements.NORM_BACK, 0x3c000000);
    }

    function test_ClipFactor_OfTheVectors_IsTheProcessors() public {
        _compare("clipFactor", ExactElements.CLIP_FACTOR, 0x3f800000);
    }

    function test_FirstMoment_OfTheVectors_IsTheProcessors() public {
        _compare("firstMoment", ExactElements.FIRST_MOMENT, 0x3f666666);
    }

    function test_SecondMoment_OfTheVectors_IsTheProcessors() public {
        _compare("secondMoment", ExactElements.SECOND_MOMENT, 0x3f733333);
    }

    function test_Weight_OfTheVectors_IsTheProcessors() public {
        _compare("weight", ExactElements.WEIGHT, 0x322bcc77);
    }

    function test_Step_OfTheVectors_IsTheProcessors() public view {
        _check("step", _stepAt);
    }

    function _compare(string memory name, uint256 kind, uint256 constant_) private {
        (_kind, _constant) = (kind, constant_);
        _check(name, _element);
    }

    function _element(uint256 i) private view returns (uint256) {
        (uint256 a, uint256 b, uint256 c) = ExactInputs.at(i);
        (uint256 d, uint256 e,) = ExactInputs.at(i + FAR);
        if (_kind == ExactElements.LOSS_BACK) b = 0x3f800000;
        ExactElements.Operands memory x =
            ExactElements.Operands({a: a.store(), b: b.store(), c: c.store(), d: d.store(), e: e.store()});
        return ExactElements.element(_kind, _constant, x, _step);
    }

    function _stepAt(uint256 i) private pure returns (uint256) {
        ExactElements.Step memory step = ExactElements.stepAt(0x3f666666, 0x3f733333, 0x3c23d70a, 0x3b03126f, i + 1);
        return step.rate ^ step.root;
    }
}
