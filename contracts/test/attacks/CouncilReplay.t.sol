// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../../src/governance/Brake.sol";
import {IBrake} from "../../src/governance/IBrake.sol";
import {RunState} from "../../src/runs/IRunRegistry.sol";
import {RunId} from "../../src/types/Ids.sol";
import {BrakeFixture} from "../BrakeFixture.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// The council's signatures for one pull are used for another: another run, time, chain or contract.
contract CouncilReplayTest is BrakeFixture {
    /// Under any other digest the first signature comes from a stranger.
    function _refused(Brake at, RunId run, uint256 deadline, bytes[] memory signatures) private {
        address stranger = ECDSA.recover(at.councilPullDigest(run, deadline), signatures[0]);
        vm.expectRevert(abi.encodeWithSelector(IBrake.NotCouncilMember.selector, stranger));
        at.pullByCouncil(run, deadline, signatures);
    }

    function testFuzz_PullByCouncil_ForAnotherRun_Reverts(uint64 signed, uint64 used, uint32 ahead) public {
        vm.assume(signed != used);
        uint256 deadline = block.timestamp + ahead;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RunId.wrap(signed), deadline), 0, 3);
        _refused(brake, RunId.wrap(used), deadline, signatures);
    }

    function testFuzz_PullByCouncil_OnAnotherChain_Reverts(uint64 chain) public {
        uint256 deadline = block.timestamp;
        vm.assume(chain != block.chainid);
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), 0, 3);
        vm.chainId(bound(chain, 1, type(uint64).max - 1));
        vm.assume(block.chainid != 31_337);
        _refused(brake, RUN, deadline, signatures);
    }

    function testFuzz_PullByCouncil_AtAnotherBrake_Reverts(uint32 ahead) public {
        Brake other = Brake(_deploy("Brake", abi.encode(token, runs, timelock, _settings())));
        uint256 deadline = block.timestamp + ahead;
        _refused(other, RUN, deadline, _signatures(brake.councilPullDigest(RUN, deadline), 0, 3));
    }

    function testFuzz_PullByCouncil_AgainAfterTheCooldown_Reverts(uint32 wait) public {
        uint256 deadline = type(uint64).max;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, deadline), 0, 3);
        brake.pullByCouncil(RUN, deadline, signatures);
        skip(uint256(COOLDOWN) + wait);
        _refused(brake, RUN, deadline, signatures);
        _assertState(RUN, RunState.Active);
    }

    function testFuzz_PullByCouncil_WithALaterDeadline_Reverts(uint32 signed, uint32 used) public {
        vm.assume(signed != used);
        uint256 now_ = block.timestamp;
        bytes[] memory signatures = _signatures(brake.councilPullDigest(RUN, now_ + signed), 0, 3);
        _refused(brake, RUN, now_ + used, signatures);
    }
}
