// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../src/governance/Brake.sol";
import {BrakeAccount, COUNCIL_SEATS, IBrake} from "../src/governance/IBrake.sol";
import {RunState} from "../src/runs/IRunRegistry.sol";
import {RunId} from "../src/types/Ids.sol";
import {Deployed} from "./Deployed.sol";
import {PausableRuns} from "./mocks/PausableRuns.sol";
import {VotesToken} from "./mocks/VotesToken.sol";

/// @title A brake on its own, with token holders and a council.
abstract contract BrakeFixture is Deployed {
    uint256 internal constant SUPPLY = 1_000_000 ether;
    uint256 internal constant NEEDED = 100_000 ether;
    uint96 internal constant BOND = 50 ether;
    uint40 internal constant PAUSE = 7 days;
    uint40 internal constant COOLDOWN = 90 days;
    uint40 internal constant JUDGE = 21 days;
    uint40 internal constant AGE = 1 hours;
    RunId internal constant RUN = RunId.wrap(1);
    RunId internal constant OTHER = RunId.wrap(2);

    VotesToken internal token;
    PausableRuns internal runs;
    Brake internal brake;
    address internal timelock = makeAddr("timelock");
    address internal rest = makeAddr("rest");
    uint256[] internal councilKeys;
    address[] internal supporters;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        token = new VotesToken();
        runs = new PausableRuns();
        brake = Brake(_deploy("Brake", abi.encode(token, runs, timelock, _settings())));
        runs.setBrake(address(brake));
        token.mint(rest, SUPPLY);
        _ripen();
    }

    function _settings() internal returns (Brake.Settings memory s) {
        s.fractionBps = 1000;
        s.pauseSeconds = PAUSE;
        s.cooldownSeconds = COOLDOWN;
        s.judgeSeconds = JUDGE;
        s.voteAgeSeconds = AGE;
        s.bond = BOND;
        if (councilKeys.length == 0) _makeCouncil();
        for (uint256 i = 0; i < COUNCIL_SEATS; ++i) {
            s.council[i] = vm.addr(councilKeys[i]);
        }
    }

    /// Keys sorted by their addresses, as signatures have to come.
    function _makeCouncil() private {
        for (uint256 i = 0; i < COUNCIL_SEATS; ++i) {
            councilKeys.push(uint256(keccak256(abi.encode("council", i))));
            for (uint256 j = i; j > 0 && vm.addr(councilKeys[j]) < vm.addr(councilKeys[j - 1]); --j) {
                (councilKeys[j], councilKeys[j - 1]) = (councilKeys[j - 1], councilKeys[j]);
            }
        }
    }

    /// Lets time pass so that votes of now count.
    function _ripen() internal {
        vm.warp(vm.getBlockTimestamp() + AGE + 1);
    }

    /// An account with so many votes and allowance for a bond; the votes do not count before they have ripened.
    function _holder(string memory name, uint256 amount) internal returns (address holder) {
        holder = makeAddr(name);
        vm.prank(rest);
        assertTrue(token.transfer(holder, amount));
        vm.startPrank(holder);
        token.delegate(holder);
        token.approve(address(brake), type(uint256).max);
        vm.stopPrank();
    }

    function _move(address from, address to, uint256 amount) internal {
        vm.prank(from);
        assertTrue(token.transfer(to, amount));
    }

    function _support(RunId run, address supporter) internal {
        vm.prank(supporter);
        brake.support(run);
        supporters.push(supporter);
    }

    function _pull(RunId run, address puller) internal returns (uint256) {
        vm.prank(puller);
        return brake.pull(run, new address[](0));
    }

    function _pullWithSupporters(RunId run, address puller) internal returns (uint256 number) {
        address[] memory list = supporters;
        vm.prank(puller);
        number = brake.pull(run, list);
        delete supporters;
    }

    /// Expects that a lone pull of `run` takes more votes than `puller` has.
    function _refused(RunId run, address puller, uint256 votes) internal {
        uint256 needed = brake.neededVotes();
        vm.expectRevert(abi.encodeWithSelector(IBrake.BelowFraction.selector, votes, needed));
        _pull(run, puller);
    }

    function _signatures(bytes32 digest, uint256 first, uint256 count) internal view returns (bytes[] memory list) {
        list = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(councilKeys[first + i], digest);
            list[i] = abi.encodePacked(r, s, v);
        }
    }

    function _assertState(RunId run, RunState expected) internal view {
        assertEq(uint8(runs.stateOf(run)), uint8(expected), "state");
    }

    function _account(address account) internal view returns (BrakeAccount memory) {
        return brake.accountOf(account);
    }
}
