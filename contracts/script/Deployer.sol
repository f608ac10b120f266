// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Deployment, Protocol, Settings} from "./Deployment.sol";

/// @title Holds the code of all contracts once, so that not every test contract has to be compiled with it.
contract Deployer {
    function deploy(Settings memory settings) external returns (Protocol memory) {
        return Deployment.deploy(settings, address(this), 1);
    }
}
