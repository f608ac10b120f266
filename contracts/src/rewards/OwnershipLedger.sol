// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IOwnershipLedger} from "./IOwnershipLedger.sol";
import {IShareTerms} from "./IShareTerms.sol";
import {IVestedRoots} from "./IVestedRoots.sol";
import {Due, Pool, ProRata} from "./ProRata.sol";
import {ShareIssue} from "./ShareIssue.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC6909TokenSupply} from "@openzeppelin/contracts/token/ERC6909/extensions/ERC6909TokenSupply.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Who owns the models, and what they earn; see IOwnershipLedger.
contract OwnershipLedger is IOwnershipLedger, ERC6909TokenSupply {
    using ProRata for Due;
    using ProRata for Pool;
    using SafeERC20 for IERC20;

    IERC20 public immutable TOKEN;
    IVestedRoots public immutable DISTRIBUTOR;
    IShareTerms public immutable REGISTRY;
    address public immutable CREDIT;

    /// @inheritdoc IOwnershipLedger
    mapping(RunId run => mapping(NodeId node => uint256)) public mintedOf;
    mapping(uint256 id => Pool) private _revenue;
    mapping(uint256 id => Pool) private _credit;
    mapping(uint256 id => mapping(address account => Due)) private _revenueDue;
    mapping(uint256 id => mapping(address account => Due)) private _creditDue;

    constructor(IERC20 token, IVestedRoots distributor, IShareTerms registry, address credit) {
        TOKEN = token;
        DISTRIBUTOR = distributor;
        REGISTRY = registry;
        CREDIT = credit;
    }

    modifier onlyCredit() {
        require(msg.sender == CREDIT, NotCredit(msg.sender));
        _;
    }

    /// @inheritdoc IOwnershipLedger
    function mint(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares, bytes32[] calldata proof)
        external
    {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(node, owner, rewards, shares))));
        bool valid = MerkleProof.verifyCalldata(proof, DISTRIBUTOR.claimRootOf(run, node), leaf);
        require(valid, InvalidProof(run, node, owner, rewards, shares));
        uint256 minted = mintedOf[run][node];
        require(shares > minted, NothingToMint(run, node, shares, minted));
        uint256 amount = shares - minted;
        _requireIssued(run, amount);

        mintedOf[run][node] = shares;
        emit SharesMinted(run, node, owner, amount, shares);
        _mint(owner, _id(run), amount);
    }

    /// @inheritdoc IOwnershipLedger
    function depositRevenue(RunId run, uint256 amount) external {
        _distribute(_revenue[_id(run)], run, amount);
        emit RevenueDeposited(run, msg.sender, amount);
        uint256 before = TOKEN.balanceOf(address(this));
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = TOKEN.balanceOf(address(this)) - before;
        require(received == amount, TransferInexact(amount, received));
    }

    /// @inheritdoc IOwnershipLedger
    function claimRevenue(RunId run) external returns (uint256 amount) {
        uint256 id = _id(run);
        amount = _take(_revenueDue[id][msg.sender], _revenue[id], run, msg.sender);
        emit RevenueClaimed(run, msg.sender, amount);
        TOKEN.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IOwnershipLedger
    function distributeCredit(RunId run, uint256 amount) external onlyCredit {
        _distribute(_credit[_id(run)], run, amount);
        emit CreditDistributed(run, amount);
    }

    /// @inheritdoc IOwnershipLedger
    function takeCredit(RunId run, address account) external onlyCredit returns (uint256 amount) {
        uint256 id = _id(run);
        amount = _take(_creditDue[id][account], _credit[id], run, account);
        emit CreditTaken(run, account, amount);
    }

    /// @inheritdoc IOwnershipLedger
    function revenueOf(RunId run, address account) external view returns (uint256 amount) {
        uint256 id = _id(run);
        return _revenueDue[id][account].due(_revenue[id], balanceOf(account, id));
    }

    /// @inheritdoc IOwnershipLedger
    function depositedOf(RunId run) external view returns (uint256 amount) {
        return _revenue[_id(run)].total;
    }

    /// @inheritdoc IOwnershipLedger
    function creditOf(RunId run, address account) external view returns (uint256 amount) {
        uint256 id = _id(run);
        return _creditDue[id][account].due(_credit[id], balanceOf(account, id));
    }

    /// @dev Every change of a balance settles both sides first.
    function _update(address from, address to, uint256 id, uint256 amount) internal override {
        if (from != address(0)) _settle(from, id);
        if (to != address(0)) _settle(to, id);
        super._update(from, to, id, amount);
    }

    function _settle(address account, uint256 id) private {
        uint256 balance = balanceOf(account, id);
        _revenueDue[id][account].settle(_revenue[id], balance);
        _creditDue[id][account].settle(_credit[id], balance);
    }

    function _distribute(Pool storage pool, RunId run, uint256 amount) private {
        require(amount != 0, ZeroAmount());
        uint256 supply = totalSupply(_id(run));
        require(supply != 0, NoOwners(run));
        pool.add(amount, supply);
    }

    function _take(Due storage due, Pool storage pool, RunId run, address account) private returns (uint256 amount) {
        due.settle(pool, balanceOf(account, _id(run)));
        amount = due.take();
        require(amount != 0, NothingOwed(run, account));
    }

    /// @dev ProRata counts on a supply below 2^128.
    function _requireIssued(RunId run, uint256 amount) private view {
        (uint128 firstIssue, uint64 halvingRounds) = REGISTRY.shareTermsOf(run);
        uint256 issued = ShareIssue.issuedUpTo(firstIssue, halvingRounds, REGISTRY.closedRoundsOf(run));
        uint256 limit = Math.min(issued, type(uint128).max);
        uint256 supply = Math.saturatingAdd(totalSupply(_id(run)), amount);
        require(supply <= limit, MintExceedsIssue(run, supply, limit));
    }

    function _id(RunId run) private pure returns (uint256) {
        return RunId.unwrap(run);
    }
}
