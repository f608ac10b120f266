using System.Reflection;
using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>Calls one kind of function without a transaction.</summary>
public interface IContractQueryHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    /// <summary>The single output; default when the node answered no data.</summary>
    /// <exception cref="AbiDecodingException">The answer is malformed.</exception>
    Task<TReturn> QueryAsync<TReturn>(string contractAddress, TContractMessage? functionMessage = null, BlockParameter? block = null);

    /// <summary>All outputs; an object with nothing set when the node answered no data.</summary>
    /// <exception cref="AbiDecodingException">The answer is malformed.</exception>
    Task<TFunctionOutput> QueryDeserializingToObjectAsync<TFunctionOutput>(TContractMessage functionMessage, string contractAddress, BlockParameter? block = null)
        where TFunctionOutput : class, IFunctionOutputDTO, new();

    /// <summary>The returned bytes as they are.</summary>
    Task<byte[]> QueryRawAsync(string contractAddress, TContractMessage? functionMessage = null, BlockParameter? block = null);
}

/// <inheritdoc cref="IContractQueryHandler{TContractMessage}"/>
public class ContractQueryHandler<TContractMessage>(IEthCall call, string? addressFrom, BlockParameter defaultBlock) : IContractQueryHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    private static readonly FunctionCallDecoder Decoder = new();

    /// <inheritdoc/>
    public async Task<TReturn> QueryAsync<TReturn>(string contractAddress, TContractMessage? functionMessage = null, BlockParameter? block = null)
    {
        string output = await CallAsync(contractAddress, functionMessage, block).ConfigureAwait(false);
        return Decoder.DecodeSimpleTypeOutput<TReturn>(ReturnType(), output)!;
    }

    /// <inheritdoc/>
    public async Task<TFunctionOutput> QueryDeserializingToObjectAsync<TFunctionOutput>(TContractMessage functionMessage, string contractAddress, BlockParameter? block = null)
        where TFunctionOutput : class, IFunctionOutputDTO, new()
    {
        string output = await CallAsync(contractAddress, functionMessage, block).ConfigureAwait(false);
        return Decoder.DecodeFunctionOutput<TFunctionOutput>(output);
    }

    /// <inheritdoc/>
    public async Task<byte[]> QueryRawAsync(string contractAddress, TContractMessage? functionMessage = null, BlockParameter? block = null) =>
        HexData.Parse(await CallAsync(contractAddress, functionMessage, block).ConfigureAwait(false));

    private Task<string> CallAsync(string contractAddress, TContractMessage? functionMessage, BlockParameter? block)
    {
        TContractMessage message = functionMessage ?? new TContractMessage();
        CallInput input = MessageInputs.Call(message, contractAddress, HexData.Format(message.GetCallData()), addressFrom);
        return ContractRevert.MapAsync(() => call.SendRequestAsync(input, block ?? defaultBlock));
    }

    private static string ReturnType() =>
        typeof(TContractMessage).GetCustomAttribute<FunctionAttribute>(inherit: true)?.ReturnType
        ?? throw new NotSupportedException($"{typeof(TContractMessage)} names no single return type: use QueryDeserializingToObjectAsync.");
}
