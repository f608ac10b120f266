// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IOwnershipLedger} from "../../src/rewards/IOwnershipLedger.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {OwnershipFixture} from "../OwnershipFixture.sol";

/// Passing an inner node of the tree off as a leaf, or a leaf of another kind as one's own.
contract OwnershipSecondPreimageTest is OwnershipFixture {
    function _pair(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }

    /// An inner node hashes 64 bytes once, a leaf 128 bytes twice: the words of an inner node are no leaf's.
    function testFuzz_InnerNodeAsLeaf_IsRefused(bytes32 left, bytes32 right, address owner, uint256 shares) public {
        source.setRoot(RUN, _pair(left, right));
        uint64 node = uint64(uint256(left));
        NodeId id = NodeId.wrap(node);
        vm.expectRevert(
            abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, RUN, id, owner, uint256(right), shares)
        );
        ledger.mint(RUN, id, owner, uint256(right), shares, none);
        address second = address(uint160(uint256(right)));
        vm.expectRevert(
            abi.encodeWithSelector(
                IOwnershipLedger.InvalidProof.selector, RUN, id, second, uint256(left), uint256(right)
            )
        );
        ledger.mint(RUN, id, second, uint256(left), uint256(right), none);
    }

    /// A leaf that was hashed once only, as a naive tree would.
    function testFuzz_LeafHashedOnce_IsRefused(uint256 rewards, uint256 shares) public {
        source.setRoot(RUN, keccak256(abi.encode(NODE, alice, rewards, shares)));
        vm.expectRevert(
            abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, RUN, NODE, alice, rewards, shares)
        );
        ledger.mint(RUN, NODE, alice, rewards, shares, none);
    }

    /// The proof of one's own leaf does not carry a changed one, nor another run's.
    function testFuzz_OwnProofForMore_IsRefused(uint256 rewards, uint256 shares, uint256 more, bytes32 sibling) public {
        shares = bound(shares, 1, LIMIT - 1);
        more = bound(more, shares + 1, LIMIT);
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = sibling;
        source.setRoot(RUN, _pair(_leaf(NODE, alice, rewards, shares), sibling));
        vm.expectRevert(abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, RUN, NODE, alice, rewards, more));
        ledger.mint(RUN, NODE, alice, rewards, more, proof);
        vm.expectRevert(
            abi.encodeWithSelector(IOwnershipLedger.InvalidProof.selector, OTHER, NODE, alice, rewards, shares)
        );
        ledger.mint(OTHER, NODE, alice, rewards, shares, proof);
        ledger.mint(RUN, NODE, alice, rewards, shares, proof);
    }
}
