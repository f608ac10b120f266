// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRoundManager, MAX_ROUNDS, Phase} from "../../src/runs/IRoundManager.sol";
import {IRunRegistry, RunParams} from "../../src/runs/IRunRegistry.sol";
import {IStakeVault} from "../../src/staking/IStakeVault.sol";
import {RunId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// An attacker makes everything long that she can: members, batches, parents, rounds, nodes of one owner. What the
/// others pay stays the same, and what would be too long is refused. A thousand nodes: ../gas/Scale.t.sol; lineages:
/// LineageLoops.t.sol.
/// forge-config: default.isolate = true
contract UnboundedLoopsTest is RoundSteps {
    uint256 private constant CROWD = 60;
    /// Zero bytes of calldata are cheaper than others.
    uint256 private constant SLACK = 400;
    /// What writing to a fresh slot costs more than writing to a used one.
    uint256 private constant FRESH = 17_100;
    string[10] private names =
        ["open", "batch", "reveal", "propose", "attest", "finalise", "stake", "unbond", "withdraw", "rejoin"];

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < NODES; ++i) {
            // So much that the attacker's nodes decide nothing.
            _give(_owner(i), 1002 * MIN_STAKE, address(vault));
            vm.prank(_owner(i));
            vault.stake(nodes[i], 1000 * MIN_STAKE);
        }
    }

    function test_ManyMembers_CostOthersNothing() public {
        uint256[10] memory before = _begin(_long());
        _crowd();
        _joinCrowd();
        assertEq(rounds.expectedNext(run), NODES + CROWD);
        _assertNoMore(_round(), before);
        assertEq(rounds.expectedNext(run), NODES, "who did nothing is not waited for again");
    }

    /// Each of her nodes is committed in a batch of its own: a batch with a number that there never was pays for its
    /// slot, once in a run.
    function test_ManyBatches_CostOthersOneSlotOnce() public {
        uint256[10] memory before = _begin(_long());
        _crowd();
        uint256[10] memory first = _roundWithBatches();
        first[1] -= FRESH;
        _assertNoMore(first, before);
        _assertNoMore(_roundWithBatches(), before);
    }

    /// A batch of what can't count costs its sender, entry by entry, and nobody else.
    function testFuzz_BatchOfNonsense_CostsItsSenderOnly(uint256 seed) public {
        uint256[10] memory before = _begin(_long());
        uint64 round = rounds.open(run);
        bytes memory nonsense;
        for (uint256 i = 0; i < CROWD; ++i) {
            bytes32 word = keccak256(abi.encode(seed, i));
            uint64 node = uint64(uint256(word) % 8);
            nonsense = bytes.concat(nonsense, abi.encodePacked(node, word, word, word));
        }
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NothingToCount.selector, run, round));
        rounds.commitBatch(run, round, nonsense);
        bytes memory honest = _entry(round, 0);
        rounds.commitBatch(run, round, bytes.concat(nonsense, honest));
        uint256 perEntry = (_gas() - before[1]) / CROWD;
        assertLt(perEntry, 12_000);
        assertEq(rounds.roundOf(run, round).counted, 1);
    }

    function testFuzz_BatchThatIsNoWholeNumberOfEntries_IsRefused(uint256 length) public {
        length = bound(length, 1, 2000);
        vm.assume(length % 104 != 0);
        _joinAll(NODES);
        uint64 round = rounds.open(run);
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.EntriesNotWhole.selector, length, 104));
        rounds.commitBatch(run, round, new bytes(length));
    }

    function test_ManyParents_CostNoMoreInARound() public {
        uint256 start = vm.snapshotState();
        uint256[10] memory before = _begin(_long());
        vm.revertToState(start);
        RunParams memory p = _long();
        p.parents = new uint64[](16);
        for (uint64 i = 0; i < 16; ++i) {
            p.parents[i] = RunId.unwrap(_createRun(_long()));
        }
        _assertNoMore(_begin(p), before);
    }

    function testFuzz_TooManyParents_AreRefused(uint8 more) public {
        uint256 count = 17 + uint256(more);
        RunParams memory p = _params();
        p.parents = new uint64[](count);
        vm.prank(creator);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.TooManyParents.selector, count, 16));
        registry.createRun(p);
    }

    function test_ManyRounds_CostLaterOnesNothing() public {
        uint256[10] memory before = _begin(_long());
        while (rounds.currentRound(run) < 60) {
            _round();
        }
        _assertNoMore(_round(), before);
    }

    function testFuzz_TooManyRounds_AreRefused(uint64 count) public {
        count = uint64(bound(count, MAX_ROUNDS + 1, type(uint64).max));
        RunParams memory p = _params();
        (p.mandateRounds, p.rewardPerRound) = (count, 0);
        vm.prank(creator);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.TooManyRounds.selector, count, MAX_ROUNDS));
        registry.createRun(p);
    }

    /// Many nodes of one owner, of whom others are registered, staked and paid out as before.
    function test_ManyNodesOfOneOwner_CostNobodyMore() public {
        _give(_owner(0), (CROWD + 2) * MIN_STAKE, address(vault));
        uint256 before = _registerAnother(0);
        uint256[10] memory round = _begin(_long());
        for (uint256 i = 0; i < CROWD; ++i) {
            _registerAnother(0);
        }
        assertLe(_registerAnother(0), before + SLACK, "register");
        _assertNoMore(_round(), round);
    }

    function testFuzz_LongEndpoint_IsRefused(uint16 more) public {
        uint256 length = 257 + uint256(more);
        string memory endpoint = string(new bytes(length));
        bytes memory expected = abi.encodeWithSelector(IStakeVault.EndpointTooLong.selector, length, 256);
        vm.startPrank(_owner(0));
        vm.expectRevert(expected);
        vault.register(_worker(9), endpoint, keccak256("tls"), MIN_STAKE);
        vm.expectRevert(expected);
        vault.updateEndpoint(nodes[0], endpoint, keccak256("tls"));
    }

    /// The attacker's nodes.
    function _crowd() private {
        for (uint256 i = NODES; i < NODES + CROWD; ++i) {
            nodes.push(_register(i, MIN_STAKE));
        }
    }

    function _registerAnother(uint256 i) private returns (uint256) {
        vm.prank(_owner(i));
        vault.register(_worker(i), "https://node:1", keccak256("tls"), MIN_STAKE);
        return _gas();
    }

    function _joinCrowd() private {
        for (uint256 i = NODES; i < NODES + CROWD; ++i) {
            _join(i);
        }
    }

    /// Terms for more rounds than the tests need, and no threshold in the way.
    function _long() private view returns (RunParams memory p) {
        p = _params();
        (p.mandateRounds, p.flopPerStep) = (100, 1);
    }

    /// Starts a run with the honest nodes. The third round's costs: the first two fill the slots that later ones use.
    function _begin(RunParams memory p) private returns (uint256[10] memory cost) {
        run = _createRun(p);
        _joinAll(NODES);
        _round();
        _round();
        return _round();
    }

    function _roundWithBatches() private returns (uint256[10] memory cost) {
        _joinCrowd();
        uint64 round = rounds.open(run);
        uint256 opened = _gas();
        for (uint256 i = NODES; i < NODES + CROWD; ++i) {
            _commitBatch(round, _one(i));
        }
        cost = _rest(round);
        cost[0] = opened;
    }

    /// A round of the honest nodes, and what node 1 pays in and after it; see `names`.
    function _round() private returns (uint256[10] memory cost) {
        vm.prevrandao(keccak256(abi.encode(rounds.currentRound(run))));
        uint64 round = rounds.open(run);
        uint256 opened = _gas();
        cost = _rest(round);
        cost[0] = opened;
    }

    function _rest(uint64 round) private returns (uint256[10] memory cost) {
        _commitAll(round, NODES);
        cost[1] = _gas();
        _waitOut(Phase.Commit);
        for (uint256 i = 0; i < NODES; ++i) {
            _reveal(round, i);
            if (i == 1) cost[2] = _gas();
        }
        _waitOut(Phase.Reveal);
        uint256 leader = _number(_propose(round, keccak256("rewards")));
        cost[3] = _gas();
        for (uint256 i = 0; i < NODES; ++i) {
            if (i == leader) continue;
            _attest(round, i);
            cost[4] = _gas();
        }
        rounds.finalise(run, round);
        cost[5] = _gas();
        vm.startPrank(_owner(1));
        vault.stake(nodes[1], 1 ether);
        cost[6] = _gas();
        vault.beginUnbond(nodes[1], 1 ether);
        cost[7] = _gas();
        (uint256 expiry, uint256 release) = (block.timestamp, block.timestamp + UNBONDING);
        vm.warp(release);
        vault.withdraw(nodes[1]);
        cost[8] = _gas();
        vm.warp(expiry); // the mandate goes on
        rounds.leave(run, nodes[1]);
        rounds.join(run, nodes[1], 0, "");
        cost[9] = _gas();
        token.approve(address(vault), 1000 ether);
        vm.stopPrank();
    }

    function _waitOut(Phase passing) private {
        (, Phase phase, uint64 deadline) = rounds.phaseOf(run);
        if (phase == passing) vm.warp(deadline);
    }

    function _assertNoMore(uint256[10] memory late, uint256[10] memory before) private view {
        for (uint256 i = 0; i < 10; ++i) {
            assertLe(late[i], before[i] + SLACK, names[i]);
        }
    }

    function _gas() private view returns (uint256) {
        return vm.lastCallGas().gasTotalUsed;
    }

    function _one(uint256 i) private pure returns (uint256[] memory who) {
        who = new uint256[](1);
        who[0] = i;
    }
}
