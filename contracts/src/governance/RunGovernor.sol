// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry} from "../runs/IRunRegistry.sol";
import {IBrake} from "./IBrake.sol";
import {Majority, ProposalCounting} from "./ProposalCounting.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {
    GovernorVotesQuorumFraction
} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title Where token holders decide whether runs go on, and by which rules.
/// @notice OpenZeppelin's Governor with four rules of its own:
/// - What lets a run go on (extendMandate, resume, passReview) or gives a bond back (uphold) takes a simple majority.
///   Everything else - a halt, a rollback, the loss of a bond, any change of a rule, a call not known here - takes two
///   thirds. A proposal with several calls takes the strictest of them.
/// - Whoever names herself at the end of the description (`#proposer=0x...`) is the only one who can make that proposal
///   and may cancel it before the vote begins. Any other proposal stands, so that copying one first wins nothing.
/// - A decision that nobody carries out lapses: EXECUTION_WINDOW after the vote if not queued, after the delay if not
///   executed.
/// - A quorum reached late prolongs the vote, so that nobody decides it in the last second.
contract RunGovernor is
    Governor,
    GovernorSettings,
    GovernorVotes,
    GovernorVotesQuorumFraction,
    GovernorTimelockControl,
    ProposalCounting
{
    /// @param votingDelay seconds between proposal and vote
    /// @param votingPeriod seconds a vote lasts
    /// @param voteExtension seconds a vote still lasts, at least, once the quorum is reached; at most votingPeriod
    /// @param proposalThreshold votes needed to propose, wei
    /// @param quorumPercent part of the supply that must vote for or abstain, 1 to 100
    struct Settings {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 voteExtension;
        uint256 proposalThreshold;
        uint256 quorumPercent;
    }

    /// @notice Seconds within which a passed proposal must be queued, and a queued one executed.
    uint256 public constant EXECUTION_WINDOW = 14 days;

    address public immutable REGISTRY;
    address public immutable BRAKE;

    error ClockMismatch(address source, string mode);

    /// @param votes by timestamp, of held and staked tokens
    /// @param registry whose runs may go on by a simple majority
    /// @param brake whose pulls are upheld by a simple majority
    constructor(IVotes votes, TimelockController timelock, address registry, address brake, Settings memory settings)
        Governor("ProtocolLedger RunGovernor")
        GovernorSettings(settings.votingDelay, settings.votingPeriod, settings.proposalThreshold)
        GovernorVotes(votes)
        GovernorVotesQuorumFraction(settings.quorumPercent)
        GovernorPreventLateQuorum(settings.voteExtension)
        GovernorTimelockControl(timelock)
    {
        string memory mode = IERC6372(address(votes)).CLOCK_MODE();
        require(keccak256(bytes(mode)) == keccak256("mode=timestamp"), ClockMismatch(address(votes), mode));
        REGISTRY = registry;
        BRAKE = brake;
    }

    /// @notice What a call needs to pass when it is put to the vote.
    function majorityFor(address target, bytes memory data) public view returns (Majority) {
        // The rest is the arguments, which don't matter here.
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 selector = bytes4(data);
        if (target == REGISTRY) {
            bool goesOn = selector == IRunRegistry.extendMandate.selector || selector == IRunRegistry.resume.selector
                || selector == IRunRegistry.passReview.selector;
            return goesOn ? Majority.Simple : Majority.Super;
        }
        bool upholds = target == BRAKE && selector == IBrake.uphold.selector;
        return upholds ? Majority.Simple : Majority.Super;
    }

    /// @notice The current block timestamp.
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc GovernorSettings
    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @inheritdoc ProposalCounting
    function proposalDeadline(uint256 proposalId) public view override(Governor, ProposalCounting) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @notice Where a proposal stands. Expired: it passed, and nobody queued or executed it in time.
    function state(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (ProposalState current)
    {
        current = super.state(proposalId);
        uint256 since;
        if (current == ProposalState.Succeeded) since = proposalDeadline(proposalId);
        else if (current == ProposalState.Queued) since = proposalEta(proposalId);
        else return current;
        if (block.timestamp > since + EXECUTION_WINDOW) return ProposalState.Expired;
    }

    /// @inheritdoc GovernorTimelockControl
    function proposalNeedsQueuing(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (bool)
    {
        return super.proposalNeedsQueuing(proposalId);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        Majority needed = Majority.Simple;
        for (uint256 i = 0; i < targets.length; ++i) {
            if (majorityFor(targets[i], calldatas[i]) == Majority.Super) needed = Majority.Super;
        }
        // What another account may not propose names this one.
        bool named = !_isValidDescriptionForProposer(address(uint160(proposer) ^ 1), description);
        _openTally(proposalId, needed, named);
    }

    function _validateCancel(uint256 proposalId, address caller) internal view override returns (bool) {
        return withdrawable(proposalId) && super._validateCancel(proposalId, caller);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, ProposalCounting) {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }
}
