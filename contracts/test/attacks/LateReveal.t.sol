// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, Phase} from "../../src/runs/IRoundManager.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// A node waits with its reveal until it has seen everybody's work and the proposal.
contract LateRevealTest is RoundSteps {
    function revealNow(uint64 round, uint256 i) external {
        _reveal(round, i);
    }

    function testFuzz_RevealAfterTheProposal_IsRefusedAndEarnsNoVoice(uint32 late) public {
        _joinAll(4);
        uint64 round = rounds.open(run);
        _commitAll(round, 4);
        for (uint256 i = 1; i < 4; ++i) {
            _reveal(round, i);
        }
        skip(REVEAL + bound(late, 0, PROPOSE - 1));
        _propose(round, _leaf(nodes[1], REWARD));
        try this.revealNow(round, 0) {
            fail();
        } catch (bytes memory reason) {
            assertEq(reason, abi.encodeWithSelector(IRoundManager.RevealClosed.selector, run, round));
        }
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotRevealed.selector, run, round, nodes[0]));
        rounds.attest(run, round, nodes[0], hash);
        // The others have nine tenths of the stake, and go on without it.
        for (uint256 i = 1; i < 4; ++i) {
            if (!rounds.contributionOf(run, round, nodes[i]).attested) _attest(round, i);
        }
        (, Phase phase,) = rounds.phaseOf(run);
        assertEq(uint8(phase), uint8(Phase.Finalisable));
        rounds.finalise(run, round);
    }
}
