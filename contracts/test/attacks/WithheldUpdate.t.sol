// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunState} from "../../src/runs/IRunRegistry.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// A majority makes a checkpoint final whose data nobody else can fetch.
contract WithheldUpdateTest is RoundSteps {
    /// The chain can't fetch it either, but a vote starts again from the last checkpoint that is there, and what the
    /// majority would have been paid for the other has not vested.
    function test_FinalRootWithoutData_IsRolledBackUnpaid() public {
        _joinAll(4);
        uint64 good = _fullRound(4, _leaf(nodes[0], REWARD));
        skip(CHALLENGE + 1);
        vm.prevrandao(keccak256("next"));
        uint64 withheld = _fullRound(4, _leaf(nodes[3], REWARD));
        assertEq(distributor.fundsOf(run).unvested, REWARD);
        // Nobody can train from it: the round after it is opened by nobody, until the vote is through.
        _decide(address(registry), abi.encodeCall(registry.rollback, (run, good)));
        assertEq(uint8(registry.stateOf(run)), uint8(RunState.Active));
        (uint64 latest, bytes32 root) = checkpoints.latest(run);
        assertEq(latest, good);
        assertEq(root, _checkpoint(good));
        assertEq(checkpoints.rootOf(run, withheld), _checkpoint(withheld), "what was final stays on record");
        assertEq(distributor.fundsOf(run).unvested, 0, "and unpaid");
        uint64 round = rounds.open(run);
        assertEq(rounds.roundOf(run, round).parentCheckpoint, _checkpoint(good));
    }
}
