// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, MAX_VIEWS} from "../../src/runs/IRoundManager.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// Leaders who say nothing, or say what nobody will attest to.
contract LeaderCensorshipTest is RoundSteps {
    uint64 private round;

    function setUp() public override {
        super.setUp();
        _joinAll(4);
        round = rounds.open(run);
        _commitAll(round, 4);
        _revealAll(round, 4);
    }

    /// However many are silent, the first who speaks is heard; the work of nobody is lost.
    function testFuzz_SilentLeaders_AreReplaced(uint256 silent, bytes32 randao) public {
        silent = bound(silent, 0, MAX_VIEWS - 1);
        vm.prevrandao(randao);
        skip(silent * PROPOSE);
        _propose(round, _leaf(nodes[0], REWARD));
        assertEq(rounds.roundOf(run, round).proposalView, silent);
        _attestAll(round, 4);
        rounds.finalise(run, round);
        assertEq(checkpoints.rootOf(run, round), _checkpoint(round));
    }

    /// A proposal that leaves out honest work gets no attestation, and makes way for the next leader's.
    function testFuzz_CensoringProposal_IsNotFinalAndMakesWay(uint8 others) public {
        uint256 censored = bound(others, 1, MAX_VIEWS - 1);
        for (uint256 i = 0; i < censored; ++i) {
            _propose(round, keccak256("all for me"));
            IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
            if (3 * info.attestedStake <= 2 * info.revealedStake) {
                vm.expectRevert(
                    abi.encodeWithSelector(
                        IRoundManager.NotEnoughStake.selector, run, round, info.attestedStake, info.revealedStake
                    )
                );
                rounds.finalise(run, round);
            }
            skip(ATTEST);
        }
        _propose(round, _leaf(nodes[0], REWARD));
        _attestAll(round, 4);
        rounds.finalise(run, round);
        assertEq(checkpoints.rootOf(run, round), _checkpoint(round));
    }
}
