// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title Who may join a run.
/// @notice Chosen by the run's creator and fixed with the run. Asked once, when a node joins, by a static call: a
/// policy can refuse, it can do nothing else.
interface IAdmissionPolicy {
    /// @notice Whether a node may join. A policy refuses by false, or by reverting with the reason.
    /// @param owner of the node
    /// @param data what the policy asks for, passed on as the joining node gave it
    function admit(RunId run, NodeId node, address owner, bytes calldata data) external view returns (bool admitted);
}
