// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title Who owns the models, and what they earn.
/// @notice One ERC-6909 token per run; its id is the run's. A share is minted for verified work, against the same
/// Merkle proof as the reward, in addition to it: the two are not exchanged for one another. Early work weighs more:
/// round r issues firstIssue * 2^-floor((r - 1) / halvingRounds) shares, split in proportion to the round's rewards (see
/// ShareIssue). Shares are transferable and never burnt. Anyone mints, for the owner that the tree names; a run never
/// mints more than its closed rounds issue, whatever a root says.
///
/// Revenue deposited for a run belongs to those who hold its shares at that moment, in proportion, and is pulled by
/// them at any time, also after they passed the shares on. Of all deposits, claims leave at most 1 wei per claimant.
/// Shares minted later take no part in earlier deposits, even if the work behind them is older: mint when the root
/// vests. Consumed inference credit is distributed in the same way; see IInferenceCredit.
interface IOwnershipLedger {
    event SharesMinted(
        RunId indexed run, NodeId indexed node, address indexed owner, uint256 amount, uint256 cumulative
    );
    event RevenueDeposited(RunId indexed run, address indexed from, uint256 amount);
    event RevenueClaimed(RunId indexed run, address indexed account, uint256 amount);
    event CreditDistributed(RunId indexed run, uint256 amount);
    event CreditTaken(RunId indexed run, address indexed account, uint256 amount);

    error InvalidProof(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares);
    error NothingToMint(RunId run, NodeId node, uint256 shares, uint256 minted);
    error MintExceedsIssue(RunId run, uint256 supply, uint256 limit);
    error NoOwners(RunId run);
    error ZeroAmount();
    error NothingOwed(RunId run, address account);
    error NotCredit(address caller);
    /// The token delivered something else than it was asked for.
    error TransferInexact(uint256 expected, uint256 received);

    /// @notice Mints what a node has earned and not yet been given, to its owner, for any number of rounds.
    /// @param owner as in the tree
    /// @param rewards cumulative, wei, as in the tree
    /// @param shares cumulative, as in the tree
    /// @param proof OpenZeppelin standard Merkle tree proof against the distributor's claimRootOf(run, node)
    function mint(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares, bytes32[] calldata proof)
        external;

    /// @notice Gives the present owners revenue, in the ledger token, pulled from the caller (approve this contract).
    /// Refused while nobody holds a share.
    function depositRevenue(RunId run, uint256 amount) external;

    /// @notice Pays the caller all whole wei that she is owed.
    function claimRevenue(RunId run) external returns (uint256 amount);

    /// @notice Distributes consumed credit over the present owners. InferenceCredit only.
    function distributeCredit(RunId run, uint256 amount) external;

    /// @notice Takes the credit that an owner is owed. InferenceCredit only, which mints it to her.
    function takeCredit(RunId run, address account) external returns (uint256 amount);

    /// @notice Shares minted so far for a node's work in a run.
    function mintedOf(RunId run, NodeId node) external view returns (uint256 shares);

    /// @notice What claimRevenue would pay an account now, wei.
    function revenueOf(RunId run, address account) external view returns (uint256 amount);

    /// @notice Revenue deposited since ever, wei.
    function depositedOf(RunId run) external view returns (uint256 amount);

    /// @notice Credit that would be re-issued to an account now.
    function creditOf(RunId run, address account) external view returns (uint256 amount);
}
