// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LedgerToken} from "../../src/token/LedgerToken.sol";
import {Fixture} from "../Fixture.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

/// Votes of held and staked tokens.
contract VotesTest is Fixture {
    function testFuzz_GetVotes_HeldAndStaked_AddUpOnce(uint96 held, uint96 staked) public {
        held = uint96(bound(held, 0, SUPPLY / 4));
        staked = uint96(bound(staked, 1, SUPPLY / 4));
        address owner = _owner(9);
        _register(9, staked);
        _give(owner, held, address(this));
        assertEq(token.getVotes(owner), uint256(held) + staked);

        uint256 sum = token.getVotes(treasury) + token.getVotes(owner);
        for (uint256 i = 0; i < NODES; ++i) {
            sum += token.getVotes(_owner(i));
        }
        uint256 undelegated = token.balanceOf(address(distributor));
        assertEq(sum + undelegated, token.totalSupply(), "every token once");
        assertEq(token.getVotes(address(vault)), 0);
    }

    function testFuzz_Delegate_WhileStaked_MovesHeldAndStakedVotes(uint96 held, uint96 staked, address to) public {
        held = uint96(bound(held, 0, SUPPLY / 4));
        staked = uint96(bound(staked, 1, SUPPLY / 4));
        address owner = _owner(9);
        vm.assume(to != address(0) && to != owner && token.getVotes(to) == 0);
        _register(9, staked);
        _give(owner, held, address(this));
        vm.prank(owner);
        token.delegate(to);
        assertEq(token.getVotes(to), uint256(held) + staked);
        assertEq(token.getVotes(owner), 0);
        vm.prank(owner);
        token.delegate(owner);
        assertEq(token.getVotes(to), 0, "nothing stays behind");
    }

    function testFuzz_GetVotes_ThroughUnstaking_NeverChange(uint96 amount) public {
        amount = uint96(bound(amount, 1, MIN_STAKE));
        uint256 then = block.timestamp;
        skip(1);
        vm.startPrank(_owner(0));
        vault.beginUnbond(nodes[0], amount);
        skip(UNBONDING);
        vault.withdraw(nodes[0]);
        assertEq(token.getVotes(_owner(0)), MIN_STAKE);
        assertEq(token.getPastVotes(_owner(0), then), MIN_STAKE);
        assertEq(token.getPastTotalSupply(then), SUPPLY);
        // What has come out counts once: passed on, its votes go too.
        assertTrue(token.transfer(treasury, amount));
        assertEq(token.getVotes(_owner(0)), MIN_STAKE - amount);
    }

    function testFuzz_Burn_OwnTokens_TakesThemOutOfTheSupply(uint96 amount) public {
        amount = uint96(bound(amount, 1, SUPPLY / 2));
        uint256 votes = token.getVotes(treasury);
        vm.prank(treasury);
        token.burn(amount);
        assertEq(token.totalSupply(), SUPPLY - amount);
        assertEq(token.getVotes(treasury), votes - amount);
        address nobody = makeAddr("nobody");
        vm.prank(nobody);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, nobody, 0, amount));
        token.burn(amount);
    }

    function testFuzz_Transfer_StraightToTheVault_Reverts(address from, uint96 amount) public {
        amount = uint96(bound(amount, 0, SUPPLY / 4));
        vm.assume(from != address(0) && from != address(vault) && from != treasury);
        vm.prank(treasury);
        assertTrue(token.transfer(from, amount));
        vm.prank(from);
        vm.expectRevert(abi.encodeWithSelector(LedgerToken.DirectTransferToVault.selector, from));
        // forge-lint: disable-next-line(erc20-unchecked-transfer)
        token.transfer(address(vault), amount);
    }

    function testFuzz_VaultCalls_ByAnyoneElse_Revert(address caller) public {
        vm.assume(caller != address(vault));
        bytes memory expected = abi.encodeWithSelector(LedgerToken.NotVault.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(expected);
        token.burnStake(_owner(0), 1);
        vm.expectRevert(expected);
        token.payStake(_owner(0), caller, 1);
    }

    function testFuzz_Constructor_SupplyBeyond96Bits_Reverts(uint256 supply) public {
        supply = bound(supply, uint256(type(uint96).max) + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(LedgerToken.SupplyTooLarge.selector, supply, type(uint96).max));
        new LedgerToken(treasury, supply, address(vault));
    }

    function testFuzz_Clock_TokenAndGovernor_AreTimestamps(uint40 later) public {
        skip(later);
        assertEq(token.clock(), block.timestamp);
        assertEq(governor.clock(), block.timestamp);
        assertEq(governor.CLOCK_MODE(), "mode=timestamp");
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

