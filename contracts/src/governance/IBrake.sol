// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RunId} from "../types/Ids.sol";

// Seats of the safety council, and how many of them pull together.
uint256 constant COUNCIL_SEATS = 5;
uint256 constant COUNCIL_QUORUM = 3;

/// What became of an account's last pull. None: it never pulled, or lent its votes to another's pull, or lost its bond.
/// Open: nobody has judged it; once the time for that is over, or the run is halted for good, the bond is free. Upheld:
/// the bond is free.
enum Verdict {
    None,
    Open,
    Upheld
}

/// @param deposit tokens held here as a bond, wei
/// @param usedAt when its votes last counted in a pull, 0 if never
/// @param pull number of the pull that it made with them, 0 if it lent them to another's
/// @param run the run of that pull
/// @param verdict what became of that pull
struct BrakeAccount {
    uint96 deposit;
    uint40 usedAt;
    uint48 pull;
    uint64 run;
    Verdict verdict;
}

/// @title Stops a run at once, for a bounded time, on the word of a minority.
/// @notice Holders of at least FRACTION_BPS of the votes pull it together, with a bond of one of them; so does a safety
/// council, three of five, without one. Nobody has to agree, and the pause ends by itself; only a vote ends it earlier.
///
/// The same votes can't pull twice within the cool-down, to whichever account they move in between. Pulls are grouped
/// into windows: the first pull after a window's end starts the next, and a window lasts one cool-down. An account's
/// votes are the least of those it had VOTE_AGE before the present window, those it had VOTE_AGE before the previous
/// window if that one started less than two cool-downs ago, and those it has now. Two pulls less than a cool-down apart
/// lie in one window or in two adjacent ones, so both count votes at one and the same past moment, when each token voted
/// for one account; and an account whose votes counted waits for a cool-down. So all pulls within any cool-down together
/// use no vote twice, which bounds their number, and the constructor refuses settings with which even all token holders
/// and the council together could pause a run without a gap.
interface IBrake {
    event Deposited(address indexed account, uint256 amount, uint256 deposit);
    event Withdrawn(address indexed account, uint256 amount, uint256 deposit);
    /// @param until timestamp from which the support no longer counts; 0 when it was taken back
    event Supported(RunId indexed run, address indexed supporter, uint256 until);
    /// @param neededVotes votes that each pull of this window takes
    event WindowStarted(uint256 start, uint256 previousStart, uint256 neededVotes);
    /// @param votes that counted of `supporter`
    event SupportUsed(uint256 indexed pull, address indexed supporter, uint256 votes);
    /// @param votes that counted in all
    /// @param until timestamp at which the pause ends by itself
    event Pulled(RunId indexed run, address indexed puller, uint256 indexed pull, uint256 votes, uint256 until);
    /// @param nonce of the run's council pulls, from 0
    event PulledByCouncil(RunId indexed run, uint256 indexed nonce, uint256 until);
    event Upheld(address indexed puller, uint256 indexed pull, RunId indexed run);
    event JudgedFrivolous(address indexed puller, uint256 indexed pull, RunId indexed run, uint256 bond);
    event CouncilSeatSet(uint256 indexed seat, address indexed former, address indexed member);

    error BelowFraction(uint256 votes, uint256 needed);
    error CoolingDown(address account, uint256 until);
    error NotSupporting(address account, RunId run);
    /// @param needed deposit that must stay
    error BondLocked(address account, uint256 needed);
    error NotTimelock(address caller);
    error NotOpen(address puller, uint256 pull);
    error CouncilCoolingDown(RunId run, uint256 until);
    error SignaturesExpired(uint256 deadline);
    error NotEnoughSignatures(uint256 count, uint256 needed);
    error NotCouncilMember(address signer);
    error SignersNotAscending(address previous, address next);
    error UnknownSeat(uint256 seat);
    error SeatTaken(address member);
    /// @param name of the setting
    error SettingOutOfRange(string name, uint256 value, uint256 least, uint256 most);

    /// @notice Adds to the caller's deposit; approve this contract. A pull with a deposit of BOND costs less gas.
    function deposit(uint256 amount) external;

    /// @notice Takes back what is not the bond of an open pull.
    function withdraw(uint256 amount) external;

    /// @notice Lets the caller's votes count in a pull of `run` that another account makes within SUPPORT_SECONDS.
    function support(RunId run) external;

    /// @notice Takes that back.
    function withdrawSupport() external;

    /// @notice Pauses an active run for PAUSE_SECONDS. The caller's votes count, then those of `supporters`, in order,
    /// until they suffice; the votes of the others stay unused. What the caller's deposit lacks of BOND is pulled from her.
    /// @param supporters accounts that called `support` for this run; none if the caller's own votes suffice
    /// @return number of the pull
    function pull(RunId run, address[] calldata supporters) external returns (uint256 number);

    /// @notice Pauses an active run for PAUSE_SECONDS on the word of the council. Anyone may hand in the signatures.
    /// @param deadline timestamp after which they no longer count
    /// @param signatures of at least COUNCIL_QUORUM members over councilPullDigest, by ascending address
    function pullByCouncil(RunId run, uint256 deadline, bytes[] calldata signatures) external;

    /// @notice Says that a pull was right: the bond is free at once. Timelock only.
    function uphold(address puller, uint256 number) external;

    /// @notice Says that a pull was frivolous: the bond goes to the timelock. Timelock only, within JUDGE_SECONDS, and
    /// not once the run is halted for good.
    function judgeFrivolous(address puller, uint256 number) external;

    /// @notice Gives a seat of the council to `member`, or to nobody (zero). Timelock only.
    function setCouncilSeat(uint256 seat, address member) external;

    /// @notice What the contract knows of an account.
    function accountOf(address account) external view returns (BrakeAccount memory);

    /// @notice Votes of an account that would count in a pull now, whether or not it is cooling down.
    function votesOf(address account) external view returns (uint256);

    /// @notice Votes that a pull takes now.
    function neededVotes() external view returns (uint256);

    /// @notice Deposit that must stay for now.
    function lockedOf(address account) external view returns (uint256);

    /// @notice Timestamp from which an account's votes count again.
    function readyAt(address account) external view returns (uint256);

    /// @notice Which run an account supports, and until when.
    function supportOf(address account) external view returns (RunId run, uint40 until);

    /// @notice Pulls of a run by the council, and when the last one was.
    function councilPullsOf(RunId run) external view returns (uint64 count, uint40 lastAt);

    /// @notice Who sits on the council; zero for an empty seat.
    function councilSeat(uint256 seat) external view returns (address member);

    /// @notice What council members sign: EIP-712 `CouncilPull(uint64 run,uint256 nonce,uint256 deadline)`, with the
    /// number of the run's council pulls so far as nonce.
    function councilPullDigest(RunId run, uint256 deadline) external view returns (bytes32);
}
