using System.Numerics;
using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.LedgerToken;
using ProtocolLedger.Chain.Generated.LedgerToken.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>The ledger's token.</summary>
public sealed class TokenClient
{
    private readonly LedgerConnection _ledger;
    private readonly LedgerTokenService _token;

    internal TokenClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _token = new LedgerTokenService(ledger.Rpc.Web3, ledger.Addresses.LedgerToken.ToString());
    }

    public async Task<Wei> BalanceAsync(EthAddress account, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _token.BalanceOfQueryAsync(account.ToString()), cancellationToken));

    public async Task<Wei> TotalSupplyAsync(CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _token.TotalSupplyQueryAsync(), cancellationToken));

    /// <summary>Votes delegated to an account, of held and staked tokens together.</summary>
    public async Task<Wei> VotesAsync(EthAddress account, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _token.GetVotesQueryAsync(account.ToString()), cancellationToken));

    /// <summary>Who votes with an account's tokens, held and staked; zero until it has delegated, if only to itself.</summary>
    public async Task<EthAddress> DelegateOfAsync(EthAddress account, CancellationToken cancellationToken) =>
        EthAddress.Parse(await _ledger.ReadAsync(() => _token.DelegatesQueryAsync(account.ToString()), cancellationToken));

    /// <summary>What <paramref name="spender"/> may still take from <paramref name="owner"/>.</summary>
    public async Task<Wei> AllowanceAsync(EthAddress owner, EthAddress spender, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _token.AllowanceQueryAsync(owner.ToString(), spender.ToString()), cancellationToken));

    public Task<TxOutcome> TransferAsync(EthAddress to, Wei amount, CancellationToken cancellationToken) =>
        _ledger.SendAsync(
            $"transfer {amount} to {to}", _ledger.Addresses.LedgerToken, new TransferFunction { To = to.ToString(), Value = amount.Value }, cancellationToken);

    /// <summary>Lets an account, usually oneself, vote with one's tokens, held and staked. Without it they don't vote.</summary>
    public Task<TxOutcome> DelegateAsync(EthAddress delegatee, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(DelegateRequest(delegatee), cancellationToken);

    /// <summary>The transaction that <see cref="DelegateAsync"/> makes.</summary>
    public TxRequest DelegateRequest(EthAddress delegatee) => new(
        $"delegate to {delegatee}", _ledger.Addresses.LedgerToken, new DelegateFunction { Delegatee = delegatee.ToString() }.GetCallData());

    /// <summary>Lets a contract take up to <paramref name="amount"/>, and no more.</summary>
    public Task<TxOutcome> ApproveAsync(EthAddress spender, Wei amount, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(ApproveRequest(spender, amount), cancellationToken);

    /// <summary>The transaction that <see cref="ApproveAsync"/> makes.</summary>
    public TxRequest ApproveRequest(EthAddress spender, Wei amount) => new(
        $"approve {amount} for {spender}", _ledger.Addresses.LedgerToken, new ApproveFunction { Spender = spender.ToString(), Value = amount.Value }.GetCallData());

    /// <summary>Approves exactly <paramref name="amount"/> if less is approved, then does the rest; the approval's outcome if that failed.</summary>
    internal async Task<TxOutcome> WithAllowanceAsync(
        EthAddress spender, BigInteger amount, Func<Task<TxOutcome>> then, CancellationToken cancellationToken)
    {
        Wei wanted = new(amount);
        if (await AllowanceAsync(_ledger.RequireSender().Address, spender, cancellationToken) < wanted)
        {
            TxOutcome approval = await ApproveAsync(spender, wanted, cancellationToken);
            if (approval is not TxOutcome.Mined)
            {
                return approval;
            }
        }

        return await then();
    }
}
