// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStakeVault} from "../../src/staking/IStakeVault.sol";
import {StakeVault} from "../../src/staking/StakeVault.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

contract StakeVaultTest is Fixture {
    NodeId internal constant NOBODY = NodeId.wrap(99);

    function testFuzz_Register_Any_RecordsNodeAndStake(address worker, uint96 amount, bytes32 fingerprint) public {
        amount = uint96(bound(amount, 1, SUPPLY / 2));
        vm.assume(worker != address(0) && NodeId.unwrap(vault.nodeOfWorker(worker)) == 0);
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
        assertEq(info.endpoint, "https://a");
        assertEq(info.tlsFingerprint, fingerprint);
        assertEq(info.stake, amount);
        assertEq(NodeId.unwrap(vault.nodeOfWorker(worker)), NodeId.unwrap(node));
        assertEq(vault.totalStaked(), before + amount);
    }

    function test_Register_WorkerOfAnotherNode_Reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.WorkerInUse.selector, _worker(0), nodes[0]));
        vault.register(_worker(0), "", 0, 1);
    }

    function test_Register_NoWorker_Reverts() public {
        vm.expectRevert(IStakeVault.ZeroAddress.selector);
        vault.register(address(0), "", 0, 1);
    }

    function test_Register_NoStake_Reverts() public {
        vm.expectRevert(IStakeVault.ZeroAmount.selector);
        vault.register(makeAddr("w"), "", 0, 0);
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
        assertEq(vault.getVotes(_owner(0)), MIN_STAKE + amount);
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
    }

    function test_OwnerCalls_UnknownNode_Revert() public {
        bytes memory expected = abi.encodeWithSelector(IStakeVault.UnknownNode.selector, NOBODY);
        vm.expectRevert(expected);
        vault.stake(NOBODY, 1);
        vm.expectRevert(expected);
        vault.updateEndpoint(NOBODY, "", 0);
        vm.expectRevert(expected);
        vault.nodeOf(NOBODY);
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
        assertEq(vault.getVotes(_owner(0)), MIN_STAKE, "but it keeps its vote");

        vm.warp(releaseAt - early);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.StillUnbonding.selector, nodes[0], releaseAt));
        vault.withdraw(nodes[0]);

        vm.warp(releaseAt);
        vm.expectEmit(address(vault));
        emit IStakeVault.Withdrawn(nodes[0], _owner(0), amount);
        vault.withdraw(nodes[0]);
        assertEq(token.balanceOf(_owner(0)), amount);
        assertEq(vault.getVotes(_owner(0)), MIN_STAKE - amount);
        assertEq(vault.totalUnbonding(), 0);
    }

    function test_BeginUnbond_Again_RestartsTheClockForAll() public {
        vm.startPrank(_owner(0));
        vault.beginUnbond(nodes[0], 10);
        skip(UNBONDING - 1);
        vault.beginUnbond(nodes[0], 5);
        skip(1);
        uint64 releaseAt = uint64(block.timestamp) + UNBONDING - 1;
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.StillUnbonding.selector, nodes[0], releaseAt));
        vault.withdraw(nodes[0]);
        vm.warp(releaseAt);
        vault.withdraw(nodes[0]);
        assertEq(token.balanceOf(_owner(0)), 15);
    }

    function testFuzz_BeginUnbond_MoreThanStaked_Reverts(uint256 amount) public {
        amount = bound(amount, MIN_STAKE + 1, type(uint256).max);
        vm.prank(_owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.InsufficientStake.selector, nodes[0], MIN_STAKE, amount));
        vault.beginUnbond(nodes[0], amount);
    }

    function test_BeginUnbond_Nothing_Reverts() public {
        vm.prank(_owner(0));
        vm.expectRevert(IStakeVault.ZeroAmount.selector);
        vault.beginUnbond(nodes[0], 0);
    }

    function test_Withdraw_NothingUnbonding_Reverts() public {
        vm.prank(_owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NothingUnbonding.selector, nodes[0]));
        vault.withdraw(nodes[0]);
    }

    function test_UpdateEndpoint_ByOwnerOrWorker_Changes() public {
        vm.prank(_worker(0));
        vault.updateEndpoint(nodes[0], "https://w", bytes32(uint256(1)));
        assertEq(vault.nodeOf(nodes[0]).endpoint, "https://w");
        vm.prank(_owner(0));
        vault.updateEndpoint(nodes[0], "https://o", bytes32(uint256(2)));
        assertEq(vault.nodeOf(nodes[0]).endpoint, "https://o");
        assertEq(vault.nodeOf(nodes[0]).tlsFingerprint, bytes32(uint256(2)));
    }

    function testFuzz_UpdateEndpoint_ByAnotherCaller_Reverts(address caller) public {
        vm.assume(caller != _owner(0) && caller != _worker(0));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.NotOwnerOrWorker.selector, nodes[0], caller));
        vault.updateEndpoint(nodes[0], "", 0);
    }

    function test_UpdateEndpoint_TooLong_Reverts() public {
        vm.prank(_owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.EndpointTooLong.selector, 257, 256));
        vault.updateEndpoint(nodes[0], string(new bytes(257)), 0);
    }

    function testFuzz_RotateWorker_ByOwner_FreesTheOldKey(address fresh) public {
        vm.assume(fresh != address(0) && NodeId.unwrap(vault.nodeOfWorker(fresh)) == 0);
        vm.prank(_owner(0));
        vm.expectEmit(address(vault));
        emit IStakeVault.WorkerRotated(nodes[0], _worker(0), fresh);
        vault.rotateWorker(nodes[0], fresh);
        assertEq(vault.workerOf(nodes[0]), fresh);
        assertEq(NodeId.unwrap(vault.nodeOfWorker(fresh)), NodeId.unwrap(nodes[0]));
        assertEq(NodeId.unwrap(vault.nodeOfWorker(_worker(0))), 0);
    }

    function test_RotateWorker_TakenKey_Reverts() public {
        vm.prank(_owner(0));
        vm.expectRevert(abi.encodeWithSelector(IStakeVault.WorkerInUse.selector, _worker(1), nodes[1]));
        vault.rotateWorker(nodes[0], _worker(1));
    }

    function test_Stake_DelegatedElsewhere_KeepsTheDelegate() public {
        vm.prank(_owner(0));
        vault.delegate(treasury);
        _give(_owner(0), 1 ether, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], 1 ether);
        assertEq(vault.getVotes(treasury), MIN_STAKE + 1 ether);
        assertEq(vault.getVotes(_owner(0)), 0);
    }

    function test_Stake_DelegatedToNobody_StaysSo() public {
        vm.prank(_owner(0));
        vault.delegate(address(0));
        _give(_owner(0), 1 ether, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], 1 ether);
        assertEq(vault.delegates(_owner(0)), address(0));
    }

    function test_Constructor_ZeroDelayOrToken_Reverts() public {
        vm.expectRevert(IStakeVault.ZeroUnbonding.selector);
        new StakeVault(token, 0);
        vm.expectRevert(IStakeVault.ZeroAddress.selector);
        new StakeVault(IERC20(address(0)), 1);
    }
}
