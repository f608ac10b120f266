// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationAdmission} from "../../src/policy/AttestationAdmission.sol";
import {IAdmissionPolicy} from "../../src/policy/IAdmissionPolicy.sol";
import {IComputeMeter} from "../../src/policy/IComputeMeter.sol";
import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {RunParams, RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {RoundFixture} from "../RoundFixture.sol";
import {NotingPolicy} from "../mocks/NotingPolicy.sol";

/// Who may join: what the run's policy says, and what a joining node declares.
contract RoundAdmissionTest is RoundFixture {
    uint24 private constant REVIEW_GIGABYTES = 1280;

    function testFuzz_Join_OpenRun_AsksNobody(bytes calldata data) public {
        _joinWith(0, 0, data);
        assertEq(rounds.memberSince(run, nodes[0]), 1);
    }

    function testFuzz_Join_AnyPolicy_IsAskedAboutTheNodeOnce(bytes calldata data, bytes calldata later) public {
        run = _runWith(makeAddr("policy"));
        vm.mockCall(makeAddr("policy"), abi.encodeWithSelector(IAdmissionPolicy.admit.selector), abi.encode(true));
        vm.expectCall(makeAddr("policy"), abi.encodeCall(IAdmissionPolicy.admit, (run, nodes[0], _owner(0), data)), 1);
        _joinWith(0, 0, data);
        vm.expectCall(makeAddr("policy"), abi.encodeWithSelector(IAdmissionPolicy.admit.selector), 0);
        _joinWith(0, 0, later);
    }

    function testFuzz_Join_PolicySaysNo_Reverts(bytes calldata data) public {
        run = _runWith(address(allowList));
        _expectNotAdmitted(0);
        _joinWith(0, 0, data);
    }

    function testFuzz_Join_ListedOwner_StaysWhenTakenOffAndIsAskedAgainAfterLeaving(bytes calldata data) public {
        run = _runWith(address(allowList));
        _list(_owner(0), true);
        _joinWith(0, 0, data);
        _expectNotAdmitted(1);
        _joinWith(1, 0, data);
        _list(_owner(0), false);
        _joinWith(0, 0, data);
        vm.prank(_owner(0));
        rounds.leave(run, nodes[0]);
        _expectNotAdmitted(0);
        _joinWith(0, 0, data);
    }

    function testFuzz_Join_Attested_IsAdmittedUntilTheAttestationExpires(uint32 life) public {
        run = _runWith(address(attestation));
        (address attestor, uint256 key) = makeAddrAndKey("attestor");
        vm.prank(address(timelock));
        attestation.setAttestor(run, attestor, true);
        uint64 issuedAt = uint64(block.timestamp);
        uint64 expiry = issuedAt + life % 365 days + 1;
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, attestation.hashAdmission(run, nodes[0], _owner(0), issuedAt, expiry));
        bytes memory data = abi.encodePacked(attestor, issuedAt, expiry, r, s, v);
        _joinWith(0, 0, data);
        vm.prank(_owner(0));
        rounds.leave(run, nodes[0]);
        vm.warp(expiry);
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.Expired.selector, expiry));
        _joinWith(0, 0, data);
    }

    function testFuzz_Join_PolicyReverts_PassesItsErrorOn(bytes calldata data) public {
        vm.assume(data.length <= 36);
        run = _runWith(address(attestation));
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.DataTooShort.selector, data.length));
        _joinWith(0, 0, data);
    }

    function testFuzz_Join_PolicyThatWrites_Reverts(bytes calldata data) public {
        NotingPolicy policy = new NotingPolicy();
        run = _runWith(address(policy));
        vm.expectRevert(bytes("")); // what a static call that writes answers
        _joinWith(0, 0, data);
        assertEq(policy.asked(), address(0));
    }

    function testFuzz_Join_UpToTheThreshold_DeclaresItsMemory(uint24 gigabytes) public {
        gigabytes = uint24(bound(gigabytes, 0, REVIEW_GIGABYTES));
        vm.expectEmit(address(meter));
        emit IComputeMeter.MemoryDeclared(run, nodes[0], gigabytes);
        _joinWith(0, gigabytes, "");
        assertEq(meter.meterOf(run).declaredMemory, gigabytes);
        _assertState(RunState.Active);
    }

    function testFuzz_Join_AboveTheThreshold_PausesTheRunUntilAReviewPasses(uint24 gigabytes, uint24 more) public {
        gigabytes = uint24(bound(gigabytes, REVIEW_GIGABYTES + 1, type(uint24).max));
        _join(1);
        _joinWith(0, gigabytes, "");
        _assertState(RunState.Paused);
        assertEq(rounds.memberSince(run, nodes[0]), 1, "it has joined");
        vm.prank(address(timelock));
        registry.passReview(run, keccak256("report"));
        _assertState(RunState.Active);
        _joinWith(2, more, "");
        _assertState(RunState.Active);
        rounds.open(run);
    }

    function testFuzz_Join_AgainAsAMember_DeclaresNothing(uint24 gigabytes) public {
        _join(0);
        _joinWith(0, gigabytes, "");
        assertEq(meter.meterOf(run).declaredMemory, 0);
        _assertState(RunState.Active);
    }

    function _runWith(address policy) private returns (RunId) {
        if (policy.code.length == 0) vm.etch(policy, hex"00");
        RunParams memory p = _params();
        p.admission = policy;
        return _createRun(p);
    }

    function _list(address owner, bool allowed) private {
        address[] memory owners = new address[](1);
        owners[0] = owner;
        vm.prank(address(timelock));
        allowList.setAllowed(run, owners, allowed);
    }

    function _joinWith(uint256 i, uint24 gigabytes, bytes memory data) private {
        vm.prank(_worker(i));
        rounds.join(run, nodes[i], gigabytes, data);
    }

    function _expectNotAdmitted(uint256 i) private {
        vm.expectRevert(abi.encodeWithSelector(IRoundManager.NotAdmitted.selector, run, nodes[i]));
    }
}
