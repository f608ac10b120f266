// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {IEvidenceBounty} from "../../src/disputes/IEvidenceBounty.sol";
import {Trace} from "../DisputeFixture.sol";
import {Evidence} from "../Evidence.sol";

/// Gas of each transaction of a dispute as a sender pays it, written to snapshots/gas/Disputes.json. The rest of the
/// protocol is a stand-in here: what a slash costs inside the vault is measured with the vault.
/// forge-config: default.isolate = true
contract DisputeGasTest is Evidence {
    uint32 private constant STEPS = 1024;
    uint48 private constant AT = 700;
    uint8 private constant STRIDE = 4;

    function _note(string memory name) private returns (uint256 gas) {
        return vm.snapshotGasLastCall("Disputes", name);
    }

    function _used() private view returns (uint256 gas) {
        return vm.lastCallGas().gasTotalUsed;
    }

    /// A game as it is deployed: sixteen subtrees a move, with either size of jury.
    function test_Gas_Game_IsWrittenDown() public {
        game = _deployGame(STRIDE);
        token.mint(address(game), 1); // neither is often without another game's tokens
        uint256 snapshot = vm.snapshotState();
        _play(5);
        assertTrue(vm.revertToState(snapshot));
        _play(3);
    }

    function _play(uint8 seats) private {
        jury = _deployJury(seats);
        token.mint(address(jury), 1);
        runs.setTerms(RUN, address(jury), SLASH);
        _fund(challenger);
        Trace memory lie = _trace(STEPS, AT);
        Trace memory own = _honest(STEPS);
        uint256 number = _open(_contribution(lie));
        uint256 total = _note("dispute open, 1,024 steps");
        while (_turn(number).height != 0) {
            bool whole = _turn(number).height >= STRIDE;
            _reveal(number, lie);
            total += whole ? _note("dispute reveal, 16-ary") : _used();
            _descendToLie(number, lie, own);
            total += whole ? _note("dispute descend, 16-ary") : _used();
        }
        _openLeaf(number, lie);
        total += _note("dispute open leaf, to the jury");
        _draw(number);
        total += _note(string.concat("jury draw, ", vm.toString(seats), " of 20"));
        for (uint256 i = 0; i < seats; ++i) {
            _commitVote(number, i, _state(AT, false));
            total += _note("jury commit");
        }
        for (uint256 i = 0; i < seats; ++i) {
            jury.revealVote(number, i, _state(AT, false), bytes32(i));
            total += _note("jury reveal");
        }
        jury.settle(number);
        total += _note(string.concat("jury settle, ", vm.toString(seats)));
        vm.snapshotValue("Disputes", string.concat("whole dispute, 1,024 steps, jury of ", vm.toString(seats)), total);
        game.withdraw(challenger);
        _note("dispute withdraw");
    }

    function test_Gas_GameWithStrideOne_IsWrittenDown() public {
        Trace memory lie = _trace(STEPS, AT);
        uint256 number = _open(_contribution(lie));
        _reveal(number, lie);
        _note("dispute reveal (bisection move)");
        _descendToLie(number, lie, _honest(STEPS));
        _note("dispute descend (bisection move)");
    }

    function test_Gas_Proofs_AreWrittenDown() public {
        token.mint(address(proofs), 1); // the escrow is seldom empty
        vault.slash(RUN, node, 1 ether, address(1)); // the real vault packs what is new in the stand-in here
        proofs.commitEvidence(keccak256("x"));
        _note("evidence commit");
        bytes memory evidence = _equivocation(1, 2);
        uint256 snapshot = vm.snapshotState();
        proofs.prove(evidence);
        _note("prove equivocation, two contributions");
        IEvidenceBounty.Award memory award = _award(address(this), evidence, 1);
        skip(CLAIM);
        proofs.payAward(RUN, ROUND, node, award);
        _note("pay award");
        assertTrue(vm.revertToState(snapshot));
        proofs.prove(_twoCommitments(ROUND, bytes32(uint256(1)), bytes32(uint256(2))));
        _note("prove equivocation, two commitments");
        assertTrue(vm.revertToState(snapshot));
        proofs.prove(_unopened(ROUND + 2));
        _note("prove a round never opened");
        assertTrue(vm.revertToState(snapshot));
        runs.setData(RUN, WINDOWS, 16);
        proofs.prove(_wrongBatch(20, 7, keccak256("easy")));
        _note("prove wrong data, batch of 16");
        assertTrue(vm.revertToState(snapshot));
        runs.setData(RUN, WINDOWS, 4096);
        proofs.prove(_wrongBatch(20, 7, keccak256("easy")));
        _note("prove wrong data, largest batch");
        assertTrue(vm.revertToState(snapshot));
        proofs.prove(_twoUpdates(1024, keccak256("a"), keccak256("b")));
        _note("prove two updates, 1,024 steps");
    }
}
