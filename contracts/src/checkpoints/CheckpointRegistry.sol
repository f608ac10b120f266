// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager} from "../runs/IRoundManager.sol";
import {IRunRegistry} from "../runs/IRunRegistry.sol";
import {RunId} from "../types/Ids.sol";
import {ICheckpointRegistry} from "./ICheckpointRegistry.sol";

/// @title The canonical checkpoints of every run; see ICheckpointRegistry.
contract CheckpointRegistry is ICheckpointRegistry {
    /// @param round whose root the next round starts from
    /// @param newestRound last one that recorded a root, on this branch or another
    struct Head {
        uint64 round;
        uint64 newestRound;
    }

    /// @notice A vote can't roll back to a checkpoint recorded longer ago than this, in seconds.
    uint64 public constant MAX_ROLLBACK_SECONDS = 90 days;

    /// @notice Records roots, and knows when: a root is recorded when its round ends.
    IRoundManager public immutable ROUND_MANAGER;
    IRunRegistry public immutable REGISTRY;

    mapping(RunId run => Head) private _heads;
    mapping(RunId run => mapping(uint64 round => bytes32)) private _roots;
    // 1 + the round of a checkpoint's parent, where that is not the round before.
    mapping(RunId run => mapping(uint64 round => uint64)) private _forks;

    constructor(IRoundManager roundManager, IRunRegistry registry) {
        ROUND_MANAGER = roundManager;
        REGISTRY = registry;
    }

    /// @inheritdoc ICheckpointRegistry
    function record(RunId run, uint64 round, bytes32 root) external {
        require(msg.sender == address(ROUND_MANAGER), NotRoundManager(msg.sender));
        require(root != 0, ZeroRoot());
        Head memory head = _heads[run];
        require(round > head.newestRound, RoundNotAfterLatest(run, round, head.newestRound));
        uint64 parentRound = head.round;
        bytes32 parentRoot = rootOf(run, parentRound);
        _roots[run][round] = root;
        if (parentRound + 1 != round) _forks[run][round] = parentRound + 1;
        _heads[run] = Head({round: round, newestRound: round});
        emit CheckpointRecorded(run, 0, round, root, parentRoot);
    }

    /// @inheritdoc ICheckpointRegistry
    function rollback(RunId run, uint64 round) external {
        require(msg.sender == address(REGISTRY), NotRunRegistry(msg.sender));
        uint64 from = _heads[run].round;
        require(round < from, RoundNotOlder(run, round, from));
        bytes32 root = rootOf(run, round);
        require(root != 0, NothingFinalised(run, round));
        if (round != 0) {
            uint64 recordedAt = recordedAtOf(run, round);
            uint256 oldest = block.timestamp - MAX_ROLLBACK_SECONDS;
            require(recordedAt >= oldest, CheckpointTooOld(run, round, recordedAt, oldest));
        }
        _heads[run].round = round;
        emit RolledBack(run, from, round, root);
    }

    /// @inheritdoc ICheckpointRegistry
    function latest(RunId run) external view returns (uint64 round, bytes32 root) {
        round = _heads[run].round;
        root = rootOf(run, round);
    }

    /// @inheritdoc ICheckpointRegistry
    function recordedAtOf(RunId run, uint64 round) public view returns (uint64 timestamp) {
        return _roots[run][round] == 0 ? 0 : ROUND_MANAGER.roundOf(run, round).closedAt;
    }

    /// @inheritdoc ICheckpointRegistry
    function parentOf(RunId run, uint64 round) external view returns (uint64 parentRound, bytes32 parentRoot) {
        if (_roots[run][round] == 0) return (0, 0);
        uint64 fork = _forks[run][round];
        parentRound = fork == 0 ? round - 1 : fork - 1;
        parentRoot = rootOf(run, parentRound);
    }

    /// @inheritdoc ICheckpointRegistry
    function rootOf(RunId run, uint64 round) public view returns (bytes32 root) {
        return round == 0 ? REGISTRY.genesisOf(run) : _roots[run][round];
    }
}
