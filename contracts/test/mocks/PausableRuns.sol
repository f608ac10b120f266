// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";

/// As much of a registry as a brake needs: runs that are active until paused, resumed or halted.
contract PausableRuns {
    mapping(RunId run => uint64) public pausedUntil;
    mapping(RunId run => bool) public haltedForGood;
    mapping(RunId run => RunState) private _other;
    address public brake;

    function setBrake(address account) external {
        brake = account;
    }

    function setState(RunId run, RunState state) external {
        _other[run] = state;
        haltedForGood[run] = state == RunState.Halted;
    }

    function resume(RunId run) external {
        pausedUntil[run] = 0;
    }

    function pause(RunId run, uint64 until) external {
        require(msg.sender == brake, IRunRegistry.NotBrake(msg.sender));
        RunState state = stateOf(run);
        require(state == RunState.Active, IRunRegistry.RunNotActive(run, state));
        pausedUntil[run] = until;
    }

    function stateOf(RunId run) public view returns (RunState) {
        if (_other[run] != RunState.Draft) return _other[run];
        return block.timestamp < pausedUntil[run] ? RunState.Paused : RunState.Active;
    }
}
