using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.NonceServices;

/// <summary>Hands out the nonces of one address.</summary>
public interface INonceService
{
    /// <summary>The client to ask.</summary>
    IClient? Client { get; set; }

    /// <summary>The next nonce; never the same one twice until a reset.</summary>
    Task<HexBigInteger> GetNextNonceAsync();

    /// <summary>Forgets what was handed out: the next nonce is the node's count again.</summary>
    Task ResetNonceAsync();
}

/// <summary>
/// The node's count of pending transactions, or one more than the last nonce handed out where that is higher. A nonce
/// whose transaction was never accepted leaves a gap: reset then.
/// </summary>
/// <param name="account">The address.</param>
/// <param name="client">The client to ask.</param>
public sealed class InMemoryNonceService(string account, IClient? client) : INonceService, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <inheritdoc/>
    public IClient? Client { get; set; } = client;

    /// <summary>The last nonce handed out; -1 for none.</summary>
    public BigInteger CurrentNonce { get; set; } = BigInteger.MinusOne;

    /// <summary>Whether to count mined transactions only.</summary>
    public bool UseLatestTransactionsOnly { get; set; }

    /// <inheritdoc/>
    public async Task<HexBigInteger> GetNextNonceAsync()
    {
        IClient source = Client ?? throw new InvalidOperationException("The nonce service has no client.");
        BlockParameter block = UseLatestTransactionsOnly ? BlockParameter.CreateLatest() : BlockParameter.CreatePending();
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            HexBigInteger count = await new EthGetTransactionCount(source).SendRequestAsync(account, block).ConfigureAwait(false);
            CurrentNonce = BigInteger.Max(count.Value, CurrentNonce + 1);
            return new HexBigInteger(CurrentNonce);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task ResetNonceAsync()
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            CurrentNonce = BigInteger.MinusOne;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
