using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Compat.Tests.Abi;
using Nethereum.Compat.Tests.Fixture;
using Nethereum.Compat.Tests.Fixture.ContractDefinition;
using Nethereum.Compat.Tests.Rpc;
using Nethereum.Compat.Tests.Web3;
using Nethereum.Contracts;
using Nethereum.JsonRpc.Client;

namespace Nethereum.Compat.Tests.Contracts;

/// <summary>What a node's error answer to eth_call becomes.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("0x")]
    [InlineData("0x123456")]
    [InlineData("0xzz345678")]
    [InlineData("Reverted")]
    public async Task Query_ErrorWithoutRevertData_StaysTheNodes(string data)
    {
        RpcResponseException e = await Assert.ThrowsAsync<RpcResponseException>(() => QueryAsync($"\"{data}\""));

        Assert.Equal("execution reverted: eth_call", e.Message);
    }

    [Fact]
    public async Task Query_ErrorWithoutData_StaysTheNodes() =>
        await Assert.ThrowsAsync<RpcResponseException>(() => QueryAsync("null"));

    [Fact]
    public async Task Query_ErrorString_GivesTheReason()
    {
        SmartContractRevertException e = await Assert.ThrowsAsync<SmartContractRevertException>(() => QueryAsync($"\"{AbiVectors.Error("Error(string)").Data}\""));

        Assert.Equal("Smart contract error: seven", e.Message);
        Assert.Equal(AbiVectors.Error("Error(string)").Data, e.EncodedData);
    }

    [Fact]
    public async Task Query_CustomErrorWrappedOnceMore_IsFound()
    {
        string data = AbiVectors.Error("TooBig(uint256,uint256)").Data;

        SmartContractCustomErrorRevertException e = await Assert.ThrowsAsync<SmartContractCustomErrorRevertException>(() => QueryAsync($$"""{"data":"{{data}}"}"""));

        Assert.Equal(101, e.DecodeError<TooBigError>().Value);
    }

    [Fact]
    public async Task Query_MalformedErrorString_IsACustomErrorWithItsData()
    {
        string data = AbiVectors.Error("Error(string)").Data[..20];

        SmartContractCustomErrorRevertException e = await Assert.ThrowsAsync<SmartContractCustomErrorRevertException>(() => QueryAsync($"\"{data}\""));

        Assert.Equal(data, e.ExceptionEncodedData);
    }

    [Fact]
    public void DecodeError_CastVectors_GiveTheArguments()
    {
        DescribedError described = Exception("Described(string,uint64[])").DecodeError<DescribedError>();
        PanicError panic = Exception("Panic(uint256)").DecodeError<PanicError>();

        Assert.Equal("why not", described.Reason);
        Assert.Equal([1UL, 2UL], described.Values);
        Assert.Equal(0x11, panic.Code);
        Assert.True(Exception("Empty()").IsCustomErrorFor<EmptyError>());
        Assert.False(Exception("Empty()").IsCustomErrorFor<TooBigError>());
    }

    [Fact]
    public void DecodeError_OtherErrorOrCutData_Throws()
    {
        string cut = AbiVectors.Error("TooBig(uint256,uint256)").Data[..^2];

        Assert.Throws<AbiDecodingException>(() => Exception("Empty()").DecodeError<TooBigError>());
        Assert.Throws<AbiDecodingException>(() => new SmartContractCustomErrorRevertException(cut).DecodeError<TooBigError>());
    }

    [Fact]
    public void FindCustomErrorException_Unknown_IsNull()
    {
        FixtureService service = new(new Nethereum.Web3.Web3(), ScriptedChain.Contract);

        Assert.Null(service.FindCustomErrorException(Exception("RunNotActive(uint64,uint8)")));
        service.HandleCustomErrorException(Exception("RunNotActive(uint64,uint8)"));
    }

    [Fact]
    public void GetAllAbis_Generated_HaveCastsSelectors()
    {
        FixtureService service = new(new Nethereum.Web3.Web3(), ScriptedChain.Contract);

        Assert.Contains("6ad9cdfc", service.GetAllErrorsSignatures());
        Assert.Contains(AbiVectors.Topic("Counted(uint64,address,uint256,string)")[2..], service.GetAllEventsSignatures());
        Assert.Equal("echo((bytes32,(uint64,int32)[],string))", Assert.Single(service.GetAllFunctionABIs(), f => f.Name == "echo").Signature);
        Assert.Equal(service.GetAllFunctionTypes().Count, service.GetAllFunctionSignatures().Distinct().Count());
    }

    [Fact]
    public async Task Deploy_UnlinkedByteCode_Throws()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        Nethereum.Web3.Web3 web3 = new(node.Url.AbsoluteUri);

        await Assert.ThrowsAsync<ArgumentException>(() => FixtureService.DeployContractAsync(web3, new FixtureDeployment("0x60__$abc$__")));
        await Assert.ThrowsAsync<ArgumentException>(() => FixtureService.DeployContractAsync(web3, new FixtureDeployment("0x")));
    }

    private static SmartContractCustomErrorRevertException Exception(string signature) => new(AbiVectors.Error(signature).Data);

    private static async Task QueryAsync(string data)
    {
        await using LoopbackNode node = ScriptedChain.Start((method, _) =>
            method == "eth_call" ? $$"""error:{"code":3,"message":"execution reverted","data":{{data}}}""" : null);
        await new FixtureService(new Nethereum.Web3.Web3(node.Url.AbsoluteUri), ScriptedChain.Contract).TotalQueryAsync();
    }

    [Error("Described")]
    public sealed class DescribedError : IErrorDTO
    {
        [Parameter("string", "reason", 1)]
        public string Reason { get; set; } = string.Empty;

        [Parameter("uint64[]", "values", 2)]
        public List<ulong> Values { get; set; } = [];
    }

    [Error("Panic")]
    public sealed class PanicError : IErrorDTO
    {
        [Parameter("uint256", "code", 1)]
        public System.Numerics.BigInteger Code { get; set; }
    }
}
