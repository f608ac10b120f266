// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {COUNCIL_QUORUM} from "../../src/governance/IBrake.sol";
import {GovernorFixture} from "../GovernorFixture.sol";

/// Gas of each transaction as a sender pays it, written to snapshots/gas/Brake.json.
/// forge-config: default.isolate = true
contract BrakeGasTest is GovernorFixture {
    function _note(string memory name) private {
        vm.snapshotGasLastCall("Brake", name);
    }

    function _holder(string memory name, uint256 votes, uint256 deposit) private returns (address holder) {
        holder = _voter(name, votes + deposit);
        vm.startPrank(holder);
        token.approve(address(brake), type(uint256).max);
        if (deposit != 0) brake.deposit(deposit);
        vm.stopPrank();
    }

    function _resume() private {
        vm.prank(address(timelock));
        registry.resume(run);
    }

    function _pull(address puller, address[] memory supporters) private {
        vm.prank(puller);
        brake.pull(run, supporters);
    }

    function test_Gas_Pull_IsWrittenDown() public {
        (, uint64 expiry) = registry.mandateOf(run);
        vm.prank(address(timelock));
        registry.extendMandate(run, 10, expiry + 300 days);
        address a = _holder("a", SUPPLY / 10 + 10 * BRAKE_BOND, 0);
        address b = _holder("b", SUPPLY / 10, 0);
        address c = _holder("c", 0, BRAKE_BOND);
        skip(2 hours);
        _pull(a, new address[](0));
        _note("pull the brake, first ever, bond paid with it");
        skip(BRAKE_COOLDOWN);
        _pull(a, new address[](0));
        _note("pull the brake");
        _resume();
        vm.prank(b);
        brake.support(run);
        _note("support a pull");
        address[] memory supporters = new address[](1);
        supporters[0] = b;
        _pull(c, supporters);
        _note("pull the brake, one supporter, second in the window");
        skip(2 * BRAKE_COOLDOWN);
        vm.prank(a);
        brake.withdraw(BRAKE_BOND);
        _note("withdraw the bond");
        vm.prank(a);
        brake.deposit(BRAKE_BOND);
        _note("deposit the bond");
        _pullByCouncil();
    }

    function _pullByCouncil() private {
        uint256[3] memory keys = [uint256(1), 2, 3];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(address(timelock));
            brake.setCouncilSeat(i, vm.addr(keys[i]));
            for (uint256 j = i; j > 0 && vm.addr(keys[j]) < vm.addr(keys[j - 1]); --j) {
                (keys[j], keys[j - 1]) = (keys[j - 1], keys[j]);
            }
        }
        bytes32 digest = brake.councilPullDigest(run, block.timestamp);
        bytes[] memory signatures = new bytes[](COUNCIL_QUORUM);
        for (uint256 i = 0; i < 3; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[i], digest);
            signatures[i] = abi.encodePacked(r, s, v);
        }
        brake.pullByCouncil(run, block.timestamp, signatures);
        _note("pull the brake, council");
    }
}
