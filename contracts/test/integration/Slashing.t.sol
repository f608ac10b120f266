// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {BatchPrf} from "../../src/disputes/BatchPrf.sol";
import {IFraudProofs, PackedSignature, StepProof} from "../../src/disputes/IFraudProofs.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {IRewardDistributor} from "../../src/rewards/IRewardDistributor.sol";
import {Contribution} from "../../src/runs/Contributions.sol";
import {IStakeVault} from "../../src/staking/IStakeVault.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {RoundSteps} from "../RoundSteps.sol";

/// Proof, slash, jail and vote on the protocol as it is deployed.
contract SlashingTest is RoundSteps {
    address internal prover = makeAddr("prover");
    uint256 internal key;
    NodeId internal cheater;

    function setUp() public override {
        super.setUp();
        address worker;
        (worker, key) = makeAddrAndKey("two-faced worker");
        _give(_owner(8), 2 * MIN_STAKE, address(vault));
        vm.startPrank(_owner(8));
        token.delegate(_owner(8));
        cheater = vault.register(worker, "", 0, MIN_STAKE);
        vault.register(worker, "", 0, MIN_STAKE);
        vm.stopPrank();
    }

    function testFuzz_Prove_TwoContributionsOfARound_SlashesOnceAndJails(bytes32 updateA, bytes32 updateB) public {
        vm.assume(updateA != updateB);
        uint64 round = _openRound();
        bytes memory evidence = _evidence(_work(round, updateA), _work(round, updateB));
        uint256 supply = token.totalSupply();

        vm.prank(prover);
        assertEq(proofs.prove(evidence), SLASH);

        assertEq(vault.stakeOf(cheater), MIN_STAKE - SLASH);
        assertTrue(vault.isJailed(cheater));
        assertEq(token.getVotes(_owner(8)), 2 * MIN_STAKE - SLASH, "votes follow the stake");
        assertEq(token.totalSupply(), supply - SLASH * 7 / 10, "what the prover does not get is burnt");
        assertEq(token.balanceOf(address(proofs)), SLASH * 3 / 10, "the prover's share waits for an earlier witness");
        assertEq(vault.stakeOf(NodeId.wrap(NodeId.unwrap(cheater) + 1)), MIN_STAKE, "its sibling is untouched");
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.AlreadyConvicted.selector, run, round, cheater));
        proofs.prove(evidence);
    }

    /// The node's reward was released, but it had not vested when the proof came.
    function test_Prove_BeforeItsRewardVests_CostsTheReward() public {
        uint64 round = _openRound();
        bytes memory evidence = _evidence(_work(round, "a"), _work(round, "b"));
        bytes32 root = _leaf(cheater, REWARD);
        vm.prank(address(rounds));
        distributor.post(run, round, root);
        vm.expectEmit(address(distributor));
        emit IRewardDistributor.RewardsForfeited(run, cheater, 0, round);
        proofs.prove(evidence);
        skip(CHALLENGE);
        address owner = _owner(8);
        vm.expectRevert(
            abi.encodeWithSelector(IRewardDistributor.InvalidProof.selector, run, cheater, owner, REWARD, REWARD)
        );
        distributor.claim(run, cheater, owner, REWARD, REWARD, new bytes32[](0));
    }

    function test_Prove_AfterRotatingTheKey_StillConvicts() public {
        uint64 round = _openRound();
        bytes memory evidence = _evidence(_work(round, "a"), _work(round, "b"));
        vm.prank(_owner(8));
        vault.rotateWorker(cheater, makeAddr("fresh worker"));
        skip(UNBONDING - 1);
        assertEq(proofs.prove(evidence), SLASH);
    }

    function test_Prove_OfAnotherDeployment_Reverts() public {
        uint64 round = _openRound();
        bytes memory evidence = _evidence(_work(round, "a"), _work(round, "b"));
        vm.chainId(block.chainid + 1);
        vm.expectRevert();
        proofs.prove(evidence);
    }

    function test_Prove_WorkForARoundNeverOpened_Slashes() public {
        uint64 round = _openRound() + 2;
        Contribution memory c = _work(round, "early");
        assertEq(proofs.prove(abi.encodeCall(proofs.checkUnopened, (c, _sign(c)))), SLASH);
    }

    /// Every batch but the one drawn from the run's own terms convicts.
    function testFuzz_Prove_BatchOfATrace_SlashesUnlessAssigned(bytes32 wrong, bytes32 state) public {
        uint64 round = _openRound();
        bytes32 right = BatchPrf.batchHash(rounds.beaconOf(run, round), cheater, 0, BATCH_WINDOWS, TRAIN_WINDOWS);
        vm.assume(wrong != right);
        bytes memory honest = _oneStep(round, right, state);
        vm.expectRevert(abi.encodeWithSelector(IFraudProofs.RightBatch.selector, 0, right));
        proofs.prove(honest);
        assertEq(proofs.prove(_oneStep(round, wrong, state)), SLASH);
    }

    function test_Slash_InTheMiddleOfARound_KeepsTheNodeOutOfTheNext() public {
        uint64 round = _openRound();
        proofs.prove(_evidence(_work(round, "a"), _work(round, "b")));
        vm.prank(_owner(8));
        vm.expectRevert();
        rounds.join(run, cheater, 0, "");
        skip(JAIL);
        vm.startPrank(_owner(8));
        vault.unjail(cheater);
        vm.expectRevert();
        rounds.join(run, cheater, 0, ""); // below the run's minimum now
        vault.beginUnbond(cheater, MIN_STAKE - SLASH);
        vm.expectRevert(
            abi.encodeWithSelector(IStakeVault.StillUnbonding.selector, cheater, block.timestamp + UNBONDING)
        );
        vault.withdraw(cheater);
        skip(UNBONDING);
        vault.withdraw(cheater);
        assertEq(token.balanceOf(_owner(8)), MIN_STAKE - SLASH, "what is left leaves");
    }

    function _openRound() private returns (uint64) {
        _joinAll(2);
        return rounds.open(run);
    }

    /// A trace of one step.
    function _oneStep(uint64 round, bytes32 batch, bytes32 state) private view returns (bytes memory) {
        StepProof memory proof = StepProof({step: 0, batch: batch, state: state, path: new bytes32[](2)});
        proof.path[0] = TraceTree.hashLeaf(TraceTree.startLeaf("start"));
        proof.path[1] = TraceTree.hashLeaf(TraceTree.updateLeaf("update"));
        Contribution memory c = _work(round, "update");
        c.steps = 1;
        bytes32 steps = TraceTree.hashNode(proof.path[0], TraceTree.hashLeaf(TraceTree.stepLeaf(0, batch, state)));
        c.traceRoot = TraceTree.hashNode(steps, proof.path[1]);
        return abi.encodeCall(proofs.checkBatch, (c, _sign(c), proof));
    }

    function _work(uint64 round, bytes32 update) private view returns (Contribution memory c) {
        c = _contribution(round, cheater);
        c.updateHash = update;
    }

    function _evidence(Contribution memory a, Contribution memory b) private view returns (bytes memory) {
        if (rounds.hashContribution(a) > rounds.hashContribution(b)) (a, b) = (b, a);
        return abi.encodeCall(proofs.checkContributions, (a, _sign(a), b, _sign(b)));
    }

    function _sign(Contribution memory c) private view returns (PackedSignature memory) {
        (bytes32 r, bytes32 vs) = vm.signCompact(key, rounds.hashContribution(c));
        return PackedSignature({r: r, vs: vs});
    }
}
