using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts;
using System.Threading;

namespace ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition
{


    public partial class JuryRefereeDeployment : JuryRefereeDeploymentBase
    {
        public JuryRefereeDeployment() : base(BYTECODE) { }
        public JuryRefereeDeployment(string byteCode) : base(byteCode) { }
    }

    public class JuryRefereeDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public JuryRefereeDeploymentBase() : base(BYTECODE) { }
        public JuryRefereeDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "vault", 2)]
        public virtual string Vault { get; set; }
        [Parameter("address", "game", 3)]
        public virtual string Game { get; set; }
        [Parameter("tuple", "s", 4)]
        public virtual Settings S { get; set; }
    }

    public partial class CommitSecondsFunction : CommitSecondsFunctionBase { }

    [Function("COMMIT_SECONDS", "uint32")]
    public class CommitSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class DrawSecondsFunction : DrawSecondsFunctionBase { }

    [Function("DRAW_SECONDS", "uint32")]
    public class DrawSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class FeeFunction : FeeFunctionBase { }

    [Function("FEE", "uint96")]
    public class FeeFunctionBase : FunctionMessage
    {

    }

    public partial class GameFunction : GameFunctionBase { }

    [Function("GAME", "address")]
    public class GameFunctionBase : FunctionMessage
    {

    }

    public partial class JurorBondFunction : JurorBondFunctionBase { }

    [Function("JUROR_BOND", "uint96")]
    public class JurorBondFunctionBase : FunctionMessage
    {

    }

    public partial class JurorStakeFunction : JurorStakeFunctionBase { }

    [Function("JUROR_STAKE", "uint96")]
    public class JurorStakeFunctionBase : FunctionMessage
    {

    }

    public partial class MaxSeatsFunction : MaxSeatsFunctionBase { }

    [Function("MAX_SEATS", "uint8")]
    public class MaxSeatsFunctionBase : FunctionMessage
    {

    }

    public partial class MaxTriesFunction : MaxTriesFunctionBase { }

    [Function("MAX_TRIES", "uint256")]
    public class MaxTriesFunctionBase : FunctionMessage
    {

    }

    public partial class RevealSecondsFunction : RevealSecondsFunctionBase { }

    [Function("REVEAL_SECONDS", "uint32")]
    public class RevealSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class SeatsFunction : SeatsFunctionBase { }

    [Function("SEATS", "uint8")]
    public class SeatsFunctionBase : FunctionMessage
    {

    }

    public partial class SettleSecondsFunction : SettleSecondsFunctionBase { }

    [Function("SETTLE_SECONDS", "uint32")]
    public class SettleSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class TokenFunction : TokenFunctionBase { }

    [Function("TOKEN", "address")]
    public class TokenFunctionBase : FunctionMessage
    {

    }

    public partial class VaultFunction : VaultFunctionBase { }

    [Function("VAULT", "address")]
    public class VaultFunctionBase : FunctionMessage
    {

    }

    public partial class CaseOfFunction : CaseOfFunctionBase { }

    [Function("caseOf", typeof(CaseOfOutputDTO))]
    public class CaseOfFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class CommitVoteFunction : CommitVoteFunctionBase { }

    [Function("commitVote")]
    public class CommitVoteFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
        [Parameter("bytes32", "commitment", 3)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class DrawFunction : DrawFunctionBase { }

    [Function("draw")]
    public class DrawFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class HashVoteFunction : HashVoteFunctionBase { }

    [Function("hashVote", "bytes32")]
    public class HashVoteFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "answer", 3)]
        public virtual byte[] Answer { get; set; }
        [Parameter("bytes32", "salt", 4)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class JudgeFunction : JudgeFunctionBase { }

    [Function("judge", typeof(JudgeOutputDTO))]
    public class JudgeFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "position", 1)]
        public virtual Position Position { get; set; }
        [Parameter("bytes", "previousLeaf", 2)]
        public virtual byte[] PreviousLeaf { get; set; }
        [Parameter("bytes", "leaf", 3)]
        public virtual byte[] Leaf { get; set; }
        [Parameter("bytes", "", 4)]
        public virtual byte[] ReturnValue4 { get; set; }
    }

    public partial class JuryOfFunction : JuryOfFunctionBase { }

    [Function("juryOf", typeof(JuryOfOutputDTO))]
    public class JuryOfFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class OwedFunction : OwedFunctionBase { }

    [Function("owed", "uint256")]
    public class OwedFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class RevealVoteFunction : RevealVoteFunctionBase { }

    [Function("revealVote")]
    public class RevealVoteFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
        [Parameter("bytes32", "answer", 3)]
        public virtual byte[] Answer { get; set; }
        [Parameter("bytes32", "salt", 4)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class SettleFunction : SettleFunctionBase { }

    [Function("settle")]
    public class SettleFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class TermsFunction : TermsFunctionBase { }

    [Function("terms", typeof(TermsOutputDTO))]
    public class TermsFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class WithdrawFunction : WithdrawFunctionBase { }

    [Function("withdraw", "uint256")]
    public class WithdrawFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class CaseOpenedEventDTO : CaseOpenedEventDTOBase { }

    [Event("CaseOpened")]
    public class CaseOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint64", "index", 2, false )]
        public virtual ulong Index { get; set; }
        [Parameter("bytes", "previousLeaf", 3, false )]
        public virtual byte[] PreviousLeaf { get; set; }
        [Parameter("bytes", "leaf", 4, false )]
        public virtual byte[] Leaf { get; set; }
        [Parameter("bytes32", "claimed", 5, false )]
        public virtual byte[] Claimed { get; set; }
    }

    public partial class CaseSettledEventDTO : CaseSettledEventDTOBase { }

    [Event("CaseSettled")]
    public class CaseSettledEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "outcome", 2, false )]
        public virtual byte Outcome { get; set; }
        [Parameter("bytes32", "answer", 3, false )]
        public virtual byte[] Answer { get; set; }
        [Parameter("uint256", "votes", 4, false )]
        public virtual BigInteger Votes { get; set; }
    }

    public partial class JuryDrawnEventDTO : JuryDrawnEventDTOBase { }

    [Event("JuryDrawn")]
    public class JuryDrawnEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint64[]", "nodes", 2, false )]
        public virtual List<ulong> Nodes { get; set; }
        [Parameter("uint40", "commitEnd", 3, false )]
        public virtual ulong CommitEnd { get; set; }
        [Parameter("uint40", "revealEnd", 4, false )]
        public virtual ulong RevealEnd { get; set; }
    }

    public partial class VoteCommittedEventDTO : VoteCommittedEventDTOBase { }

    [Event("VoteCommitted")]
    public class VoteCommittedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2, true )]
        public virtual BigInteger Seat { get; set; }
        [Parameter("uint64", "node", 3, false )]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "commitment", 4, false )]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class VoteRevealedEventDTO : VoteRevealedEventDTOBase { }

    [Event("VoteRevealed")]
    public class VoteRevealedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2, true )]
        public virtual BigInteger Seat { get; set; }
        [Parameter("uint64", "node", 3, false )]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "answer", 4, false )]
        public virtual byte[] Answer { get; set; }
    }

    public partial class WithdrawnEventDTO : WithdrawnEventDTOBase { }

    [Event("Withdrawn")]
    public class WithdrawnEventDTOBase : IEventDTO
    {
        [Parameter("address", "account", 1, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class BadSeatsError : BadSeatsErrorBase { }

    [Error("BadSeats")]
    public class BadSeatsErrorBase : IErrorDTO
    {
        [Parameter("uint8", "seats", 1)]
        public virtual byte Seats { get; set; }
    }

    public partial class DrawClosedError : DrawClosedErrorBase { }

    [Error("DrawClosed")]
    public class DrawClosedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "drawEnd", 2)]
        public virtual ulong DrawEnd { get; set; }
    }

    public partial class DrawTooEarlyError : DrawTooEarlyErrorBase { }

    [Error("DrawTooEarly")]
    public class DrawTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "openedAtBlock", 2)]
        public virtual BigInteger OpenedAtBlock { get; set; }
    }

    public partial class NoSuchSeatError : NoSuchSeatErrorBase { }

    [Error("NoSuchSeat")]
    public class NoSuchSeatErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
        [Parameter("uint256", "seats", 3)]
        public virtual BigInteger Seats { get; set; }
    }

    public partial class NotDisputeGameError : NotDisputeGameErrorBase { }

    [Error("NotDisputeGame")]
    public class NotDisputeGameErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotJurorError : NotJurorErrorBase { }

    [Error("NotJuror")]
    public class NotJurorErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
        [Parameter("address", "caller", 3)]
        public virtual string Caller { get; set; }
    }

    public partial class NothingOwedError : NothingOwedErrorBase { }

    [Error("NothingOwed")]
    public class NothingOwedErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class SafeCastOverflowedUintDowncastError : SafeCastOverflowedUintDowncastErrorBase { }

    [Error("SafeCastOverflowedUintDowncast")]
    public class SafeCastOverflowedUintDowncastErrorBase : IErrorDTO
    {
        [Parameter("uint8", "bits", 1)]
        public virtual byte Bits { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
    }

    public partial class SafeERC20FailedOperationError : SafeERC20FailedOperationErrorBase { }

    [Error("SafeERC20FailedOperation")]
    public class SafeERC20FailedOperationErrorBase : IErrorDTO
    {
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
    }

    public partial class SeatCommittedError : SeatCommittedErrorBase { }

    [Error("SeatCommitted")]
    public class SeatCommittedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
    }

    public partial class SeatRevealedError : SeatRevealedErrorBase { }

    [Error("SeatRevealed")]
    public class SeatRevealedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "seat", 2)]
        public virtual BigInteger Seat { get; set; }
    }

    public partial class SettleTooEarlyError : SettleTooEarlyErrorBase { }

    [Error("SettleTooEarly")]
    public class SettleTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "notBefore", 2)]
        public virtual ulong NotBefore { get; set; }
    }

    public partial class TooFewJurorsError : TooFewJurorsErrorBase { }

    [Error("TooFewJurors")]
    public class TooFewJurorsErrorBase : IErrorDTO
    {
        [Parameter("uint256", "found", 1)]
        public virtual BigInteger Found { get; set; }
        [Parameter("uint256", "needed", 2)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class VoteClosedError : VoteClosedErrorBase { }

    [Error("VoteClosed")]
    public class VoteClosedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "commitEnd", 2)]
        public virtual ulong CommitEnd { get; set; }
    }

    public partial class VoteMismatchError : VoteMismatchErrorBase { }

    [Error("VoteMismatch")]
    public class VoteMismatchErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "committed", 1)]
        public virtual byte[] Committed { get; set; }
        [Parameter("bytes32", "revealed", 2)]
        public virtual byte[] Revealed { get; set; }
    }

    public partial class VoteRevealClosedError : VoteRevealClosedErrorBase { }

    [Error("VoteRevealClosed")]
    public class VoteRevealClosedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "revealEnd", 2)]
        public virtual ulong RevealEnd { get; set; }
    }

    public partial class VoteRevealTooEarlyError : VoteRevealTooEarlyErrorBase { }

    [Error("VoteRevealTooEarly")]
    public class VoteRevealTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "commitEnd", 2)]
        public virtual ulong CommitEnd { get; set; }
    }

    public partial class WrongStatusError : WrongStatusErrorBase { }

    [Error("WrongStatus")]
    public class WrongStatusErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "status", 2)]
        public virtual byte Status { get; set; }
    }

    public partial class ZeroAnswerError : ZeroAnswerErrorBase { }
    [Error("ZeroAnswer")]
    public class ZeroAnswerErrorBase : IErrorDTO
    {
    }

    public partial class ZeroCommitmentError : ZeroCommitmentErrorBase { }
    [Error("ZeroCommitment")]
    public class ZeroCommitmentErrorBase : IErrorDTO
    {
    }

    public partial class ZeroSettingError : ZeroSettingErrorBase { }
    [Error("ZeroSetting")]
    public class ZeroSettingErrorBase : IErrorDTO
    {
    }

    public partial class CommitSecondsOutputDTO : CommitSecondsOutputDTOBase { }

    [FunctionOutput]
    public class CommitSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class DrawSecondsOutputDTO : DrawSecondsOutputDTOBase { }

    [FunctionOutput]
    public class DrawSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class FeeOutputDTO : FeeOutputDTOBase { }

    [FunctionOutput]
    public class FeeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class GameOutputDTO : GameOutputDTOBase { }

    [FunctionOutput]
    public class GameOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class JurorBondOutputDTO : JurorBondOutputDTOBase { }

    [FunctionOutput]
    public class JurorBondOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class JurorStakeOutputDTO : JurorStakeOutputDTOBase { }

    [FunctionOutput]
    public class JurorStakeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class MaxSeatsOutputDTO : MaxSeatsOutputDTOBase { }

    [FunctionOutput]
    public class MaxSeatsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
    }

    public partial class MaxTriesOutputDTO : MaxTriesOutputDTOBase { }

    [FunctionOutput]
    public class MaxTriesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class RevealSecondsOutputDTO : RevealSecondsOutputDTOBase { }

    [FunctionOutput]
    public class RevealSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class SeatsOutputDTO : SeatsOutputDTOBase { }

    [FunctionOutput]
    public class SeatsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
    }

    public partial class SettleSecondsOutputDTO : SettleSecondsOutputDTOBase { }

    [FunctionOutput]
    public class SettleSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class TokenOutputDTO : TokenOutputDTOBase { }

    [FunctionOutput]
    public class TokenOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class VaultOutputDTO : VaultOutputDTOBase { }

    [FunctionOutput]
    public class VaultOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class CaseOfOutputDTO : CaseOfOutputDTOBase { }

    [FunctionOutput]
    public class CaseOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "info", 1)]
        public virtual Case Info { get; set; }
    }





    public partial class HashVoteOutputDTO : HashVoteOutputDTOBase { }

    [FunctionOutput]
    public class HashVoteOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class JudgeOutputDTO : JudgeOutputDTOBase { }

    [FunctionOutput]
    public class JudgeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "ruling", 1)]
        public virtual byte Ruling { get; set; }
        [Parameter("bytes32", "root", 2)]
        public virtual byte[] Root { get; set; }
        [Parameter("uint48", "leaves", 3)]
        public virtual ulong Leaves { get; set; }
        [Parameter("uint8", "stride", 4)]
        public virtual byte Stride { get; set; }
    }

    public partial class JuryOfOutputDTO : JuryOfOutputDTOBase { }

    [FunctionOutput]
    public class JuryOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple[]", "seats", 1)]
        public virtual List<Seat> Seats { get; set; }
    }

    public partial class OwedOutputDTO : OwedOutputDTOBase { }

    [FunctionOutput]
    public class OwedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }





    public partial class TermsOutputDTO : TermsOutputDTOBase { }

    [FunctionOutput]
    public class TermsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "fee", 1)]
        public virtual BigInteger Fee { get; set; }
        [Parameter("uint32", "maxSeconds", 2)]
        public virtual uint MaxSeconds { get; set; }
        [Parameter("uint16", "moreMoves", 3)]
        public virtual ushort MoreMoves { get; set; }
    }


}
