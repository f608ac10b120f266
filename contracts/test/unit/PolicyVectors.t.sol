// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ComputeMeter} from "../../src/policy/ComputeMeter.sol";
import {ShareIssue} from "../../src/rewards/ShareIssue.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";
import {MeterSource} from "../mocks/MeterSource.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {stdJson} from "forge-std/StdJson.sol";

/// proto/vectors/policy.json, made by independent tools and read by the C# tests too.
contract PolicyVectorsTest is OwnershipFixture {
    using stdJson for string;
    using SafeCast for uint256;

    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("../proto/vectors/policy.json");
    }

    function test_ShareIssue_Vectors_Match() public view {
        uint256 count = 0;
        for (; json.keyExists(_at("shareIssue", count)); ++count) {
            string memory at = _at("shareIssue", count);
            uint128 first = _uint(at, ".firstIssue").toUint128();
            uint64 halving = _uint(at, ".halvingRounds").toUint64();
            uint64 round = _uint(at, ".round").toUint64();
            assertEq(ShareIssue.issue(first, halving, round), _uint(at, ".issue"), at);
            assertEq(ShareIssue.issuedUpTo(first, halving, round), _uint(at, ".issuedUpTo"), at);
        }
        assertEq(count, 11);
    }

    function test_ShareSplits_Vectors_Match() public view {
        uint256 count = 0;
        for (; json.keyExists(_at("shareSplits", count)); ++count) {
            string memory at = _at("shareSplits", count);
            uint256 shares = ShareIssue.split(_uint(at, ".issue"), _uint(at, ".reward"), _uint(at, ".total"));
            assertEq(shares, _uint(at, ".shares"), at);
        }
        assertEq(count, 6);
    }

    function test_TrainingFlop_Vectors_Match() public {
        MeterSource runs = new MeterSource();
        uint128[] memory thresholds = new uint128[](1);
        thresholds[0] = type(uint128).max;
        ComputeMeter meter =
            ComputeMeter(_deploy("ComputeMeter", abi.encode(timelock, runs, this, runs, thresholds, uint24(1))));
        runs.setMeter(meter);
        uint64 count = 0;
        for (; json.keyExists(_at("trainingFlop", count)); ++count) {
            string memory at = _at("trainingFlop", count);
            uint64 parameters = _uint(at, ".parameters").toUint64();
            uint256 perStep = meter.trainingFlop(parameters, _uint(at, ".tokens").toUint64());
            assertEq(perStep, _uint(at, ".flopPerStep"), at);
            if (perStep == 0) continue;
            RunId run = RunId.wrap(count + 1);
            runs.create(run, new uint64[](0), perStep.toUint128(), 0);
            meter.report(run, _uint(at, ".steps").toUint64());
            assertEq(meter.ownFlop(run), _uint(at, ".flop"), at);
        }
        assertEq(count, 5);
    }

    function test_OwnershipTrees_Vectors_AreMintable() public {
        source.setTerms(RUN, type(uint128).max, 1, 1);
        uint256 mints = 0;
        for (uint256 t = 0; json.keyExists(_at("ownershipTrees", t)); ++t) {
            uint256 snapshot = vm.snapshotState();
            string memory at = _at("ownershipTrees", t);
            source.setRoot(RUN, json.readBytes32(string.concat(at, ".root")));
            uint256 i = 0;
            for (; json.keyExists(string.concat(at, ".leaves[", vm.toString(i), "]")); ++i) {
                _mintLeaf(at, string.concat(at, ".leaves[", vm.toString(i), "]"));
            }
            mints += i;
            assertTrue(vm.revertToState(snapshot));
        }
        assertEq(mints, 17);
    }

    function _mintLeaf(string memory tree, string memory leaf) private {
        uint64 node = _uint(leaf, ".node").toUint64();
        address owner = json.readAddress(string.concat(leaf, ".owner"));
        uint256 shares = _uint(leaf, ".shares");
        bytes32[] memory proof = json.readBytes32Array(string.concat(tree, ".proofs.", vm.toString(node)));
        ledger.mint(RUN, NodeId.wrap(node), owner, _uint(leaf, ".rewards"), shares, proof);
        assertEq(ledger.balanceOf(owner, ID), shares);
    }

    function _at(string memory list, uint256 index) internal pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]");
    }

    function _uint(string memory at, string memory key) internal view returns (uint256) {
        return json.readUint(string.concat(at, key));
    }
}
