// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunState} from "../../src/runs/IRunRegistry.sol";
import {GovernorFixture} from "../GovernorFixture.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

/// A mandate has lapsed; somebody digs out an old decision to extend it.
contract LapsedProposalTest is GovernorFixture {
    string private constant TEXT = "go on";

    function _lapse(uint256 wait) private {
        (, uint64 expiry) = registry.mandateOf(run);
        vm.warp(vm.getBlockTimestamp() + governor.EXECUTION_WINDOW() + TIMELOCK_DELAY + wait);
        if (vm.getBlockTimestamp() < expiry) vm.warp(expiry);
        _assertState(RunState.Halted);
    }

    function _unexpected(uint256 id, IGovernor.ProposalState now_, bytes32 allowed)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, id, now_, allowed);
    }

    function _only(IGovernor.ProposalState state) private pure returns (bytes32) {
        return bytes32(uint256(1) << uint8(state));
    }

    function testFuzz_Extend_DefeatedLongAgo_CannotBeQueued(uint32 wait) public {
        uint256 id = _propose(_extendCall(), TEXT);
        vm.warp(governor.proposalDeadline(id) + 1);
        _lapse(wait);
        vm.expectRevert(_unexpected(id, IGovernor.ProposalState.Defeated, _only(IGovernor.ProposalState.Succeeded)));
        _queue(_extendCall(), TEXT);
        _assertState(RunState.Halted);
    }

    function testFuzz_Extend_PassedLongAgo_CannotBeQueued(uint32 wait) public {
        uint256 id = _passed(_extendCall(), TEXT);
        _lapse(wait);
        vm.expectRevert(_unexpected(id, IGovernor.ProposalState.Expired, _only(IGovernor.ProposalState.Succeeded)));
        _queue(_extendCall(), TEXT);
        _assertState(RunState.Halted);
    }

    function testFuzz_Extend_QueuedLongAgo_CannotBeExecuted(uint32 wait, address caller) public {
        vm.assume(caller != address(governor));
        uint256 id = _passed(_extendCall(), TEXT);
        _queue(_extendCall(), TEXT);
        _lapse(uint256(wait) + 1);
        vm.expectRevert(_unexpected(id, IGovernor.ProposalState.Expired, _only(IGovernor.ProposalState.Queued)));
        _execute(_extendCall(), TEXT);

        // Nor at the timelock itself, for which the operation is still due.
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _extendCall());
        bytes32 salt = bytes20(address(governor)) ^ keccak256(bytes(TEXT));
        assertTrue(timelock.isOperationReady(timelock.hashOperationBatch(targets, values, calls, 0, salt)));
        bytes32 role = timelock.EXECUTOR_ROLE();
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, caller, role));
        timelock.executeBatch(targets, values, calls, 0, salt);
        _assertState(RunState.Halted);
    }

    function testFuzz_Extend_SameProposalAgain_IsRefused(uint32 wait) public {
        uint256 id = _passed(_extendCall(), TEXT);
        _lapse(wait);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _extendCall());
        vm.prank(treasury);
        vm.expectRevert(_unexpected(id, IGovernor.ProposalState.Expired, 0));
        governor.propose(targets, values, calls, TEXT);
    }
}
