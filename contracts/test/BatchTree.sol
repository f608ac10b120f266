// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The tree of a batch of commitments as a node builds it, apart from the contract's own code.
library BatchTree {
    function root(bytes32[] memory leaves) internal pure returns (bytes32) {
        while (leaves.length > 1) {
            leaves = _above(leaves);
        }
        return leaves[0];
    }

    function proof(bytes32[] memory leaves, uint256 i) internal pure returns (bytes32[] memory siblings) {
        while (leaves.length > 1) {
            uint256 sibling = i ^ 1;
            if (sibling < leaves.length) siblings = _append(siblings, leaves[sibling]);
            leaves = _above(leaves);
            i /= 2;
        }
    }

    function _above(bytes32[] memory leaves) private pure returns (bytes32[] memory level) {
        level = new bytes32[]((leaves.length + 1) / 2);
        for (uint256 k = 0; k < level.length; ++k) {
            bytes32 left = leaves[2 * k];
            if (2 * k + 1 == leaves.length) {
                level[k] = left;
                continue;
            }
            bytes32 right = leaves[2 * k + 1];
            level[k] = left < right ? keccak256(abi.encode(left, right)) : keccak256(abi.encode(right, left));
        }
    }

    function _append(bytes32[] memory list, bytes32 item) private pure returns (bytes32[] memory longer) {
        longer = new bytes32[](list.length + 1);
        for (uint256 k = 0; k < list.length; ++k) {
            longer[k] = list[k];
        }
        longer[list.length] = item;
    }
}
