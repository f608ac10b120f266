// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {VotingPower} from "../../src/governance/VotingPower.sol";
import {Fixture} from "../Fixture.sol";
import {BlockNumberToken} from "../mocks/BlockNumberToken.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

/// LedgerToken and VotingPower.
contract VotesTest is Fixture {
    function testFuzz_GetVotes_HeldAndStaked_AddUpOnce(uint96 held, uint96 staked) public {
        held = uint96(bound(held, 0, SUPPLY / 4));
        staked = uint96(bound(staked, 1, SUPPLY / 4));
        address owner = _owner(9);
        _register(9, staked);
        _give(owner, held, address(this));
        vm.prank(owner);
        token.delegate(owner);
        assertEq(votingPower.getVotes(owner), uint256(held) + staked);

        uint256 sum = votingPower.getVotes(treasury) + votingPower.getVotes(owner);
        for (uint256 i = 0; i < NODES; ++i) {
            sum += votingPower.getVotes(_owner(i));
        }
        uint256 undelegated = token.balanceOf(address(distributor));
        assertEq(sum + undelegated, token.totalSupply(), "every token once");
        assertEq(token.getVotes(address(vault)), 0);
    }

    function test_GetPastVotes_AfterUnstaking_KeepsThePast() public {
        uint256 then = block.timestamp;
        skip(1);
        vm.startPrank(_owner(0));
        vault.beginUnbond(nodes[0], MIN_STAKE);
        skip(UNBONDING);
        vault.withdraw(nodes[0]);
        assertEq(votingPower.getPastVotes(_owner(0), then), MIN_STAKE);
        assertEq(votingPower.getVotes(_owner(0)), 0, "held tokens count once delegated");
        assertEq(votingPower.getPastTotalSupply(then), SUPPLY);
    }

    function test_Delegate_OnVotingPower_Reverts() public {
        bytes memory expected =
            abi.encodeWithSelector(VotingPower.DelegateInTokenOrVault.selector, address(token), address(vault));
        vm.expectRevert(expected);
        votingPower.delegate(treasury);
        vm.expectRevert(expected);
        votingPower.delegateBySig(treasury, 0, 0, 0, 0, 0);
    }

    function test_Constructor_BlockNumberClock_Reverts() public {
        BlockNumberToken other = new BlockNumberToken();
        vm.expectRevert(
            abi.encodeWithSelector(VotingPower.ClockMismatch.selector, address(other), "mode=blocknumber&from=default")
        );
        new VotingPower(other, IVotes(address(vault)));
    }

    function test_Clock_AllSources_AreTimestamps() public view {
        assertEq(token.clock(), block.timestamp);
        assertEq(vault.clock(), block.timestamp);
        assertEq(votingPower.clock(), block.timestamp);
        assertEq(governor.clock(), block.timestamp);
        assertEq(governor.CLOCK_MODE(), "mode=timestamp");
        assertEq(votingPower.delegates(treasury), treasury);
    }

    function testFuzz_Permit_Signed_SetsAllowance(uint256 key, uint256 amount) public {
        key = bound(key, 1, 1 << 200);
        address owner = vm.addr(key);
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                owner,
                address(vault),
                amount,
                token.nonces(owner),
                block.timestamp
            )
        );
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash)));
        token.permit(owner, address(vault), amount, block.timestamp, v, r, s);
        assertEq(token.allowance(owner, address(vault)), amount);
        assertEq(token.nonces(owner), 1);
    }
}

