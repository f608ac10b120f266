// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Filing, Program, Stage} from "../../src/exact/IExactReferee.sol";
import {NodeId} from "../../src/types/Ids.sol";
import {stdJson} from "forge-std/StdJson.sol";
import {Test} from "forge-std/Test.sol";

/// proto/vectors/filing.json, made by cast and written by the C# tests too: each member has another number in it.
contract ExactFilingTest is Test {
    using stdJson for string;

    string private json;

    function setUp() public {
        json = vm.readFile("../proto/vectors/filing.json");
    }

    function test_Filing_Vector_IsReadAsWritten() public view {
        bytes memory encoded = json.readBytes(".encoded");
        Filing memory f = abi.decode(encoded, (Filing));
        assertEq(abi.encode(f), encoded);
        assertEq(uint8(f.stage), uint8(Stage.Part));
        assertEq(f.program[0].warmupSteps, 15);
        assertEq(f.work[0].step, 25);
        assertEq(f.task.description, hex"0102030405");
        assertEq(f.task.roots[2], _hash(33));
        assertEq(f.spot.element, 42);
        assertEq(f.spot.accumulators, hex"0e0f");
        assertEq(f.leaves[2].path[1], _hash(53));
        assertEq(f.segment[0].firstWindow, 62);
        assertEq(f.segment[0].path[1], _hash(66));
        assertEq(NodeId.unwrap(f.contribution[0].node), 73);
        assertEq(f.contribution[0].updateHash, _hash(77));
        assertEq(f.operator, 80);
    }

    function test_Filing_BriefVector_HasTheHashOfTheWork() public view {
        bytes memory encoded = json.readBytes(".brief");
        Filing memory f = abi.decode(encoded, (Filing));
        assertEq(abi.encode(f), encoded);
        assertEq(f.program.length + f.work.length + f.segment.length + f.contribution.length + f.leaves.length, 0);
        Filing memory whole = abi.decode(json.readBytes(".encoded"), (Filing));
        assertEq(f.workHash, keccak256(abi.encode(whole.work[0])));
        assertEq(f.task.description, whole.task.description);
        assertEq(f.spot.accumulators, whole.spot.accumulators);
    }

    function test_Program_Vector_HasItsHash() public view {
        Filing memory f = abi.decode(json.readBytes(".encoded"), (Filing));
        assertEq(keccak256(abi.encode(f.program[0])), json.readBytes32(".programHash"));
    }

    /// What ExactReferee.declare keeps of a program is what C# computes of its members' words.
    function testFuzz_Program_Members_AreHashedAsWords(Program memory p) public pure {
        bytes memory first = abi.encode(p.operatorsRoot, p.textRoot, p.operators, p.segments, p.sequence, p.windows);
        bytes memory second = abi.encode(p.trainWindows, p.headerBytes, p.numbers, p.largest, p.beta1, p.beta2);
        bytes memory third = abi.encode(p.decay, p.rate, p.warmupSteps);
        assertEq(keccak256(abi.encode(p)), keccak256(bytes.concat(first, second, third)));
    }

    function _hash(uint8 filled) private pure returns (bytes32) {
        return bytes32(uint256(filled) * (type(uint256).max / 255));
    }
}
