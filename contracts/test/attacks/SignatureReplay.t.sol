// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {PackedSignature} from "../../src/disputes/IFraudProofs.sol";
import {IJuryReferee} from "../../src/disputes/IJuryReferee.sol";
import {SignedWork} from "../../src/disputes/SignedWork.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Trace} from "../DisputeFixture.sol";
import {Evidence} from "../Evidence.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// What a worker signed for one run, round, node, contract or chain says nothing anywhere else.
contract SignatureReplayTest is Evidence {
    /// Whom a signature convicts when it is replayed as one of `c`.
    function _expectStranger(Contribution memory c, PackedSignature memory s) private {
        address signer = ECDSA.recover(_digest(c), s.r, s.vs);
        assertTrue(signer != worker);
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, c.node, signer));
    }

    function testFuzz_Contribution_OfAnotherRunRoundOrNode_IsRefused(uint8 field, uint64 other) public {
        Contribution memory c = _contribution(_honest(3));
        PackedSignature memory s = _sign(c);
        vm.assume(other != ROUND && other != RunId.unwrap(RUN) && other != NodeId.unwrap(node));
        other = uint64(bound(other, 1, 1000));
        if (field % 3 == 0) c.run = RunId.wrap(other);
        if (field % 3 == 1) c.round = other;
        if (field % 3 == 2) c.node = NodeId.wrap(2);
        if (field % 3 == 1 && other == ROUND) c.round = ROUND + 1;
        if (field % 3 == 0 && other == RunId.unwrap(RUN)) c.run = RunId.wrap(other + 1);
        runs.setTerms(c.run, address(jury), SLASH);
        runs.openRound(c.run, c.round, BEACON, uint64(block.timestamp) + 1 days);
        _expectStranger(c, s);
        vm.prank(challenger);
        game.open(c, s.r, s.vs, _root());
    }

    function testFuzz_Contribution_OfAnotherChain_IsRefused(uint64 chain) public {
        chain = uint64(bound(chain, 1, type(uint64).max - 1));
        vm.assume(chain != block.chainid);
        Contribution memory a = _contribution(bytes32(uint256(1)), 3);
        PackedSignature memory s = _sign(a);
        bytes memory evidence = _equivocation(1, 2);
        vm.chainId(chain);
        _expectStranger(a, s);
        vm.prank(challenger);
        game.open(a, s.r, s.vs, _root());
        (bool proven,) = address(proofs).call(abi.encodeCall(proofs.prove, (evidence)));
        assertFalse(proven);
        assertEq(vault.slashes(), 0);
    }

    function testFuzz_Contribution_OfAnotherRoundManager_IsRefused(address rounds) public {
        vm.assume(rounds != address(runs));
        Contribution memory c = _contribution(_honest(3));
        PackedSignature memory s = _sign(workerKey, SignedWork.contributionDigest(rounds, c));
        _expectStranger(c, s);
        vm.prank(challenger);
        game.open(c, s.r, s.vs, _root());
    }

    /// A commitment's signature is not a contribution's, whatever it commits to, nor another round's.
    function testFuzz_Commitment_OfAnotherRound_IsRefused(bytes32 a, bytes32 b, uint64 round) public {
        vm.assume(a < b && round != ROUND);
        bytes memory evidence = abi.encodeCall(
            proofs.checkCommitments, (RUN, ROUND, node, a, _signCommitment(ROUND, a), b, _signCommitment(round, b))
        );
        bytes32 digest = SignedWork.commitmentDigest(address(runs), RUN, ROUND, node, b);
        PackedSignature memory s = _signCommitment(round, b);
        address signer = ECDSA.recover(digest, s.r, s.vs);
        vm.expectRevert(abi.encodeWithSelector(SignedWork.NotSignedByWorker.selector, node, signer));
        proofs.prove(evidence);
    }

    /// A juror who copies another's commitment can't open it.
    function testFuzz_Vote_OfAnotherJuror_CannotBeOpened(bytes32 answer, bytes32 salt) public {
        vm.assume(answer != 0);
        Trace memory t = _trace(3, 2);
        uint256 number = _open(_contribution(t));
        _playToReferee(number, t, _honest(3));
        _draw(number);
        NodeId first = jury.juryOf(number)[0].node;
        bytes32 commitment = jury.hashVote(number, first, answer, salt);
        address copier = _jurorOf(number, 1);
        _fund(copier);
        vm.prank(copier);
        jury.commitVote(number, 1, commitment);
        skip(2 hours + 1);
        bytes32 own = jury.hashVote(number, jury.juryOf(number)[1].node, answer, salt);
        vm.expectRevert(abi.encodeWithSelector(IJuryReferee.VoteMismatch.selector, commitment, own));
        jury.revealVote(number, 1, answer, salt);
    }

    function testFuzz_Vote_OfAnotherGameOrChain_HashesDifferently(uint256 number, bytes32 answer, bytes32 salt) public {
        bytes32 hash = jury.hashVote(number, node, answer, salt);
        unchecked {
            assertTrue(jury.hashVote(number + 1, node, answer, salt) != hash);
        }
        vm.chainId(block.chainid + 1);
        assertTrue(jury.hashVote(number, node, answer, salt) != hash);
    }
}
