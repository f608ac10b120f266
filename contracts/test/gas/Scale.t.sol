// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Phase} from "../../src/runs/IRoundManager.sol";
import {RunParams} from "../../src/runs/IRunRegistry.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// What a node pays in a round depends neither on how many nodes there are nor on how old the run is.
/// forge-config: default.isolate = true
contract ScaleTest is RoundSteps {
    uint256 private constant MANY = 1000;
    uint64 private constant LATE = 200;
    uint256 private constant BATCH = 100;

    struct Costs {
        uint256 batch;
        uint256 commit;
        uint256 reveal;
        uint256 propose;
        uint256 attest;
        uint256 finalise;
        uint256 open;
    }

    function test_Costs_ThousandNodesAndTwoHundredRounds_AreTheSame() public {
        RunParams memory p = _params();
        p.mandateRounds = LATE;
        p.flopPerStep = 1; // no threshold in the way
        run = _createRun(p);
        for (uint256 i = NODES; i < BATCH; ++i) {
            nodes.push(_register(i, 4 * MIN_STAKE));
        }
        _joinAll(BATCH);
        for (uint256 k = 0; k < 2; ++k) {
            _fullRound(BATCH, keccak256("rewards")); // fills the slots that later rounds use again
        }
        Costs memory early = _measure(BATCH);

        for (uint256 i = BATCH; i < MANY; ++i) {
            nodes.push(_register(i, 4 * MIN_STAKE));
            _join(i);
        }
        while (rounds.currentRound(run) < LATE - 1) {
            vm.prevrandao(keccak256(abi.encode(rounds.currentRound(run))));
            _quickRound();
        }
        for (uint256 i = 0; i < MANY; ++i) {
            _join(i);
        }
        Costs memory late = _measure(MANY);
        assertEq(rounds.currentRound(run), LATE);

        assertApproxEqAbs(late.batch, early.batch, 200 * BATCH, "batch of 100");
        assertApproxEqAbs(late.commit, early.commit, 100, "commit");
        assertApproxEqAbs(late.reveal, early.reveal, 200, "reveal");
        assertApproxEqAbs(late.propose, early.propose, 200, "propose");
        assertApproxEqAbs(late.attest, early.attest, 100, "attest");
        assertApproxEqAbs(late.finalise, early.finalise, 200, "finalise");
        assertApproxEqAbs(late.open, early.open, 200, "open");
    }

    /// One node finishes a round alone.
    function _quickRound() private {
        uint64 round = rounds.open(run);
        _commitBatch(round, _one(3));
        _waitOut(Phase.Commit);
        _reveal(round, 3);
        _waitOut(Phase.Reveal);
        _propose(round, keccak256("rewards"));
        rounds.finalise(run, round);
    }

    function _waitOut(Phase passing) private {
        (, Phase phase, uint64 deadline) = rounds.phaseOf(run);
        if (phase == passing) vm.warp(deadline);
    }

    /// A whole round of `count` nodes, all but one of them in batches of 100.
    function _measure(uint256 count) private returns (Costs memory costs) {
        vm.prevrandao(bytes32(count));
        uint64 round = rounds.open(run);
        costs.open = _gas();
        _commit(round, 5);
        costs.commit = _gas();
        for (uint256 first = 0; first < count; first += BATCH) {
            uint256[] memory who = new uint256[](BATCH);
            for (uint256 k = 0; k < BATCH; ++k) {
                who[k] = first + k;
            }
            _commitBatch(round, who);
            costs.batch = _gas();
        }
        for (uint256 i = 0; i < count; ++i) {
            _reveal(round, i);
            if (i == 6) costs.reveal = _gas();
        }
        uint256 leader = _number(_propose(round, keccak256("rewards")));
        costs.propose = _gas();
        for (uint256 i = 0; i < count; ++i) {
            if (i == leader) continue;
            _attest(round, i);
            if (i == 7 || (i == 8 && leader == 7)) costs.attest = _gas();
        }
        rounds.finalise(run, round);
        costs.finalise = _gas();
    }

    function _gas() private view returns (uint256) {
        return vm.lastCallGas().gasTotalUsed;
    }

    function _one(uint256 i) private pure returns (uint256[] memory who) {
        who = new uint256[](1);
        who[0] = i;
    }
}
