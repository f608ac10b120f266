// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";

/// @title The right to use a model.
/// @notice One ERC-6909 token per run; its id is the run's. What one credit buys (tokens, requests) is for the run's
/// documents to say.
///
/// The cycle. A user buys credits at the run's price; the money is revenue of the model's owners at once. She hands
/// credits in towards a node that serves her. A fixed part of them goes to that node's owner, the rest is re-issued
/// to the owners of the model in proportion to their shares, by pull. Both may use the credits or sell them on.
///
/// What keeps it honest. Credits come into being by purchase alone: at all times those in circulation, those waiting
/// for owners and the fractions below one that rounding keeps sum up to those ever sold. Handing in to oneself
/// therefore never yields more than was handed in. The primary price is a ceiling for the price of used credits, not a
/// floor. A credit entitles to service by any node that accepts it, it is not redeemed for money: who holds credits
/// of a model that nobody serves holds nothing.
///
/// The creator of a run sets the price once; only a vote changes it afterwards, and a buyer names the most she pays.
/// The serving part never changes.
interface IInferenceCredit {
    /// @param price of one credit, wei
    /// @param servingBps part of consumed credits that goes to the serving node's owner, in 1/10,000
    event MarketOpened(RunId indexed run, uint256 price, uint16 servingBps);
    event PriceChanged(RunId indexed run, uint256 price);
    event CreditsBought(RunId indexed run, address indexed buyer, uint256 credits, uint256 cost);
    /// @param request what the credits are for, as agreed with the node
    event CreditsConsumed(
        RunId indexed run,
        NodeId indexed node,
        address indexed consumer,
        uint256 credits,
        uint256 served,
        bytes32 request
    );
    event CreditsReissued(RunId indexed run, address indexed owner, uint256 credits);

    error NotCreator(RunId run, address caller);
    error NotTimelock(address caller);
    error MarketExists(RunId run);
    error NoMarket(RunId run);
    error ZeroPrice();
    error ZeroCredits();
    error ServingPartTooLarge(uint16 servingBps, uint16 limit);
    error CostAboveLimit(uint256 cost, uint256 limit);
    error UnknownNode(NodeId node);

    /// @notice Opens a run's market. Its creator only, once.
    function openMarket(RunId run, uint128 price, uint16 servingBps) external;

    /// @notice Changes the price of what is bought from now on. Timelock only.
    function setPrice(RunId run, uint128 price) external;

    /// @notice Sells credits to the caller for credits * price of the ledger token (approve this contract), which the
    /// owners of the model get as revenue. Refused while nobody holds a share.
    /// @param maxCost the most that the caller pays, wei
    function buy(RunId run, uint256 credits, uint256 maxCost) external;

    /// @notice Burns credits of the caller towards a node that serves her.
    /// @param request what the credits are for, as agreed with the node
    function consume(RunId run, NodeId node, uint256 credits, bytes32 request) external;

    /// @notice Mints the caller her part of what was consumed.
    function reissue(RunId run) external returns (uint256 credits);

    /// @notice A run's terms; price 0 without a market.
    function marketOf(RunId run) external view returns (uint128 price, uint16 servingBps);
}
