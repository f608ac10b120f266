// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationAdmission} from "../src/policy/AttestationAdmission.sol";
import {NodeId, RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Vm} from "forge-std/Test.sol";

/// @title A policy with one listed attestor.
abstract contract AttestationFixture is Deployed {
    using SafeCast for uint256;

    RunId internal constant RUN = RunId.wrap(1);
    RunId internal constant OTHER_RUN = RunId.wrap(2);
    NodeId internal constant NODE = NodeId.wrap(7);

    AttestationAdmission internal policy;
    address internal timelock = makeAddr("timelock");
    address internal owner = makeAddr("owner");
    Vm.Wallet internal attestor;
    uint64 internal issuedAt;
    uint64 internal expiry;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        policy = _deployPolicy();
        attestor = vm.createWallet("attestor");
        issuedAt = block.timestamp.toUint64();
        expiry = issuedAt + 30 days;
        _listAttestor(RUN, attestor.addr, true);
    }

    function _deployPolicy() internal returns (AttestationAdmission) {
        return AttestationAdmission(_deploy("AttestationAdmission", abi.encode(timelock)));
    }

    function _listAttestor(RunId run, address who, bool listed) internal {
        vm.prank(timelock);
        policy.setAttestor(run, who, listed);
    }

    function _digest() internal view returns (bytes32) {
        return policy.hashAdmission(RUN, NODE, owner, issuedAt, expiry);
    }

    function _data(address signer, bytes memory signature) internal view returns (bytes memory) {
        return abi.encodePacked(signer, issuedAt, expiry, signature);
    }

    function _signature(uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, _digest());
        return abi.encodePacked(r, s, v);
    }

    /// What the attestor gave the node.
    function _attestation() internal view returns (bytes memory) {
        return _data(attestor.addr, _signature(attestor.privateKey));
    }

    function _expectInvalid(address signer, bytes32 digest) internal {
        vm.expectRevert(abi.encodeWithSelector(AttestationAdmission.InvalidSignature.selector, signer, digest));
    }
}
