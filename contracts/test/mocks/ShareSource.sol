// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {INodeOwners} from "../../src/rewards/INodeOwners.sol";
import {IRunCreators} from "../../src/rewards/IRunCreators.sol";
import {IShareTerms} from "../../src/rewards/IShareTerms.sol";
import {IVestedRoots} from "../../src/rewards/IVestedRoots.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";

/// What ownership and credit read from the rest of the protocol, set by the test.
contract ShareSource is IVestedRoots, IShareTerms, IRunCreators, INodeOwners {
    struct Terms {
        uint128 firstIssue;
        uint64 halvingRounds;
    }

    mapping(RunId run => bytes32) private _roots;
    mapping(RunId run => Terms) public shareTermsOf;
    mapping(RunId run => uint64) public closedRoundsOf;
    mapping(RunId run => address) public creatorOf;
    mapping(NodeId node => address) public ownerOf;

    function setRoot(RunId run, bytes32 root) external {
        _roots[run] = root;
    }

    function claimRootOf(RunId run, NodeId) external view returns (bytes32) {
        return _roots[run];
    }

    function setTerms(RunId run, uint128 firstIssue, uint64 halvingRounds, uint64 closed) external {
        shareTermsOf[run] = Terms({firstIssue: firstIssue, halvingRounds: halvingRounds});
        closedRoundsOf[run] = closed;
    }

    function setCreator(RunId run, address creator) external {
        creatorOf[run] = creator;
    }

    function setOwner(NodeId node, address owner) external {
        ownerOf[node] = owner;
    }
}
