// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";
import {Clock} from "./Clock.sol";
import {Entry, EntryLib} from "./Entries.sol";
import {MAX_VIEWS, OBJECTION_PERIODS, Phase, RoundStatus, WEIGHT_UNIT} from "./IRoundManager.sol";
import {IRunRegistry} from "./IRunRegistry.sol";
import {Tally} from "./Tally.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// What a round leaves behind.
/// @param beacon 208 bits of randomness, never 0 for an opened round
/// @param closedAt timestamp of its end, 0 while open
struct PastRound {
    bytes26 beacon;
    uint40 closedAt;
    RoundStatus status;
}

/// A run's present round and terms. Every round uses the same slots, so that none costs more than the one before.
/// @param minWeight the run's minimum stake in WEIGHT_UNIT, rounded up
/// @param openedAt timestamp of the present round's opening
/// @param batches of the present round
/// @param joined nodes waited for in the next round because they joined since the present one opened
/// @param left nodes not waited for in the next round though they revealed in the present one
/// @param indices given to members so far
/// @param objected weight of the nodes that object to the standing proposal
struct RunRounds {
    Clock clock;
    Tally tally;
    // slot 3: the run's terms, then what changes rarely
    uint48 minWeight;
    uint32 commitSeconds;
    uint32 revealSeconds;
    uint32 proposeSeconds;
    uint32 attestSeconds;
    uint40 openedAt;
    uint16 batches;
    uint24 joined;
    // slot 4
    uint24 left;
    uint24 indices;
    NodeId proposer;
    uint48 objected;
    // slots 5 to 8
    bytes32 parentCheckpoint;
    bytes32 proposalHash;
    bytes32 checkpointRoot;
    bytes32 rewardRoot;
}

/// @title One round's phases, tallies and leader draw. The caller checks who may do what.
library RoundLib {
    using SafeCast for uint256;

    function configure(RunRounds storage self, IRunRegistry.RoundTerms calldata terms) internal {
        self.minWeight = ((terms.minStake + WEIGHT_UNIT - 1) / WEIGHT_UNIT).toUint48();
        self.commitSeconds = terms.commitSeconds;
        self.revealSeconds = terms.revealSeconds;
        self.proposeSeconds = terms.proposeSeconds;
        self.attestSeconds = terms.attestSeconds;
    }

    function start(RunRounds storage self, uint32 round, uint24 expected, bytes32 parentCheckpoint) internal {
        uint40 commitEnd = _now() + self.commitSeconds;
        self.clock = self.clock.opened(round, commitEnd, commitEnd + self.revealSeconds, expected);
        self.tally = self.tally.cleared();
        self.openedAt = _now();
        self.batches = 0;
        self.joined = 0;
        self.left = 0;
        if (self.parentCheckpoint != parentCheckpoint) self.parentCheckpoint = parentCheckpoint;
    }

    /// @notice Counts a batch; commit ends when every expected node is in one.
    function count(RunRounds storage self, Clock clock, uint24 nodes, uint48 weight) internal {
        self.clock = _endCommit(self, clock.withCounted(clock.counted() + nodes));
        self.tally = self.tally.count(weight);
    }

    /// @notice Waits no longer for a member that is gone and has not revealed; ends a phase that only it held up. The weight
    /// of a commitment that was counted stays in the quorum.
    /// @param wasExpected whether the round was opened for it too
    /// @param wasCounted whether its commitment came in a batch
    function giveUp(RunRounds storage self, Clock clock, bool wasExpected, bool wasCounted) internal {
        if (wasExpected) clock = clock.withExpected(clock.expected() - 1);
        if (wasCounted) clock = clock.withCounted(clock.counted() - 1);
        uint24 shown = self.tally.revealed();
        if (_now() < clock.commitEnd()) {
            if (clock.counted() != 0) clock = _endCommit(self, clock);
        } else if (shown != 0 && _endsReveal(clock, shown)) {
            clock = clock.withRevealEnd(_now());
        }
        self.clock = clock;
    }

    /// @notice Counts a reveal; reveal ends when everybody who is waited for, or was counted, has.
    /// @return entry of the node from now on
    function reveal(RunRounds storage self, Clock clock, Tally tally, uint48 weight, uint32 steps)
        internal
        returns (Entry entry)
    {
        tally = tally.reveal(weight, steps);
        self.tally = tally;
        if (_endsReveal(clock, tally.revealed())) self.clock = clock.withRevealEnd(_now());
        return EntryLib.revealed(clock.round(), weight, tally.revealedWeight());
    }

    function propose(
        RunRounds storage self,
        uint32 viewNumber,
        NodeId node,
        bytes32 proposalHash,
        bytes32 checkpointRoot,
        bytes32 rewardRoot
    ) internal {
        self.tally = self.tally.propose(viewNumber, _now() + self.attestSeconds);
        self.proposer = node;
        self.objected = 0;
        self.proposalHash = proposalHash;
        self.checkpointRoot = checkpointRoot;
        self.rewardRoot = rewardRoot;
    }

    /// @notice Opens the time for objections to the standing proposal.
    function bond(RunRounds storage self, Clock clock, Tally tally) internal returns (uint40 until) {
        until = _now() + OBJECTION_PERIODS * self.attestSeconds;
        self.clock = clock.withBond(true);
        self.tally = tally.withAttestEnd(until);
    }

    /// @notice Whether the standing proposal may become final: more than 2/3 of the quorum's weight attested to it, or it
    /// was bonded and, when the time for objections had passed, more than 2/3 of the weight that spoke was for it.
    function isAccepted(RunRounds storage self, Clock clock, Tally tally) internal view returns (bool) {
        if (tally.isSupported()) return true;
        if (!clock.isBonded() || block.timestamp < tally.attestEnd()) return false;
        return tally.attestedWeight() > 2 * uint256(self.objected);
    }

    /// @notice Phase and its deadline, as IRoundManager.phaseOf says.
    function phase(RunRounds storage self) internal view returns (Phase, uint64 deadline) {
        (Clock clock, Tally tally) = (self.clock, self.tally);
        if (clock.status() == RoundStatus.None) return (Phase.None, 0);
        if (clock.status() != RoundStatus.Open) return (Phase.Closed, 0);
        if (isAccepted(self, clock, tally)) return (Phase.Finalisable, 0);
        if (_now() < clock.commitEnd()) return (Phase.Commit, clock.commitEnd());
        if (_now() < clock.revealEnd()) return (Phase.Reveal, clock.revealEnd());
        if (tally.revealed() == 0) return (Phase.Expired, 0);
        if (tally.hasProposal() && _now() < tally.attestEnd()) return (Phase.Attest, tally.attestEnd());
        if (viewsExhausted(self)) return (Phase.Expired, 0);
        uint64 viewsPassed = currentView(self) - tally.nextView() + 1;
        return (Phase.Propose, viewStart(self) + viewsPassed * self.proposeSeconds);
    }

    /// @notice Grace past the deadline: until the first reveal, or the reveal deadline.
    function acceptsLateCommits(RunRounds storage self, Clock clock) internal view returns (bool) {
        return block.timestamp < clock.revealEnd() && self.tally.revealed() == 0;
    }

    /// @notice When the clock of views last started: at the end of reveal, or of a proposal's attestation.
    function viewStart(RunRounds storage self) internal view returns (uint64) {
        Tally tally = self.tally;
        return tally.hasProposal() ? tally.attestEnd() : self.clock.revealEnd();
    }

    /// @notice The view whose leader may propose now: one more for every proposeSeconds and for every proposal.
    function currentView(RunRounds storage self) internal view returns (uint32) {
        uint256 begin = viewStart(self);
        uint256 passed = block.timestamp < begin ? 0 : (block.timestamp - begin) / self.proposeSeconds;
        return (self.tally.nextView() + passed).toUint32();
    }

    function viewsExhausted(RunRounds storage self) internal view returns (bool) {
        return currentView(self) >= MAX_VIEWS;
    }

    /// @notice Where the draw of a view falls, from 0 up to the weight of all reveals.
    function draw(RunRounds storage self, bytes32 beacon, uint32 viewNumber) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(beacon, viewNumber))) % self.tally.revealedWeight();
    }

    /// @dev Ends commit when everybody who is expected is counted.
    function _endCommit(RunRounds storage self, Clock clock) private view returns (Clock) {
        if (clock.counted() < clock.expected() || _now() >= clock.commitEnd()) return clock;
        return clock.withCommitEnd(_now()).withRevealEnd(_now() + self.revealSeconds);
    }

    /// @dev Whether so many reveals are those of all who are waited for, or were counted.
    function _endsReveal(Clock clock, uint24 shown) private view returns (bool) {
        return clock.isComplete(shown) && block.timestamp < clock.revealEnd();
    }

    function _now() private view returns (uint40) {
        return uint40(block.timestamp);
    }
}
