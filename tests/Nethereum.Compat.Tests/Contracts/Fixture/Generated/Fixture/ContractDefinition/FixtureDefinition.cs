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

namespace Nethereum.Compat.Tests.Fixture.ContractDefinition
{


    public partial class FixtureDeployment : FixtureDeploymentBase
    {
        public FixtureDeployment() : base(BYTECODE) { }
        public FixtureDeployment(string byteCode) : base(byteCode) { }
    }

    public class FixtureDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "0x60a0604052348015600e575f5ffd5b50604051610a9e380380610a9e833981016040819052602b916035565b5f5533608052604b565b5f602082840312156044575f5ffd5b5051919050565b608051610a3c6100625f395f60e80152610a3c5ff3fe60806040526004361061006d575f3560e01c80638da5cb5b1161004c5780638da5cb5b146100d7578063a8aa1b3114610122578063a8dfe5d714610140578063fd7ffeb714610161575f5ffd5b80629082c1146100715780632ddbd13a146100975780634622ab03146100ab575b5f5ffd5b61008461007f366004610452565b61018d565b6040519081526020015b60405180910390f35b3480156100a2575f5ffd5b506100845f5481565b3480156100b6575f5ffd5b506100ca6100c53660046104a7565b610294565b60405161008e91906104ec565b3480156100e2575f5ffd5b5061010a7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161008e565b34801561012d575f5ffd5b505f54600160405161008e92919061054f565b34801561014b575f5ffd5b5061015f61015a366004610588565b610336565b005b34801561016c575f5ffd5b5061018061017b366004610655565b6103c1565b60405161008e9190610692565b5f836064808211156101c057604051631ab6737f60e21b8152600481019290925260248201526044015b60405180910390fd5b5050836007036101fa5760405162461bcd60e51b815260206004820152600560248201526439b2bb32b760d91b60448201526064016101b7565b8360080361021b57604051631ed9509560e11b815260040160405180910390fd5b8360090361022b5761022b610724565b835f5f82825461023b9190610738565b90915550505f5460405133916001600160401b038816917f8d0ca9d4d63c365c9b3408bbbbb73b1b3270b99e93ce8c39faa2437d59dd52f191610281918890889061077f565b60405180910390a3505f54949350505050565b6060816001600160401b038111156102ae576102ae6107a1565b6040519080825280602002602001820160405280156102e157816020015b60608152602001906001900390816102cc5790505b5090505f5b8281101561033057604051806040016040528060048152602001636e616d6560e01b81525082828151811061031d5761031d6107b5565b60209081029190910101526001016102e6565b50919050565b83836040516103469291906107c9565b6040518091039020868660405161035e929190610808565b60405180910390207f26c17840d6b6ed741d45d3fd5c87bc34b20c67b0f8fb001e6b76eb0f2571797a8484604051610397929190610817565b60405180910390a360405183906103b19084908490610817565b60405180910390a1505050505050565b6103e460405180606001604052805f815260200160608152602001606081525090565b6103ed82610917565b92915050565b80356001600160401b0381168114610409575f5ffd5b919050565b5f5f83601f84011261041e575f5ffd5b5081356001600160401b03811115610434575f5ffd5b60208301915083602082850101111561044b575f5ffd5b9250929050565b5f5f5f5f60608587031215610465575f5ffd5b61046e856103f3565b93506020850135925060408501356001600160401b0381111561048f575f5ffd5b61049b8782880161040e565b95989497509550505050565b5f602082840312156104b7575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b8281101561054357603f1987860301845261052e8583516104be565b94506020938401939190910190600101610512565b50929695505050505050565b6001600160401b0383168152604081016002831061057b57634e487b7160e01b5f52602160045260245ffd5b8260208301529392505050565b5f5f5f5f5f5f6060878903121561059d575f5ffd5b86356001600160401b038111156105b2575f5ffd5b6105be89828a0161040e565b90975095505060208701356001600160401b038111156105dc575f5ffd5b8701601f810189136105ec575f5ffd5b80356001600160401b03811115610601575f5ffd5b8960208260051b8401011115610615575f5ffd5b6020919091019450925060408701356001600160401b03811115610637575f5ffd5b61064389828a0161040e565b979a9699509497509295939492505050565b5f60208284031215610665575f5ffd5b81356001600160401b0381111561067a575f5ffd5b82016060818503121561068b575f5ffd5b9392505050565b602080825282518282015282810151606060408401528051608084018190525f929190910190829060a08501905b808310156106fc5783516001600160401b038151168352602081015160030b6020840152506040820191506020840193506001830192506106c0565b506040860151858203601f19016060870152925061071a81846104be565b9695505050505050565b634e487b7160e01b5f52600160045260245ffd5b808201808211156103ed57634e487b7160e01b5f52601160045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b838152604060208201525f610798604083018486610757565b95945050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f8184825b858110156107fd576001600160401b036107e7836103f3565b16835260209283019291909101906001016107ce565b509095945050505050565b818382375f9101908152919050565b602081525f61082a602083018486610757565b949350505050565b604051606081016001600160401b0381118282101715610854576108546107a1565b60405290565b604080519081016001600160401b0381118282101715610854576108546107a1565b604051601f8201601f191681016001600160401b03811182821017156108a4576108a46107a1565b604052919050565b5f82601f8301126108bb575f5ffd5b81356001600160401b038111156108d4576108d46107a1565b6108e7601f8201601f191660200161087c565b8181528460208386010111156108fb575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f60608236031215610927575f5ffd5b61092f610832565b8235815260208301356001600160401b0381111561094b575f5ffd5b830136601f82011261095b575f5ffd5b80356001600160401b03811115610974576109746107a1565b61098360208260051b0161087c565b8082825260208201915060208360061b8501019250368311156109a4575f5ffd5b6020840193505b82841015610a0457604084360312156109c2575f5ffd5b6109ca61085a565b6109d3856103f3565b815260208501358060030b81146109e8575f5ffd5b80602083015250808352506020820191506040840193506109ab565b602085015250505060408301356001600160401b03811115610a24575f5ffd5b610a30368286016108ac565b6040830152509291505056";
        public FixtureDeploymentBase() : base(BYTECODE) { }
        public FixtureDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("uint256", "start", 1)]
        public virtual BigInteger Start { get; set; }
    }

    public partial class CountFunction : CountFunctionBase { }

    [Function("count", "uint256")]
    public class CountFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "by", 2)]
        public virtual BigInteger By { get; set; }
        [Parameter("string", "note", 3)]
        public virtual string Note { get; set; }
    }

    public partial class EchoFunction : EchoFunctionBase { }

    [Function("echo", typeof(EchoOutputDTO))]
    public class EchoFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "shape", 1)]
        public virtual Shape Shape { get; set; }
    }

    public partial class NamesFunction : NamesFunctionBase { }

    [Function("names", "string[]")]
    public class NamesFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "count_", 1)]
        public virtual BigInteger Count { get; set; }
    }

    public partial class OwnerFunction : OwnerFunctionBase { }

    [Function("owner", "address")]
    public class OwnerFunctionBase : FunctionMessage
    {

    }

    public partial class PairFunction : PairFunctionBase { }

    [Function("pair", typeof(PairOutputDTO))]
    public class PairFunctionBase : FunctionMessage
    {

    }

    public partial class TagFunction : TagFunctionBase { }

    [Function("tag")]
    public class TagFunctionBase : FunctionMessage
    {
        [Parameter("string", "name", 1)]
        public virtual string Name { get; set; }
        [Parameter("uint64[]", "list", 2)]
        public virtual List<ulong> List { get; set; }
        [Parameter("bytes", "data", 3)]
        public virtual byte[] Data { get; set; }
    }

    public partial class TotalFunction : TotalFunctionBase { }

    [Function("total", "uint256")]
    public class TotalFunctionBase : FunctionMessage
    {

    }

    public partial class AnonymousEventDTO : AnonymousEventDTOBase { }

    [Event("Anonymous")]
    public class AnonymousEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "x", 1, true )]
        public virtual BigInteger X { get; set; }
        [Parameter("bytes", "data", 2, false )]
        public virtual byte[] Data { get; set; }
    }

    public partial class CountedEventDTO : CountedEventDTOBase { }

    [Event("Counted")]
    public class CountedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "who", 2, true )]
        public virtual string Who { get; set; }
        [Parameter("uint256", "value", 3, false )]
        public virtual BigInteger Value { get; set; }
        [Parameter("string", "note", 4, false )]
        public virtual string Note { get; set; }
    }

    public partial class TaggedEventDTO : TaggedEventDTOBase { }

    [Event("Tagged")]
    public class TaggedEventDTOBase : IEventDTO
    {
        [Parameter("string", "tag", 1, true )]
        public virtual string Tag { get; set; }
        [Parameter("uint64[]", "list", 2, true )]
        public virtual List<ulong> List { get; set; }
        [Parameter("bytes", "data", 3, false )]
        public virtual byte[] Data { get; set; }
    }

    public partial class EmptyError : EmptyErrorBase { }
    [Error("Empty")]
    public class EmptyErrorBase : IErrorDTO
    {
    }

    public partial class TooBigError : TooBigErrorBase { }

    [Error("TooBig")]
    public class TooBigErrorBase : IErrorDTO
    {
        [Parameter("uint256", "value", 1)]
        public virtual BigInteger Value { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
    }



    public partial class EchoOutputDTO : EchoOutputDTOBase { }

    [FunctionOutput]
    public class EchoOutputDTOBase : IFunctionOutputDTO 
    {
        [Parameter("tuple", "", 1)]
        public virtual Shape ReturnValue1 { get; set; }
    }

    public partial class NamesOutputDTO : NamesOutputDTOBase { }

    [FunctionOutput]
    public class NamesOutputDTOBase : IFunctionOutputDTO 
    {
        [Parameter("string[]", "result", 1)]
        public virtual List<string> Result { get; set; }
    }

    public partial class OwnerOutputDTO : OwnerOutputDTOBase { }

    [FunctionOutput]
    public class OwnerOutputDTOBase : IFunctionOutputDTO 
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class PairOutputDTO : PairOutputDTOBase { }

    [FunctionOutput]
    public class PairOutputDTOBase : IFunctionOutputDTO 
    {
        [Parameter("uint64", "first", 1)]
        public virtual ulong First { get; set; }
        [Parameter("uint8", "second", 2)]
        public virtual byte Second { get; set; }
    }



    public partial class TotalOutputDTO : TotalOutputDTOBase { }

    [FunctionOutput]
    public class TotalOutputDTOBase : IFunctionOutputDTO 
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }
}
