// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry, RunParams, RunState} from "../../src/runs/IRunRegistry.sol";
import {RoundSteps} from "../RoundSteps.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

/// What token holders can do to a run, and that nobody else can.
contract GovernanceIntegrationTest is RoundSteps {
    function test_Halt_ByVote_StopsTheOpenRound() public {
        _joinAll(2);
        uint64 round = rounds.open(run);
        _decide(address(registry), abi.encodeCall(registry.halt, (run)));
        _assertState(RunState.Halted);
        vm.prank(_worker(0));
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted));
        rounds.commit(run, round, nodes[0], bytes32(uint256(1)));
        distributor.refund(run);
        assertEq(token.balanceOf(creator), REWARD * 10);
    }

    function test_Mandate_Lapses_ThenVoteExtendsIt() public {
        _joinAll(3);
        _fullRound(3, _leaf(nodes[0], REWARD));
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(expiry);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted));
        rounds.open(run);
        skip(CHALLENGE);
        _claim(nodes[0], REWARD);

        _give(creator, 5 * REWARD, address(distributor));
        vm.prank(creator);
        distributor.fund(run, 5 * REWARD);
        uint64 later = uint64(block.timestamp) + 60 days;
        _decide(address(registry), abi.encodeCall(registry.extendMandate, (run, 15, later)));
        _assertState(RunState.Active);
        vm.prevrandao(bytes32(uint256(2)));
        assertEq(_fullRound(3, bytes32(uint256(2))), 2);
    }

    function test_Mandate_RoundsUsedUp_CompletesAndVoteExtendsIt() public {
        RunParams memory p = _params();
        p.mandateRounds = 1;
        run = _createRun(p);
        _joinAll(3);
        _fullRound(3, bytes32(uint256(1)));
        _assertState(RunState.Completed);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Completed));
        rounds.open(run);

        _give(creator, REWARD, address(distributor));
        vm.prank(creator);
        distributor.fund(run, REWARD);
        _decide(address(registry), abi.encodeCall(registry.extendMandate, (run, 2, uint64(block.timestamp) + 60 days)));
        _fullRound(3, bytes32(uint256(2)));
        _assertState(RunState.Completed);
    }

    function test_Draft_ExtendedByVote_BecomesActive() public {
        RunParams memory p = _params();
        p.mandateRounds = 0;
        p.rewardPerRound = 0;
        run = _createRun(p);
        _assertState(RunState.Draft);
        _decide(address(registry), abi.encodeCall(registry.extendMandate, (run, 2, uint64(block.timestamp) + 60 days)));
        _assertState(RunState.Active);
    }

    function test_MandateLapsedMidRound_ExtendedInTime_RoundGoesOn() public {
        _joinAll(3);
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(expiry - 10);
        uint64 round = rounds.open(run);
        _commitAll(round, 3);
        _revealAll(round, 3);
        _propose(round, bytes32(uint256(1)));
        _attestAll(round, 3);
        vm.warp(expiry);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted));
        rounds.finalise(run, round);
        _decide(address(registry), abi.encodeCall(registry.extendMandate, (run, 10, expiry + 60 days)));
        rounds.finalise(run, round);
        assertEq(checkpoints.rootOf(run, round), _checkpoint(round));
    }

    function test_StakedTokens_Vote() public {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), abi.encodeCall(registry.halt, (run)));
        skip(1);
        vm.prank(treasury);
        uint256 id = governor.propose(targets, values, calls, "x");
        skip(VOTING_DELAY + 1);
        vm.prank(_owner(3));
        governor.castVote(id, 0);
        (uint256 against,,) = governor.proposalVotes(id);
        assertEq(against, 4 * MIN_STAKE);
    }

    function test_Vote_BelowQuorum_IsDefeated() public {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), abi.encodeCall(registry.halt, (run)));
        skip(1);
        vm.prank(treasury);
        uint256 id = governor.propose(targets, values, calls, "x");
        skip(VOTING_DELAY + 1);
        vm.prank(_owner(3));
        governor.castVote(id, 1);
        skip(VOTING_PERIOD + 1);
        assertEq(uint8(governor.state(id)), uint8(IGovernor.ProposalState.Defeated));
    }

    function test_Wiring_AfterDeployment_NobodyHoldsARole() public view {
        bytes32 proposer = timelock.PROPOSER_ROLE();
        bytes32 admin = timelock.DEFAULT_ADMIN_ROLE();
        assertTrue(timelock.hasRole(proposer, address(governor)));
        assertTrue(timelock.hasRole(timelock.CANCELLER_ROLE(), address(governor)));
        assertTrue(timelock.hasRole(timelock.EXECUTOR_ROLE(), address(governor)));
        assertFalse(timelock.hasRole(timelock.EXECUTOR_ROLE(), address(0)));
        assertTrue(timelock.hasRole(admin, address(timelock)));
        address[3] memory others = [treasury, address(this), address(governor)];
        for (uint256 i = 0; i < others.length; ++i) {
            assertFalse(timelock.hasRole(admin, others[i]));
        }
        assertFalse(timelock.hasRole(proposer, treasury));
        assertEq(registry.TIMELOCK(), address(timelock));
        assertEq(address(governor.token()), address(token));
        assertEq(governor.timelock(), address(timelock));
    }

    function testFuzz_Settings_ByAnyoneDirectly_Revert(address caller) public {
        vm.assume(caller != address(timelock));
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, caller));
        governor.setVotingDelay(0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, caller));
        governor.updateQuorumNumerator(1);
    }
}
