using System.Numerics;
using ProtocolLedger.Chain.Generated.InferenceCredit;
using ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition;
using ProtocolLedger.Chain.Generated.OwnershipLedger;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>On what terms a run's inference credit is sold and handed in.</summary>
/// <param name="Price">Of one credit.</param>
/// <param name="ServingBps">Part of consumed credits that goes to the serving node's owner, in 1/10,000; the owners of the model get the rest.</param>
public sealed record CreditMarket(Wei Price, ushort ServingBps);

/// <summary>The right to use a run's model, in whole credits: bought, handed in to a node that serves, re-issued to the model's owners.</summary>
public sealed class CreditClient
{
    private readonly LedgerConnection _ledger;
    private readonly InferenceCreditService _credit;
    private readonly OwnershipLedgerService _ownership;

    internal CreditClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _credit = new InferenceCreditService(ledger.Rpc.Web3, Contract.ToString());
        _ownership = new OwnershipLedgerService(ledger.Rpc.Web3, ledger.Addresses.OwnershipLedger.ToString());
    }

    /// <summary>The contract; it needs an allowance for <see cref="BuyRequest"/>.</summary>
    public EthAddress Contract => _ledger.Addresses.InferenceCredit;

    /// <summary>A run's terms; null while its credit is not on sale.</summary>
    public async Task<CreditMarket?> MarketAsync(RunId run, CancellationToken cancellationToken)
    {
        MarketOfOutputDTO market = await _ledger.ReadAsync(() => _credit.MarketOfQueryAsync(run.Value), cancellationToken);
        return market.Price.IsZero ? null : new CreditMarket(new Wei(market.Price), market.ServingBps);
    }

    /// <summary>Credits that an account holds.</summary>
    public Task<BigInteger> BalanceAsync(RunId run, EthAddress account, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _credit.BalanceOfQueryAsync(account.ToString(), run.Value), cancellationToken);

    /// <summary>Credits in circulation.</summary>
    public Task<BigInteger> SupplyAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _credit.TotalSupplyQueryAsync(run.Value), cancellationToken);

    /// <summary>Credits that an owner of the model could have re-issued now.</summary>
    public Task<BigInteger> DueAsync(RunId run, EthAddress account, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _ownership.CreditOfQueryAsync(run.Value, account.ToString()), cancellationToken);

    /// <summary>Puts a run's credit on sale. The run's creator only, once.</summary>
    public TxRequest OpenMarketRequest(RunId run, CreditMarket market) => LedgerConnection.Request(
        $"open the credit market of run {run}", Contract, new OpenMarketFunction { Run = run.Value, Price = market.Price.Value, ServingBps = market.ServingBps });

    /// <summary>Buys credits for ledger tokens of the signer, who has approved them; what they cost is revenue of the model's owners.</summary>
    /// <param name="maxCost">The most that the signer pays.</param>
    public TxRequest BuyRequest(RunId run, ulong credits, Wei maxCost) => LedgerConnection.Request(
        $"buy {credits} credits of run {run}", Contract, new BuyFunction { Run = run.Value, Credits = credits, MaxCost = maxCost.Value });

    /// <summary>Hands credits of the signer in to a node that serves.</summary>
    /// <param name="request">What for, as agreed with the node.</param>
    public TxRequest ConsumeRequest(RunId run, NodeId node, ulong credits, Hash32 request) => LedgerConnection.Request(
        $"consume {credits} credits of run {run}",
        Contract,
        new ConsumeFunction { Run = run.Value, Node = node.Value, Credits = credits, Request = request.ToArray() });

    /// <summary>Gives the signer her part of what was consumed.</summary>
    public TxRequest ReissueRequest(RunId run) => LedgerConnection.Request($"re-issue credits of run {run}", Contract, new ReissueFunction { Run = run.Value });
}
