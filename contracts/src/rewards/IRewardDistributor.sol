// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IForfeits} from "./IForfeits.sol";
import {IVestedRoots} from "./IVestedRoots.sol";

/// @title Keeper of the runs' reward money.
/// @notice Every finalised round releases the run's reward and posts a Merkle root over what each node has earned in
/// all rounds so far: leaves (uint64 node, address owner, uint256 rewards, uint256 shares), cumulative, in an
/// OpenZeppelin StandardMerkleTree. The leaf's owner is paid the difference to what was claimed before, for any number
/// of rounds at once. A run never pays out more than its vested rounds released, whatever a root says.
///
/// Vesting. A root vests CHALLENGE_SECONDS after it was posted, by time alone. A root that is posted while another one
/// is pending waits as the latest and replaces the one that waited before it, so that the pending one always vests in
/// its time: a reward can be claimed at most two challenge windows after its round.
///
/// Slashes. A slashed node loses what had not vested at that moment, the round open then included. Until a root of a
/// round opened after the slash has vested, it can claim only against the root that had vested at the slash. Every
/// root of such a later round gives the node what that root gave it plus what it has earned in rounds opened since, so
/// that a node that serves its time and joins again is paid for its new work. What it lost is in the leaf of node 0,
/// whose owner is the zero address: to claim it is to burn it. Whoever attests to a root checks this; see RewardLedger in
/// the node's source. If no round follows, it stays here for ever, out of everyone's reach.
///
/// Rollback. When a vote rolls the run back to an older checkpoint, what has not vested goes back into the escrow, and
/// the next root follows the vested one.
interface IRewardDistributor is IVestedRoots, IForfeits {
    /// @param escrow deposited and not yet released, wei
    /// @param claimable vested and not yet paid, wei
    /// @param unvested released and not yet vested, wei
    /// @param vestedRound round of the vested root, 0 before the first
    /// @param newestRound round of the newest root, vested or not, 0 before the first
    /// @param newestRoot the newest root, 0 before the first
    /// @param nextVestsAt timestamp at which the next root vests, 0 if none waits
    /// @param allVestAt timestamp at which the newest root vests, 0 if it has
    struct Funds {
        uint256 escrow;
        uint256 claimable;
        uint256 unvested;
        uint64 vestedRound;
        uint64 newestRound;
        bytes32 newestRoot;
        uint64 nextVestsAt;
        uint64 allVestAt;
    }

    event Funded(RunId indexed run, address indexed from, uint256 amount);
    event RewardPosted(RunId indexed run, uint64 indexed round, bytes32 root, uint256 amount);
    event RewardClaimed(
        RunId indexed run, NodeId indexed node, address indexed owner, uint256 amount, uint256 cumulative
    );
    /// @notice A slashed node lost what it had earned after `vestedRound`, up to and including round `lastRound`.
    /// @param vestedRound round of the root that it can still claim against, 0 for none
    /// @param lastRound newest round opened at the slash
    event RewardsForfeited(RunId indexed run, NodeId indexed node, uint64 vestedRound, uint64 lastRound);
    /// @param vestedRound round of the root that the next one follows, 0 for none
    /// @param amount that went back into the escrow, wei
    event RewardsRewound(RunId indexed run, uint64 vestedRound, uint256 amount);
    event Refunded(RunId indexed run, address indexed creator, uint256 amount);

    error NotRunRegistry(address caller);
    error NotRoundManager(address caller);
    error NotStakeVault(address caller);
    error UnknownRun(RunId run);
    error ZeroAmount();
    error EscrowExhausted(RunId run, uint256 escrow, uint256 needed);
    error InvalidProof(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares);
    error NothingToClaim(RunId run, NodeId node, uint256 rewards, uint256 claimed);
    error ClaimExceedsVested(RunId run, uint256 amount, uint256 claimable);
    error NotRefundable(RunId run);
    error RefundTooEarly(RunId run, uint256 refundableFrom);

    /// @notice Deposits for a run that exists: a gift to the run, what it does not spend goes to its creator.
    /// Pulled from the caller (approve this contract).
    function fund(RunId run, uint256 amount) external;

    /// @notice Pulls a new run's rewards from its creator. RunRegistry only.
    function escrow(RunId run, address from, uint256 amount) external;

    /// @notice Releases one round's reward; the root vests CHALLENGE_SECONDS later. RoundManager only.
    function post(RunId run, uint64 round, bytes32 root) external;

    /// @notice Takes back what has not vested, for a rollback. RunRegistry only.
    function rewind(RunId run) external;

    /// @notice Pays the owner what the node has earned and not yet claimed, for any number of rounds. Anyone may
    /// call, in any state of the run.
    /// @param owner as in the tree
    /// @param rewards everything the node has earned in this run, wei, as in the tree
    /// @param shares cumulative, as in the tree; OwnershipLedger mints them with the same proof
    /// @param proof OpenZeppelin standard Merkle tree proof against claimRootOf(run, node)
    function claim(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares, bytes32[] calldata proof)
        external;

    /// @notice Returns the escrow to the creator: at once if token holders ended the run, otherwise when
    /// REFUND_DELAY has passed since the mandate's expiry, so that a vote can still extend it. Not for drafts.
    function refund(RunId run) external;

    /// @notice The run's money and rounds, as they stand at this block's timestamp.
    function fundsOf(RunId run) external view returns (Funds memory funds);

    /// @notice Deposited and not yet released, wei.
    function escrowOf(RunId run) external view returns (uint256 amount);

    /// @notice Paid to the node's owner so far for this run, wei.
    function claimedOf(RunId run, NodeId node) external view returns (uint256 amount);

    /// @notice What the node's last slash in this run left it: the round of the root that had vested, and the newest
    /// round opened then; (0, 0) for a node never slashed here.
    function forfeitOf(RunId run, NodeId node) external view returns (uint64 vestedRound, uint64 lastRound);

    /// @notice Merkle root of the last round whose challenge window is over; 0 before the first.
    function vestedRootOf(RunId run) external view returns (bytes32 root);
}
