// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Member, MemberLib} from "./Members.sol";
import {RunRounds} from "./Rounds.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Who takes part, and how many nodes the next round waits for, without ever looping over them.
/// @dev Next round's expected nodes = revealed in the present round + joined since - left since. A member whose first round
/// lies ahead is one that joined since.
library MembershipLib {
    using SafeCast for uint256;

    /// @notice Makes the node a member from the next round on. A member that has revealed in the present round is
    /// waited for anyhow and stays as it is; one that has not gives up the present round.
    /// @param revealed whether it revealed in the present round
    function join(RunRounds storage self, Member member, address worker, uint48 weight, bool revealed)
        internal
        returns (Member)
    {
        uint24 next = _next(self);
        uint24 index = member.index();
        if (index == 0) index = ++self.indices;
        uint24 from = member.fromRound();
        if (from != next && (from == 0 || !revealed)) {
            ++self.joined;
            from = next;
        }
        return MemberLib.pack(worker, weight, index, from);
    }

    /// @notice Ends membership and has the next round no longer wait for the node.
    /// @param revealed whether it revealed in the present round
    function remove(RunRounds storage self, Member member, bool revealed) internal returns (Member) {
        if (member.fromRound() == _next(self)) --self.joined;
        else if (revealed) ++self.left;
        return MemberLib.pack(address(0), 0, member.index(), 0);
    }

    /// @notice Nodes that the next round will wait for.
    function expectedNext(RunRounds storage self) internal view returns (uint24) {
        return self.tally.revealed() + self.joined - self.left;
    }

    function _next(RunRounds storage self) private view returns (uint24) {
        return (uint256(self.clock.round()) + 1).toUint24();
    }
}
