// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, MAX_VIEWS, OBJECTION_PERIODS, Phase, RoundStatus} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {RoundFixture} from "../RoundFixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// Proposals that fewer than two thirds attest to: bonds, objections, and what comes of them.
contract RoundBondsTest is RoundFixture {
    // Stakes are 1, 2, 3 and 4 times the minimum.
    uint256 internal constant COUNTED = 10 * MIN_STAKE;
    address internal payer = makeAddr("payer");

    function setUp() public override {
        super.setUp();
        _give(payer, 10 * SLASH, address(rounds));
    }

    function testFuzz_Bond_EnoughSupport_HearsObjectionsAndReturnsTheBond(uint8 mask, bytes32 randao) public {
        vm.prevrandao(randao);
        (uint64 round, uint256 stake) = _attested(mask);
        vm.assume(stake * 3 > COUNTED && stake * 3 <= COUNTED * 2);
        skip(ATTEST);
        bytes32 hash = _hash(round);
        uint256 before = token.balanceOf(payer);
        uint64 until = uint64(block.timestamp) + OBJECTION_PERIODS * ATTEST;
        vm.expectEmit(address(rounds));
        emit IRoundManager.ProposalBonded(run, round, 0, payer, SLASH, until);
        vm.prank(payer);
        rounds.bondProposal(run, round, hash);
        assertEq(token.balanceOf(payer), before - SLASH);
        assertEq(token.balanceOf(address(rounds)), SLASH);
        assertTrue(rounds.roundOf(run, round).bonded);
        _assertPhase(Phase.Attest, until);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, stake, COUNTED));
        rounds.finalise(run, round);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.ProposeTooEarly.selector, run, round, until));
        rounds.propose(run, round, nodes[0], _checkpoint(round), PARTICIPANTS, REWARD_ROOT);

        vm.warp(until);
        _assertPhase(Phase.Finalisable, 0);
        vm.expectEmit(address(rounds));
        emit IRoundManager.BondSettled(run, round, payer, SLASH, false);
        rounds.finalise(run, round);
        assertEq(token.balanceOf(payer), before);
        assertEq(checkpoints.rootOf(run, round), _checkpoint(round));
    }

    function testFuzz_Objections_ByStake_DecideWhatComesOfProposalAndBond(
        uint8 attesters,
        uint8 objectors,
        bytes32 randao
    ) public {
        vm.prevrandao(randao);
        (uint64 round, uint256 stake) = _attested(attesters);
        vm.assume(stake * 3 > COUNTED && stake * 3 <= COUNTED * 2);
        _bond(round);
        uint256 against = 0;
        for (uint256 i = 0; i < 4; ++i) {
            if (rounds.contributionOf(run, round, nodes[i]).attested || (objectors >> i) & 1 == 0) continue;
            _object(round, i);
            against += (i + 1) * MIN_STAKE;
            assertTrue(rounds.contributionOf(run, round, nodes[i]).objected);
        }
        assertEq(rounds.roundOf(run, round).objectedStake, against);
        uint256 supply = token.totalSupply();
        skip(OBJECTION_PERIODS * ATTEST);
        if (stake > 2 * against) {
            rounds.finalise(run, round);
        } else {
            vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotEnoughStake.selector, run, round, stake, COUNTED));
            rounds.finalise(run, round);
            (uint32 viewNumber,) = rounds.leaderDraw(run, round);
            assertEq(viewNumber, 1);
            _propose(round, REWARD_ROOT);
            assertFalse(rounds.roundOf(run, round).bonded);
            assertEq(rounds.roundOf(run, round).objectedStake, 0);
        }
        bool lost = against > stake;
        assertEq(token.balanceOf(address(rounds)), 0);
        assertEq(token.balanceOf(payer), 10 * SLASH - (lost ? SLASH : 0));
        assertEq(token.totalSupply(), supply - (lost ? SLASH : 0));
    }

    function testFuzz_Bonded_AttestedToAfterAll_IsFinalAtOnce(bytes32 randao) public {
        vm.prevrandao(randao);
        uint64 round = _halfAttested();
        _bond(round);
        for (uint256 i = 0; i < 4; ++i) {
            if (!rounds.contributionOf(run, round, nodes[i]).attested) _attest(round, i);
        }
        rounds.finalise(run, round);
        assertEq(token.balanceOf(payer), 10 * SLASH);
    }

    function testFuzz_Bond_TooEarlyOrUnknownOrTwice_Reverts(uint256 wait) public {
        uint64 round = _revealed(4);
        vm.expectRevert(_error(IRoundManager.NoProposal.selector, round));
        rounds.bondProposal(run, round, 0);
        round = _halfAttestedIn(round);
        uint64 end = rounds.roundOf(run, round).attestEnd;
        bytes32 hash = _hash(round);
        skip(bound(wait, 0, ATTEST - 1));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.BondTooEarly.selector, run, round, end));
        rounds.bondProposal(run, round, hash);
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.WrongProposal.selector, hash, ~hash));
        rounds.bondProposal(run, round, ~hash);
        _bond(round);
        vm.expectRevert(_error(IRoundManager.AlreadyBonded.selector, round));
        rounds.bondProposal(run, round, hash);
        vm.expectRevert(_error(IRoundManager.RoundNotOpen.selector, round + 1));
        rounds.bondProposal(run, round + 1, hash);
    }

    function testFuzz_Bond_SupportedOrTooLittleSupport_Reverts(uint8 mask, bytes32 randao) public {
        vm.prevrandao(randao);
        (uint64 round, uint256 stake) = _attested(mask);
        skip(ATTEST);
        bytes32 hash = _hash(round);
        if (stake * 3 > COUNTED * 2) {
            vm.expectRevert(_error(IRoundManager.ProposalSupported.selector, round));
        } else if (stake * 3 <= COUNTED) {
            vm.expectRevert(abi.encodeWithSelector(IRoundManager.SupportTooLow.selector, run, round, stake, COUNTED));
        }
        vm.prank(payer);
        rounds.bondProposal(run, round, hash);
    }

    function testFuzz_Bond_WithoutTokens_Reverts(address poor) public {
        vm.assume(poor != address(0) && poor != payer && token.balanceOf(poor) == 0);
        uint64 round = _halfAttested();
        skip(ATTEST);
        bytes32 hash = _hash(round);
        vm.startPrank(poor);
        token.approve(address(rounds), SLASH);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, poor, 0, SLASH));
        rounds.bondProposal(run, round, hash);
    }

    function testFuzz_Voices_TwiceOrBothWays_Revert(bytes32 randao) public {
        vm.prevrandao(randao);
        uint64 round = _halfAttested();
        bytes32 hash = _hash(round);
        (uint256 by, uint256 other) = _attesterAndOther(round);
        vm.prank(_worker(other));
        vm.expectRevert(_error(IRoundManager.NotBonded.selector, round));
        rounds.object(run, round, nodes[other], hash);
        _bond(round);
        _object(round, other);
        bytes memory objected =
            abi.encodeWithSelector(IRoundManager.AlreadyObjected.selector, run, round, nodes[other], 0);
        vm.startPrank(_worker(other));
        vm.expectRevert(objected);
        rounds.object(run, round, nodes[other], hash);
        vm.expectRevert(objected);
        rounds.attest(run, round, nodes[other], hash);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.WrongProposal.selector, hash, ~hash));
        rounds.object(run, round, nodes[other], ~hash);
        vm.expectRevert(_error(IRoundManager.RoundNotOpen.selector, round + 1));
        rounds.object(run, round + 1, nodes[other], hash);
        vm.expectRevert(_errorFor(IRoundManager.NotRevealed.selector, round, by));
        rounds.object(run, round, nodes[by], hash);
        vm.stopPrank();
        vm.prank(_worker(by));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.AlreadyAttested.selector, run, round, nodes[by], 0));
        rounds.object(run, round, nodes[by], hash);
    }

    function testFuzz_Voices_AfterTheirTime_Revert(uint256 late) public {
        uint64 round = _halfAttested();
        (, uint256 other) = _attesterAndOther(round);
        _bond(round);
        bytes32 hash = _hash(round);
        uint64 end = rounds.roundOf(run, round).attestEnd;
        vm.warp(bound(late, end, end + 1 days));
        vm.startPrank(_worker(other));
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.ObjectionsClosed.selector, run, round, end));
        rounds.object(run, round, nodes[other], hash);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.AttestationClosed.selector, run, round, end));
        rounds.attest(run, round, nodes[other], hash);
    }

    function testFuzz_Objections_WhileTheRunRests_Count(uint256 when) public {
        uint64 round = _halfAttested();
        (, uint256 other) = _attesterAndOther(round);
        _bond(round);
        vm.prank(address(brake));
        registry.pause(run, uint64(block.timestamp) + BRAKE_PAUSE);
        skip(bound(when, 0, OBJECTION_PERIODS * ATTEST - 1));
        _object(round, other);
        assertEq(rounds.roundOf(run, round).objectedStake, vault.stakeOf(nodes[other]));
        bytes32 hash = _hash(round);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Paused));
        rounds.bondProposal(run, round, hash);
    }

    function test_Abandon_BondedInTheLastView_SettlesTheBond() public {
        uint64 round = _revealed(4);
        skip(uint256(MAX_VIEWS - 1) * PROPOSE);
        _halfAttestedIn(round);
        _bond(round);
        for (uint256 i = 0; i < 4; ++i) {
            if (!rounds.contributionOf(run, round, nodes[i]).attested) _object(round, i);
        }
        skip(OBJECTION_PERIODS * ATTEST);
        _assertPhase(Phase.Expired, 0);
        rounds.abandon(run, round);
        assertEq(token.balanceOf(payer), 10 * SLASH);
        assertEq(token.balanceOf(address(rounds)), 0);
    }

    function testFuzz_Abandon_AcceptedInARunThatEnded_ReturnsTheBond(bool halted, uint256 wait) public {
        uint64 round = _halfAttested();
        _bond(round);
        skip(OBJECTION_PERIODS * ATTEST);
        (, uint64 expiry) = registry.mandateOf(run);
        if (halted) {
            vm.prank(address(timelock));
            registry.halt(run);
        } else {
            vm.warp(bound(wait, expiry, expiry + CHALLENGE - 1));
            vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotExpired.selector, run, round, 0));
            rounds.abandon(run, round);
            vm.warp(expiry + CHALLENGE);
        }
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, RunState.Halted));
        rounds.finalise(run, round);
        rounds.abandon(run, round);
        assertEq(uint8(rounds.roundOf(run, round).status), uint8(RoundStatus.Abandoned));
        assertEq(token.balanceOf(payer), 10 * SLASH);
    }

    /// A proposal attested to by its leader and by those of `mask`, and their stake.
    function _attested(uint8 mask) private returns (uint64 round, uint256 stake) {
        round = _revealed(4);
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        stake = (leader + 1) * MIN_STAKE;
        for (uint256 i = 0; i < 4; ++i) {
            if (i == leader || (mask >> i) & 1 == 0) continue;
            _attest(round, i);
            stake += (i + 1) * MIN_STAKE;
        }
    }

    function _halfAttested() private returns (uint64) {
        return _halfAttestedIn(_revealed(4));
    }

    /// A proposal with exactly half of the stake for it.
    function _halfAttestedIn(uint64 round) private returns (uint64) {
        uint256 leader = _number(_propose(round, REWARD_ROOT));
        // Nodes 0 and 3 hold as much as 1 and 2.
        _attest(round, 3 - leader);
        return round;
    }

    function _attesterAndOther(uint64 round) private view returns (uint256 by, uint256 other) {
        by = _number(rounds.roundOf(run, round).proposer);
        // The attesters are nodes 0 and 3, or 1 and 2.
        other = by == 0 || by == 3 ? 1 : 0;
    }

    function _hash(uint64 round) private view returns (bytes32) {
        return rounds.roundOf(run, round).proposalHash;
    }

    function _bond(uint64 round) private {
        uint64 end = rounds.roundOf(run, round).attestEnd;
        if (block.timestamp < end) vm.warp(end);
        bytes32 hash = _hash(round);
        vm.prank(payer);
        rounds.bondProposal(run, round, hash);
    }

    function _object(uint64 round, uint256 i) private {
        bytes32 hash = _hash(round);
        vm.prank(_worker(i));
        rounds.object(run, round, nodes[i], hash);
    }
}
