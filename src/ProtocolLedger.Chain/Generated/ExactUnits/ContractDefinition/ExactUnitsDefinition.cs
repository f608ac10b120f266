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

namespace ProtocolLedger.Chain.Generated.ExactUnits.ContractDefinition
{


    public partial class ExactUnitsDeployment : ExactUnitsDeploymentBase
    {
        public ExactUnitsDeployment() : base(BYTECODE) { }
        public ExactUnitsDeployment(string byteCode) : base(byteCode) { }
    }

    public class ExactUnitsDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public ExactUnitsDeploymentBase() : base(BYTECODE) { }
        public ExactUnitsDeploymentBase(string byteCode) : base(byteCode) { }

    }

    public partial class ComputeFunction : ComputeFunctionBase { }

    [Function("compute", typeof(ComputeOutputDTO))]
    public class ComputeFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "position", 1)]
        public virtual Position Position { get; set; }
        [Parameter("bytes", "", 2)]
        public virtual byte[] ReturnValue2 { get; set; }
        [Parameter("bytes", "", 3)]
        public virtual byte[] ReturnValue3 { get; set; }
        [Parameter("bytes", "filing", 4)]
        public virtual byte[] Filing { get; set; }
    }

    public partial class StateBlockFunction : StateBlockFunctionBase { }

    [Function("stateBlock", "bytes")]
    public class StateBlockFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "position", 1)]
        public virtual Position Position { get; set; }
        [Parameter("bytes", "", 2)]
        public virtual byte[] ReturnValue2 { get; set; }
        [Parameter("bytes", "", 3)]
        public virtual byte[] ReturnValue3 { get; set; }
        [Parameter("bytes", "filing", 4)]
        public virtual byte[] Filing { get; set; }
    }

    public partial class UpdateBlockFunction : UpdateBlockFunctionBase { }

    [Function("updateBlock", "bytes")]
    public class UpdateBlockFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "position", 1)]
        public virtual Position Position { get; set; }
        [Parameter("bytes", "", 2)]
        public virtual byte[] ReturnValue2 { get; set; }
        [Parameter("bytes", "", 3)]
        public virtual byte[] ReturnValue3 { get; set; }
        [Parameter("bytes", "filing", 4)]
        public virtual byte[] Filing { get; set; }
    }

    public partial class BadDescriptionError : BadDescriptionErrorBase { }

    [Error("BadDescription")]
    public class BadDescriptionErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
    }

    public partial class BadOperatorError : BadOperatorErrorBase { }

    [Error("BadOperator")]
    public class BadOperatorErrorBase : IErrorDTO
    {
        [Parameter("uint256", "kind", 1)]
        public virtual BigInteger Kind { get; set; }
    }

    public partial class LeafMissingError : LeafMissingErrorBase { }

    [Error("LeafMissing")]
    public class LeafMissingErrorBase : IErrorDTO
    {
        [Parameter("uint256", "read", 1)]
        public virtual BigInteger Read { get; set; }
    }

    public partial class LeavesLeftError : LeavesLeftErrorBase { }

    [Error("LeavesLeft")]
    public class LeavesLeftErrorBase : IErrorDTO
    {
        [Parameter("uint256", "read", 1)]
        public virtual BigInteger Read { get; set; }
        [Parameter("uint256", "given", 2)]
        public virtual BigInteger Given { get; set; }
    }

    public partial class NoFormulaError : NoFormulaErrorBase { }

    [Error("NoFormula")]
    public class NoFormulaErrorBase : IErrorDTO
    {
        [Parameter("uint256", "kind", 1)]
        public virtual BigInteger Kind { get; set; }
    }

    public partial class NotFiledError : NotFiledErrorBase { }

    [Error("NotFiled")]
    public class NotFiledErrorBase : IErrorDTO
    {
        [Parameter("string", "section", 1)]
        public virtual string Section { get; set; }
    }

    public partial class NotInTensorError : NotInTensorErrorBase { }

    [Error("NotInTensor")]
    public class NotInTensorErrorBase : IErrorDTO
    {
        [Parameter("uint256", "leaf", 1)]
        public virtual BigInteger Leaf { get; set; }
    }

    public partial class NotInTextError : NotInTextErrorBase { }

    [Error("NotInText")]
    public class NotInTextErrorBase : IErrorDTO
    {
        [Parameter("uint256", "window", 1)]
        public virtual BigInteger Window { get; set; }
        [Parameter("uint256", "place", 2)]
        public virtual BigInteger Place { get; set; }
    }

    public partial class ComputeOutputDTO : ComputeOutputDTOBase { }

    [FunctionOutput]
    public class ComputeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "computed", 1)]
        public virtual BigInteger Computed { get; set; }
        [Parameter("uint256", "claimed", 2)]
        public virtual BigInteger Claimed { get; set; }
    }

    public partial class StateBlockOutputDTO : StateBlockOutputDTOBase { }

    [FunctionOutput]
    public class StateBlockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class UpdateBlockOutputDTO : UpdateBlockOutputDTOBase { }

    [FunctionOutput]
    public class UpdateBlockOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }
}
