using System.Text.Json;
using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.JsonRpc.Client;

namespace Nethereum.Contracts;

/// <summary>Turns a node's error answer into the revert that caused it.</summary>
internal static class ContractRevert
{
    /// <summary>Runs a request and maps its error.</summary>
    /// <exception cref="SmartContractRevertException">The contract gave a reason.</exception>
    /// <exception cref="SmartContractCustomErrorRevertException">The contract gave a custom error.</exception>
    /// <exception cref="RpcResponseException">Any other error of the node.</exception>
    public static async Task<T> MapAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (RpcResponseException e) when (RevertData(e.RpcError) is not null)
        {
            throw Map(e, RevertData(e.RpcError)!);
        }
    }

    private static Exception Map(RpcResponseException e, byte[] data)
    {
        string hex = HexData.Format(data);
        if (!FunctionCallDecoder.IsErrorString(data))
        {
            return new SmartContractCustomErrorRevertException(hex, e);
        }

        try
        {
            return new SmartContractRevertException(FunctionCallDecoder.DecodeErrorString(data), hex, e);
        }
        catch (AbiDecodingException)
        {
            // A contract can return any bytes after the selector of Error(string).
            return new SmartContractCustomErrorRevertException(hex, e);
        }
    }

    /// <summary>The revert data in an error, or null when it has no selector.</summary>
    private static byte[]? RevertData(RpcError error)
    {
        string? text = error.Data switch
        {
            string hex => hex,
            // Some nodes wrap the data once more.
            JsonElement { ValueKind: JsonValueKind.Object } wrapped when wrapped.TryGetProperty("data", out JsonElement inner)
                && inner.ValueKind == JsonValueKind.String => inner.GetString(),
            _ => null,
        };
        if (text is null || !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            byte[] data = HexData.Parse(text);
            return data.Length >= SignatureCodec.SelectorSize ? data : null;
        }
        catch (AbiDecodingException)
        {
            return null;
        }
    }
}
