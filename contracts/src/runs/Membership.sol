// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId} from "../types/Ids.sol";

/// @param fromRound first round that the node may commit in; 0 for no member
/// @param joinedFor round that the node asked to be waited for in, if that is the next one
/// @param leftIn round in which the node committed and then left, so that its commit no longer counts for the next
struct Member {
    uint64 fromRound;
    uint64 joinedFor;
    uint64 leftIn;
}

/// @param current newest round opened, 0 before the first
/// @param joined nodes waited for in the next round because they joined since the present one opened
/// @param left nodes not waited for in the next round though they committed in the present one
struct Membership {
    uint64 current;
    uint32 joined;
    uint32 left;
    mapping(NodeId node => Member) members;
}

/// @title Who takes part, and how many nodes the next round waits for, without ever looping over them.
/// @dev Next round's expected nodes = committed in the present round + joined since - left since. A node that joined
/// and then commits in the present round counts once: noteCommit takes the join back.
library MembershipLib {
    /// @notice Makes the node a member and has the next round wait for it.
    /// @param committed whether the node committed in the present round
    /// @return fromRound first round that it may commit in
    function join(Membership storage self, NodeId node, bool committed) internal returns (uint64 fromRound) {
        Member storage member = self.members[node];
        uint64 next = self.current + 1;
        bool counted = member.joinedFor == next || (committed && member.leftIn != self.current);
        if (!counted) {
            member.joinedFor = next;
            ++self.joined;
        }
        if (member.fromRound == 0) member.fromRound = next;
        return member.fromRound;
    }

    /// @notice Ends membership and has the next round no longer wait for the node.
    /// @param committed whether the node committed in the present round
    function remove(Membership storage self, NodeId node, bool committed) internal {
        Member storage member = self.members[node];
        if (member.joinedFor == self.current + 1) {
            --self.joined;
            member.joinedFor = 0;
        } else if (committed && member.leftIn != self.current) {
            ++self.left;
            member.leftIn = self.current;
        }
        member.fromRound = 0;
    }

    /// @notice Keeps a node that joined for the next round from counting twice when it commits in the present one.
    function noteCommit(Membership storage self, NodeId node) internal {
        Member storage member = self.members[node];
        if (member.joinedFor == self.current + 1) {
            --self.joined;
            member.joinedFor = 0;
        }
    }

    /// @notice Moves on to the next round.
    /// @param committed nodes that committed in the present round
    function advance(Membership storage self, uint32 committed) internal returns (uint64 round, uint32 waitedFor) {
        waitedFor = expected(self, committed);
        round = ++self.current;
        self.joined = 0;
        self.left = 0;
    }

    /// @notice Nodes that the next round will wait for.
    /// @param committed nodes that committed in the present round
    function expected(Membership storage self, uint32 committed) internal view returns (uint32) {
        return committed + self.joined - self.left;
    }

    /// @notice Whether the node may commit in `round`.
    function isMember(Membership storage self, NodeId node, uint64 round) internal view returns (bool) {
        uint64 fromRound = self.members[node].fromRound;
        return fromRound != 0 && fromRound <= round;
    }
}
