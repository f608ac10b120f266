// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Tests: small structs read best in one line, and numbers are small.
// forge-lint: disable-start(named-struct-fields, unsafe-typecast, multi-contract-file, incorrect-shift)

import {IDisputeGame, Outcome} from "../../src/disputes/IDisputeGame.sol";
import {IDisputedRounds, IDisputedRuns, IDisputedStake} from "../../src/disputes/IDisputed.sol";
import {IReferee, Position, Ruling} from "../../src/disputes/IReferee.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

contract PlainToken is ERC20("Plain", "P") {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function burn(uint256 amount) external {
        _burn(msg.sender, amount);
    }
}

/// The part of the vault that disputes see, with levers for the tests.
contract StakeMock is IDisputedStake {
    struct Node {
        address owner;
        address worker;
        uint256 stake;
        uint256 unbonding;
        bool jailed;
    }

    PlainToken private immutable TOKEN;
    uint256 private constant SHARE_BPS = 3000;

    uint64 public nodeCount;
    uint256 public slashes;
    mapping(NodeId node => Node) public nodes;
    mapping(NodeId node => mapping(address key => bool)) private _former;

    constructor(PlainToken token) {
        TOKEN = token;
    }

    function register(address owner, address worker, uint256 stake) external returns (NodeId node) {
        node = NodeId.wrap(++nodeCount);
        nodes[node] = Node(owner, worker, stake, 0, false);
        TOKEN.mint(address(this), stake);
    }

    function unbond(NodeId node, uint256 amount) external {
        nodes[node].stake -= amount;
        nodes[node].unbonding += amount;
    }

    function rotate(NodeId node, address worker) external {
        _former[node][nodes[node].worker] = true;
        nodes[node].worker = worker;
    }

    function forget(NodeId node, address key) external {
        _former[node][key] = false;
    }

    function jail(NodeId node) external {
        nodes[node].jailed = true;
    }

    function slash(RunId, NodeId node, uint256 amount, address prover) external returns (uint256 taken) {
        Node storage n = nodes[node];
        ++slashes;
        uint256 fromStake = amount < n.stake ? amount : n.stake;
        uint256 fromUnbonding = amount - fromStake < n.unbonding ? amount - fromStake : n.unbonding;
        n.stake -= fromStake;
        n.unbonding -= fromUnbonding;
        n.jailed = true;
        taken = fromStake + fromUnbonding;
        uint256 reward = taken * SHARE_BPS / 10_000;
        require(TOKEN.transfer(prover, reward), "transfer");
        TOKEN.burn(taken - reward);
    }

    function isWorkerAt(NodeId node, address key) external view returns (bool) {
        return key != address(0) && (key == nodes[node].worker || _former[node][key]);
    }

    function ownerOf(NodeId node) external view returns (address) {
        return nodes[node].owner;
    }

    function workerOf(NodeId node) external view returns (address) {
        return nodes[node].worker;
    }

    function stakeOf(NodeId node) external view returns (uint256) {
        return nodes[node].stake;
    }

    function slashableOf(NodeId node) external view returns (uint256) {
        return nodes[node].stake + nodes[node].unbonding;
    }

    function isJailed(NodeId node) external view returns (bool) {
        return nodes[node].jailed;
    }
}

/// Runs and rounds as disputes see them.
contract RunsMock is IDisputedRounds, IDisputedRuns {
    struct Terms {
        address referee;
        uint96 slashAmount;
        uint64 windows;
        uint32 batch;
    }

    mapping(RunId run => RunState) public stateOf;
    mapping(RunId run => uint64) public currentRound;
    mapping(RunId run => mapping(uint64 round => bytes32)) public beaconOf;
    mapping(RunId run => mapping(uint64 round => uint64)) public challengeEndOf;
    mapping(RunId run => Terms) private _terms;

    function setTerms(RunId run, address referee, uint96 slashAmount) external {
        _terms[run].referee = referee;
        _terms[run].slashAmount = slashAmount;
    }

    function setData(RunId run, uint64 windows, uint32 batch) external {
        _terms[run].windows = windows;
        _terms[run].batch = batch;
    }

    function setState(RunId run, RunState state) external {
        stateOf[run] = state;
    }

    function openRound(RunId run, uint64 round, bytes32 beacon, uint64 challengeEnd) external {
        currentRound[run] = round;
        beaconOf[run][round] = beacon;
        challengeEndOf[run][round] = challengeEnd;
    }

    function disputeTermsOf(RunId run) external view returns (address, uint96) {
        return (_terms[run].referee, _terms[run].slashAmount);
    }

    function dataTermsOf(RunId run) external view returns (uint64, uint32) {
        return (_terms[run].windows, _terms[run].batch);
    }
}

/// Rules as it was told to, level by level.
contract RefereeMock is IReferee {
    struct Answer {
        Ruling ruling;
        bytes32 root;
        uint48 leaves;
        uint8 stride;
    }

    uint96 public fee;
    uint32 public maxSeconds = 1 hours;
    uint16 public moreMoves;
    mapping(uint8 level => Answer) private _answers;
    bytes public lastData;
    bytes public lastLeaf;
    bytes public lastPreviousLeaf;
    Position private _last;

    function setTerms(uint96 fee_, uint32 maxSeconds_, uint16 moreMoves_) external {
        fee = fee_;
        maxSeconds = maxSeconds_;
        moreMoves = moreMoves_;
    }

    function setAnswer(uint8 level, Ruling ruling, bytes32 root, uint48 leaves, uint8 stride) external {
        _answers[level] = Answer(ruling, root, leaves, stride);
    }

    function rule(IDisputeGame game, uint256 number, Outcome outcome) external {
        game.rule(number, outcome);
    }

    function judge(Position calldata position, bytes calldata previousLeaf, bytes calldata leaf, bytes calldata data)
        external
        returns (Ruling, bytes32, uint48, uint8)
    {
        _last = position;
        lastData = data;
        lastLeaf = leaf;
        lastPreviousLeaf = previousLeaf;
        Answer memory a = _answers[position.level];
        return (a.ruling, a.root, a.leaves, a.stride);
    }

    function terms(RunId) external view returns (uint96, uint32, uint16) {
        return (fee, maxSeconds, moreMoves);
    }

    function last() external view returns (Position memory) {
        return _last;
    }
}
