// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Fixture} from "../Fixture.sol";

/// Gas of each transaction as a sender pays it, written to snapshots/gas/Protocol.json.
/// forge-config: default.isolate = true
contract GasTest is Fixture {
    function _note(string memory name) private {
        vm.snapshotGasLastCall("Protocol", name);
    }

    function test_Gas_RoundOfFour_IsWrittenDown() public {
        _register(7, MIN_STAKE);
        _note("register");
        for (uint256 i = 0; i < 4; ++i) {
            _join(i);
        }
        _note("join");
        uint64 round = rounds.open(run);
        _note("open, first");
        _commit(round, 0);
        _note("commit, first of the round");
        _commit(round, 1);
        _note("commit");
        _commit(round, 2);
        _commit(round, 3);
        _reveal(round, 0);
        _note("reveal, first of the round");
        _reveal(round, 1);
        _note("reveal");
        _reveal(round, 2);
        _reveal(round, 3);
        uint256 leader = _number(_propose(round, _leaf(nodes[0], REWARD)));
        _note("propose");
        for (uint256 i = 0; i < 4; ++i) {
            if (i != leader) _attest(round, i);
        }
        _note("attest");
        rounds.finalise(run, round);
        _note("finalise, first of the run");
        distributor.claim(run, nodes[0], REWARD, new bytes32[](0));
        _note("claim, first, no proof words");
        vm.prevrandao(bytes32(uint256(2)));
        round = rounds.open(run);
        _note("open");
        _commitAll(round, 4);
        _revealAll(round, 4);
        bytes32 sibling = keccak256("sibling");
        bytes32[] memory proof = new bytes32[](16);
        bytes32 root = _leaf(nodes[0], 2 * REWARD);
        for (uint256 i = 0; i < 16; ++i) {
            proof[i] = sibling;
            root = _pair(root, sibling);
        }
        _propose(round, root);
        _attestAll(round, 4);
        rounds.finalise(run, round);
        _note("finalise");
        distributor.claim(run, nodes[0], 2 * REWARD, proof);
        _note("claim, 16 proof words");
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
