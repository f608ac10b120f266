// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IAdmissionPolicy} from "./IAdmissionPolicy.sol";

/// @title Admits every node.
contract OpenAdmission is IAdmissionPolicy {
    /// @inheritdoc IAdmissionPolicy
    function admit(RunId, NodeId, address, bytes calldata) external pure returns (bool admitted) {
        return true;
    }
}
