// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Outcome} from "../../src/disputes/IDisputeGame.sol";
import {IJuryReferee} from "../../src/disputes/IJuryReferee.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {JuryFixture} from "../JuryFixture.sol";

/// Commitments, reveals and what follows from them.
contract JuryVotesTest is JuryFixture {
    function testFuzz_CommitVote_ByAStranger_Reverts(address sender, uint256 seat) public {
        uint256 number = _drawnCase(true);
        seat = bound(seat, 0, SEATS - 1);
        vm.assume(sender != _jurorOf(number, seat));
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.NotJuror.selector, number, seat, sender));
        vm.prank(sender);
        jury.commitVote(number, seat, bytes32(uint256(1)));
    }

    function testFuzz_CommitVote_ByTheOwner_TakesTheBond(uint256 seat, bytes32 commitment) public {
        seat = bound(seat, 0, SEATS - 1);
        vm.assume(commitment != 0);
        uint256 number = _drawnCase(true);
        NodeId juror = jury.juryOf(number)[seat].node;
        address juryOwner = vault.ownerOf(juror);
        vault.rotate(juror, makeAddr("another worker"));
        _fund(juryOwner);
        vm.expectEmit(address(jury));
        emit IJuryReferee.VoteCommitted(number, seat, juror, commitment);
        vm.prank(juryOwner);
        jury.commitVote(number, seat, commitment);
        assertEq(token.balanceOf(address(jury)), uint256(FEE) + JUROR_BOND);
        assertEq(jury.juryOf(number)[seat].payer, juryOwner);
    }

    function testFuzz_CommitVote_Wrongly_Reverts(uint256 seat, uint256 none, bytes32 commitment) public {
        seat = bound(seat, 0, SEATS - 1);
        none = bound(none, SEATS, type(uint256).max);
        vm.assume(commitment != 0);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, none, IJuryReferee.CaseStatus.None));
        jury.commitVote(none, 0, commitment);
        uint256 number = _drawnCase(true);
        address who = _jurorOf(number, seat);
        vm.prank(who);
        vm.expectRevert(IJuryReferee.ZeroCommitment.selector);
        jury.commitVote(number, seat, 0);
        vm.prank(who);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.NoSuchSeat.selector, number, none, SEATS));
        jury.commitVote(number, none, commitment);
        _commitVote(number, seat, commitment);
        vm.prank(who);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SeatCommitted.selector, number, seat));
        jury.commitVote(number, seat, commitment);
        uint40 end = jury.caseOf(number).commitEnd;
        vm.warp(uint256(end) + 1);
        vm.prank(who);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.VoteClosed.selector, number, end));
        jury.commitVote(number, seat, commitment);
    }

    function testFuzz_RevealVote_Wrongly_Reverts(bytes32 answer, bytes32 salt) public {
        vm.assume(answer != 0 && salt != bytes32(uint256(2)));
        uint256 number = _drawnCase(true);
        _commitVote(number, 2, answer);
        IJuryReferee.Case memory c = jury.caseOf(number);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.VoteRevealTooEarly.selector, number, c.commitEnd));
        jury.revealVote(number, 2, answer, bytes32(uint256(2)));
        vm.warp(uint256(c.commitEnd) + 1);
        vm.expectRevert(IJuryReferee.ZeroAnswer.selector);
        jury.revealVote(number, 2, 0, bytes32(uint256(2)));
        bytes32 given = jury.hashVote(number, jury.juryOf(number)[2].node, answer, salt);
        bytes32 committed = jury.juryOf(number)[2].commitment;
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.VoteMismatch.selector, committed, given));
        jury.revealVote(number, 2, answer, salt);
        jury.revealVote(number, 2, answer, bytes32(uint256(2)));
        assertEq(jury.juryOf(number)[2].answer, answer);
        assertEq(jury.juryOf(number)[2].commitment, 0);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SeatRevealed.selector, number, 2));
        jury.revealVote(number, 2, answer, bytes32(uint256(2)));
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.NoSuchSeat.selector, number, SEATS, SEATS));
        jury.revealVote(number, SEATS, answer, bytes32(uint256(2)));
        vm.warp(uint256(c.revealEnd) + 1);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.VoteRevealClosed.selector, number, c.revealEnd));
        jury.revealVote(number, 2, answer, bytes32(uint256(2)));
    }

    /// Nobody needs to wait for the end of a phase that everybody has finished.
    function testFuzz_Settle_AllVotedEarly_NeedsNoWaiting(bool lie) public {
        uint256 number = _drawnCase(lie);
        bytes32 right = _state(AT, false);
        for (uint256 i = 0; i < SEATS; ++i) {
            _commitVote(number, i, right);
        }
        for (uint256 i = 0; i < SEATS; ++i) {
            uint40 end = jury.caseOf(number).revealEnd;
            vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SettleTooEarly.selector, number, end));
            jury.settle(number);
            jury.revealVote(number, i, right, bytes32(i));
        }
        jury.settle(number);
        assertEq(vault.slashes(), lie ? 1 : 0);
        _assertPaidOut(number);
    }

    function testFuzz_Settle_CommitsMayStillCome_Reverts(uint32 passed, uint256 other) public {
        vm.assume(other != 1);
        uint256 number = _drawnCase(true);
        skip(bound(passed, 0, 2 hours));
        uint40 end = jury.caseOf(number).revealEnd;
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SettleTooEarly.selector, number, end));
        jury.settle(number);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, other, IJuryReferee.CaseStatus.None));
        jury.settle(other);
    }

    function testFuzz_Settle_HonestMajority_DecidesRightly(bool lie, bytes32 wrong, uint8 silent) public {
        uint256 number = _drawnCase(lie);
        bytes32 right = _state(AT, false);
        vm.assume(wrong != right && wrong != 0);
        bytes32[] memory answers = _answers(wrong, right, right, right, silent % 2 == 0 ? wrong : bytes32(0));
        _vote(number, answers);
        uint256 losers = silent % 2 == 0 ? 2 : 1;
        uint256 pot = FEE + losers * JUROR_BOND;
        assertEq(_owed(number, 0), 0, "minority");
        assertEq(_owed(number, 1), JUROR_BOND + pot / 3 + pot % 3, "first winner");
        assertEq(_owed(number, 2), JUROR_BOND + pot / 3, "winner");
        assertEq(_owed(number, 4), 0, "minority or silent");
        assertEq(vault.slashes(), lie ? 1 : 0);
        _assertStatus(number, GameStatus.Closed);
        _assertPaidOut(number);
    }

    /// Whoever commits and doesn't reveal loses its bond to those who did.
    function testFuzz_Settle_CommittedButSilent_LosesItsBond(bool lie, uint256 silent) public {
        silent = bound(silent, 0, 3);
        uint256 number = _drawnCase(lie);
        bytes32 right = _state(AT, false);
        for (uint256 i = 0; i < 4; ++i) {
            _commitVote(number, i, right);
        }
        IJuryReferee.Case memory c = jury.caseOf(number);
        vm.warp(uint256(c.commitEnd) + 1);
        for (uint256 i = 0; i < 4; ++i) {
            if (i != silent) jury.revealVote(number, i, right, bytes32(i));
        }
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SettleTooEarly.selector, number, c.revealEnd));
        jury.settle(number);
        vm.warp(uint256(c.revealEnd) + 1);
        jury.settle(number);
        assertEq(_owed(number, silent), 0);
        assertEq(_owed(number, silent == 3 ? 2 : 3), JUROR_BOND + (uint256(FEE) + JUROR_BOND) / 3);
        _assertPaidOut(number);
    }

    function testFuzz_Settle_NoMajority_VoidsAndPaysForTheWork(bytes32 a, bytes32 b) public {
        vm.assume(a != b && a != 0 && b != 0);
        uint256 number = _drawnCase(true);
        for (uint256 i = 0; i < 4; ++i) {
            _commitVote(number, i, i < 2 ? a : b);
        }
        IJuryReferee.Case memory c = jury.caseOf(number);
        vm.warp(uint256(c.commitEnd) + 1);
        for (uint256 i = 0; i < 3; ++i) {
            jury.revealVote(number, i, i < 2 ? a : b, bytes32(i));
        }
        vm.warp(uint256(c.revealEnd) + 1);
        vm.expectEmit(address(jury));
        emit IJuryReferee.CaseSettled(number, Outcome.Void, 0, 0);
        jury.settle(number);
        assertEq(_owed(number, 0), JUROR_BOND + FEE / 5);
        assertEq(_owed(number, 3), 0);
        assertEq(token.balanceOf(NOWHERE), JUROR_BOND);
        assertEq(jury.owed(challenger), FEE - 3 * (FEE / 5));
        assertEq(vault.slashes(), 0);
        _assertPaidOut(number);
    }

    function testFuzz_Settle_NobodyVoted_ReturnsTheFee(uint32 late) public {
        uint256 number = _drawnCase(true);
        vm.warp(uint256(jury.caseOf(number).commitEnd) + 1 + late);
        jury.settle(number);
        assertEq(jury.owed(challenger), FEE);
        _assertPaidOut(number);
        vm.expectRevert(
            abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, number, IJuryReferee.CaseStatus.Settled)
        );
        jury.settle(number);
        vm.expectRevert(
            abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, number, IJuryReferee.CaseStatus.Settled)
        );
        jury.revealVote(number, 0, 0, 0);
    }

    /// A game that expired at the referee still lets the jury be paid.
    function testFuzz_Settle_AfterTheGameExpired_PaysTheJurors(bool lie, uint32 late) public {
        uint256 number = _drawnCase(lie);
        bytes32 right = _state(AT, false);
        for (uint256 i = 0; i < SEATS; ++i) {
            _commitVote(number, i, right);
        }
        for (uint256 i = 0; i < SEATS; ++i) {
            jury.revealVote(number, i, right, bytes32(i));
        }
        vm.warp(uint256(game.gameOf(number).refereeEnd) + 1 + late);
        game.expire(number);
        jury.settle(number);
        assertEq(vault.slashes(), 0);
        _assertPaidOut(number);
    }

    function testFuzz_Withdraw_NothingOwed_Reverts(address account) public {
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.NothingOwed.selector, account));
        jury.withdraw(account);
    }
}
