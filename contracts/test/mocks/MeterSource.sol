// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ComputeMeter} from "../../src/policy/ComputeMeter.sol";
import {IRecordedCheckpoints} from "../../src/policy/IRecordedCheckpoints.sol";
import {IReviewedRuns} from "../../src/policy/IReviewedRuns.sol";
import {RunId} from "../../src/types/Ids.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// Runs and their checkpoints as far as the meter sees them. Passes reviews on as the registry does.
contract MeterSource is IReviewedRuns, IRecordedCheckpoints {
    using SafeCast for uint256;

    ComputeMeter public meter;
    mapping(RunId run => bytes32) public genesisOf;
    mapping(RunId run => bool) public inReview;
    mapping(RunId run => uint256) public reviews;
    mapping(RunId run => mapping(uint64 round => bytes32)) public rootOf;
    mapping(RunId run => mapping(uint64 round => uint64)) public recordedAtOf;

    error ReviewRequiredTwice(RunId run);

    function setMeter(ComputeMeter to) external {
        meter = to;
    }

    function create(RunId run, uint64[] calldata parents, uint128 flopPerStep, bytes32 genesis) external {
        genesisOf[run] = genesis;
        meter.registerRun(run, parents, flopPerStep);
    }

    function record(RunId run, uint64 round, bytes32 root) external {
        rootOf[run][round] = root;
        recordedAtOf[run][round] = block.timestamp.toUint64();
    }

    function requireReview(RunId run) external {
        require(!inReview[run], ReviewRequiredTwice(run));
        inReview[run] = true;
        ++reviews[run];
    }

    function passReview(RunId run, bytes32 evaluationReport) external {
        inReview[run] = false;
        meter.passReview(run, evaluationReport);
    }
}
