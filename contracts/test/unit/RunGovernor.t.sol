// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake} from "../../src/governance/IBrake.sol";
import {Majority} from "../../src/governance/ProposalCounting.sol";
import {RunGovernor} from "../../src/governance/RunGovernor.sol";
import {IRunRegistry} from "../../src/runs/IRunRegistry.sol";
import {GovernorFixture} from "../GovernorFixture.sol";
import {BlockVotes} from "../mocks/BlockVotes.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

contract RunGovernorTest is GovernorFixture {
    // --- what takes which majority ---

    function testFuzz_MajorityFor_WhatLetsARunGoOn_IsSimple(uint64 r, uint64 n, uint64 expiry, bytes32 report)
        public
        view
    {
        bytes[3] memory calls = [
            abi.encodeWithSelector(IRunRegistry.extendMandate.selector, r, n, expiry),
            abi.encodeWithSelector(IRunRegistry.resume.selector, r),
            abi.encodeWithSelector(IRunRegistry.passReview.selector, r, report)
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            assertEq(uint8(governor.majorityFor(address(registry), calls[i])), uint8(Majority.Simple));
            assertEq(uint8(governor.majorityFor(address(rounds), calls[i])), uint8(Majority.Super), "elsewhere");
        }
        bytes memory uphold = abi.encodeCall(IBrake.uphold, (creator, n));
        assertEq(uint8(governor.majorityFor(governor.BRAKE(), uphold)), uint8(Majority.Simple));
        assertEq(uint8(governor.majorityFor(address(registry), uphold)), uint8(Majority.Super));
    }

    function testFuzz_MajorityFor_AnythingElse_IsSuper(address target, bytes memory data) public view {
        assertEq(
            uint8(governor.majorityFor(address(registry), abi.encodeCall(registry.halt, (run)))), uint8(Majority.Super)
        );
        bytes memory frivolous = abi.encodeCall(IBrake.judgeFrivolous, (creator, 1));
        assertEq(uint8(governor.majorityFor(governor.BRAKE(), frivolous)), uint8(Majority.Super));
        // forge-lint: disable-next-line(unsafe-typecast)
        bytes4 selector = bytes4(data);
        vm.assume(selector != IRunRegistry.extendMandate.selector && selector != IRunRegistry.resume.selector);
        vm.assume(selector != IRunRegistry.passReview.selector && selector != IBrake.uphold.selector);
        assertEq(uint8(governor.majorityFor(target, data)), uint8(Majority.Super));
        assertEq(uint8(governor.majorityFor(address(registry), data)), uint8(Majority.Super));
    }

    function testFuzz_Propose_Mixed_TakesTheStrictest(uint8 count, uint8 at) public {
        count = uint8(bound(count, 1, 8));
        at = uint8(bound(at, 0, count));
        address[] memory targets = new address[](count);
        bytes[] memory calls = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            targets[i] = address(registry);
            calls[i] = i == at ? _haltCall() : _extendCall();
        }
        vm.prank(treasury);
        uint256 id = governor.propose(targets, new uint256[](count), calls, "mixed");
        (Majority majority, uint256 quorum) = governor.proposalNeeds(id);
        assertEq(uint8(majority), uint8(at < count ? Majority.Super : Majority.Simple));
        assertEq(quorum, QUORUM);
        (majority, quorum) = governor.proposalNeeds(id + 1);
        assertEq(uint8(majority), uint8(Majority.None));
        assertEq(quorum, 0);
    }

    // --- counting ---

    function testFuzz_State_AfterVote_FollowsTheMajority(uint96 inFavour, uint96 against, uint96 abstain, bool ends)
        public
    {
        inFavour = uint96(bound(inFavour, 0, SUPPLY / 4));
        against = uint96(bound(against, 0, SUPPLY / 4));
        abstain = uint96(bound(abstain, 0, SUPPLY / 4));
        _assertOutcome(inFavour, against, abstain, ends);
    }

    function testFuzz_State_CloseToTheMajority_FollowsIt(uint96 against, uint8 offset, bool ends) public {
        against = uint96(bound(against, QUORUM, SUPPLY / 8));
        uint256 inFavour = uint256(against) * (ends ? 2 : 1) + offset % 3 - 1;
        _assertOutcome(inFavour, against, 0, ends);
    }

    function testFuzz_State_CloseToTheQuorum_FollowsIt(uint96 abstain, uint8 offset) public {
        uint256 inFavour = bound(abstain, 1, QUORUM - 2);
        _assertOutcome(inFavour, 0, QUORUM - inFavour + offset % 3 - 1, true);
    }

    function _assertOutcome(uint256 inFavour, uint256 against, uint256 abstain, bool ends) private {
        address a = _voter("for", inFavour);
        address b = _voter("against", against);
        address c = _voter("abstain", abstain);
        uint256 id = _propose(ends ? _haltCall() : _extendCall(), "p");
        skip(VOTING_DELAY + 1);
        _vote(id, a, 1);
        _vote(id, b, 0);
        _vote(id, c, 2);
        (uint256 no, uint256 yes, uint256 neither) = governor.proposalVotes(id);
        assertEq(yes, inFavour);
        assertEq(no, against);
        assertEq(neither, abstain);
        vm.warp(governor.proposalDeadline(id) + 1);
        bool majority = ends ? inFavour != 0 && inFavour * 3 >= (inFavour + against) * 2 : inFavour > against;
        bool passes = majority && inFavour + abstain >= QUORUM;
        _assertProposal(id, passes ? IGovernor.ProposalState.Succeeded : IGovernor.ProposalState.Defeated);
    }

    function testFuzz_State_NobodyVoted_IsDefeated(uint32 later) public {
        uint256 id = _propose(_extendCall(), "p");
        vm.warp(governor.proposalDeadline(id) + 1 + uint256(later));
        _assertProposal(id, IGovernor.ProposalState.Defeated);
    }

    function testFuzz_CastVote_Twice_Reverts(uint8 first, uint8 second) public {
        first = uint8(bound(first, 0, 2));
        uint256 id = _propose(_extendCall(), "p");
        skip(VOTING_DELAY + 1);
        assertFalse(governor.hasVoted(id, treasury));
        _vote(id, treasury, first);
        assertTrue(governor.hasVoted(id, treasury));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, treasury));
        _vote(id, treasury, second);
    }

    function testFuzz_CastVote_UnknownSupport_Reverts(uint8 support) public {
        support = uint8(bound(support, 3, type(uint8).max));
        uint256 id = _propose(_extendCall(), "p");
        skip(VOTING_DELAY + 1);
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _vote(id, treasury, support);
    }

    function testFuzz_CastVote_OutsideTheVote_Reverts(uint32 wait) public {
        uint256 id = _propose(_extendCall(), "p");
        bytes32 active = bytes32(uint256(1) << uint8(IGovernor.ProposalState.Active));
        vm.warp(block.timestamp + bound(wait, 0, VOTING_DELAY));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector, id, IGovernor.ProposalState.Pending, active
            )
        );
        _vote(id, treasury, 1);
        vm.warp(governor.proposalDeadline(id) + 1 + wait);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector, id, IGovernor.ProposalState.Defeated, active
            )
        );
        _vote(id, treasury, 1);
    }

    // --- late quorum ---

    function testFuzz_Quorum_ReachedLate_ProlongsTheVote(uint32 wait) public {
        uint256 id = _propose(_extendCall(), "p");
        uint256 end = governor.proposalDeadline(id);
        vm.warp(block.timestamp + VOTING_DELAY + bound(wait, 1, VOTING_PERIOD));
        uint256 prolonged = block.timestamp + VOTE_EXTENSION;
        if (prolonged > end) {
            vm.expectEmit(address(governor));
            emit GovernorPreventLateQuorum.ProposalExtended(id, SafeCast.toUint64(prolonged));
        }
        _vote(id, treasury, 1);
        assertEq(governor.proposalDeadline(id), prolonged > end ? prolonged : end);
    }

    function testFuzz_Quorum_ReachedOnce_LaterVotesDontProlong(uint32 wait) public {
        address a = _voter("a", QUORUM);
        uint256 id = _propose(_extendCall(), "p");
        vm.warp(block.timestamp + VOTING_DELAY + VOTING_PERIOD);
        _vote(id, treasury, 1);
        uint256 end = governor.proposalDeadline(id);
        vm.warp(bound(wait, block.timestamp, end));
        _vote(id, a, 0);
        assertEq(governor.proposalDeadline(id), end);
    }

    function testFuzz_Quorum_NumeratorChangedMeanwhile_ProposalKeepsIts(uint8 percent) public {
        uint256 old = _propose(_extendCall(), "old");
        percent = uint8(bound(percent, 5, 100));
        _decide(address(governor), abi.encodeCall(governor.updateQuorumNumerator, (percent)));
        vm.warp(vm.getBlockTimestamp() + 1);
        (, uint256 quorum) = governor.proposalNeeds(old);
        assertEq(quorum, QUORUM);
        (, quorum) = governor.proposalNeeds(_propose(_extendCall(), "new"));
        assertEq(quorum, SUPPLY * percent / 100);
    }

    // --- who may propose and cancel ---

    function testFuzz_Cancel_NamedProposerBeforeTheVote_Cancels(uint32 wait) public {
        string memory text = string.concat("p#proposer=", Strings.toHexString(treasury));
        uint256 id = _propose(_extendCall(), text);
        assertTrue(governor.withdrawable(id));
        skip(bound(wait, 0, VOTING_DELAY));
        vm.prank(treasury);
        _cancel(_extendCall(), text);
        _assertProposal(id, IGovernor.ProposalState.Canceled);
    }

    function testFuzz_Cancel_OnceTheVoteRuns_Reverts(uint32 wait) public {
        string memory text = string.concat("p#proposer=", Strings.toHexString(treasury));
        uint256 id = _propose(_extendCall(), text);
        skip(bound(wait, VOTING_DELAY + 1, type(uint32).max));
        vm.prank(treasury);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, treasury));
        _cancel(_extendCall(), text);
    }

    function testFuzz_Cancel_ByAnother_Reverts(address caller) public {
        vm.assume(caller != treasury);
        string memory text = string.concat("p#proposer=", Strings.toHexString(treasury));
        uint256 id = _propose(_extendCall(), text);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, caller));
        _cancel(_extendCall(), text);
    }

    function testFuzz_Cancel_Unnamed_NobodyCan(string memory text, bool ownTurn) public {
        uint256 id = _propose(_extendCall(), text);
        vm.assume(!governor.withdrawable(id));
        address caller = ownTurn ? treasury : creator;
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, caller));
        _cancel(_extendCall(), text);
    }

    function testFuzz_Propose_InAnothersName_Reverts(address named) public {
        vm.assume(named != treasury);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _extendCall());
        vm.prank(treasury);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, treasury));
        governor.propose(targets, values, calls, string.concat("p#proposer=", Strings.toHexString(named)));
    }

    function testFuzz_Propose_BelowThreshold_Reverts(uint96 votes) public {
        votes = uint96(bound(votes, 0, 1000 ether - 1));
        address a = _voter("a", votes);
        skip(1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), _extendCall());
        vm.prank(a);
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, a, votes, 1000 ether)
        );
        governor.propose(targets, values, calls, "p");
    }

    // --- time to carry it out ---

    function testFuzz_Succeeded_QueuedInTimeOrNever(uint32 wait) public {
        uint256 id = _passed(_extendCall(), "p");
        uint256 end = governor.proposalDeadline(id);
        vm.warp(end + bound(wait, 1, 3 * governor.EXECUTION_WINDOW()));
        if (block.timestamp > end + governor.EXECUTION_WINDOW()) {
            _assertProposal(id, IGovernor.ProposalState.Expired);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IGovernor.GovernorUnexpectedProposalState.selector,
                    id,
                    IGovernor.ProposalState.Expired,
                    bytes32(uint256(1) << uint8(IGovernor.ProposalState.Succeeded))
                )
            );
        }
        _queue(_extendCall(), "p");
    }

    function testFuzz_Queued_ExecutedInTimeOrNever(uint32 wait) public {
        uint256 id = _passed(_haltCall(), "p");
        _queue(_haltCall(), "p");
        uint256 eta = governor.proposalEta(id);
        vm.warp(bound(wait, eta, eta + 3 * governor.EXECUTION_WINDOW()));
        bool lapsed = block.timestamp > eta + governor.EXECUTION_WINDOW();
        if (lapsed) {
            _assertProposal(id, IGovernor.ProposalState.Expired);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IGovernor.GovernorUnexpectedProposalState.selector,
                    id,
                    IGovernor.ProposalState.Expired,
                    bytes32(uint256(1) << uint8(IGovernor.ProposalState.Queued))
                )
            );
        }
        _execute(_haltCall(), "p");
        assertEq(registry.haltedForGood(run), !lapsed);
    }

    // --- settings ---

    function testFuzz_Settings_ByVote_Change(uint32 period) public {
        period = uint32(bound(period, 1, 30 days));
        _decide(address(governor), abi.encodeCall(governor.setVotingPeriod, (period)));
        assertEq(governor.votingPeriod(), period);
        assertEq(governor.COUNTING_MODE(), "support=bravo&quorum=for,abstain");
        assertEq(governor.CLOCK_MODE(), "mode=timestamp");
        assertEq(governor.clock(), block.timestamp);
        assertEq(governor.REGISTRY(), address(registry));
    }

    function testFuzz_ProposalNeedsQueuing_Any_IsTrue(uint256 id) public view {
        assertTrue(governor.proposalNeedsQueuing(id));
    }

    function testFuzz_Constructor_VotesByBlockNumber_Reverts(address registry_, address brake_) public {
        BlockVotes votes = new BlockVotes();
        RunGovernor.Settings memory settings = _settings().governor;
        vm.expectRevert(
            abi.encodeWithSelector(RunGovernor.ClockMismatch.selector, address(votes), "mode=blocknumber&from=default")
        );
        new RunGovernor(votes, timelock, registry_, brake_, settings);
    }
}
