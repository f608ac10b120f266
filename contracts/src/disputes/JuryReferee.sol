// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {NodeId, RunId} from "../types/Ids.sol";
import {IDisputeGame, Outcome} from "./IDisputeGame.sol";
import {IDisputedStake} from "./IDisputed.sol";
import {IJuryReferee} from "./IJuryReferee.sol";
import {IReferee, Position, Ruling} from "./IReferee.sol";
import {TraceTree} from "./TraceTree.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

// Lengths of arrays in storage.
uint256 constant MOST_SEATS = 15;
uint256 constant NODES_PER_WORD = 5;

/// @title A jury of staked nodes; see IJuryReferee.
contract JuryReferee is IJuryReferee {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;

    /// @param seats jurors, odd, at most MAX_SEATS
    /// @param fee for a whole jury, wei
    /// @param jurorBond that a juror pays to vote, wei
    /// @param jurorStake active stake that a juror's node needs, wei
    /// @param drawSeconds time for drawing
    /// @param commitSeconds time for re-executing and committing
    /// @param revealSeconds time for revealing
    /// @param settleSeconds time for settling
    struct Settings {
        uint8 seats;
        uint96 fee;
        uint96 jurorBond;
        uint96 jurorStake;
        uint32 drawSeconds;
        uint32 commitSeconds;
        uint32 revealSeconds;
        uint32 settleSeconds;
    }

    /// A case as it is kept. The parties are the game's.
    /// @param byOwner a bit per seat whose owner, not its worker, paid the bond
    /// @param shown a bit per seat whose vote is an answer, no longer a commitment to one
    /// @param nodes of the seats, NODES_PER_WORD in a word, the first in the lowest bits
    /// @param votes by seat: 0, then a commitment, then the answer
    struct Docket {
        CaseStatus status;
        uint48 openedAtBlock;
        uint40 drawEnd;
        uint40 commitEnd;
        uint40 revealEnd;
        uint8 committed;
        uint8 revealed;
        uint16 byOwner;
        uint16 shown;
        bytes32 claimed;
        uint256[MOST_SEATS / NODES_PER_WORD] nodes;
        bytes32[MOST_SEATS] votes;
    }

    uint8 public constant MAX_SEATS = uint8(MOST_SEATS); // forge-lint: disable-line(unsafe-typecast): it is 15
    uint256 public constant MAX_TRIES = 96;
    uint256 private constant NODE_BITS = 48; // the vault numbers nodes from 1
    bytes32 private constant VOTE_TYPEHASH = keccak256("ProtocolLedger jury vote");
    address private constant NOWHERE = address(0xdEaD);

    IERC20 public immutable TOKEN;
    IDisputedStake public immutable VAULT;
    IDisputeGame public immutable GAME;
    uint8 public immutable SEATS;
    uint96 public immutable FEE;
    uint96 public immutable JUROR_BOND;
    uint96 public immutable JUROR_STAKE;
    uint32 public immutable DRAW_SECONDS;
    uint32 public immutable COMMIT_SECONDS;
    uint32 public immutable REVEAL_SECONDS;
    uint32 public immutable SETTLE_SECONDS;

    /// @inheritdoc IJuryReferee
    mapping(address account => uint256 amount) public owed;

    mapping(uint256 game => Docket) private _cases;

    constructor(IERC20 token, IDisputedStake vault, IDisputeGame game, Settings memory s) {
        require(s.seats % 2 == 1 && s.seats <= MAX_SEATS, BadSeats(s.seats));
        require(s.fee != 0 && s.jurorBond != 0 && s.jurorStake != 0, ZeroSetting());
        bool timed = s.drawSeconds != 0 && s.commitSeconds != 0 && s.revealSeconds != 0 && s.settleSeconds != 0;
        require(timed, ZeroSetting());
        TOKEN = token;
        VAULT = vault;
        GAME = game;
        SEATS = s.seats;
        FEE = s.fee;
        JUROR_BOND = s.jurorBond;
        JUROR_STAKE = s.jurorStake;
        DRAW_SECONDS = s.drawSeconds;
        COMMIT_SECONDS = s.commitSeconds;
        REVEAL_SECONDS = s.revealSeconds;
        SETTLE_SECONDS = s.settleSeconds;
    }

    /// @inheritdoc IReferee
    function judge(Position calldata position, bytes calldata previousLeaf, bytes calldata leaf, bytes calldata)
        external
        returns (Ruling ruling, bytes32 root, uint48 leaves, uint8 stride)
    {
        require(msg.sender == address(GAME), NotDisputeGame(msg.sender));
        (bool ok, bytes32 claimed) = _claimOf(position, previousLeaf, leaf);
        // A leaf that says nothing of a step can't be right.
        if (!ok) return (Ruling.ChallengerWins, root, leaves, stride);
        _openCase(position, claimed);
        emit CaseOpened(position.game, position.index, previousLeaf, leaf, claimed);
        return (Ruling.Pending, root, leaves, stride);
    }

    /// @inheritdoc IJuryReferee
    function draw(uint256 game) external {
        Docket storage c = _cases[game];
        require(c.status == CaseStatus.Drawing, WrongStatus(game, c.status));
        require(block.number > c.openedAtBlock, DrawTooEarly(game, c.openedAtBlock));
        require(block.timestamp <= c.drawEnd, DrawClosed(game, c.drawEnd));
        NodeId[] memory nodes = _drawn(game);
        _seat(c, nodes);
        c.status = CaseStatus.Voting;
        c.commitEnd = uint40(block.timestamp + COMMIT_SECONDS);
        c.revealEnd = c.commitEnd + REVEAL_SECONDS;
        emit JuryDrawn(game, nodes, c.commitEnd, c.revealEnd);
    }

    /// @inheritdoc IJuryReferee
    function commitVote(uint256 game, uint256 seat, bytes32 commitment) external {
        Docket storage c = _votingCase(game);
        require(block.timestamp <= c.commitEnd, VoteClosed(game, c.commitEnd));
        require(commitment != 0, ZeroCommitment());
        NodeId node = _nodeOf(game, c, seat);
        bool byOwner = msg.sender != VAULT.workerOf(node);
        require(!byOwner || msg.sender == VAULT.ownerOf(node), NotJuror(game, seat, msg.sender));
        require(c.votes[seat] == 0, SeatCommitted(game, seat));
        c.votes[seat] = commitment;
        c.committed += 1;
        if (byOwner) c.byOwner |= _bit(seat);
        emit VoteCommitted(game, seat, node, commitment);
        TOKEN.safeTransferFrom(msg.sender, address(this), JUROR_BOND);
    }

    /// @inheritdoc IJuryReferee
    function revealVote(uint256 game, uint256 seat, bytes32 answer, bytes32 salt) external {
        Docket storage c = _votingCase(game);
        require(block.timestamp > c.commitEnd || c.committed == SEATS, VoteRevealTooEarly(game, c.commitEnd));
        require(block.timestamp <= c.revealEnd, VoteRevealClosed(game, c.revealEnd));
        require(answer != 0, ZeroAnswer());
        NodeId node = _nodeOf(game, c, seat);
        require(c.shown & _bit(seat) == 0, SeatRevealed(game, seat));
        bytes32 commitment = hashVote(game, node, answer, salt);
        require(c.votes[seat] == commitment, VoteMismatch(c.votes[seat], commitment));
        c.votes[seat] = answer;
        c.shown |= _bit(seat);
        c.revealed += 1;
        emit VoteRevealed(game, seat, node, answer);
    }

    /// @inheritdoc IJuryReferee
    function settle(uint256 game) external {
        Docket storage c = _cases[game];
        Outcome outcome = Outcome.Void;
        bytes32 answer;
        uint256 votes;
        if (c.status == CaseStatus.Drawing) {
            require(block.timestamp > c.drawEnd, SettleTooEarly(game, c.drawEnd));
            owed[_challengerOf(game)] += FEE;
        } else {
            _votingCase(game);
            _requireCounted(game, c);
            Seat[] memory jury = _jury(game, c);
            (answer, votes) = _count(jury);
            if (votes != 0) {
                outcome = answer == c.claimed ? Outcome.NodeWins : Outcome.ChallengerWins;
                _payWinners(jury, answer, votes);
            } else {
                _payVoid(jury, _challengerOf(game));
            }
        }
        c.status = CaseStatus.Settled;
        emit CaseSettled(game, outcome, answer, votes);
        GAME.rule(game, outcome);
    }

    /// @inheritdoc IJuryReferee
    function withdraw(address account) external returns (uint256 amount) {
        amount = owed[account];
        require(amount != 0, NothingOwed(account));
        owed[account] = 0;
        emit Withdrawn(account, amount);
        TOKEN.safeTransfer(account, amount);
    }

    /// @inheritdoc IReferee
    function terms(RunId) external view returns (uint96 fee, uint32 maxSeconds, uint16 moreMoves) {
        return (FEE, DRAW_SECONDS + COMMIT_SECONDS + REVEAL_SECONDS + SETTLE_SECONDS, 0);
    }

    /// @inheritdoc IJuryReferee
    function caseOf(uint256 game) external view returns (Case memory info) {
        Docket storage c = _cases[game];
        (NodeId node, address challenger) = GAME.partiesOf(game);
        info = Case({
            status: c.status,
            openedAtBlock: c.openedAtBlock,
            drawEnd: c.drawEnd,
            commitEnd: c.commitEnd,
            revealEnd: c.revealEnd,
            committed: c.committed,
            revealed: c.revealed,
            challenger: challenger,
            node: node,
            claimed: c.claimed
        });
    }

    /// @inheritdoc IJuryReferee
    function juryOf(uint256 game) external view returns (Seat[] memory seats) {
        return _jury(game, _cases[game]);
    }

    /// @inheritdoc IJuryReferee
    function hashVote(uint256 game, NodeId node, bytes32 answer, bytes32 salt) public view returns (bytes32) {
        return keccak256(abi.encode(VOTE_TYPEHASH, block.chainid, address(this), game, node, answer, salt));
    }

    function _openCase(Position calldata position, bytes32 claimed) private {
        Docket storage c = _cases[position.game];
        c.status = CaseStatus.Drawing;
        c.openedAtBlock = uint48(block.number);
        c.drawEnd = uint40(block.timestamp + DRAW_SECONDS);
        c.claimed = claimed;
    }

    /// Writes a jury down.
    function _seat(Docket storage c, NodeId[] memory nodes) private {
        uint256 word = 0;
        for (uint256 seat = 0; seat < nodes.length; ++seat) {
            word |= uint256(NodeId.unwrap(nodes[seat])) << NODE_BITS * (seat % NODES_PER_WORD);
            bool full = seat % NODES_PER_WORD == NODES_PER_WORD - 1;
            if (full || seat + 1 == nodes.length) {
                c.nodes[seat / NODES_PER_WORD] = word;
                word = 0;
            }
        }
    }

    function _nodeOf(uint256 game, Docket storage c, uint256 seat) private view returns (NodeId node) {
        require(seat < SEATS, NoSuchSeat(game, seat, SEATS));
        uint256 word = c.nodes[seat / NODES_PER_WORD] >> NODE_BITS * (seat % NODES_PER_WORD);
        return NodeId.wrap(uint48(word)); // forge-lint: disable-line(unsafe-typecast): the lowest node of the word
    }

    /// A jury with its votes; none sits where none was drawn.
    function _jury(uint256 game, Docket storage c) private view returns (Seat[] memory seats) {
        (uint256 byOwner, uint256 shown, uint256 drawn) = (c.byOwner, c.shown, c.nodes[0]);
        if (drawn == 0) return seats;
        seats = new Seat[](SEATS);
        for (uint256 i = 0; i < seats.length; ++i) {
            Seat memory seat = seats[i];
            seat.node = _nodeOf(game, c, i);
            bytes32 vote = c.votes[i];
            if (vote == 0) continue;
            seat.payer = byOwner & _bit(i) == 0 ? VAULT.workerOf(seat.node) : VAULT.ownerOf(seat.node);
            if (shown & _bit(i) == 0) seat.commitment = vote;
            else seat.answer = vote;
        }
    }

    function _challengerOf(uint256 game) private view returns (address challenger) {
        (, challenger) = GAME.partiesOf(game);
    }

    function _bit(uint256 seat) private pure returns (uint16) {
        return uint16(1 << seat); // forge-lint: disable-line(unsafe-typecast,incorrect-shift): at most MAX_SEATS bits
    }

    function _claimOf(Position calldata position, bytes calldata previousLeaf, bytes calldata leaf)
        private
        pure
        returns (bool ok, bytes32 claimed)
    {
        uint256 index = position.index;
        (ok, claimed) = TraceTree.claimOf(leaf, index, position.leaves);
        if (ok && index != 0) (ok,) = TraceTree.claimOf(previousLeaf, index - 1, position.leaves);
    }

    /// The jurors that this block draws.
    function _drawn(uint256 game) private view returns (NodeId[] memory nodes) {
        (NodeId node, address challenger) = GAME.partiesOf(game);
        nodes = new NodeId[](SEATS);
        // Owners whose nodes may not sit: the parties', then each juror's.
        address[] memory barred = new address[](uint256(SEATS) + 2);
        barred[0] = VAULT.ownerOf(node);
        barred[1] = challenger;
        bytes32 seed = keccak256(abi.encode(block.prevrandao, address(this), game));
        uint256 count = VAULT.nodeCount();
        uint256 found = 0;
        for (uint256 i = 0; i < MAX_TRIES && found < SEATS; ++i) {
            NodeId candidate = NodeId.wrap((uint256(keccak256(abi.encode(seed, i))) % count + 1).toUint64());
            address owner = VAULT.ownerOf(candidate);
            if (VAULT.workerOf(candidate) == challenger || !_mayServe(candidate, owner, barred, found + 2)) continue;
            barred[found + 2] = owner;
            nodes[found++] = candidate;
        }
        require(found == SEATS, TooFewJurors(found, SEATS));
    }

    function _mayServe(NodeId candidate, address owner, address[] memory barred, uint256 count)
        private
        view
        returns (bool)
    {
        for (uint256 i = 0; i < count; ++i) {
            if (barred[i] == owner) return false;
        }
        return VAULT.stakeOf(candidate) >= JUROR_STAKE && !VAULT.isJailed(candidate);
    }

    function _votingCase(uint256 game) private view returns (Docket storage c) {
        c = _cases[game];
        require(c.status == CaseStatus.Voting, WrongStatus(game, c.status));
    }

    /// All who committed have revealed and nobody else can commit, or time is up.
    function _requireCounted(uint256 game, Docket storage c) private view {
        if (block.timestamp > c.revealEnd) return;
        bool commitsOver = c.committed == SEATS || block.timestamp > c.commitEnd;
        require(commitsOver && c.revealed == c.committed, SettleTooEarly(game, c.revealEnd));
    }

    /// The answer of more than half of all jurors, with 0 votes if there is none.
    function _count(Seat[] memory jury) private pure returns (bytes32 answer, uint256 votes) {
        for (uint256 i = 0; i <= jury.length / 2; ++i) {
            answer = jury[i].answer;
            votes = 0;
            for (uint256 k = i; answer != 0 && k < jury.length; ++k) {
                if (jury[k].answer == answer) ++votes;
            }
            if (votes > jury.length / 2) return (answer, votes);
        }
        return (0, 0);
    }

    function _payWinners(Seat[] memory jury, bytes32 answer, uint256 votes) private {
        uint256 pot = FEE;
        for (uint256 i = 0; i < jury.length; ++i) {
            if (jury[i].payer != address(0) && jury[i].answer != answer) pot += JUROR_BOND;
        }
        uint256 share = pot / votes;
        uint256 odd = pot % votes; // to the first of them
        for (uint256 i = 0; i < jury.length; ++i) {
            if (jury[i].answer != answer) continue;
            owed[jury[i].payer] += JUROR_BOND + share + odd;
            odd = 0;
        }
    }

    function _payVoid(Seat[] memory jury, address challenger) private {
        uint256 share = FEE / jury.length;
        uint256 rest = FEE;
        uint256 burnt = 0;
        for (uint256 i = 0; i < jury.length; ++i) {
            if (jury[i].answer != 0) {
                owed[jury[i].payer] += JUROR_BOND + share;
                rest -= share;
            } else if (jury[i].commitment != 0) {
                burnt += JUROR_BOND;
            }
        }
        owed[challenger] += rest;
        if (burnt != 0) TOKEN.safeTransfer(NOWHERE, burnt);
    }
}
