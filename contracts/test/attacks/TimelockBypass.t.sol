// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Majority} from "../../src/governance/ProposalCounting.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {GovernorFixture} from "../GovernorFixture.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// Tries to reach what only a vote may do, around the vote, its majority or the delay.
contract TimelockBypassTest is GovernorFixture {
    function testFuzz_Registry_CalledDirectly_Reverts(address caller, uint64 n, uint64 expiry) public {
        vm.assume(caller != address(timelock));
        vm.startPrank(caller);
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.NotTimelock.selector, caller);
        vm.expectRevert(expected);
        registry.halt(run);
        vm.expectRevert(expected);
        registry.extendMandate(run, n, expiry);
        _assertState(RunState.Active);
    }

    function testFuzz_Timelock_CalledDirectly_Reverts(address caller, uint256 delay, bytes32 salt) public {
        vm.assume(caller != address(governor) && caller != address(timelock));
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _haltCall());
        bytes32 proposer = timelock.PROPOSER_ROLE();
        bytes32 executor = timelock.EXECUTOR_ROLE();
        bytes32 canceller = timelock.CANCELLER_ROLE();
        bytes32 admin = timelock.DEFAULT_ADMIN_ROLE();
        vm.startPrank(caller);
        vm.expectRevert(_missing(caller, proposer));
        timelock.scheduleBatch(targets, values, calls, 0, salt, delay);
        vm.expectRevert(_missing(caller, proposer));
        timelock.schedule(targets[0], 0, calls[0], 0, salt, delay);
        vm.expectRevert(_missing(caller, executor));
        timelock.execute(targets[0], 0, calls[0], 0, salt);
        vm.expectRevert(_missing(caller, canceller));
        timelock.cancel(salt);
        vm.expectRevert(_missing(caller, admin));
        timelock.grantRole(proposer, caller);
        vm.expectRevert(abi.encodeWithSelector(TimelockController.TimelockUnauthorizedCaller.selector, caller));
        timelock.updateDelay(0);
    }

    function testFuzz_Execute_BeforeTheDelay_Reverts(uint32 wait) public {
        _passed(_haltCall(), "p");
        _queue(_haltCall(), "p");
        skip(bound(wait, 0, TIMELOCK_DELAY - 1));
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _haltCall());
        bytes32 salt = bytes20(address(governor)) ^ keccak256("p");
        bytes32 operation = timelock.hashOperationBatch(targets, values, calls, 0, salt);
        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operation,
                bytes32(uint256(1) << uint8(TimelockController.OperationState.Ready))
            )
        );
        _execute(_haltCall(), "p");
        _assertState(RunState.Active);
    }

    function testFuzz_Execute_NeverQueued_Reverts(uint32 wait) public {
        uint256 id = _passed(_haltCall(), "p");
        skip(bound(wait, 0, 13 days));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                id,
                IGovernor.ProposalState.Succeeded,
                bytes32(uint256(1) << uint8(IGovernor.ProposalState.Queued))
            )
        );
        _execute(_haltCall(), "p");
    }

    /// A call within a call doesn't take less than the outer one: whatever can carry a call takes two thirds.
    function testFuzz_Propose_CallWrappedInAnother_TakesTwoThirds(bytes32 salt, uint256 value) public view {
        bytes memory inner = _haltCall();
        bytes[4] memory wrapped = [
            abi.encodeCall(governor.relay, (address(registry), value, inner)),
            abi.encodeCall(timelock.execute, (address(registry), value, inner, 0, salt)),
            abi.encodeCall(timelock.schedule, (address(registry), value, inner, 0, salt, 0)),
            abi.encodeCall(timelock.grantRole, (salt, address(this)))
        ];
        for (uint256 i = 0; i < wrapped.length; ++i) {
            address target = i == 0 ? address(governor) : address(timelock);
            assertEq(uint8(governor.majorityFor(target, wrapped[i])), uint8(Majority.Super));
            assertEq(uint8(governor.majorityFor(address(registry), wrapped[i])), uint8(Majority.Super));
        }
    }

    function testFuzz_Governor_SettingsByAnyone_Revert(address caller) public {
        vm.assume(caller != address(timelock));
        bytes memory expected = abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        governor.relay(address(registry), 0, _haltCall());
        vm.expectRevert(expected);
        governor.updateTimelock(TimelockController(payable(caller)));
        vm.expectRevert(expected);
        governor.setVotingPeriod(1);
        vm.expectRevert(expected);
        governor.setProposalThreshold(0);
        vm.expectRevert(expected);
        governor.setLateQuorumVoteExtension(0);
    }

    function _missing(address caller, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, caller, role);
    }
}
