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

namespace ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition
{


    public partial class StakeVaultDeployment : StakeVaultDeploymentBase
    {
        public StakeVaultDeployment() : base(BYTECODE) { }
        public StakeVaultDeployment(string byteCode) : base(byteCode) { }
    }

    public class StakeVaultDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public StakeVaultDeploymentBase() : base(BYTECODE) { }
        public StakeVaultDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "roundManager", 2)]
        public virtual string RoundManager { get; set; }
        [Parameter("address", "disputes", 3)]
        public virtual string Disputes { get; set; }
        [Parameter("address", "proofs", 4)]
        public virtual string Proofs { get; set; }
        [Parameter("address", "distributor", 5)]
        public virtual string Distributor { get; set; }
        [Parameter("tuple", "settings", 6)]
        public virtual Settings Settings { get; set; }
    }

    public partial class DisputesFunction : DisputesFunctionBase { }

    [Function("DISPUTES", "address")]
    public class DisputesFunctionBase : FunctionMessage
    {

    }

    public partial class DistributorFunction : DistributorFunctionBase { }

    [Function("DISTRIBUTOR", "address")]
    public class DistributorFunctionBase : FunctionMessage
    {

    }

    public partial class JailSecondsFunction : JailSecondsFunctionBase { }

    [Function("JAIL_SECONDS", "uint64")]
    public class JailSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class ProofsFunction : ProofsFunctionBase { }

    [Function("PROOFS", "address")]
    public class ProofsFunctionBase : FunctionMessage
    {

    }

    public partial class ProverShareBpsFunction : ProverShareBpsFunctionBase { }

    [Function("PROVER_SHARE_BPS", "uint16")]
    public class ProverShareBpsFunctionBase : FunctionMessage
    {

    }

    public partial class RoundManagerFunction : RoundManagerFunctionBase { }

    [Function("ROUND_MANAGER", "address")]
    public class RoundManagerFunctionBase : FunctionMessage
    {

    }

    public partial class TokenFunction : TokenFunctionBase { }

    [Function("TOKEN", "address")]
    public class TokenFunctionBase : FunctionMessage
    {

    }

    public partial class BeginUnbondFunction : BeginUnbondFunctionBase { }

    [Function("beginUnbond")]
    public class BeginUnbondFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class BindFunction : BindFunctionBase { }

    [Function("bind")]
    public class BindFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "run", 2)]
        public virtual ulong Run { get; set; }
    }

    public partial class EligibleStakeOfFunction : EligibleStakeOfFunctionBase { }

    [Function("eligibleStakeOf", "uint256")]
    public class EligibleStakeOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class IsJailedFunction : IsJailedFunctionBase { }

    [Function("isJailed", "bool")]
    public class IsJailedFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class IsWorkerAtFunction : IsWorkerAtFunctionBase { }

    [Function("isWorkerAt", "bool")]
    public class IsWorkerAtFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "key", 2)]
        public virtual string Key { get; set; }
    }

    public partial class NodeCountFunction : NodeCountFunctionBase { }

    [Function("nodeCount", "uint64")]
    public class NodeCountFunctionBase : FunctionMessage
    {

    }

    public partial class NodeOfFunction : NodeOfFunctionBase { }

    [Function("nodeOf", typeof(NodeOfOutputDTO))]
    public class NodeOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class OwnerOfFunction : OwnerOfFunctionBase { }

    [Function("ownerOf", "address")]
    public class OwnerOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class RegisterFunction : RegisterFunctionBase { }

    [Function("register", "uint64")]
    public class RegisterFunctionBase : FunctionMessage
    {
        [Parameter("address", "worker", 1)]
        public virtual string Worker { get; set; }
        [Parameter("string", "endpoint", 2)]
        public virtual string Endpoint { get; set; }
        [Parameter("bytes32", "tlsFingerprint", 3)]
        public virtual byte[] TlsFingerprint { get; set; }
        [Parameter("uint256", "amount", 4)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class RotateWorkerFunction : RotateWorkerFunctionBase { }

    [Function("rotateWorker")]
    public class RotateWorkerFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "newWorker", 2)]
        public virtual string NewWorker { get; set; }
    }

    public partial class RunOfFunction : RunOfFunctionBase { }

    [Function("runOf", "uint64")]
    public class RunOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class SlashFunction : SlashFunctionBase { }

    [Function("slash", "uint256")]
    public class SlashFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "amount", 3)]
        public virtual BigInteger Amount { get; set; }
        [Parameter("address", "prover", 4)]
        public virtual string Prover { get; set; }
    }

    public partial class SlashableOfFunction : SlashableOfFunctionBase { }

    [Function("slashableOf", "uint256")]
    public class SlashableOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class StakeFunction : StakeFunctionBase { }

    [Function("stake")]
    public class StakeFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class StakeOfFunction : StakeOfFunctionBase { }

    [Function("stakeOf", "uint256")]
    public class StakeOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class TotalStakedFunction : TotalStakedFunctionBase { }

    [Function("totalStaked", "uint96")]
    public class TotalStakedFunctionBase : FunctionMessage
    {

    }

    public partial class TotalUnbondingFunction : TotalUnbondingFunctionBase { }

    [Function("totalUnbonding", "uint96")]
    public class TotalUnbondingFunctionBase : FunctionMessage
    {

    }

    public partial class UnbondingSecondsFunction : UnbondingSecondsFunctionBase { }

    [Function("unbondingSeconds", "uint64")]
    public class UnbondingSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class UnjailFunction : UnjailFunctionBase { }

    [Function("unjail")]
    public class UnjailFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class UpdateEndpointFunction : UpdateEndpointFunctionBase { }

    [Function("updateEndpoint")]
    public class UpdateEndpointFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("string", "endpoint", 2)]
        public virtual string Endpoint { get; set; }
        [Parameter("bytes32", "tlsFingerprint", 3)]
        public virtual byte[] TlsFingerprint { get; set; }
    }

    public partial class VotingUnitsOfFunction : VotingUnitsOfFunctionBase { }

    [Function("votingUnitsOf", "uint256")]
    public class VotingUnitsOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
    }

    public partial class WithdrawFunction : WithdrawFunctionBase { }

    [Function("withdraw")]
    public class WithdrawFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class WorkerOfFunction : WorkerOfFunctionBase { }

    [Function("workerOf", "address")]
    public class WorkerOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class EndpointUpdatedEventDTO : EndpointUpdatedEventDTOBase { }

    [Event("EndpointUpdated")]
    public class EndpointUpdatedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("string", "endpoint", 2, false )]
        public virtual string Endpoint { get; set; }
        [Parameter("bytes32", "tlsFingerprint", 3, false )]
        public virtual byte[] TlsFingerprint { get; set; }
    }

    public partial class JailedEventDTO : JailedEventDTOBase { }

    [Event("Jailed")]
    public class JailedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "until", 2, false )]
        public virtual ulong Until { get; set; }
    }

    public partial class NodeRegisteredEventDTO : NodeRegisteredEventDTOBase { }

    [Event("NodeRegistered")]
    public class NodeRegisteredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 2, true )]
        public virtual string Owner { get; set; }
        [Parameter("address", "worker", 3, true )]
        public virtual string Worker { get; set; }
        [Parameter("string", "endpoint", 4, false )]
        public virtual string Endpoint { get; set; }
        [Parameter("bytes32", "tlsFingerprint", 5, false )]
        public virtual byte[] TlsFingerprint { get; set; }
    }

    public partial class SlashedEventDTO : SlashedEventDTOBase { }

    [Event("Slashed")]
    public class SlashedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "prover", 3, true )]
        public virtual string Prover { get; set; }
        [Parameter("uint256", "amount", 4, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint256", "reward", 5, false )]
        public virtual BigInteger Reward { get; set; }
    }

    public partial class StakedEventDTO : StakedEventDTOBase { }

    [Event("Staked")]
    public class StakedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class UnbondingBegunEventDTO : UnbondingBegunEventDTOBase { }

    [Event("UnbondingBegun")]
    public class UnbondingBegunEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint64", "releaseAt", 3, false )]
        public virtual ulong ReleaseAt { get; set; }
    }

    public partial class UnjailedEventDTO : UnjailedEventDTOBase { }

    [Event("Unjailed")]
    public class UnjailedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
    }

    public partial class WithdrawnEventDTO : WithdrawnEventDTOBase { }

    [Event("Withdrawn")]
    public class WithdrawnEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 2, true )]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class WorkerRotatedEventDTO : WorkerRotatedEventDTOBase { }

    [Event("WorkerRotated")]
    public class WorkerRotatedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "node", 1, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "previousWorker", 2, true )]
        public virtual string PreviousWorker { get; set; }
        [Parameter("address", "newWorker", 3, true )]
        public virtual string NewWorker { get; set; }
    }

    public partial class BoundToRunError : BoundToRunErrorBase { }

    [Error("BoundToRun")]
    public class BoundToRunErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "run", 2)]
        public virtual ulong Run { get; set; }
    }

    public partial class EndpointTooLongError : EndpointTooLongErrorBase { }

    [Error("EndpointTooLong")]
    public class EndpointTooLongErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class InsufficientStakeError : InsufficientStakeErrorBase { }

    [Error("InsufficientStake")]
    public class InsufficientStakeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "stake", 2)]
        public virtual BigInteger Stake { get; set; }
        [Parameter("uint256", "amount", 3)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class NotJailedError : NotJailedErrorBase { }

    [Error("NotJailed")]
    public class NotJailedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotOwnerError : NotOwnerErrorBase { }

    [Error("NotOwner")]
    public class NotOwnerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotOwnerOrWorkerError : NotOwnerOrWorkerErrorBase { }

    [Error("NotOwnerOrWorker")]
    public class NotOwnerOrWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotProofContractError : NotProofContractErrorBase { }

    [Error("NotProofContract")]
    public class NotProofContractErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotRoundManagerError : NotRoundManagerErrorBase { }

    [Error("NotRoundManager")]
    public class NotRoundManagerErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NothingUnbondingError : NothingUnbondingErrorBase { }

    [Error("NothingUnbonding")]
    public class NothingUnbondingErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
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

    public partial class SameWorkerError : SameWorkerErrorBase { }

    [Error("SameWorker")]
    public class SameWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "worker", 2)]
        public virtual string Worker { get; set; }
    }

    public partial class ShareOutOfRangeError : ShareOutOfRangeErrorBase { }

    [Error("ShareOutOfRange")]
    public class ShareOutOfRangeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "share", 1)]
        public virtual BigInteger Share { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class StillJailedError : StillJailedErrorBase { }

    [Error("StillJailed")]
    public class StillJailedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "until", 2)]
        public virtual ulong Until { get; set; }
    }

    public partial class StillUnbondingError : StillUnbondingErrorBase { }

    [Error("StillUnbonding")]
    public class StillUnbondingErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "releaseAt", 2)]
        public virtual ulong ReleaseAt { get; set; }
    }

    public partial class UnknownNodeError : UnknownNodeErrorBase { }

    [Error("UnknownNode")]
    public class UnknownNodeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class ZeroAddressError : ZeroAddressErrorBase { }
    [Error("ZeroAddress")]
    public class ZeroAddressErrorBase : IErrorDTO
    {
    }

    public partial class ZeroAmountError : ZeroAmountErrorBase { }
    [Error("ZeroAmount")]
    public class ZeroAmountErrorBase : IErrorDTO
    {
    }

    public partial class ZeroUnbondingError : ZeroUnbondingErrorBase { }
    [Error("ZeroUnbonding")]
    public class ZeroUnbondingErrorBase : IErrorDTO
    {
    }

    public partial class DisputesOutputDTO : DisputesOutputDTOBase { }

    [FunctionOutput]
    public class DisputesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class DistributorOutputDTO : DistributorOutputDTOBase { }

    [FunctionOutput]
    public class DistributorOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class JailSecondsOutputDTO : JailSecondsOutputDTOBase { }

    [FunctionOutput]
    public class JailSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class ProofsOutputDTO : ProofsOutputDTOBase { }

    [FunctionOutput]
    public class ProofsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class ProverShareBpsOutputDTO : ProverShareBpsOutputDTOBase { }

    [FunctionOutput]
    public class ProverShareBpsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint16", "", 1)]
        public virtual ushort ReturnValue1 { get; set; }
    }

    public partial class RoundManagerOutputDTO : RoundManagerOutputDTOBase { }

    [FunctionOutput]
    public class RoundManagerOutputDTOBase : IFunctionOutputDTO
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





    public partial class EligibleStakeOfOutputDTO : EligibleStakeOfOutputDTOBase { }

    [FunctionOutput]
    public class EligibleStakeOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class IsJailedOutputDTO : IsJailedOutputDTOBase { }

    [FunctionOutput]
    public class IsJailedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class IsWorkerAtOutputDTO : IsWorkerAtOutputDTOBase { }

    [FunctionOutput]
    public class IsWorkerAtOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class NodeCountOutputDTO : NodeCountOutputDTOBase { }

    [FunctionOutput]
    public class NodeCountOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class NodeOfOutputDTO : NodeOfOutputDTOBase { }

    [FunctionOutput]
    public class NodeOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "info", 1)]
        public virtual Node Info { get; set; }
    }

    public partial class OwnerOfOutputDTO : OwnerOfOutputDTOBase { }

    [FunctionOutput]
    public class OwnerOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
    }





    public partial class RunOfOutputDTO : RunOfOutputDTOBase { }

    [FunctionOutput]
    public class RunOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }



    public partial class SlashableOfOutputDTO : SlashableOfOutputDTOBase { }

    [FunctionOutput]
    public class SlashableOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class StakeOfOutputDTO : StakeOfOutputDTOBase { }

    [FunctionOutput]
    public class StakeOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class TotalStakedOutputDTO : TotalStakedOutputDTOBase { }

    [FunctionOutput]
    public class TotalStakedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class TotalUnbondingOutputDTO : TotalUnbondingOutputDTOBase { }

    [FunctionOutput]
    public class TotalUnbondingOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class UnbondingSecondsOutputDTO : UnbondingSecondsOutputDTOBase { }

    [FunctionOutput]
    public class UnbondingSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }





    public partial class VotingUnitsOfOutputDTO : VotingUnitsOfOutputDTOBase { }

    [FunctionOutput]
    public class VotingUnitsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }



    public partial class WorkerOfOutputDTO : WorkerOfOutputDTOBase { }

    [FunctionOutput]
    public class WorkerOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "worker", 1)]
        public virtual string Worker { get; set; }
    }
}
