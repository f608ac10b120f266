// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IAdmissionPolicy} from "./IAdmissionPolicy.sol";

/// @title Admits the nodes of listed owners.
/// @notice Each run has a list of its own. A vote alone changes it: neither the run's creator nor anybody else picks
/// who takes part.
contract AllowListAdmission is IAdmissionPolicy {
    address public immutable TIMELOCK;

    /// @notice Whether an owner is on a run's list.
    mapping(RunId run => mapping(address owner => bool)) public isAllowed;

    event OwnerAllowed(RunId indexed run, address indexed owner, bool allowed);

    error NotTimelock(address caller);

    constructor(address timelock) {
        TIMELOCK = timelock;
    }

    /// @notice Puts owners on a run's list or takes them off it. Timelock only. Nodes that joined stay.
    function setAllowed(RunId run, address[] calldata owners, bool allowed) external {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        for (uint256 i = 0; i < owners.length; ++i) {
            isAllowed[run][owners[i]] = allowed;
            emit OwnerAllowed(run, owners[i], allowed);
        }
    }

    /// @inheritdoc IAdmissionPolicy
    function admit(RunId run, NodeId, address owner, bytes calldata) external view returns (bool admitted) {
        return isAllowed[run][owner];
    }
}
