using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>Encoding and decoding of function messages and outputs.</summary>
public static class FunctionMessageExtensions
{
    /// <summary>Selector and arguments.</summary>
    /// <exception cref="ArgumentException">An argument does not fit its type.</exception>
    public static byte[] GetCallData<TContractMessage>(this TContractMessage contractMessage)
        where TContractMessage : FunctionMessage
    {
        ArgumentNullException.ThrowIfNull(contractMessage);
        return SignatureCodec.Function(contractMessage.GetType()).Encode(contractMessage);
    }

    /// <summary>Sets the arguments from call data.</summary>
    /// <exception cref="AbiDecodingException">Another function's data, or malformed.</exception>
    public static TContractMessage DecodeInput<TContractMessage>(this TContractMessage contractMessage, string data)
        where TContractMessage : FunctionMessage
    {
        SignatureCodec.Function(typeof(TContractMessage)).DecodeInto(contractMessage, HexData.Parse(data));
        return contractMessage;
    }

    /// <summary>Whether a transaction calls this function.</summary>
    public static bool IsTransactionForFunctionMessage<TContractMessage>(this Transaction transaction)
        where TContractMessage : FunctionMessage, new()
    {
        ReadOnlySpan<char> selector = HexData.Format(SignatureCodec.Function(typeof(TContractMessage)).Selector);
        return transaction.Input is not null && transaction.Input.AsSpan().StartsWith(selector, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The message that a transaction carries, with its arguments, sender, value, gas and nonce.</summary>
    /// <exception cref="AbiDecodingException">Another function's data, or malformed.</exception>
    public static TContractMessage DecodeTransactionToFunctionMessage<TContractMessage>(this Transaction transaction)
        where TContractMessage : FunctionMessage, new()
    {
        TContractMessage message = new TContractMessage().DecodeInput(transaction.Input);
        message.FromAddress = transaction.From;
        message.AmountToSend = transaction.Value?.Value ?? 0;
        message.Gas = transaction.Gas?.Value;
        message.GasPrice = transaction.GasPrice?.Value;
        message.Nonce = transaction.Nonce?.Value;
        message.MaxFeePerGas = transaction.MaxFeePerGas?.Value;
        message.MaxPriorityFeePerGas = transaction.MaxPriorityFeePerGas?.Value;
        return message;
    }

    /// <summary>Sets the outputs from what a call returned; "0x" sets nothing.</summary>
    /// <exception cref="AbiDecodingException">The data are malformed.</exception>
    public static TFunctionOutputDTO DecodeOutput<TFunctionOutputDTO>(this TFunctionOutputDTO functionOuputDTO, string output)
        where TFunctionOutputDTO : class, IFunctionOutputDTO => new FunctionCallDecoder().DecodeFunctionOutput(functionOuputDTO, output);

    /// <summary>The transaction of a message, without what is chosen when it is sent.</summary>
    public static TransactionInput CreateTransactionInput<TContractMessage>(this TContractMessage contractMessage, string contractAddress)
        where TContractMessage : FunctionMessage =>
        MessageInputs.Transaction(contractMessage, contractAddress, HexData.Format(contractMessage.GetCallData()), null);

    /// <summary>The eth_call input of a message.</summary>
    public static CallInput CreateCallInput<TContractMessage>(this TContractMessage contractMessage, string contractAddress)
        where TContractMessage : FunctionMessage =>
        MessageInputs.Call(contractMessage, contractAddress, HexData.Format(contractMessage.GetCallData()), null);
}
