// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GovernorFixture} from "../GovernorFixture.sol";

/// A holder stakes before, at or after the moment that counts, and tries to vote with the same tokens twice: held and
/// staked, or through a second account.
contract DoubleCountedVotesTest is GovernorFixture {
    function testFuzz_CastVote_HeldAndStaked_CountOnce(uint96 amount, uint96 staked, uint32 stakedAt, bool reversed)
        public
    {
        amount = uint96(bound(amount, MIN_STAKE, SUPPLY / 4));
        staked = uint96(bound(staked, 1, amount));
        address owner = _owner(9);
        _give(owner, amount, address(vault));
        vm.prank(owner);
        token.delegate(owner);
        skip(1);
        uint256 id = _propose(_haltCall(), "p");
        uint256 snapshot = governor.proposalSnapshot(id);
        vm.warp(bound(stakedAt, block.timestamp, governor.proposalDeadline(id)));
        vm.prank(owner);
        vault.register(_worker(9), "https://node:9", keccak256("tls"), staked);
        address other = _voter("other", 0);
        uint256 left = token.balanceOf(owner);
        vm.prank(owner);
        assertTrue(token.transfer(other, left));
        if (block.timestamp <= snapshot) vm.warp(snapshot + 1);
        _vote(id, reversed ? other : owner, 1);
        _vote(id, reversed ? owner : other, 1);
        (, uint256 inFavour,) = governor.proposalVotes(id);
        assertEq(inFavour, amount, "each token once, wherever it lay");
    }

    function testFuzz_CastVote_ByEveryone_NeverMoreThanTheSupply(uint96 held, uint96 staked) public {
        held = uint96(bound(held, 0, SUPPLY / 4));
        staked = uint96(bound(staked, 1, SUPPLY / 4));
        _register(9, staked);
        _give(_owner(9), held, address(this));
        vm.prank(_owner(9));
        token.delegate(_owner(9));
        skip(1);
        uint256 id = _propose(_haltCall(), "p");
        vm.warp(block.timestamp + VOTING_DELAY + 1);
        _vote(id, treasury, 1);
        _vote(id, _owner(9), 0);
        _vote(id, address(vault), 1);
        for (uint256 i = 0; i < NODES; ++i) {
            _vote(id, _owner(i), 2);
        }
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        assertEq(against, uint256(held) + staked);
        assertEq(inFavour + against + abstain + token.balanceOf(address(distributor)), SUPPLY);
    }
}
