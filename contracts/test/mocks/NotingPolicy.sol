// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../../src/types/Ids.sol";

/// Notes who asked, which a policy must not be able to do.
contract NotingPolicy {
    address public asked;

    function admit(RunId, NodeId, address, bytes calldata) external returns (bool) {
        asked = msg.sender;
        return true;
    }
}
