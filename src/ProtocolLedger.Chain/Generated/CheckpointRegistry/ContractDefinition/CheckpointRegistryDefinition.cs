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

namespace ProtocolLedger.Chain.Generated.CheckpointRegistry.ContractDefinition
{


    public partial class CheckpointRegistryDeployment : CheckpointRegistryDeploymentBase
    {
        public CheckpointRegistryDeployment() : base(BYTECODE) { }
        public CheckpointRegistryDeployment(string byteCode) : base(byteCode) { }
    }

    public class CheckpointRegistryDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public CheckpointRegistryDeploymentBase() : base(BYTECODE) { }
        public CheckpointRegistryDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "roundManager", 1)]
        public virtual string RoundManager { get; set; }
        [Parameter("address", "registry", 2)]
        public virtual string Registry { get; set; }
    }

    public partial class MaxRollbackSecondsFunction : MaxRollbackSecondsFunctionBase { }

    [Function("MAX_ROLLBACK_SECONDS", "uint64")]
    public class MaxRollbackSecondsFunctionBase : FunctionMessage
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

    public partial class LatestFunction : LatestFunctionBase { }

    [Function("latest", typeof(LatestOutputDTO))]
    public class LatestFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ParentOfFunction : ParentOfFunctionBase { }

    [Function("parentOf", typeof(ParentOfOutputDTO))]
    public class ParentOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RecordFunction : RecordFunctionBase { }

    [Function("record")]
    public class RecordFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 3)]
        public virtual byte[] Root { get; set; }
    }

    public partial class RecordedAtOfFunction : RecordedAtOfFunctionBase { }

    [Function("recordedAtOf", "uint64")]
    public class RecordedAtOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
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

    public partial class RootOfFunction : RootOfFunctionBase { }

    [Function("rootOf", "bytes32")]
    public class RootOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class CheckpointRecordedEventDTO : CheckpointRecordedEventDTOBase { }

    [Event("CheckpointRecorded")]
    public class CheckpointRecordedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint32", "stage", 2, true )]
        public virtual uint Stage { get; set; }
        [Parameter("uint64", "round", 3, true )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 4, false )]
        public virtual byte[] Root { get; set; }
        [Parameter("bytes32", "parent", 5, false )]
        public virtual byte[] Parent { get; set; }
    }

    public partial class RolledBackEventDTO : RolledBackEventDTOBase { }

    [Event("RolledBack")]
    public class RolledBackEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "fromRound", 2, true )]
        public virtual ulong FromRound { get; set; }
        [Parameter("uint64", "toRound", 3, true )]
        public virtual ulong ToRound { get; set; }
        [Parameter("bytes32", "root", 4, false )]
        public virtual byte[] Root { get; set; }
    }

    public partial class CheckpointTooOldError : CheckpointTooOldErrorBase { }

    [Error("CheckpointTooOld")]
    public class CheckpointTooOldErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "recordedAt", 3)]
        public virtual ulong RecordedAt { get; set; }
        [Parameter("uint256", "oldest", 4)]
        public virtual BigInteger Oldest { get; set; }
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

    public partial class NothingFinalisedError : NothingFinalisedErrorBase { }

    [Error("NothingFinalised")]
    public class NothingFinalisedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RoundNotAfterLatestError : RoundNotAfterLatestErrorBase { }

    [Error("RoundNotAfterLatest")]
    public class RoundNotAfterLatestErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "latestRound", 3)]
        public virtual ulong LatestRound { get; set; }
    }

    public partial class RoundNotOlderError : RoundNotOlderErrorBase { }

    [Error("RoundNotOlder")]
    public class RoundNotOlderErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "latestRound", 3)]
        public virtual ulong LatestRound { get; set; }
    }

    public partial class ZeroRootError : ZeroRootErrorBase { }
    [Error("ZeroRoot")]
    public class ZeroRootErrorBase : IErrorDTO
    {
    }

    public partial class MaxRollbackSecondsOutputDTO : MaxRollbackSecondsOutputDTOBase { }

    [FunctionOutput]
    public class MaxRollbackSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
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

    public partial class LatestOutputDTO : LatestOutputDTOBase { }

    [FunctionOutput]
    public class LatestOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "round", 1)]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 2)]
        public virtual byte[] Root { get; set; }
    }

    public partial class ParentOfOutputDTO : ParentOfOutputDTOBase { }

    [FunctionOutput]
    public class ParentOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "parentRound", 1)]
        public virtual ulong ParentRound { get; set; }
        [Parameter("bytes32", "parentRoot", 2)]
        public virtual byte[] ParentRoot { get; set; }
    }



    public partial class RecordedAtOfOutputDTO : RecordedAtOfOutputDTOBase { }

    [FunctionOutput]
    public class RecordedAtOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "timestamp", 1)]
        public virtual ulong Timestamp { get; set; }
    }



    public partial class RootOfOutputDTO : RootOfOutputDTOBase { }

    [FunctionOutput]
    public class RootOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "root", 1)]
        public virtual byte[] Root { get; set; }
    }
}
