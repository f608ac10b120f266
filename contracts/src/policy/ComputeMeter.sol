// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IComputeMeter} from "./IComputeMeter.sol";
import {IRecordedCheckpoints} from "./IRecordedCheckpoints.sol";
import {IReviewedRuns} from "./IReviewedRuns.sol";
import {Lineage} from "./Lineage.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title How much compute went into each model; see IComputeMeter.
contract ComputeMeter is IComputeMeter {
    using Lineage for Lineage.Set;
    using SafeCast for uint256;

    uint256 private constant MAX_ANCESTORS = 64;
    uint256 private constant MAX_THRESHOLDS = 16;
    uint64 private constant NEVER = type(uint64).max;

    address public immutable TIMELOCK;
    IReviewedRuns public immutable REGISTRY;
    address public immutable ROUND_MANAGER;
    IRecordedCheckpoints public immutable CHECKPOINTS;

    uint128[] private _flopThresholds;
    uint24 private _memoryThreshold;
    mapping(RunId run => Meter) private _meters;
    mapping(RunId run => uint64[]) private _parents;

    /// @param flop thresholds to begin with; see setThresholds
    /// @param gigabytes likewise
    constructor(
        address timelock,
        IReviewedRuns registry,
        address roundManager,
        IRecordedCheckpoints checkpoints,
        uint128[] memory flop,
        uint24 gigabytes
    ) {
        TIMELOCK = timelock;
        REGISTRY = registry;
        ROUND_MANAGER = roundManager;
        CHECKPOINTS = checkpoints;
        _setThresholds(flop, gigabytes);
    }

    modifier onlyRegistry() {
        require(msg.sender == address(REGISTRY), NotRunRegistry(msg.sender));
        _;
    }

    modifier onlyRoundManager() {
        require(msg.sender == ROUND_MANAGER, NotRoundManager(msg.sender));
        _;
    }

    /// @inheritdoc IComputeMeter
    function registerRun(RunId run, uint64[] calldata parents, uint128 flopPerStep) external onlyRegistry {
        Meter storage meter = _meters[run];
        require(meter.flopPerStep == 0, AlreadyRegistered(run));
        require(flopPerStep != 0, ZeroFlopPerStep(run));
        require(parents.length <= MAX_ANCESTORS, TooManyAncestors(run, MAX_ANCESTORS));
        for (uint256 i = 0; i < parents.length; ++i) {
            _requireOlder(run, parents[i]);
        }
        meter.createdAt = block.timestamp.toUint40();
        meter.flopPerStep = flopPerStep;
        _parents[run] = parents;
        emit RunRegistered(run, parents, flopPerStep);
        uint256 flop = _refresh(run, meter);
        require(flop != type(uint256).max, TooManyAncestors(run, MAX_ANCESTORS));
    }

    /// @inheritdoc IComputeMeter
    function report(RunId run, uint64 steps) external onlyRoundManager {
        Meter storage meter = _existing(run);
        uint64 total = meter.steps + steps;
        meter.steps = total;
        emit StepsReported(run, total);
        if (total >= meter.ceiling) _evaluate(run, meter);
    }

    /// @inheritdoc IComputeMeter
    function declareMemory(RunId run, NodeId node, uint24 gigabytes) external onlyRoundManager {
        Meter storage meter = _existing(run);
        emit MemoryDeclared(run, node, gigabytes);
        if (gigabytes <= meter.declaredMemory) return;
        meter.declaredMemory = gigabytes;
        if (gigabytes > _memoryThreshold) _evaluate(run, meter);
    }

    /// @inheritdoc IComputeMeter
    function passReview(RunId run, bytes32 evaluationReport) external onlyRegistry {
        require(evaluationReport != 0, ZeroReport());
        Meter storage meter = _existing(run);
        (uint128 flop, uint24 gigabytes) = (meter.pendingFlop, meter.pendingMemory);
        require(flop != 0 || gigabytes != 0, NoReviewDue(run));
        if (flop != 0) meter.reviewedFlop = flop;
        if (gigabytes != 0) meter.reviewedMemory = gigabytes;
        (meter.pendingFlop, meter.pendingMemory) = (0, 0);
        emit ReviewPassed(run, evaluationReport, flop, gigabytes);
        _refresh(run, meter);
    }

    /// @inheritdoc IComputeMeter
    function linkParent(RunId run, RunId parent, uint64 round) external {
        Meter storage meter = _existing(run);
        _requireOlder(run, RunId.unwrap(parent));
        require(round != 0, ZeroRound());
        bytes32 root = CHECKPOINTS.rootOf(parent, round);
        bytes32 genesis = REGISTRY.genesisOf(run);
        require(root == genesis, NotGenesis(run, genesis, root));
        uint64 recordedAt = CHECKPOINTS.recordedAtOf(parent, round);
        require(recordedAt <= meter.createdAt, RecordedAfterCreation(run, recordedAt, meter.createdAt));
        uint64[] storage parents = _parents[run];
        // One parent beyond the limit is let in: it makes the lineage too wide, which counts as everything reached.
        require(parents.length <= MAX_ANCESTORS, TooManyAncestors(run, MAX_ANCESTORS));
        for (uint256 i = 0; i < parents.length; ++i) {
            require(parents[i] != RunId.unwrap(parent), AlreadyParent(run, parent));
        }
        parents.push(RunId.unwrap(parent));
        emit ParentLinked(run, parent, round, root);
        _refresh(run, meter);
    }

    /// @inheritdoc IComputeMeter
    function checkThreshold(RunId run) external returns (uint256 flop) {
        return _refresh(run, _existing(run));
    }

    /// @inheritdoc IComputeMeter
    function setThresholds(uint128[] calldata flop, uint24 gigabytes) external {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        _setThresholds(flop, gigabytes);
    }

    /// @inheritdoc IComputeMeter
    function ancestorsOf(RunId run) external view returns (uint64[] memory ancestors) {
        Lineage.Set memory set = _lineage(run);
        ancestors = new uint64[](set.count - 1);
        for (uint256 i = 0; i < ancestors.length; ++i) {
            ancestors[i] = set.runs[i + 1];
        }
    }

    /// @inheritdoc IComputeMeter
    function meterOf(RunId run) external view returns (Meter memory meter) {
        return _existing(run);
    }

    /// @inheritdoc IComputeMeter
    function thresholds() external view returns (uint128[] memory flop, uint24 gigabytes) {
        return (_flopThresholds, _memoryThreshold);
    }

    /// @inheritdoc IComputeMeter
    function trainingFlop(uint64 parameters, uint64 tokens) external pure returns (uint256 flop) {
        return 6 * uint256(parameters) * tokens;
    }

    /// @inheritdoc IComputeMeter
    function lineageFlop(RunId run) external view returns (uint256 flop) {
        _existing(run);
        return Math.saturatingAdd(_ancestryFlop(run), ownFlop(run));
    }

    /// @inheritdoc IComputeMeter
    function ownFlop(RunId run) public view returns (uint256 flop) {
        Meter storage meter = _meters[run];
        return uint256(meter.steps) * meter.flopPerStep;
    }

    function _setThresholds(uint128[] memory flop, uint24 gigabytes) private {
        bool inRange = flop.length != 0 && flop.length <= MAX_THRESHOLDS;
        require(inRange, ThresholdCountOutOfRange(flop.length, MAX_THRESHOLDS));
        require(gigabytes != 0, ZeroMemoryThreshold());
        uint128 previous = 0;
        for (uint256 i = 0; i < flop.length; ++i) {
            require(flop[i] > previous, ThresholdsNotAscending(previous, flop[i]));
            previous = flop[i];
        }
        _flopThresholds = flop;
        _memoryThreshold = gigabytes;
        emit ThresholdsChanged(flop, gigabytes);
    }

    /// @return flop of the lineage, live
    function _refresh(RunId run, Meter storage meter) private returns (uint256 flop) {
        uint256 inherited = _ancestryFlop(run);
        meter.inheritedFlop = Math.min(inherited, type(uint128).max).toUint128();
        _evaluate(run, meter);
        return Math.saturatingAdd(inherited, ownFlop(run));
    }

    /// @dev Calls for a review if there is reason to and none is under way; otherwise works out when to look again.
    function _evaluate(RunId run, Meter storage meter) private {
        if (meter.pendingFlop != 0 || meter.pendingMemory != 0) return;
        uint256 lineage = meter.inheritedFlop + ownFlop(run);
        (uint128 reached, uint128 next) = _thresholdsAround(meter.reviewedFlop, lineage);
        uint24 gigabytes = reached == 0 ? _memoryExceeded(meter) : 0;
        if (reached == 0 && gigabytes == 0) {
            meter.ceiling = _ceiling(meter, next);
            return;
        }
        meter.pendingFlop = reached;
        meter.pendingMemory = gigabytes;
        meter.ceiling = NEVER;
        emit ReviewRequired(run, lineage, reached, gigabytes);
        REGISTRY.requireReview(run);
    }

    /// @return reached highest threshold at or below the FLOP and above what was reviewed, 0 for none
    /// @return next lowest one above both, 0 for none
    function _thresholdsAround(uint128 reviewed, uint256 flop) private view returns (uint128 reached, uint128 next) {
        uint256 count = _flopThresholds.length;
        for (uint256 i = 0; i < count; ++i) {
            uint128 threshold = _flopThresholds[i];
            if (threshold <= reviewed) continue;
            if (threshold > flop) return (reached, threshold);
            reached = threshold;
        }
    }

    /// @return gigabytes the threshold, if a node declared more and no review passed for it, else 0
    function _memoryExceeded(Meter storage meter) private view returns (uint24 gigabytes) {
        gigabytes = _memoryThreshold;
        if (meter.declaredMemory <= gigabytes || meter.reviewedMemory >= gigabytes) return 0;
    }

    /// @dev The fewest steps with which the lineage reaches the threshold.
    function _ceiling(Meter storage meter, uint128 next) private view returns (uint64) {
        if (next == 0) return NEVER;
        uint256 steps = Math.ceilDiv(next - meter.inheritedFlop, meter.flopPerStep);
        return Math.min(steps, NEVER).toUint64();
    }

    /// @return flop of all ancestors, each once; the largest number if they are too many
    function _ancestryFlop(RunId run) private view returns (uint256 flop) {
        Lineage.Set memory set = _lineage(run);
        if (set.count > MAX_ANCESTORS + 1) return type(uint256).max;
        for (uint256 i = 1; i < set.count; ++i) {
            flop += ownFlop(RunId.wrap(set.runs[i]));
        }
    }

    /// @dev The run and its ancestors, breadth first; stops with the first ancestor beyond the limit.
    function _lineage(RunId run) private view returns (Lineage.Set memory set) {
        set = Lineage.create(MAX_ANCESTORS + 2);
        set.add(RunId.unwrap(run));
        for (uint256 i = 0; i < set.count; ++i) {
            uint64[] memory parents = _parents[RunId.wrap(set.runs[i])];
            for (uint256 j = 0; j < parents.length; ++j) {
                set.add(parents[j]);
                if (set.count > MAX_ANCESTORS + 1) return set;
            }
        }
    }

    /// @dev Parents are older than their children: lineages have no cycles.
    function _requireOlder(RunId run, uint64 parent) private view {
        bool older = parent < RunId.unwrap(run) && _meters[RunId.wrap(parent)].flopPerStep != 0;
        require(older, UnknownParent(run, parent));
    }

    function _existing(RunId run) private view returns (Meter storage meter) {
        meter = _meters[run];
        require(meter.flopPerStep != 0, UnknownRun(run));
    }
}
