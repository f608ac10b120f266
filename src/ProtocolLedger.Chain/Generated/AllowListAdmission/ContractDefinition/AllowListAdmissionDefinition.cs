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

namespace ProtocolLedger.Chain.Generated.AllowListAdmission.ContractDefinition
{


    public partial class AllowListAdmissionDeployment : AllowListAdmissionDeploymentBase
    {
        public AllowListAdmissionDeployment() : base(BYTECODE) { }
        public AllowListAdmissionDeployment(string byteCode) : base(byteCode) { }
    }

    public class AllowListAdmissionDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public AllowListAdmissionDeploymentBase() : base(BYTECODE) { }
        public AllowListAdmissionDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "timelock", 1)]
        public virtual string Timelock { get; set; }
    }

    public partial class TimelockFunction : TimelockFunctionBase { }

    [Function("TIMELOCK", "address")]
    public class TimelockFunctionBase : FunctionMessage
    {

    }

    public partial class AdmitFunction : AdmitFunctionBase { }

    [Function("admit", "bool")]
    public class AdmitFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "", 2)]
        public virtual ulong ReturnValue2 { get; set; }
        [Parameter("address", "owner", 3)]
        public virtual string Owner { get; set; }
        [Parameter("bytes", "", 4)]
        public virtual byte[] ReturnValue4 { get; set; }
    }

    public partial class IsAllowedFunction : IsAllowedFunctionBase { }

    [Function("isAllowed", "bool")]
    public class IsAllowedFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "owner", 2)]
        public virtual string Owner { get; set; }
    }

    public partial class SetAllowedFunction : SetAllowedFunctionBase { }

    [Function("setAllowed")]
    public class SetAllowedFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address[]", "owners", 2)]
        public virtual List<string> Owners { get; set; }
        [Parameter("bool", "allowed", 3)]
        public virtual bool Allowed { get; set; }
    }

    public partial class OwnerAllowedEventDTO : OwnerAllowedEventDTOBase { }

    [Event("OwnerAllowed")]
    public class OwnerAllowedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "owner", 2, true )]
        public virtual string Owner { get; set; }
        [Parameter("bool", "allowed", 3, false )]
        public virtual bool Allowed { get; set; }
    }

    public partial class NotTimelockError : NotTimelockErrorBase { }

    [Error("NotTimelock")]
    public class NotTimelockErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class TimelockOutputDTO : TimelockOutputDTOBase { }

    [FunctionOutput]
    public class TimelockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class AdmitOutputDTO : AdmitOutputDTOBase { }

    [FunctionOutput]
    public class AdmitOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "admitted", 1)]
        public virtual bool Admitted { get; set; }
    }

    public partial class IsAllowedOutputDTO : IsAllowedOutputDTOBase { }

    [FunctionOutput]
    public class IsAllowedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }


}
