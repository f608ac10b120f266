// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title Keeper of the runs' reward money.
/// @notice Every finalised round releases the run's reward and posts a Merkle root over what each node has earned in
/// all rounds so far; a node's owner is paid the difference to what she claimed before. A run never pays out more than
/// its finalised rounds released, whatever a root says.
interface IRewardDistributor {
    /// @param escrow deposited and not yet released, wei
    /// @param released rewardPerRound * finalised rounds, wei
    /// @param claimed paid to owners so far, wei; never more than `released`
    /// @param root Merkle root over (node, cumulative wei) after the last finalised round
    /// @param round that round, 0 before the first
    struct Account {
        uint256 escrow;
        uint256 released;
        uint256 claimed;
        bytes32 root;
        uint64 round;
    }

    event Funded(RunId indexed run, address indexed from, uint256 amount);
    event RewardPosted(RunId indexed run, uint64 indexed round, bytes32 root, uint256 amount);
    event RewardClaimed(
        RunId indexed run, NodeId indexed node, address indexed owner, uint256 amount, uint256 cumulative
    );
    event Refunded(RunId indexed run, address indexed creator, uint256 amount);

    error NotRunRegistry(address caller);
    error NotRoundManager(address caller);
    error UnknownRun(RunId run);
    error ZeroAmount();
    error EscrowExhausted(RunId run, uint256 escrow, uint256 needed);
    error InvalidProof(RunId run, NodeId node, uint256 cumulative);
    error NothingToClaim(RunId run, NodeId node, uint256 cumulative, uint256 claimed);
    error ClaimExceedsReleased(RunId run, uint256 claimed, uint256 released);
    error NotRefundable(RunId run);
    error RefundTooEarly(RunId run, uint256 refundableFrom);

    /// @notice Deposits for a run that exists: a gift to the run, what it does not spend goes to its creator.
    /// Pulled from the caller (approve this contract).
    function fund(RunId run, uint256 amount) external;

    /// @notice Pulls a new run's rewards from its creator. RunRegistry only.
    function escrow(RunId run, address from, uint256 amount) external;

    /// @notice Releases one round's reward and replaces the root. RoundManager only.
    function post(RunId run, uint64 round, bytes32 root) external;

    /// @notice Pays the node's owner what she has earned and not yet claimed, for any number of rounds. Anyone may
    /// call, in any state of the run.
    /// @param cumulative everything the node has earned in this run, wei, as in the tree
    /// @param proof OpenZeppelin standard Merkle tree proof of (uint64 node, uint256 cumulative)
    function claim(RunId run, NodeId node, uint256 cumulative, bytes32[] calldata proof) external;

    /// @notice Returns the escrow to the creator: at once if token holders ended the run, otherwise when
    /// REFUND_DELAY has passed since the mandate's expiry, so that a vote can still extend it. Not for drafts.
    function refund(RunId run) external;

    /// @notice The run's money.
    function accountOf(RunId run) external view returns (Account memory account);

    /// @notice Deposited and not yet released, wei.
    function escrowOf(RunId run) external view returns (uint256 amount);

    /// @notice Paid to the node's owner so far for this run, wei.
    function claimedOf(RunId run, NodeId node) external view returns (uint256 amount);

    /// @notice Merkle root over (node, cumulative wei) after the last finalised round, 0 before the first.
    function rootOf(RunId run) external view returns (bytes32 root);
}
