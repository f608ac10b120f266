// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Exercises what the Nethereum compatibility layer must handle. Fixture.json is made from this by make-fixture.js.
contract Fixture {
    struct Point {
        uint64 x;
        int32 y;
    }

    struct Shape {
        bytes32 id;
        Point[] points;
        string name;
    }

    enum State {
        Draft,
        Active
    }

    event Counted(uint64 indexed run, address indexed who, uint256 value, string note);
    event Tagged(string indexed tag, uint64[] indexed list, bytes data);
    event Anonymous(uint256 indexed x, bytes data) anonymous;

    error TooBig(uint256 value, uint256 limit);
    error Empty();

    uint256 public total;
    address public immutable owner;

    constructor(uint256 start) {
        total = start;
        owner = msg.sender;
    }

    function count(uint64 run, uint256 by, string calldata note) external payable returns (uint256) {
        require(by <= 100, TooBig(by, 100));
        require(by != 7, "seven");
        require(by != 8, Empty());
        assert(by != 9);
        total += by;
        emit Counted(run, msg.sender, total, note);
        return total;
    }

    function tag(string calldata name, uint64[] calldata list, bytes calldata data) external {
        emit Tagged(name, list, data);
        emit Anonymous(list.length, data);
    }

    function echo(Shape calldata shape) external pure returns (Shape memory) {
        return shape;
    }

    function pair() external view returns (uint64 first, State second) {
        return (uint64(total), State.Active);
    }

    function names(uint256 count_) external pure returns (string[] memory result) {
        result = new string[](count_);
        for (uint256 i = 0; i < count_; i++) {
            result[i] = "name";
        }
    }
}
