// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IComputeMeter} from "../../src/policy/IComputeMeter.sol";
import {RunId} from "../../src/types/Ids.sol";
import {MeterFixture} from "../MeterFixture.sol";

/// Lineages built to make walking them cost more than a block.
contract LineageLoopsTest is MeterFixture {
    uint256 private constant TRANSACTION_CAP = 1 << 24;

    /// Every run names all before it: 64 ancestors and 2016 links.
    function test_DensestLineage_FitsIntoATransaction() public {
        RunId last;
        for (uint256 i = 0; i <= 64; ++i) {
            last = _create(_all());
        }
        assertEq(meter.ancestorsOf(last).length, 64);
        vm.prank(rounds);
        meter.report(RunId.wrap(1), 1);
        vm.cool(address(meter));
        uint256 before = gasleft();
        meter.checkThreshold(last);
        assertLt(before - gasleft(), TRANSACTION_CAP);
    }

    /// What a round pays does not depend on how many ancestors its run has.
    function test_Report_WithManyAncestors_CostsTheSame() public {
        uint256[2] memory cost;
        for (uint256 i = 0; i < 65; ++i) {
            RunId run = _create(_all());
            if (i != 0 && i != 64) continue;
            vm.prank(rounds);
            meter.report(run, 1);
            vm.cool(address(meter));
            vm.prank(rounds);
            uint256 before = gasleft();
            meter.report(run, 1);
            cost[i / 64] = before - gasleft();
        }
        assertEq(cost[0], cost[1]);
        assertLt(cost[0], 20_000);
    }

    function test_RegisterRun_OneAncestorTooMany_Reverts() public {
        uint64[] memory parents;
        for (uint256 i = 0; i < 65; ++i) {
            parents = _all();
            _create(parents);
        }
        RunId run = RunId.wrap(++runs);
        bytes memory reason = abi.encodeWithSelector(IComputeMeter.TooManyAncestors.selector, run, 64);
        parents = _list(RunId.wrap(65));
        vm.startPrank(address(source));
        vm.expectRevert(reason);
        meter.registerRun(run, parents, PER_STEP);
        parents = new uint64[](65);
        vm.expectRevert(reason);
        meter.registerRun(run, parents, PER_STEP);
        parents = _list(RunId.wrap(64));
        meter.registerRun(run, parents, PER_STEP);
    }

    /// The same parent many times over is one ancestor.
    function test_RegisterRun_SameParentRepeated_CountsOnce() public {
        RunId parent = _create();
        _train(parent, LOW / 2);
        uint64[] memory parents = new uint64[](64);
        for (uint256 i = 0; i < 64; ++i) {
            parents[i] = RunId.unwrap(parent);
        }
        RunId run = _create(parents);
        assertEq(meter.lineageFlop(run), meter.ownFlop(parent));
    }

    /// Links end with the first that makes the lineage too wide.
    function test_LinkParent_WithoutEnd_Stops() public {
        for (uint64 i = 1; i <= 66; ++i) {
            _create();
            _record(RunId.wrap(i), 1, RunId.wrap(67));
        }
        RunId run = _create();
        for (uint64 i = 1; i <= 65; ++i) {
            meter.linkParent(run, RunId.wrap(i), 1);
        }
        assertEq(meter.ancestorsOf(run).length, 65);
        vm.expectRevert(abi.encodeWithSelector(IComputeMeter.TooManyAncestors.selector, run, 64));
        meter.linkParent(run, RunId.wrap(66), 1);
    }

    /// Numbers of runs that fall on one place of the table that finds repetitions.
    function test_CollidingNumbers_AreKeptApart() public {
        uint64[] memory parents = new uint64[](64);
        for (uint64 i = 0; i < 64; ++i) {
            parents[i] = 256 * (i + 1);
            source.create(RunId.wrap(parents[i]), new uint64[](0), PER_STEP, bytes32(uint256(1)));
            _train(RunId.wrap(parents[i]), PER_STEP);
        }
        runs = 256 * 64;
        RunId run = _create(parents);
        assertEq(abi.encode(meter.ancestorsOf(run)), abi.encode(parents));
        assertEq(meter.lineageFlop(run), 64 * PER_STEP);
    }

    /// All runs created so far.
    function _all() private view returns (uint64[] memory list) {
        uint64 from = runs > 64 ? runs - 64 : 0;
        list = new uint64[](runs - from);
        for (uint64 i = 0; i < list.length; ++i) {
            list[i] = from + i + 1;
        }
    }
}
