// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RoundSteps} from "./RoundSteps.sol";

/// @title Rounds brought to a phase, and the errors that name one.
abstract contract RoundFixture is RoundSteps {
    bytes32 internal constant REWARD_ROOT = keccak256("rewards");

    function _opened(uint256 count) internal returns (uint64) {
        _joinAll(count);
        return rounds.open(run);
    }

    function _revealed(uint256 count) internal returns (uint64 round) {
        round = _opened(count);
        _commitAll(round, count);
        _revealAll(round, count);
    }

    function _error(bytes4 selector, uint64 round) internal view returns (bytes memory) {
        return abi.encodeWithSelector(selector, run, round);
    }

    function _errorFor(bytes4 selector, uint64 round, uint256 i) internal view returns (bytes memory) {
        return abi.encodeWithSelector(selector, run, round, nodes[i]);
    }
}
