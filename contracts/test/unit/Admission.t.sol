// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AllowListAdmission} from "../../src/policy/AllowListAdmission.sol";
import {NodeId, RunId} from "../../src/types/Ids.sol";
import {Deployed} from "../Deployed.sol";

contract AdmissionTest is Deployed {
    address internal timelock = makeAddr("timelock");
    AllowListAdmission internal list;

    function setUp() public {
        list = AllowListAdmission(_deploy("AllowListAdmission", abi.encode(timelock)));
    }

    function testFuzz_SetAllowed_ByTheTimelock_HoldsForOneRun(uint64 run, address[3] memory owners, bytes calldata data)
        public
    {
        RunId id = RunId.wrap(run);
        address[] memory some = new address[](2);
        (some[0], some[1]) = (owners[0], owners[1]);
        vm.assume(owners[2] != owners[0] && owners[2] != owners[1]);
        vm.startPrank(timelock);
        vm.expectEmit(address(list));
        emit AllowListAdmission.OwnerAllowed(id, owners[1], true);
        list.setAllowed(id, some, true);
        NodeId node = NodeId.wrap(1);
        assertTrue(list.admit(id, node, owners[0], data));
        assertTrue(list.admit(id, node, owners[1], data));
        assertFalse(list.admit(id, node, owners[2], data));
        unchecked {
            assertFalse(list.admit(RunId.wrap(run + 1), node, owners[0], data));
        }
        list.setAllowed(id, some, false);
        assertFalse(list.admit(id, node, owners[0], data));
        assertFalse(list.isAllowed(id, owners[1]));
    }

    function testFuzz_SetAllowed_ByAnotherCaller_Reverts(address caller, address[] calldata owners) public {
        vm.assume(caller != timelock);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(AllowListAdmission.NotTimelock.selector, caller));
        list.setAllowed(RunId.wrap(1), owners, true);
    }
}
