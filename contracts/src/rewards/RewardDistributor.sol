// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry, RunState} from "../runs/IRunRegistry.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {NodeId, RunId} from "../types/Ids.sol";
import {IRewardDistributor} from "./IRewardDistributor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @title Keeper of the runs' reward money; see IRewardDistributor.
contract RewardDistributor is IRewardDistributor {
    using SafeERC20 for IERC20;

    IERC20 public immutable TOKEN;
    IRunRegistry public immutable REGISTRY;
    IStakeVault public immutable VAULT;
    address public immutable ROUND_MANAGER;
    /// @notice Seconds between a mandate's expiry and the refund of what it left.
    uint64 public immutable REFUND_DELAY;

    mapping(RunId run => Account) private _accounts;
    /// @inheritdoc IRewardDistributor
    mapping(RunId run => mapping(NodeId node => uint256)) public claimedOf;

    constructor(IERC20 token, IRunRegistry registry, IStakeVault vault, address roundManager, uint64 refundDelay) {
        TOKEN = token;
        REGISTRY = registry;
        VAULT = vault;
        ROUND_MANAGER = roundManager;
        REFUND_DELAY = refundDelay;
    }

    /// @inheritdoc IRewardDistributor
    function fund(RunId run, uint256 amount) external {
        require(amount != 0, ZeroAmount());
        require(REGISTRY.creatorOf(run) != address(0), UnknownRun(run));
        _deposit(run, msg.sender, amount);
    }

    /// @inheritdoc IRewardDistributor
    function escrow(RunId run, address from, uint256 amount) external {
        require(msg.sender == address(REGISTRY), NotRunRegistry(msg.sender));
        _deposit(run, from, amount);
    }

    /// @inheritdoc IRewardDistributor
    function post(RunId run, uint64 round, bytes32 root) external {
        require(msg.sender == ROUND_MANAGER, NotRoundManager(msg.sender));
        Account storage account = _accounts[run];
        uint256 amount = REGISTRY.rewardPerRoundOf(run);
        require(account.escrow >= amount, EscrowExhausted(run, account.escrow, amount));
        account.escrow -= amount;
        account.released += amount;
        account.root = root;
        account.round = round;
        emit RewardPosted(run, round, root, amount);
    }

    /// @inheritdoc IRewardDistributor
    function claim(RunId run, NodeId node, uint256 cumulative, bytes32[] calldata proof) external {
        Account storage account = _accounts[run];
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(node, cumulative))));
        require(MerkleProof.verifyCalldata(proof, account.root, leaf), InvalidProof(run, node, cumulative));
        uint256 before = claimedOf[run][node];
        require(cumulative > before, NothingToClaim(run, node, cumulative, before));
        uint256 amount = cumulative - before;
        uint256 claimed = account.claimed + amount;
        require(claimed <= account.released, ClaimExceedsReleased(run, claimed, account.released));

        claimedOf[run][node] = cumulative;
        account.claimed = claimed;
        address owner = VAULT.ownerOf(node);
        emit RewardClaimed(run, node, owner, amount, cumulative);
        TOKEN.safeTransfer(owner, amount);
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
    function accountOf(RunId run) external view returns (Account memory account) {
        return _accounts[run];
    }

    /// @inheritdoc IRewardDistributor
    function escrowOf(RunId run) external view returns (uint256 amount) {
        return _accounts[run].escrow;
    }

    /// @inheritdoc IRewardDistributor
    function rootOf(RunId run) external view returns (bytes32 root) {
        return _accounts[run].root;
    }

    function _deposit(RunId run, address from, uint256 amount) private {
        _accounts[run].escrow += amount;
        emit Funded(run, from, amount);
        TOKEN.safeTransferFrom(from, address(this), amount);
    }
}
