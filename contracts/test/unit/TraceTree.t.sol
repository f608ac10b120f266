// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {BatchPrf} from "../../src/disputes/BatchPrf.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {stdJson} from "forge-std/StdJson.sol";

/// proto/vectors/disputes.json, read by the C# tests too, and properties.
contract TraceTreeTest is DisputeFixture {
    using stdJson for string;
    using SafeCast for uint256;

    function _at(string memory list, uint256 i) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(i), "]");
    }

    /// Paths are read where a caller has them.
    function verify(bytes32 hash, uint256 index, uint256 count, bytes32[] calldata path, bytes32 root)
        external
        view
        returns (bool)
    {
        return TraceTree.verify(hash, index, count, path, root);
    }

    function test_Traces_Vectors_Match() public view {
        string memory json = vm.readFile("../proto/vectors/disputes.json");
        uint256 count = 0;
        for (; json.keyExists(_at("traces", count)); ++count) {
            string memory at = _at("traces", count);
            bytes[] memory leaves = json.readBytesArray(string.concat(at, ".leaves"));
            bytes32 root = json.readBytes32(string.concat(at, ".root"));
            bytes32[] memory hashes = new bytes32[](leaves.length);
            for (uint256 i = 0; i < leaves.length; ++i) {
                (bytes memory leaf, bytes32 claim) = _leaf(json, at, i, leaves.length);
                assertEq(leaf, leaves[i]);
                (bool ok, bytes32 read) = TraceTree.claimOf(leaf, i, leaves.length);
                assertTrue(ok);
                assertEq(read, claim);
                hashes[i] = TraceTree.hashLeaf(leaf);
                bytes32[] memory path = json.readBytes32Array(string.concat(at, _at("paths", i)));
                assertTrue(this.verify(hashes[i], i, leaves.length, path, root));
            }
            assertEq(TraceTree.rootOf(hashes), root);
        }
        assertEq(count, 8);
    }

    /// A leaf as the vectors describe it, and what it claims.
    function _leaf(string memory json, string memory at, uint256 i, uint256 count)
        private
        pure
        returns (bytes memory leaf, bytes32 claim)
    {
        if (i == 0) {
            claim = json.readBytes32(string.concat(at, ".start"));
            return (TraceTree.startLeaf(claim), claim);
        }
        if (i == count - 1) {
            claim = json.readBytes32(string.concat(at, ".update"));
            return (TraceTree.updateLeaf(claim), claim);
        }
        string memory segment = string.concat(at, _at("segments", i - 1));
        claim = json.readBytes32(string.concat(segment, ".state"));
        bytes32 batch = json.readBytes32(string.concat(segment, ".batch"));
        return (TraceTree.stepLeaf((i - 1).toUint32(), batch, claim), claim);
    }

    function test_Batches_Vectors_Match() public view {
        string memory json = vm.readFile("../proto/vectors/disputes.json");
        uint256 count = 0;
        for (; json.keyExists(_at("batches", count)); ++count) {
            string memory at = _at("batches", count);
            bytes32 beacon = json.readBytes32(string.concat(at, ".beacon"));
            NodeId id = NodeId.wrap(json.readUint(string.concat(at, ".node")).toUint64());
            uint32 step = json.readUint(string.concat(at, ".step")).toUint32();
            uint64 windows = json.readUint(string.concat(at, ".windows")).toUint64();
            uint256[] memory drawn = json.readUintArray(string.concat(at, ".drawn"));
            for (uint256 i = 0; i < drawn.length; ++i) {
                assertEq(BatchPrf.draw(beacon, id, step, i.toUint32(), windows), drawn[i]);
            }
            bytes32 hash = BatchPrf.batchHash(beacon, id, step, drawn.length.toUint32(), windows);
            assertEq(hash, json.readBytes32(string.concat(at, ".hash")));
        }
        assertEq(count, 5);
    }

    /// Bottom up or split at powers of two: the same tree, whatever the height of its blocks.
    function testFuzz_RootOf_BlocksOfAnyHeight_IsTheSame(uint32 steps, uint8 height) public view {
        Trace memory t = _honest(uint32(bound(steps, 0, 40)));
        height = uint8(bound(height, 0, 7));
        uint256 size = uint256(1) << height;
        bytes32[] memory blocks = new bytes32[]((t.hashes.length + size - 1) / size);
        for (uint256 i = 0; i < blocks.length; ++i) {
            uint256 left = t.hashes.length - i * size;
            blocks[i] = _root(t.hashes, i * size, left < size ? left : size);
        }
        bytes32 root = _root(t);
        for (uint256 i = 0; i < blocks.length; ++i) {
            assertTrue(this.verify(blocks[i], i, blocks.length, _path(blocks, i), root));
        }
        assertEq(TraceTree.rootOf(blocks), root);
    }

    function testFuzz_Verify_OtherPlaceOrCount_Fails(uint32 steps, uint256 index, uint256 other, uint256 count)
        public
        view
    {
        Trace memory t = _honest(uint32(bound(steps, 1, 40)));
        uint256 leaves = t.hashes.length;
        index = bound(index, 0, leaves - 1);
        bytes32[] memory path = _path(t.hashes, index);
        other = bound(other, 0, 2 * leaves);
        if (other != index) assertFalse(this.verify(t.hashes[index], other, leaves, path, _root(t)));
        bytes32[] memory longer = new bytes32[](path.length + 1);
        bytes32[] memory shorter = new bytes32[](path.length - 1);
        for (uint256 i = 0; i < path.length; ++i) {
            longer[i] = path[i];
            if (i < shorter.length) shorter[i] = path[i];
        }
        assertFalse(this.verify(t.hashes[index], index, leaves, longer, _root(t)));
        assertFalse(this.verify(t.hashes[index], index, leaves, shorter, _root(t)));
        count = bound(count, 0, index);
        assertFalse(this.verify(t.hashes[index], index, count, path, _root(t)), "beyond the end");
    }

    /// The words of RFC 9162 section 2.1.3.2, for trees and paths of any size, whether they fit or not.
    function testFuzz_Verify_AnyPath_IsAsTheRfcSays(
        bytes32 hash,
        uint256 index,
        uint256 count,
        bytes32[] memory path,
        bytes32 other
    ) public view {
        count = bound(count, 1, path.length < 20 ? 2 ** (path.length + 1) : type(uint64).max);
        index = bound(index, 0, count - 1);
        (bool whole, bytes32 root) = _climbed(hash, index, count, path);
        assertEq(this.verify(hash, index, count, path, root), whole);
        if (other != root) assertFalse(this.verify(hash, index, count, path, other));
    }

    function _climbed(bytes32 hash, uint256 fn, uint256 count, bytes32[] memory path)
        private
        view
        returns (bool whole, bytes32 r)
    {
        uint256 sn = count - 1;
        r = hash;
        for (uint256 i = 0; i < path.length; ++i) {
            if (sn == 0) return (false, r);
            if (fn % 2 == 1 || fn == sn) {
                r = TraceTree.hashNode(path[i], r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = TraceTree.hashNode(r, path[i]);
            }
            fn >>= 1;
            sn >>= 1;
        }
        whole = sn == 0;
    }

    function testFuzz_HeightOf_Count_IsTheLeast(uint256 count) public view {
        count = bound(count, 1, 1 << 49);
        uint256 height = TraceTree.heightOf(count);
        assertGe(uint256(1) << height, count);
        if (height != 0) assertLt(uint256(1) << (height - 1), count);
    }

    function testFuzz_ClaimOf_OtherLeaf_IsRefused(bytes memory leaf, uint64 index, uint64 leaves) public view {
        (bool ok, bytes32 claim) = TraceTree.claimOf(leaf, index, leaves);
        assertFalse(ok);
        bool ends = index == 0 || uint256(index) + 1 == leaves;
        if (leaf.length != (ends ? 41 : 77)) assertEq(claim, 0);
    }

    function testFuzz_ClaimOf_RightLengthWrongTag_IsRefused(bytes32 a, bytes32 b, uint64 index, uint8 at, uint8 by)
        public
        view
    {
        vm.assume(by != 0);
        index = uint64(bound(index, 0, uint256(type(uint32).max) + 1));
        bytes memory leaf = index == 0 ? TraceTree.startLeaf(a) : TraceTree.stepLeaf(uint32(index - 1), a, b);
        uint256 leaves = uint256(index) + 2;
        (bool ok,) = TraceTree.claimOf(leaf, index, leaves);
        assertTrue(ok);
        leaf[at % (index == 0 ? 9 : 13)] ^= bytes1(by);
        (ok,) = TraceTree.claimOf(leaf, index, leaves);
        assertFalse(ok);
    }

    /// A step can't stand where the update belongs, nor the update where a step or the start belongs.
    function testFuzz_ClaimOf_LeafOfAnotherKind_IsRefused(bytes32 a, bytes32 b, uint32 step, uint64 more) public view {
        uint256 last = uint256(step) + 1;
        (bool ok, bytes32 claim) = TraceTree.claimOf(TraceTree.updateLeaf(a), last, last + 1);
        assertTrue(ok);
        assertEq(claim, a);
        (ok,) = TraceTree.claimOf(TraceTree.stepLeaf(step, a, b), last, last + 1);
        assertFalse(ok);
        more = uint64(bound(more, 1, type(uint64).max - 1));
        (ok,) = TraceTree.claimOf(TraceTree.updateLeaf(a), last, last + 1 + more);
        assertFalse(ok);
        (ok,) = TraceTree.claimOf(TraceTree.updateLeaf(a), 0, last + 1);
        assertFalse(ok);
    }

    function testFuzz_Draw_AnyBound_StaysBelow(bytes32 beacon, NodeId id, uint32 step, uint32 sample, uint64 windows)
        public
        pure
    {
        windows = uint64(bound(windows, 1, type(uint64).max));
        assertLt(BatchPrf.draw(beacon, id, step, sample, windows), windows);
    }
}
