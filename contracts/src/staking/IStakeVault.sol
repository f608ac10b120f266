// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";

/// @title Registry of nodes and keeper of their stake.
/// @notice A node has a cold owner key (stake, payments, votes) and a hot worker key (rounds). No key and no role but
/// the owner's moves stake, and only after the unbonding delay. Staked and unbonding tokens keep the owner's vote.
interface IStakeVault {
    /// @param owner cold key; receives withdrawals and rewards
    /// @param releaseAt timestamp from which `unbonding` can be withdrawn; 0 while nothing is unbonding
    /// @param worker hot key; acts in rounds
    /// @param stake active stake, wei
    /// @param unbonding stake on its way out, wei
    /// @param tlsFingerprint SHA-256 of the DER certificate that the node's endpoint presents
    /// @param endpoint where peers reach the node, for example `https://host:port`
    struct Node {
        address owner;
        uint64 releaseAt;
        address worker;
        uint128 stake;
        uint128 unbonding;
        bytes32 tlsFingerprint;
        string endpoint;
    }

    event NodeRegistered(
        NodeId indexed node, address indexed owner, address indexed worker, string endpoint, bytes32 tlsFingerprint
    );
    event EndpointUpdated(NodeId indexed node, string endpoint, bytes32 tlsFingerprint);
    event WorkerRotated(NodeId indexed node, address indexed previousWorker, address indexed newWorker);
    event Staked(NodeId indexed node, uint256 amount);
    event UnbondingBegun(NodeId indexed node, uint256 amount, uint64 releaseAt);
    event Withdrawn(NodeId indexed node, address indexed owner, uint256 amount);

    error UnknownNode(NodeId node);
    error NotOwner(NodeId node, address caller);
    error NotOwnerOrWorker(NodeId node, address caller);
    error ZeroAddress();
    error ZeroAmount();
    error ZeroUnbonding();
    error WorkerInUse(address worker, NodeId node);
    error EndpointTooLong(uint256 length, uint256 limit);
    error InsufficientStake(NodeId node, uint256 stake, uint256 amount);
    error NothingUnbonding(NodeId node);
    error StillUnbonding(NodeId node, uint64 releaseAt);

    /// @notice Registers a node owned by the caller and stakes `amount` pulled from her (approve the vault first).
    /// @param worker hot key; one worker serves one node
    /// @param endpoint at most 256 bytes
    /// @param tlsFingerprint SHA-256 of the node's certificate
    /// @param amount first stake in wei, not 0
    function register(address worker, string calldata endpoint, bytes32 tlsFingerprint, uint256 amount)
        external
        returns (NodeId node);

    /// @notice Adds stake pulled from the owner, who must be the caller.
    function stake(NodeId node, uint256 amount) external;

    /// @notice Moves stake out of the active stake at once; it can be withdrawn after the delay. A further call merges
    /// with what is already unbonding and restarts the clock for both.
    function beginUnbond(NodeId node, uint256 amount) external;

    /// @notice Pays out everything that has finished unbonding. Owner only.
    function withdraw(NodeId node) external;

    /// @notice Announces where peers reach the node. Owner or worker.
    function updateEndpoint(NodeId node, string calldata endpoint, bytes32 tlsFingerprint) external;

    /// @notice Replaces the hot key. Owner only; takes effect at once, also within a round.
    function rotateWorker(NodeId node, address newWorker) external;

    /// @notice Seconds between `beginUnbond` and `withdraw`.
    function unbondingSeconds() external view returns (uint64);

    /// @notice Nodes ever registered; ids run from 1 to this.
    function nodeCount() external view returns (uint64);

    /// @notice Sum of the active stakes, wei.
    function totalStaked() external view returns (uint256);

    /// @notice Sum of the stakes on their way out, wei.
    function totalUnbonding() external view returns (uint256);

    /// @notice All about a node. Reverts with UnknownNode.
    function nodeOf(NodeId node) external view returns (Node memory info);

    /// @notice The cold key, or 0 for an unknown node.
    function ownerOf(NodeId node) external view returns (address owner);

    /// @notice The hot key, or 0 for an unknown node.
    function workerOf(NodeId node) external view returns (address worker);

    /// @notice The node that a hot key serves, or 0.
    function nodeOfWorker(address worker) external view returns (NodeId node);

    /// @notice Active stake in wei; unbonding stake does not count.
    function stakeOf(NodeId node) external view returns (uint256 amount);
}
