using System.Numerics;
using Nethereum.ABI;
using Nethereum.ABI.Codecs;
using Nethereum.Contracts.CQS;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>Turns messages into what the node takes.</summary>
internal static class MessageInputs
{
    public static TransactionInput Transaction(ContractMessageBase message, string? to, string data, string? from)
    {
        TransactionInput input = new();
        Fill(input, message, to, data, from);
        input.Nonce = Hex(message.Nonce);
        return input;
    }

    public static CallInput Call(ContractMessageBase message, string? to, string data, string? from)
    {
        CallInput input = new();
        Fill(input, message, to, data, from);
        return input;
    }

    /// <summary>Creation code and constructor arguments in hex.</summary>
    /// <exception cref="ArgumentException">The byte code is not hex: empty, or a library is not linked.</exception>
    public static string DeploymentData(ContractDeploymentMessage message)
    {
        byte[] code;
        try
        {
            code = HexData.Parse(message.ByteCode);
        }
        catch (AbiDecodingException e)
        {
            throw new ArgumentException("The byte code is not hex: is a library not linked?", nameof(message), e);
        }

        if (code.Length == 0)
        {
            throw new ArgumentException("The byte code is empty: an abstract contract or an interface?", nameof(message));
        }

        AbiCodec arguments = SignatureCodec.Tuple(message.GetType());
        byte[] data = new byte[code.Length + arguments.SizeOfObject(message)];
        code.CopyTo(data, 0);
        arguments.EncodeObject(message, data.AsSpan(code.Length));
        return HexData.Format(data);
    }

    private static void Fill(CallInput input, ContractMessageBase message, string? to, string data, string? from)
    {
        input.From = message.FromAddress ?? from;
        input.To = to;
        input.Data = data;
        input.Value = new HexBigInteger(message.AmountToSend);
        input.Gas = Hex(message.Gas);
        input.GasPrice = Hex(message.GasPrice);
        input.MaxFeePerGas = Hex(message.MaxFeePerGas);
        input.MaxPriorityFeePerGas = Hex(message.MaxPriorityFeePerGas);
        input.Type = message.TransactionType is byte type ? new HexBigInteger(type) : null;
        input.AccessList = message.AccessList;
    }

    private static HexBigInteger? Hex(BigInteger? value) => value is null ? null : new HexBigInteger(value.Value);
}
