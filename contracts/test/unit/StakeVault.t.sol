// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStakeVault} from "../../src/staking/IStakeVault.sol";
import {StakeVault} from "../../src/staking/StakeVault.sol";
import {LedgerToken} from "../../src/token/LedgerToken.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";

contract StakeVaultTest is Fixture {
    NodeId internal constant NOBODY = NodeId.wrap(99);

    address internal prover = makeAddr("prover");

    function testFuzz_Register_Any_RecordsNodeAndStake(address worker, uint96 amount, bytes32 fingerprint) public {
        amount = uint96(bound(amount, 1, SUPPLY / 2));
        vm.assume(worker != address(0));
        address owner = makeAddr("new owner");
        _give(owner, amount, address(vault));
        NodeId node = NodeId.wrap(vault.nodeCount() + 1);
        uint256 before = vault.totalStaked();

        vm.expectEmit(address(vault));
        emit IStakeVault.NodeRegistered(node, owner, worker, "https://a", fingerprint);
        vm.expectEmit(address(vault));
        emit IStakeVault.Staked(node, amount);
        vm.prank(owner);
        vault.register(worker, "https://a", fingerprint, amount);

        IStakeVault.Node memory info = vault.nodeOf(node);
        assertEq(info.owner, owner);
        assertEq(info.worker, worker);
        assertEq(info.stake, amount);
        assertEq(vault.stakeOf(node), amount);
        assertEq(vault.slashableOf(node), amount);
        assertEq(vault.ownerOf(node), owner);
        assertEq(vault.totalStaked(), before + amount);
        assertEq(vault.votingUnitsOf(owner), amount);
    }

    function testFuzz_Register_SecondNodeOfAnOwner_CountsBoth(uint96 first, uint96 second) public {
        first = uint96(bound(first, 1, SUPPLY / 4));
        second = uint96(bound(second, 1, SUPPLY / 4));
        address owner = _owner(7);
        NodeId a = _register(7, first);
        _give(owner, second, address(vault));
        vm.prank(owner);
        NodeId b = vault.register(_worker(7), "", 0, second);
        assertEq(vault.stakeOf(a), first);
        assertEq(vault.stakeOf(b), second);
        assertEq(vault.votingUnitsOf(owner), uint256(first) + second);
        assertEq(token.getVotes(owner), uint256(first) + second);
    }

    function testFuzz_Register_NoWorker_Reverts(uint256 amount, bytes32 fingerprint) public {
        vm.expectRevert(IStakeVault.ZeroAddress.selector);
        vault.register(address(0), "", fingerprint, amount);
    }

    function testFuzz_Register_NoStake_Reverts(address worker, bytes32 fingerprint) public {
        vm.assume(worker != address(0));
        vm.expectRevert(IStakeVault.ZeroAmount.selector);
        vault.register(worker, "", fingerprint, 0);
    }

    function testFuzz_Register_LongEndpoint_Reverts(uint16 length) public {
        uint256 bytes_ = bound(length, 257, 2000);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.EndpointTooLong.selector, bytes_, 256));
        vault.register(makeAddr("w"), string(new bytes(bytes_)), 0, 1);
    }

    function testFuzz_Stake_ByOwner_Adds(uint96 amount) public {
        amount = uint96(bound(amount, 1, SUPPLY / 2));
        _give(_owner(0), amount, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], amount);
        assertEq(vault.stakeOf(nodes[0]), MIN_STAKE + amount);
        assertEq(token.getVotes(_owner(0)), MIN_STAKE + amount);
    }

    function testFuzz_OwnerCalls_ByAnotherCaller_Revert(address caller) public {
        vm.assume(caller != _owner(0));
        bytes memory expected = abi.encodeWithSelector(IStakeVault.NotOwner.selector, nodes[0], caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        vault.stake(nodes[0], 1);
        vm.expectRevert(expected);
        vault.beginUnbond(nodes[0], 1);
        vm.expectRevert(expected);
        vault.withdraw(nodes[0]);
        vm.expectRevert(expected);
        vault.rotateWorker(nodes[0], caller);
        vm.expectRevert(expected);
        vault.unjail(nodes[0]);
    }

    function testFuzz_OwnerCalls_UnknownNode_Revert(uint64 number, address caller) public {
        NodeId unknown = NodeId.wrap(uint64(bound(number, vault.nodeCount() + 1, type(uint64).max)));
        bytes memory expected = abi.encodeWithSelector(IStakeVault.UnknownNode.selector, unknown);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        vault.stake(unknown, 1);
        vm.expectRevert(expected);
        vault.updateEndpoint(unknown, "", 0);
        vm.expectRevert(expected);
        vault.nodeOf(unknown);
    }

    function testFuzz_Unbond_ThenWithdraw_ReturnsTokensAfterTheDelay(uint96 amount, uint32 early) public {
        amount = uint96(bound(amount, 1, MIN_STAKE));
        early = uint32(bound(early, 1, UNBONDING));
        uint64 releaseAt = uint64(block.timestamp) + UNBONDING;
        vm.startPrank(_owner(0));
        vm.expectEmit(address(vault));
        emit IStakeVault.UnbondingBegun(nodes[0], amount, releaseAt);
        vault.beginUnbond(nodes[0], amount);
        assertEq(vault.stakeOf(nodes[0]), MIN_STAKE - amount, "unbonding is not active stake");
        assertEq(token.getVotes(_owner(0)), MIN_STAKE, "but it keeps its vote");

        vm.warp(releaseAt - early);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.StillUnbonding.selector, nodes[0], releaseAt));
        vault.withdraw(nodes[0]);

        vm.warp(releaseAt);
        vm.expectEmit(address(vault));
        emit IStakeVault.Withdrawn(nodes[0], _owner(0), amount);
        vault.withdraw(nodes[0]);
        assertEq(token.balanceOf(_owner(0)), amount);
        assertEq(token.getVotes(_owner(0)), MIN_STAKE, "held again, they vote on");
        assertEq(vault.votingUnitsOf(_owner(0)), MIN_STAKE - amount);
        assertEq(vault.totalUnbonding(), 0);
    }

    function testFuzz_BeginUnbond_Again_RestartsTheClockForAll(uint96 first, uint96 second, uint32 gap) public {
        first = uint96(bound(first, 1, MIN_STAKE - 1));
        second = uint96(bound(second, 1, MIN_STAKE - first));
        gap = uint32(bound(gap, 1, UNBONDING));
        vm.startPrank(_owner(0));
        vault.beginUnbond(nodes[0], first);
        skip(gap);
        vault.beginUnbond(nodes[0], second);
        uint64 releaseAt = uint64(block.timestamp) + UNBONDING;
        vm.warp(releaseAt - gap); // when the first part alone could have left
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.StillUnbonding.selector, nodes[0], releaseAt));
        vault.withdraw(nodes[0]);
        vm.warp(releaseAt);
        vault.withdraw(nodes[0]);
        assertEq(token.balanceOf(_owner(0)), uint256(first) + second);
    }

    function testFuzz_BeginUnbond_MoreThanStaked_Reverts(uint256 amount) public {
        amount = bound(amount, MIN_STAKE + 1, type(uint256).max);
        vm.prank(_owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.InsufficientStake.selector, nodes[0], MIN_STAKE, amount));
        vault.beginUnbond(nodes[0], amount);
    }

    function testFuzz_BeginUnbond_Nothing_Reverts(uint256 i) public {
        i = bound(i, 0, NODES - 1);
        vm.prank(_owner(i));
        vm.expectRevert(IStakeVault.ZeroAmount.selector);
        vault.beginUnbond(nodes[i], 0);
    }

    function testFuzz_Withdraw_NothingUnbonding_Reverts(uint256 i, uint32 later) public {
        i = bound(i, 0, NODES - 1);
        skip(later);
        vm.prank(_owner(i));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NothingUnbonding.selector, nodes[i]));
        vault.withdraw(nodes[i]);
    }

    function testFuzz_UpdateEndpoint_ByOwnerOrWorker_Announces(string calldata endpoint, bytes32 fingerprint) public {
        vm.assume(bytes(endpoint).length <= 256);
        vm.expectEmit(address(vault));
        emit IStakeVault.EndpointUpdated(nodes[0], endpoint, fingerprint);
        vm.prank(_worker(0));
        vault.updateEndpoint(nodes[0], endpoint, fingerprint);
        vm.expectEmit(address(vault));
        emit IStakeVault.EndpointUpdated(nodes[0], "https://o", bytes32(uint256(2)));
        vm.prank(_owner(0));
        vault.updateEndpoint(nodes[0], "https://o", bytes32(uint256(2)));
    }

    function testFuzz_UpdateEndpoint_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != _owner(0) && caller != _worker(0));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NotOwnerOrWorker.selector, nodes[0], caller));
        vault.updateEndpoint(nodes[0], "", 0);
    }

    function testFuzz_UpdateEndpoint_TooLong_Reverts(uint16 length, bool byWorker) public {
        length = uint16(bound(length, 257, 2000));
        vm.prank(byWorker ? _worker(0) : _owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.EndpointTooLong.selector, length, 256));
        vault.updateEndpoint(nodes[0], string(new bytes(length)), 0);
    }

    function testFuzz_RotateWorker_ByOwner_ReplacesTheKeyButKeepsItLiable(address fresh, uint32 later) public {
        vm.assume(fresh != address(0) && fresh != _worker(0));
        later = uint32(bound(later, 0, 2 * UNBONDING));
        vm.prank(_owner(0));
        vm.expectEmit(address(vault));
        emit IStakeVault.WorkerRotated(nodes[0], _worker(0), fresh);
        vault.rotateWorker(nodes[0], fresh);
        assertEq(vault.workerOf(nodes[0]), fresh);
        skip(later);
        assertTrue(vault.isWorkerAt(nodes[0], fresh));
        assertEq(vault.isWorkerAt(nodes[0], _worker(0)), later < UNBONDING, "until stake could have left");
        assertFalse(vault.isWorkerAt(nodes[0], prover));
        assertFalse(vault.isWorkerAt(NOBODY, address(0)), "an unknown node has no key");
    }

    function testFuzz_RotateWorker_SameOrNoKey_Reverts(uint256 i) public {
        i = bound(i, 0, NODES - 1);
        vm.startPrank(_owner(i));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.SameWorker.selector, nodes[i], _worker(i)));
        vault.rotateWorker(nodes[i], _worker(i));
        vm.expectRevert(IStakeVault.ZeroAddress.selector);
        vault.rotateWorker(nodes[i], address(0));
    }

    function testFuzz_Slash_Any_TakesStakeThenUnbondingAndSharesIt(uint96 unbonding, uint256 amount, bool byDispute)
        public
    {
        unbonding = uint96(bound(unbonding, 0, MIN_STAKE));
        amount = bound(amount, 1, 2 * MIN_STAKE);
        if (unbonding != 0) {
            vm.prank(_owner(0));
            vault.beginUnbond(nodes[0], unbonding);
        }
        NodeId sibling = _sibling();
        uint256 taken = amount < MIN_STAKE ? amount : MIN_STAKE;
        uint256 reward = taken * PROVER_SHARE / 10_000;
        uint256 supply = token.totalSupply();
        uint64 until = uint64(block.timestamp) + JAIL;

        vm.expectEmit(address(vault));
        emit IStakeVault.Slashed(run, nodes[0], prover, taken, reward);
        vm.expectEmit(address(vault));
        emit IStakeVault.Jailed(nodes[0], until);
        vm.prank(byDispute ? vault.DISPUTES() : vault.PROOFS());
        assertEq(vault.slash(run, nodes[0], amount, prover), taken);

        assertEq(token.balanceOf(prover), reward);
        assertEq(token.totalSupply(), supply - (taken - reward), "the rest is burnt");
        assertEq(vault.slashableOf(nodes[0]), MIN_STAKE - taken);
        uint256 active = MIN_STAKE - unbonding;
        assertEq(vault.stakeOf(nodes[0]), taken < active ? active - taken : 0, "stake goes first");
        assertEq(token.getVotes(_owner(0)), MIN_STAKE - taken + 5 ether, "votes go with it");
        assertEq(vault.stakeOf(sibling), 5 ether, "the owner's other node keeps its stake");
        assertEq(token.balanceOf(address(vault)), uint256(vault.totalStaked()) + vault.totalUnbonding());
        assertTrue(vault.isJailed(nodes[0]));
        assertEq(vault.nodeOf(nodes[0]).jailedUntil, until);
        assertFalse(vault.isJailed(sibling));
    }

    function testFuzz_Slash_TinyAmount_RewardsNobodyAndBurnsIt(uint256 amount) public {
        amount = bound(amount, 1, (10_000 - 1) / PROVER_SHARE);
        uint256 supply = token.totalSupply();
        vm.prank(vault.PROOFS());
        vault.slash(run, nodes[0], amount, prover);
        assertEq(token.balanceOf(prover), 0);
        assertEq(token.totalSupply(), supply - amount);
    }

    function testFuzz_Slash_NothingLeft_StillJails(uint256 amount) public {
        vm.startPrank(vault.PROOFS());
        vault.slash(run, nodes[0], MIN_STAKE, prover);
        assertEq(vault.slash(run, nodes[0], amount, prover), 0);
        assertTrue(vault.isJailed(nodes[0]));
    }

    function testFuzz_Slash_ByAnyoneElse_Reverts(address caller) public {
        vm.assume(caller != vault.DISPUTES() && caller != vault.PROOFS());
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NotProofContract.selector, caller));
        vault.slash(run, nodes[0], 1, prover);
    }

    function testFuzz_Slash_UnknownNode_Reverts(uint64 number, uint256 amount) public {
        NodeId unknown = NodeId.wrap(uint64(bound(number, vault.nodeCount() + 1, type(uint64).max)));
        vm.prank(vault.PROOFS());
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.UnknownNode.selector, unknown));
        vault.slash(run, unknown, amount, prover);
    }

    function testFuzz_Unjail_WhenTheTimeIsOver_LetsOut(uint32 early) public {
        early = uint32(bound(early, 1, JAIL));
        vm.prank(vault.PROOFS());
        vault.slash(run, nodes[0], 1, prover);
        uint64 until = uint64(block.timestamp) + JAIL;
        vm.startPrank(_owner(0));
        vm.warp(until - early);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.StillJailed.selector, nodes[0], until));
        vault.unjail(nodes[0]);
        vm.warp(until);
        vm.expectEmit(address(vault));
        emit IStakeVault.Unjailed(nodes[0]);
        vault.unjail(nodes[0]);
        assertFalse(vault.isJailed(nodes[0]));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NotJailed.selector, nodes[0]));
        vault.unjail(nodes[0]);
    }

    function testFuzz_Stake_DelegatedElsewhere_VotesThere(uint96 amount) public {
        amount = uint96(bound(amount, 1, SUPPLY / 4));
        vm.prank(_owner(0));
        token.delegate(prover);
        _give(_owner(0), amount, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], amount);
        assertEq(token.getVotes(prover), MIN_STAKE + amount);
        assertEq(token.getVotes(_owner(0)), 0);
    }

    function testFuzz_Constructor_BadSettings_Reverts(uint32 unbonding, uint16 share) public {
        unbonding = uint32(bound(unbonding, 1, type(uint32).max));
        share = uint16(bound(share, 5001, type(uint16).max));
        StakeVault.Settings memory settings =
            StakeVault.Settings({unbondingSeconds: 0, jailSeconds: JAIL, proverShareBps: PROVER_SHARE});
        vm.expectRevert(IStakeVault.ZeroUnbonding.selector);
        new StakeVault(token, rounds, address(0), address(0), distributor, settings);
        vm.expectRevert(IStakeVault.ZeroAddress.selector);
        new StakeVault(LedgerToken(address(0)), rounds, address(0), address(0), distributor, settings);
        settings.unbondingSeconds = unbonding;
        settings.proverShareBps = share;
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.ShareOutOfRange.selector, share, 5000));
        new StakeVault(token, rounds, address(0), address(0), distributor, settings);
    }

    /// Another node of node 0's owner, with 5 tokens.
    function _sibling() private returns (NodeId) {
        _give(_owner(0), 5 ether, address(vault));
        vm.prank(_owner(0));
        return vault.register(_worker(0), "", 0, 5 ether);
    }
}
