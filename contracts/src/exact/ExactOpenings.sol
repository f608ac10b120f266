// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BatchPrf} from "../disputes/BatchPrf.sol";
import {TraceTree} from "../disputes/TraceTree.sol";
import {Contribution} from "../runs/Contributions.sol";
import {NodeId} from "../types/Ids.sol";
import {Filing, Leaf, Program, Segment, Work} from "./IExactReferee.sol";
import {IExactUnits} from "./IExactUnits.sol";

/// Which of a filing's leaves is read next.
struct Reader {
    uint256 next;
}

/// A tree over bytes.
/// @param root of the tree
/// @param size of its leaves, bytes
/// @param total bytes under it
struct Tree {
    bytes32 root;
    uint256 size;
    uint256 total;
}

/// @title Numbers of states and results, and bytes of the data, out of the leaves that a node files.
/// @notice Trees are those of RFC 6962 with SHA-256. Leaves are 1,024 bytes of a state, an update or a segment of the data, and
/// 256 bytes of a result; the last one may be shorter. Numbers are binary32, lowest byte first. A segment is written, highest
/// byte first: number of its first window u64, length u64, root of the tree over its bytes.
// forge-lint: disable-start(unsafe-typecast, incorrect-shift, named-struct-fields): places, lengths and structs are small.
library ExactOpenings {
    uint256 internal constant STATE_LEAF = 1024;
    uint256 internal constant RESULT_LEAF = 256;
    /// @notice Bytes of a number, and of what is judged at once of a state or an update.
    uint256 internal constant NUMBER = 4;
    uint256 internal constant BLOCK = 64;

    /// @notice What a node has filed: abi.encode of one dynamic struct is an offset, then the struct.
    function decode(bytes calldata encoded) internal pure returns (Filing calldata f) {
        // Each access to it is checked against the calldata's end.
        assembly ("memory-safe") {
            f := add(encoded.offset, 32)
        }
    }

    /// @notice The program, of which something is read.
    function programOf(Filing calldata f) internal pure returns (Program calldata) {
        Program[] calldata filed = f.program;
        require(filed.length == 1, IExactUnits.NotFiled("program"));
        return filed[0];
    }

    /// @notice The work, likewise.
    function workOf(Filing calldata f) internal pure returns (Work calldata) {
        Work[] calldata filed = f.work;
        require(filed.length == 1, IExactUnits.NotFiled("work"));
        return filed[0];
    }

    /// @notice The contribution, likewise.
    function contributionOf(Filing calldata f) internal pure returns (Contribution calldata) {
        Contribution[] calldata filed = f.contribution;
        require(filed.length == 1, IExactUnits.NotFiled("contribution"));
        return filed[0];
    }

    /// @notice The tree over the state before the step.
    function before(Filing calldata f) internal pure returns (Tree memory) {
        return state(programOf(f), workOf(f).before);
    }

    /// @notice Bytes of a state: its header, weights, first and second moments.
    /// @param header bytes of it
    /// @param numbers of the model
    function stateBytes(uint256 header, uint256 numbers) internal pure returns (uint256) {
        return header + 3 * NUMBER * numbers;
    }

    /// @notice The tree over a state.
    function state(Program calldata program, bytes32 root) internal pure returns (Tree memory) {
        return Tree(root, STATE_LEAF, stateBytes(program.headerBytes, program.numbers));
    }

    /// @notice Reverts unless all that was filed has been read.
    function requireAllRead(Reader memory reader, Leaf[] calldata leaves) internal pure {
        require(reader.next == leaves.length, IExactUnits.LeavesLeft(reader.next, leaves.length));
    }

    /// @notice Bytes of a tree.
    /// @param from first byte
    /// @param count bytes
    function read(Reader memory reader, Leaf[] calldata leaves, Tree memory tree, uint256 from, uint256 count)
        internal
        view
        returns (bytes memory data)
    {
        // Neither is near 2^256: shapes have 32 bits, and lengths of text 64.
        unchecked {
            require(from + count <= tree.total, IExactUnits.NotInTensor(from / tree.size));
            data = _allocate(count);
            for (uint256 done = 0; done < count;) {
                uint256 index = (from + done) / tree.size;
                bytes calldata leaf = _next(reader, leaves, tree, index);
                uint256 start = from + done - index * tree.size;
                uint256 length = leaf.length - start;
                if (length > count - done) length = count - done;
                assembly ("memory-safe") {
                    calldatacopy(add(add(data, 32), done), add(leaf.offset, start), length)
                }
                done += length;
            }
        }
    }

    /// @notice A byte range of the window that the node's batch has at a place.
    /// @param window of the batch
    /// @param place first byte
    /// @param count bytes
    function text(
        Reader memory reader,
        Filing calldata filing,
        NodeId node,
        uint256 window,
        uint256 place,
        uint256 count
    ) internal view returns (bytes memory) {
        Segment calldata segment = _segment(filing);
        uint256 drawn = _drawn(filing, node, window);
        // A window is one byte longer than its places.
        uint256 last = drawn + programOf(filing).sequence;
        bool inside = drawn >= segment.firstWindow && last - segment.firstWindow < segment.length;
        require(inside && _isOfTheText(filing, segment), IExactUnits.NotInText(window, place));
        Tree memory tree = Tree(segment.root, STATE_LEAF, segment.length);
        return read(reader, filing.leaves, tree, drawn - segment.firstWindow + place, count);
    }

    /// @notice The root of the tree over some bytes, at least one.
    /// @param size of its leaves
    function rootOf(bytes calldata data, uint256 size) internal view returns (bytes32) {
        bytes32[] memory hashes = new bytes32[]((data.length + size - 1) / size);
        for (uint256 i = 0; i < hashes.length; ++i) {
            uint256 from = size * i;
            hashes[i] = TraceTree.hashCalldataLeaf(data[from:from + size < data.length ? from + size : data.length]);
        }
        return TraceTree.rootOf(hashes);
    }

    /// @notice Number `i` of some bytes, bits.
    function number(bytes memory data, uint256 i) internal pure returns (uint256 bits) {
        assembly ("memory-safe") {
            bits := shr(224, mload(add(add(data, 32), mul(4, i))))
        }
        bits = (bits & 0xff00ff00) >> 8 | (bits & 0x00ff00ff) << 8;
        bits = bits >> 16 | (bits & 0xffff) << 16;
    }

    /// @notice The words of 64 numbers, where they lie.
    function words(bytes memory data) internal pure returns (uint256[8] memory lanes) {
        assert(data.length == 256);
        assembly ("memory-safe") {
            lanes := add(data, 32)
        }
    }

    /// @notice A number of eight bytes, lowest first.
    function littleEndian(bytes memory data) internal pure returns (uint256 value) {
        for (uint256 i = 0; i < 8; ++i) {
            value |= uint256(uint8(data[i])) << 8 * i;
        }
    }

    function _segment(Filing calldata filing) private pure returns (Segment calldata) {
        Segment[] calldata filed = filing.segment;
        require(filed.length == 1, IExactUnits.NotFiled("segment"));
        return filed[0];
    }

    /// The number of a window that the beacon draws for the node.
    function _drawn(Filing calldata filing, NodeId node, uint256 window) private pure returns (uint256) {
        Work calldata work = workOf(filing);
        return BatchPrf.draw(work.beacon, node, work.step, uint32(window), programOf(filing).trainWindows);
    }

    /// Whether the segment is one of the program's text.
    function _isOfTheText(Filing calldata filing, Segment calldata segment) private view returns (bool) {
        Program calldata program = programOf(filing);
        bytes32 hash = TraceTree.hashLeaf(abi.encodePacked(segment.firstWindow, segment.length, segment.root));
        return TraceTree.verify(hash, segment.index, program.segments, segment.path, program.textRoot);
    }

    function _next(Reader memory reader, Leaf[] calldata leaves, Tree memory tree, uint256 index)
        private
        view
        returns (bytes calldata data)
    {
        uint256 next = reader.next;
        require(next < leaves.length, IExactUnits.LeafMissing(next));
        Leaf calldata leaf = leaves[next];
        data = leaf.data;
        bool known;
        unchecked {
            reader.next = next + 1;
            uint256 count = (tree.total + tree.size - 1) / tree.size;
            uint256 length = index + 1 == count ? tree.total - index * tree.size : tree.size;
            if (data.length == length) {
                known = TraceTree.verify(TraceTree.hashCalldataLeaf(data), index, count, leaf.path, tree.root);
            }
        }
        require(known, IExactUnits.NotInTensor(index));
    }

    /// Bytes that are all going to be written.
    function _allocate(uint256 count) private pure returns (bytes memory data) {
        assembly ("memory-safe") {
            data := mload(0x40)
            mstore(data, count)
            mstore(0x40, add(data, and(add(count, 63), not(31))))
        }
    }
}
