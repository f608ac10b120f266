// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// Many nodes of next to no stake.
contract DustStakesTest is RoundSteps {
    function testFuzz_StakeBelowTheMinimum_CanNotJoin(uint256 amount) public {
        amount = bound(amount, 1, MIN_STAKE - 1);
        NodeId dust = _register(9, amount);
        vm.prank(_worker(9));
        try rounds.join(run, dust, 0, "") {
            fail();
        } catch (bytes memory reason) {
            // forge-lint: disable-next-line(unsafe-typecast): the first four bytes are what is meant
            assertEq(bytes4(reason), IRoundManager.StakeTooLow.selector);
        }
        assertEq(rounds.expectedNext(run), 0);
    }

    /// Splitting a stake over many nodes gives no more weight than it had: a third of the nodes, a tenth of the stake.
    function test_ManySmallNodes_WeighWhatTheyStaked() public {
        nodes.push(_register(4, 6 * MIN_STAKE));
        nodes.push(_register(5, MIN_STAKE));
        _joinAll(6);
        uint64 round = rounds.open(run);
        _commitAll(round, 6);
        _revealAll(round, 6);
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        assertEq(info.revealedStake, (1 + 2 + 3 + 4 + 6 + 1) * MIN_STAKE);
        _propose(round, _leaf(nodes[0], REWARD));
        uint256 attested = rounds.roundOf(run, round).attestedStake;
        for (uint256 i = 0; i < 6; ++i) {
            bool small = i == 0 || i == 1 || i == 5;
            if (!small || rounds.contributionOf(run, round, nodes[i]).attested) continue;
            _attest(round, i);
            attested += (i == 1 ? 2 : 1) * MIN_STAKE;
        }
        info = rounds.roundOf(run, round);
        assertEq(info.attestedStake, attested);
        if (3 * attested > 2 * info.revealedStake) return;
        vm.expectRevert(
            abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, attested, info.revealedStake)
        );
        rounds.finalise(run, round);
    }
}
