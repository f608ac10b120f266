// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ExactFunctions} from "../../src/exact/ExactFunctions.sol";
import {Float32} from "../../src/exact/Float32.sol";
import {ExactInputs} from "../ExactInputs.sol";
import {ExactDigests} from "./ExactDigests.sol";

/// A hundred thousand operations of each kind against what a processor computes (proto/vectors/exact.json), or as many as
/// the file has that EXACT_VECTORS names.
contract ExactVectorsTest is ExactDigests {
    function test_Fma_OfTheVectors_IsTheProcessors() public view {
        _check("fma", _fma);
    }

    function test_Mul_OfTheVectors_IsTheProcessors() public view {
        _check("mul", _mul);
    }

    function test_Add_OfTheVectors_IsTheProcessors() public view {
        _check("add", _add);
    }

    function test_Sub_OfTheVectors_IsTheProcessors() public view {
        _check("sub", _sub);
    }

    function test_Div_OfTheVectors_IsTheProcessors() public view {
        _check("div", _div);
    }

    function test_Sqrt_OfTheVectors_IsTheProcessors() public view {
        _check("sqrt", _sqrt);
    }

    function test_Exp_OfTheVectors_IsTheProcessors() public view {
        _check("exp", _exp);
    }

    function test_Log_OfTheVectors_IsTheProcessors() public view {
        _check("log", _log);
    }

    function test_Rsqrt_OfTheVectors_IsTheProcessors() public view {
        _check("rsqrt", _rsqrt);
    }

    function test_Gelu_OfTheVectors_IsTheProcessors() public view {
        _check("gelu", _gelu);
    }

    function test_GeluDerivative_OfTheVectors_IsTheProcessors() public view {
        _check("geluDerivative", _geluDerivative);
    }

    function _fma(uint256 i) private pure returns (uint256) {
        (uint256 a, uint256 b, uint256 c) = ExactInputs.at(i);
        return Float32.fma(a, b, c);
    }

    function _mul(uint256 i) private pure returns (uint256) {
        (uint256 a, uint256 b,) = ExactInputs.at(i);
        return Float32.mul(a, b);
    }

    function _add(uint256 i) private pure returns (uint256) {
        (uint256 a, uint256 b, uint256 c) = ExactInputs.at(i);
        return Float32.add(Float32.mul(a, b), c);
    }

    function _sub(uint256 i) private pure returns (uint256) {
        (uint256 a,, uint256 c) = ExactInputs.at(i);
        return Float32.sub(a, c);
    }

    function _div(uint256 i) private pure returns (uint256) {
        (uint256 a, uint256 b,) = ExactInputs.at(i);
        return Float32.div(a, b);
    }

    function _sqrt(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return Float32.sqrt(a);
    }

    function _exp(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return ExactFunctions.exp(a);
    }

    function _log(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return ExactFunctions.log(a);
    }

    function _rsqrt(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return ExactFunctions.rsqrt(a);
    }

    function _gelu(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return ExactFunctions.gelu(a);
    }

    function _geluDerivative(uint256 i) private pure returns (uint256) {
        (uint256 a,,) = ExactInputs.at(i);
        return ExactFunctions.geluDerivative(a);
    }
}
