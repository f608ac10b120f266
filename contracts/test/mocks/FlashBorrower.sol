// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Brake} from "../../src/governance/Brake.sol";
import {RunGovernor} from "../../src/governance/RunGovernor.sol";
import {RunId} from "../../src/types/Ids.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// Borrows tokens, uses their votes and gives them back, all in one transaction.
contract FlashBorrower {
    IERC20 private immutable TOKEN;
    address private immutable LENDER;

    constructor(IERC20 token, address lender) {
        TOKEN = token;
        LENDER = lender;
    }

    modifier withLoan(uint256 amount) {
        require(TOKEN.transferFrom(LENDER, address(this), amount), "no loan");
        IVotes(address(TOKEN)).delegate(address(this));
        _;
        require(TOKEN.transfer(LENDER, amount), "not given back");
    }

    function pull(Brake brake, RunId run, uint256 amount) external withLoan(amount) {
        TOKEN.approve(address(brake), type(uint256).max);
        brake.pull(run, new address[](0));
    }

    function vote(RunGovernor governor, uint256 id, uint256 amount) external withLoan(amount) returns (uint256) {
        return governor.castVote(id, 1);
    }

    function propose(
        RunGovernor governor,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calls,
        uint256 amount
    ) external withLoan(amount) {
        governor.propose(targets, values, calls, "mine");
    }
}
