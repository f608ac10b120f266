// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Outcome} from "../../src/disputes/IDisputeGame.sol";
import {IJuryReferee} from "../../src/disputes/IJuryReferee.sol";
import {Position, Ruling} from "../../src/disputes/IReferee.sol";
import {JuryReferee} from "../../src/disputes/JuryReferee.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {JuryFixture} from "../JuryFixture.sol";

/// How a jury is made, a case opened and its jurors drawn.
contract JuryRefereeTest is JuryFixture {
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
        p.leaves = uint48(p.index) + 2;
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
        p.leaves = uint48(p.index) + 2;
        vm.assume(step != p.index - 1);
        bytes memory before = p.index == 1 ? TraceTree.startLeaf(0) : TraceTree.stepLeaf(uint32(p.index - 2), 0, 0);
        vm.prank(address(game));
        (Ruling ruling,,,) = jury.judge(p, before, TraceTree.stepLeaf(step, 0, 0), "");
        assertEq(uint8(ruling), uint8(Ruling.ChallengerWins));
    }

    function testFuzz_Judge_UpdateLeaf_OpensACase(bytes32 update, uint32 step) public {
        Position memory p;
        p.index = uint64(step) + 2;
        p.leaves = uint48(p.index) + 1;
        vm.prank(address(game));
        (Ruling ruling,,,) = jury.judge(p, TraceTree.stepLeaf(step, 0, 0), TraceTree.updateLeaf(update), "");
        assertEq(uint8(ruling), uint8(Ruling.Pending));
        assertEq(jury.caseOf(0).claimed, update);
    }

    function testFuzz_Judge_StartLeaf_OpensACase(bytes32 state) public {
        Position memory p;
        p.leaves = 2;
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
        for (uint256 tries = 0; !drawn; ++tries) {
            assertLt(tries, 100, "some block draws them");
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
}
