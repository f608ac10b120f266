// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";
import {IStakeVault} from "./IStakeVault.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title Registry of nodes and keeper of their stake; see IStakeVault.
/// @dev The vault never delegates its own token balance, so a staked token votes here and nowhere else.
contract StakeVault is IStakeVault, Votes {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;

    uint256 private constant MAX_ENDPOINT_BYTES = 256;

    IERC20 public immutable TOKEN;
    /// @inheritdoc IStakeVault
    uint64 public immutable unbondingSeconds;

    /// @inheritdoc IStakeVault
    uint64 public nodeCount;
    /// @inheritdoc IStakeVault
    uint256 public totalStaked;
    /// @inheritdoc IStakeVault
    uint256 public totalUnbonding;
    /// @inheritdoc IStakeVault
    mapping(address worker => NodeId node) public nodeOfWorker;

    mapping(NodeId node => Node) private _nodes;
    mapping(address owner => uint256) private _votingUnits;

    /// @param token what is staked
    /// @param unbonding seconds; runs whose rounds could outlast it can't be created
    constructor(IERC20 token, uint64 unbonding) EIP712("ProtocolLedger StakeVault", "1") {
        require(address(token) != address(0), ZeroAddress());
        require(unbonding != 0, ZeroUnbonding());
        TOKEN = token;
        unbondingSeconds = unbonding;
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
        require(
            bytes(endpoint).length <= MAX_ENDPOINT_BYTES, EndpointTooLong(bytes(endpoint).length, MAX_ENDPOINT_BYTES)
        );
        node = NodeId.wrap(++nodeCount);
        _assignWorker(node, worker);
        Node storage info = _nodes[node];
        info.owner = msg.sender;
        info.worker = worker;
        info.endpoint = endpoint;
        info.tlsFingerprint = tlsFingerprint;
        emit NodeRegistered(node, msg.sender, worker, endpoint, tlsFingerprint);
        _stake(node, amount);
    }

    /// @inheritdoc IStakeVault
    function stake(NodeId node, uint256 amount) external onlyOwner(node) {
        _stake(node, amount);
    }

    /// @inheritdoc IStakeVault
    function beginUnbond(NodeId node, uint256 amount) external onlyOwner(node) {
        Node storage info = _nodes[node];
        require(amount != 0, ZeroAmount());
        require(amount <= info.stake, InsufficientStake(node, info.stake, amount));
        uint128 moved = amount.toUint128();
        info.stake -= moved;
        info.unbonding += moved;
        info.releaseAt = block.timestamp.toUint64() + unbondingSeconds;
        totalStaked -= amount;
        totalUnbonding += amount;
        emit UnbondingBegun(node, amount, info.releaseAt);
    }

    /// @inheritdoc IStakeVault
    function withdraw(NodeId node) external onlyOwner(node) {
        Node storage info = _nodes[node];
        uint256 amount = info.unbonding;
        require(amount != 0, NothingUnbonding(node));
        require(block.timestamp >= info.releaseAt, StillUnbonding(node, info.releaseAt));
        info.unbonding = 0;
        info.releaseAt = 0;
        totalUnbonding -= amount;
        _votingUnits[msg.sender] -= amount;
        _transferVotingUnits(msg.sender, address(0), amount);
        emit Withdrawn(node, msg.sender, amount);
        TOKEN.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IStakeVault
    function updateEndpoint(NodeId node, string calldata endpoint, bytes32 tlsFingerprint) external {
        Node storage info = _nodes[node];
        require(info.owner != address(0), UnknownNode(node));
        require(msg.sender == info.owner || msg.sender == info.worker, NotOwnerOrWorker(node, msg.sender));
        require(
            bytes(endpoint).length <= MAX_ENDPOINT_BYTES, EndpointTooLong(bytes(endpoint).length, MAX_ENDPOINT_BYTES)
        );
        info.endpoint = endpoint;
        info.tlsFingerprint = tlsFingerprint;
        emit EndpointUpdated(node, endpoint, tlsFingerprint);
    }

    /// @inheritdoc IStakeVault
    function rotateWorker(NodeId node, address newWorker) external onlyOwner(node) {
        Node storage info = _nodes[node];
        address previous = info.worker;
        _assignWorker(node, newWorker);
        nodeOfWorker[previous] = NodeId.wrap(0);
        info.worker = newWorker;
        emit WorkerRotated(node, previous, newWorker);
    }

    /// @inheritdoc IStakeVault
    function nodeOf(NodeId node) external view returns (Node memory info) {
        info = _nodes[node];
        require(info.owner != address(0), UnknownNode(node));
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
    function stakeOf(NodeId node) external view returns (uint256 amount) {
        return _nodes[node].stake;
    }

    /// @notice The current block timestamp.
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    /// @notice Votes are counted by block timestamp.
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _votingUnits[account];
    }

    function _stake(NodeId node, uint256 amount) private {
        require(amount != 0, ZeroAmount());
        _nodes[node].stake += amount.toUint128();
        totalStaked += amount;
        // Whoever delegated before, to somebody or to nobody, keeps her choice.
        if (_votingUnits[msg.sender] == 0 && delegates(msg.sender) == address(0)) _delegate(msg.sender, msg.sender);
        _votingUnits[msg.sender] += amount;
        _transferVotingUnits(address(0), msg.sender, amount);
        emit Staked(node, amount);
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    function _assignWorker(NodeId node, address worker) private {
        require(worker != address(0), ZeroAddress());
        NodeId taken = nodeOfWorker[worker];
        require(NodeId.unwrap(taken) == 0, WorkerInUse(worker, taken));
        nodeOfWorker[worker] = node;
    }

    function _requireOwner(NodeId node) private view {
        address owner = _nodes[node].owner;
        require(owner != address(0), UnknownNode(node));
        require(msg.sender == owner, NotOwner(node, msg.sender));
    }
}
