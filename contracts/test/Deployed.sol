// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";

/// @title Deploys the contracts under test with the bytecode that networks get.
abstract contract Deployed is Test {
    /// Contract `name` from the folder named by DEPLOYED_ARTIFACTS; without it, as it was compiled with the tests.
    function _deploy(string memory name, bytes memory arguments) internal returns (address) {
        string memory folder = vm.envOr("DEPLOYED_ARTIFACTS", string(""));
        if (bytes(folder).length == 0) return deployCode(string.concat(name, ".sol:", name), arguments);
        return deployCode(string.concat(folder, "/", name, ".sol/", name, ".json"), arguments);
    }
}
