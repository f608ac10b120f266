// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../src/governance/Brake.sol";
import {COUNCIL_SEATS} from "../src/governance/IBrake.sol";
import {RunGovernor} from "../src/governance/RunGovernor.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {Deployment, Protocol, Settings} from "./Deployment.sol";
import {Script} from "forge-std/Script.sol";

/// @title Deploys the protocol and writes where it is.
/// @notice Environment: DEPLOYER_KEY (required), DEPLOYMENT_OUT (path of the JSON written, default
/// deployments/<chain id>.json), and the settings below, which default to slow, public-network values. The whole
/// supply goes to the deployer, who keeps no other right.
contract Deploy is Script {
    error CouncilOfFive(uint256 given);

    function run() external returns (Protocol memory p) {
        uint256 key = vm.envUint("DEPLOYER_KEY");
        address deployer = vm.addr(key);
        Settings memory settings = Settings({
            holder: deployer,
            supply: vm.envOr("TOKEN_SUPPLY_WEI", uint256(1_000_000_000 ether)),
            vault: StakeVault.Settings({
                unbondingSeconds: uint64(vm.envOr("UNBONDING_SECONDS", uint256(21 days))),
                jailSeconds: uint64(vm.envOr("JAIL_SECONDS", uint256(7 days))),
                proverShareBps: uint16(vm.envOr("PROVER_SHARE_BPS", uint256(3000)))
            }),
            refundDelaySeconds: uint64(vm.envOr("REFUND_DELAY_SECONDS", uint256(30 days))),
            timelockDelaySeconds: vm.envOr("TIMELOCK_DELAY_SECONDS", uint256(2 days)),
            governor: RunGovernor.Settings({
                votingDelay: uint48(vm.envOr("VOTING_DELAY_SECONDS", uint256(1 days))),
                votingPeriod: uint32(vm.envOr("VOTING_PERIOD_SECONDS", uint256(5 days))),
                voteExtension: uint48(vm.envOr("VOTE_EXTENSION_SECONDS", uint256(2 days))),
                proposalThreshold: vm.envOr("PROPOSAL_THRESHOLD_WEI", uint256(100_000 ether)),
                quorumPercent: vm.envOr("QUORUM_PERCENT", uint256(4))
            }),
            brake: Brake.Settings({
                fractionBps: uint16(vm.envOr("BRAKE_FRACTION_BPS", uint256(1000))),
                pauseSeconds: uint40(vm.envOr("BRAKE_PAUSE_SECONDS", uint256(7 days))),
                cooldownSeconds: uint40(vm.envOr("BRAKE_COOLDOWN_SECONDS", uint256(90 days))),
                judgeSeconds: uint40(vm.envOr("BRAKE_JUDGE_SECONDS", uint256(21 days))),
                voteAgeSeconds: uint40(vm.envOr("BRAKE_VOTE_AGE_SECONDS", uint256(1 days))),
                bond: uint96(vm.envOr("BRAKE_BOND_WEI", uint256(10_000 ether))),
                council: _council()
            })
        });
        uint256 startBlock = block.number;
        vm.startBroadcast(key);
        p = Deployment.deploy(settings, deployer, vm.getNonce(deployer));
        vm.stopBroadcast();
        _write(p, deployer, startBlock);
    }

    function _council() private view returns (address[COUNCIL_SEATS] memory council) {
        address[] memory members = vm.envOr("BRAKE_COUNCIL", ",", new address[](0));
        require(members.length == 0 || members.length == COUNCIL_SEATS, CouncilOfFive(members.length));
        for (uint256 i = 0; i < members.length; ++i) {
            council[i] = members[i];
        }
    }

    function _write(Protocol memory p, address deployer, uint256 deployedBlock) private {
        string memory a = "addresses";
        vm.serializeAddress(a, "LedgerToken", address(p.token));
        vm.serializeAddress(a, "StakeVault", address(p.vault));
        vm.serializeAddress(a, "RunRegistry", address(p.registry));
        vm.serializeAddress(a, "RoundManager", address(p.rounds));
        vm.serializeAddress(a, "CheckpointRegistry", address(p.checkpoints));
        vm.serializeAddress(a, "RewardDistributor", address(p.distributor));
        vm.serializeAddress(a, "RunGovernor", address(p.governor));
        vm.serializeAddress(a, "ProtocolTimelock", address(p.timelock));
        string memory addresses = vm.serializeAddress(a, "Brake", address(p.brake));

        string memory d = "deployment";
        vm.serializeUint(d, "chainId", block.chainid);
        vm.serializeAddress(d, "deployer", deployer);
        vm.serializeString(d, "addresses", addresses);
        string memory json = vm.serializeUint(d, "deployedBlock", deployedBlock);
        string memory fallbackPath = string.concat("deployments/", vm.toString(block.chainid), ".json");
        vm.writeJson(json, vm.envOr("DEPLOYMENT_OUT", fallbackPath));
    }
}
