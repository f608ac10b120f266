// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry} from "../runs/IRunRegistry.sol";
import {RunId} from "../types/Ids.sol";
import {ICheckpointRegistry} from "./ICheckpointRegistry.sol";

/// @title The canonical checkpoints of every run; see ICheckpointRegistry.
contract CheckpointRegistry is ICheckpointRegistry {
    struct Checkpoint {
        bytes32 root;
        uint64 parentRound;
        uint64 recordedAt;
    }

    address public immutable ROUND_MANAGER;
    IRunRegistry public immutable REGISTRY;

    mapping(RunId run => uint64) private _latestRound;
    mapping(RunId run => mapping(uint64 round => Checkpoint)) private _checkpoints;

    constructor(address roundManager, IRunRegistry registry) {
        ROUND_MANAGER = roundManager;
        REGISTRY = registry;
    }

    /// @inheritdoc ICheckpointRegistry
    function record(RunId run, uint64 round, bytes32 root) external {
        require(msg.sender == ROUND_MANAGER, NotRoundManager(msg.sender));
        require(root != 0, ZeroRoot());
        uint64 parentRound = _latestRound[run];
        require(round > parentRound, RoundNotAfterLatest(run, round, parentRound));
        bytes32 parentRoot = rootOf(run, parentRound);
        _checkpoints[run][round] =
            Checkpoint({root: root, parentRound: parentRound, recordedAt: uint64(block.timestamp)});
        _latestRound[run] = round;
        emit CheckpointRecorded(run, 0, round, root, parentRoot);
    }

    /// @inheritdoc ICheckpointRegistry
    function latest(RunId run) external view returns (uint64 round, bytes32 root) {
        round = _latestRound[run];
        root = rootOf(run, round);
    }

    /// @inheritdoc ICheckpointRegistry
    function recordedAtOf(RunId run, uint64 round) external view returns (uint64 timestamp) {
        return _checkpoints[run][round].recordedAt;
    }

    /// @inheritdoc ICheckpointRegistry
    function parentOf(RunId run, uint64 round) external view returns (uint64 parentRound, bytes32 parentRoot) {
        Checkpoint storage checkpoint = _checkpoints[run][round];
        if (checkpoint.root == 0) return (0, 0);
        parentRound = checkpoint.parentRound;
        parentRoot = rootOf(run, parentRound);
    }

    /// @inheritdoc ICheckpointRegistry
    function rootOf(RunId run, uint64 round) public view returns (bytes32 root) {
        return round == 0 ? REGISTRY.genesisOf(run) : _checkpoints[run][round].root;
    }
}
