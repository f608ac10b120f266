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

namespace ProtocolLedger.Chain.Generated.OpenAdmission.ContractDefinition
{


    public partial class OpenAdmissionDeployment : OpenAdmissionDeploymentBase
    {
        public OpenAdmissionDeployment() : base(BYTECODE) { }
        public OpenAdmissionDeployment(string byteCode) : base(byteCode) { }
    }

    public class OpenAdmissionDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public OpenAdmissionDeploymentBase() : base(BYTECODE) { }
        public OpenAdmissionDeploymentBase(string byteCode) : base(byteCode) { }

    }

    public partial class AdmitFunction : AdmitFunctionBase { }

    [Function("admit", "bool")]
    public class AdmitFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
        [Parameter("uint64", "", 2)]
        public virtual ulong ReturnValue2 { get; set; }
        [Parameter("address", "", 3)]
        public virtual string ReturnValue3 { get; set; }
        [Parameter("bytes", "", 4)]
        public virtual byte[] ReturnValue4 { get; set; }
    }

    public partial class AdmitOutputDTO : AdmitOutputDTOBase { }

    [FunctionOutput]
    public class AdmitOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "admitted", 1)]
        public virtual bool Admitted { get; set; }
    }
}
