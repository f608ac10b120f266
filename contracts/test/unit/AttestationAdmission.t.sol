// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationAdmission} from "../../src/policy/AttestationAdmission.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {AttestationFixture} from "../AttestationFixture.sol";
import {ContractAttestor} from "../mocks/ContractAttestor.sol";

contract AttestationAdmissionTest is AttestationFixture {
    function testFuzz_Admit_WhileValid_IsTrue(uint64 age, uint64 life) public {
        issuedAt -= uint64(bound(age, 0, 1e9));
        expiry = uint64(block.timestamp + bound(life, 1, 1e9));
        assertTrue(policy.admit(RUN, NODE, owner, _attestation()));
    }

    function testFuzz_Admit_ByContract_FollowsItsWord(bytes calldata signature) public {
        vm.assume(signature.length != 0);
        ContractAttestor institution = new ContractAttestor();
        _listAttestor(RUN, address(institution), true);
        bytes memory data = _data(address(institution), signature);
        _expectInvalid(address(institution), _digest());
        policy.admit(RUN, NODE, owner, data);
        institution.approve(_digest());
        assertTrue(policy.admit(RUN, NODE, owner, data));
    }

    function testFuzz_Admit_ShortData_Reverts(bytes memory data) public {
        uint256 length = data.length % 37;
        assembly ("memory-safe") {
            mstore(data, length)
        }
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.DataTooShort.selector, length));
        policy.admit(RUN, NODE, owner, data);
    }

    function testFuzz_Admit_NotListed_Reverts(uint256 key) public {
        key = boundPrivateKey(key);
        address signer = vm.addr(key);
        vm.assume(signer != attestor.addr);
        bytes memory data = _data(signer, _signature(key));
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.NotAttestor.selector, RUN, signer));
        policy.admit(RUN, NODE, owner, data);
        _listAttestor(RUN, attestor.addr, false);
        data = _attestation();
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.NotAttestor.selector, RUN, attestor.addr));
        policy.admit(RUN, NODE, owner, data);
    }

    function testFuzz_Admit_TooEarlyOrTooLate_Reverts(uint32 wait) public {
        bytes memory data = _attestation();
        vm.warp(issuedAt - 1);
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.NotYetIssued.selector, issuedAt));
        policy.admit(RUN, NODE, owner, data);
        vm.warp(uint256(expiry) + wait);
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.Expired.selector, expiry));
        policy.admit(RUN, NODE, owner, data);
    }

    function testFuzz_Admit_WrongSigner_Reverts(uint256 key) public {
        key = boundPrivateKey(key);
        vm.assume(vm.addr(key) != attestor.addr);
        bytes memory data = _data(attestor.addr, _signature(key));
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, data);
    }

    function testFuzz_Revoke_SignedSoFar_HoldsForThatAlone(uint32 wait, uint64 otherNode) public {
        vm.assume(otherNode != NodeId.unwrap(NODE));
        skip(wait % 30 days);
        vm.prank(attestor.addr);
        vm.expectEmit(address(policy));
        emit AttestationAdmission.Revoked(RUN, NODE, attestor.addr);
        policy.revoke(RUN, NODE);
        bytes memory data = _attestation();
        vm.expectRevert(
            abi.encodeWithSelector(AttestationAdmission.AttestationRevoked.selector, issuedAt, block.timestamp)
        );
        policy.admit(RUN, NODE, owner, data);
        assertEq(policy.revokedAt(attestor.addr, RUN, NodeId.wrap(otherNode)), 0);
        assertEq(policy.revokedAt(attestor.addr, OTHER_RUN, NODE), 0);
        skip(1);
        issuedAt = uint64(block.timestamp);
        expiry = issuedAt + 1;
        assertTrue(policy.admit(RUN, NODE, owner, _attestation()), "signed anew");
    }

    /// Nobody revokes for another.
    function testFuzz_Revoke_ByAnotherCaller_ChangesNothing(address caller) public {
        vm.assume(caller != attestor.addr);
        vm.prank(caller);
        policy.revoke(RUN, NODE);
        assertTrue(policy.admit(RUN, NODE, owner, _attestation()));
    }

    function testFuzz_SetAttestor_ByTheTimelock_ListsForOneRun(uint64 run, address who, bool listed) public {
        vm.assume(who != address(0));
        RunId id = RunId.wrap(run);
        vm.prank(timelock);
        vm.expectEmit(address(policy));
        emit AttestationAdmission.AttestorListed(id, who, listed);
        policy.setAttestor(id, who, listed);
        assertEq(policy.isAttestor(id, who), listed);
    }

    function testFuzz_SetAttestor_BadCallerOrNobody_Reverts(address caller, address who) public {
        vm.assume(caller != timelock);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.NotTimelock.selector, caller));
        policy.setAttestor(RUN, who, true);
        vm.prank(timelock);
        vm.expectRevert(AttestationAdmission.ZeroAttestor.selector);
        policy.setAttestor(RUN, address(0), true);
    }
}
