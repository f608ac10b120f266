// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernorFixture} from "../GovernorFixture.sol";

/// Gas of each transaction as a sender pays it, written to snapshots/gas/Governance.json.
/// forge-config: default.isolate = true
contract GovernanceGasTest is GovernorFixture {
    function _note(string memory name) private {
        vm.snapshotGasLastCall("Governance", name);
    }

    function test_Gas_Vote_IsWrittenDown() public {
        address first = _voter("first", SUPPLY / 100);
        address second = _voter("second", SUPPLY / 100);
        address third = _voter("third", SUPPLY / 10);
        address fourth = _voter("fourth", SUPPLY / 100);
        // Some history, so that a lookup has to search.
        for (uint256 i = 0; i < 5; ++i) {
            skip(1 hours);
            _give(second, 1 ether, address(this));
            _give(fourth, 1 ether, address(this));
        }
        skip(1);
        uint256 id = _propose(_extendCall(), "p");
        _note("propose");
        skip(VOTING_DELAY + 1);
        _vote(id, first, 1);
        _note("vote, first of the proposal");
        _vote(id, second, 1);
        _note("vote");
        _vote(id, third, 1);
        _note("vote, reaching the quorum");
        _vote(id, fourth, 1);
        _note("vote, after the quorum");
        vm.warp(governor.proposalDeadline(id) + 1);
        _queue(_extendCall(), "p");
        _note("queue");
        skip(TIMELOCK_DELAY);
        _execute(_extendCall(), "p");
        _note("execute an extension");
    }
}
