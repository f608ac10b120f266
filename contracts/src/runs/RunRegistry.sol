// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICheckpointRegistry} from "../checkpoints/ICheckpointRegistry.sol";
import {IComputeMeter} from "../policy/IComputeMeter.sol";
import {IRewardDistributor} from "../rewards/IRewardDistributor.sol";
import {IStakeVault} from "../staking/IStakeVault.sol";
import {RunId} from "../types/Ids.sol";
import {IRoundManager, MAX_ROUNDS, MAX_VIEWS, OBJECTION_PERIODS, Phase} from "./IRoundManager.sol";
import {IRunRegistry, RunParams, RunState} from "./IRunRegistry.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title What each run is and whether it may go on; see IRunRegistry.
contract RunRegistry is IRunRegistry {
    using SafeCast for uint256;

    /// @param rounds rounds that may be opened in all
    /// @param expiry timestamp from which the mandate no longer holds
    /// @param closed rounds finalised or abandoned
    /// @param halted ended for good by token holders
    /// @param exists false for an id never created
    /// @param reviewRequired waits for a review
    /// @param pausedUntil end of the brake's last pause
    struct Mandate {
        uint64 rounds;
        uint64 expiry;
        uint64 closed;
        bool halted;
        bool exists;
        bool reviewRequired;
        uint40 pausedUntil;
    }

    /// @notice No mandate reaches further ahead than this, in seconds.
    uint64 public constant MAX_MANDATE_SECONDS = 366 days;
    /// @notice No pause of the brake reaches further ahead than this, in seconds.
    uint64 public constant MAX_PAUSE_SECONDS = 30 days;
    /// @notice No inner step trains on more windows: a proof of a wrong batch draws them all in one transaction.
    uint32 public constant MAX_BATCH_WINDOWS = 4096;
    uint256 private constant MAX_PARENTS = 16;

    address public immutable TIMELOCK;
    IRoundManager public immutable ROUND_MANAGER;
    address public immutable BRAKE;
    IComputeMeter public immutable COMPUTE_METER;
    IStakeVault public immutable VAULT;
    IRewardDistributor public immutable DISTRIBUTOR;
    ICheckpointRegistry public immutable CHECKPOINTS;

    /// @inheritdoc IRunRegistry
    uint64 public runCount;
    /// @inheritdoc IRunRegistry
    mapping(RunId run => address) public creatorOf;
    mapping(RunId run => Mandate) private _mandates;
    mapping(RunId run => RunParams) private _params;

    /// @param timelock carries out votes
    /// @param roundManager closes rounds, and is told whether a run is active
    /// @param brake pauses runs for a bounded time
    /// @param computeMeter asks for reviews
    constructor(
        address timelock,
        IRoundManager roundManager,
        address brake,
        IComputeMeter computeMeter,
        IStakeVault vault,
        IRewardDistributor distributor,
        ICheckpointRegistry checkpoints
    ) {
        TIMELOCK = timelock;
        ROUND_MANAGER = roundManager;
        BRAKE = brake;
        COMPUTE_METER = computeMeter;
        VAULT = vault;
        DISTRIBUTOR = distributor;
        CHECKPOINTS = checkpoints;
    }

    modifier onlyTimelock() {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        _;
    }

    /// @inheritdoc IRunRegistry
    function createRun(RunParams calldata runParams) external returns (RunId run) {
        _checkParams(runParams);
        run = RunId.wrap(++runCount);
        creatorOf[run] = msg.sender;
        _params[run] = runParams;
        Mandate storage mandate = _mandates[run];
        mandate.exists = true;
        emit RunCreated(run, msg.sender, runParams.specHash, runParams);
        ROUND_MANAGER.configure(run, _roundTerms(runParams));
        if (runParams.mandateRounds != 0) {
            _setMandate(run, mandate, runParams.mandateRounds, runParams.mandateExpiry);
            DISTRIBUTOR.escrow(run, msg.sender, runParams.rewardPerRound * runParams.mandateRounds);
        }
        COMPUTE_METER.registerRun(run, runParams.parents, runParams.flopPerStep); // may call for a review at once
    }

    /// @inheritdoc IRunRegistry
    function halt(RunId run) external onlyTimelock {
        Mandate storage mandate = _existing(run);
        require(!mandate.halted, RunHaltedForGood(run));
        mandate.halted = true;
        _push(run, mandate);
        emit RunHalted(run);
    }

    /// @inheritdoc IRunRegistry
    function extendMandate(RunId run, uint64 rounds, uint64 expiry) external onlyTimelock {
        Mandate storage mandate = _existing(run);
        require(!mandate.halted, RunHaltedForGood(run));
        require(rounds != 0, ZeroParam("mandateRounds"));
        require(rounds >= mandate.rounds, MandateShrinks(rounds, mandate.rounds));
        uint256 needed = _params[run].rewardPerRound * (rounds - mandate.closed);
        uint256 escrow = DISTRIBUTOR.escrowOf(run);
        require(escrow >= needed, MandateNotFunded(run, escrow, needed));
        _setMandate(run, mandate, rounds, expiry);
        emit MandateExtended(run, rounds, expiry);
    }

    /// @inheritdoc IRunRegistry
    function pause(RunId run, uint64 until) external {
        require(msg.sender == BRAKE, NotBrake(msg.sender));
        RunState state = stateOf(run);
        require(state == RunState.Active, RunNotActive(run, state));
        uint64 earliest = block.timestamp.toUint64() + 1;
        uint64 latest = block.timestamp.toUint64() + MAX_PAUSE_SECONDS;
        require(until >= earliest && until <= latest, PauseOutOfRange(until, earliest, latest));
        Mandate storage mandate = _mandates[run];
        mandate.pausedUntil = uint256(until).toUint40();
        _push(run, mandate);
        emit RunPaused(run, until);
    }

    /// @inheritdoc IRunRegistry
    function resume(RunId run) external onlyTimelock {
        Mandate storage mandate = _existing(run);
        require(block.timestamp < mandate.pausedUntil, NotPaused(run));
        mandate.pausedUntil = 0;
        _push(run, mandate);
        emit RunResumed(run);
    }

    /// @inheritdoc IRunRegistry
    function requireReview(RunId run) external {
        require(msg.sender == address(COMPUTE_METER), NotComputeMeter(msg.sender));
        Mandate storage mandate = _existing(run);
        mandate.reviewRequired = true;
        _push(run, mandate);
        emit ReviewRequired(run);
    }

    /// @inheritdoc IRunRegistry
    function passReview(RunId run, bytes32 evaluationReport) external onlyTimelock {
        Mandate storage mandate = _existing(run);
        require(mandate.reviewRequired, NoReviewRequired(run));
        require(evaluationReport != 0, ZeroReport());
        mandate.reviewRequired = false;
        _push(run, mandate);
        emit ReviewPassed(run, evaluationReport);
        COMPUTE_METER.passReview(run, evaluationReport); // may call for the next one
    }

    /// @inheritdoc IRunRegistry
    function rollback(RunId run, uint64 round) external onlyTimelock {
        require(!_existing(run).halted, RunHaltedForGood(run));
        (uint64 current, Phase phase,) = ROUND_MANAGER.phaseOf(run);
        require(phase == Phase.None || phase == Phase.Closed, RoundOpen(run, current));
        CHECKPOINTS.rollback(run, round);
        DISTRIBUTOR.rewind(run);
    }

    /// @inheritdoc IRunRegistry
    function closeRound(RunId run) external returns (bool completed) {
        require(msg.sender == address(ROUND_MANAGER), NotRoundManager(msg.sender));
        Mandate storage mandate = _existing(run);
        uint64 closed = ++mandate.closed;
        emit RoundClosed(run, closed);
        return closed >= mandate.rounds;
    }

    /// @inheritdoc IRunRegistry
    function stateOf(RunId run) public view returns (RunState state) {
        Mandate memory mandate = _existing(run);
        if (mandate.halted) return RunState.Halted;
        if (mandate.rounds == 0) return RunState.Draft;
        if (mandate.closed >= mandate.rounds) return RunState.Completed;
        if (block.timestamp >= mandate.expiry) return RunState.Halted;
        return mandate.reviewRequired || block.timestamp < mandate.pausedUntil ? RunState.Paused : RunState.Active;
    }

    /// @inheritdoc IRunRegistry
    function pauseOf(RunId run) external view returns (uint64 until, bool reviewRequired) {
        Mandate storage mandate = _existing(run);
        return (mandate.pausedUntil, mandate.reviewRequired);
    }

    /// @inheritdoc IRunRegistry
    function paramsOf(RunId run) external view returns (RunParams memory runParams) {
        _existing(run);
        return _params[run];
    }

    /// @inheritdoc IRunRegistry
    function mandateOf(RunId run) external view returns (uint64 rounds, uint64 expiry) {
        Mandate storage mandate = _existing(run);
        return (mandate.rounds, mandate.expiry);
    }

    /// @inheritdoc IRunRegistry
    function closedRoundsOf(RunId run) external view returns (uint64 rounds) {
        return _existing(run).closed;
    }

    /// @inheritdoc IRunRegistry
    function haltedForGood(RunId run) external view returns (bool halted) {
        return _existing(run).halted;
    }

    /// @inheritdoc IRunRegistry
    function rewardPerRoundOf(RunId run) external view returns (uint256 amount) {
        return _params[run].rewardPerRound;
    }

    /// @inheritdoc IRunRegistry
    function disputeTermsOf(RunId run) external view returns (address referee, uint96 slashAmount) {
        return (_params[run].referee, _params[run].slashAmount);
    }

    /// @inheritdoc IRunRegistry
    function shareTermsOf(RunId run) external view returns (uint128 firstIssue, uint64 halvingRounds) {
        return (_params[run].firstIssue, _params[run].halvingRounds);
    }

    /// @inheritdoc IRunRegistry
    function dataTermsOf(RunId run) external view returns (uint64 windows, uint32 batch) {
        return (_params[run].trainWindows, _params[run].batchWindows);
    }

    /// @inheritdoc IRunRegistry
    function admissionOf(RunId run) external view returns (address policy) {
        return _params[run].admission;
    }

    /// @inheritdoc IRunRegistry
    function genesisOf(RunId run) external view returns (bytes32 root) {
        return _params[run].genesisCheckpoint;
    }

    function _existing(RunId run) private view returns (Mandate storage mandate) {
        mandate = _mandates[run];
        require(mandate.exists, UnknownRun(run));
    }

    function _setMandate(RunId run, Mandate storage mandate, uint64 rounds, uint64 expiry) private {
        require(rounds <= MAX_ROUNDS, TooManyRounds(rounds, MAX_ROUNDS));
        uint64 earliest = block.timestamp.toUint64() + 1;
        uint64 latest = block.timestamp.toUint64() + MAX_MANDATE_SECONDS;
        require(expiry >= earliest && expiry <= latest, MandateExpiryOutOfRange(expiry, earliest, latest));
        mandate.rounds = rounds;
        mandate.expiry = expiry;
        _push(run, mandate);
    }

    /// @dev Tells the rounds what stateOf says; only closeRound leaves that to the caller.
    function _push(RunId run, Mandate storage mandate) private {
        bool never = mandate.halted || mandate.reviewRequired || mandate.closed >= mandate.rounds;
        ROUND_MANAGER.setActivity(run, never ? 0 : uint256(mandate.expiry).toUint40(), mandate.pausedUntil);
    }

    function _roundTerms(RunParams calldata p) private pure returns (RoundTerms memory terms) {
        terms = RoundTerms({
            minStake: p.minStake,
            commitSeconds: p.commitSeconds,
            revealSeconds: p.revealSeconds,
            proposeSeconds: p.proposeSeconds,
            attestSeconds: p.attestSeconds
        });
    }

    function _checkParams(RunParams calldata p) private view {
        require(p.specHash != 0, ZeroParam("specHash"));
        require(p.datasetRoot != 0, ZeroParam("datasetRoot"));
        require(p.engineId != 0, ZeroParam("engineId"));
        require(p.genesisCheckpoint != 0, ZeroParam("genesisCheckpoint"));
        require(p.stages != 0, ZeroParam("stages"));
        require(p.replicas != 0, ZeroParam("replicas"));
        require(p.innerSteps != 0, ZeroParam("innerSteps"));
        require(p.trainWindows != 0, ZeroParam("trainWindows"));
        require(p.batchWindows != 0, ZeroParam("batchWindows"));
        require(p.batchWindows <= MAX_BATCH_WINDOWS, BatchTooLarge(p.batchWindows, MAX_BATCH_WINDOWS));
        require(p.commitSeconds != 0, ZeroParam("commitSeconds"));
        require(p.revealSeconds != 0, ZeroParam("revealSeconds"));
        require(p.proposeSeconds != 0, ZeroParam("proposeSeconds"));
        require(p.attestSeconds != 0, ZeroParam("attestSeconds"));
        require(p.minStake != 0, ZeroParam("minStake"));
        require(p.minStake <= type(uint96).max, StakeTooLarge(p.minStake, type(uint96).max));

        require(p.slashAmount != 0, ZeroParam("slashAmount"));
        require(p.slashAmount <= p.minStake, SlashAboveStake(p.slashAmount, p.minStake));
        require(p.flopPerStep != 0, ZeroParam("flopPerStep"));
        require(p.halvingRounds != 0, ZeroParam("halvingRounds"));
        require(p.admission == address(0) || p.admission.code.length != 0, PolicyWithoutCode(p.admission));

        // Stake recorded at commit must stay within reach until the round can no longer be disputed.
        uint256 longest = uint256(p.commitSeconds) + p.revealSeconds + MAX_VIEWS
            * (uint256(p.proposeSeconds) + (1 + OBJECTION_PERIODS) * uint256(p.attestSeconds))
            + ROUND_MANAGER.CHALLENGE_SECONDS();
        require(longest < VAULT.unbondingSeconds(), PhasesOutlastUnbonding(longest, VAULT.unbondingSeconds()));

        require(p.parents.length <= MAX_PARENTS, TooManyParents(p.parents.length, MAX_PARENTS));
        uint64 previous = 0;
        for (uint256 i = 0; i < p.parents.length; ++i) {
            require(p.parents[i] > previous, ParentsNotAscending(previous, p.parents[i]));
            require(p.parents[i] <= runCount, UnknownParent(p.parents[i]));
            previous = p.parents[i];
        }
    }
}
