// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DisputeGame} from "../src/disputes/DisputeGame.sol";
import {JuryReferee} from "../src/disputes/JuryReferee.sol";
import {Brake} from "../src/governance/Brake.sol";
import {COUNCIL_SEATS} from "../src/governance/IBrake.sol";
import {RunGovernor} from "../src/governance/RunGovernor.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {Deployment, Protocol, Settings} from "./Deployment.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Script} from "forge-std/Script.sol";

/// @title Deploys the protocol and writes where it is.
/// @notice Environment: DEPLOYER_KEY (required), DEPLOYMENT_OUT (path of the JSON written, default
/// deployments/<chain id>.json), and the settings below, which default to slow, public-network values. The whole
/// supply goes to the deployer, who keeps no other right.
contract Deploy is Script {
    using SafeCast for uint256;

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
            }),
            challengeSeconds: uint64(vm.envOr("CHALLENGE_SECONDS", uint256(7 days))),
            bountyClaimSeconds: uint64(vm.envOr("BOUNTY_CLAIM_SECONDS", uint256(1 days))),
            disputes: _disputes(),
            jury: _jury(),
            exactStride: uint8(vm.envOr("EXACT_STRIDE", uint256(6))),
            reviewFlop: _reviewFlop(),
            reviewGigabytes: uint24(vm.envOr("REVIEW_GIGABYTES", uint256(1280)))
        });
        uint256 startBlock = block.number;
        vm.startBroadcast(key);
        p = Deployment.deploy(settings, deployer, vm.getNonce(deployer));
        vm.stopBroadcast();
        _write(p, deployer, startBlock);
    }

    function _disputes() private view returns (DisputeGame.Settings memory) {
        return DisputeGame.Settings({
            clockSeconds: uint32(vm.envOr("DISPUTE_CLOCK_SECONDS", uint256(1 days))),
            refereeSeconds: uint32(vm.envOr("REFEREE_SECONDS", uint256(4 days))),
            moveCost: uint96(vm.envOr("DISPUTE_MOVE_COST_WEI", uint256(1 ether))),
            burnBps: uint16(vm.envOr("DISPUTE_BURN_BPS", uint256(2000))),
            stride: uint8(vm.envOr("DISPUTE_STRIDE", uint256(4)))
        });
    }

    function _jury() private view returns (JuryReferee.Settings memory) {
        uint32 phase = vm.envOr("JURY_PHASE_SECONDS", uint256(20 hours)).toUint32();
        return JuryReferee.Settings({
            seats: uint8(vm.envOr("JURY_SEATS", uint256(5))),
            fee: uint96(vm.envOr("JURY_FEE_WEI", uint256(50 ether))),
            jurorBond: uint96(vm.envOr("JUROR_BOND_WEI", uint256(20 ether))),
            jurorStake: uint96(vm.envOr("JUROR_STAKE_WEI", uint256(100 ether))),
            drawSeconds: phase,
            commitSeconds: phase,
            revealSeconds: phase,
            settleSeconds: phase
        });
    }

    function _reviewFlop() private view returns (uint128[] memory flop) {
        uint256[] memory defaults = new uint256[](3);
        (defaults[0], defaults[1], defaults[2]) = (1e24, 1e25, 1e26);
        uint256[] memory given = vm.envOr("REVIEW_FLOP", ",", defaults);
        flop = new uint128[](given.length);
        for (uint256 i = 0; i < given.length; ++i) {
            flop[i] = given[i].toUint128();
        }
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
        vm.serializeAddress(a, "Brake", address(p.brake));
        vm.serializeAddress(a, "ComputeMeter", address(p.meter));
        vm.serializeAddress(a, "DisputeGame", address(p.disputes));
        vm.serializeAddress(a, "FraudProofs", address(p.proofs));
        vm.serializeAddress(a, "JuryReferee", address(p.jury));
        vm.serializeAddress(a, "ExactUnits", address(p.exactUnits));
        vm.serializeAddress(a, "ExactReferee", address(p.exactReferee));
        vm.serializeAddress(a, "OwnershipLedger", address(p.ownership));
        vm.serializeAddress(a, "InferenceCredit", address(p.credit));
        vm.serializeAddress(a, "AllowListAdmission", address(p.allowList));
        string memory addresses = vm.serializeAddress(a, "AttestationAdmission", address(p.attestation));

        string memory d = "deployment";
        vm.serializeUint(d, "chainId", block.chainid);
        vm.serializeAddress(d, "deployer", deployer);
        vm.serializeString(d, "addresses", addresses);
        string memory json = vm.serializeUint(d, "deployedBlock", deployedBlock);
        string memory fallbackPath = string.concat("deployments/", vm.toString(block.chainid), ".json");
        vm.writeJson(json, vm.envOr("DEPLOYMENT_OUT", fallbackPath));
    }
}
