// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, incorrect-shift)

import {TraceTree} from "../src/disputes/TraceTree.sol";
import {Operand, Operator} from "../src/exact/ExactOperators.sol";
import {Leaf} from "../src/exact/IExactReferee.sol";

/// A tree of which only what is shown is known: everything beside the paths to it has one and the same hash.
/// @param size of its leaves, bytes
/// @param total bytes under it
struct Sparse {
    uint256 size;
    uint256 total;
    bytes32 root;
}

/// A leaf that is shown.
struct Shown {
    uint256 tree;
    uint256 index;
    bytes data;
    bytes32[] path;
}

/// What a filing shows.
struct Grove {
    Sparse[] trees;
    Shown[] shown;
}

/// @title Leaves and descriptions as a node files them, of trees too large to be made.
library ExactFilings {
    bytes32 private constant BESIDE = bytes32(type(uint256).max / 255 * 0x5a);
    uint256 private constant FILLED = type(uint256).max / 255 * 0xa5;

    function empty() internal pure returns (Grove memory g) {
        g.trees = new Sparse[](0);
        g.shown = new Shown[](0);
    }

    /// @notice Adds a tree and returns its number.
    function plant(Grove memory g, uint256 size, uint256 total) internal pure returns (uint256 tree) {
        tree = g.trees.length;
        Sparse[] memory trees = new Sparse[](tree + 1);
        for (uint256 i = 0; i < tree; ++i) {
            trees[i] = g.trees[i];
        }
        trees[tree] = Sparse(size, total, 0);
        g.trees = trees;
    }

    /// @notice Shows bytes of a tree, in all the leaves that they lie in.
    function show(Grove memory g, uint256 tree, uint256 from, bytes memory data) internal pure {
        (uint256 size, uint256 total) = (g.trees[tree].size, g.trees[tree].total);
        require(from + data.length <= total, "beyond the tree");
        for (uint256 done = 0; done < data.length;) {
            uint256 index = (from + done) / size;
            bytes memory leaf = filled(index == (total - 1) / size ? total - index * size : size);
            uint256 start = from + done - index * size;
            uint256 length = leaf.length - start < data.length - done ? leaf.length - start : data.length - done;
            assembly ("memory-safe") {
                mcopy(add(add(leaf, 32), start), add(add(data, 32), done), length)
            }
            _add(g, Shown(tree, index, leaf, new bytes32[](0)));
            done += length;
        }
    }

    /// @notice Hashes what is shown of each tree up to its root.
    function grow(Grove memory g) internal view {
        uint256[] memory members = new uint256[](g.shown.length);
        for (uint256 tree = 0; tree < g.trees.length; ++tree) {
            uint256 count = 0;
            for (uint256 i = 0; i < g.shown.length; ++i) {
                if (g.shown[i].tree == tree) members[count++] = i;
            }
            if (count != 0) _grow(g, g.trees[tree], members, count);
        }
    }

    function leaves(Grove memory g) internal pure returns (Leaf[] memory shown) {
        shown = new Leaf[](g.shown.length);
        for (uint256 i = 0; i < shown.length; ++i) {
            shown[i] = Leaf(g.shown[i].data, g.shown[i].path);
        }
    }

    /// @notice Bytes none of which is zero.
    function filled(uint256 length) internal pure returns (bytes memory data) {
        data = new bytes(length);
        uint256 word = FILLED;
        for (uint256 at = 32; at <= length; at += 32) {
            assembly ("memory-safe") {
                mstore(add(data, at), word)
            }
        }
        for (uint256 i = length / 32 * 32; i < length; ++i) {
            data[i] = bytes1(uint8(FILLED & 0xff));
        }
    }

    /// @notice A path beside which nothing is known.
    function path(uint256 length) internal pure returns (bytes32[] memory siblings) {
        siblings = new bytes32[](length);
        for (uint256 i = 0; i < length; ++i) {
            siblings[i] = BESIDE;
        }
    }

    /// @notice An operator as a program has it.
    function describe(Operator memory o, Operand[] memory operands) internal pure returns (bytes memory description) {
        description = abi.encodePacked(uint8(o.kind), o.causal, uint32(o.groups), uint32(o.from), uint32(o.constant_));
        description = abi.encodePacked(description, uint32(o.rows), uint32(o.columns), uint64(o.writes));
        description = abi.encodePacked(description, uint16(operands.length));
        for (uint256 i = 0; i < operands.length; ++i) {
            Operand memory a = operands[i];
            description = abi.encodePacked(description, a.fromState, uint64(a.index), uint32(a.rows), uint32(a.columns));
        }
    }

    /// @notice Numbers as they lie in a leaf.
    function bytesOf(uint256[] memory numbers, uint256 first, uint256 count) internal pure returns (bytes memory data) {
        data = new bytes(4 * count);
        for (uint256 i = 0; i < count; ++i) {
            bytes4 word = TraceTree.littleEndian(uint32(numbers[first + i]));
            assembly ("memory-safe") {
                let at := add(add(data, 32), mul(4, i))
                mstore(at, or(word, and(mload(at), sub(shl(224, 1), 1))))
            }
        }
    }

    function _add(Grove memory g, Shown memory leaf) private pure {
        uint256 count = g.shown.length;
        Shown[] memory shown = new Shown[](count + 1);
        for (uint256 i = 0; i < count; ++i) {
            shown[i] = g.shown[i];
        }
        shown[count] = leaf;
        g.shown = shown;
    }

    function _grow(Grove memory g, Sparse memory tree, uint256[] memory members, uint256 count) private view {
        bytes32[] memory hashes = new bytes32[](count);
        uint256[] memory places = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            hashes[i] = TraceTree.hashLeaf(g.shown[members[i]].data);
            places[i] = g.shown[members[i]].index;
            g.shown[members[i]].path = new bytes32[](40);
        }
        uint256[] memory lengths = new uint256[](count);
        for (uint256 width = (tree.total + tree.size - 1) / tree.size; width > 1; width = (width + 1) / 2) {
            bytes32[] memory above = new bytes32[](count);
            for (uint256 i = 0; i < count; ++i) {
                uint256 beside = places[i] ^ 1;
                above[i] = hashes[i];
                if (beside >= width) continue;
                bytes32 hash = BESIDE;
                for (uint256 k = 0; k < count; ++k) {
                    if (places[k] == beside) hash = hashes[k];
                }
                g.shown[members[i]].path[lengths[i]++] = hash;
                above[i] =
                    places[i] % 2 == 1 ? TraceTree.hashNode(hash, hashes[i]) : TraceTree.hashNode(hashes[i], hash);
            }
            for (uint256 i = 0; i < count; ++i) {
                places[i] /= 2;
            }
            hashes = above;
        }
        for (uint256 i = 0; i < count; ++i) {
            bytes32[] memory whole = g.shown[members[i]].path;
            uint256 length = lengths[i];
            assembly ("memory-safe") {
                mstore(whole, length)
            }
        }
        tree.root = hashes[0];
    }
}
