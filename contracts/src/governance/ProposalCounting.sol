// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// What a proposal needs to pass, besides the quorum. Simple: more votes for it than against. Super: at least two
/// thirds of the votes for and against. None: there is no such proposal.
enum Majority {
    None,
    Simple,
    Super
}

/// @title Counts votes for, against and abstaining, each proposal under the majority fixed when it was made.
/// @notice Whoever proposes pays for two slots; a vote, also the first one and the one that reaches the quorum, then
/// writes only one of them and one of the voter. The quorum is fixed together with the majority, from the supply one
/// second before the proposal: a supply that only falls can't raise it later.
abstract contract ProposalCounting is GovernorPreventLateQuorum {
    using SafeCast for uint256;

    /// @param majority what it needs to pass
    /// @param withdrawable its description names the proposer, so that she alone can have made it and may cancel it
    /// @param earliestEnd timestamp before which the vote doesn't end, 0 until the quorum is reached
    /// @param quorum votes for and abstaining that it needs
    struct Tally {
        uint96 againstVotes;
        uint96 forVotes;
        Majority majority;
        bool withdrawable;
        uint48 earliestEnd;
        uint128 abstainVotes;
        uint128 quorum;
    }

    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;

    /// @notice Whether an account has voted on a proposal.
    mapping(uint256 proposalId => mapping(address account => bool)) public override hasVoted;
    mapping(uint256 proposalId => Tally) private _tallies;

    /// @notice How votes are counted, in the standard's words: 0 against, 1 for, 2 abstain.
    function COUNTING_MODE() external pure override returns (string memory) {
        return "support=bravo&quorum=for,abstain";
    }

    /// @notice Votes so far.
    function proposalVotes(uint256 proposalId)
        external
        view
        returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes)
    {
        Tally storage tally = _tallies[proposalId];
        return (tally.againstVotes, tally.forVotes, tally.abstainVotes);
    }

    /// @notice What a proposal needs to pass: the majority, and votes for it and abstaining.
    function proposalNeeds(uint256 proposalId) external view returns (Majority majority, uint256 quorumVotes) {
        Tally storage tally = _tallies[proposalId];
        return (tally.majority, tally.quorum);
    }

    /// @notice Whether the proposer may cancel it before the vote begins.
    function withdrawable(uint256 proposalId) public view returns (bool) {
        return _tallies[proposalId].withdrawable;
    }

    /// @notice Timestamp of the vote's end: that of the proposal, or later if the quorum was reached late.
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        return Math.max(Governor.proposalDeadline(proposalId), _tallies[proposalId].earliestEnd);
    }

    function _openTally(uint256 proposalId, Majority majority, bool named) internal {
        Tally storage tally = _tallies[proposalId];
        tally.majority = majority;
        tally.withdrawable = named;
        tally.quorum = quorum(clock() - 1).toUint128();
    }

    function _countVote(uint256 proposalId, address account, uint8 support, uint256 weight, bytes memory)
        internal
        override
        returns (uint256)
    {
        require(!hasVoted[proposalId][account], GovernorAlreadyCastVote(account));
        hasVoted[proposalId][account] = true;

        Tally storage tally = _tallies[proposalId];
        uint96 votes = weight.toUint96();
        if (support == AGAINST) tally.againstVotes += votes;
        else if (support == FOR) tally.forVotes += votes;
        else if (support == ABSTAIN) tally.abstainVotes += votes;
        else revert GovernorInvalidVoteType();
        return weight;
    }

    /// @dev As GovernorPreventLateQuorum has it, kept in the tally's slot.
    function _tallyUpdated(uint256 proposalId) internal virtual override {
        Tally storage tally = _tallies[proposalId];
        if (tally.earliestEnd != 0 || !_quorumReached(proposalId)) return;
        uint48 earliestEnd = clock() + lateQuorumVoteExtension();
        if (earliestEnd > Governor.proposalDeadline(proposalId)) emit ProposalExtended(proposalId, earliestEnd);
        tally.earliestEnd = earliestEnd;
    }

    function _quorumReached(uint256 proposalId) internal view override returns (bool) {
        Tally storage tally = _tallies[proposalId];
        return tally.forVotes + tally.abstainVotes >= tally.quorum;
    }

    function _voteSucceeded(uint256 proposalId) internal view override returns (bool) {
        Tally storage tally = _tallies[proposalId];
        uint256 inFavour = tally.forVotes;
        uint256 against = tally.againstVotes;
        // Two thirds of both together are twice as many for as against.
        return tally.majority == Majority.Simple ? inFavour > against : inFavour != 0 && inFavour >= 2 * against;
    }
}
