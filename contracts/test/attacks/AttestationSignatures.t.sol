// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationFixture} from "../AttestationFixture.sol";

/// Short, long and malleable signatures.
contract AttestationSignaturesTest is AttestationFixture {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    /// (r, n - s) with the other parity signs the same digest by the curve's rules.
    function testFuzz_HighS_IsRefused(uint256 key) public {
        key = boundPrivateKey(key);
        address signer = vm.addr(key);
        _listAttestor(RUN, signer, true);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, _digest());
        bytes32 high = bytes32(ORDER - uint256(s));
        uint8 flipped = v == 27 ? 28 : 27;
        assertEq(ecrecover(_digest(), flipped, r, high), signer, "the precompile takes it");
        _expectInvalid(signer, _digest());
        policy.admit(RUN, NODE, owner, _data(signer, abi.encodePacked(r, high, flipped)));
    }

    function testFuzz_CutOrPadded_IsRefused(uint8 length) public {
        vm.assume(length != 65 && length != 0);
        bytes memory whole = bytes.concat(_signature(attestor.privateKey), new bytes(255));
        bytes memory cut = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            cut[i] = whole[i];
        }
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, _data(attestor.addr, cut));
    }

    /// EIP-2098 packs the same signature into 64 bytes: one spelling is enough.
    function test_Compact_IsRefused() public {
        (bytes32 r, bytes32 vs) = vm.signCompact(attestor.privateKey, _digest());
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, _data(attestor.addr, abi.encodePacked(r, vs)));
    }

    /// ecrecover answers 0 to nonsense; 0 is never an attestor.
    function testFuzz_Nonsense_IsRefused(bytes32 r, bytes32 s, uint8 v) public {
        _expectInvalid(attestor.addr, _digest());
        policy.admit(RUN, NODE, owner, _data(attestor.addr, abi.encodePacked(r, s, v)));
    }
}
