using Microsoft.Extensions.Logging;
using Nethereum.Contracts;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What the parts of <see cref="LedgerClient"/> share: reading, sending, decoding.</summary>
internal sealed class LedgerConnection(EthRpc rpc, Deployment deployment, TxSender? sender, RevertDecoder reverts, EventDecoder events, ILogger log)
{
    public EthRpc Rpc => rpc;

    public Deployment Deployment => deployment;

    public DeploymentAddresses Addresses => deployment.Addresses;

    public EventDecoder Events => events;

    public ILogger Log => log;

    public TxSender? Sender => sender;

    /// <summary>The account that signs.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.KeyOrPassword"/>: connected without a key.</exception>
    public TxSender RequireSender() => sender ?? throw new PledgerException(
        ExitCode.KeyOrPassword, "This needs a key to sign with, and none is configured.", "Name a key file in the configuration; `pledger keys` makes one.");

    /// <summary>Reads from a contract.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>; or <see cref="ExitCode.BadConfiguration"/>: the contract refused, such as for an unknown run.</exception>
    public async Task<T> ReadAsync<T>(Func<Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            return await rpc.GuardAsync(query, cancellationToken);
        }
        catch (ChainRpcException failure) when (failure.IsRevert)
        {
            throw new PledgerException(
                ExitCode.BadConfiguration, reverts.Decode(failure.RevertData!).Sentence, "Check the run, round and node numbers in the configuration and on the command line.", failure);
        }
        catch (ChainRpcException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Reads what the contract may refuse as a matter of course: null when it does so with one of <paramref name="expected"/>.</summary>
    public async Task<T?> TryReadAsync<T>(Func<Task<T>> query, string[] expected, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await rpc.GuardAsync(query, cancellationToken);
        }
        catch (ChainRpcException failure) when (failure.IsRevert && expected.Contains(reverts.Decode(failure.RevertData!).Name))
        {
            return null;
        }
        catch (ChainRpcException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Reads what the contract may refuse for any reason, and then gives the reason.</summary>
    public async Task<(T? Answer, RevertReason? Refusal)> AskAsync<T>(Func<Task<T>> query, CancellationToken cancellationToken)
    {
        try
        {
            return (await rpc.GuardAsync(query, cancellationToken), null);
        }
        catch (ChainRpcException failure) when (failure.IsRevert)
        {
            return (default, reverts.Decode(failure.RevertData!));
        }
        catch (ChainRpcException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Why a call in an account's name would be refused if it were made now; null when it would not.</summary>
    public async Task<RevertReason?> RefusalAsync(EthAddress account, TxRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await rpc.EstimateGasAsync(account, request, cancellationToken);
            return null;
        }
        catch (ChainRpcException failure) when (failure.IsRevert)
        {
            return reverts.Decode(failure.RevertData!);
        }
        catch (ChainRpcException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Makes a transaction.</summary>
    public Task<TxOutcome> SendAsync<T>(string label, EthAddress contract, T message, CancellationToken cancellationToken)
        where T : FunctionMessage, new() =>
        RequireSender().SendAsync(Request(label, contract, message), cancellationToken);

    /// <summary>A transaction that calls a contract.</summary>
    public static TxRequest Request<T>(string label, EthAddress contract, T message)
        where T : FunctionMessage, new() => new(label, contract, message.GetCallData());

    private PledgerException Failed(ChainRpcException failure) => new(
        ExitCode.ChainUnreachable, $"The chain at {rpc.Url} refused a read: {failure.Message}", "Check that it is a full Ethereum JSON-RPC endpoint.", failure);
}
