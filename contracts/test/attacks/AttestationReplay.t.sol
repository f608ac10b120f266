// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationAdmission} from "../../src/policy/AttestationAdmission.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {AttestationFixture} from "../AttestationFixture.sol";

/// An attestation used where it was not meant for.
contract AttestationReplayTest is AttestationFixture {
    function testFuzz_OnAnotherRun_IsRefused(bool listedThere) public {
        bytes memory data = _attestation();
        bytes memory reason =
            abi.encodeWithSelector(AttestationAdmission.NotAttestor.selector, OTHER_RUN, attestor.addr);
        if (listedThere) {
            _listAttestor(OTHER_RUN, attestor.addr, true);
            bytes32 digest = policy.hashAdmission(OTHER_RUN, NODE, owner, issuedAt, expiry);
            reason = abi.encodeWithSelector(AttestationAdmission.InvalidSignature.selector, attestor.addr, digest);
        }
        vm.expectRevert(reason);
        policy.admit(OTHER_RUN, NODE, owner, data);
    }

    function testFuzz_OnAnotherChain_IsRefused(uint64 chain) public {
        vm.assume(chain != block.chainid && chain != 0);
        bytes memory data = _attestation();
        vm.chainId(chain);
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, data);
    }

    function test_AtAnotherContract_IsRefused() public {
        bytes memory data = _attestation();
        policy = _deployPolicy();
        _listAttestor(RUN, attestor.addr, true);
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, data);
    }

    function testFuzz_ForAnotherNodeOrOwner_IsRefused(uint64 node, address other) public {
        vm.assume(node != NodeId.unwrap(NODE) && other != owner);
        bytes memory data = _attestation();
        NodeId id = NodeId.wrap(node);
        _expectInvalid(attestor.addr, policy.hashAdmission(RUN, id, owner, issuedAt, expiry));
        policy.admit(RUN, id, owner, data);
        _expectInvalid(attestor.addr, policy.hashAdmission(RUN, NODE, other, issuedAt, expiry));
        policy.admit(RUN, NODE, other, data);
    }

    /// The dates lie beside the signature; changing them there does not stretch it.
    function testFuzz_WithOtherDates_IsRefused(uint64 earlier, uint64 longer) public {
        bytes memory signature = _signature(attestor.privateKey);
        issuedAt -= uint64(bound(earlier, 1, 1e9));
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, _data(attestor.addr, signature));
        issuedAt = uint64(block.timestamp);
        expiry += uint64(bound(longer, 1, 1e9));
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, _data(attestor.addr, signature));
    }

    /// One attestor's signature under another's name.
    function test_UnderAnotherAttestorsName_IsRefused() public {
        address second = makeAddr("second");
        _listAttestor(RUN, second, true);
        bytes memory data = _data(second, _signature(attestor.privateKey));
        _expectInvalid(second, _digest());
        policy.admit(RUN, NODE, owner, data);
    }
}
