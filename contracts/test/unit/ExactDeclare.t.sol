// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line.
// forge-lint: disable-start(named-struct-fields)

import {IDisputeGame} from "../../src/disputes/IDisputeGame.sol";
import {IDisputedRounds} from "../../src/disputes/IDisputed.sol";
import {ExactReferee} from "../../src/exact/ExactReferee.sol";
import {IExactReferee, Program} from "../../src/exact/IExactReferee.sol";
import {IExactUnits} from "../../src/exact/IExactUnits.sol";
import {IRunCreators} from "../../src/rewards/IRunCreators.sol";
import {RunId} from "../../src/types/Ids.sol";
import {Test} from "forge-std/Test.sol";

/// What may be declared of a run, by whom, and how often. The test stands for the registry.
contract ExactDeclareTest is Test {
    RunId private constant RUN = RunId.wrap(7);

    ExactReferee private referee;

    function setUp() public {
        IRunCreators runs = IRunCreators(address(this));
        referee =
            new ExactReferee(IDisputeGame(address(0)), IDisputedRounds(address(0)), runs, IExactUnits(address(0)), 5);
    }

    function creatorOf(RunId) external view returns (address) {
        return address(this);
    }

    function testFuzz_Declare_RightProgram_IsKeptByItsHash(uint32 operators, uint32 windows, uint32 sequence) public {
        Program memory p = _program();
        p.operators = uint32(bound(operators, 1, type(uint32).max));
        p.sequence = uint32(bound(sequence, 1, 8 * 4096));
        p.windows = uint32(bound(windows, 1, 4096 / ((p.sequence + 7) / 8)));
        vm.expectEmit();
        emit IExactReferee.ProgramDeclared(RUN, p);
        referee.declare(RUN, p);
        assertEq(referee.programOf(RUN), keccak256(abi.encode(p)));
        (uint96 fee, uint32 maxSeconds, uint16 moves) = referee.terms(RUN);
        assertEq(fee, 0);
        assertEq(maxSeconds, 0);
        assertGe(moves, 6);
    }

    /// A chain whose accumulators don't go into one transaction could not be shown by who is right either.
    function testFuzz_Declare_ChainTooLongToBeShown_Reverts(uint32 windows, uint32 sequence) public {
        Program memory p = _program();
        p.sequence = uint32(bound(sequence, 1, type(uint32).max));
        uint256 partsOfWindow = (uint256(p.sequence) + 7) / 8;
        p.windows = uint32(bound(windows, 4096 / partsOfWindow + 1, type(uint32).max));
        _reverts(p, "windows");
    }

    function testFuzz_Declare_NotByTheCreator_Reverts(address caller) public {
        vm.assume(caller != address(this));
        vm.expectRevert(abi.encodeWithSelector(IExactReferee.NotCreator.selector, RUN, caller));
        vm.prank(caller);
        referee.declare(RUN, _program());
    }

    function testFuzz_Declare_ASecondTime_Reverts(uint32 rate) public {
        Program memory p = _program();
        referee.declare(RUN, p);
        p.rate = rate;
        vm.expectRevert(abi.encodeWithSelector(IExactReferee.AlreadyDeclared.selector, RUN));
        referee.declare(RUN, p);
    }

    function testFuzz_Declare_NumbersThatAreNoBlocks_Revert(uint64 numbers, uint32 header) public {
        Program memory p = _program();
        p.numbers = numbers % 16 == 0 ? 0 : numbers;
        _reverts(p, "numbers");
        vm.assume(header % 64 != 0);
        p.headerBytes = header;
        _reverts(p, "headerBytes");
    }

    function test_Declare_MemberThatMayNotBeZero_Reverts() public {
        Program memory p = _program();
        p.operators = 0;
        _reverts(p, "operators");
        p = _program();
        p.sequence = 0;
        _reverts(p, "sequence");
        p = _program();
        p.windows = 0;
        _reverts(p, "windows");
        p = _program();
        p.trainWindows = 0;
        _reverts(p, "trainWindows");
        p = _program();
        p.largest = 0;
        _reverts(p, "largest");
    }

    function _reverts(Program memory p, string memory field) private {
        vm.expectRevert(abi.encodeWithSelector(IExactReferee.BadProgram.selector, field));
        referee.declare(RUN, p);
    }

    function _program() private pure returns (Program memory) {
        return Program(
            "operators", "text", 700, 3, 256, 16, 100_000, 1024, 25_000_000, 32_768, 0x3f666666, 0x3f733333, 0, 1, 5
        );
    }
}
