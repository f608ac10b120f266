// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CheckpointRegistry} from "../src/checkpoints/CheckpointRegistry.sol";
import {Brake} from "../src/governance/Brake.sol";
import {ProtocolTimelock} from "../src/governance/ProtocolTimelock.sol";
import {RunGovernor} from "../src/governance/RunGovernor.sol";
import {RewardDistributor} from "../src/rewards/RewardDistributor.sol";
import {RoundManager} from "../src/runs/RoundManager.sol";
import {RunRegistry} from "../src/runs/RunRegistry.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {LedgerToken} from "../src/token/LedgerToken.sol";
import {Vm} from "forge-std/Vm.sol";

/// @param supply wei of the token, all to `holder`
/// @param vault delay of unbonding, time in jail, a prover's share
/// @param refundDelaySeconds between a mandate's expiry and the refund of what it left
/// @param timelockDelaySeconds between a passed vote and its execution
struct Settings {
    address holder;
    uint256 supply;
    StakeVault.Settings vault;
    uint64 refundDelaySeconds;
    uint256 timelockDelaySeconds;
    RunGovernor.Settings governor;
    Brake.Settings brake;
}

struct Protocol {
    LedgerToken token;
    StakeVault vault;
    RunRegistry registry;
    RoundManager rounds;
    CheckpointRegistry checkpoints;
    RewardDistributor distributor;
    RunGovernor governor;
    ProtocolTimelock timelock;
    Brake brake;
}

error AddressMispredicted(address predicted, address actual);

/// @title The wiring of the protocol, for the deploy script and the tests alike.
/// @notice Contracts that need each other get addresses computed in advance, so that every link is immutable and
/// nobody is left with a right to change one.
library Deployment {
    Vm private constant VM = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @notice Deploys all contracts in a fixed order.
    /// @param settings what may differ between networks
    /// @param deployer account whose creations these are
    /// @param nonce its nonce before the first of them
    function deploy(Settings memory settings, address deployer, uint256 nonce) internal returns (Protocol memory p) {
        address vault = _created(deployer, nonce + 1);
        address governor = _created(deployer, nonce + 3);
        address registry = _created(deployer, nonce + 4);
        address rounds = _created(deployer, nonce + 5);
        address checkpoints = _created(deployer, nonce + 6);
        address distributor = _created(deployer, nonce + 7);
        address brake = _created(deployer, nonce + 8);

        p.token = new LedgerToken(settings.holder, settings.supply, vault);
        p.vault = new StakeVault(p.token, address(0), address(0), settings.vault);
        p.timelock = new ProtocolTimelock(settings.timelockDelaySeconds, governor);
        p.governor = new RunGovernor(p.token, p.timelock, registry, brake, settings.governor);
        p.registry =
            new RunRegistry(address(p.timelock), rounds, brake, address(0), p.vault, RewardDistributor(distributor));
        p.rounds =
            new RoundManager(p.registry, p.vault, CheckpointRegistry(checkpoints), RewardDistributor(distributor));
        p.checkpoints = new CheckpointRegistry(rounds, p.registry);
        p.distributor = new RewardDistributor(p.token, p.registry, p.vault, rounds, settings.refundDelaySeconds);
        p.brake = new Brake(address(p.token), p.registry, address(p.timelock), settings.brake);

        _check(vault, address(p.vault));
        _check(governor, address(p.governor));
        _check(registry, address(p.registry));
        _check(rounds, address(p.rounds));
        _check(checkpoints, address(p.checkpoints));
        _check(distributor, address(p.distributor));
        _check(brake, address(p.brake));
    }

    function _created(address deployer, uint256 nonce) private pure returns (address) {
        return VM.computeCreateAddress(deployer, nonce);
    }

    function _check(address predicted, address actual) private pure {
        require(predicted == actual, AddressMispredicted(predicted, actual));
    }
}
