using System.Numerics;
using ProtocolLedger.Chain.Generated.OwnershipLedger;
using ProtocolLedger.Chain.Generated.OwnershipLedger.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Shares of the models and the revenue that they earn. Shares are counted in units of 10^-18.</summary>
public sealed class SharesClient
{
    private readonly LedgerConnection _ledger;
    private readonly OwnershipLedgerService _ownership;

    internal SharesClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _ownership = new OwnershipLedgerService(ledger.Rpc.Web3, Contract.ToString());
    }

    /// <summary>The contract; it needs an allowance for <see cref="DepositRequest"/>.</summary>
    public EthAddress Contract => _ledger.Addresses.OwnershipLedger;

    /// <summary>Shares that an account holds of a run's model.</summary>
    public Task<Wei> BalanceAsync(RunId run, EthAddress account, CancellationToken cancellationToken) =>
        ReadAsync(() => _ownership.BalanceOfQueryAsync(account.ToString(), run.Value), cancellationToken);

    /// <summary>All shares of a run's model.</summary>
    public Task<Wei> SupplyAsync(RunId run, CancellationToken cancellationToken) =>
        ReadAsync(() => _ownership.TotalSupplyQueryAsync(run.Value), cancellationToken);

    /// <summary>Shares minted so far for a node's work.</summary>
    public Task<Wei> MintedAsync(RunId run, NodeId node, CancellationToken cancellationToken) =>
        ReadAsync(() => _ownership.MintedOfQueryAsync(run.Value, node.Value), cancellationToken);

    /// <summary>Shares that could be minted now for a node under <paramref name="tree"/>. Zero for a node without an entry.</summary>
    public async Task<Wei> MintableAsync(RunId run, NodeId node, RewardTree tree, CancellationToken cancellationToken)
    {
        Wei earned = tree.Cumulative.GetValueOrDefault(node).Shares;
        Wei minted = await MintedAsync(run, node, cancellationToken);
        return earned > minted ? earned - minted : Wei.Zero;
    }

    /// <summary>Revenue that an account could claim now.</summary>
    public Task<Wei> RevenueAsync(RunId run, EthAddress account, CancellationToken cancellationToken) =>
        ReadAsync(() => _ownership.RevenueOfQueryAsync(run.Value, account.ToString()), cancellationToken);

    /// <summary>Revenue deposited for a run since ever.</summary>
    public Task<Wei> DepositedAsync(RunId run, CancellationToken cancellationToken) =>
        ReadAsync(() => _ownership.DepositedOfQueryAsync(run.Value), cancellationToken);

    /// <summary>Mints a node's owner the shares that the node has earned. Anyone may call.</summary>
    public Task<TxOutcome> MintAsync(RunId run, NodeId node, RewardTree tree, CancellationToken cancellationToken) =>
        SendAsync(MintRequest(run, node, tree), cancellationToken);

    /// <summary>The transaction that <see cref="MintAsync"/> makes.</summary>
    /// <exception cref="KeyNotFoundException">The node has no entry.</exception>
    public TxRequest MintRequest(RunId run, NodeId node, RewardTree tree)
    {
        Earned earned = tree.Cumulative[node];
        return LedgerConnection.Request($"mint shares run {run} node {node}", Contract, new MintFunction
        {
            Run = run.Value,
            Node = node.Value,
            Owner = earned.Owner.ToString(),
            Rewards = earned.Rewards.Value,
            Shares = earned.Shares.Value,
            Proof = [.. tree.Proof(node).Select(hash => hash.ToArray())],
        });
    }

    /// <summary>Passes shares of the signer on.</summary>
    public TxRequest TransferRequest(RunId run, EthAddress to, Wei shares) => LedgerConnection.Request(
        $"transfer {shares} shares of run {run} to {to}", Contract, new TransferFunction { Receiver = to.ToString(), Id = run.Value, Amount = shares.Value });

    /// <summary>Gives the present owners of a model revenue, in ledger tokens of the signer, who has approved them.</summary>
    public TxRequest DepositRequest(RunId run, Wei amount) => LedgerConnection.Request(
        $"deposit revenue of run {run}", Contract, new DepositRevenueFunction { Run = run.Value, Amount = amount.Value });

    /// <summary>Pays the signer the revenue that she is owed.</summary>
    public TxRequest ClaimRequest(RunId run) => LedgerConnection.Request(
        $"claim revenue of run {run}", Contract, new ClaimRevenueFunction { Run = run.Value });

    private Task<TxOutcome> SendAsync(TxRequest request, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(request, cancellationToken);

    private async Task<Wei> ReadAsync(Func<Task<BigInteger>> query, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(query, cancellationToken));
}
