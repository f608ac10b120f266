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

namespace ProtocolLedger.Chain.Generated.Brake.ContractDefinition
{


    public partial class BrakeDeployment : BrakeDeploymentBase
    {
        public BrakeDeployment() : base(BYTECODE) { }
        public BrakeDeployment(string byteCode) : base(byteCode) { }
    }

    public class BrakeDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public BrakeDeploymentBase() : base(BYTECODE) { }
        public BrakeDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "registry", 2)]
        public virtual string Registry { get; set; }
        [Parameter("address", "timelock", 3)]
        public virtual string Timelock { get; set; }
        [Parameter("tuple", "settings", 4)]
        public virtual Settings Settings { get; set; }
    }

    public partial class BondFunction : BondFunctionBase { }

    [Function("BOND", "uint256")]
    public class BondFunctionBase : FunctionMessage
    {

    }

    public partial class CooldownSecondsFunction : CooldownSecondsFunctionBase { }

    [Function("COOLDOWN_SECONDS", "uint256")]
    public class CooldownSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class FractionBpsFunction : FractionBpsFunctionBase { }

    [Function("FRACTION_BPS", "uint256")]
    public class FractionBpsFunctionBase : FunctionMessage
    {

    }

    public partial class JudgeSecondsFunction : JudgeSecondsFunctionBase { }

    [Function("JUDGE_SECONDS", "uint256")]
    public class JudgeSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class MaxPauseSecondsFunction : MaxPauseSecondsFunctionBase { }

    [Function("MAX_PAUSE_SECONDS", "uint256")]
    public class MaxPauseSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class PauseSecondsFunction : PauseSecondsFunctionBase { }

    [Function("PAUSE_SECONDS", "uint256")]
    public class PauseSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class RegistryFunction : RegistryFunctionBase { }

    [Function("REGISTRY", "address")]
    public class RegistryFunctionBase : FunctionMessage
    {

    }

    public partial class SupportSecondsFunction : SupportSecondsFunctionBase { }

    [Function("SUPPORT_SECONDS", "uint256")]
    public class SupportSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class TimelockFunction : TimelockFunctionBase { }

    [Function("TIMELOCK", "address")]
    public class TimelockFunctionBase : FunctionMessage
    {

    }

    public partial class TokenFunction : TokenFunctionBase { }

    [Function("TOKEN", "address")]
    public class TokenFunctionBase : FunctionMessage
    {

    }

    public partial class VoteAgeSecondsFunction : VoteAgeSecondsFunctionBase { }

    [Function("VOTE_AGE_SECONDS", "uint256")]
    public class VoteAgeSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class AccountOfFunction : AccountOfFunctionBase { }

    [Function("accountOf", typeof(AccountOfOutputDTO))]
    public class AccountOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class CouncilPullDigestFunction : CouncilPullDigestFunctionBase { }

    [Function("councilPullDigest", "bytes32")]
    public class CouncilPullDigestFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "deadline", 2)]
        public virtual BigInteger Deadline { get; set; }
    }

    public partial class CouncilPullsOfFunction : CouncilPullsOfFunctionBase { }

    [Function("councilPullsOf", typeof(CouncilPullsOfOutputDTO))]
    public class CouncilPullsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class CouncilSeatFunction : CouncilSeatFunctionBase { }

    [Function("councilSeat", "address")]
    public class CouncilSeatFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "seat", 1)]
        public virtual BigInteger Seat { get; set; }
    }

    public partial class DepositFunction : DepositFunctionBase { }

    [Function("deposit")]
    public class DepositFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class Eip712DomainFunction : Eip712DomainFunctionBase { }

    [Function("eip712Domain", typeof(Eip712DomainOutputDTO))]
    public class Eip712DomainFunctionBase : FunctionMessage
    {

    }

    public partial class JudgeFrivolousFunction : JudgeFrivolousFunctionBase { }

    [Function("judgeFrivolous")]
    public class JudgeFrivolousFunctionBase : FunctionMessage
    {
        [Parameter("address", "puller", 1)]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "number", 2)]
        public virtual BigInteger Number { get; set; }
    }

    public partial class LockedOfFunction : LockedOfFunctionBase { }

    [Function("lockedOf", "uint256")]
    public class LockedOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class NeededVotesFunction : NeededVotesFunctionBase { }

    [Function("neededVotes", "uint256")]
    public class NeededVotesFunctionBase : FunctionMessage
    {

    }

    public partial class PullFunction : PullFunctionBase { }

    [Function("pull", "uint256")]
    public class PullFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address[]", "supporters", 2)]
        public virtual List<string> Supporters { get; set; }
    }

    public partial class PullByCouncilFunction : PullByCouncilFunctionBase { }

    [Function("pullByCouncil")]
    public class PullByCouncilFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "deadline", 2)]
        public virtual BigInteger Deadline { get; set; }
        [Parameter("bytes[]", "signatures", 3)]
        public virtual List<byte[]> Signatures { get; set; }
    }

    public partial class ReadyAtFunction : ReadyAtFunctionBase { }

    [Function("readyAt", "uint256")]
    public class ReadyAtFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class SetCouncilSeatFunction : SetCouncilSeatFunctionBase { }

    [Function("setCouncilSeat")]
    public class SetCouncilSeatFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "seat", 1)]
        public virtual BigInteger Seat { get; set; }
        [Parameter("address", "member", 2)]
        public virtual string Member { get; set; }
    }

    public partial class SupportFunction : SupportFunctionBase { }

    [Function("support")]
    public class SupportFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class SupportOfFunction : SupportOfFunctionBase { }

    [Function("supportOf", typeof(SupportOfOutputDTO))]
    public class SupportOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class UpholdFunction : UpholdFunctionBase { }

    [Function("uphold")]
    public class UpholdFunctionBase : FunctionMessage
    {
        [Parameter("address", "puller", 1)]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "number", 2)]
        public virtual BigInteger Number { get; set; }
    }

    public partial class VotesOfFunction : VotesOfFunctionBase { }

    [Function("votesOf", "uint256")]
    public class VotesOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class WithdrawFunction : WithdrawFunctionBase { }

    [Function("withdraw")]
    public class WithdrawFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class WithdrawSupportFunction : WithdrawSupportFunctionBase { }

    [Function("withdrawSupport")]
    public class WithdrawSupportFunctionBase : FunctionMessage
    {

    }

    public partial class CouncilSeatSetEventDTO : CouncilSeatSetEventDTOBase { }

    [Event("CouncilSeatSet")]
    public class CouncilSeatSetEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "seat", 1, true )]
        public virtual BigInteger Seat { get; set; }
        [Parameter("address", "former", 2, true )]
        public virtual string Former { get; set; }
        [Parameter("address", "member", 3, true )]
        public virtual string Member { get; set; }
    }

    public partial class DepositedEventDTO : DepositedEventDTOBase { }

    [Event("Deposited")]
    public class DepositedEventDTOBase : IEventDTO
    {
        [Parameter("address", "account", 1, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint256", "deposit", 3, false )]
        public virtual BigInteger Deposit { get; set; }
    }

    public partial class EIP712DomainChangedEventDTO : EIP712DomainChangedEventDTOBase { }

    [Event("EIP712DomainChanged")]
    public class EIP712DomainChangedEventDTOBase : IEventDTO
    {
    }

    public partial class JudgedFrivolousEventDTO : JudgedFrivolousEventDTOBase { }

    [Event("JudgedFrivolous")]
    public class JudgedFrivolousEventDTOBase : IEventDTO
    {
        [Parameter("address", "puller", 1, true )]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "pull", 2, true )]
        public virtual BigInteger Pull { get; set; }
        [Parameter("uint64", "run", 3, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "bond", 4, false )]
        public virtual BigInteger Bond { get; set; }
    }

    public partial class PulledEventDTO : PulledEventDTOBase { }

    [Event("Pulled")]
    public class PulledEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "puller", 2, true )]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "pull", 3, true )]
        public virtual BigInteger Pull { get; set; }
        [Parameter("uint256", "votes", 4, false )]
        public virtual BigInteger Votes { get; set; }
        [Parameter("uint256", "until", 5, false )]
        public virtual BigInteger Until { get; set; }
    }

    public partial class PulledByCouncilEventDTO : PulledByCouncilEventDTOBase { }

    [Event("PulledByCouncil")]
    public class PulledByCouncilEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "nonce", 2, true )]
        public virtual BigInteger Nonce { get; set; }
        [Parameter("uint256", "until", 3, false )]
        public virtual BigInteger Until { get; set; }
    }

    public partial class SupportUsedEventDTO : SupportUsedEventDTOBase { }

    [Event("SupportUsed")]
    public class SupportUsedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "pull", 1, true )]
        public virtual BigInteger Pull { get; set; }
        [Parameter("address", "supporter", 2, true )]
        public virtual string Supporter { get; set; }
        [Parameter("uint256", "votes", 3, false )]
        public virtual BigInteger Votes { get; set; }
    }

    public partial class SupportedEventDTO : SupportedEventDTOBase { }

    [Event("Supported")]
    public class SupportedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "supporter", 2, true )]
        public virtual string Supporter { get; set; }
        [Parameter("uint256", "until", 3, false )]
        public virtual BigInteger Until { get; set; }
    }

    public partial class UpheldEventDTO : UpheldEventDTOBase { }

    [Event("Upheld")]
    public class UpheldEventDTOBase : IEventDTO
    {
        [Parameter("address", "puller", 1, true )]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "pull", 2, true )]
        public virtual BigInteger Pull { get; set; }
        [Parameter("uint64", "run", 3, true )]
        public virtual ulong Run { get; set; }
    }

    public partial class WindowStartedEventDTO : WindowStartedEventDTOBase { }

    [Event("WindowStarted")]
    public class WindowStartedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "start", 1, false )]
        public virtual BigInteger Start { get; set; }
        [Parameter("uint256", "previousStart", 2, false )]
        public virtual BigInteger PreviousStart { get; set; }
        [Parameter("uint256", "neededVotes", 3, false )]
        public virtual BigInteger NeededVotes { get; set; }
    }

    public partial class WithdrawnEventDTO : WithdrawnEventDTOBase { }

    [Event("Withdrawn")]
    public class WithdrawnEventDTOBase : IEventDTO
    {
        [Parameter("address", "account", 1, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint256", "deposit", 3, false )]
        public virtual BigInteger Deposit { get; set; }
    }

    public partial class BelowFractionError : BelowFractionErrorBase { }

    [Error("BelowFraction")]
    public class BelowFractionErrorBase : IErrorDTO
    {
        [Parameter("uint256", "votes", 1)]
        public virtual BigInteger Votes { get; set; }
        [Parameter("uint256", "needed", 2)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class BondLockedError : BondLockedErrorBase { }

    [Error("BondLocked")]
    public class BondLockedErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("uint256", "needed", 2)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class CoolingDownError : CoolingDownErrorBase { }

    [Error("CoolingDown")]
    public class CoolingDownErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("uint256", "until", 2)]
        public virtual BigInteger Until { get; set; }
    }

    public partial class CouncilCoolingDownError : CouncilCoolingDownErrorBase { }

    [Error("CouncilCoolingDown")]
    public class CouncilCoolingDownErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "until", 2)]
        public virtual BigInteger Until { get; set; }
    }

    public partial class ECDSAInvalidSignatureError : ECDSAInvalidSignatureErrorBase { }
    [Error("ECDSAInvalidSignature")]
    public class ECDSAInvalidSignatureErrorBase : IErrorDTO
    {
    }

    public partial class ECDSAInvalidSignatureLengthError : ECDSAInvalidSignatureLengthErrorBase { }

    [Error("ECDSAInvalidSignatureLength")]
    public class ECDSAInvalidSignatureLengthErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
    }

    public partial class ECDSAInvalidSignatureSError : ECDSAInvalidSignatureSErrorBase { }

    [Error("ECDSAInvalidSignatureS")]
    public class ECDSAInvalidSignatureSErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "s", 1)]
        public virtual byte[] S { get; set; }
    }

    public partial class InvalidShortStringError : InvalidShortStringErrorBase { }
    [Error("InvalidShortString")]
    public class InvalidShortStringErrorBase : IErrorDTO
    {
    }

    public partial class NotCouncilMemberError : NotCouncilMemberErrorBase { }

    [Error("NotCouncilMember")]
    public class NotCouncilMemberErrorBase : IErrorDTO
    {
        [Parameter("address", "signer", 1)]
        public virtual string Signer { get; set; }
    }

    public partial class NotEnoughSignaturesError : NotEnoughSignaturesErrorBase { }

    [Error("NotEnoughSignatures")]
    public class NotEnoughSignaturesErrorBase : IErrorDTO
    {
        [Parameter("uint256", "count", 1)]
        public virtual BigInteger Count { get; set; }
        [Parameter("uint256", "needed", 2)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class NotOpenError : NotOpenErrorBase { }

    [Error("NotOpen")]
    public class NotOpenErrorBase : IErrorDTO
    {
        [Parameter("address", "puller", 1)]
        public virtual string Puller { get; set; }
        [Parameter("uint256", "pull", 2)]
        public virtual BigInteger Pull { get; set; }
    }

    public partial class NotSupportingError : NotSupportingErrorBase { }

    [Error("NotSupporting")]
    public class NotSupportingErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("uint64", "run", 2)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotTimelockError : NotTimelockErrorBase { }

    [Error("NotTimelock")]
    public class NotTimelockErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
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

    public partial class SeatTakenError : SeatTakenErrorBase { }

    [Error("SeatTaken")]
    public class SeatTakenErrorBase : IErrorDTO
    {
        [Parameter("address", "member", 1)]
        public virtual string Member { get; set; }
    }

    public partial class SettingOutOfRangeError : SettingOutOfRangeErrorBase { }

    [Error("SettingOutOfRange")]
    public class SettingOutOfRangeErrorBase : IErrorDTO
    {
        [Parameter("string", "name", 1)]
        public virtual string Name { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
        [Parameter("uint256", "least", 3)]
        public virtual BigInteger Least { get; set; }
        [Parameter("uint256", "most", 4)]
        public virtual BigInteger Most { get; set; }
    }

    public partial class SignaturesExpiredError : SignaturesExpiredErrorBase { }

    [Error("SignaturesExpired")]
    public class SignaturesExpiredErrorBase : IErrorDTO
    {
        [Parameter("uint256", "deadline", 1)]
        public virtual BigInteger Deadline { get; set; }
    }

    public partial class SignersNotAscendingError : SignersNotAscendingErrorBase { }

    [Error("SignersNotAscending")]
    public class SignersNotAscendingErrorBase : IErrorDTO
    {
        [Parameter("address", "previous", 1)]
        public virtual string Previous { get; set; }
        [Parameter("address", "next", 2)]
        public virtual string Next { get; set; }
    }

    public partial class StringTooLongError : StringTooLongErrorBase { }

    [Error("StringTooLong")]
    public class StringTooLongErrorBase : IErrorDTO
    {
        [Parameter("string", "str", 1)]
        public virtual string Str { get; set; }
    }

    public partial class UnknownSeatError : UnknownSeatErrorBase { }

    [Error("UnknownSeat")]
    public class UnknownSeatErrorBase : IErrorDTO
    {
        [Parameter("uint256", "seat", 1)]
        public virtual BigInteger Seat { get; set; }
    }

    public partial class BondOutputDTO : BondOutputDTOBase { }

    [FunctionOutput]
    public class BondOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class CooldownSecondsOutputDTO : CooldownSecondsOutputDTOBase { }

    [FunctionOutput]
    public class CooldownSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class FractionBpsOutputDTO : FractionBpsOutputDTOBase { }

    [FunctionOutput]
    public class FractionBpsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class JudgeSecondsOutputDTO : JudgeSecondsOutputDTOBase { }

    [FunctionOutput]
    public class JudgeSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class MaxPauseSecondsOutputDTO : MaxPauseSecondsOutputDTOBase { }

    [FunctionOutput]
    public class MaxPauseSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class PauseSecondsOutputDTO : PauseSecondsOutputDTOBase { }

    [FunctionOutput]
    public class PauseSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class RegistryOutputDTO : RegistryOutputDTOBase { }

    [FunctionOutput]
    public class RegistryOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class SupportSecondsOutputDTO : SupportSecondsOutputDTOBase { }

    [FunctionOutput]
    public class SupportSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class TimelockOutputDTO : TimelockOutputDTOBase { }

    [FunctionOutput]
    public class TimelockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class TokenOutputDTO : TokenOutputDTOBase { }

    [FunctionOutput]
    public class TokenOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class VoteAgeSecondsOutputDTO : VoteAgeSecondsOutputDTOBase { }

    [FunctionOutput]
    public class VoteAgeSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class AccountOfOutputDTO : AccountOfOutputDTOBase { }

    [FunctionOutput]
    public class AccountOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "", 1)]
        public virtual BrakeAccount ReturnValue1 { get; set; }
    }

    public partial class CouncilPullDigestOutputDTO : CouncilPullDigestOutputDTOBase { }

    [FunctionOutput]
    public class CouncilPullDigestOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class CouncilPullsOfOutputDTO : CouncilPullsOfOutputDTOBase { }

    [FunctionOutput]
    public class CouncilPullsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "count", 1)]
        public virtual ulong Count { get; set; }
        [Parameter("uint40", "lastAt", 2)]
        public virtual ulong LastAt { get; set; }
    }

    public partial class CouncilSeatOutputDTO : CouncilSeatOutputDTOBase { }

    [FunctionOutput]
    public class CouncilSeatOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "member", 1)]
        public virtual string Member { get; set; }
    }



    public partial class Eip712DomainOutputDTO : Eip712DomainOutputDTOBase { }

    [FunctionOutput]
    public class Eip712DomainOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes1", "fields", 1)]
        public virtual byte[] Fields { get; set; }
        [Parameter("string", "name", 2)]
        public virtual string Name { get; set; }
        [Parameter("string", "version", 3)]
        public virtual string Version { get; set; }
        [Parameter("uint256", "chainId", 4)]
        public virtual BigInteger ChainId { get; set; }
        [Parameter("address", "verifyingContract", 5)]
        public virtual string VerifyingContract { get; set; }
        [Parameter("bytes32", "salt", 6)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint256[]", "extensions", 7)]
        public virtual List<BigInteger> Extensions { get; set; }
    }



    public partial class LockedOfOutputDTO : LockedOfOutputDTOBase { }

    [FunctionOutput]
    public class LockedOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class NeededVotesOutputDTO : NeededVotesOutputDTOBase { }

    [FunctionOutput]
    public class NeededVotesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }





    public partial class ReadyAtOutputDTO : ReadyAtOutputDTOBase { }

    [FunctionOutput]
    public class ReadyAtOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }





    public partial class SupportOfOutputDTO : SupportOfOutputDTOBase { }

    [FunctionOutput]
    public class SupportOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint40", "until", 2)]
        public virtual ulong Until { get; set; }
    }



    public partial class VotesOfOutputDTO : VotesOfOutputDTOBase { }

    [FunctionOutput]
    public class VotesOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }




}
