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

namespace ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition
{


    public partial class RunRegistryDeployment : RunRegistryDeploymentBase
    {
        public RunRegistryDeployment() : base(BYTECODE) { }
        public RunRegistryDeployment(string byteCode) : base(byteCode) { }
    }

    public class RunRegistryDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public RunRegistryDeploymentBase() : base(BYTECODE) { }
        public RunRegistryDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "timelock", 1)]
        public virtual string Timelock { get; set; }
        [Parameter("address", "roundManager", 2)]
        public virtual string RoundManager { get; set; }
        [Parameter("address", "brake", 3)]
        public virtual string Brake { get; set; }
        [Parameter("address", "computeMeter", 4)]
        public virtual string ComputeMeter { get; set; }
        [Parameter("address", "vault", 5)]
        public virtual string Vault { get; set; }
        [Parameter("address", "distributor", 6)]
        public virtual string Distributor { get; set; }
        [Parameter("address", "checkpoints", 7)]
        public virtual string Checkpoints { get; set; }
    }

    public partial class BrakeFunction : BrakeFunctionBase { }

    [Function("BRAKE", "address")]
    public class BrakeFunctionBase : FunctionMessage
    {

    }

    public partial class CheckpointsFunction : CheckpointsFunctionBase { }

    [Function("CHECKPOINTS", "address")]
    public class CheckpointsFunctionBase : FunctionMessage
    {

    }

    public partial class ComputeMeterFunction : ComputeMeterFunctionBase { }

    [Function("COMPUTE_METER", "address")]
    public class ComputeMeterFunctionBase : FunctionMessage
    {

    }

    public partial class DistributorFunction : DistributorFunctionBase { }

    [Function("DISTRIBUTOR", "address")]
    public class DistributorFunctionBase : FunctionMessage
    {

    }

    public partial class MaxBatchWindowsFunction : MaxBatchWindowsFunctionBase { }

    [Function("MAX_BATCH_WINDOWS", "uint32")]
    public class MaxBatchWindowsFunctionBase : FunctionMessage
    {

    }

    public partial class MaxMandateSecondsFunction : MaxMandateSecondsFunctionBase { }

    [Function("MAX_MANDATE_SECONDS", "uint64")]
    public class MaxMandateSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class MaxPauseSecondsFunction : MaxPauseSecondsFunctionBase { }

    [Function("MAX_PAUSE_SECONDS", "uint64")]
    public class MaxPauseSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class RoundManagerFunction : RoundManagerFunctionBase { }

    [Function("ROUND_MANAGER", "address")]
    public class RoundManagerFunctionBase : FunctionMessage
    {

    }

    public partial class TimelockFunction : TimelockFunctionBase { }

    [Function("TIMELOCK", "address")]
    public class TimelockFunctionBase : FunctionMessage
    {

    }

    public partial class VaultFunction : VaultFunctionBase { }

    [Function("VAULT", "address")]
    public class VaultFunctionBase : FunctionMessage
    {

    }

    public partial class AdmissionOfFunction : AdmissionOfFunctionBase { }

    [Function("admissionOf", "address")]
    public class AdmissionOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class CloseRoundFunction : CloseRoundFunctionBase { }

    [Function("closeRound", "bool")]
    public class CloseRoundFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ClosedRoundsOfFunction : ClosedRoundsOfFunctionBase { }

    [Function("closedRoundsOf", "uint64")]
    public class ClosedRoundsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class CreateRunFunction : CreateRunFunctionBase { }

    [Function("createRun", "uint64")]
    public class CreateRunFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "runParams", 1)]
        public virtual RunParams RunParams { get; set; }
    }

    public partial class CreatorOfFunction : CreatorOfFunctionBase { }

    [Function("creatorOf", "address")]
    public class CreatorOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class DataTermsOfFunction : DataTermsOfFunctionBase { }

    [Function("dataTermsOf", typeof(DataTermsOfOutputDTO))]
    public class DataTermsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class DisputeTermsOfFunction : DisputeTermsOfFunctionBase { }

    [Function("disputeTermsOf", typeof(DisputeTermsOfOutputDTO))]
    public class DisputeTermsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ExtendMandateFunction : ExtendMandateFunctionBase { }

    [Function("extendMandate")]
    public class ExtendMandateFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "rounds", 2)]
        public virtual ulong Rounds { get; set; }
        [Parameter("uint64", "expiry", 3)]
        public virtual ulong Expiry { get; set; }
    }

    public partial class GenesisOfFunction : GenesisOfFunctionBase { }

    [Function("genesisOf", "bytes32")]
    public class GenesisOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class HaltFunction : HaltFunctionBase { }

    [Function("halt")]
    public class HaltFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class HaltedForGoodFunction : HaltedForGoodFunctionBase { }

    [Function("haltedForGood", "bool")]
    public class HaltedForGoodFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class MandateOfFunction : MandateOfFunctionBase { }

    [Function("mandateOf", typeof(MandateOfOutputDTO))]
    public class MandateOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ParamsOfFunction : ParamsOfFunctionBase { }

    [Function("paramsOf", typeof(ParamsOfOutputDTO))]
    public class ParamsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class PassReviewFunction : PassReviewFunctionBase { }

    [Function("passReview")]
    public class PassReviewFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("bytes32", "evaluationReport", 2)]
        public virtual byte[] EvaluationReport { get; set; }
    }

    public partial class PauseFunction : PauseFunctionBase { }

    [Function("pause")]
    public class PauseFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "until", 2)]
        public virtual ulong Until { get; set; }
    }

    public partial class PauseOfFunction : PauseOfFunctionBase { }

    [Function("pauseOf", typeof(PauseOfOutputDTO))]
    public class PauseOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class RequireReviewFunction : RequireReviewFunctionBase { }

    [Function("requireReview")]
    public class RequireReviewFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ResumeFunction : ResumeFunctionBase { }

    [Function("resume")]
    public class ResumeFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class RewardPerRoundOfFunction : RewardPerRoundOfFunctionBase { }

    [Function("rewardPerRoundOf", "uint256")]
    public class RewardPerRoundOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class RollbackFunction : RollbackFunctionBase { }

    [Function("rollback")]
    public class RollbackFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RunCountFunction : RunCountFunctionBase { }

    [Function("runCount", "uint64")]
    public class RunCountFunctionBase : FunctionMessage
    {

    }

    public partial class ShareTermsOfFunction : ShareTermsOfFunctionBase { }

    [Function("shareTermsOf", typeof(ShareTermsOfOutputDTO))]
    public class ShareTermsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class StateOfFunction : StateOfFunctionBase { }

    [Function("stateOf", "uint8")]
    public class StateOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class MandateExtendedEventDTO : MandateExtendedEventDTOBase { }

    [Event("MandateExtended")]
    public class MandateExtendedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "rounds", 2, false )]
        public virtual ulong Rounds { get; set; }
        [Parameter("uint64", "expiry", 3, false )]
        public virtual ulong Expiry { get; set; }
    }

    public partial class ReviewPassedEventDTO : ReviewPassedEventDTOBase { }

    [Event("ReviewPassed")]
    public class ReviewPassedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("bytes32", "evaluationReport", 2, true )]
        public virtual byte[] EvaluationReport { get; set; }
    }

    public partial class ReviewRequiredEventDTO : ReviewRequiredEventDTOBase { }

    [Event("ReviewRequired")]
    public class ReviewRequiredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
    }

    public partial class RoundClosedEventDTO : RoundClosedEventDTOBase { }

    [Event("RoundClosed")]
    public class RoundClosedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "closedRounds", 2, false )]
        public virtual ulong ClosedRounds { get; set; }
    }

    public partial class RunCreatedEventDTO : RunCreatedEventDTOBase { }

    [Event("RunCreated")]
    public class RunCreatedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "creator", 2, true )]
        public virtual string Creator { get; set; }
        [Parameter("bytes32", "specHash", 3, true )]
        public virtual byte[] SpecHash { get; set; }
        [Parameter("tuple", "runParams", 4, false )]
        public virtual RunParams RunParams { get; set; }
    }

    public partial class RunHaltedEventDTO : RunHaltedEventDTOBase { }

    [Event("RunHalted")]
    public class RunHaltedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
    }

    public partial class RunPausedEventDTO : RunPausedEventDTOBase { }

    [Event("RunPaused")]
    public class RunPausedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "until", 2, false )]
        public virtual ulong Until { get; set; }
    }

    public partial class RunResumedEventDTO : RunResumedEventDTOBase { }

    [Event("RunResumed")]
    public class RunResumedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
    }

    public partial class BatchTooLargeError : BatchTooLargeErrorBase { }

    [Error("BatchTooLarge")]
    public class BatchTooLargeErrorBase : IErrorDTO
    {
        [Parameter("uint32", "batchWindows", 1)]
        public virtual uint BatchWindows { get; set; }
        [Parameter("uint32", "limit", 2)]
        public virtual uint Limit { get; set; }
    }

    public partial class MandateExpiryOutOfRangeError : MandateExpiryOutOfRangeErrorBase { }

    [Error("MandateExpiryOutOfRange")]
    public class MandateExpiryOutOfRangeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "expiry", 1)]
        public virtual ulong Expiry { get; set; }
        [Parameter("uint64", "earliest", 2)]
        public virtual ulong Earliest { get; set; }
        [Parameter("uint64", "latest", 3)]
        public virtual ulong Latest { get; set; }
    }

    public partial class MandateNotFundedError : MandateNotFundedErrorBase { }

    [Error("MandateNotFunded")]
    public class MandateNotFundedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "escrow", 2)]
        public virtual BigInteger Escrow { get; set; }
        [Parameter("uint256", "needed", 3)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class MandateShrinksError : MandateShrinksErrorBase { }

    [Error("MandateShrinks")]
    public class MandateShrinksErrorBase : IErrorDTO
    {
        [Parameter("uint64", "rounds", 1)]
        public virtual ulong Rounds { get; set; }
        [Parameter("uint64", "current", 2)]
        public virtual ulong Current { get; set; }
    }

    public partial class NoReviewRequiredError : NoReviewRequiredErrorBase { }

    [Error("NoReviewRequired")]
    public class NoReviewRequiredErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotBrakeError : NotBrakeErrorBase { }

    [Error("NotBrake")]
    public class NotBrakeErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotComputeMeterError : NotComputeMeterErrorBase { }

    [Error("NotComputeMeter")]
    public class NotComputeMeterErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotPausedError : NotPausedErrorBase { }

    [Error("NotPaused")]
    public class NotPausedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotRoundManagerError : NotRoundManagerErrorBase { }

    [Error("NotRoundManager")]
    public class NotRoundManagerErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotTimelockError : NotTimelockErrorBase { }

    [Error("NotTimelock")]
    public class NotTimelockErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class ParentsNotAscendingError : ParentsNotAscendingErrorBase { }

    [Error("ParentsNotAscending")]
    public class ParentsNotAscendingErrorBase : IErrorDTO
    {
        [Parameter("uint64", "previous", 1)]
        public virtual ulong Previous { get; set; }
        [Parameter("uint64", "next", 2)]
        public virtual ulong Next { get; set; }
    }

    public partial class PauseOutOfRangeError : PauseOutOfRangeErrorBase { }

    [Error("PauseOutOfRange")]
    public class PauseOutOfRangeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "until", 1)]
        public virtual ulong Until { get; set; }
        [Parameter("uint64", "earliest", 2)]
        public virtual ulong Earliest { get; set; }
        [Parameter("uint64", "latest", 3)]
        public virtual ulong Latest { get; set; }
    }

    public partial class PhasesOutlastUnbondingError : PhasesOutlastUnbondingErrorBase { }

    [Error("PhasesOutlastUnbonding")]
    public class PhasesOutlastUnbondingErrorBase : IErrorDTO
    {
        [Parameter("uint256", "phaseSeconds", 1)]
        public virtual BigInteger PhaseSeconds { get; set; }
        [Parameter("uint256", "unbondingSeconds", 2)]
        public virtual BigInteger UnbondingSeconds { get; set; }
    }

    public partial class PolicyWithoutCodeError : PolicyWithoutCodeErrorBase { }

    [Error("PolicyWithoutCode")]
    public class PolicyWithoutCodeErrorBase : IErrorDTO
    {
        [Parameter("address", "admission", 1)]
        public virtual string Admission { get; set; }
    }

    public partial class RoundOpenError : RoundOpenErrorBase { }

    [Error("RoundOpen")]
    public class RoundOpenErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RunHaltedForGoodError : RunHaltedForGoodErrorBase { }

    [Error("RunHaltedForGood")]
    public class RunHaltedForGoodErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class RunNotActiveError : RunNotActiveErrorBase { }

    [Error("RunNotActive")]
    public class RunNotActiveErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint8", "state", 2)]
        public virtual byte State { get; set; }
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

    public partial class SlashAboveStakeError : SlashAboveStakeErrorBase { }

    [Error("SlashAboveStake")]
    public class SlashAboveStakeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "slashAmount", 1)]
        public virtual BigInteger SlashAmount { get; set; }
        [Parameter("uint256", "minStake", 2)]
        public virtual BigInteger MinStake { get; set; }
    }

    public partial class StakeTooLargeError : StakeTooLargeErrorBase { }

    [Error("StakeTooLarge")]
    public class StakeTooLargeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "minStake", 1)]
        public virtual BigInteger MinStake { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class TooManyParentsError : TooManyParentsErrorBase { }

    [Error("TooManyParents")]
    public class TooManyParentsErrorBase : IErrorDTO
    {
        [Parameter("uint256", "count", 1)]
        public virtual BigInteger Count { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class TooManyRoundsError : TooManyRoundsErrorBase { }

    [Error("TooManyRounds")]
    public class TooManyRoundsErrorBase : IErrorDTO
    {
        [Parameter("uint64", "rounds", 1)]
        public virtual ulong Rounds { get; set; }
        [Parameter("uint64", "limit", 2)]
        public virtual ulong Limit { get; set; }
    }

    public partial class UnknownParentError : UnknownParentErrorBase { }

    [Error("UnknownParent")]
    public class UnknownParentErrorBase : IErrorDTO
    {
        [Parameter("uint64", "parentRun", 1)]
        public virtual ulong ParentRun { get; set; }
    }

    public partial class UnknownRunError : UnknownRunErrorBase { }

    [Error("UnknownRun")]
    public class UnknownRunErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ZeroParamError : ZeroParamErrorBase { }

    [Error("ZeroParam")]
    public class ZeroParamErrorBase : IErrorDTO
    {
        [Parameter("string", "field", 1)]
        public virtual string Field { get; set; }
    }

    public partial class ZeroReportError : ZeroReportErrorBase { }
    [Error("ZeroReport")]
    public class ZeroReportErrorBase : IErrorDTO
    {
    }

    public partial class BrakeOutputDTO : BrakeOutputDTOBase { }

    [FunctionOutput]
    public class BrakeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class CheckpointsOutputDTO : CheckpointsOutputDTOBase { }

    [FunctionOutput]
    public class CheckpointsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class ComputeMeterOutputDTO : ComputeMeterOutputDTOBase { }

    [FunctionOutput]
    public class ComputeMeterOutputDTOBase : IFunctionOutputDTO
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

    public partial class MaxBatchWindowsOutputDTO : MaxBatchWindowsOutputDTOBase { }

    [FunctionOutput]
    public class MaxBatchWindowsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class MaxMandateSecondsOutputDTO : MaxMandateSecondsOutputDTOBase { }

    [FunctionOutput]
    public class MaxMandateSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class MaxPauseSecondsOutputDTO : MaxPauseSecondsOutputDTOBase { }

    [FunctionOutput]
    public class MaxPauseSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class RoundManagerOutputDTO : RoundManagerOutputDTOBase { }

    [FunctionOutput]
    public class RoundManagerOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class TimelockOutputDTO : TimelockOutputDTOBase { }

    [FunctionOutput]
    public class TimelockOutputDTOBase : IFunctionOutputDTO
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

    public partial class AdmissionOfOutputDTO : AdmissionOfOutputDTOBase { }

    [FunctionOutput]
    public class AdmissionOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "policy", 1)]
        public virtual string Policy { get; set; }
    }



    public partial class ClosedRoundsOfOutputDTO : ClosedRoundsOfOutputDTOBase { }

    [FunctionOutput]
    public class ClosedRoundsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "rounds", 1)]
        public virtual ulong Rounds { get; set; }
    }



    public partial class CreatorOfOutputDTO : CreatorOfOutputDTOBase { }

    [FunctionOutput]
    public class CreatorOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class DataTermsOfOutputDTO : DataTermsOfOutputDTOBase { }

    [FunctionOutput]
    public class DataTermsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "windows", 1)]
        public virtual ulong Windows { get; set; }
        [Parameter("uint32", "batch", 2)]
        public virtual uint Batch { get; set; }
    }

    public partial class DisputeTermsOfOutputDTO : DisputeTermsOfOutputDTOBase { }

    [FunctionOutput]
    public class DisputeTermsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "referee", 1)]
        public virtual string Referee { get; set; }
        [Parameter("uint96", "slashAmount", 2)]
        public virtual BigInteger SlashAmount { get; set; }
    }



    public partial class GenesisOfOutputDTO : GenesisOfOutputDTOBase { }

    [FunctionOutput]
    public class GenesisOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "root", 1)]
        public virtual byte[] Root { get; set; }
    }



    public partial class HaltedForGoodOutputDTO : HaltedForGoodOutputDTOBase { }

    [FunctionOutput]
    public class HaltedForGoodOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "halted", 1)]
        public virtual bool Halted { get; set; }
    }

    public partial class MandateOfOutputDTO : MandateOfOutputDTOBase { }

    [FunctionOutput]
    public class MandateOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "rounds", 1)]
        public virtual ulong Rounds { get; set; }
        [Parameter("uint64", "expiry", 2)]
        public virtual ulong Expiry { get; set; }
    }

    public partial class ParamsOfOutputDTO : ParamsOfOutputDTOBase { }

    [FunctionOutput]
    public class ParamsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "runParams", 1)]
        public virtual RunParams RunParams { get; set; }
    }





    public partial class PauseOfOutputDTO : PauseOfOutputDTOBase { }

    [FunctionOutput]
    public class PauseOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "until", 1)]
        public virtual ulong Until { get; set; }
        [Parameter("bool", "reviewRequired", 2)]
        public virtual bool ReviewRequired { get; set; }
    }





    public partial class RewardPerRoundOfOutputDTO : RewardPerRoundOfOutputDTOBase { }

    [FunctionOutput]
    public class RewardPerRoundOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class RunCountOutputDTO : RunCountOutputDTOBase { }

    [FunctionOutput]
    public class RunCountOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class ShareTermsOfOutputDTO : ShareTermsOfOutputDTOBase { }

    [FunctionOutput]
    public class ShareTermsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint128", "firstIssue", 1)]
        public virtual BigInteger FirstIssue { get; set; }
        [Parameter("uint64", "halvingRounds", 2)]
        public virtual ulong HalvingRounds { get; set; }
    }

    public partial class StateOfOutputDTO : StateOfOutputDTOBase { }

    [FunctionOutput]
    public class StateOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "state", 1)]
        public virtual byte State { get; set; }
    }
}
