// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBrake} from "../../src/governance/IBrake.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {BrakeFixture} from "../BrakeFixture.sol";

/// Tries to keep a run paused for ever.
contract EndlessBrakeTest is BrakeFixture {
    uint256 private constant ACCOUNTS = 4;
    address[] private accounts;

    /// Just enough votes for one pull move between accounts at any times, also ahead of the pulls: no two pulls succeed
    /// within a cool-down.
    function testFuzz_Pull_SameVotesThroughManyAccounts_OncePerCooldown(uint256 seed) public {
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            accounts.push(_holder(vm.toString(i), BOND));
            vm.prank(accounts[i]);
            brake.deposit(BOND);
        }
        uint256 owner = 0;
        _move(rest, accounts[0], NEEDED);
        uint256 last = 0;
        for (uint256 step = 0; step < 40; ++step) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Around the moments that matter: the end of the age, of a cool-down, of two.
            uint256[4] memory waits = [uint256(AGE) + 1, COOLDOWN / 2, COOLDOWN - AGE, COOLDOWN];
            vm.warp(vm.getBlockTimestamp() + waits[seed % 4] + (seed >> 8) % 3);
            uint256 next = (seed >> 16) % ACCOUNTS;
            _move(accounts[owner], accounts[next], NEEDED);
            owner = next;
            vm.warp(vm.getBlockTimestamp() + (seed >> 24) % (2 * AGE));
            vm.prank(accounts[(seed >> 32) % ACCOUNTS]);
            try brake.pull(OTHER, new address[](0)) {
                assertTrue(last == 0 || vm.getBlockTimestamp() >= last + COOLDOWN, "the same votes pulled twice");
                last = vm.getBlockTimestamp();
            } catch (bytes memory reason) {
                // forge-lint: disable-next-line(unsafe-typecast)
                bytes4 error = bytes4(reason);
                assertTrue(error == IBrake.BelowFraction.selector || error == IBrake.CoolingDown.selector);
            }
            runs.resume(OTHER);
        }
    }

    /// The schedule that beats any two moments counted back from now: A, B, A, B hold the tokens when it would matter.
    function testFuzz_Pull_ShuffledAhead_SecondIsRefused(uint40 gap) public {
        address a = _holder("a", BOND);
        address b = _holder("b", BOND);
        gap = uint40(bound(gap, AGE + 2, COOLDOWN - AGE - 2));
        uint256 start = vm.getBlockTimestamp() + COOLDOWN;
        vm.warp(start - COOLDOWN);
        _move(rest, a, NEEDED);
        vm.warp(start - COOLDOWN + gap / 2);
        _move(a, b, NEEDED);
        vm.warp(start - AGE - 1);
        _move(b, a, NEEDED);
        vm.warp(start);
        _pull(RUN, a);
        runs.resume(RUN);
        _move(a, b, NEEDED - BOND);
        vm.warp(start + gap);
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, BOND, NEEDED));
        _pull(RUN, b);
    }

    /// forge-config: default.fuzz.runs = 16
    /// All token holders and the council, pulling whenever they can: the run is active for a part of every cool-down.
    function testFuzz_Pull_ByEverybodyWheneverPossible_RunStillGoesOn(uint40 idle) public {
        for (uint256 i = 0; i < 10; ++i) {
            address holder = _holder(vm.toString(i), i == 9 ? token.balanceOf(rest) : NEEDED);
            vm.prank(holder);
            token.approve(address(brake), type(uint256).max);
            accounts.push(holder);
        }
        idle = uint40(bound(idle, 0, PAUSE));
        _ripen();
        uint256 began = vm.getBlockTimestamp();
        uint256 paused = 0;
        while (vm.getBlockTimestamp() < began + 4 * COOLDOWN) {
            if (_anyonePulls()) {
                paused += PAUSE;
                vm.warp(vm.getBlockTimestamp() + PAUSE);
                _assertState(RUN, RunState.Active);
            } else {
                vm.warp(vm.getBlockTimestamp() + 1 days + idle);
            }
        }
        uint256 elapsed = vm.getBlockTimestamp() - began;
        assertGt(paused, PAUSE);
        assertLe(paused, (elapsed / COOLDOWN + 1) * 11 * PAUSE);
        assertLt(paused, elapsed);
    }

    function _anyonePulls() private returns (bool) {
        uint256 now_ = vm.getBlockTimestamp();
        (uint256 count, uint256 lastAt) = brake.councilPullsOf(RUN);
        if (count == 0 || now_ >= lastAt + COOLDOWN) {
            brake.pullByCouncil(RUN, now_, _signatures(brake.councilPullDigest(RUN, now_), 0, 3));
            return true;
        }
        for (uint256 i = 0; i < accounts.length; ++i) {
            vm.prank(accounts[i]);
            try brake.pull(RUN, new address[](0)) {
                return true;
            } catch (bytes memory reason) {
                // Nothing else may keep an account from pulling.
                // forge-lint: disable-next-line(unsafe-typecast): the first four bytes are what is meant
                bytes4 selector = bytes4(reason);
                assertTrue(selector == IBrake.CoolingDown.selector || selector == IBrake.BelowFraction.selector);
            }
        }
        return false;
    }
}
