// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus} from "../../src/disputes/IDisputeGame.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {DisputeFixture, Trace} from "../DisputeFixture.sol";

/// Jurors who lie together.
contract JurorCollusionTest is DisputeFixture {
    function _case(bool lie) private returns (uint256 number) {
        Trace memory t = lie ? _trace(6, 4) : _honest(6);
        number = _open(_contribution(t));
        _playToReferee(number, t, _honest(6));
        _draw(number);
    }

    /// Fewer than half of the seats decide nothing, and pay for the attempt.
    function testFuzz_Minority_Lying_LosesItsBonds(bool lie, uint256 seats, bytes32 answer) public {
        uint256 number = _case(lie);
        bytes32 right = _state(_turn(number).index, false);
        vm.assume(answer != right && answer != 0);
        bytes32[] memory answers = new bytes32[](SEATS);
        uint256 liars = 0;
        for (uint256 i = 0; i < SEATS; ++i) {
            bool lies = liars < SEATS / 2 && (seats >> i) & 1 == 1;
            if (lies) ++liars;
            answers[i] = lies ? answer : right;
        }
        _vote(number, answers);
        assertEq(vault.slashes(), lie ? 1 : 0);
        for (uint256 i = 0; i < SEATS; ++i) {
            if (answers[i] == answer) assertEq(jury.owed(_jurorOf(number, i)), 0);
            else assertGt(jury.owed(_jurorOf(number, i)), JUROR_BOND);
        }
    }

    /// Honest jurors who fall silent let nobody be convicted by a minority: the case is void.
    function testFuzz_Minority_WhenTheOthersAreSilent_ConvictsNobody(bytes32 answer) public {
        uint256 number = _case(false);
        vm.assume(answer != 0);
        bytes32[] memory answers = new bytes32[](SEATS);
        (answers[1], answers[3]) = (answer, answer);
        _vote(number, answers);
        assertEq(vault.slashes(), 0);
        _assertStatus(number, GameStatus.Closed);
        assertFalse(proofs.isConvicted(RUN, ROUND, node));
    }

    /// With a fifth of the eligible nodes, 4 of 20, colluders hold 3 or more of 5 seats in
    /// (C(4,3) C(16,2) + C(4,4) C(16,1)) / C(20,5) = 496/15504, 3.2 % of all juries: 26 of 800 expected, with a standard
    /// deviation of 5. Nobody can draw again: one block gives one jury.
    function test_Draw_OverManyBlocks_SeatsColludersByTheOdds() public {
        Trace memory t = _trace(6, 4);
        uint256 number = _open(_contribution(t));
        _playToReferee(number, t, _honest(6));
        uint256 captured = 0;
        uint256 seated = 0;
        for (uint256 i = 0; i < 800; ++i) {
            uint256 snapshot = vm.snapshotState();
            vm.roll(block.number + 1 + i);
            vm.prevrandao(keccak256(abi.encode("block", i)));
            jury.draw(number);
            uint256 colluders = 0;
            for (uint256 seat = 0; seat < SEATS; ++seat) {
                if (NodeId.unwrap(jury.juryOf(number)[seat].node) <= 5) ++colluders; // nodes 2 to 5
            }
            seated += colluders;
            if (colluders > SEATS / 2) ++captured;
            assertTrue(vm.revertToState(snapshot));
        }
        assertLe(captured, 26 + 4 * 5);
        assertGe(captured, 26 - 4 * 5);
        assertApproxEqAbs(seated, 800, 80, "one of five seats");
    }

    /// Many nodes of one owner hold one seat at most.
    function testFuzz_Draw_OwnerOfManyNodes_HoldsOneSeat(uint256 randomness) public {
        address whale = makeAddr("whale");
        for (uint256 i = 0; i < 20; ++i) {
            vault.register(whale, whale, STAKE);
        }
        Trace memory t = _trace(6, 4);
        uint256 number = _open(_contribution(t));
        _playToReferee(number, t, _honest(6));
        vm.roll(block.number + 1);
        vm.prevrandao(bytes32(randomness));
        jury.draw(number);
        uint256 seats = 0;
        for (uint256 i = 0; i < SEATS; ++i) {
            if (_jurorOf(number, i) == whale) ++seats;
        }
        assertLe(seats, 1);
    }
}
