// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";
import {IRoundManager, MAX_VIEWS, Phase, RoundStatus} from "./IRoundManager.sol";
import {IRunRegistry} from "./IRunRegistry.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @param commitment 0 if the node did not commit
/// @param stake recorded at the commit, wei
/// @param index place among the participants, if revealed
/// @param attestedView 1 + the view of the last proposal attested to, 0 for none
struct Entry {
    bytes32 commitment;
    uint128 stake;
    uint32 index;
    uint32 attestedView;
    bool revealed;
}

/// @param node that revealed
/// @param cumulativeStake of this and all earlier participants, wei: the leader check needs two of them, no loop
struct Participant {
    NodeId node;
    uint128 cumulativeStake;
}

/// @dev The terms are copied at the opening, so that a round keeps those that it was opened with.
/// @param nextView 1 + the view of the standing proposal, 0 without one
/// @param closedAt timestamp of its end, 0 while open
/// @param steps inner steps that were revealed
struct Round {
    uint128 minStake;
    uint32 commitSeconds;
    uint32 revealSeconds;
    uint32 proposeSeconds;
    uint32 attestSeconds;
    // slot 2
    uint64 commitEnd;
    uint64 allRevealedAt;
    uint32 expected;
    uint32 committed;
    uint32 revealed;
    RoundStatus status;
    // slot 3
    uint128 committedStake;
    uint128 revealedStake;
    // slot 4
    uint128 attestedStake;
    uint64 attestEnd;
    uint32 nextView;
    // slot 5
    uint64 openedAt;
    uint64 closedAt;
    NodeId proposer;
    uint64 steps;
    // slots 6 to 10
    bytes32 beacon;
    bytes32 parentCheckpoint;
    bytes32 proposalHash;
    bytes32 checkpointRoot;
    bytes32 rewardRoot;
    mapping(NodeId node => Entry) contributions;
    mapping(uint256 index => Participant) participants;
}

/// @title One round's clock, tallies and leader draw. The caller checks who may do what.
library RoundLib {
    using SafeCast for uint256;

    function start(
        Round storage self,
        IRunRegistry.RoundTerms memory terms,
        bytes32 beacon,
        bytes32 parentCheckpoint,
        uint32 expected
    ) internal {
        self.minStake = terms.minStake.toUint128();
        self.commitSeconds = terms.commitSeconds;
        self.revealSeconds = terms.revealSeconds;
        self.proposeSeconds = terms.proposeSeconds;
        self.attestSeconds = terms.attestSeconds;
        self.status = RoundStatus.Open;
        self.openedAt = _now();
        self.commitEnd = _now() + terms.commitSeconds;
        self.expected = expected;
        self.beacon = beacon;
        self.parentCheckpoint = parentCheckpoint;
    }

    function commit(Round storage self, NodeId node, bytes32 commitment, uint128 stake) internal {
        Entry storage entry = self.contributions[node];
        entry.commitment = commitment;
        entry.stake = stake;
        self.committedStake += stake;
        if (++self.committed == self.expected && _now() < self.commitEnd) self.commitEnd = _now();
    }

    function reveal(Round storage self, NodeId node, uint32 steps) internal {
        Entry storage entry = self.contributions[node];
        uint32 index = self.revealed++;
        entry.revealed = true;
        entry.index = index;
        self.revealedStake += entry.stake;
        self.steps += steps;
        self.participants[index] = Participant({node: node, cumulativeStake: self.revealedStake});
        if (self.revealed == self.committed && _now() < revealEnd(self)) self.allRevealedAt = _now();
    }

    function close(Round storage self, RoundStatus status) internal {
        self.status = status;
        self.closedAt = _now();
    }

    function propose(
        Round storage self,
        uint32 viewNumber,
        NodeId node,
        bytes32 proposalHash,
        bytes32 checkpointRoot,
        bytes32 rewardRoot
    ) internal {
        self.nextView = viewNumber + 1;
        self.attestEnd = _now() + self.attestSeconds;
        self.attestedStake = 0;
        self.proposer = node;
        self.proposalHash = proposalHash;
        self.checkpointRoot = checkpointRoot;
        self.rewardRoot = rewardRoot;
    }

    /// @return weight the stake that now supports the standing proposal in addition, wei
    function attest(Round storage self, NodeId node) internal returns (uint128 weight) {
        Entry storage entry = self.contributions[node];
        weight = entry.stake;
        entry.attestedView = self.nextView;
        self.attestedStake += weight;
    }

    /// @notice Phase and its deadline, as IRoundManager.phaseOf says.
    function phase(Round storage self) internal view returns (Phase, uint64 deadline) {
        if (self.status == RoundStatus.None) return (Phase.None, 0);
        if (self.status != RoundStatus.Open) return (Phase.Closed, 0);
        if (isSupported(self)) return (Phase.Finalisable, 0);
        if (_now() < self.commitEnd) return (Phase.Commit, self.commitEnd);
        uint64 end = revealEnd(self);
        if (_now() < end) return (Phase.Reveal, end);
        if (self.revealed == 0) return (Phase.Expired, 0);
        if (hasProposal(self) && _now() < self.attestEnd) return (Phase.Attest, self.attestEnd);
        if (viewsExhausted(self)) return (Phase.Expired, 0);
        uint64 viewsPassed = currentView(self) - self.nextView + 1;
        return (Phase.Propose, viewStart(self) + viewsPassed * self.proposeSeconds);
    }

    /// @notice Grace: until the first reveal, or the reveal deadline.
    function acceptsCommits(Round storage self) internal view returns (bool) {
        return _now() < self.commitEnd || (self.revealed == 0 && _now() < revealEnd(self));
    }

    /// @notice Grace: until the first proposal, or the last view.
    function acceptsReveals(Round storage self) internal view returns (bool) {
        return !hasProposal(self) && !viewsExhausted(self);
    }

    function hasProposal(Round storage self) internal view returns (bool) {
        return self.nextView != 0;
    }

    /// @notice View of the standing proposal, 0 without one.
    function proposalView(Round storage self) internal view returns (uint32) {
        return self.nextView == 0 ? 0 : self.nextView - 1;
    }

    function hasAttested(Round storage self, NodeId node) internal view returns (bool) {
        return self.nextView != 0 && self.contributions[node].attestedView == self.nextView;
    }

    /// @notice More than 2/3 of the committed stake supports the standing proposal.
    function isSupported(Round storage self) internal view returns (bool) {
        return uint256(self.attestedStake) * 3 > uint256(self.committedStake) * 2;
    }

    /// @notice When reveal ended or will end.
    function revealEnd(Round storage self) internal view returns (uint64) {
        return self.allRevealedAt != 0 ? self.allRevealedAt : self.commitEnd + self.revealSeconds;
    }

    /// @notice When the clock of views last started: at the end of reveal, or of a proposal's attestation.
    function viewStart(Round storage self) internal view returns (uint64) {
        return hasProposal(self) ? self.attestEnd : revealEnd(self);
    }

    /// @notice The view whose leader may propose now: one more for every proposeSeconds and for every proposal.
    function currentView(Round storage self) internal view returns (uint32) {
        uint256 begin = viewStart(self);
        uint256 passed = block.timestamp < begin ? 0 : (block.timestamp - begin) / self.proposeSeconds;
        return (self.nextView + passed).toUint32();
    }

    function viewsExhausted(Round storage self) internal view returns (bool) {
        return currentView(self) >= MAX_VIEWS;
    }

    /// @notice Whether the draw of this view falls on the participant.
    function isLeader(Round storage self, uint32 index, uint32 viewNumber) internal view returns (bool) {
        uint256 drawn = _draw(self, viewNumber);
        uint256 from = index == 0 ? 0 : self.participants[index - 1].cumulativeStake;
        return from <= drawn && drawn < self.participants[index].cumulativeStake;
    }

    /// @notice The participant that the draw of this view falls on, by binary search.
    function findLeader(Round storage self, uint32 viewNumber) internal view returns (uint32) {
        uint256 drawn = _draw(self, viewNumber);
        uint256 low = 0;
        uint256 high = self.revealed - 1;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (drawn < self.participants[middle].cumulativeStake) high = middle;
            else low = middle + 1;
        }
        return low.toUint32();
    }

    function info(Round storage self) internal view returns (IRoundManager.RoundInfo memory i) {
        i.status = self.status;
        i.beacon = self.beacon;
        i.parentCheckpoint = self.parentCheckpoint;
        i.openedAt = self.openedAt;
        i.commitEnd = self.commitEnd;
        i.revealEnd = self.status == RoundStatus.None ? 0 : revealEnd(self);
        i.attestEnd = self.attestEnd;
        i.expected = self.expected;
        i.committed = self.committed;
        i.revealed = self.revealed;
        i.committedStake = self.committedStake;
        i.revealedStake = self.revealedStake;
        i.attestedStake = self.attestedStake;
        i.proposalView = proposalView(self);
        i.proposer = self.proposer;
        i.proposalHash = self.proposalHash;
        i.checkpointRoot = self.checkpointRoot;
        i.rewardRoot = self.rewardRoot;
    }

    function contributionInfo(Round storage self, NodeId node)
        internal
        view
        returns (IRoundManager.ContributionInfo memory)
    {
        Entry storage entry = self.contributions[node];
        return IRoundManager.ContributionInfo({
            commitment: entry.commitment,
            stake: entry.stake,
            revealed: entry.revealed,
            leaderIndex: entry.index,
            attested: hasAttested(self, node)
        });
    }

    function _draw(Round storage self, uint32 viewNumber) private view returns (uint256) {
        return uint256(keccak256(abi.encode(self.beacon, viewNumber))) % self.revealedStake;
    }

    function _now() private view returns (uint64) {
        return block.timestamp.toUint64();
    }
}
