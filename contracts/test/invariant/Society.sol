// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEvidenceBounty} from "../../src/disputes/IEvidenceBounty.sol";
import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {SignedWork} from "../../src/disputes/SignedWork.sol";
import {BrakeAccount} from "../../src/governance/IBrake.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {Handler} from "./Handler.sol";

/// @title Cheaters, delegators, voters, the brake's holders and thieves beside the workers of Handler.
/// @notice Nodes 1 and 3 cheat, 0 and 2 never do. Whatever must succeed is called when it must, and whatever must fail
/// is tried at any time.
contract Society is Handler {
    uint256 private constant HOLDERS = 3;

    struct Pending {
        uint64 round;
        NodeId node;
        IEvidenceBounty.Award award;
    }

    Pending[] private _pending;
    uint256 public burnt;
    uint256 private _proposals;
    address private _prover = makeAddr("prover");
    address private _thief = makeAddr("thief");
    /// What stood when the run was first seen halted for good.
    bool private _halted;
    bytes32 private _atHalt;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < HOLDERS; ++i) {
            _give(_holder(i), SUPPLY / 8, address(brake));
            vm.startPrank(_holder(i));
            token.approve(address(brake), type(uint256).max);
            token.delegate(_holder(i));
            vm.stopPrank();
        }
        skip(2 hours);
    }

    // Actors

    /// A node signs two things for one round, or work for a round that was never opened; somebody proves it.
    function cheat(uint256 who, uint256 kind) external {
        uint256 i = 1 + 2 * (who % 2);
        NodeId node = nodes[i];
        uint64 round = rounds.currentRound(run) + (kind % 3 == 2 ? 2 : 0);
        uint256 before = vault.slashableOf(node);
        if (proofs.isConvicted(run, round, node) || before == 0) return;
        uint256 others = _slashableBeside(i);
        uint256 supply = token.totalSupply();
        bytes memory evidence = _evidence(i, round, kind % 3);
        uint64 sequence = proofs.sequence();
        uint256 held = token.balanceOf(address(proofs));
        vm.prank(_prover);
        uint256 taken = proofs.prove(evidence);
        assertEq(taken, before < SLASH ? before : SLASH, "as the run says, at most what is there");
        assertEq(vault.slashableOf(node), before - taken);
        assertEq(_slashableBeside(i), others, "one node, never its siblings");
        assertTrue(vault.isJailed(node));
        burnt += supply - token.totalSupply();
        uint256 amount = token.balanceOf(address(proofs)) - held;
        assertLt(amount, taken, "nobody gains by slashing herself");
        uint64 claimEnd = uint64(vm.getBlockTimestamp()) + proofs.CLAIM_SECONDS();
        _pending.push();
        Pending storage p = _pending[_pending.length - 1];
        (p.round, p.node) = (round, node);
        p.award = IEvidenceBounty.Award({
            prover: _prover, amount: amount, claimEnd: claimEnd, sequence: sequence, evidenceHash: keccak256(evidence)
        });
        ++calls["cheat"];
    }

    /// Somebody signs in the name of an honest node.
    function frame(uint256 who, uint256 kind) external {
        uint256 i = 2 * (who % 2);
        uint64 round = rounds.currentRound(run) + (kind % 3 == 2 ? 2 : 0);
        bytes memory evidence = _evidenceBy(i, 1, round, kind % 3);
        vm.prank(_prover);
        try proofs.prove(evidence) {
            fail();
        } catch (bytes memory reason) {
            // forge-lint: disable-next-line(unsafe-typecast): the first four bytes are what is meant
            assertEq(bytes4(reason), SignedWork.NotSignedByWorker.selector);
        }
    }

    function payAward(uint256 which) external {
        if (_pending.length == 0) return;
        Pending memory p = _pending[which % _pending.length];
        if (block.timestamp < p.award.claimEnd) return;
        proofs.payAward(run, p.round, p.node, p.award);
        _pending[which % _pending.length] = _pending[_pending.length - 1];
        _pending.pop();
        ++calls["payAward"];
    }

    function unjail(uint256 who) external {
        uint256 i = 1 + 2 * (who % 2);
        uint64 until = vault.nodeOf(nodes[i]).jailedUntil;
        if (until == 0 || block.timestamp < until) return;
        vm.prank(_owner(i));
        vault.unjail(nodes[i]);
        ++calls["unjail"];
    }

    /// Anybody with tokens lends her votes to anybody, or takes them back from everybody.
    function delegate(uint256 who, uint256 to) external {
        vm.prank(_person(who));
        token.delegate(to % 5 == 0 ? address(0) : _person(to));
    }

    function transfer(uint256 who, uint256 to, uint256 amount) external {
        address from = _person(who);
        amount = bound(amount, 0, token.balanceOf(from));
        vm.prank(from);
        assertTrue(token.transfer(_person(to), amount));
    }

    /// A holder pulls, with another's support where one alone is too few.
    function pull(uint256 who, bool together) external {
        (address puller, address supporter) = (_holder(who), _holder(who % HOLDERS + 1));
        if (registry.stateOf(run) != RunState.Active || brake.readyAt(puller) > block.timestamp) return;
        uint256 votes = brake.votesOf(puller);
        address[] memory supporters = new address[](0);
        if (together && brake.readyAt(supporter) <= block.timestamp) {
            supporters = new address[](1);
            supporters[0] = supporter;
            votes += brake.votesOf(supporter);
            vm.prank(supporter);
            brake.support(run);
        }
        uint256 deposit = brake.accountOf(puller).deposit;
        bool pays = deposit >= BRAKE_BOND || token.balanceOf(puller) >= BRAKE_BOND - deposit;
        if (votes == 0 || votes < brake.neededVotes() || !pays) return;
        vm.prank(puller);
        brake.pull(run, supporters);
        _assertState(RunState.Paused);
        ++calls["pull"];
    }

    /// Takes back what is not locked.
    function withdrawBond(uint256 who) external {
        address holder = _holder(who);
        uint256 free = brake.accountOf(holder).deposit - brake.lockedOf(holder);
        if (free == 0) return;
        vm.prank(holder);
        brake.withdraw(free);
        ++calls["withdrawBond"];
    }

    /// A vote resumes a paused run, or passes its review.
    function letGoOn() external {
        (uint64 until, bool review) = registry.pauseOf(run);
        if (registry.haltedForGood(run)) return;
        if (review) {
            bytes32 report = keccak256("report");
            if (_decideOnce(address(registry), abi.encodeCall(registry.passReview, (run, report)), 0)) {
                ++calls["passReview"];
            }
        } else if (block.timestamp < until) {
            if (_decideOnce(address(registry), abi.encodeCall(registry.resume, (run)), until)) ++calls["resume"];
        }
    }

    /// A vote judges a pull.
    function judge(uint256 who, bool frivolous) external {
        address holder = _holder(who);
        BrakeAccount memory account = brake.accountOf(holder);
        if (account.pull == 0 || brake.lockedOf(holder) == 0 || registry.haltedForGood(run)) return;
        bytes memory data = frivolous
            ? abi.encodeCall(brake.judgeFrivolous, (holder, account.pull))
            : abi.encodeCall(brake.uphold, (holder, account.pull));
        if (_decideOnce(address(brake), data, account.usedAt + 10 days)) ++calls["judge"];
    }

    /// A vote ends the run for good; seldom, or there would be little to see.
    function halt(uint256 seed) external {
        if (seed % 16 != 0 || registry.haltedForGood(run)) return;
        if (_decideOnce(address(registry), abi.encodeCall(registry.halt, (run)), 0)) ++calls["halt"];
    }

    /// Nobody but the contracts themselves may do any of this.
    function grab(uint256 what, uint256 who, uint96 amount) external {
        NodeId node = nodes[who % NODES];
        bytes[10] memory data = [
            abi.encodeCall(vault.slash, (run, node, amount, _thief)),
            abi.encodeCall(vault.withdraw, (node)),
            abi.encodeCall(vault.rotateWorker, (node, _thief)),
            abi.encodeCall(token.burnStake, (_owner(who % NODES), amount)),
            abi.encodeCall(token.payStake, (_owner(who % NODES), _thief, amount)),
            abi.encodeCall(registry.halt, (run)),
            abi.encodeCall(registry.pause, (run, uint64(block.timestamp + 1))),
            abi.encodeCall(registry.extendMandate, (run, 1000, uint64(block.timestamp + 1 days))),
            abi.encodeCall(distributor.post, (run, newestRound, bytes32(uint256(1)))),
            abi.encodeCall(checkpoints.record, (run, newestRound, bytes32(uint256(1))))
        ];
        uint256 i = what % data.length;
        address target = i < 3
            ? address(vault)
            : i < 5 ? address(token) : i < 8 ? address(registry) : i == 8 ? address(distributor) : address(checkpoints);
        vm.prank(_thief);
        (bool done,) = target.call(data[i]);
        assertFalse(done, "grabbed");
    }

    // What holds

    /// Every token votes at most once: where its owner delegated it, whether it is staked or not.
    function assertVotesAddUp() external {
        uint256 votes = 0;
        uint256 delegated = 0;
        uint256 tokens = token.balanceOf(address(brake)) + token.balanceOf(address(proofs))
            + token.balanceOf(address(distributor)) + token.balanceOf(address(timelock))
            + token.balanceOf(address(rounds))
            + (token.balanceOf(address(vault)) - vault.totalStaked() - vault.totalUnbonding());
        for (uint256 i = 0; i < HOLDERS + NODES + 3; ++i) {
            address person = i < HOLDERS + NODES
                ? _person(i)
                : i == HOLDERS + NODES ? treasury : i == HOLDERS + NODES + 1 ? creator : _prover;
            uint256 units = token.balanceOf(person) + vault.votingUnitsOf(person);
            votes += token.getVotes(person);
            tokens += units;
            if (token.delegates(person) != address(0)) delegated += units;
        }
        assertEq(votes, delegated, "votes");
        assertEq(tokens, token.totalSupply(), "tokens");
        assertEq(SUPPLY - burnt - burntBonds, token.totalSupply(), "supply");
    }

    /// What was put down is there: bonds in the brake, awards with the proofs.
    function assertDeposits() external {
        uint256 bonds = 0;
        for (uint256 i = 0; i < HOLDERS; ++i) {
            bonds += brake.accountOf(_holder(i)).deposit;
        }
        assertEq(token.balanceOf(address(brake)), bonds, "bonds");
        uint256 awards = 0;
        for (uint256 i = 0; i < _pending.length; ++i) {
            awards += _pending[i].award.amount;
        }
        assertEq(token.balanceOf(address(proofs)), awards, "awards");
    }

    /// Whatever stands against the run, time alone ends its pause: the brake's by itself, a review with the mandate.
    function assertPausesEnd() external {
        uint256 present = vm.getBlockTimestamp();
        (uint64 until, bool review) = registry.pauseOf(run);
        assertLe(until, present + registry.MAX_PAUSE_SECONDS(), "bounded");
        if (!review && present < until) {
            vm.warp(until);
            assertTrue(registry.stateOf(run) != RunState.Paused, "over");
        }
        (, uint64 expiry) = registry.mandateOf(run);
        if (present < expiry) {
            vm.warp(expiry);
            assertTrue(registry.stateOf(run) != RunState.Paused, "lapsed");
        }
        vm.warp(present);
    }

    /// After a halt for good no round is opened or finalised, and nothing more is released.
    function assertHaltIsFinal() external {
        if (!registry.haltedForGood(run)) {
            assertFalse(_halted, "a halt is for good");
            return;
        }
        (, bytes32 latest) = checkpoints.latest(run);
        bytes32 present = keccak256(abi.encode(rounds.currentRound(run), latest, finalised.length));
        if (!_halted) (_halted, _atHalt) = (true, present);
        assertEq(present, _atHalt, "nothing after the halt");
        _assertState(RunState.Halted);
    }

    /// Everybody takes all of her stake home after the delay, whatever has happened.
    function assertEveryoneCanLeave() external {
        uint256[] memory due = new uint256[](NODES);
        for (uint256 i = 0; i < NODES; ++i) {
            due[i] = vault.slashableOf(nodes[i]);
            uint256 active = vault.stakeOf(nodes[i]);
            vm.startPrank(_owner(i));
            if (rounds.memberSince(run, nodes[i]) != 0) rounds.leave(run, nodes[i]);
            if (active != 0) vault.beginUnbond(nodes[i], active);
            vm.stopPrank();
        }
        skip(UNBONDING);
        for (uint256 i = 0; i < NODES; ++i) {
            if (due[i] == 0) continue;
            uint256 before = token.balanceOf(_owner(i));
            vm.prank(_owner(i));
            vault.withdraw(nodes[i]);
            assertEq(token.balanceOf(_owner(i)) - before, due[i], "all of it");
        }
        assertEq(vault.totalStaked() + vault.totalUnbonding(), 0);
    }

    // Helpers

    function _holder(uint256 i) private returns (address) {
        return _named(string.concat("holder", vm.toString(i % HOLDERS)));
    }

    /// A holder or a node's owner.
    function _person(uint256 i) private returns (address) {
        i %= HOLDERS + NODES;
        return i < HOLDERS ? _holder(i) : _owner(i - HOLDERS);
    }

    function _slashableBeside(uint256 i) private view returns (uint256 sum) {
        for (uint256 j = 0; j < NODES; ++j) {
            if (j != i) sum += vault.slashableOf(nodes[j]);
        }
    }

    function _evidence(uint256 i, uint64 round, uint256 kind) private returns (bytes memory) {
        return _evidenceBy(i, i, round, kind);
    }

    /// Evidence against node i, signed by the worker of another.
    function _evidenceBy(uint256 i, uint256 signer, uint64 round, uint256 kind) private returns (bytes memory) {
        (, uint256 key) = makeAddrAndKey(string.concat("worker", vm.toString(signer)));
        Contribution memory a = _contribution(round, nodes[i]);
        if (kind == 2) return abi.encodeCall(proofs.checkUnopened, (a, _sign(key, _digest(a))));
        if (kind == 1) return _commitments(key, round, nodes[i]);
        Contribution memory b = _contribution(round, nodes[i]);
        b.updateHash = keccak256("other");
        if (_digest(b) < _digest(a)) (a, b) = (b, a);
        return abi.encodeCall(proofs.checkContributions, (a, _sign(key, _digest(a)), b, _sign(key, _digest(b))));
    }

    function _commitments(uint256 key, uint64 round, NodeId node) private view returns (bytes memory) {
        (bytes32 a, bytes32 b) = (bytes32(uint256(1)), bytes32(uint256(2)));
        PackedSignature memory first = _sign(key, SignedWork.commitmentDigest(address(rounds), run, round, node, a));
        PackedSignature memory second = _sign(key, SignedWork.commitmentDigest(address(rounds), run, round, node, b));
        return abi.encodeCall(proofs.checkCommitments, (run, round, node, a, first, b, second));
    }

    function _digest(Contribution memory c) private view returns (bytes32) {
        return SignedWork.contributionDigest(address(rounds), c);
    }

    function _sign(uint256 key, bytes32 digest) private pure returns (PackedSignature memory s) {
        (s.r, s.vs) = vm.signCompact(key, digest);
    }

    /// Passes a call through a vote; false if that took too long, or too few voted.
    function _decideOnce(address target, bytes memory data, uint256 before) private returns (bool) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _calls(target, data);
        string memory text = vm.toString(++_proposals);
        if (token.getVotes(treasury) < token.totalSupply() / 3) return false;
        skip(1);
        vm.prank(treasury);
        uint256 id = governor.propose(targets, values, calldatas, text);
        skip(VOTING_DELAY + 1);
        vm.prank(treasury);
        governor.castVote(id, 1);
        skip(VOTING_PERIOD + 1);
        governor.queue(targets, values, calldatas, keccak256(bytes(text)));
        skip(TIMELOCK_DELAY + 1);
        if (before != 0 && vm.getBlockTimestamp() >= before) return false;
        governor.execute(targets, values, calldatas, keccak256(bytes(text)));
        return true;
    }
}
