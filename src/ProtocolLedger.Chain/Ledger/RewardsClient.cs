using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.RewardDistributor;
using ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A run's money.</summary>
/// <param name="Escrow">Deposited and not yet released.</param>
/// <param name="Released">Reward per round times finalised rounds.</param>
/// <param name="Claimed">Paid out so far.</param>
/// <param name="Root">Reward tree after the last finalised round; null before the first.</param>
/// <param name="Round">That round.</param>
public sealed record RewardAccount(Wei Escrow, Wei Released, Wei Claimed, RewardRoot? Root, Round Round);

/// <summary>Escrow and claims.</summary>
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

    public async Task<RewardAccount> AccountAsync(RunId run, CancellationToken cancellationToken)
    {
        Account account = (await _ledger.ReadAsync(() => _distributor.AccountOfQueryAsync(run.Value), cancellationToken)).Account;
        RewardRoot root = account.Root.To<RewardRoot>();
        return new RewardAccount(
            new Wei(account.Escrow), new Wei(account.Released), new Wei(account.Claimed), root.Value.IsZero ? null : root, new Round(account.Round));
    }

    /// <summary>Paid to a node's owner so far.</summary>
    public async Task<Wei> ClaimedAsync(RunId run, NodeId node, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _distributor.ClaimedOfQueryAsync(run.Value, node.Value), cancellationToken));

    /// <summary>What a node's owner could claim now under <paramref name="tree"/>: earned less claimed. Zero for a node without an entry.</summary>
    public async Task<Wei> ClaimableAsync(RunId run, NodeId node, RewardTree tree, CancellationToken cancellationToken)
    {
        Wei earned = tree.Cumulative.GetValueOrDefault(node);
        Wei claimed = await ClaimedAsync(run, node, cancellationToken);
        return earned > claimed ? earned - claimed : Wei.Zero;
    }

    /// <inheritdoc cref="ClaimRequest"/>
    public Task<TxOutcome> ClaimAsync(RunId run, NodeId node, Wei cumulative, IReadOnlyList<Hash32> proof, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(ClaimRequest(run, node, cumulative, proof), cancellationToken);

    /// <summary>Pays a node's owner what it earned and has not claimed, over any number of rounds. Anyone may call.</summary>
    public TxRequest ClaimRequest(RunId run, NodeId node, Wei cumulative, IReadOnlyList<Hash32> proof) => new(
        $"claim run {run} node {node}",
        Contract,
        new ClaimFunction { Run = run.Value, Node = node.Value, Cumulative = cumulative.Value, Proof = [.. proof.Select(hash => hash.ToArray())] }.GetCallData());

    /// <summary>Pays into a run's rewards, approving it first where needed; an extended mandate must be funded beforehand.</summary>
    public Task<TxOutcome> FundAsync(RunId run, Wei amount, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(
            Contract,
            amount.Value,
            () => _ledger.SendAsync($"fund run {run} with {amount}", Contract, new FundFunction { Run = run.Value, Amount = amount.Value }, cancellationToken),
            cancellationToken);

    /// <summary>Returns what a run did not spend to its creator.</summary>
    public Task<TxOutcome> RefundAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.SendAsync($"refund run {run}", Contract, new RefundFunction { Run = run.Value }, cancellationToken);
}
