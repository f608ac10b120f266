// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IForfeits} from "../rewards/IForfeits.sol";
import {IRoundManager} from "../runs/IRoundManager.sol";
import {IStakedVotes} from "../token/IStakedVotes.sol";
import {LedgerToken} from "../token/LedgerToken.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Registry of nodes and keeper of their stake; see IStakeVault.
contract StakeVault is IStakeVault {
    using SafeERC20 for LedgerToken;
    using SafeCast for uint256;

    /// @dev Three slots, of which registering writes two. Endpoints are in the log.
    struct Stored {
        address owner;
        uint96 stake;
        // slot 2
        address worker;
        uint40 jailedUntil;
        // slot 3
        uint96 unbonding;
        uint40 releaseAt;
        RunId run;
    }

    /// @param unbondingSeconds between beginUnbond and withdraw; runs whose rounds could outlast it can't be created
    /// @param jailSeconds a slashed node stays out at least this long
    /// @param proverShareBps part of a slash that goes to the prover, in 1/10,000; less than all, so that nobody gains by
    /// slashing herself
    struct Settings {
        uint64 unbondingSeconds;
        uint64 jailSeconds;
        uint16 proverShareBps;
    }

    uint256 private constant MAX_ENDPOINT_BYTES = 256;
    uint256 private constant MAX_PROVER_SHARE_BPS = 5000;

    LedgerToken public immutable TOKEN;
    /// @notice Binds nodes to runs, and is told when the stake or the worker of a bound one changes.
    IRoundManager public immutable ROUND_MANAGER;
    /// @notice Settles disputes about training steps; may slash the loser.
    address public immutable DISPUTES;
    /// @notice Checks proofs that fit into one transaction; may slash whom they convict.
    address public immutable PROOFS;
    /// @notice Takes the rewards that have not vested from a slashed node.
    IForfeits public immutable DISTRIBUTOR;
    /// @notice Seconds that a slashed node stays out at least.
    uint64 public immutable JAIL_SECONDS;
    /// @notice Part of a slash that goes to the prover, in 1/10,000.
    uint16 public immutable PROVER_SHARE_BPS;
    /// @inheritdoc IStakeVault
    uint64 public immutable unbondingSeconds;

    // One slot.
    /// @inheritdoc IStakeVault
    uint64 public nodeCount;
    /// @inheritdoc IStakeVault
    uint96 public totalStaked;
    /// @inheritdoc IStakeVault
    uint96 public totalUnbonding;

    /// @inheritdoc IStakedVotes
    mapping(address owner => uint256) public votingUnitsOf;
    mapping(NodeId node => Stored) private _nodes;
    mapping(NodeId node => mapping(address key => uint256)) private _rotatedOutAt;

    constructor(
        LedgerToken token,
        IRoundManager roundManager,
        address disputes,
        address proofs,
        IForfeits distributor,
        Settings memory settings
    ) {
        require(address(token) != address(0), ZeroAddress());
        require(settings.unbondingSeconds != 0, ZeroUnbonding());
        require(
            settings.proverShareBps <= MAX_PROVER_SHARE_BPS,
            ShareOutOfRange(settings.proverShareBps, MAX_PROVER_SHARE_BPS)
        );
        TOKEN = token;
        ROUND_MANAGER = roundManager;
        DISPUTES = disputes;
        PROOFS = proofs;
        DISTRIBUTOR = distributor;
        JAIL_SECONDS = settings.jailSeconds;
        PROVER_SHARE_BPS = settings.proverShareBps;
        unbondingSeconds = settings.unbondingSeconds;
    }

    modifier onlyOwner(NodeId node) {
        _requireOwner(node);
        _;
    }

    /// @inheritdoc IStakeVault
    function register(address worker, string calldata endpoint, bytes32 tlsFingerprint, uint256 amount)
        external
        returns (NodeId node)
    {
        require(worker != address(0), ZeroAddress());
        _requireShort(endpoint);
        node = NodeId.wrap(++nodeCount);
        Stored storage info = _nodes[node];
        info.owner = msg.sender;
        info.worker = worker;
        emit NodeRegistered(node, msg.sender, worker, endpoint, tlsFingerprint);
        _stake(info, node, amount);
    }

    /// @inheritdoc IStakeVault
    function stake(NodeId node, uint256 amount) external onlyOwner(node) {
        Stored storage info = _nodes[node];
        _stake(info, node, amount);
        _tellRun(info, node);
    }

    /// @inheritdoc IStakeVault
    function beginUnbond(NodeId node, uint256 amount) external onlyOwner(node) {
        Stored storage info = _nodes[node];
        require(amount != 0, ZeroAmount());
        require(amount <= info.stake, InsufficientStake(node, info.stake, amount));
        uint96 moved = amount.toUint96();
        uint40 releaseAt = (block.timestamp + unbondingSeconds).toUint40();
        info.stake -= moved;
        info.unbonding += moved;
        info.releaseAt = releaseAt;
        totalStaked -= moved;
        totalUnbonding += moved;
        emit UnbondingBegun(node, amount, releaseAt);
        _tellRun(info, node);
    }

    /// @inheritdoc IStakeVault
    function withdraw(NodeId node) external onlyOwner(node) {
        Stored storage info = _nodes[node];
        uint96 amount = info.unbonding;
        require(amount != 0, NothingUnbonding(node));
        require(block.timestamp >= info.releaseAt, StillUnbonding(node, info.releaseAt));
        info.unbonding = 0;
        info.releaseAt = 0;
        totalUnbonding -= amount;
        votingUnitsOf[msg.sender] -= amount;
        emit Withdrawn(node, msg.sender, amount);
        TOKEN.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IStakeVault
    function updateEndpoint(NodeId node, string calldata endpoint, bytes32 tlsFingerprint) external {
        Stored storage info = _nodes[node];
        require(info.owner != address(0), UnknownNode(node));
        require(msg.sender == info.owner || msg.sender == info.worker, NotOwnerOrWorker(node, msg.sender));
        _requireShort(endpoint);
        emit EndpointUpdated(node, endpoint, tlsFingerprint);
    }

    /// @inheritdoc IStakeVault
    function rotateWorker(NodeId node, address newWorker) external onlyOwner(node) {
        require(newWorker != address(0), ZeroAddress());
        Stored storage info = _nodes[node];
        address previous = info.worker;
        require(newWorker != previous, SameWorker(node, newWorker));
        _rotatedOutAt[node][previous] = block.timestamp;
        info.worker = newWorker;
        emit WorkerRotated(node, previous, newWorker);
        _tellRun(info, node);
    }

    /// @inheritdoc IStakeVault
    function bind(NodeId node, RunId run) external {
        require(msg.sender == address(ROUND_MANAGER), NotRoundManager(msg.sender));
        Stored storage info = _nodes[node];
        RunId bound = info.run;
        if (RunId.unwrap(bound) == RunId.unwrap(run)) return;
        bool free = RunId.unwrap(bound) == 0 || RunId.unwrap(run) == 0;
        require(free, BoundToRun(node, bound));
        info.run = run;
    }

    /// @inheritdoc IStakeVault
    function slash(RunId run, NodeId node, uint256 amount, address prover) external returns (uint256 taken) {
        require(msg.sender == DISPUTES || msg.sender == PROOFS, NotProofContract(msg.sender));
        Stored storage info = _nodes[node];
        address owner = info.owner;
        require(owner != address(0), UnknownNode(node));
        uint96 fromStake = _min(amount, info.stake).toUint96();
        uint96 fromUnbonding = _min(amount - fromStake, info.unbonding).toUint96();
        taken = uint256(fromStake) + fromUnbonding;
        info.stake -= fromStake;
        if (fromUnbonding != 0) info.unbonding -= fromUnbonding;
        uint40 until = (block.timestamp + JAIL_SECONDS).toUint40();
        info.jailedUntil = until;
        totalStaked -= fromStake;
        totalUnbonding -= fromUnbonding;
        votingUnitsOf[owner] -= taken;

        uint256 reward = taken * PROVER_SHARE_BPS / 10_000;
        emit Slashed(run, node, prover, taken, reward);
        emit Jailed(node, until);
        DISTRIBUTOR.forfeit(run, node);
        _tellRun(info, node);
        if (reward != 0) TOKEN.payStake(owner, prover, reward);
        if (taken != reward) TOKEN.burnStake(owner, taken - reward);
    }

    /// @inheritdoc IStakeVault
    function unjail(NodeId node) external onlyOwner(node) {
        Stored storage info = _nodes[node];
        uint64 until = info.jailedUntil;
        require(until != 0, NotJailed(node));
        require(block.timestamp >= until, StillJailed(node, until));
        info.jailedUntil = 0;
        emit Unjailed(node);
    }

    /// @inheritdoc IStakeVault
    function nodeOf(NodeId node) external view returns (Node memory info) {
        Stored storage stored = _nodes[node];
        require(stored.owner != address(0), UnknownNode(node));
        info = Node({
            owner: stored.owner,
            worker: stored.worker,
            stake: stored.stake,
            unbonding: stored.unbonding,
            releaseAt: stored.releaseAt,
            jailedUntil: stored.jailedUntil
        });
    }

    /// @inheritdoc IStakeVault
    function ownerOf(NodeId node) external view returns (address owner) {
        return _nodes[node].owner;
    }

    /// @inheritdoc IStakeVault
    function workerOf(NodeId node) external view returns (address worker) {
        return _nodes[node].worker;
    }

    /// @inheritdoc IStakeVault
    function isWorkerAt(NodeId node, address key) external view returns (bool) {
        if (key == address(0)) return false;
        if (key == _nodes[node].worker) return true;
        uint256 since = _rotatedOutAt[node][key];
        return since != 0 && block.timestamp < since + unbondingSeconds;
    }

    /// @inheritdoc IStakeVault
    function stakeOf(NodeId node) external view returns (uint256 amount) {
        return _nodes[node].stake;
    }

    /// @inheritdoc IStakeVault
    function eligibleStakeOf(NodeId node) external view returns (uint256 amount) {
        return _eligibleStake(_nodes[node]);
    }

    /// @inheritdoc IStakeVault
    function runOf(NodeId node) external view returns (RunId run) {
        return _nodes[node].run;
    }

    /// @inheritdoc IStakeVault
    function slashableOf(NodeId node) external view returns (uint256 amount) {
        return uint256(_nodes[node].stake) + _nodes[node].unbonding;
    }

    /// @inheritdoc IStakeVault
    function isJailed(NodeId node) external view returns (bool) {
        return _nodes[node].jailedUntil != 0;
    }

    function _stake(Stored storage info, NodeId node, uint256 amount) private {
        require(amount != 0, ZeroAmount());
        uint96 added = amount.toUint96();
        info.stake += added;
        totalStaked += added;
        votingUnitsOf[msg.sender] += amount;
        emit Staked(node, amount);
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev The rounds read stake and worker from their own slot.
    function _tellRun(Stored storage info, NodeId node) private {
        RunId run = info.run;
        if (RunId.unwrap(run) != 0) ROUND_MANAGER.stakeChanged(run, node, info.worker, _eligibleStake(info));
    }

    function _eligibleStake(Stored storage info) private view returns (uint256) {
        return info.jailedUntil == 0 ? info.stake : 0;
    }

    function _requireShort(string calldata endpoint) private pure {
        require(
            bytes(endpoint).length <= MAX_ENDPOINT_BYTES, EndpointTooLong(bytes(endpoint).length, MAX_ENDPOINT_BYTES)
        );
    }

    function _requireOwner(NodeId node) private view {
        address owner = _nodes[node].owner;
        require(owner != address(0), UnknownNode(node));
        require(msg.sender == owner, NotOwner(node, msg.sender));
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
