// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IInferenceCredit} from "./IInferenceCredit.sol";
import {INodeOwners} from "./INodeOwners.sol";
import {IOwnershipLedger} from "./IOwnershipLedger.sol";
import {IRunCreators} from "./IRunCreators.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC6909TokenSupply} from "@openzeppelin/contracts/token/ERC6909/extensions/ERC6909TokenSupply.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The right to use a model; see IInferenceCredit.
contract InferenceCredit is IInferenceCredit, ERC6909TokenSupply {
    using SafeERC20 for IERC20;

    struct Market {
        uint128 price;
        uint16 servingBps;
    }

    uint16 private constant BPS = 10_000;

    IERC20 public immutable TOKEN;
    IOwnershipLedger public immutable LEDGER;
    IRunCreators public immutable REGISTRY;
    INodeOwners public immutable VAULT;
    address public immutable TIMELOCK;

    /// @inheritdoc IInferenceCredit
    mapping(RunId run => Market) public marketOf;

    constructor(IERC20 token, IOwnershipLedger ledger, IRunCreators registry, INodeOwners vault, address timelock) {
        TOKEN = token;
        LEDGER = ledger;
        REGISTRY = registry;
        VAULT = vault;
        TIMELOCK = timelock;
    }

    /// @inheritdoc IInferenceCredit
    function openMarket(RunId run, uint128 price, uint16 servingBps) external {
        require(msg.sender == REGISTRY.creatorOf(run), NotCreator(run, msg.sender));
        require(marketOf[run].price == 0, MarketExists(run));
        require(price != 0, ZeroPrice());
        require(servingBps <= BPS, ServingPartTooLarge(servingBps, BPS));
        marketOf[run] = Market({price: price, servingBps: servingBps});
        emit MarketOpened(run, price, servingBps);
    }

    /// @inheritdoc IInferenceCredit
    function setPrice(RunId run, uint128 price) external {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        require(marketOf[run].price != 0, NoMarket(run));
        require(price != 0, ZeroPrice());
        marketOf[run].price = price;
        emit PriceChanged(run, price);
    }

    /// @inheritdoc IInferenceCredit
    function buy(RunId run, uint256 credits, uint256 maxCost) external {
        uint256 price = marketOf[run].price;
        require(price != 0, NoMarket(run));
        require(credits != 0, ZeroCredits());
        uint256 cost = Math.saturatingMul(credits, price);
        require(cost <= maxCost, CostAboveLimit(cost, maxCost));
        emit CreditsBought(run, msg.sender, credits, cost);
        _mint(msg.sender, RunId.unwrap(run), credits);
        TOKEN.safeTransferFrom(msg.sender, address(this), cost);
        TOKEN.forceApprove(address(LEDGER), cost);
        LEDGER.depositRevenue(run, cost);
    }

    /// @inheritdoc IInferenceCredit
    function consume(RunId run, NodeId node, uint256 credits, bytes32 request) external {
        require(credits != 0, ZeroCredits());
        address server = VAULT.ownerOf(node);
        require(server != address(0), UnknownNode(node));
        uint256 id = RunId.unwrap(run);
        uint256 served = Math.mulDiv(credits, marketOf[run].servingBps, BPS);
        emit CreditsConsumed(run, node, msg.sender, credits, served, request);
        _burn(msg.sender, id, credits);
        if (served != 0) _mint(server, id, served);
        if (served != credits) LEDGER.distributeCredit(run, credits - served);
    }

    /// @inheritdoc IInferenceCredit
    function reissue(RunId run) external returns (uint256 credits) {
        credits = LEDGER.takeCredit(run, msg.sender);
        emit CreditsReissued(run, msg.sender, credits);
        _mint(msg.sender, RunId.unwrap(run), credits);
    }
}
