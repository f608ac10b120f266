// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Deployer} from "../script/Deployer.sol";
import {Protocol, Settings} from "../script/Deployment.sol";
import {CheckpointRegistry} from "../src/checkpoints/CheckpointRegistry.sol";
import {DisputeGame} from "../src/disputes/DisputeGame.sol";
import {FraudProofs} from "../src/disputes/FraudProofs.sol";
import {JuryReferee} from "../src/disputes/JuryReferee.sol";
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
import {Contribution, Contributions} from "../src/runs/Contributions.sol";
import {IRoundManager, Phase} from "../src/runs/IRoundManager.sol";
import {RunParams, RunState} from "../src/runs/IRunRegistry.sol";
import {RoundManager} from "../src/runs/RoundManager.sol";
import {RunRegistry} from "../src/runs/RunRegistry.sol";
import {StakeVault} from "../src/staking/StakeVault.sol";
import {LedgerToken} from "../src/token/LedgerToken.sol";
import {NodeId, RunId} from "../src/types/Ids.sol";
import {BatchTree} from "./BatchTree.sol";
import {Deployed} from "./Deployed.sol";

/// @title The whole protocol as the deploy script wires it, with four nodes ready to take part.
abstract contract Fixture is Deployed {
    using Contributions for Contribution;

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

    /// Where a commitment is: the batch, and the leaf in it.
    struct Place {
        uint16 batch;
        uint256 leaf;
    }

    mapping(uint64 round => uint16) private _batches;
    mapping(uint64 round => mapping(uint16 batch => bytes32[])) private _batchLeaves;
    mapping(uint64 round => mapping(uint256 i => Place)) private _places;

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

    function _contribution(uint64 round, NodeId node) internal view returns (Contribution memory c) {
        c.run = run;
        c.round = round;
        c.node = node;
        c.parentCheckpoint = rounds.roundOf(run, round).parentCheckpoint;
        c.traceRoot = keccak256(abi.encode("trace", round, node));
        c.updateHash = keccak256(abi.encode("update", round, node));
        c.steps = 20;
        c.tokens = 40_960;
    }

    function _salt(NodeId node) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", node));
    }

    function _commitment(uint64 round, uint256 i) internal view returns (bytes32) {
        return _contribution(round, nodes[i]).commitment(_salt(nodes[i]));
    }

    function _commit(uint64 round, uint256 i) internal {
        bytes32 commitment = _commitment(round, i);
        vm.prank(_worker(i));
        rounds.commit(run, round, nodes[i], commitment);
    }

    /// An entry of a batch, as commitBatch takes it.
    function _entry(uint64 round, uint256 i) internal returns (bytes memory) {
        return _signedEntry(round, i, _commitment(round, i), _workerKey(i));
    }

    function _signedEntry(uint64 round, uint256 i, bytes32 commitment, uint256 key)
        internal
        view
        returns (bytes memory)
    {
        bytes32 digest = rounds.hashCommitment(run, round, nodes[i], commitment);
        (bytes32 r, bytes32 vs) = vm.signCompact(key, digest);
        return abi.encodePacked(NodeId.unwrap(nodes[i]), commitment, r, vs);
    }

    /// The first `count` nodes commit in one batch.
    function _commitAll(uint64 round, uint256 count) internal {
        uint256[] memory who = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            who[i] = i;
        }
        _commitBatch(round, who);
    }

    /// Some nodes commit in one batch, all of which count.
    function _commitBatch(uint64 round, uint256[] memory who) internal {
        bytes memory entries;
        uint16 number = _batches[round]++;
        for (uint256 k = 0; k < who.length; ++k) {
            uint256 i = who[k];
            entries = bytes.concat(entries, _entry(round, i));
            _places[round][i] = Place({batch: number, leaf: k});
            _batchLeaves[round][number].push(_batchLeaf(nodes[i], _commitment(round, i)));
        }
        rounds.commitBatch(run, round, entries);
    }

    function _batchLeaf(NodeId node, bytes32 commitment) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(node, commitment));
    }

    function _batchProof(uint64 round, uint256 i) internal view returns (bytes32[] memory) {
        Place memory place = _places[round][i];
        return BatchTree.proof(_batchLeaves[round][place.batch], place.leaf);
    }

    /// Reveals what the node committed to, in a batch or directly.
    function _reveal(uint64 round, uint256 i) internal {
        Contribution memory c = _contribution(round, nodes[i]);
        bool counted = rounds.contributionOf(run, round, nodes[i]).counted;
        bytes32[] memory proof;
        if (counted) proof = _batchProof(round, i);
        vm.prank(_worker(i));
        if (counted) rounds.revealBatched(c, _salt(c.node), _places[round][i].batch, proof);
        else rounds.reveal(c, _salt(c.node));
    }

    function _revealAll(uint64 round, uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            _reveal(round, i);
        }
    }

    function _checkpoint(uint64 round) internal pure returns (bytes32) {
        return keccak256(abi.encode("checkpoint", round));
    }

    /// Node number (counted from 0) of a node id.
    function _number(NodeId node) internal view returns (uint256) {
        for (uint256 i = 0; i < nodes.length; ++i) {
            if (NodeId.unwrap(nodes[i]) == NodeId.unwrap(node)) return i;
        }
        revert("no such node");
    }

    /// The present leader.
    function _leader(uint64 round) internal view returns (NodeId) {
        (, uint256 drawn) = rounds.leaderDraw(run, round);
        for (uint256 i = 0; i < nodes.length; ++i) {
            IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[i]);
            if (info.cumulativeStake - info.stake <= drawn && drawn < info.cumulativeStake) return nodes[i];
        }
        revert("nobody leads");
    }

    /// The present leader proposes.
    function _propose(uint64 round, bytes32 rewardRoot) internal returns (NodeId leader) {
        leader = _leader(round);
        vm.prank(vault.workerOf(leader));
        rounds.propose(run, round, leader, _checkpoint(round), PARTICIPANTS, rewardRoot);
    }

    function _attest(uint64 round, uint256 i) internal {
        bytes32 hash = rounds.roundOf(run, round).proposalHash;
        vm.prank(_worker(i));
        rounds.attest(run, round, nodes[i], hash);
    }

    function _attestAll(uint64 round, uint256 count) internal {
        NodeId leader = rounds.roundOf(run, round).proposer;
        for (uint256 i = 0; i < count; ++i) {
            if (NodeId.unwrap(nodes[i]) != NodeId.unwrap(leader)) _attest(round, i);
        }
    }

    /// Opens a round and takes it through all phases to finality.
    function _fullRound(uint256 count, bytes32 rewardRoot) internal returns (uint64 round) {
        round = rounds.open(run);
        _commitAll(round, count);
        _revealAll(round, count);
        _propose(round, rewardRoot);
        _attestAll(round, count);
        rounds.finalise(run, round);
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

    function _assertPhase(Phase expected, uint64 expectedDeadline) internal view {
        (, Phase phase, uint64 deadline) = rounds.phaseOf(run);
        assertEq(uint8(phase), uint8(expected), "phase");
        assertEq(deadline, expectedDeadline, "deadline");
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
