// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {GameStatus, Subtree} from "../src/disputes/IDisputeGame.sol";
import {PackedSignature} from "../src/disputes/IFraudProofs.sol";
import {Contribution} from "../src/runs/Contributions.sol";
import {DisputeFixture, Trace} from "./DisputeFixture.sol";

/// @title Disputes that have come before a jury.
abstract contract JuryFixture is DisputeFixture {
    uint32 internal constant STEPS = 6;
    uint48 internal constant AT = 4;

    /// A dispute whose leaf AT waits for a jury.
    function _case(bool lie) internal returns (uint256 number) {
        return _case(lie, AT);
    }

    function _case(bool lie, uint48 at) internal returns (uint256 number) {
        Trace memory t = lie ? _trace(STEPS, at) : _honest(STEPS);
        Contribution memory c = _contribution(t);
        PackedSignature memory s = _sign(c);
        Subtree memory leaf = Subtree(0, at, t.hashes[at], _path(t.hashes, at));
        vm.prank(challenger);
        number = game.open(c, s.r, s.vs, leaf);
        _openLeaf(number, t);
    }

    function _drawnCase(bool lie) internal returns (uint256 number) {
        number = _case(lie);
        _draw(number);
    }

    function _answers(bytes32 a, bytes32 b, bytes32 c, bytes32 d, bytes32 e)
        internal
        pure
        returns (bytes32[] memory answers)
    {
        answers = new bytes32[](5);
        (answers[0], answers[1], answers[2], answers[3], answers[4]) = (a, b, c, d, e);
    }

    function _owed(uint256 number, uint256 seat) internal view returns (uint256) {
        return jury.owed(_jurorOf(number, seat));
    }

    function _assertPaidOut(uint256 number) internal {
        _assertStatus(number, GameStatus.Closed);
        for (uint256 i = 0; i < 20; ++i) {
            if (jury.owed(_juror(i)) != 0) jury.withdraw(_juror(i));
        }
        if (jury.owed(challenger) != 0) jury.withdraw(challenger);
        assertEq(token.balanceOf(address(jury)), 0, "nothing stuck");
        _assertSolvent();
    }
}
