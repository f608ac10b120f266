// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStakedVotes} from "../token/IStakedVotes.sol";
import {NodeId, RunId} from "../types/Ids.sol";

/// @title Registry of nodes and keeper of their stake.
/// @notice A node has a cold owner key (stake, payments, votes) and a hot worker key (rounds). No role moves stake: the
/// owner takes it out after the unbonding delay, and only a proof of a fault, checked by a contract, takes it from her.
/// Staked and unbonding tokens keep the owner's vote. One owner may have many nodes; a slash hits one of them.
///
/// A worker key is named by the owner without its consent, and may serve several nodes: whatever it signs names the
/// node, so that naming somebody else's key gains nothing.
interface IStakeVault is IStakedVotes {
    /// @param owner cold key; receives withdrawals and rewards
    /// @param worker hot key; acts in rounds
    /// @param stake active stake, wei
    /// @param unbonding stake on its way out, wei
    /// @param releaseAt timestamp from which `unbonding` can be withdrawn; 0 while nothing is unbonding
    /// @param jailedUntil timestamp before which `unjail` fails; 0 for a node that is not jailed
    struct Node {
        address owner;
        address worker;
        uint96 stake;
        uint96 unbonding;
        uint64 releaseAt;
        uint64 jailedUntil;
    }

    /// @param endpoint where peers reach the node, for example `https://host:port`; kept in the log, not in storage
    /// @param tlsFingerprint SHA-256 of the DER certificate that the endpoint presents
    event NodeRegistered(
        NodeId indexed node, address indexed owner, address indexed worker, string endpoint, bytes32 tlsFingerprint
    );
    event EndpointUpdated(NodeId indexed node, string endpoint, bytes32 tlsFingerprint);
    event WorkerRotated(NodeId indexed node, address indexed previousWorker, address indexed newWorker);
    event Staked(NodeId indexed node, uint256 amount);
    event UnbondingBegun(NodeId indexed node, uint256 amount, uint64 releaseAt);
    event Withdrawn(NodeId indexed node, address indexed owner, uint256 amount);
    /// @param amount taken from the stake and what was unbonding, wei
    /// @param reward what of it went to the prover; the rest was burnt
    event Slashed(RunId indexed run, NodeId indexed node, address indexed prover, uint256 amount, uint256 reward);
    event Jailed(NodeId indexed node, uint64 until);
    event Unjailed(NodeId indexed node);

    error UnknownNode(NodeId node);
    error NotOwner(NodeId node, address caller);
    error NotOwnerOrWorker(NodeId node, address caller);
    error NotProofContract(address caller);
    error NotRoundManager(address caller);
    error BoundToRun(NodeId node, RunId run);
    error ZeroAddress();
    error ZeroAmount();
    error ZeroUnbonding();
    error ShareOutOfRange(uint256 share, uint256 limit);
    error SameWorker(NodeId node, address worker);
    error EndpointTooLong(uint256 length, uint256 limit);
    error InsufficientStake(NodeId node, uint256 stake, uint256 amount);
    error NothingUnbonding(NodeId node);
    error StillUnbonding(NodeId node, uint64 releaseAt);
    error NotJailed(NodeId node);
    error StillJailed(NodeId node, uint64 until);

    /// @notice Registers a node owned by the caller and stakes `amount` pulled from her (approve the vault first).
    /// @param worker hot key
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

    /// @notice Replaces the hot key. Owner only; takes effect at once, also within a round. What the previous key has
    /// signed can still convict the node for the length of the unbonding delay.
    function rotateWorker(NodeId node, address newWorker) external;

    /// @notice Takes stake for a proven fault and jails the node. Only the contracts that check proofs.
    /// @param run where the fault happened
    /// @param amount wei; at most what the node has is taken, stake first, then what is unbonding
    /// @param prover receives PROVER_SHARE of what is taken; the rest is burnt
    /// @return taken wei
    function slash(RunId run, NodeId node, uint256 amount, address prover) external returns (uint256 taken);

    /// @notice Lets a node take part again when its time in jail is over. Owner only.
    function unjail(NodeId node) external;

    /// @notice Seconds between `beginUnbond` and `withdraw`.
    function unbondingSeconds() external view returns (uint64);

    /// @notice Nodes ever registered; ids run from 1 to this.
    function nodeCount() external view returns (uint64);

    /// @notice Sum of the active stakes, wei.
    function totalStaked() external view returns (uint96);

    /// @notice Sum of the stakes on their way out, wei.
    function totalUnbonding() external view returns (uint96);

    /// @notice All about a node. Reverts with UnknownNode.
    function nodeOf(NodeId node) external view returns (Node memory info);

    /// @notice The cold key, or 0 for an unknown node.
    function ownerOf(NodeId node) external view returns (address owner);

    /// @notice The hot key, or 0 for an unknown node.
    function workerOf(NodeId node) external view returns (address worker);

    /// @notice Whether what this key signs is the node's doing: its hot key, or one that was until less than the
    /// unbonding delay ago.
    function isWorkerAt(NodeId node, address key) external view returns (bool);

    /// @notice Active stake in wei; unbonding stake does not count.
    function stakeOf(NodeId node) external view returns (uint256 amount);

    /// @notice Active stake that counts in rounds: none while the node is jailed, wei.
    function eligibleStakeOf(NodeId node) external view returns (uint256 amount);

    /// @notice The run that the node takes part in, 0 for none. It leaves one before it joins another.
    function runOf(NodeId node) external view returns (RunId run);

    /// @notice Notes the run that a node takes part in, 0 for none any more. RoundManager only.
    function bind(NodeId node, RunId run) external;

    /// @notice What a slash can reach, active and unbonding, wei.
    function slashableOf(NodeId node) external view returns (uint256 amount);

    /// @notice Whether a slashed node has not been let out again.
    function isJailed(NodeId node) external view returns (bool);
}
