// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, incorrect-shift)

import {IReferee, Position} from "../../src/disputes/IReferee.sol";
import {TraceTree} from "../../src/disputes/TraceTree.sol";
import {ExactOpenings} from "../../src/exact/ExactOpenings.sol";
import {ExactOperators, Operand, Operator} from "../../src/exact/ExactOperators.sol";
import {ExactReferee} from "../../src/exact/ExactReferee.sol";
import {ExactUnits} from "../../src/exact/ExactUnits.sol";
import {Filing, Leaf, Program, Spot, Stage, Task, Work} from "../../src/exact/IExactReferee.sol";
import {IExactUnits} from "../../src/exact/IExactUnits.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Deployed} from "../Deployed.sol";
import {ExactFilings, Grove} from "../ExactFilings.sol";

/// Gas of what the referee does in a dispute about a product of two results of a run of 25 million parameters, written to
/// snapshots/gas/ExactDisputes.json. The test stands for the game and the ledger.
contract ExactDisputeGasTest is Deployed {
    using ExactFilings for Grove;

    RunId private constant RUN = RunId.wrap(1);
    NodeId private constant NODE = NodeId.wrap(9);
    uint256 private constant TRANSACTION = 21_000;

    uint256 private constant OPERATORS = 700;
    uint256 private constant DISPUTED = 412;
    uint256 private constant A = 399;
    uint256 private constant B = 120;
    /// Rows and columns of the operands: 2^15 leaves each.
    uint256 private constant ROWS = 2048;
    uint256 private constant LINKS = 1024;
    uint256 private constant PARTS = LINKS / 64;
    uint256 private constant ROW = 1234;
    uint256 private constant COLUMN = 567;
    uint256 private constant PART = 11;
    uint32 private constant STEP = 61_234;
    uint48 private constant TRACE = 100_002;

    ExactUnits private units;
    ExactReferee private referee;
    /// What stays the same from opening to opening.
    Program private program;
    Work private work;
    Task private task;
    Leaf[] private operands;
    Leaf[] private part;
    bytes private accumulators;
    bytes private values;
    bytes32 private claimed;

    function setUp() public {
        units = ExactUnits(_deploy("ExactUnits", ""));
        bytes memory arguments = abi.encode(address(this), address(this), address(this), units, uint8(5));
        referee = ExactReferee(_deploy("ExactReferee", arguments));
        _file();
        referee.declare(RUN, program);
    }

    function creatorOf(RunId) external view returns (address) {
        return address(this);
    }

    function beaconOf(RunId, uint64) external pure returns (bytes32) {
        return keccak256("beacon");
    }

    /// A transaction of its own that computes 64 multiply-adds out of two proven rows: its 21,000 gas, its bytes at 4 and 16
    /// gas, and the execution. Within a dispute's transaction, which does more, the floor of EIP-7623 is far away.
    function test_Gas_PartOfAProduct_IsWrittenDown() public {
        Filing memory f = _part();
        bytes memory data = abi.encodeCall(IExactUnits.compute, (_at(4, PART, PARTS), "", "", abi.encode(f)));
        uint256 execution = _execution(address(units), data);
        uint256 spent = TRANSACTION + _calldata(data) + execution;
        vm.snapshotValue("ExactDisputes", "64 multiply-adds, transaction to ExactUnits", spent);
        vm.snapshotValue("ExactDisputes", "64 multiply-adds, execution", execution);
    }

    function test_Gas_Judge_IsWrittenDown() public {
        Filing memory f = _worked(Stage.None, Work(0, 0, work.results, 0, 0));
        bytes memory before = TraceTree.stepLeaf(STEP - 1, keccak256("batch"), work.before);
        bytes memory leaf = TraceTree.stepLeaf(STEP, keccak256("batch"), work.claimed);
        _judge("a step", _at(0, STEP + 1, TRACE), before, leaf, f);

        f = _worked(Stage.Operators, work);
        f.leaves = operands;
        _judge("a product", _at(1, DISPUTED, OPERATORS + 1), "", abi.encode(claimed), f);

        uint256 index = ROW * ROWS + COLUMN;
        f = _brief(Stage.Result);
        _judge("64 numbers", _at(2, index / 64, ROWS * ROWS / 64), "", values, f);

        f = _brief(Stage.Element);
        f.spot = Spot(uint64(index / 64), values, 0, "");
        f.leaves = new Leaf[](1);
        f.leaves[0].data = accumulators;
        _judge("a chain of 16 parts", _at(3, index % 64, 64), "", "", f);

        f = _part();
        uint256 whole = _judge("64 multiply-adds", _at(4, PART, PARTS), "", "", f);
        bytes memory data = abi.encodeCall(IExactUnits.compute, (_at(4, PART, PARTS), "", "", abi.encode(f)));
        uint256 execution = _execution(address(units), data);
        vm.snapshotValue("ExactDisputes", "judge, 64 multiply-adds, without computing them", whole - execution);
    }

    function _judge(string memory what, Position memory p, bytes memory before, bytes memory leaf, Filing memory f)
        private
        returns (uint256 gas)
    {
        bytes memory data = abi.encodeCall(IReferee.judge, (p, before, leaf, abi.encode(f)));
        gas = _execution(address(referee), data);
        vm.snapshotValue("ExactDisputes", string.concat("judge, ", what), gas);
    }

    /// Of a call whose storage is cold.
    function _execution(address to, bytes memory data) private returns (uint256) {
        vm.cool(address(referee));
        vm.cool(address(units));
        (bool ok, bytes memory answer) = to.call(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
        return vm.lastCallGas().gasTotalUsed;
    }

    function _calldata(bytes memory data) private pure returns (uint256 gas) {
        for (uint256 i = 0; i < data.length; ++i) {
            gas += data[i] == 0 ? 4 : 16;
        }
    }

    function _at(uint8 level, uint256 index, uint256 leaves) private view returns (Position memory) {
        return Position(7, RUN, 3, NODE, address(0xC0FFEE), level, uint64(index), uint48(leaves));
    }

    /// With the work, of which something is read.
    function _worked(Stage stage, Work memory done) private pure returns (Filing memory f) {
        f.stage = stage;
        f.work = new Work[](1);
        f.work[0] = done;
    }

    /// With its hash.
    function _brief(Stage stage) private view returns (Filing memory f) {
        f.stage = stage;
        f.workHash = keccak256(abi.encode(work));
        f.task = task;
    }

    function _part() private view returns (Filing memory f) {
        f = _brief(Stage.Part);
        uint256 index = ROW * ROWS + COLUMN;
        bytes32 root = TraceTree.hashLeaf(accumulators);
        f.spot = Spot(uint64(index / 64), "", uint32(index % 64), abi.encode(root));
        f.leaves = part;
    }

    /// The program, the operator and its operands, the numbers of a row of each.
    function _file() private {
        Operator memory o;
        (o.kind, o.groups, o.rows, o.columns) = (ExactOperators.MATMUL, 1, ROWS, ROWS);
        Operand[] memory two = new Operand[](2);
        two[0] = Operand(false, A, ROWS, LINKS);
        two[1] = Operand(false, B, ROWS, LINKS);
        bytes memory description = ExactFilings.describe(o, two);
        values = ExactFilings.bytesOf(_numbers(1), 0, 64);
        accumulators = bytes.concat(
            ExactFilings.bytesOf(_numbers(2), 0, PARTS - 1), ExactFilings.bytesOf(_numbers(1), COLUMN % 64, 1)
        );

        Grove memory g = ExactFilings.empty();
        uint256 chain = g.plant(ExactOpenings.RESULT_LEAF, 4 * PARTS);
        uint256 a = g.plant(ExactOpenings.RESULT_LEAF, 4 * ROWS * LINKS);
        uint256 b = g.plant(ExactOpenings.RESULT_LEAF, 4 * ROWS * LINKS);
        g.show(chain, 0, accumulators);
        g.show(a, 4 * (ROW * LINKS + 64 * PART), ExactFilings.bytesOf(_numbers(3), 0, 64));
        g.show(b, 4 * (COLUMN * LINKS + 64 * PART), ExactFilings.bytesOf(_numbers(4), 0, 64));
        g.grow();
        _keep(part, g.leaves());

        claimed = keccak256("product");
        Grove memory h = ExactFilings.empty();
        uint256 list = h.plant(description.length, description.length * OPERATORS);
        uint256 results = h.plant(32, 32 * (OPERATORS + 1));
        h.show(list, description.length * DISPUTED, description);
        h.show(results, 32 * A, abi.encode(g.trees[a].root));
        h.show(results, 32 * B, abi.encode(g.trees[b].root));
        h.grow();
        _keep(operands, h.leaves());

        program = Program({
            operatorsRoot: h.trees[list].root,
            textRoot: keccak256("text"),
            operators: uint32(OPERATORS),
            segments: 1,
            sequence: 128,
            windows: 16,
            trainWindows: 1_000_000,
            headerBytes: 2048,
            numbers: 25_300_000,
            largest: uint64(ROWS * ROWS / 64),
            beta1: 0x3f666666,
            beta2: 0x3f7fbe77,
            decay: 0x3dcccccd,
            rate: 0x3a83126f,
            warmupSteps: 100
        });
        work = Work(keccak256("before"), keccak256("after"), h.trees[results].root, this.beaconOf(RUN, 3), STEP);
        task.description = description;
        task.roots = [g.trees[a].root, g.trees[b].root];
    }

    function _keep(Leaf[] storage to, Leaf[] memory leaves) private {
        for (uint256 i = 0; i < leaves.length; ++i) {
            to.push(leaves[i]);
        }
    }

    /// As training has them.
    function _numbers(uint256 seed) private pure returns (uint256[] memory numbers) {
        numbers = new uint256[](64);
        for (uint256 i = 0; i < 64; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, i)));
            numbers[i] = drawn & 0x807fffff | (108 + (drawn >> 128) % 22) << 23;
        }
    }
}
