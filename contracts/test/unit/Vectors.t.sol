// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AttestationAdmission} from "../../src/policy/AttestationAdmission.sol";
import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {RoundManager} from "../../src/runs/RoundManager.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Fixture} from "../Fixture.sol";
import {BatchReader} from "../mocks/BatchReader.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {stdJson} from "forge-std/StdJson.sol";

/// proto/vectors/protocol.json, made by independent tools and read by the C# tests too.
contract VectorsTest is Fixture {
    using stdJson for string;
    using Contributions for Contribution;
    using SafeCast for uint256;

    struct Leaf {
        NodeId node;
        address owner;
        uint256 rewards;
        uint256 shares;
    }

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

    function test_Admissions_Vectors_AreAdmitted() public {
        uint256 count = 0;
        for (; json.keyExists(_at("admissions", count)); ++count) {
            string memory at = _at("admissions", count);
            AttestationAdmission policy =
                AttestationAdmission(json.readAddress(string.concat(at, ".domain.verifyingContract")));
            vm.etch(address(policy), address(attestation).code);
            vm.chainId(json.readUint(string.concat(at, ".domain.chainId")));
            RunId id = RunId.wrap(_uint64(at, ".run"));
            NodeId node = NodeId.wrap(_uint64(at, ".node"));
            address owner = json.readAddress(string.concat(at, ".owner"));
            uint64 issuedAt = _uint64(at, ".issuedAt");
            bytes32 digest = policy.hashAdmission(id, node, owner, issuedAt, _uint64(at, ".expiry"));
            assertEq(digest, _hash(at, ".digest"));
            vm.prank(address(timelock));
            policy.setAttestor(id, json.readAddress(string.concat(at, ".signer")), true);
            vm.warp(issuedAt);
            assertTrue(policy.admit(id, node, owner, json.readBytes(string.concat(at, ".data"))));
        }
        assertEq(count, 3);
    }

    function test_CommitBatches_Vectors_AreCountedWhole() public {
        uint256 total = 0;
        for (uint256 b = 0; json.keyExists(_at("commitBatches", b)); ++b) {
            string memory at = _at("commitBatches", b);
            BatchReader reader = new BatchReader();
            bytes memory all;
            bytes memory read;
            uint256 count = 0;
            for (string memory e = _in(at, "entries", 0); json.keyExists(e); e = _in(at, "entries", count)) {
                NodeId node = NodeId.wrap(_uint64(e, ".node"));
                bytes32 commitment = _hash(e, ".commitment");
                assertEq(_commitmentDigest(at, node, commitment), _hash(e, ".digest"));
                assertEq(reader.leaf(node, commitment), _hash(e, ".leaf"));
                bytes32[] memory proof = json.readBytes32Array(string.concat(e, ".proof"));
                assertTrue(reader.contains(_hash(at, ".root"), proof, _hash(e, ".leaf")));
                reader.join(node, json.readAddress(string.concat(e, ".signer")));
                all = bytes.concat(all, json.readBytes(string.concat(e, ".packed")));
                read = abi.encodePacked(read, node, commitment);
                ++count;
            }
            (bytes32 root, uint256 nodes, bytes memory entries) =
                reader.count(_hash(at, ".domainSeparator"), RunId.wrap(_uint64(at, ".run")), _uint64(at, ".round"), all);
            assertEq(nodes, count, "every signature holds");
            assertEq(entries, read);
            assertEq(root, _hash(at, ".root"));
            total += count;
        }
        assertEq(total, 19);
    }

    /// The two words that an inner node hashes, taken for a node and its commitment, are no leaf in its place.
    function test_CommitBatches_InnerNodesOfVectors_AreNoLeaves() public {
        BatchReader reader = new BatchReader();
        uint256 total = 0;
        for (uint256 b = 0; json.keyExists(_at("commitBatches", b)); ++b) {
            bytes32 root = _hash(_at("commitBatches", b), ".root");
            string memory at = _in(_at("commitBatches", b), "inner", 0);
            for (uint256 i = 0; json.keyExists(at); ++i) {
                (bytes32 low, bytes32 high) = (_hash(at, ".pair[0]"), _hash(at, ".pair[1]"));
                bytes32[] memory proof = json.readBytes32Array(string.concat(at, ".proof"));
                assertTrue(reader.contains(root, proof, keccak256(bytes.concat(low, high))), "the proof is the node's");
                assertFalse(reader.contains(root, proof, reader.leafOfWords(low, high)));
                ++total;
                at = _in(_at("commitBatches", b), "inner", i + 1);
            }
        }
        assertEq(total, 14);
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
                Leaf memory entry = Leaf({
                    node: NodeId.wrap(_uint64(leaf, "[0]")),
                    owner: json.readAddress(string.concat(leaf, "[1]")),
                    rewards: json.readUint(string.concat(leaf, "[2]")),
                    shares: json.readUint(string.concat(leaf, "[3]"))
                });
                string memory proof = string.concat(at, ".proofs.", vm.toString(NodeId.unwrap(entry.node)));
                _claim(entry, _hash(at, ".root"), json.readBytes32Array(proof));
                ++claims;
            }
        }
        assertEq(claims, 25);
    }

    /// Has the real contracts verify a proof, with the money put in place.
    function _claim(Leaf memory leaf, bytes32 root, bytes32[] memory proof) private {
        uint256 snapshot = vm.snapshotState();
        bool payable_ = leaf.rewards != 0 && leaf.rewards <= SUPPLY / 2;
        uint256 amount = payable_ ? leaf.rewards : REWARD;
        vm.mockCall(address(registry), abi.encodeCall(registry.rewardPerRoundOf, (run)), abi.encode(amount));
        _give(creator, amount, address(distributor));
        vm.prank(creator);
        distributor.fund(run, amount);
        vm.prank(address(rounds));
        distributor.post(run, 1, root);
        skip(CHALLENGE);
        uint256 supply = token.totalSupply();
        if (payable_) {
            distributor.claim(run, leaf.node, leaf.owner, leaf.rewards, leaf.shares, proof);
            if (leaf.owner == address(0)) assertEq(token.totalSupply(), supply - leaf.rewards, "burnt");
            else assertEq(token.balanceOf(leaf.owner), leaf.rewards, "paid");
        } else {
            // The proof holds; the amount does not.
            bytes memory refused = leaf.rewards == 0
                ? abi.encodeWithSelector(IRewardDistributor.NothingToClaim.selector, run, leaf.node, 0, 0)
                : abi.encodeWithSelector(IRewardDistributor.ClaimExceedsVested.selector, run, leaf.rewards, amount);
            vm.expectRevert(refused);
            distributor.claim(run, leaf.node, leaf.owner, leaf.rewards, leaf.shares, proof);
        }
        vm.clearMockedCalls();
        assertTrue(vm.revertToState(snapshot));
    }

    /// Digest as the real contract computes it, at the vector's address and chain.
    function _digest(string memory at, Contribution memory c) private returns (bytes32) {
        return _roundsAt(at).hashContribution(c);
    }

    function _commitmentDigest(string memory at, NodeId node, bytes32 commitment) private returns (bytes32) {
        RunId id = RunId.wrap(_uint64(at, ".run"));
        return _roundsAt(at).hashCommitment(id, _uint64(at, ".round"), node, commitment);
    }

    /// The real contract, at the vector's address and chain.
    function _roundsAt(string memory at) private returns (RoundManager) {
        address contract_ = json.readAddress(string.concat(at, ".domain.verifyingContract"));
        vm.etch(contract_, address(rounds).code);
        vm.chainId(json.readUint(string.concat(at, ".domain.chainId")));
        return RoundManager(contract_);
    }

    function _in(string memory at, string memory list, uint256 index) private pure returns (string memory) {
        return string.concat(at, _at(list, index));
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
