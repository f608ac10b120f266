// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager} from "../runs/IRoundManager.sol";
import {IRunRegistry, RunState} from "../runs/IRunRegistry.sol";
import {LedgerToken} from "../token/LedgerToken.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {IForfeits} from "./IForfeits.sol";
import {IRewardDistributor} from "./IRewardDistributor.sol";
import {IVestedRoots} from "./IVestedRoots.sol";
import {Account, Vesting} from "./Vesting.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Keeper of the runs' reward money; see IRewardDistributor.
contract RewardDistributor is IRewardDistributor {
    using SafeERC20 for LedgerToken;
    using SafeCast for uint256;
    using Vesting for Account;

    /// @dev One slot. The last three are of the node's last slash in the run.
    /// @param claimed paid so far, wei
    /// @param generation of the root that had vested
    /// @param vestedRound of that root
    /// @param lastRound newest round opened then
    struct Claims {
        uint96 claimed;
        uint24 generation;
        uint64 vestedRound;
        uint64 lastRound;
    }

    LedgerToken public immutable TOKEN;
    IRunRegistry public immutable REGISTRY;
    address public immutable VAULT;
    IRoundManager public immutable ROUND_MANAGER;
    /// @notice Seconds between a root's posting and its vesting.
    uint64 public immutable CHALLENGE_SECONDS;
    /// @notice Seconds between a mandate's expiry and the refund of what it left.
    uint64 public immutable REFUND_DELAY;

    mapping(RunId run => Account) private _accounts;
    mapping(RunId run => mapping(uint256 generation => bytes32)) private _roots;
    mapping(RunId run => mapping(NodeId node => Claims)) private _claims;

    constructor(
        LedgerToken token,
        IRunRegistry registry,
        address vault,
        IRoundManager roundManager,
        uint64 challengeSeconds,
        uint64 refundDelay
    ) {
        TOKEN = token;
        REGISTRY = registry;
        VAULT = vault;
        ROUND_MANAGER = roundManager;
        CHALLENGE_SECONDS = challengeSeconds;
        REFUND_DELAY = refundDelay;
    }

    modifier onlyRegistry() {
        require(msg.sender == address(REGISTRY), NotRunRegistry(msg.sender));
        _;
    }

    /// @inheritdoc IRewardDistributor
    function fund(RunId run, uint256 amount) external {
        require(amount != 0, ZeroAmount());
        require(REGISTRY.creatorOf(run) != address(0), UnknownRun(run));
        _deposit(run, msg.sender, amount);
    }

    /// @inheritdoc IRewardDistributor
    function escrow(RunId run, address from, uint256 amount) external onlyRegistry {
        _deposit(run, from, amount);
    }

    /// @inheritdoc IRewardDistributor
    function post(RunId run, uint64 round, bytes32 root) external {
        require(msg.sender == address(ROUND_MANAGER), NotRoundManager(msg.sender));
        Account storage account = _accounts[run];
        account.settle();
        uint256 amount = REGISTRY.rewardPerRoundOf(run);
        require(account.escrow >= amount, EscrowExhausted(run, account.escrow, amount));
        uint96 released = uint96(amount); // forge-lint: disable-line(unsafe-typecast) at most the escrow
        uint40 vestsAt = (block.timestamp + CHALLENGE_SECONDS).toUint40();
        account.escrow -= released;
        if (account.pendingVestsAt == 0) {
            account.pendingAmount = released;
            account.pendingVestsAt = vestsAt;
            account.pendingRound = round;
            _roots[run][uint256(account.generation) + 1] = root;
        } else {
            account.latestAmount += released;
            account.latestVestsAt = vestsAt;
            account.latestRound = round;
            _roots[run][uint256(account.generation) + 2] = root;
        }
        emit RewardPosted(run, round, root, amount);
    }

    /// @inheritdoc IForfeits
    function forfeit(RunId run, NodeId node) external {
        require(msg.sender == VAULT, NotStakeVault(msg.sender));
        Account storage account = _accounts[run];
        account.settle();
        Claims storage claims = _claims[run][node];
        // Slashed again before it could claim anything of its new work: nothing more has vested for it.
        if (!_isHeld(claims, account.vestedRound)) {
            claims.generation = account.generation;
            claims.vestedRound = account.vestedRound;
        }
        uint64 lastRound = ROUND_MANAGER.currentRound(run);
        claims.lastRound = lastRound;
        emit RewardsForfeited(run, node, claims.vestedRound, lastRound);
    }

    /// @inheritdoc IRewardDistributor
    function rewind(RunId run) external onlyRegistry {
        Account storage account = _accounts[run];
        account.settle();
        emit RewardsRewound(run, account.vestedRound, account.rewind());
    }

    /// @inheritdoc IRewardDistributor
    function claim(RunId run, NodeId node, address owner, uint256 rewards, uint256 shares, bytes32[] calldata proof)
        external
    {
        Account storage account = _accounts[run];
        account.settle();
        Claims storage claims = _claims[run][node];
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(node, owner, rewards, shares))));
        bytes32 root = _roots[run][_generationFor(account, claims)];
        require(MerkleProof.verifyCalldata(proof, root, leaf), InvalidProof(run, node, owner, rewards, shares));
        uint256 before = claims.claimed;
        require(rewards > before, NothingToClaim(run, node, rewards, before));
        uint256 amount = rewards - before;
        require(amount <= account.claimable, ClaimExceedsVested(run, amount, account.claimable));

        claims.claimed = rewards.toUint96();
        account.claimable -= uint96(amount); // forge-lint: disable-line(unsafe-typecast) at most that
        emit RewardClaimed(run, node, owner, amount, rewards);
        if (owner == address(0)) TOKEN.burn(amount);
        else TOKEN.safeTransfer(owner, amount);
    }

    /// @inheritdoc IRewardDistributor
    function refund(RunId run) external {
        RunState state = REGISTRY.stateOf(run);
        if (!REGISTRY.haltedForGood(run)) {
            require(state != RunState.Draft, NotRefundable(run));
            (, uint64 expiry) = REGISTRY.mandateOf(run);
            uint256 refundableFrom = uint256(expiry) + REFUND_DELAY;
            require(block.timestamp >= refundableFrom, RefundTooEarly(run, refundableFrom));
        }
        uint256 amount = _accounts[run].escrow;
        require(amount != 0, ZeroAmount());
        _accounts[run].escrow = 0;
        address creator = REGISTRY.creatorOf(run);
        emit Refunded(run, creator, amount);
        TOKEN.safeTransfer(creator, amount);
    }

    /// @inheritdoc IRewardDistributor
    function fundsOf(RunId run) external view returns (Funds memory funds) {
        Account memory account = _accounts[run];
        Vesting.advance(account);
        uint256 newest = account.generation;
        funds.vestedRound = funds.newestRound = account.vestedRound;
        if (account.pendingVestsAt != 0) {
            newest += 1;
            funds.newestRound = account.pendingRound;
            funds.nextVestsAt = funds.allVestAt = account.pendingVestsAt;
        }
        if (account.latestVestsAt != 0) {
            newest += 1;
            funds.newestRound = account.latestRound;
            funds.allVestAt = account.latestVestsAt;
        }
        funds.newestRoot = _roots[run][newest];
        funds.escrow = account.escrow;
        funds.claimable = account.claimable;
        funds.unvested = uint256(account.pendingAmount) + account.latestAmount;
    }

    /// @inheritdoc IRewardDistributor
    function escrowOf(RunId run) external view returns (uint256 amount) {
        return _accounts[run].escrow;
    }

    /// @inheritdoc IRewardDistributor
    function claimedOf(RunId run, NodeId node) external view returns (uint256 amount) {
        return _claims[run][node].claimed;
    }

    /// @inheritdoc IRewardDistributor
    function forfeitOf(RunId run, NodeId node) external view returns (uint64 vestedRound, uint64 lastRound) {
        Claims storage claims = _claims[run][node];
        return (claims.vestedRound, claims.lastRound);
    }

    /// @inheritdoc IRewardDistributor
    function vestedRootOf(RunId run) external view returns (bytes32 root) {
        Account memory account = _accounts[run];
        Vesting.advance(account);
        return _roots[run][account.generation];
    }

    /// @inheritdoc IVestedRoots
    function claimRootOf(RunId run, NodeId node) external view returns (bytes32 root) {
        Account memory account = _accounts[run];
        Vesting.advance(account);
        Claims storage claims = _claims[run][node];
        return _roots[run][_isHeld(claims, account.vestedRound) ? claims.generation : account.generation];
    }

    function _deposit(RunId run, address from, uint256 amount) private {
        _accounts[run].escrow += amount.toUint96();
        emit Funded(run, from, amount);
        TOKEN.safeTransferFrom(from, address(this), amount);
    }

    /// The root that a claim for the node must be in; `account` settled.
    function _generationFor(Account storage account, Claims storage claims) private view returns (uint256) {
        if (claims.lastRound == 0) return account.generation; // never slashed: one slot less to read
        return _isHeld(claims, account.vestedRound) ? claims.generation : account.generation;
    }

    /// Whether no root of a round opened after the node's slash has vested yet.
    function _isHeld(Claims storage claims, uint64 vestedRound) private view returns (bool) {
        return claims.lastRound != 0 && vestedRound <= claims.lastRound;
    }
}
