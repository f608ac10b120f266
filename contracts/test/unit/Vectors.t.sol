// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {RoundManager} from "../../src/runs/RoundManager.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {stdJson} from "forge-std/StdJson.sol";

/// proto/vectors/protocol.json, made by independent tools and read by the C# tests too.
contract VectorsTest is Fixture {
    using stdJson for string;
    using Contributions for Contribution;
    using SafeCast for uint256;

    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("../proto/vectors/protocol.json");
    }

    function test_Contributions_Vectors_Match() public {
        uint256 count = 0;
        for (; json.keyExists(_at("contributions", count)); ++count) {
            string memory at = _at("contributions", count);
            Contribution memory c = Contribution({
                run: RunId.wrap(_uint64(at, ".run")),
                round: _uint64(at, ".round"),
                node: NodeId.wrap(_uint64(at, ".node")),
                stage: uint32(_uint64(at, ".stage")),
                parentCheckpoint: _hash(at, ".parentCheckpoint"),
                traceRoot: _hash(at, ".traceRoot"),
                updateHash: _hash(at, ".updateHash"),
                steps: uint32(_uint64(at, ".steps")),
                tokens: _uint64(at, ".tokens")
            });
            assertEq(c.structHash(), _hash(at, ".structHash"));
            assertEq(c.commitment(_hash(at, ".salt")), _hash(at, ".commitment"));
            assertEq(_digest(at, c), _hash(at, ".digest"));
        }
        assertEq(count, 4);
    }

    function test_Proposals_Vectors_Match() public view {
        uint256 count = 0;
        for (; json.keyExists(_at("proposals", count)); ++count) {
            string memory at = _at("proposals", count);
            bytes memory record = json.readBytes(string.concat(at, ".record"));
            assertEq(sha256(record), _hash(at, ".participantSet"));
            bytes32 hash = rounds.hashProposal(
                RunId.wrap(_uint64(at, ".run")),
                _uint64(at, ".round"),
                uint32(_uint64(at, ".view")),
                _hash(at, ".checkpointRoot"),
                _hash(at, ".participantSet"),
                _hash(at, ".rewardRoot")
            );
            assertEq(hash, _hash(at, ".hash"));
        }
        assertEq(count, 3);
    }

    function test_RewardTrees_Vectors_AreClaimable() public {
        uint256 claims = 0;
        for (uint256 t = 0; json.keyExists(_at("rewardTrees", t)); ++t) {
            string memory at = _at("rewardTrees", t);
            for (uint256 i = 0; json.keyExists(string.concat(at, ".leaves[", vm.toString(i), "]")); ++i) {
                string memory leaf = string.concat(at, ".leaves[", vm.toString(i), "]");
                uint64 node = _uint64(leaf, "[0]");
                uint256 amount = json.readUint(string.concat(leaf, "[1]"));
                string memory proof = string.concat(at, ".proofs.", vm.toString(node));
                _claim(NodeId.wrap(node), amount, _hash(at, ".root"), json.readBytes32Array(proof));
                ++claims;
            }
        }
        assertEq(claims, 24);
    }

    /// Has the real contract verify a proof, with the money and the node's owner put in place.
    function _claim(NodeId node, uint256 amount, bytes32 root, bytes32[] memory proof) private {
        if (amount == 0 || amount > type(uint128).max) return;
        uint256 snapshot = vm.snapshotState();
        uint256 missing = amount > REWARD ? amount - REWARD : 0;
        vm.mockCall(address(registry), abi.encodeCall(registry.rewardPerRoundOf, (run)), abi.encode(amount));
        vm.mockCall(address(vault), abi.encodeCall(vault.ownerOf, (node)), abi.encode(address(0xB0B)));
        _give(creator, missing + 1, address(distributor));
        vm.prank(creator);
        distributor.fund(run, missing + 1);
        vm.prank(address(rounds));
        distributor.post(run, 1, root);
        distributor.claim(run, node, amount, proof);
        assertEq(token.balanceOf(address(0xB0B)), amount);
        vm.clearMockedCalls();
        assertTrue(vm.revertToState(snapshot));
    }

    /// Digest as the real contract computes it, at the vector's address and chain.
    function _digest(string memory at, Contribution memory c) private returns (bytes32 digest) {
        address contract_ = json.readAddress(string.concat(at, ".domain.verifyingContract"));
        uint256 chainId = json.readUint(string.concat(at, ".domain.chainId"));
        uint256 previous = block.chainid;
        vm.etch(contract_, address(rounds).code);
        vm.chainId(chainId);
        digest = RoundManager(contract_).hashContribution(c);
        vm.chainId(previous);
    }

    function _at(string memory list, uint256 index) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]");
    }

    function _hash(string memory at, string memory key) private view returns (bytes32) {
        return json.readBytes32(string.concat(at, key));
    }

    function _uint64(string memory at, string memory key) private view returns (uint64) {
        return json.readUint(string.concat(at, key)).toUint64();
    }
}
