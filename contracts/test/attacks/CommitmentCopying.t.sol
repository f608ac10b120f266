// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// A lazy node commits to what another has committed to, and waits for it to be revealed.
contract CommitmentCopyingTest is RoundSteps {
    uint64 private round;

    function setUp() public override {
        super.setUp();
        _joinAll(4);
        round = rounds.open(run);
    }

    function revealAsItself(uint256 i) external {
        _reveal(round, i);
    }

    function testFuzz_CopiedCommitment_CanNotBeRevealed(uint256 thief, uint256 victim) public {
        (thief, victim) = (bound(thief, 0, 3), bound(victim, 0, 3));
        vm.assume(thief != victim);
        bytes32 copied = _commitment(round, victim);
        vm.prank(_worker(thief));
        rounds.commit(run, round, nodes[thief], copied);
        _commit(round, victim);
        skip(COMMIT);
        _reveal(round, victim);
        // The copier now knows contribution and salt; both name the other node.
        try this.revealAsItself(thief) {
            fail();
        } catch (bytes memory reason) {
            // forge-lint: disable-next-line(unsafe-typecast): the first four bytes are what is meant
            assertEq(bytes4(reason), IRoundManager.CommitmentMismatch.selector);
        }
        assertFalse(rounds.contributionOf(run, round, nodes[thief]).revealed);
        assertTrue(rounds.contributionOf(run, round, nodes[victim]).revealed);
    }
}
