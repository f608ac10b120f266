// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunState} from "../runs/IRunRegistry.sol";
import {NodeId, RunId} from "../types/Ids.sol";

// Small views of one protocol, for one reader.
// forge-lint: disable-start(multi-contract-file)

/// @title What disputes need of the StakeVault.
interface IDisputedStake {
    /// @notice Takes min(amount, stake + unbonding) of a node: a share to `prover`, the rest burnt. Never reverts for a
    /// registered node.
    function slash(RunId run, NodeId node, uint256 amount, address prover) external returns (uint256 taken);

    /// @notice Whether `key` is the node's worker, or was within the last unbonding period.
    function isWorkerAt(NodeId node, address key) external view returns (bool);

    /// @notice The cold key, or 0 for an unknown node.
    function ownerOf(NodeId node) external view returns (address owner);

    /// @notice The hot key, or 0 for an unknown node.
    function workerOf(NodeId node) external view returns (address worker);

    /// @notice Active stake, wei.
    function stakeOf(NodeId node) external view returns (uint256 amount);

    /// @notice Stake and unbonding stake, wei.
    function slashableOf(NodeId node) external view returns (uint256 amount);

    /// @notice Whether the node sits out a slash.
    function isJailed(NodeId node) external view returns (bool);

    /// @notice Nodes ever registered; ids run from 1 to this.
    function nodeCount() external view returns (uint64);
}

/// @title What disputes need of the RoundManager.
interface IDisputedRounds {
    /// @notice The newest round opened, 0 before the first. Never falls.
    function currentRound(RunId run) external view returns (uint64 round);

    /// @notice The round's randomness, 0 if it was never opened (or is no longer known).
    function beaconOf(RunId run, uint64 round) external view returns (bytes32 beacon);

    /// @notice Last timestamp at which a contribution to the round may be disputed; 0 if the round was never opened.
    function challengeEndOf(RunId run, uint64 round) external view returns (uint64 timestamp);
}

/// @title What disputes need of the RunRegistry.
interface IDisputedRuns {
    /// @notice Whether the run may go on; reverts for an unknown run.
    function stateOf(RunId run) external view returns (RunState state);

    /// @notice Who decides a dispute in the run, and what a proven fault costs a node, wei. Fixed when a run is created.
    function disputeTermsOf(RunId run) external view returns (address referee, uint96 slashAmount);

    /// @notice From how many training windows the assignment draws, and how many it draws per inner step. Fixed when a
    /// run is created; both 0 for an unknown run.
    function dataTermsOf(RunId run) external view returns (uint64 windows, uint32 batch);
}

/// @title Which faults have been convicted: one slash per run, round and node, whoever proves it, and how.
interface IFaults {
    /// @notice Notes a conviction by the dispute game. DisputeGame only.
    /// @return first false if the fault had been convicted before
    function convict(RunId run, uint64 round, NodeId node) external returns (bool first);

    /// @notice Whether the node was convicted for the round.
    function isConvicted(RunId run, uint64 round, NodeId node) external view returns (bool);
}
