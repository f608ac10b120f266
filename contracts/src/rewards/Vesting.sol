// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice A run's money and its three reward roots: vested, pending (the next to vest) and latest.
/// @dev Claims touch the first slot only. The roots lie in an archive by generation: `generation` is the vested one's,
/// the pending one has the next number, the latest one the number after that.
/// @param claimable vested and not yet paid, wei
/// @param pendingAmount released by the rounds of the pending root, wei
/// @param pendingVestsAt timestamp, 0 without a pending root
/// @param generation number of the vested root, 0 before the first; at one a minute they last for 31 years
/// @param escrow deposited and not yet released, wei
/// @param latestAmount released by the rounds between the pending root and the latest, wei
/// @param latestVestsAt timestamp, 0 without a latest root beside the pending one
/// @param vestedRound whose finality posted the vested root, 0 without one; likewise the others
struct Account {
    uint96 claimable;
    uint96 pendingAmount;
    uint40 pendingVestsAt;
    uint24 generation;
    // slot 2
    uint96 escrow;
    uint96 latestAmount;
    uint40 latestVestsAt;
    // slot 3
    uint64 vestedRound;
    uint64 pendingRound;
    uint64 latestRound;
}

/// @title How reward roots vest: by time alone, whether or not anybody sends a transaction.
/// @notice A root posted while another is pending waits as the latest and replaces the one that waited before it, so
/// that a pending root always vests in its time and a post costs the same in every round.
library Vesting {
    /// @notice Writes down what has vested, if anything has.
    function settle(Account storage self) internal {
        if (isDue(self.pendingVestsAt)) {
            Account memory account = self;
            advance(account);
            _write(self, account);
        }
    }

    /// @notice The account as it stands at this block's timestamp.
    function advance(Account memory account) internal view {
        // At most two roots wait.
        if (isDue(account.pendingVestsAt)) _promote(account);
        if (isDue(account.pendingVestsAt)) _promote(account);
    }

    /// @notice Whether something vests at a timestamp that has come.
    function isDue(uint40 vestsAt) internal view returns (bool) {
        return vestsAt != 0 && block.timestamp >= vestsAt;
    }

    /// @notice Takes back what has not vested, for a settled account.
    /// @return amount that went back into the escrow, wei
    function rewind(Account storage self) internal returns (uint96 amount) {
        amount = self.pendingAmount + self.latestAmount;
        self.escrow += amount;
        self.pendingAmount = 0;
        self.pendingVestsAt = 0;
        self.pendingRound = 0;
        self.latestAmount = 0;
        self.latestVestsAt = 0;
        self.latestRound = 0;
    }

    function _promote(Account memory account) private pure {
        account.claimable += account.pendingAmount;
        account.vestedRound = account.pendingRound;
        account.generation += 1;
        account.pendingAmount = account.latestAmount;
        account.pendingVestsAt = account.latestVestsAt;
        account.pendingRound = account.latestRound;
        account.latestAmount = 0;
        account.latestVestsAt = 0;
        account.latestRound = 0;
    }

    function _write(Account storage self, Account memory account) private {
        self.claimable = account.claimable;
        self.pendingAmount = account.pendingAmount;
        self.pendingVestsAt = account.pendingVestsAt;
        self.generation = account.generation;
        self.latestAmount = account.latestAmount;
        self.latestVestsAt = account.latestVestsAt;
        self.vestedRound = account.vestedRound;
        self.pendingRound = account.pendingRound;
        self.latestRound = account.latestRound;
    }
}
