using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.StakeVault;
using ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A node's keys and money on the ledger; where to reach it is in the events, see <see cref="LedgerHistory.Node"/>.</summary>
/// <param name="Owner">Cold key: stake, payments, votes.</param>
/// <param name="Worker">Hot key: rounds.</param>
/// <param name="Stake">Active stake.</param>
/// <param name="Unbonding">Stake on its way out.</param>
/// <param name="ReleaseAt">Timestamp from which that can be withdrawn; 0 when nothing is unbonding.</param>
/// <param name="JailedUntil">Timestamp before which a slashed node stays out; 0 when it is not jailed.</param>
public sealed record NodeRecord(
    NodeId Node, EthAddress Owner, EthAddress Worker, Wei Stake, Wei Unbonding, ulong ReleaseAt, ulong JailedUntil);

/// <summary>Registered nodes and their stake.</summary>
public sealed class NodesClient
{
    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly StakeVaultService _vault;

    internal NodesClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _vault = new StakeVaultService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.StakeVault;

    /// <summary>A node's record.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: no such node.</exception>
    public async Task<NodeRecord> GetAsync(NodeId node, CancellationToken cancellationToken)
    {
        Node info = (await _ledger.ReadAsync(() => _vault.NodeOfQueryAsync(node.Value), cancellationToken)).Info;
        return new NodeRecord(
            node,
            EthAddress.Parse(info.Owner),
            EthAddress.Parse(info.Worker),
            new Wei(info.Stake),
            new Wei(info.Unbonding),
            info.ReleaseAt,
            info.JailedUntil);
    }

    /// <summary>The run that a node takes part in; null for none.</summary>
    public async Task<RunId?> RunAsync(NodeId node, CancellationToken cancellationToken)
    {
        ulong run = await _ledger.ReadAsync(() => _vault.RunOfQueryAsync(node.Value), cancellationToken);
        return run == 0 ? null : new RunId(run);
    }

    /// <summary>Nodes ever registered; ids go from 1 to this.</summary>
    public Task<ulong> CountAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _vault.NodeCountQueryAsync(), cancellationToken);

    /// <summary>An owner's tokens in the vault, unbonding ones included: they vote as if she held them.</summary>
    public async Task<Wei> StakedVotesAsync(EthAddress owner, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _vault.VotingUnitsOfQueryAsync(owner.ToString()), cancellationToken));

    /// <summary>Seconds that stake takes to come out.</summary>
    public Task<ulong> UnbondingSecondsAsync(CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _vault.UnbondingSecondsQueryAsync(), cancellationToken);

    /// <summary>Part of a slash that goes to the prover, in 1/10,000.</summary>
    public Task<ushort> ProverShareAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _vault.ProverShareBpsQueryAsync(), cancellationToken);

    /// <summary>Seconds that a slashed node stays out at least.</summary>
    public Task<ulong> JailSecondsAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _vault.JailSecondsQueryAsync(), cancellationToken);

    /// <summary>Registers a node owned by this account and stakes, approving the stake first where needed. The receipt's <see cref="NodeRegistered"/> has its id.</summary>
    public Task<TxOutcome> RegisterAsync(EthAddress worker, string endpoint, Hash32 tlsFingerprint, Wei stake, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(Contract, stake.Value, () => SendAsync(RegisterRequest(worker, endpoint, tlsFingerprint, stake), cancellationToken), cancellationToken);

    /// <summary>Adds stake, approving it first where needed. Owner only.</summary>
    public Task<TxOutcome> StakeAsync(NodeId node, Wei amount, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(Contract, amount.Value, () => SendAsync(StakeRequest(node, amount), cancellationToken), cancellationToken);

    /// <inheritdoc cref="BeginUnbondRequest"/>
    public Task<TxOutcome> BeginUnbondAsync(NodeId node, Wei amount, CancellationToken cancellationToken) =>
        SendAsync(BeginUnbondRequest(node, amount), cancellationToken);

    /// <inheritdoc cref="WithdrawRequest"/>
    public Task<TxOutcome> WithdrawAsync(NodeId node, CancellationToken cancellationToken) => SendAsync(WithdrawRequest(node), cancellationToken);

    /// <inheritdoc cref="UpdateEndpointRequest"/>
    public Task<TxOutcome> UpdateEndpointAsync(NodeId node, string endpoint, Hash32 tlsFingerprint, CancellationToken cancellationToken) =>
        SendAsync(UpdateEndpointRequest(node, endpoint, tlsFingerprint), cancellationToken);

    /// <inheritdoc cref="RotateWorkerRequest"/>
    public Task<TxOutcome> RotateWorkerAsync(NodeId node, EthAddress newWorker, CancellationToken cancellationToken) =>
        SendAsync(RotateWorkerRequest(node, newWorker), cancellationToken);

    /// <summary>Registers a node owned by the signer and stakes what the vault is allowed to take.</summary>
    public TxRequest RegisterRequest(EthAddress worker, string endpoint, Hash32 tlsFingerprint, Wei stake) => Request(
        $"register worker {worker}",
        new RegisterFunction { Worker = worker.ToString(), Endpoint = endpoint, TlsFingerprint = tlsFingerprint.ToArray(), Amount = stake.Value });

    /// <summary>Adds stake that the vault is allowed to take. Owner only.</summary>
    public TxRequest StakeRequest(NodeId node, Wei amount) => Request($"stake {amount} on node {node}", new StakeFunction { Node = node.Value, Amount = amount.Value });

    /// <summary>Takes stake out of the active stake; see <see cref="NodeRecord.ReleaseAt"/>. Owner only.</summary>
    public TxRequest BeginUnbondRequest(NodeId node, Wei amount) => Request(
        $"unbond {amount} of node {node}", new BeginUnbondFunction { Node = node.Value, Amount = amount.Value });

    /// <summary>Pays out what has finished unbonding. Owner only.</summary>
    public TxRequest WithdrawRequest(NodeId node) => Request($"withdraw from node {node}", new WithdrawFunction { Node = node.Value });

    /// <summary>Announces a new address or certificate. Owner or worker.</summary>
    public TxRequest UpdateEndpointRequest(NodeId node, string endpoint, Hash32 tlsFingerprint) => Request(
        $"update endpoint of node {node}",
        new UpdateEndpointFunction { Node = node.Value, Endpoint = endpoint, TlsFingerprint = tlsFingerprint.ToArray() });

    /// <summary>Lets a slashed node take part again when its time in jail is over. Owner only.</summary>
    public TxRequest UnjailRequest(NodeId node) => Request($"let node {node} out of jail", new UnjailFunction { Node = node.Value });

    /// <summary>Replaces the hot key. Owner only.</summary>
    public TxRequest RotateWorkerRequest(NodeId node, EthAddress newWorker) => Request(
        $"rotate worker of node {node}", new RotateWorkerFunction { Node = node.Value, NewWorker = newWorker.ToString() });

    private TxRequest Request<T>(string label, T message)
        where T : FunctionMessage, new() => new(label, Contract, message.GetCallData());

    private Task<TxOutcome> SendAsync(TxRequest request, CancellationToken cancellationToken) => _ledger.RequireSender().SendAsync(request, cancellationToken);
}
