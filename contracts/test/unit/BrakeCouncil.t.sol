// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {COUNCIL_QUORUM, COUNCIL_SEATS, IBrake} from "../../src/governance/IBrake.sol";
import {IRunRegistry, RunState} from "../../src/runs/IRunRegistry.sol";
import {BrakeFixture} from "../BrakeFixture.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// Pulls by the safety council.
contract BrakeCouncilTest is BrakeFixture {
    function testFuzz_Council_ThreeOfFive_Pauses(uint8 first, uint8 count, uint32 ahead) public {
        count = uint8(bound(count, COUNCIL_QUORUM, COUNCIL_SEATS));
        first = uint8(bound(first, 0, COUNCIL_SEATS - count));
        uint256 deadline = block.timestamp + ahead;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), first, count);
        vm.expectEmit(address(brake));
        emit IBrake.PulledByCouncil(RUN, 0, block.timestamp + PAUSE);
        brake.pullByCouncil(RUN, deadline, signatures);
        _assertState(RUN, RunState.Paused);
        (uint256 pulls, uint256 lastAt) = brake.councilPullsOf(RUN);
        assertEq(pulls, 1);
        assertEq(lastAt, block.timestamp);
    }

    function testFuzz_Council_TooFew_Reverts(uint8 count) public {
        count = uint8(bound(count, 0, COUNCIL_QUORUM - 1));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, count);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotEnoughSignatures.selector, count, COUNCIL_QUORUM));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_SameMemberTwice_Reverts(uint8 at) public {
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        at = uint8(bound(at, 0, 1));
        signatures[at + 1] = signatures[at];
        address member = vm.addr(councilKeys[at]);
        vm.expectRevert(abi.encodeWithSelector(IBrake.SignersNotAscending.selector, member, member));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_Outsider_Reverts(uint256 key) public {
        key = bound(key, 1, 1 << 200);
        address outsider = vm.addr(key);
        bytes32 digest = brake.councilPullDigest(RUN, block.timestamp);
        bytes[] memory signatures = _signatures(digest, 0, 3);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        signatures[0] = abi.encodePacked(r, s, v);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotCouncilMember.selector, outsider));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_DeadlinePassed_Reverts(uint32 late) public {
        uint256 deadline = block.timestamp;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), 0, 3);
        skip(bound(late, 1, type(uint32).max));
        vm.expectRevert(abi.encodeWithSelector(IBrake.SignaturesExpired.selector, deadline));
        brake.pullByCouncil(RUN, deadline, signatures);
    }

    function testFuzz_Council_CoolsDownPerRun(uint40 wait) public {
        brake.pullByCouncil(RUN, block.timestamp, _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3));
        uint256 ready = block.timestamp + COOLDOWN;
        skip(bound(wait, PAUSE, COOLDOWN - 1));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 1, 3);
        vm.expectRevert(abi.encodeWithSelector(IBrake.CouncilCoolingDown.selector, RUN, ready));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
        brake.pullByCouncil(OTHER, block.timestamp, _signatures(brake.councilPullDigest(OTHER, block.timestamp), 0, 3));
        vm.warp(ready);
        brake.pullByCouncil(RUN, ready, _signatures(brake.councilPullDigest(RUN, ready), 2, 3));
        _assertState(RUN, RunState.Paused);
    }

    function testFuzz_Council_SeatChanged_OnlyTheNewMemberCounts(uint256 key, uint256 seat) public {
        key = bound(key, 1, 1 << 200);
        seat = bound(seat, 0, COUNCIL_SEATS - 1);
        address former = vm.addr(councilKeys[seat]);
        vm.startPrank(timelock);
        vm.expectEmit(address(brake));
        emit IBrake.CouncilSeatSet(seat, former, vm.addr(key));
        brake.setCouncilSeat(seat, vm.addr(key));
        assertEq(brake.councilSeat(seat), vm.addr(key));
        vm.expectRevert(abi.encodeWithSelector(IBrake.SeatTaken.selector, vm.addr(key)));
        brake.setCouncilSeat((seat + 1) % COUNCIL_SEATS, vm.addr(key));
        brake.setCouncilSeat(seat, address(0));
        brake.setCouncilSeat((seat + 1) % COUNCIL_SEATS, address(0));
        vm.stopPrank();
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 5);
        address firstVacated = seat == 4 ? vm.addr(councilKeys[0]) : former;
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotCouncilMember.selector, firstVacated));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_UnknownSeat_Reverts(uint256 seat) public {
        seat = bound(seat, COUNCIL_SEATS, type(uint256).max);
        bytes memory expected = abi.encodeWithSelector(IBrake.UnknownSeat.selector, seat);
        vm.expectRevert(expected);
        brake.councilSeat(seat);
        vm.prank(timelock);
        vm.expectRevert(expected);
        brake.setCouncilSeat(seat, rest);
    }

    function testFuzz_Council_RunNotActive_Reverts(uint8 state) public {
        RunState other = RunState(bound(state, uint8(RunState.Paused), uint8(RunState.Completed)));
        runs.setState(RUN, other);
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        vm.expectRevert(abi.encodeWithSelector(IRunRegistry.RunNotActive.selector, RUN, other));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_ShortSignature_Reverts(uint8 length) public {
        length = uint8(bound(length, 0, 64));
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, block.timestamp), 0, 3);
        bytes memory short = signatures[0];
        assembly {
            mstore(short, length)
        }
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, length));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }

    function testFuzz_Council_MalleatedSignature_Reverts(uint8 which) public {
        which = uint8(bound(which, 0, 2));
        bytes32 digest = brake.councilPullDigest(RUN, block.timestamp);
        bytes[] memory signatures = _signatures(digest, 0, 3);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(councilKeys[which], digest);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes32 upper = bytes32(order - uint256(s));
        signatures[which] = abi.encodePacked(r, upper, v == 27 ? uint8(28) : uint8(27));
        vm.expectRevert(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, upper));
        brake.pullByCouncil(RUN, block.timestamp, signatures);
    }
}
