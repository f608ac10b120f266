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

namespace ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition
{


    public partial class ComputeMeterDeployment : ComputeMeterDeploymentBase
    {
        public ComputeMeterDeployment() : base(BYTECODE) { }
        public ComputeMeterDeployment(string byteCode) : base(byteCode) { }
    }

    public class ComputeMeterDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public ComputeMeterDeploymentBase() : base(BYTECODE) { }
        public ComputeMeterDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "timelock", 1)]
        public virtual string Timelock { get; set; }
        [Parameter("address", "registry", 2)]
        public virtual string Registry { get; set; }
        [Parameter("address", "roundManager", 3)]
        public virtual string RoundManager { get; set; }
        [Parameter("address", "checkpoints", 4)]
        public virtual string Checkpoints { get; set; }
        [Parameter("uint128[]", "flop", 5)]
        public virtual List<BigInteger> Flop { get; set; }
        [Parameter("uint24", "gigabytes", 6)]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class CheckpointsFunction : CheckpointsFunctionBase { }

    [Function("CHECKPOINTS", "address")]
    public class CheckpointsFunctionBase : FunctionMessage
    {

    }

    public partial class RegistryFunction : RegistryFunctionBase { }

    [Function("REGISTRY", "address")]
    public class RegistryFunctionBase : FunctionMessage
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

    public partial class AncestorsOfFunction : AncestorsOfFunctionBase { }

    [Function("ancestorsOf", "uint64[]")]
    public class AncestorsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class CheckThresholdFunction : CheckThresholdFunctionBase { }

    [Function("checkThreshold", "uint256")]
    public class CheckThresholdFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class DeclareMemoryFunction : DeclareMemoryFunctionBase { }

    [Function("declareMemory")]
    public class DeclareMemoryFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint24", "gigabytes", 3)]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class LineageFlopFunction : LineageFlopFunctionBase { }

    [Function("lineageFlop", "uint256")]
    public class LineageFlopFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class LinkParentFunction : LinkParentFunctionBase { }

    [Function("linkParent")]
    public class LinkParentFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "parent", 2)]
        public virtual ulong Parent { get; set; }
        [Parameter("uint64", "round", 3)]
        public virtual ulong Round { get; set; }
    }

    public partial class MeterOfFunction : MeterOfFunctionBase { }

    [Function("meterOf", typeof(MeterOfOutputDTO))]
    public class MeterOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class OwnFlopFunction : OwnFlopFunctionBase { }

    [Function("ownFlop", "uint256")]
    public class OwnFlopFunctionBase : FunctionMessage
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

    public partial class RegisterRunFunction : RegisterRunFunctionBase { }

    [Function("registerRun")]
    public class RegisterRunFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64[]", "parents", 2)]
        public virtual List<ulong> Parents { get; set; }
        [Parameter("uint128", "flopPerStep", 3)]
        public virtual BigInteger FlopPerStep { get; set; }
    }

    public partial class ReportFunction : ReportFunctionBase { }

    [Function("report")]
    public class ReportFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "steps", 2)]
        public virtual ulong Steps { get; set; }
    }

    public partial class SetThresholdsFunction : SetThresholdsFunctionBase { }

    [Function("setThresholds")]
    public class SetThresholdsFunctionBase : FunctionMessage
    {
        [Parameter("uint128[]", "flop", 1)]
        public virtual List<BigInteger> Flop { get; set; }
        [Parameter("uint24", "gigabytes", 2)]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class ThresholdsFunction : ThresholdsFunctionBase { }

    [Function("thresholds", typeof(ThresholdsOutputDTO))]
    public class ThresholdsFunctionBase : FunctionMessage
    {

    }

    public partial class TrainingFlopFunction : TrainingFlopFunctionBase { }

    [Function("trainingFlop", "uint256")]
    public class TrainingFlopFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "parameters", 1)]
        public virtual ulong Parameters { get; set; }
        [Parameter("uint64", "tokens", 2)]
        public virtual ulong Tokens { get; set; }
    }

    public partial class MemoryDeclaredEventDTO : MemoryDeclaredEventDTOBase { }

    [Event("MemoryDeclared")]
    public class MemoryDeclaredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint24", "gigabytes", 3, false )]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class ParentLinkedEventDTO : ParentLinkedEventDTOBase { }

    [Event("ParentLinked")]
    public class ParentLinkedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "parent", 2, true )]
        public virtual ulong Parent { get; set; }
        [Parameter("uint64", "round", 3, false )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 4, false )]
        public virtual byte[] Root { get; set; }
    }

    public partial class ReviewPassedEventDTO : ReviewPassedEventDTOBase { }

    [Event("ReviewPassed")]
    public class ReviewPassedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("bytes32", "evaluationReport", 2, false )]
        public virtual byte[] EvaluationReport { get; set; }
        [Parameter("uint128", "flop", 3, false )]
        public virtual BigInteger Flop { get; set; }
        [Parameter("uint24", "gigabytes", 4, false )]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class ReviewRequiredEventDTO : ReviewRequiredEventDTOBase { }

    [Event("ReviewRequired")]
    public class ReviewRequiredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "lineageFlop", 2, false )]
        public virtual BigInteger LineageFlop { get; set; }
        [Parameter("uint128", "flop", 3, false )]
        public virtual BigInteger Flop { get; set; }
        [Parameter("uint24", "gigabytes", 4, false )]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class RunRegisteredEventDTO : RunRegisteredEventDTOBase { }

    [Event("RunRegistered")]
    public class RunRegisteredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64[]", "parents", 2, false )]
        public virtual List<ulong> Parents { get; set; }
        [Parameter("uint128", "flopPerStep", 3, false )]
        public virtual BigInteger FlopPerStep { get; set; }
    }

    public partial class StepsReportedEventDTO : StepsReportedEventDTOBase { }

    [Event("StepsReported")]
    public class StepsReportedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "steps", 2, false )]
        public virtual ulong Steps { get; set; }
    }

    public partial class ThresholdsChangedEventDTO : ThresholdsChangedEventDTOBase { }

    [Event("ThresholdsChanged")]
    public class ThresholdsChangedEventDTOBase : IEventDTO
    {
        [Parameter("uint128[]", "flop", 1, false )]
        public virtual List<BigInteger> Flop { get; set; }
        [Parameter("uint24", "gigabytes", 2, false )]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class AlreadyParentError : AlreadyParentErrorBase { }

    [Error("AlreadyParent")]
    public class AlreadyParentErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "parent", 2)]
        public virtual ulong Parent { get; set; }
    }

    public partial class AlreadyRegisteredError : AlreadyRegisteredErrorBase { }

    [Error("AlreadyRegistered")]
    public class AlreadyRegisteredErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NoReviewDueError : NoReviewDueErrorBase { }

    [Error("NoReviewDue")]
    public class NoReviewDueErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotGenesisError : NotGenesisErrorBase { }

    [Error("NotGenesis")]
    public class NotGenesisErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("bytes32", "genesis", 2)]
        public virtual byte[] Genesis { get; set; }
        [Parameter("bytes32", "root", 3)]
        public virtual byte[] Root { get; set; }
    }

    public partial class NotRoundManagerError : NotRoundManagerErrorBase { }

    [Error("NotRoundManager")]
    public class NotRoundManagerErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotRunRegistryError : NotRunRegistryErrorBase { }

    [Error("NotRunRegistry")]
    public class NotRunRegistryErrorBase : IErrorDTO
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

    public partial class RecordedAfterCreationError : RecordedAfterCreationErrorBase { }

    [Error("RecordedAfterCreation")]
    public class RecordedAfterCreationErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "recordedAt", 2)]
        public virtual ulong RecordedAt { get; set; }
        [Parameter("uint64", "createdAt", 3)]
        public virtual ulong CreatedAt { get; set; }
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

    public partial class ThresholdCountOutOfRangeError : ThresholdCountOutOfRangeErrorBase { }

    [Error("ThresholdCountOutOfRange")]
    public class ThresholdCountOutOfRangeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "count", 1)]
        public virtual BigInteger Count { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class ThresholdsNotAscendingError : ThresholdsNotAscendingErrorBase { }

    [Error("ThresholdsNotAscending")]
    public class ThresholdsNotAscendingErrorBase : IErrorDTO
    {
        [Parameter("uint128", "previous", 1)]
        public virtual BigInteger Previous { get; set; }
        [Parameter("uint128", "next", 2)]
        public virtual BigInteger Next { get; set; }
    }

    public partial class TooManyAncestorsError : TooManyAncestorsErrorBase { }

    [Error("TooManyAncestors")]
    public class TooManyAncestorsErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class UnknownParentError : UnknownParentErrorBase { }

    [Error("UnknownParent")]
    public class UnknownParentErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "parent", 2)]
        public virtual ulong Parent { get; set; }
    }

    public partial class UnknownRunError : UnknownRunErrorBase { }

    [Error("UnknownRun")]
    public class UnknownRunErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ZeroFlopPerStepError : ZeroFlopPerStepErrorBase { }

    [Error("ZeroFlopPerStep")]
    public class ZeroFlopPerStepErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ZeroMemoryThresholdError : ZeroMemoryThresholdErrorBase { }
    [Error("ZeroMemoryThreshold")]
    public class ZeroMemoryThresholdErrorBase : IErrorDTO
    {
    }

    public partial class ZeroReportError : ZeroReportErrorBase { }
    [Error("ZeroReport")]
    public class ZeroReportErrorBase : IErrorDTO
    {
    }

    public partial class ZeroRoundError : ZeroRoundErrorBase { }
    [Error("ZeroRound")]
    public class ZeroRoundErrorBase : IErrorDTO
    {
    }

    public partial class CheckpointsOutputDTO : CheckpointsOutputDTOBase { }

    [FunctionOutput]
    public class CheckpointsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RegistryOutputDTO : RegistryOutputDTOBase { }

    [FunctionOutput]
    public class RegistryOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
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

    public partial class AncestorsOfOutputDTO : AncestorsOfOutputDTOBase { }

    [FunctionOutput]
    public class AncestorsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64[]", "ancestors", 1)]
        public virtual List<ulong> Ancestors { get; set; }
    }





    public partial class LineageFlopOutputDTO : LineageFlopOutputDTOBase { }

    [FunctionOutput]
    public class LineageFlopOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "flop", 1)]
        public virtual BigInteger Flop { get; set; }
    }



    public partial class MeterOfOutputDTO : MeterOfOutputDTOBase { }

    [FunctionOutput]
    public class MeterOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "meter", 1)]
        public virtual Meter Meter { get; set; }
    }

    public partial class OwnFlopOutputDTO : OwnFlopOutputDTOBase { }

    [FunctionOutput]
    public class OwnFlopOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "flop", 1)]
        public virtual BigInteger Flop { get; set; }
    }









    public partial class ThresholdsOutputDTO : ThresholdsOutputDTOBase { }

    [FunctionOutput]
    public class ThresholdsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint128[]", "flop", 1)]
        public virtual List<BigInteger> Flop { get; set; }
        [Parameter("uint24", "gigabytes", 2)]
        public virtual uint Gigabytes { get; set; }
    }

    public partial class TrainingFlopOutputDTO : TrainingFlopOutputDTOBase { }

    [FunctionOutput]
    public class TrainingFlopOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "flop", 1)]
        public virtual BigInteger Flop { get; set; }
    }
}
