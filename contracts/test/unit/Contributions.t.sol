// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Contribution, Contributions} from "../../src/runs/Contributions.sol";
import {IRoundManager} from "../../src/runs/IRoundManager.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {RoundFixture} from "../RoundFixture.sol";

/// What the chain reads of a contribution, and says of one that there never was.
contract ContributionsTest is RoundFixture {
    using Contributions for Contribution;

    /// Words as the ABI lays them out: those of the fields that are narrower, with their bits.
    function testFuzz_Reveal_WordNotClean_Reverts(uint256 field, uint256 dirt) public {
        uint8[2][6] memory narrow = [[0, 64], [1, 64], [2, 64], [3, 32], [7, 32], [8, 64]];
        (uint256 word, uint256 bits) = (narrow[field % 6][0], narrow[field % 6][1]);
        dirt = bound(dirt, 1, type(uint256).max >> bits) << bits;
        uint64 round = _opened(2);
        _commit(round, 0);
        _commitBatch(round, _one(1));
        skip(COMMIT);
        for (uint256 i = 0; i < 2; ++i) {
            Contribution memory c = _contribution(round, nodes[i]);
            bytes memory data = i == 0
                ? abi.encodeCall(rounds.reveal, (c, _salt(nodes[i])))
                : abi.encodeCall(rounds.revealBatched, (c, _salt(nodes[i]), 0, new bytes32[](0)));
            vm.prank(_worker(i));
            (bool taken, bytes memory answer) = address(rounds).call(_dirtied(data, word, dirt));
            assertFalse(taken);
            assertEq(answer.length, 0, "no contribution at all");
            vm.prank(_worker(i));
            (taken,) = address(rounds).call(data);
            assertTrue(taken);
        }
    }

    /// As it came in, or in memory: the same hash.
    function testFuzz_Commitment_FromCalldata_IsTheSame(Contribution calldata c, bytes32 salt) public pure {
        Contribution memory copy = c;
        assertEq(c.rawCommitment(salt), copy.commitment(salt));
        assertEq(c.rawSteps(), c.steps);
    }

    function testFuzz_ContributionOf_NodeThatNeverJoined_IsEmpty(uint64 round, uint64 number) public view {
        IRoundManager.ContributionInfo memory none;
        assertEq(abi.encode(rounds.contributionOf(run, round, NodeId.wrap(number))), abi.encode(none));
    }

    function _dirtied(bytes memory data, uint256 word, uint256 dirt) private pure returns (bytes memory dirty) {
        dirty = bytes.concat(data);
        assembly {
            let at := add(add(dirty, 0x24), mul(word, 0x20)) // the selector comes first
            mstore(at, or(mload(at), dirt))
        }
    }

    function _one(uint256 i) private pure returns (uint256[] memory who) {
        who = new uint256[](1);
        who[0] = i;
    }
}
