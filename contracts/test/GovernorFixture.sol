// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RoundSteps} from "./RoundSteps.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

/// @title Voters and the steps of a proposal with one call to the registry; the treasury proposes.
abstract contract GovernorFixture is RoundSteps {
    uint256 internal constant QUORUM = SUPPLY * 4 / 100;
    uint64 internal constant LATER = 60 days;

    uint64 private _started;

    function setUp() public virtual override {
        super.setUp();
        _started = uint64(block.timestamp);
        skip(1);
    }

    /// A holder with so many votes.
    function _voter(string memory name, uint256 votes) internal returns (address voter) {
        voter = makeAddr(name);
        _give(voter, votes, address(this));
        vm.prank(voter);
        token.delegate(voter);
    }

    function _haltCall() internal view returns (bytes memory) {
        return abi.encodeCall(registry.halt, (run));
    }

    function _extendCall() internal view returns (bytes memory) {
        return abi.encodeCall(registry.extendMandate, (run, 10, _started + LATER));
    }

    function _propose(bytes memory data, string memory text) internal returns (uint256 id) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _calls(address(registry), data);
        vm.prank(treasury);
        id = governor.propose(targets, values, calls, text);
    }

    function _vote(uint256 id, address voter, uint8 support) internal {
        vm.prank(voter);
        governor.castVote(id, support);
    }

    /// Proposed and voted for by the treasury, at the first second after the vote.
    function _passed(bytes memory data, string memory text) internal returns (uint256 id) {
        id = _propose(data, text);
        vm.warp(vm.getBlockTimestamp() + VOTING_DELAY + 1);
        _vote(id, treasury, 1);
        vm.warp(governor.proposalDeadline(id) + 1);
    }

    function _queue(bytes memory data, string memory text) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _calls(address(registry), data);
        governor.queue(targets, values, calls, keccak256(bytes(text)));
    }

    function _execute(bytes memory data, string memory text) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _calls(address(registry), data);
        governor.execute(targets, values, calls, keccak256(bytes(text)));
    }

    function _cancel(bytes memory data, string memory text) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _calls(address(registry), data);
        governor.cancel(targets, values, calls, keccak256(bytes(text)));
    }

    function _assertProposal(uint256 id, IGovernor.ProposalState expected) internal view {
        assertEq(uint8(governor.state(id)), uint8(expected), "proposal");
    }
}
