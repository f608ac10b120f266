using ProtocolLedger.Chain.Generated.RewardDistributor;
using ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A run's money and its reward roots, as of the newest block.</summary>
/// <param name="Escrow">Deposited and not yet released.</param>
/// <param name="Claimable">Vested and not yet paid.</param>
/// <param name="Unvested">Released and not yet vested.</param>
/// <param name="VestedRound">The round up to which rewards can be claimed; genesis for none.</param>
/// <param name="NewestRound">The round up to which rewards are posted; genesis for none.</param>
/// <param name="NewestRoot">Reward tree after that round; null for none.</param>
/// <param name="NextVestsAt">Timestamp at which more can be claimed, 0 if nothing waits.</param>
/// <param name="AllVestAt">Timestamp at which everything posted can be claimed, 0 if it can be now.</param>
public sealed record RewardFunds(
    Wei Escrow, Wei Claimable, Wei Unvested, Round VestedRound, Round NewestRound, RewardRoot? NewestRoot, ulong NextVestsAt, ulong AllVestAt);

/// <summary>Escrow, vesting and claims.</summary>
public sealed class RewardsClient
{
    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly RewardDistributorService _distributor;

    internal RewardsClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _distributor = new RewardDistributorService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.RewardDistributor;

    public async Task<RewardFunds> FundsAsync(RunId run, CancellationToken cancellationToken)
    {
        Funds funds = (await _ledger.ReadAsync(() => _distributor.FundsOfQueryAsync(run.Value), cancellationToken)).Funds;
        RewardRoot newest = funds.NewestRoot.To<RewardRoot>();
        return new RewardFunds(
            new Wei(funds.Escrow),
            new Wei(funds.Claimable),
            new Wei(funds.Unvested),
            new Round(funds.VestedRound),
            new Round(funds.NewestRound),
            newest.Value.IsZero ? null : newest,
            funds.NextVestsAt,
            funds.AllVestAt);
    }

    /// <summary>The round whose reward tree holds for a node now: the vested one, or for a node slashed since, the one that had vested then; genesis for none.</summary>
    public async Task<Round> ClaimRoundAsync(RunId run, NodeId node, CancellationToken cancellationToken)
    {
        ForfeitOfOutputDTO slash = await _ledger.ReadAsync(() => _distributor.ForfeitOfQueryAsync(run.Value, node.Value), cancellationToken);
        Round vested = (await FundsAsync(run, cancellationToken)).VestedRound;
        return vested.Value <= slash.LastRound ? new Round(slash.VestedRound) : vested;
    }

    /// <summary>Paid to a node's owner so far.</summary>
    public async Task<Wei> ClaimedAsync(RunId run, NodeId node, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _distributor.ClaimedOfQueryAsync(run.Value, node.Value), cancellationToken));

    /// <summary>What a node's owner could claim now under <paramref name="tree"/>: earned less claimed. Zero for a node without an entry.</summary>
    public async Task<Wei> ClaimableAsync(RunId run, NodeId node, RewardTree tree, CancellationToken cancellationToken)
    {
        Wei earned = tree.Cumulative.GetValueOrDefault(node).Rewards;
        Wei claimed = await ClaimedAsync(run, node, cancellationToken);
        return earned > claimed ? earned - claimed : Wei.Zero;
    }

    /// <summary>Pays a node's owner what it earned and has not claimed, over any number of rounds. Anyone may call.</summary>
    public Task<TxOutcome> ClaimAsync(RunId run, NodeId node, RewardTree tree, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(ClaimRequest(run, node, tree), cancellationToken);

    /// <summary>The transaction that <see cref="ClaimAsync"/> makes.</summary>
    /// <exception cref="KeyNotFoundException">The node has no entry.</exception>
    public TxRequest ClaimRequest(RunId run, NodeId node, RewardTree tree)
    {
        Earned earned = tree.Cumulative[node];
        return LedgerConnection.Request($"claim run {run} node {node}", Contract, new ClaimFunction
        {
            Run = run.Value,
            Node = node.Value,
            Owner = earned.Owner.ToString(),
            Rewards = earned.Rewards.Value,
            Shares = earned.Shares.Value,
            Proof = [.. tree.Proof(node).Select(hash => hash.ToArray())],
        });
    }

    /// <summary>Pays into a run's rewards, approving it first where needed; an extended mandate must be funded beforehand.</summary>
    public Task<TxOutcome> FundAsync(RunId run, Wei amount, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(Contract, amount.Value, () => _ledger.RequireSender().SendAsync(FundRequest(run, amount), cancellationToken), cancellationToken);

    /// <inheritdoc cref="RefundRequest"/>
    public Task<TxOutcome> RefundAsync(RunId run, CancellationToken cancellationToken) => _ledger.RequireSender().SendAsync(RefundRequest(run), cancellationToken);

    /// <summary>Pays into a run's rewards what the distributor is allowed to take.</summary>
    public TxRequest FundRequest(RunId run, Wei amount) => LedgerConnection.Request(
        $"fund run {run} with {amount}", Contract, new FundFunction { Run = run.Value, Amount = amount.Value });

    /// <summary>Returns what a run did not spend to its creator.</summary>
    public TxRequest RefundRequest(RunId run) => LedgerConnection.Request($"refund run {run}", Contract, new RefundFunction { Run = run.Value });
}
