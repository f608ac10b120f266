// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ComputeMeter} from "../src/policy/ComputeMeter.sol";
import {RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";
import {MeterSource} from "./mocks/MeterSource.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title A meter with the default thresholds, and runs that train at the price of one call.
abstract contract MeterFixture is Deployed {
    using SafeCast for uint256;

    uint128 internal constant LOW = 1e24;
    uint128 internal constant MIDDLE = 1e25;
    uint128 internal constant HIGH = 1e26;
    uint24 internal constant MEMORY = 1280;
    /// 6 * 10^11 parameters * 10^6 tokens.
    uint128 internal constant PER_STEP = 6e17;
    bytes32 internal constant REPORT = keccak256("evaluation report");

    MeterSource internal source;
    ComputeMeter internal meter;
    address internal timelock = makeAddr("timelock");
    address internal rounds = makeAddr("rounds");
    uint64 internal runs;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        source = new MeterSource();
        uint128[] memory flop = new uint128[](3);
        (flop[0], flop[1], flop[2]) = (LOW, MIDDLE, HIGH);
        meter = ComputeMeter(_deploy("ComputeMeter", abi.encode(timelock, source, rounds, source, flop, MEMORY)));
        source.setMeter(meter);
    }

    function _list(RunId one) internal pure returns (uint64[] memory list) {
        list = new uint64[](1);
        list[0] = RunId.unwrap(one);
    }

    function _list(RunId one, RunId two) internal pure returns (uint64[] memory list) {
        list = new uint64[](2);
        (list[0], list[1]) = (RunId.unwrap(one), RunId.unwrap(two));
    }

    function _genesis(RunId run) internal pure returns (bytes32) {
        return keccak256(abi.encode("genesis", run));
    }

    function _create(uint64[] memory parents, uint128 perStep) internal returns (RunId run) {
        run = RunId.wrap(++runs);
        source.create(run, parents, perStep, _genesis(run));
    }

    function _create(uint64[] memory parents) internal returns (RunId) {
        return _create(parents, PER_STEP);
    }

    function _create() internal returns (RunId) {
        return _create(new uint64[](0));
    }

    /// Reports the fewest steps that make up this much, in rounds of one call.
    function _train(RunId run, uint256 flop) internal {
        uint256 perStep = meter.meterOf(run).flopPerStep;
        vm.prank(rounds);
        meter.report(run, ((flop + perStep - 1) / perStep).toUint64());
    }

    /// The parent records the child's genesis, as if the child had begun from it.
    function _record(RunId parent, uint64 round, RunId child) internal {
        source.record(parent, round, _genesis(child));
    }

    function _thresholds(uint128 one) internal {
        uint128[] memory flop = new uint128[](1);
        flop[0] = one;
        vm.prank(timelock);
        meter.setThresholds(flop, MEMORY);
    }
}
