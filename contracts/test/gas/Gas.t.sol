// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunParams} from "../../src/runs/IRunRegistry.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// Gas of each transaction as a sender pays it, written to snapshots/gas/Protocol.json.
/// forge-config: default.isolate = true
contract GasTest is RoundSteps {
    function _note(string memory name) private {
        vm.snapshotGasLastCall("Protocol", name);
    }

    function test_Gas_RoundsOfFour_AreWrittenDown() public {
        _register(7, MIN_STAKE);
        _note("register");
        for (uint256 i = 0; i < 4; ++i) {
            _join(i);
        }
        _note("join");
        uint64 round = rounds.open(run);
        _note("open, first");
        _commitAll(round, 4);
        _note("commitBatch of 4, first of the run");
        _reveal(round, 0);
        _note("reveal, first of the node");
        _reveal(round, 1);
        _reveal(round, 2);
        _reveal(round, 3);
        _propose(round, _leaf(nodes[0], REWARD));
        _note("propose, first of the run");
        _attestAll(round, 4);
        rounds.finalise(run, round);
        _note("finalise, first of the run");
        skip(CHALLENGE);
        _claim(nodes[0], REWARD);
        _note("claim, first, no proof words");

        vm.prevrandao(bytes32(uint256(2)));
        round = rounds.open(run);
        _note("open");
        for (uint256 i = 0; i < 4; ++i) {
            _commit(round, i);
        }
        _note("commit");
        skip(COMMIT);
        _reveal(round, 0);
        _reveal(round, 1);
        _note("reveal");
        _reveal(round, 2);
        _reveal(round, 3);
        _note("reveal, the last one");
        (bytes32[] memory proof, bytes32 root) =
            _path(_pair(_leaf(nodes[0], REWARD * 3 / 2), _leaf(nodes[1], REWARD / 2)));
        uint256 leader = _number(_propose(round, root));
        _note("propose");
        uint256 other = leader == 1 ? 2 : 1;
        _attest(round, other);
        _note("attest");
        for (uint256 i = 0; i < 4; ++i) {
            if (i != leader && i != other) _attest(round, i);
        }
        rounds.finalise(run, round);
        _note("finalise");
        skip(CHALLENGE);
        proof[0] = _leaf(nodes[0], REWARD * 3 / 2);
        _claim(nodes[1], REWARD / 2, proof); // also promotes the root
        proof[0] = _leaf(nodes[1], REWARD / 2);
        _claim(nodes[0], REWARD * 3 / 2, proof);
        _note("claim, 17 proof words");
    }

    function test_Gas_ClaimOfAColdOwner_IsWrittenDown() public {
        address owner = makeAddr("owner without a delegate");
        address worker = makeAddr("worker of a cold owner");
        _give(owner, MIN_STAKE + 1, address(vault));
        vm.prank(owner);
        NodeId node = vault.register(worker, "", 0, MIN_STAKE);
        (bytes32[] memory proof, bytes32 root) = _path(_pair(_leaf(node, 1), _leaf(nodes[1], REWARD)));
        proof[0] = _leaf(nodes[1], REWARD);
        _post(1, root);
        _post(2, root);
        skip(CHALLENGE);
        _claim(node, 1, proof);
        (proof, root) = _path(_pair(_leaf(node, REWARD), _leaf(nodes[1], REWARD)));
        proof[0] = _leaf(nodes[1], REWARD);
        _post(3, root);
        skip(CHALLENGE);
        proof[0] = _leaf(node, REWARD);
        _claim(nodes[1], REWARD, proof); // also promotes the root
        proof[0] = _leaf(nodes[1], REWARD);
        _claim(node, REWARD, proof);
        _note("claim, 17 proof words, owner votes with nothing");
    }

    function _post(uint64 round, bytes32 root) private {
        vm.prank(address(rounds));
        distributor.post(run, round, root);
    }

    /// A proof of 17 words from two leaves' parent upwards; the first word is the caller's to fill in.
    function _path(bytes32 parent) private pure returns (bytes32[] memory proof, bytes32 root) {
        proof = new bytes32[](17);
        root = parent;
        for (uint256 i = 1; i < 17; ++i) {
            proof[i] = keccak256("sibling");
            root = _pair(root, proof[i]);
        }
    }

    function test_Gas_BatchOfHundred_IsWrittenDown() public {
        RunParams memory p = _params();
        p.flopPerStep = 1; // no threshold in the way
        run = _createRun(p);
        for (uint256 i = NODES; i < 100; ++i) {
            nodes.push(_register(i, MIN_STAKE));
        }
        _joinAll(100);
        _fullRound(100, keccak256("rewards"));
        uint64 round = rounds.open(run);
        _commitAll(round, 100);
        _note("commitBatch of 100");
        _reveal(round, 7);
        _note("revealBatched, batch of 100");
    }

    function test_Gas_StakeAndVote_IsWrittenDown() public {
        _give(_owner(0), 1 ether, address(vault));
        vm.prank(_owner(0));
        vault.stake(nodes[0], 1 ether);
        _note("stake");
        vm.prank(_owner(0));
        vault.beginUnbond(nodes[0], 1 ether);
        _note("beginUnbond");
        skip(UNBONDING);
        vm.prank(_owner(0));
        vault.withdraw(nodes[0]);
        _note("withdraw");
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _calls(address(registry), abi.encodeCall(registry.halt, (run)));
        vm.prank(treasury);
        uint256 id = governor.propose(targets, values, calls, "x");
        _note("governor propose");
        skip(VOTING_DELAY + 1);
        vm.prank(treasury);
        governor.castVote(id, 1);
        _note("governor castVote");
    }
}
