// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A bounded set of runs in memory.
/// @notice A table of 256 places, at most 66 of them filled: asking costs the same, whatever was asked before.
library Lineage {
    uint256 private constant PLACES = 256;

    /// @param places the run found at each place, 0 for none
    /// @param runs the same in the order in which they were added
    /// @param count of them
    struct Set {
        uint64[PLACES] places;
        uint64[] runs;
        uint256 count;
    }

    /// @param limit most runs that will be added
    function create(uint256 limit) internal pure returns (Set memory set) {
        set.runs = new uint64[](limit);
    }

    /// @notice Adds a run, unless it is there.
    /// @param run not 0
    function add(Set memory self, uint64 run) internal pure {
        uint256 place = run % PLACES;
        while (self.places[place] != 0) {
            if (self.places[place] == run) return;
            place = (place + 1) % PLACES;
        }
        self.places[place] = run;
        self.runs[self.count++] = run;
    }
}
