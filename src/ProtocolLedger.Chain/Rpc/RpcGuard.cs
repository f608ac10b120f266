using System.Globalization;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Contracts;
using Nethereum.JsonRpc.Client;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Turns what a JSON-RPC call through Nethereum can throw into the two things that callers act on.</summary>
internal sealed class RpcGuard(Uri url, TimeSpan timeout, TimeProvider time)
{
    /// <summary>Runs one call.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>: no answer in time, or not a JSON-RPC answer.</exception>
    /// <exception cref="ChainRpcException">The node answered with an error, reverts included.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await call().WaitAsync(timeout, time, cancellationToken);
        }
        catch (RpcResponseException failure)
        {
            throw new ChainRpcException(failure.RpcError.Code, failure.RpcError.Message, RevertData(failure.RpcError));
        }
        catch (SmartContractCustomErrorRevertException revert)
        {
            throw new ChainRpcException(3, revert.Message, FromHex(revert.ExceptionEncodedData) ?? []);
        }
        catch (SmartContractRevertException revert)
        {
            throw new ChainRpcException(3, revert.Message, FromHex(revert.EncodedData) ?? []);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw new PledgerException(
                ExitCode.ChainUnreachable, $"The chain at {url} answers what can't be read: {failure.Message}", "Check that it is a full Ethereum JSON-RPC endpoint.", failure);
        }
        catch (Exception failure) when (failure is RpcClientUnknownException or RpcClientTimeoutException or HttpRequestException or TimeoutException)
        {
            throw new PledgerException(
                ExitCode.ChainUnreachable,
                $"The chain at {url} can't be reached: {(failure.InnerException ?? failure).Message}",
                "Check that the address is right and that the chain's node is running.",
                failure);
        }
    }

    // Nodes put the revert data into error.data as a string, or into an object around it.
    private static byte[]? RevertData(RpcError error)
    {
        string text = error.Data is null ? string.Empty : Convert.ToString(error.Data, CultureInfo.InvariantCulture) ?? string.Empty;
        int start = text.IndexOf("0x", StringComparison.Ordinal);
        if (start >= 0)
        {
            int end = start + 2;
            while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            {
                end++;
            }

            return FromHex(text[start..end]);
        }

        return error.Message.Contains("execution reverted", StringComparison.OrdinalIgnoreCase) ? [] : null;
    }

    private static byte[]? FromHex(string? text) =>
        text is { Length: >= 2 } && text.StartsWith("0x", StringComparison.Ordinal) && text.Length % 2 == 0 && text.AsSpan(2).IndexOfAnyExcept(Digits) < 0
            ? Convert.FromHexString(text.AsSpan(2))
            : null;

    private static readonly System.Buffers.SearchValues<char> Digits =
        System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
