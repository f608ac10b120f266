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

namespace ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition
{


    public partial class ExactRefereeDeployment : ExactRefereeDeploymentBase
    {
        public ExactRefereeDeployment() : base(BYTECODE) { }
        public ExactRefereeDeployment(string byteCode) : base(byteCode) { }
    }

    public class ExactRefereeDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public ExactRefereeDeploymentBase() : base(BYTECODE) { }
        public ExactRefereeDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "game", 1)]
        public virtual string Game { get; set; }
        [Parameter("address", "rounds", 2)]
        public virtual string Rounds { get; set; }
        [Parameter("address", "runs", 3)]
        public virtual string Runs { get; set; }
        [Parameter("address", "units", 4)]
        public virtual string Units { get; set; }
        [Parameter("uint8", "stride", 5)]
        public virtual byte Stride { get; set; }
    }

    public partial class GameFunction : GameFunctionBase { }

    [Function("GAME", "address")]
    public class GameFunctionBase : FunctionMessage
    {

    }

    public partial class MostPartsFunction : MostPartsFunctionBase { }

    [Function("MOST_PARTS", "uint256")]
    public class MostPartsFunctionBase : FunctionMessage
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

    public partial class StrideFunction : StrideFunctionBase { }

    [Function("STRIDE", "uint8")]
    public class StrideFunctionBase : FunctionMessage
    {

    }

    public partial class UnitsFunction : UnitsFunctionBase { }

    [Function("UNITS", "address")]
    public class UnitsFunctionBase : FunctionMessage
    {

    }

    public partial class DeclareFunction : DeclareFunctionBase { }

    [Function("declare")]
    public class DeclareFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("tuple", "program", 2)]
        public virtual Program Program { get; set; }
    }

    public partial class JudgeFunction : JudgeFunctionBase { }

    [Function("judge", typeof(JudgeOutputDTO))]
    public class JudgeFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "position", 1)]
        public virtual Position Position { get; set; }
        [Parameter("bytes", "previousLeaf", 2)]
        public virtual byte[] PreviousLeaf { get; set; }
        [Parameter("bytes", "leaf", 3)]
        public virtual byte[] Leaf { get; set; }
        [Parameter("bytes", "data", 4)]
        public virtual byte[] Data { get; set; }
    }

    public partial class ProgramOfFunction : ProgramOfFunctionBase { }

    [Function("programOf", "bytes32")]
    public class ProgramOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class TermsFunction : TermsFunctionBase { }

    [Function("terms", typeof(TermsOutputDTO))]
    public class TermsFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class BlockComputedEventDTO : BlockComputedEventDTOBase { }

    [Event("BlockComputed")]
    public class BlockComputedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("bytes", "computed", 2, false )]
        public virtual byte[] Computed { get; set; }
        [Parameter("bytes", "claimed", 3, false )]
        public virtual byte[] Claimed { get; set; }
    }

    public partial class ChainShownEventDTO : ChainShownEventDTOBase { }

    [Event("ChainShown")]
    public class ChainShownEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint32", "element", 2, false )]
        public virtual uint Element { get; set; }
        [Parameter("bytes", "accumulators", 3, false )]
        public virtual byte[] Accumulators { get; set; }
    }

    public partial class ComputedEventDTO : ComputedEventDTOBase { }

    [Event("Computed")]
    public class ComputedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "computed", 2, false )]
        public virtual BigInteger Computed { get; set; }
        [Parameter("uint256", "claimed", 3, false )]
        public virtual BigInteger Claimed { get; set; }
    }

    public partial class ProgramDeclaredEventDTO : ProgramDeclaredEventDTOBase { }

    [Event("ProgramDeclared")]
    public class ProgramDeclaredEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("tuple", "program", 2, false )]
        public virtual Program Program { get; set; }
    }

    public partial class AlreadyDeclaredError : AlreadyDeclaredErrorBase { }

    [Error("AlreadyDeclared")]
    public class AlreadyDeclaredErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class BadDescriptionError : BadDescriptionErrorBase { }

    [Error("BadDescription")]
    public class BadDescriptionErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
    }

    public partial class BadProgramError : BadProgramErrorBase { }

    [Error("BadProgram")]
    public class BadProgramErrorBase : IErrorDTO
    {
        [Parameter("string", "field", 1)]
        public virtual string Field { get; set; }
    }

    public partial class NoProgramError : NoProgramErrorBase { }

    [Error("NoProgram")]
    public class NoProgramErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotAResultError : NotAResultErrorBase { }

    [Error("NotAResult")]
    public class NotAResultErrorBase : IErrorDTO
    {
        [Parameter("uint256", "operator", 1)]
        public virtual BigInteger Operator { get; set; }
    }

    public partial class NotCreatorError : NotCreatorErrorBase { }

    [Error("NotCreator")]
    public class NotCreatorErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotDisputeGameError : NotDisputeGameErrorBase { }

    [Error("NotDisputeGame")]
    public class NotDisputeGameErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotFiledError : NotFiledErrorBase { }

    [Error("NotFiled")]
    public class NotFiledErrorBase : IErrorDTO
    {
        [Parameter("string", "section", 1)]
        public virtual string Section { get; set; }
    }

    public partial class NotOfProgramError : NotOfProgramErrorBase { }

    [Error("NotOfProgram")]
    public class NotOfProgramErrorBase : IErrorDTO
    {
        [Parameter("uint256", "operator", 1)]
        public virtual BigInteger Operator { get; set; }
    }

    public partial class OtherCaseError : OtherCaseErrorBase { }

    [Error("OtherCase")]
    public class OtherCaseErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("bytes32", "filed", 2)]
        public virtual byte[] Filed { get; set; }
        [Parameter("bytes32", "expected", 3)]
        public virtual byte[] Expected { get; set; }
    }

    public partial class OtherContributionError : OtherContributionErrorBase { }

    [Error("OtherContribution")]
    public class OtherContributionErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class OtherProgramError : OtherProgramErrorBase { }

    [Error("OtherProgram")]
    public class OtherProgramErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class GameOutputDTO : GameOutputDTOBase { }

    [FunctionOutput]
    public class GameOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class MostPartsOutputDTO : MostPartsOutputDTOBase { }

    [FunctionOutput]
    public class MostPartsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
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

    public partial class StrideOutputDTO : StrideOutputDTOBase { }

    [FunctionOutput]
    public class StrideOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
    }

    public partial class UnitsOutputDTO : UnitsOutputDTOBase { }

    [FunctionOutput]
    public class UnitsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }



    public partial class JudgeOutputDTO : JudgeOutputDTOBase { }

    [FunctionOutput]
    public class JudgeOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
        [Parameter("bytes32", "", 2)]
        public virtual byte[] ReturnValue2 { get; set; }
        [Parameter("uint48", "", 3)]
        public virtual ulong ReturnValue3 { get; set; }
        [Parameter("uint8", "", 4)]
        public virtual byte ReturnValue4 { get; set; }
    }

    public partial class ProgramOfOutputDTO : ProgramOfOutputDTOBase { }

    [FunctionOutput]
    public class ProgramOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "hash", 1)]
        public virtual byte[] Hash { get; set; }
    }

    public partial class TermsOutputDTO : TermsOutputDTOBase { }

    [FunctionOutput]
    public class TermsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "fee", 1)]
        public virtual BigInteger Fee { get; set; }
        [Parameter("uint32", "maxSeconds", 2)]
        public virtual uint MaxSeconds { get; set; }
        [Parameter("uint16", "moreMoves", 3)]
        public virtual ushort MoreMoves { get; set; }
    }
}
