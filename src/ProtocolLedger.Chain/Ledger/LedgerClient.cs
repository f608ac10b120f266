using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>
/// The ledger, in the protocol's own types. Each property is one part of it; reads throw <see cref="PledgerException"/>
/// when the chain can't be reached, writes return a <see cref="TxOutcome"/>. Thread-safe.
/// </summary>
public sealed class LedgerClient : IDisposable
{
    private readonly LedgerConnection _connection;

    private LedgerClient(LedgerConnection connection)
    {
        _connection = connection;
        Token = new TokenClient(connection);
        Nodes = new NodesClient(connection, Token);
        Runs = new RunsClient(connection, Token);
        Rounds = new RoundsClient(connection, Token);
        Rewards = new RewardsClient(connection, Token);
        Governance = new GovernanceClient(connection);
        Shares = new SharesClient(connection);
        Credit = new CreditClient(connection);
        Compute = new ComputeClient(connection);
        Brake = new BrakeClient(connection);
        Proofs = new ProofsClient(connection);
        Disputes = new DisputesClient(connection, Token);
        Juries = new JuriesClient(connection, Token);
        ExactReferee = new ExactRefereeClient(connection);
        Admission = new AdmissionClient(connection);
    }

    /// <summary>Balances, transfers, votes of held tokens.</summary>
    public TokenClient Token { get; }

    /// <summary>Registered nodes and their stake.</summary>
    public NodesClient Nodes { get; }

    /// <summary>Runs and their mandates.</summary>
    public RunsClient Runs { get; }

    /// <summary>Membership, rounds, checkpoints.</summary>
    public RoundsClient Rounds { get; }

    /// <summary>Escrow, vesting and claims.</summary>
    public RewardsClient Rewards { get; }

    /// <summary>Shares of the models, and their revenue.</summary>
    public SharesClient Shares { get; }

    /// <summary>Inference credit of the models.</summary>
    public CreditClient Credit { get; }

    /// <summary>Compute that went into runs.</summary>
    public ComputeClient Compute { get; }

    /// <summary>Votes.</summary>
    public GovernanceClient Governance { get; }

    /// <summary>Pauses by a minority.</summary>
    public BrakeClient Brake { get; }

    /// <summary>Proofs of faults and their bounty.</summary>
    public ProofsClient Proofs { get; }

    /// <summary>Disputes about signed work.</summary>
    public DisputesClient Disputes { get; }

    /// <summary>Juries that decide disputes.</summary>
    public JuriesClient Juries { get; }

    /// <summary>Decides disputes about runs of the exact engine by itself.</summary>
    public ExactRefereeClient ExactReferee { get; }

    /// <summary>Who may join runs.</summary>
    public AdmissionClient Admission { get; }

    public Deployment Deployment => _connection.Deployment;

    /// <summary>What contributions to this ledger are signed for.</summary>
    public Eip712Domain Domain => new(Deployment.ChainId, Deployment.Addresses.RoundManager);

    /// <summary>The account that signs transactions; null when connected without a key.</summary>
    public EthAddress? Account => _connection.Sender?.Address;

    /// <summary>Connects and checks that the chain and the contracts are the right ones.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="key">Signs transactions; null for reading only.</param>
    /// <param name="logs">Log area <c>ProtocolLedger.Chain</c>.</param>
    /// <param name="time">Clock.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="PledgerException">
    /// <see cref="ExitCode.ChainUnreachable"/>; <see cref="ExitCode.WrongChain"/>: another chain id, no code at an
    /// address, or another contract there: the message names each.
    /// </exception>
    public static async Task<LedgerClient> ConnectAsync(
        LedgerOptions options, LedgerKey? key, ILoggerFactory logs, TimeProvider time, CancellationToken cancellationToken)
    {
        EthRpc rpc = new(options.RpcUrl, options.RpcTimeout, time);
        await DeploymentCheck.RunAsync(rpc, options.Deployment, cancellationToken);

        ILogger log = logs.CreateLogger("ProtocolLedger.Chain");
        RevertDecoder reverts = new();
        EventDecoder events = new(options.Deployment.Addresses);
        TxSender? sender = key is null
            ? null
            : new TxSender(rpc, key, options.Deployment.ChainId, new TxReceipts(rpc, reverts, events), options.Transactions, time, log);
        return new LedgerClient(new LedgerConnection(rpc, options.Deployment, sender, reverts, events, log));
    }

    /// <summary>The newest block, or the one that has <paramref name="confirmations"/> blocks on it, itself included.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>.</exception>
    public async Task<ChainHead> HeadAsync(int confirmations, CancellationToken cancellationToken)
    {
        ulong? number = null;
        if (confirmations > 1)
        {
            ulong newest = await _connection.Rpc.BlockNumberAsync(cancellationToken);
            number = newest - Math.Min(newest, (ulong)confirmations - 1);
        }

        return await _connection.Rpc.HeadAsync(number, cancellationToken) ?? throw new PledgerException(
            ExitCode.ChainUnreachable, $"The chain at {_connection.Rpc.Url} does not have block {number}.", "Is its node still synchronising?");
    }

    /// <summary>Ether of an account, in wei.</summary>
    public async Task<Wei> EtherAsync(EthAddress account, CancellationToken cancellationToken) =>
        new(await _connection.Rpc.BalanceAsync(account, cancellationToken));

    /// <summary>Sends ether; used to fund accounts.</summary>
    public Task<TxOutcome> SendEtherAsync(EthAddress to, Wei amount, CancellationToken cancellationToken) =>
        _connection.RequireSender().SendAsync(
            new TxRequest($"send {Ether.Format(amount.Value)} ETH to {to}", to, ReadOnlyMemory<byte>.Empty) { Value = amount.Value }, cancellationToken);

    /// <summary>Sends any call: for what this client has no method for.</summary>
    public Task<TxOutcome> SendAsync(TxRequest request, CancellationToken cancellationToken) =>
        _connection.RequireSender().SendAsync(request, cancellationToken);

    /// <summary>What any call would cost if it were made now, or why it would be refused.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>.</exception>
    public Task<(TxPreview? Preview, TxOutcome? Refusal)> PreviewAsync(TxRequest request, CancellationToken cancellationToken) =>
        _connection.RequireSender().PreviewAsync(request, cancellationToken);

    /// <summary>A reader of the ledger's events that goes on from <paramref name="cursor"/>, or from the deployment when null.</summary>
    public EventReader ReadEvents(EventCursor? cursor, EventReaderOptions? options = null) =>
        new(_connection.Rpc, _connection.Events, Deployment.DeployedBlock, cursor, options ?? new EventReaderOptions(), _connection.Log);

    public void Dispose() => _connection.Sender?.Dispose();
}
