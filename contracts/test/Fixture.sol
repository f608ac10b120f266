// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Deployer} from "../script/Deployer.sol";
import {Protocol, Settings} from "../script/Deployment.sol";
import {CheckpointRegistry} from "../src/checkpoints/CheckpointRegistry.sol";
import {DisputeGame} from "../src/disputes/DisputeGame.sol";
import {FraudProofs} from "../src/disputes/FraudProofs.sol";
import {JuryReferee} from "../src/disputes/JuryReferee.sol";
import {ExactReferee} from "../src/exact/ExactReferee.sol";
import {Brake} from "../src/governance/Brake.sol";
import {COUNCIL_SEATS} from "../src/governance/IBrake.sol";
import {ProtocolTimelock} from "../src/governance/ProtocolTimelock.sol";
import {RunGovernor} from "../src/governance/RunGovernor.sol";
import {AllowListAdmission} from "../src/policy/AllowListAdmission.sol";
import {AttestationAdmission} from "../src/policy/AttestationAdmission.sol";
import {ComputeMeter} from "../src/policy/ComputeMeter.sol";
import {InferenceCredit} from "../src/rewards/InferenceCredit.sol";
import {OwnershipLedger} from "../src/rewards/OwnershipLedger.sol";
import {RewardDistributor} from "../src/rewards/RewardDistributor.sol";
import {RunParams, RunState} from "../src/runs/IRunRegistry.sol";
import {RoundManager} from "../src/runs/RoundManager.sol";
import {RunRegistry} from "../src/runs/RunRegistry.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {LedgerToken} from "../src/token/LedgerToken.sol";
import {NodeId, RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";

/// @title The whole protocol as the deploy script wires it, with four nodes ready to take part.
abstract contract Fixture is Deployed {
    uint256 internal constant SUPPLY = 1_000_000 ether;
    uint256 internal constant MIN_STAKE = 100 ether;
    uint256 internal constant REWARD = 9 ether;
    uint64 internal constant UNBONDING = 7 days;
    uint64 internal constant CHALLENGE = 3 days;
    uint96 internal constant SLASH = 50 ether;
    uint128 internal constant FLOP_PER_STEP = 1e21;
    uint128 internal constant REVIEW_FLOP = 1e24;
    uint128 internal constant FIRST_ISSUE = 9 ether;
    uint64 internal constant HALVING = 100;
    uint64 internal constant TRAIN_WINDOWS = 1_000_003;
    uint32 internal constant BATCH_WINDOWS = 4;
    uint64 internal constant JAIL = 2 days;
    uint16 internal constant PROVER_SHARE = 3000;
    uint64 internal constant REFUND_DELAY = 14 days;
    uint48 internal constant VOTING_DELAY = 1 hours;
    uint32 internal constant VOTING_PERIOD = 1 days;
    uint48 internal constant VOTE_EXTENSION = 6 hours;
    uint256 internal constant TIMELOCK_DELAY = 2 hours;
    uint32 internal constant COMMIT = 600;
    uint32 internal constant REVEAL = 300;
    uint32 internal constant PROPOSE = 60;
    uint32 internal constant ATTEST = 120;
    uint40 internal constant BRAKE_PAUSE = 2 days;
    uint40 internal constant BRAKE_COOLDOWN = 30 days;
    uint96 internal constant BRAKE_BOND = 50 ether;
    uint256 internal constant NODES = 4;
    bytes32 internal constant GENESIS = keccak256("genesis");
    bytes32 internal constant PARTICIPANTS = keccak256("participants");

    LedgerToken internal token;
    StakeVault internal vault;
    RunRegistry internal registry;
    RoundManager internal rounds;
    CheckpointRegistry internal checkpoints;
    RewardDistributor internal distributor;
    RunGovernor internal governor;
    ProtocolTimelock internal timelock;
    ComputeMeter internal meter;
    DisputeGame internal disputes;
    FraudProofs internal proofs;
    JuryReferee internal jury;
    ExactReferee internal exactReferee;
    OwnershipLedger internal ownership;
    InferenceCredit internal credit;
    AllowListAdmission internal allowList;
    AttestationAdmission internal attestation;
    Brake internal brake;

    address internal treasury = makeAddr("treasury");
    address internal creator = makeAddr("creator");
    RunId internal run;
    NodeId[] internal nodes;
    mapping(string name => address) private _made;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        vm.prevrandao(keccak256("prevrandao"));
        Protocol memory p = Deployer(_deploy("Deployer", "")).deploy(_settings());
        token = p.token;
        vault = p.vault;
        registry = p.registry;
        rounds = p.rounds;
        checkpoints = p.checkpoints;
        distributor = p.distributor;
        governor = p.governor;
        timelock = p.timelock;
        brake = p.brake;
        meter = p.meter;
        disputes = p.disputes;
        proofs = p.proofs;
        jury = p.jury;
        exactReferee = p.exactReferee;
        ownership = p.ownership;
        credit = p.credit;
        allowList = p.allowList;
        attestation = p.attestation;
        vm.prank(treasury);
        token.delegate(treasury);
        for (uint256 i = 0; i < NODES; ++i) {
            nodes.push(_register(i, MIN_STAKE * (i + 1)));
        }
        run = _createRun(_params());
    }

    function _settings() internal view returns (Settings memory) {
        return Settings({
            holder: treasury,
            supply: SUPPLY,
            vault: StakeVault.Settings({unbondingSeconds: UNBONDING, jailSeconds: JAIL, proverShareBps: PROVER_SHARE}),
            refundDelaySeconds: REFUND_DELAY,
            timelockDelaySeconds: TIMELOCK_DELAY,
            governor: RunGovernor.Settings({
                votingDelay: VOTING_DELAY,
                votingPeriod: VOTING_PERIOD,
                voteExtension: VOTE_EXTENSION,
                proposalThreshold: 1000 ether,
                quorumPercent: 4
            }),
            brake: _brakeSettings(),
            challengeSeconds: CHALLENGE,
            bountyClaimSeconds: 1 hours,
            disputes: DisputeGame.Settings({
                clockSeconds: 6 hours, refereeSeconds: 1 days, moveCost: 0.01 ether, burnBps: 2000, stride: 1
            }),
            jury: JuryReferee.Settings({
                seats: 3,
                fee: 1 ether,
                jurorBond: 1 ether,
                jurorStake: 100 ether,
                drawSeconds: 1 hours,
                commitSeconds: 4 hours,
                revealSeconds: 4 hours,
                settleSeconds: 1 hours
            }),
            exactStride: 5,
            reviewFlop: _reviewFlop(),
            reviewGigabytes: 1280
        });
    }

    function _reviewFlop() private pure returns (uint128[] memory flop) {
        flop = new uint128[](2);
        (flop[0], flop[1]) = (REVIEW_FLOP, 10 * REVIEW_FLOP);
    }

    function _brakeSettings() private pure returns (Brake.Settings memory) {
        address[COUNCIL_SEATS] memory council;
        return Brake.Settings({
            fractionBps: 1000,
            pauseSeconds: BRAKE_PAUSE,
            cooldownSeconds: BRAKE_COOLDOWN,
            judgeSeconds: 10 days,
            voteAgeSeconds: 1 hours,
            bond: BRAKE_BOND,
            council: council
        });
    }

    function _params() internal view returns (RunParams memory p) {
        p.specHash = keccak256("spec");
        p.datasetRoot = keccak256("dataset");
        p.engineId = keccak256("engine");
        p.genesisCheckpoint = GENESIS;
        p.stages = 1;
        p.replicas = 4;
        p.innerSteps = 20;
        p.trainWindows = TRAIN_WINDOWS;
        p.batchWindows = BATCH_WINDOWS;
        p.commitSeconds = COMMIT;
        p.revealSeconds = REVEAL;
        p.proposeSeconds = PROPOSE;
        p.attestSeconds = ATTEST;
        p.minStake = MIN_STAKE;
        p.rewardPerRound = REWARD;
        p.mandateRounds = 10;
        p.mandateExpiry = uint64(block.timestamp) + 30 days;
        p.slashAmount = SLASH;
        p.referee = address(jury);
        p.flopPerStep = FLOP_PER_STEP;
        p.firstIssue = FIRST_ISSUE;
        p.halvingRounds = HALVING;
        p.specUri = "ipfs://spec";
    }

    function _owner(uint256 i) internal returns (address) {
        return _named(string.concat("owner", vm.toString(i)));
    }

    function _worker(uint256 i) internal returns (address) {
        return _named(string.concat("worker", vm.toString(i)));
    }

    /// As makeAddr, which multiplies points of the curve each time.
    function _named(string memory name) internal returns (address who) {
        who = _made[name];
        if (who == address(0)) who = _made[name] = makeAddr(name);
    }

    /// As makeAddrAndKey, which multiplies points of the curve each time.
    function _workerKey(uint256 i) internal pure returns (uint256 key) {
        return uint256(keccak256(bytes(string.concat("worker", vm.toString(i)))));
    }

    function _give(address to, uint256 amount, address spender) internal {
        vm.prank(treasury);
        assertTrue(token.transfer(to, amount));
        vm.prank(to);
        token.approve(spender, amount);
    }

    /// Registers node number i (counted from 0) with its own owner and worker.
    function _register(uint256 i, uint256 amount) internal returns (NodeId) {
        address owner = _owner(i);
        _give(owner, amount, address(vault));
        vm.prank(owner);
        token.delegate(owner);
        vm.prank(owner);
        return vault.register(_worker(i), "https://node:1", keccak256("tls"), amount);
    }

    function _createRun(RunParams memory p) internal returns (RunId) {
        uint256 amount = p.rewardPerRound * p.mandateRounds;
        if (amount != 0) _give(creator, amount, address(distributor));
        vm.prank(creator);
        return registry.createRun(p);
    }

    function _join(uint256 i) internal {
        vm.prank(_worker(i));
        rounds.join(run, nodes[i], 0, "");
    }

    function _joinAll(uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            _join(i);
        }
    }

    /// Leaf of a node that has earned this much and as many shares.
    function _leaf(NodeId node, uint256 rewards) internal view returns (bytes32) {
        return _leaf(node, vault.ownerOf(node), rewards, rewards);
    }

    function _leaf(NodeId node, address owner, uint256 rewards, uint256 shares) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(node, owner, rewards, shares))));
    }

    /// Claims by such a leaf.
    function _claim(NodeId node, uint256 rewards, bytes32[] memory proof) internal {
        distributor.claim(run, node, vault.ownerOf(node), rewards, rewards, proof);
    }

    function _claim(NodeId node, uint256 rewards) internal {
        _claim(node, rewards, new bytes32[](0));
    }

    function _pair(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }

    function _proof(bytes32 sibling) internal pure returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = sibling;
    }

    function _assertState(RunState expected) internal view {
        assertEq(uint8(registry.stateOf(run)), uint8(expected), "state");
    }

    /// Passes one call through proposal, vote, timelock and execution.
    function _decide(address target, bytes memory data) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _calls(target, data);
        vm.warp(block.timestamp + 1);
        vm.prank(treasury);
        uint256 id = governor.propose(targets, values, calls, "decide");
        vm.warp(block.timestamp + VOTING_DELAY + 1);
        vm.prank(treasury);
        governor.castVote(id, 1);
        vm.warp(block.timestamp + VOTING_PERIOD + 1);
        governor.queue(targets, values, calls, keccak256("decide"));
        vm.warp(block.timestamp + TIMELOCK_DELAY + 1);
        governor.execute(targets, values, calls, keccak256("decide"));
    }

    function _calls(address target, bytes memory data)
        internal
        pure
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calls)
    {
        targets = new address[](1);
        values = new uint256[](1);
        calls = new bytes[](1);
        targets[0] = target;
        calls[0] = data;
    }
}
