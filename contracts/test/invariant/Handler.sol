// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {IRoundManager, Phase, RoundStatus} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// @title Does what owners, workers, voters and time do, in any order.
/// @notice Every call is one that must succeed: the handler looks first, and a revert fails the campaign. What must
/// never change afterwards is written down here.
contract Handler is RoundSteps {
    /// Roots seen final, by round.
    mapping(uint64 round => bytes32) public finalRoot;
    uint64[] public finalised;
    /// The round whose checkpoint a final round started from, as seen here.
    mapping(uint64 round => uint64) public parentOf;
    /// The round that the next one starts from.
    uint64 public head;
    /// Final rounds whose reward was not taken back.
    uint256 public rewarded;
    uint64 public newestRound;
    /// Bonds of proposals that were lost.
    uint256 public burntBonds;
    mapping(string action => uint256) public calls;

    function stake(uint256 who, uint256 amount) external {
        uint256 i = who % NODES;
        amount = bound(amount, 1, 50 ether);
        if (token.balanceOf(treasury) < amount) return;
        _give(_owner(i), amount, address(vault));
        vm.prank(_owner(i));
        vault.stake(nodes[i], amount);
    }

    function unbond(uint256 who, uint256 amount) external {
        uint256 i = who % NODES;
        uint256 active = vault.stakeOf(nodes[i]);
        if (active == 0) return;
        vm.prank(_owner(i));
        vault.beginUnbond(nodes[i], bound(amount, 1, active));
    }

    function withdraw(uint256 who) external {
        uint256 i = who % NODES;
        uint64 releaseAt = vault.nodeOf(nodes[i]).releaseAt;
        if (vault.nodeOf(nodes[i]).unbonding == 0 || block.timestamp < releaseAt) return;
        vm.prank(_owner(i));
        vault.withdraw(nodes[i]);
    }

    function join(uint256 who) external {
        uint256 i = who % NODES;
        if (vault.eligibleStakeOf(nodes[i]) >= MIN_STAKE) _join(i);
    }

    function leave(uint256 who) external {
        uint256 i = who % NODES;
        if (rounds.memberSince(run, nodes[i]) == 0) return;
        vm.prank(_worker(i));
        rounds.leave(run, nodes[i]);
    }

    function wait(uint256 time) external {
        skip(bound(time, 1, 400));
    }

    function waitLong(uint256 time) external {
        skip(bound(time, 1, 3 days));
    }

    /// Does whatever the round waits for.
    function advance(uint256 who) external {
        _advance(who);
    }

    /// Makes rounds get somewhere.
    function advanceMuch(uint256 who, uint256 times) external {
        for (uint256 i = bound(times, 2, 7); i > 0; --i) {
            _advance(who / i);
        }
    }

    /// Somebody bonds a proposal that too few attested to.
    function bond() external {
        (uint64 round, Phase phase,) = rounds.phaseOf(run);
        bool active = registry.stateOf(run) == RunState.Active;
        if (phase != Phase.Propose || !active || token.balanceOf(treasury) < SLASH) return;
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        uint256 counted = info.countedStake > info.revealedStake ? info.countedStake : info.revealedStake;
        if (info.proposalHash == 0 || info.bonded || info.attestedStake * 3 <= counted) return;
        _give(creator, SLASH, address(rounds));
        vm.prank(creator);
        rounds.bondProposal(run, round, info.proposalHash);
        ++calls["bond"];
    }

    function object(uint256 who) external {
        (uint64 round, Phase phase,) = rounds.phaseOf(run);
        uint256 i = who % NODES;
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, round);
        IRoundManager.ContributionInfo memory c = rounds.contributionOf(run, round, nodes[i]);
        if (phase != Phase.Attest || !info.bonded || !c.revealed || c.attested || c.objected) return;
        vm.prank(_worker(i));
        rounds.object(run, round, nodes[i], info.proposalHash);
        ++calls["object"];
    }

    /// Pays node 0 what the tree gives it, when there is something.
    function claim() external {
        IRewardDistributor.Funds memory funds = distributor.fundsOf(run);
        uint256 vested = REWARD * rewarded - funds.unvested;
        if (funds.claimable == 0) return;
        assertEq(vested, distributor.claimedOf(run, nodes[0]) + funds.claimable, "vested");
        _claim(nodes[0], vested);
        ++calls["claim"];
    }

    function extend(uint256 ahead) external {
        if (registry.haltedForGood(run)) return;
        (uint64 total,) = registry.mandateOf(run);
        _give(creator, REWARD, address(distributor));
        vm.prank(creator);
        distributor.fund(run, REWARD);
        uint256 needed = REWARD * (total + 1 - registry.closedRoundsOf(run));
        if (distributor.escrowOf(run) < needed) return;
        vm.prank(address(timelock));
        registry.extendMandate(run, total + 1, uint64(block.timestamp + bound(ahead, 1 hours, 30 days)));
        ++calls["extend"];
    }

    /// A vote rolls the run back to any checkpoint that there ever was.
    function rollback(uint256 to) external {
        (, Phase phase,) = rounds.phaseOf(run);
        if (head == 0 || registry.haltedForGood(run) || (phase != Phase.None && phase != Phase.Closed)) return;
        uint64 round = to % 2 == 0 ? 0 : finalised[to % finalised.length];
        uint64 recordedAt = checkpoints.recordedAtOf(run, round);
        if (round >= head || (round != 0 && recordedAt + checkpoints.MAX_ROLLBACK_SECONDS() < block.timestamp)) return;
        rewarded -= distributor.fundsOf(run).unvested / REWARD;
        vm.prank(address(timelock));
        registry.rollback(run, round);
        head = round;
        ++calls["rollback"];
    }

    function refund() external {
        (, uint64 expiry) = registry.mandateOf(run);
        if (distributor.escrowOf(run) == 0 || block.timestamp < expiry + REFUND_DELAY) return;
        distributor.refund(run);
        ++calls["refund"];
    }

    /// Sum of stakes = what the vault says = what it owns.
    function assertVaultAccounting() external view {
        uint256 active = 0;
        uint256 unbonding = 0;
        uint256 votes = 0;
        for (uint256 i = 0; i < NODES; ++i) {
            active += vault.nodeOf(nodes[i]).stake;
            unbonding += vault.nodeOf(nodes[i]).unbonding;
            votes += vault.votingUnitsOf(vault.ownerOf(nodes[i]));
        }
        assertEq(active, vault.totalStaked(), "active");
        assertEq(unbonding, vault.totalUnbonding(), "unbonding");
        assertEq(active + unbonding, token.balanceOf(address(vault)), "balance");
        assertEq(active + unbonding, votes, "votes");
        assertEq(token.getVotes(address(vault)), 0, "nothing votes twice");
    }

    /// Claimed <= released = reward of the finalised rounds; escrow and unclaimed rewards are there.
    function assertRewardAccounting() external view {
        IRewardDistributor.Funds memory account = distributor.fundsOf(run);
        uint256 claimed = distributor.claimedOf(run, nodes[0]);
        assertEq(claimed + account.claimable + account.unvested, REWARD * rewarded, "released");
        assertEq(
            token.balanceOf(address(distributor)), account.escrow + account.claimable + account.unvested, "balance"
        );
        if (registry.stateOf(run) != RunState.Active) return;
        (uint64 total,) = registry.mandateOf(run);
        assertGe(account.escrow, REWARD * (total - registry.closedRoundsOf(run)), "what is promised is there");
    }

    /// A root once final never changes, and each links to the one before it.
    function assertRootsFinal() external view {
        for (uint256 i = 0; i < finalised.length; ++i) {
            uint64 round = finalised[i];
            assertEq(checkpoints.rootOf(run, round), finalRoot[round], "root");
            (uint64 parentRound,) = checkpoints.parentOf(run, round);
            assertEq(parentRound, parentOf[round], "parent");
        }
        (uint64 latestRound,) = checkpoints.latest(run);
        assertEq(latestRound, head, "latest");
    }

    /// Rounds only grow, one at a time, and never past the mandate.
    function assertRoundsGrow() external view {
        assertEq(rounds.currentRound(run), newestRound);
        uint64 closed = registry.closedRoundsOf(run);
        bool open = rounds.roundOf(run, newestRound).status == RoundStatus.Open;
        assertEq(closed + (open ? 1 : 0), newestRound);
        (uint64 total,) = registry.mandateOf(run);
        assertLe(newestRound, total);
        for (uint64 r = 1; r < newestRound; ++r) {
            assertGt(uint8(rounds.roundOf(run, r).status), uint8(RoundStatus.Open), "only the newest is open");
        }
    }

    /// Tallies of the newest round add up.
    function assertTallies() external view {
        IRoundManager.RoundInfo memory info = rounds.roundOf(run, newestRound);
        uint256 counted = 0;
        uint256 revealed = 0;
        uint256 attested = 0;
        uint256 objected = 0;
        for (uint256 i = 0; i < NODES; ++i) {
            IRoundManager.ContributionInfo memory c = rounds.contributionOf(run, newestRound, nodes[i]);
            uint64 since = rounds.memberSince(run, nodes[i]);
            if (c.counted && since != 0 && since <= newestRound) ++counted; // one that is gone is waited for no longer
            if (c.revealed) revealed += c.stake;
            if (c.attested) attested += c.stake;
            if (c.objected) objected += c.stake;
        }
        assertGe(info.counted, counted);
        assertEq(info.revealedStake, revealed);
        assertEq(info.attestedStake, attested);
        assertEq(info.objectedStake, objected);
        assertEq(token.balanceOf(address(rounds)), info.bonded ? SLASH : 0, "bond");
        assertLe(rounds.expectedNext(run), NODES);
    }

    /// Tries what an inactive run must refuse; true if it was refused, or the run is active.
    function refusesWhileNotActive() external returns (bool) {
        RunState state = registry.stateOf(run);
        if (state == RunState.Active) return true;
        bytes memory expected = abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, run, state);
        vm.expectRevert(expected);
        rounds.open(run);
        vm.expectRevert(expected);
        rounds.finalise(run, newestRound);
        vm.expectRevert(expected);
        rounds.commit(run, newestRound, nodes[0], bytes32(uint256(1)));
        return true;
    }

    function _advance(uint256 who) private {
        (uint64 round, Phase phase,) = rounds.phaseOf(run);
        bool active = registry.stateOf(run) == RunState.Active;
        if (phase == Phase.Expired) {
            uint256 supply = token.totalSupply();
            rounds.abandon(run, round);
            burntBonds += supply - token.totalSupply();
            ++calls["abandon"];
        }
        if (!active) return;
        if (phase == Phase.None || phase == Phase.Closed) _open();
        else if (phase == Phase.Commit) _each(who, round, _tryCommit);
        else if (phase == Phase.Reveal) _each(who, round, _tryReveal);
        else if (phase == Phase.Propose) _proposeNow(round);
        else if (phase == Phase.Attest) _each(who, round, _tryAttest);
        else if (phase == Phase.Finalisable) _finalise(round);
    }

    function _open() private {
        if (rounds.expectedNext(run) == 0) return;
        vm.prevrandao(keccak256(abi.encode(block.timestamp)));
        newestRound = rounds.open(run);
        ++calls["open"];
    }

    function _proposeNow(uint64 round) private {
        // The tree gives all that is released by then to node 0.
        uint256 supply = token.totalSupply();
        _propose(round, _leaf(nodes[0], REWARD * (rewarded + 1)));
        burntBonds += supply - token.totalSupply();
        ++calls["propose"];
    }

    function _finalise(uint64 round) private {
        rounds.finalise(run, round);
        finalRoot[round] = checkpoints.rootOf(run, round);
        finalised.push(round);
        parentOf[round] = head;
        head = round;
        ++rewarded;
        ++calls["finalise"];
    }

    /// Tries the action for one node, or for all.
    function _each(uint256 who, uint64 round, function(uint64, uint256) internal action) private {
        if (who % 3 == 0) {
            action(round, (who / 3) % NODES);
        } else {
            for (uint256 i = 0; i < NODES; ++i) {
                action(round, i);
            }
        }
    }

    function _tryCommit(uint64 round, uint256 i) private {
        uint64 since = rounds.memberSince(run, nodes[i]);
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[i]);
        if (since == 0 || since > round || info.counted || info.revealed || info.commitment != 0) return;
        if (uint256(keccak256(abi.encode(round, i))) % 8 == 0) {
            _commit(round, i);
        } else {
            uint256[] memory who = new uint256[](1);
            who[0] = i;
            _commitBatch(round, who);
        }
    }

    function _tryReveal(uint64 round, uint256 i) private {
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[i]);
        uint64 since = rounds.memberSince(run, nodes[i]);
        if (since == 0 || since > round || info.revealed) return;
        if (info.counted || info.commitment != 0) _reveal(round, i);
    }

    function _tryAttest(uint64 round, uint256 i) private {
        IRoundManager.ContributionInfo memory info = rounds.contributionOf(run, round, nodes[i]);
        if (info.revealed && !info.attested && !info.objected) _attest(round, i);
    }
}
