// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRunRegistry} from "../runs/IRunRegistry.sol";
import {RunId} from "../types/Ids.sol";
import {BrakeAccount, COUNCIL_QUORUM, COUNCIL_SEATS, IBrake, Verdict} from "./IBrake.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Stops a run at once, for a bounded time, on the word of a minority; see IBrake.
contract Brake is IBrake, EIP712 {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @param fractionBps part of the votes that a pull takes, 1 to 10,000 basis points
    /// @param pauseSeconds how long a pull pauses a run
    /// @param cooldownSeconds how long the same votes can't pull again, nor the council the same run
    /// @param judgeSeconds how long a vote may judge a pull; a vote takes its delay, period and the timelock's delay
    /// @param voteAgeSeconds how long before the window the votes must have been there, at least 1
    /// @param bond wei that the puller risks
    /// @param council its members, zero for an empty seat
    struct Settings {
        uint16 fractionBps;
        uint40 pauseSeconds;
        uint40 cooldownSeconds;
        uint40 judgeSeconds;
        uint40 voteAgeSeconds;
        uint96 bond;
        address[COUNCIL_SEATS] council;
    }

    /// @param start of the present window: of the first pull in it
    /// @param previousStart of the window before, 0 if two pulls less than a cool-down apart can't lie in both
    /// @param pulls made so far, in all windows
    /// @param needed votes that each pull of this window takes
    struct Window {
        uint48 start;
        uint48 previousStart;
        uint48 pulls;
        uint112 needed;
    }

    struct Support {
        RunId run;
        uint40 until;
    }

    struct CouncilPulls {
        uint64 count;
        uint40 lastAt;
    }

    /// @notice How long support counts, in seconds.
    uint256 public constant SUPPORT_SECONDS = 3 days;
    /// @notice No pause is longer, in seconds; the registry takes no longer one either.
    uint256 public constant MAX_PAUSE_SECONDS = 30 days;
    uint256 private constant BPS = 10_000;
    bytes32 private constant COUNCIL_PULL_TYPEHASH =
        keccak256("CouncilPull(uint64 run,uint256 nonce,uint256 deadline)");

    IERC20 public immutable TOKEN;
    IRunRegistry public immutable REGISTRY;
    address public immutable TIMELOCK;
    uint256 public immutable FRACTION_BPS;
    uint256 public immutable PAUSE_SECONDS;
    uint256 public immutable COOLDOWN_SECONDS;
    uint256 public immutable JUDGE_SECONDS;
    uint256 public immutable VOTE_AGE_SECONDS;
    uint256 public immutable BOND;

    /// @inheritdoc IBrake
    mapping(address account => Support) public supportOf;
    /// @inheritdoc IBrake
    mapping(RunId run => CouncilPulls) public councilPullsOf;
    Window private _window;
    mapping(address account => BrakeAccount) private _accounts;
    address[COUNCIL_SEATS] private _council;

    /// @param token the ledger's token: bonds and, by timestamp, votes
    /// @param registry whose runs are paused
    /// @param timelock carries out votes
    constructor(address token, IRunRegistry registry, address timelock, Settings memory settings)
        EIP712("ProtocolLedger", "1")
    {
        _inRange("fractionBps", settings.fractionBps, 1, BPS);
        _inRange("pauseSeconds", settings.pauseSeconds, 1, MAX_PAUSE_SECONDS);
        _inRange("voteAgeSeconds", settings.voteAgeSeconds, 1, type(uint40).max);
        // Within a cool-down the votes suffice for so many pulls, and the council has one.
        uint256 most = BPS / settings.fractionBps + 1;
        _inRange("cooldownSeconds", settings.cooldownSeconds, most * settings.pauseSeconds + 1, type(uint40).max);
        _inRange("judgeSeconds", settings.judgeSeconds, settings.pauseSeconds, settings.cooldownSeconds);
        TOKEN = IERC20(token);
        REGISTRY = registry;
        TIMELOCK = timelock;
        FRACTION_BPS = settings.fractionBps;
        PAUSE_SECONDS = settings.pauseSeconds;
        COOLDOWN_SECONDS = settings.cooldownSeconds;
        JUDGE_SECONDS = settings.judgeSeconds;
        VOTE_AGE_SECONDS = settings.voteAgeSeconds;
        BOND = settings.bond;
        for (uint256 i = 0; i < COUNCIL_SEATS; ++i) {
            if (settings.council[i] != address(0)) _seat(i, settings.council[i]);
        }
    }

    modifier onlyTimelock() {
        require(msg.sender == TIMELOCK, NotTimelock(msg.sender));
        _;
    }

    /// @inheritdoc IBrake
    function deposit(uint256 amount) external {
        _deposit(msg.sender, amount);
    }

    /// @inheritdoc IBrake
    function withdraw(uint256 amount) external {
        BrakeAccount storage account = _accounts[msg.sender];
        uint256 locked = lockedOf(msg.sender);
        require(account.deposit >= locked + amount, BondLocked(msg.sender, locked));
        uint256 left = account.deposit - amount;
        account.deposit = left.toUint96();
        emit Withdrawn(msg.sender, amount, left);
        TOKEN.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IBrake
    function support(RunId run) external {
        uint256 until = block.timestamp + SUPPORT_SECONDS;
        supportOf[msg.sender] = Support({run: run, until: until.toUint40()});
        emit Supported(run, msg.sender, until);
    }

    /// @inheritdoc IBrake
    function withdrawSupport() external {
        RunId run = supportOf[msg.sender].run;
        delete supportOf[msg.sender];
        emit Supported(run, msg.sender, 0);
    }

    /// @inheritdoc IBrake
    function pull(RunId run, address[] calldata supporters) external returns (uint256 number) {
        Window memory window = _window;
        if (block.timestamp >= window.start + COOLDOWN_SECONDS) {
            window = _next(window);
            emit WindowStarted(window.start, window.previousStart, window.needed);
        }
        number = ++window.pulls;
        _window = window;

        _useVotes(msg.sender);
        uint256 votes = _votes(msg.sender, window);
        for (uint256 i = 0; i < supporters.length && votes < window.needed; ++i) {
            votes += _lend(run, number, supporters[i], window);
        }
        require(votes != 0 && votes >= window.needed, BelowFraction(votes, window.needed));

        BrakeAccount storage puller = _accounts[msg.sender];
        if (puller.deposit < BOND) _deposit(msg.sender, BOND - puller.deposit);
        puller.pull = number.toUint48();
        puller.run = RunId.unwrap(run);
        puller.verdict = Verdict.Open;
        emit Pulled(run, msg.sender, number, votes, _pause(run));
    }

    /// @inheritdoc IBrake
    function pullByCouncil(RunId run, uint256 deadline, bytes[] calldata signatures) external {
        require(block.timestamp <= deadline, SignaturesExpired(deadline));
        require(signatures.length >= COUNCIL_QUORUM, NotEnoughSignatures(signatures.length, COUNCIL_QUORUM));
        CouncilPulls memory pulls = councilPullsOf[run];
        uint256 ready = pulls.lastAt + COOLDOWN_SECONDS;
        require(pulls.count == 0 || block.timestamp >= ready, CouncilCoolingDown(run, ready));
        bytes32 digest = councilPullDigest(run, deadline);
        address[COUNCIL_SEATS] memory council = _council;
        address previous = address(0);
        for (uint256 i = 0; i < signatures.length; ++i) {
            address signer = ECDSA.recover(digest, signatures[i]);
            require(signer > previous, SignersNotAscending(previous, signer));
            require(_sits(signer, council), NotCouncilMember(signer));
            previous = signer;
        }
        councilPullsOf[run] = CouncilPulls({count: pulls.count + 1, lastAt: block.timestamp.toUint40()});
        emit PulledByCouncil(run, pulls.count, _pause(run));
    }

    /// @inheritdoc IBrake
    function uphold(address puller, uint256 number) external onlyTimelock {
        BrakeAccount storage account = _open(puller, number);
        account.verdict = Verdict.Upheld;
        emit Upheld(puller, number, RunId.wrap(account.run));
    }

    /// @inheritdoc IBrake
    function judgeFrivolous(address puller, uint256 number) external onlyTimelock {
        BrakeAccount storage account = _open(puller, number);
        require(lockedOf(puller) != 0, NotOpen(puller, number));
        account.verdict = Verdict.None;
        account.deposit -= BOND.toUint96();
        emit JudgedFrivolous(puller, number, RunId.wrap(account.run), BOND);
        TOKEN.safeTransfer(TIMELOCK, BOND);
    }

    /// @inheritdoc IBrake
    function setCouncilSeat(uint256 seat, address member) external onlyTimelock {
        require(seat < COUNCIL_SEATS, UnknownSeat(seat));
        _seat(seat, member);
    }

    /// @inheritdoc IBrake
    function accountOf(address account) external view returns (BrakeAccount memory) {
        return _accounts[account];
    }

    /// @inheritdoc IBrake
    function votesOf(address account) external view returns (uint256) {
        return _votes(account, _present());
    }

    /// @inheritdoc IBrake
    function neededVotes() external view returns (uint256) {
        return _present().needed;
    }

    /// @inheritdoc IBrake
    function councilSeat(uint256 seat) external view returns (address member) {
        require(seat < COUNCIL_SEATS, UnknownSeat(seat));
        return _council[seat];
    }

    /// @inheritdoc IBrake
    function lockedOf(address account) public view returns (uint256) {
        BrakeAccount storage a = _accounts[account];
        if (a.verdict != Verdict.Open || block.timestamp >= a.usedAt + JUDGE_SECONDS) return 0;
        return REGISTRY.haltedForGood(RunId.wrap(a.run)) ? 0 : BOND;
    }

    /// @inheritdoc IBrake
    function readyAt(address account) public view returns (uint256) {
        uint256 usedAt = _accounts[account].usedAt;
        return usedAt == 0 ? 0 : usedAt + COOLDOWN_SECONDS;
    }

    /// @inheritdoc IBrake
    function councilPullDigest(RunId run, uint256 deadline) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(COUNCIL_PULL_TYPEHASH, run, councilPullsOf[run].count, deadline)));
    }

    function _deposit(address account, uint256 amount) private {
        uint256 held = _accounts[account].deposit + amount;
        _accounts[account].deposit = held.toUint96();
        emit Deposited(account, amount, held);
        TOKEN.safeTransferFrom(account, address(this), amount);
    }

    function _useVotes(address account) private {
        uint256 ready = readyAt(account);
        require(block.timestamp >= ready, CoolingDown(account, ready));
        _accounts[account].usedAt = block.timestamp.toUint40();
    }

    /// @dev A supporter's own last pull is older than the cool-down, so that its bond is long free.
    function _lend(RunId run, uint256 number, address supporter, Window memory window) private returns (uint256 votes) {
        Support memory given = supportOf[supporter];
        bool stands = RunId.unwrap(given.run) == RunId.unwrap(run) && block.timestamp < given.until;
        require(stands, NotSupporting(supporter, run));
        _useVotes(supporter);
        _accounts[supporter].pull = 0;
        _accounts[supporter].verdict = Verdict.None;
        votes = _votes(supporter, window);
        emit SupportUsed(number, supporter, votes);
    }

    /// @dev The registry refuses unless the run is active.
    /// @return until timestamp at which the pause ends
    function _pause(RunId run) private returns (uint256 until) {
        until = block.timestamp + PAUSE_SECONDS;
        REGISTRY.pause(run, until.toUint64());
    }

    function _seat(uint256 seat, address member) private {
        require(member == address(0) || !_sits(member, _council), SeatTaken(member));
        emit CouncilSeatSet(seat, _council[seat], member);
        _council[seat] = member;
    }

    function _open(address puller, uint256 number) private view returns (BrakeAccount storage account) {
        account = _accounts[puller];
        require(account.verdict == Verdict.Open && account.pull == number, NotOpen(puller, number));
    }

    /// @dev The window that a pull at this moment falls into.
    function _present() private view returns (Window memory window) {
        window = _window;
        if (block.timestamp >= window.start + COOLDOWN_SECONDS) window = _next(window);
    }

    function _next(Window memory last) private view returns (Window memory window) {
        window.start = block.timestamp.toUint48();
        window.pulls = last.pulls;
        uint256 supply = IVotes(address(TOKEN)).getPastTotalSupply(window.start - VOTE_AGE_SECONDS);
        if (block.timestamp < last.start + 2 * COOLDOWN_SECONDS) {
            window.previousStart = last.start;
            supply = Math.max(supply, IVotes(address(TOKEN)).getPastTotalSupply(last.start - VOTE_AGE_SECONDS));
        }
        window.needed = Math.ceilDiv(supply * FRACTION_BPS, BPS).toUint112();
    }

    function _votes(address account, Window memory window) private view returns (uint256 votes) {
        IVotes token = IVotes(address(TOKEN));
        votes = Math.min(token.getVotes(account), token.getPastVotes(account, window.start - VOTE_AGE_SECONDS));
        if (window.previousStart == 0) return votes;
        return Math.min(votes, token.getPastVotes(account, window.previousStart - VOTE_AGE_SECONDS));
    }

    function _sits(address account, address[COUNCIL_SEATS] memory council) private pure returns (bool) {
        for (uint256 i = 0; i < COUNCIL_SEATS; ++i) {
            if (council[i] == account) return true;
        }
        return false;
    }

    function _inRange(string memory name, uint256 value, uint256 least, uint256 most) private pure {
        require(value >= least && value <= most, SettingOutOfRange(name, value, least, most));
    }
}
