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
        [Parameter("uint64", "unbonding", 2)]
        public virtual ulong Unbonding { get; set; }
    }

    public partial class ClockModeFunction : ClockModeFunctionBase { }

    [Function("CLOCK_MODE", "string")]
    public class ClockModeFunctionBase : FunctionMessage
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

    public partial class ClockFunction : ClockFunctionBase { }

    [Function("clock", "uint48")]
    public class ClockFunctionBase : FunctionMessage
    {

    }

    public partial class DelegateFunction : DelegateFunctionBase { }

    [Function("delegate")]
    public class DelegateFunctionBase : FunctionMessage
    {
        [Parameter("address", "delegatee", 1)]
        public virtual string Delegatee { get; set; }
    }

    public partial class DelegateBySigFunction : DelegateBySigFunctionBase { }

    [Function("delegateBySig")]
    public class DelegateBySigFunctionBase : FunctionMessage
    {
        [Parameter("address", "delegatee", 1)]
        public virtual string Delegatee { get; set; }
        [Parameter("uint256", "nonce", 2)]
        public virtual BigInteger Nonce { get; set; }
        [Parameter("uint256", "expiry", 3)]
        public virtual BigInteger Expiry { get; set; }
        [Parameter("uint8", "v", 4)]
        public virtual byte V { get; set; }
        [Parameter("bytes32", "r", 5)]
        public virtual byte[] R { get; set; }
        [Parameter("bytes32", "s", 6)]
        public virtual byte[] S { get; set; }
    }

    public partial class DelegatesFunction : DelegatesFunctionBase { }

    [Function("delegates", "address")]
    public class DelegatesFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class Eip712DomainFunction : Eip712DomainFunctionBase { }

    [Function("eip712Domain", typeof(Eip712DomainOutputDTO))]
    public class Eip712DomainFunctionBase : FunctionMessage
    {

    }

    public partial class GetPastTotalSupplyFunction : GetPastTotalSupplyFunctionBase { }

    [Function("getPastTotalSupply", "uint256")]
    public class GetPastTotalSupplyFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "timepoint", 1)]
        public virtual BigInteger Timepoint { get; set; }
    }

    public partial class GetPastVotesFunction : GetPastVotesFunctionBase { }

    [Function("getPastVotes", "uint256")]
    public class GetPastVotesFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("uint256", "timepoint", 2)]
        public virtual BigInteger Timepoint { get; set; }
    }

    public partial class GetVotesFunction : GetVotesFunctionBase { }

    [Function("getVotes", "uint256")]
    public class GetVotesFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
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

    public partial class NodeOfWorkerFunction : NodeOfWorkerFunctionBase { }

    [Function("nodeOfWorker", "uint64")]
    public class NodeOfWorkerFunctionBase : FunctionMessage
    {
        [Parameter("address", "worker", 1)]
        public virtual string Worker { get; set; }
    }

    public partial class NoncesFunction : NoncesFunctionBase { }

    [Function("nonces", "uint256")]
    public class NoncesFunctionBase : FunctionMessage
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
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

    [Function("totalStaked", "uint256")]
    public class TotalStakedFunctionBase : FunctionMessage
    {

    }

    public partial class TotalUnbondingFunction : TotalUnbondingFunctionBase { }

    [Function("totalUnbonding", "uint256")]
    public class TotalUnbondingFunctionBase : FunctionMessage
    {

    }

    public partial class UnbondingSecondsFunction : UnbondingSecondsFunctionBase { }

    [Function("unbondingSeconds", "uint64")]
    public class UnbondingSecondsFunctionBase : FunctionMessage
    {

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

    public partial class DelegateChangedEventDTO : DelegateChangedEventDTOBase { }

    [Event("DelegateChanged")]
    public class DelegateChangedEventDTOBase : IEventDTO
    {
        [Parameter("address", "delegator", 1, true )]
        public virtual string Delegator { get; set; }
        [Parameter("address", "fromDelegate", 2, true )]
        public virtual string FromDelegate { get; set; }
        [Parameter("address", "toDelegate", 3, true )]
        public virtual string ToDelegate { get; set; }
    }

    public partial class DelegateVotesChangedEventDTO : DelegateVotesChangedEventDTOBase { }

    [Event("DelegateVotesChanged")]
    public class DelegateVotesChangedEventDTOBase : IEventDTO
    {
        [Parameter("address", "delegate", 1, true )]
        public virtual string Delegate { get; set; }
        [Parameter("uint256", "previousVotes", 2, false )]
        public virtual BigInteger PreviousVotes { get; set; }
        [Parameter("uint256", "newVotes", 3, false )]
        public virtual BigInteger NewVotes { get; set; }
    }

    public partial class EIP712DomainChangedEventDTO : EIP712DomainChangedEventDTOBase { }

    [Event("EIP712DomainChanged")]
    public class EIP712DomainChangedEventDTOBase : IEventDTO
    {
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

    public partial class CheckpointUnorderedInsertionError : CheckpointUnorderedInsertionErrorBase { }
    [Error("CheckpointUnorderedInsertion")]
    public class CheckpointUnorderedInsertionErrorBase : IErrorDTO
    {
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

    public partial class ERC5805FutureLookupError : ERC5805FutureLookupErrorBase { }

    [Error("ERC5805FutureLookup")]
    public class ERC5805FutureLookupErrorBase : IErrorDTO
    {
        [Parameter("uint256", "timepoint", 1)]
        public virtual BigInteger Timepoint { get; set; }
        [Parameter("uint48", "clock", 2)]
        public virtual ulong Clock { get; set; }
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

    public partial class InvalidAccountNonceError : InvalidAccountNonceErrorBase { }

    [Error("InvalidAccountNonce")]
    public class InvalidAccountNonceErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("uint256", "currentNonce", 2)]
        public virtual BigInteger CurrentNonce { get; set; }
    }

    public partial class InvalidShortStringError : InvalidShortStringErrorBase { }
    [Error("InvalidShortString")]
    public class InvalidShortStringErrorBase : IErrorDTO
    {
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

    public partial class StillUnbondingError : StillUnbondingErrorBase { }

    [Error("StillUnbonding")]
    public class StillUnbondingErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "releaseAt", 2)]
        public virtual ulong ReleaseAt { get; set; }
    }

    public partial class StringTooLongError : StringTooLongErrorBase { }

    [Error("StringTooLong")]
    public class StringTooLongErrorBase : IErrorDTO
    {
        [Parameter("string", "str", 1)]
        public virtual string Str { get; set; }
    }

    public partial class UnknownNodeError : UnknownNodeErrorBase { }

    [Error("UnknownNode")]
    public class UnknownNodeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class VotesExpiredSignatureError : VotesExpiredSignatureErrorBase { }

    [Error("VotesExpiredSignature")]
    public class VotesExpiredSignatureErrorBase : IErrorDTO
    {
        [Parameter("uint256", "expiry", 1)]
        public virtual BigInteger Expiry { get; set; }
    }

    public partial class WorkerInUseError : WorkerInUseErrorBase { }

    [Error("WorkerInUse")]
    public class WorkerInUseErrorBase : IErrorDTO
    {
        [Parameter("address", "worker", 1)]
        public virtual string Worker { get; set; }
        [Parameter("uint64", "node", 2)]
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

    public partial class ClockModeOutputDTO : ClockModeOutputDTOBase { }

    [FunctionOutput]
    public class ClockModeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("string", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class TokenOutputDTO : TokenOutputDTOBase { }

    [FunctionOutput]
    public class TokenOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }



    public partial class ClockOutputDTO : ClockOutputDTOBase { }

    [FunctionOutput]
    public class ClockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint48", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }





    public partial class DelegatesOutputDTO : DelegatesOutputDTOBase { }

    [FunctionOutput]
    public class DelegatesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
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

    public partial class GetPastTotalSupplyOutputDTO : GetPastTotalSupplyOutputDTOBase { }

    [FunctionOutput]
    public class GetPastTotalSupplyOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class GetPastVotesOutputDTO : GetPastVotesOutputDTOBase { }

    [FunctionOutput]
    public class GetPastVotesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class GetVotesOutputDTO : GetVotesOutputDTOBase { }

    [FunctionOutput]
    public class GetVotesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
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

    public partial class NodeOfWorkerOutputDTO : NodeOfWorkerOutputDTOBase { }

    [FunctionOutput]
    public class NodeOfWorkerOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class NoncesOutputDTO : NoncesOutputDTOBase { }

    [FunctionOutput]
    public class NoncesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class OwnerOfOutputDTO : OwnerOfOutputDTOBase { }

    [FunctionOutput]
    public class OwnerOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
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
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class TotalUnbondingOutputDTO : TotalUnbondingOutputDTOBase { }

    [FunctionOutput]
    public class TotalUnbondingOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class UnbondingSecondsOutputDTO : UnbondingSecondsOutputDTOBase { }

    [FunctionOutput]
    public class UnbondingSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }





    public partial class WorkerOfOutputDTO : WorkerOfOutputDTOBase { }

    [FunctionOutput]
    public class WorkerOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "worker", 1)]
        public virtual string Worker { get; set; }
    }
}
