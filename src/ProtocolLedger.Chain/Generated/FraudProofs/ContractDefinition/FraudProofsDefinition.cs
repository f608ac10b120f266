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

namespace ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition
{


    public partial class FraudProofsDeployment : FraudProofsDeploymentBase
    {
        public FraudProofsDeployment() : base(BYTECODE) { }
        public FraudProofsDeployment(string byteCode) : base(byteCode) { }
    }

    public class FraudProofsDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public FraudProofsDeploymentBase() : base(BYTECODE) { }
        public FraudProofsDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "vault", 2)]
        public virtual string Vault { get; set; }
        [Parameter("address", "rounds", 3)]
        public virtual string Rounds { get; set; }
        [Parameter("address", "runs", 4)]
        public virtual string Runs { get; set; }
        [Parameter("address", "disputes", 5)]
        public virtual string Disputes { get; set; }
        [Parameter("uint64", "claimSeconds", 6)]
        public virtual ulong ClaimSeconds { get; set; }
    }

    public partial class ClaimSecondsFunction : ClaimSecondsFunctionBase { }

    [Function("CLAIM_SECONDS", "uint64")]
    public class ClaimSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class DisputesFunction : DisputesFunctionBase { }

    [Function("DISPUTES", "address")]
    public class DisputesFunctionBase : FunctionMessage
    {

    }

    public partial class RoundsFunction : RoundsFunctionBase { }

    [Function("ROUNDS", "address")]
    public class RoundsFunctionBase : FunctionMessage
    {

    }

    public partial class RunsFunction : RunsFunctionBase { }

    [Function("RUNS", "address")]
    public class RunsFunctionBase : FunctionMessage
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

    public partial class CheckBatchFunction : CheckBatchFunctionBase { }

    [Function("checkBatch", typeof(CheckBatchOutputDTO))]
    public class CheckBatchFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("tuple", "signature", 2)]
        public virtual PackedSignature Signature { get; set; }
        [Parameter("tuple", "proof", 3)]
        public virtual StepProof Proof { get; set; }
    }

    public partial class CheckCommitmentsFunction : CheckCommitmentsFunctionBase { }

    [Function("checkCommitments", typeof(CheckCommitmentsOutputDTO))]
    public class CheckCommitmentsFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "a", 4)]
        public virtual byte[] A { get; set; }
        [Parameter("tuple", "signatureA", 5)]
        public virtual PackedSignature SignatureA { get; set; }
        [Parameter("bytes32", "b", 6)]
        public virtual byte[] B { get; set; }
        [Parameter("tuple", "signatureB", 7)]
        public virtual PackedSignature SignatureB { get; set; }
    }

    public partial class CheckContributionsFunction : CheckContributionsFunctionBase { }

    [Function("checkContributions", typeof(CheckContributionsOutputDTO))]
    public class CheckContributionsFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "a", 1)]
        public virtual Contribution A { get; set; }
        [Parameter("tuple", "signatureA", 2)]
        public virtual PackedSignature SignatureA { get; set; }
        [Parameter("tuple", "b", 3)]
        public virtual Contribution B { get; set; }
        [Parameter("tuple", "signatureB", 4)]
        public virtual PackedSignature SignatureB { get; set; }
    }

    public partial class CheckEvidenceFunction : CheckEvidenceFunctionBase { }

    [Function("checkEvidence", typeof(CheckEvidenceOutputDTO))]
    public class CheckEvidenceFunctionBase : FunctionMessage
    {
        [Parameter("bytes", "evidence", 1)]
        public virtual byte[] Evidence { get; set; }
    }

    public partial class CheckUnopenedFunction : CheckUnopenedFunctionBase { }

    [Function("checkUnopened", typeof(CheckUnopenedOutputDTO))]
    public class CheckUnopenedFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("tuple", "signature", 2)]
        public virtual PackedSignature Signature { get; set; }
    }

    public partial class CheckUpdateFunction : CheckUpdateFunctionBase { }

    [Function("checkUpdate", typeof(CheckUpdateOutputDTO))]
    public class CheckUpdateFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("tuple", "signature", 2)]
        public virtual PackedSignature Signature { get; set; }
        [Parameter("bytes32", "update", 3)]
        public virtual byte[] Update { get; set; }
        [Parameter("bytes32[]", "path", 4)]
        public virtual List<byte[]> Path { get; set; }
    }

    public partial class ClaimBountyFunction : ClaimBountyFunctionBase { }

    [Function("claimBounty")]
    public class ClaimBountyFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("tuple", "award", 4)]
        public virtual Award Award { get; set; }
        [Parameter("bytes", "evidence", 5)]
        public virtual byte[] Evidence { get; set; }
        [Parameter("bytes32", "salt", 6)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class CommitEvidenceFunction : CommitEvidenceFunctionBase { }

    [Function("commitEvidence")]
    public class CommitEvidenceFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "commitment", 1)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class CommittedAsFunction : CommittedAsFunctionBase { }

    [Function("committedAs", "uint64")]
    public class CommittedAsFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "commitment", 1)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class ConvictFunction : ConvictFunctionBase { }

    [Function("convict", "bool")]
    public class ConvictFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class HashEvidenceFunction : HashEvidenceFunctionBase { }

    [Function("hashEvidence", "bytes32")]
    public class HashEvidenceFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "evidenceHash", 1)]
        public virtual byte[] EvidenceHash { get; set; }
        [Parameter("address", "revealer", 2)]
        public virtual string Revealer { get; set; }
        [Parameter("bytes32", "salt", 3)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class IsConvictedFunction : IsConvictedFunctionBase { }

    [Function("isConvicted", "bool")]
    public class IsConvictedFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class PayAwardFunction : PayAwardFunctionBase { }

    [Function("payAward")]
    public class PayAwardFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("tuple", "award", 4)]
        public virtual Award Award { get; set; }
    }

    public partial class ProveFunction : ProveFunctionBase { }

    [Function("prove", "uint256")]
    public class ProveFunctionBase : FunctionMessage
    {
        [Parameter("bytes", "evidence", 1)]
        public virtual byte[] Evidence { get; set; }
    }

    public partial class SequenceFunction : SequenceFunctionBase { }

    [Function("sequence", "uint64")]
    public class SequenceFunctionBase : FunctionMessage
    {

    }

    public partial class AwardPaidEventDTO : AwardPaidEventDTOBase { }

    [Event("AwardPaid")]
    public class AwardPaidEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "payee", 4, false )]
        public virtual string Payee { get; set; }
        [Parameter("uint256", "amount", 5, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class BountyClaimedEventDTO : BountyClaimedEventDTOBase { }

    [Event("BountyClaimed")]
    public class BountyClaimedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "claimant", 4, false )]
        public virtual string Claimant { get; set; }
        [Parameter("uint64", "number", 5, false )]
        public virtual ulong Number { get; set; }
    }

    public partial class ConvictedEventDTO : ConvictedEventDTOBase { }

    [Event("Convicted")]
    public class ConvictedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("tuple", "award", 4, false )]
        public virtual Award Award { get; set; }
    }

    public partial class EvidenceCommittedAsEventDTO : EvidenceCommittedAsEventDTOBase { }

    [Event("EvidenceCommittedAs")]
    public class EvidenceCommittedAsEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "commitment", 1, true )]
        public virtual byte[] Commitment { get; set; }
        [Parameter("uint64", "number", 2, false )]
        public virtual ulong Number { get; set; }
    }

    public partial class AlreadyConvictedError : AlreadyConvictedErrorBase { }

    [Error("AlreadyConvicted")]
    public class AlreadyConvictedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class ClaimWindowClosedError : ClaimWindowClosedErrorBase { }

    [Error("ClaimWindowClosed")]
    public class ClaimWindowClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "claimEnd", 1)]
        public virtual ulong ClaimEnd { get; set; }
    }

    public partial class ClaimWindowOpenError : ClaimWindowOpenErrorBase { }

    [Error("ClaimWindowOpen")]
    public class ClaimWindowOpenErrorBase : IErrorDTO
    {
        [Parameter("uint64", "claimEnd", 1)]
        public virtual ulong ClaimEnd { get; set; }
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

    public partial class EvidenceCommittedError : EvidenceCommittedErrorBase { }

    [Error("EvidenceCommitted")]
    public class EvidenceCommittedErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "commitment", 1)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class EvidenceLengthError : EvidenceLengthErrorBase { }

    [Error("EvidenceLength")]
    public class EvidenceLengthErrorBase : IErrorDTO
    {
        [Parameter("uint256", "given", 1)]
        public virtual BigInteger Given { get; set; }
        [Parameter("uint256", "expected", 2)]
        public virtual BigInteger Expected { get; set; }
    }

    public partial class NoBeaconError : NoBeaconErrorBase { }

    [Error("NoBeacon")]
    public class NoBeaconErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class NotAscendingError : NotAscendingErrorBase { }

    [Error("NotAscending")]
    public class NotAscendingErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "first", 1)]
        public virtual byte[] First { get; set; }
        [Parameter("bytes32", "second", 2)]
        public virtual byte[] Second { get; set; }
    }

    public partial class NotCommittedBeforeError : NotCommittedBeforeErrorBase { }

    [Error("NotCommittedBefore")]
    public class NotCommittedBeforeErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "commitment", 1)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class NotDisputeGameError : NotDisputeGameErrorBase { }

    [Error("NotDisputeGame")]
    public class NotDisputeGameErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotEarliestError : NotEarliestErrorBase { }

    [Error("NotEarliest")]
    public class NotEarliestErrorBase : IErrorDTO
    {
        [Parameter("uint64", "number", 1)]
        public virtual ulong Number { get; set; }
        [Parameter("uint64", "earliest", 2)]
        public virtual ulong Earliest { get; set; }
    }

    public partial class NotInTraceError : NotInTraceErrorBase { }

    [Error("NotInTrace")]
    public class NotInTraceErrorBase : IErrorDTO
    {
        [Parameter("uint32", "step", 1)]
        public virtual uint Step { get; set; }
    }

    public partial class NotSameRoundError : NotSameRoundErrorBase { }
    [Error("NotSameRound")]
    public class NotSameRoundErrorBase : IErrorDTO
    {
    }

    public partial class NotSignedByWorkerError : NotSignedByWorkerErrorBase { }

    [Error("NotSignedByWorker")]
    public class NotSignedByWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "signer", 2)]
        public virtual string Signer { get; set; }
    }

    public partial class OtherFaultError : OtherFaultErrorBase { }
    [Error("OtherFault")]
    public class OtherFaultErrorBase : IErrorDTO
    {
    }

    public partial class RightBatchError : RightBatchErrorBase { }

    [Error("RightBatch")]
    public class RightBatchErrorBase : IErrorDTO
    {
        [Parameter("uint32", "step", 1)]
        public virtual uint Step { get; set; }
        [Parameter("bytes32", "batch", 2)]
        public virtual byte[] Batch { get; set; }
    }

    public partial class RoundMayOpenError : RoundMayOpenErrorBase { }

    [Error("RoundMayOpen")]
    public class RoundMayOpenErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "currentRound", 3)]
        public virtual ulong CurrentRound { get; set; }
    }

    public partial class SafeERC20FailedOperationError : SafeERC20FailedOperationErrorBase { }

    [Error("SafeERC20FailedOperation")]
    public class SafeERC20FailedOperationErrorBase : IErrorDTO
    {
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
    }

    public partial class SameUpdateError : SameUpdateErrorBase { }

    [Error("SameUpdate")]
    public class SameUpdateErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "update", 1)]
        public virtual byte[] Update { get; set; }
    }

    public partial class UnknownAwardError : UnknownAwardErrorBase { }
    [Error("UnknownAward")]
    public class UnknownAwardErrorBase : IErrorDTO
    {
    }

    public partial class UnknownEvidenceError : UnknownEvidenceErrorBase { }

    [Error("UnknownEvidence")]
    public class UnknownEvidenceErrorBase : IErrorDTO
    {
        [Parameter("bytes4", "selector", 1)]
        public virtual byte[] Selector { get; set; }
    }

    public partial class UnknownStepError : UnknownStepErrorBase { }

    [Error("UnknownStep")]
    public class UnknownStepErrorBase : IErrorDTO
    {
        [Parameter("uint32", "step", 1)]
        public virtual uint Step { get; set; }
        [Parameter("uint32", "steps", 2)]
        public virtual uint Steps { get; set; }
    }

    public partial class ZeroAddressError : ZeroAddressErrorBase { }
    [Error("ZeroAddress")]
    public class ZeroAddressErrorBase : IErrorDTO
    {
    }

    public partial class ZeroClaimSecondsError : ZeroClaimSecondsErrorBase { }
    [Error("ZeroClaimSeconds")]
    public class ZeroClaimSecondsErrorBase : IErrorDTO
    {
    }

    public partial class ClaimSecondsOutputDTO : ClaimSecondsOutputDTOBase { }

    [FunctionOutput]
    public class ClaimSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class DisputesOutputDTO : DisputesOutputDTOBase { }

    [FunctionOutput]
    public class DisputesOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RoundsOutputDTO : RoundsOutputDTOBase { }

    [FunctionOutput]
    public class RoundsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RunsOutputDTO : RunsOutputDTOBase { }

    [FunctionOutput]
    public class RunsOutputDTOBase : IFunctionOutputDTO
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

    public partial class VaultOutputDTO : VaultOutputDTOBase { }

    [FunctionOutput]
    public class VaultOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class CheckBatchOutputDTO : CheckBatchOutputDTOBase { }

    [FunctionOutput]
    public class CheckBatchOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class CheckCommitmentsOutputDTO : CheckCommitmentsOutputDTOBase { }

    [FunctionOutput]
    public class CheckCommitmentsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
        [Parameter("uint64", "", 2)]
        public virtual ulong ReturnValue2 { get; set; }
        [Parameter("uint64", "", 3)]
        public virtual ulong ReturnValue3 { get; set; }
    }

    public partial class CheckContributionsOutputDTO : CheckContributionsOutputDTOBase { }

    [FunctionOutput]
    public class CheckContributionsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class CheckEvidenceOutputDTO : CheckEvidenceOutputDTOBase { }

    [FunctionOutput]
    public class CheckEvidenceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class CheckUnopenedOutputDTO : CheckUnopenedOutputDTOBase { }

    [FunctionOutput]
    public class CheckUnopenedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class CheckUpdateOutputDTO : CheckUpdateOutputDTOBase { }

    [FunctionOutput]
    public class CheckUpdateOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }





    public partial class CommittedAsOutputDTO : CommittedAsOutputDTOBase { }

    [FunctionOutput]
    public class CommittedAsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "number", 1)]
        public virtual ulong Number { get; set; }
    }



    public partial class HashEvidenceOutputDTO : HashEvidenceOutputDTOBase { }

    [FunctionOutput]
    public class HashEvidenceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class IsConvictedOutputDTO : IsConvictedOutputDTOBase { }

    [FunctionOutput]
    public class IsConvictedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }





    public partial class SequenceOutputDTO : SequenceOutputDTOBase { }

    [FunctionOutput]
    public class SequenceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }
}
