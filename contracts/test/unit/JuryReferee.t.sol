// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Outcome, Subtree} from "../../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {IJuryReferee} from "../../src/disputes/IJuryReferee.sol";
import {Position, Ruling} from "../../src/disputes/IReferee.sol";
import {JuryReferee} from "../../src/disputes/JuryReferee.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";
import {stdError} from "forge-std/Test.sol";

contract JuryRefereeTest is DisputeFixture {
    uint32 private constant STEPS = 6;
    uint48 private constant AT = 4;

    /// A dispute whose leaf AT waits for a jury.
    function _case(bool lie) private returns (uint256 number) {
        return _case(lie, AT);
    }

    function _case(bool lie, uint48 at) private returns (uint256 number) {
        Trace memory t = lie ? _trace(STEPS, at) : _honest(STEPS);
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory leaf = Subtree(0, at, t.hashes[at], _path(t.hashes, at));
        vm.prank(challenger);
        number = game.open(c, s.r, s.vs, leaf);
        _openLeaf(number, t);
    }

    function _drawnCase(bool lie) private returns (uint256 number) {
        number = _case(lie);
        _draw(number);
    }

    function _answers(bytes32 a, bytes32 b, bytes32 c, bytes32 d, bytes32 e)
        private
        pure
        returns (bytes32[] memory answers)
    {
        answers = new bytes32[](5);
        (answers[0], answers[1], answers[2], answers[3], answers[4]) = (a, b, c, d, e);
    }

    function _owed(uint256 number, uint256 seat) private view returns (uint256) {
        return jury.owed(_jurorOf(number, seat));
    }

    function _assertPaidOut(uint256 number) private {
        _assertStatus(number, GameStatus.Closed);
        for (uint256 i = 0; i < 20; ++i) {
            if (jury.owed(_juror(i)) != 0) jury.withdraw(_juror(i));
        }
        if (jury.owed(challenger) != 0) jury.withdraw(challenger);
        assertEq(token.balanceOf(address(jury)), 0, "nothing stuck");
        _assertSolvent();
    }

    // Construction

    function testFuzz_Constructor_BadSettings_Reverts(uint96 amount, uint32 span) public {
        amount = uint96(bound(amount, 1, type(uint96).max));
        span = uint32(bound(span, 1, 1 << 29));
        for (uint256 field = 0; field < 7; ++field) {
            JuryReferee.Settings memory s = JuryReferee.Settings(SEATS, amount, amount, amount, span, span, span, span);
            if (field == 0) s.fee = 0;
            if (field == 1) s.jurorBond = 0;
            if (field == 2) s.jurorStake = 0;
            if (field == 3) s.drawSeconds = 0;
            if (field == 4) s.commitSeconds = 0;
            if (field == 5) s.revealSeconds = 0;
            if (field == 6) s.settleSeconds = 0;
            vm.expectRevert(IJuryReferee.ZeroSetting.selector);
            new JuryReferee(token, vault, game, s);
        }
    }

    function testFuzz_Constructor_BadSeats_Reverts(uint8 seats) public {
        vm.assume(seats % 2 == 0 || seats > 15);
        JuryReferee.Settings memory s = _jurySettings();
        s.seats = seats;
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.BadSeats.selector, seats));
        new JuryReferee(token, vault, game, s);
    }

    function testFuzz_Terms_Settings_AreSummed(uint96 fee, uint32[4] memory spans) public {
        JuryReferee.Settings memory s = _jurySettings();
        s.fee = uint96(bound(fee, 1, type(uint96).max));
        s.drawSeconds = uint32(bound(spans[0], 1, 1 << 29));
        s.commitSeconds = uint32(bound(spans[1], 1, 1 << 29));
        s.revealSeconds = uint32(bound(spans[2], 1, 1 << 29));
        s.settleSeconds = uint32(bound(spans[3], 1, 1 << 29));
        (uint96 asked, uint32 maxSeconds, uint16 moreMoves) = new JuryReferee(token, vault, game, s).terms(RUN);
        assertEq(asked, s.fee);
        assertEq(maxSeconds, s.drawSeconds + s.commitSeconds + s.revealSeconds + s.settleSeconds);
        assertEq(moreMoves, 0);
    }

    // Judge

    function testFuzz_Judge_ByAnother_Reverts(address sender) public {
        vm.assume(sender != address(game));
        Position memory p;
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.NotDisputeGame.selector, sender));
        vm.prank(sender);
        jury.judge(p, "", "", "");
    }

    function testFuzz_Judge_StepLeaf_OpensACase(bool lie, uint48 at) public {
        at = uint48(bound(at, 1, STEPS));
        uint256 number = _case(lie, at);
        IJuryReferee.Case memory c = jury.caseOf(number);
        assertEq(uint8(c.status), uint8(IJuryReferee.CaseStatus.Drawing));
        assertEq(c.claimed, _state(at, lie));
        assertEq(c.challenger, challenger);
        assertEq(NodeId.unwrap(c.node), NodeId.unwrap(node));
        assertEq(c.openedAtBlock, block.number);
        assertEq(c.drawEnd, block.timestamp + 1 hours);
        assertEq(token.balanceOf(address(jury)), FEE);
        _assertStatus(number, GameStatus.Referee);
    }

    /// A leaf that is no leaf of a trace convicts at once; so does one whose predecessor is none.
    function testFuzz_Judge_LeafOfNoTrace_Convicts(bytes calldata leaf, bool before, uint64 index) public {
        Position memory p;
        p.index = uint64(bound(index, 1, type(uint32).max));
        bytes memory good = TraceTree.stepLeaf(uint32(p.index - 1), 0, 0);
        bytes memory goodBefore = p.index == 1 ? TraceTree.startLeaf(0) : TraceTree.stepLeaf(uint32(p.index - 2), 0, 0);
        vm.startPrank(address(game));
        (Ruling ruling,,,) = jury.judge(p, goodBefore, good, "");
        assertEq(uint8(ruling), uint8(Ruling.Pending));
        (ruling,,,) = jury.judge(p, before ? leaf : goodBefore, before ? good : leaf, "");
        assertEq(uint8(ruling), uint8(Ruling.ChallengerWins));
    }

    function testFuzz_Judge_LeafOfAnotherStep_Convicts(uint32 step, uint64 index) public {
        Position memory p;
        p.index = uint64(bound(index, 1, type(uint32).max));
        vm.assume(step != p.index - 1);
        bytes memory before = p.index == 1 ? TraceTree.startLeaf(0) : TraceTree.stepLeaf(uint32(p.index - 2), 0, 0);
        vm.prank(address(game));
        (Ruling ruling,,,) = jury.judge(p, before, TraceTree.stepLeaf(step, 0, 0), "");
        assertEq(uint8(ruling), uint8(Ruling.ChallengerWins));
    }

    function testFuzz_Judge_StartLeaf_OpensACase(bytes32 state) public {
        Position memory p;
        vm.prank(address(game));
        (Ruling ruling,,,) = jury.judge(p, "", TraceTree.startLeaf(state), "");
        assertEq(uint8(ruling), uint8(Ruling.Pending));
        assertEq(jury.caseOf(0).claimed, state);
    }

    // Draw

    function testFuzz_Draw_AnyRandomness_SeatsFiveStrangers(uint256 randomness) public {
        uint256 number = _case(true);
        vm.roll(block.number + 1);
        vm.prevrandao(bytes32(randomness));
        jury.draw(number);
        IJuryReferee.Seat[] memory seats = jury.juryOf(number);
        assertEq(seats.length, SEATS);
        for (uint256 i = 0; i < SEATS; ++i) {
            address who = vault.ownerOf(seats[i].node);
            assertTrue(who != owner && who != challenger && who != address(0));
            for (uint256 k = 0; k < i; ++k) {
                assertTrue(who != vault.ownerOf(seats[k].node));
            }
        }
        IJuryReferee.Case memory c = jury.caseOf(number);
        assertEq(c.commitEnd, block.timestamp + 2 hours);
        assertEq(c.revealEnd, block.timestamp + 3 hours);
    }

    function testFuzz_Draw_SmallOrJailedOrRelatedNodes_AreLeftOut(uint256 randomness) public {
        uint256 number = _case(true);
        // Only five of the twenty can serve; the others are poor, jailed, the parties' or twins.
        for (uint64 i = 2; i <= 21; ++i) {
            if (i % 4 != 2) {
                if (i % 4 == 3) vault.unbond(NodeId.wrap(i), 1);
                else vault.jail(NodeId.wrap(i));
            }
        }
        vault.register(challenger, makeAddr("x"), STAKE);
        vault.register(makeAddr("y"), challenger, STAKE);
        vault.register(owner, makeAddr("z"), STAKE);
        vault.register(_juror(0), makeAddr("twin"), STAKE);
        // With so few who can serve, a block's numbers may miss one: the next block has others.
        bool drawn = false;
        while (!drawn) {
            vm.roll(block.number + 1);
            vm.prevrandao(keccak256(abi.encode(randomness, block.number)));
            (drawn,) = address(jury).call(abi.encodeCall(jury.draw, (number)));
        }
        IJuryReferee.Seat[] memory seats = jury.juryOf(number);
        uint256 mask = 0;
        for (uint256 i = 0; i < SEATS; ++i) {
            uint256 id = NodeId.unwrap(seats[i].node);
            if (id == 25) id = 2; // the twin of node 2
            assertTrue(id % 4 == 2 && id <= 18);
            mask |= 1 << id;
        }
        assertEq(mask, (1 << 2) | (1 << 6) | (1 << 10) | (1 << 14) | (1 << 18));
    }

    function testFuzz_Draw_TooFewNodes_RevertsAndVoidsLater(uint32 late) public {
        uint256 number = _case(true);
        for (uint64 i = 6; i <= 21; ++i) {
            vault.jail(NodeId.wrap(i));
        }
        vm.roll(block.number + 1);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.TooFewJurors.selector, 4, SEATS));
        jury.draw(number);
        uint40 end = jury.caseOf(number).drawEnd;
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SettleTooEarly.selector, number, end));
        jury.settle(number);
        vm.warp(uint256(end) + 1 + late);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.DrawClosed.selector, number, end));
        jury.draw(number);
        vm.expectEmit(address(jury));
        emit IJuryReferee.CaseSettled(number, Outcome.Void, 0, 0);
        jury.settle(number);
        (uint256 bond,) = game.bondOf(RUN, STEPS);
        assertEq(game.owed(challenger) + jury.owed(challenger), bond, "all of it");
        assertEq(vault.slashes(), 0);
        _assertPaidOut(number);
    }

    function testFuzz_Draw_InTheCasesBlock_Reverts(bool lie, bytes32 randomness) public {
        uint256 number = _case(lie);
        vm.prevrandao(randomness);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.DrawTooEarly.selector, number, block.number));
        jury.draw(number);
    }

    function testFuzz_Draw_NoSuchCaseOrTwice_Reverts(uint256 other) public {
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, other, IJuryReferee.CaseStatus.None));
        jury.draw(other);
        uint256 number = _drawnCase(true);
        vm.expectRevert(
            abi.encodeWithSelector(IJuryReferee.WrongStatus.selector, number, IJuryReferee.CaseStatus.Voting)
        );
        jury.draw(number);
    }

    // Votes

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
        vm.expectRevert(stdError.indexOOBError);
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
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.SeatRevealed.selector, number, 2));
        jury.revealVote(number, 2, answer, bytes32(uint256(2)));
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
