// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry} from "../../src/runs/IRunRegistry.sol";
import {RoundSteps} from "../RoundSteps.sol";
import {Forcer} from "../mocks/Forcer.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Vm} from "forge-std/Vm.sol";

/// Ether that nobody asked for: the ledger's money is its token, and no account of it looks at ether.
contract ForcedEtherTest is RoundSteps {
    /// The timelock alone takes ether: only a vote spends it.
    function testFuzz_EtherSent_IsRefused(uint96 amount) public {
        vm.deal(address(this), amount);
        address[] memory all = _contracts();
        for (uint256 i = 0; i < all.length; ++i) {
            (bool sent,) = all[i].call{value: amount}("");
            assertEq(sent, all[i] == address(timelock));
            vm.deal(address(this), amount);
        }
        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        (bool toGovernor,) = address(governor).call{value: amount}("");
        assertTrue(toGovernor, "as expected above");
    }

    /// With a self-destruct's ether everywhere, a run's whole life leaves the same events and the same balances.
    function testFuzz_EtherForcedEverywhere_ChangesNothing(uint96 amount) public {
        uint256 start = vm.snapshotState();
        bytes32 without = _life();
        vm.revertToState(start);
        address[] memory all = _contracts();
        for (uint256 i = 0; i < all.length; ++i) {
            vm.deal(address(this), amount);
            new Forcer{value: amount}(payable(all[i]));
        }
        assertEq(_life(), without);
        for (uint256 i = 0; i < all.length; ++i) {
            assertEq(all[i].balance, amount, "nobody gets it");
        }
    }

    /// A round, its rewards, shares and revenue, stake out, a pause, a vote that ends the run, the refund.
    /// @return digest of all events and of the participants' balances
    function _life() private returns (bytes32 digest) {
        vm.recordLogs();
        address owner = _owner(0);
        _joinAll(NODES);
        _fullRound(NODES, _leaf(nodes[0], REWARD));
        vm.warp(block.timestamp + CHALLENGE);
        _claim(nodes[0], REWARD);
        ownership.mint(run, nodes[0], owner, REWARD, REWARD, new bytes32[](0));
        _give(address(this), 7 ether, address(ownership));
        ownership.depositRevenue(run, 7 ether);
        vm.startPrank(owner);
        ownership.claimRevenue(run);
        vault.beginUnbond(nodes[0], MIN_STAKE);
        vm.warp(block.timestamp + UNBONDING);
        vault.withdraw(nodes[0]);
        vm.stopPrank();
        vm.startPrank(treasury);
        token.approve(address(brake), BRAKE_BOND);
        brake.pull(run, new address[](0));
        vm.stopPrank();
        _decide(address(registry), abi.encodeCall(IRunRegistry.halt, (run)));
        distributor.refund(run);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertGt(logs.length, 30, "much happened");
        return keccak256(abi.encode(logs, token.balanceOf(owner), token.balanceOf(creator), token.balanceOf(treasury)));
    }

    function _contracts() private view returns (address[] memory all) {
        all = new address[](17);
        (all[0], all[1], all[2]) = (address(token), address(vault), address(registry));
        (all[3], all[4], all[5]) = (address(rounds), address(checkpoints), address(distributor));
        (all[6], all[7], all[8]) = (address(governor), address(timelock), address(brake));
        (all[9], all[10], all[11]) = (address(meter), address(disputes), address(proofs));
        (all[12], all[13], all[14]) = (address(jury), address(ownership), address(credit));
        (all[15], all[16]) = (address(allowList), address(attestation));
    }
}
