using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Signs EIP-1559 transactions. Only <see cref="TxSender"/> and its parts have one.</summary>
internal sealed class TxSigner
{
    private const int TypeEip1559 = 2;
    private const ulong TransferGas = 21_000;

    private readonly Account _account;
    private readonly Web3 _web3;

    public TxSigner(LedgerKey key, ulong chainId, Uri url)
    {
        Address = key.Address;
        _account = new Account(key.Key, chainId);
        _web3 = new Web3(_account, url.ToString());
    }

    public EthAddress Address { get; }

    public async Task<SignedTx> SignAsync(TxRequest request, ulong nonce, ulong gasLimit, Fees fees)
    {
        // Everything is preset, so that Nethereum asks the chain's node for nothing.
        string signed = await _web3.TransactionManager.SignTransactionAsync(new TransactionInput
        {
            From = _account.Address,
            To = request.To.ToString(),
            Data = Hex.Format(request.Data.Span),
            Value = new HexBigInteger(request.Value),
            Nonce = new HexBigInteger(nonce),
            Gas = new HexBigInteger(gasLimit),
            MaxFeePerGas = new HexBigInteger(fees.MaxFee),
            MaxPriorityFeePerGas = new HexBigInteger(fees.PriorityFee),
            Type = new HexBigInteger(TypeEip1559),
            ChainId = new HexBigInteger(_account.ChainId!.Value),
        });
        string raw = signed.StartsWith("0x", StringComparison.Ordinal) ? signed : "0x" + signed;
        return new SignedTx(request, nonce, gasLimit, fees, raw, Keccak256.Hash(Convert.FromHexString(raw.AsSpan(2))));
    }

    /// <summary>A transfer of nothing to oneself: takes a nonce without any effect.</summary>
    public Task<SignedTx> SignEmptyAsync(ulong nonce, Fees fees) =>
        SignAsync(new TxRequest($"free nonce {nonce}", Address, ReadOnlyMemory<byte>.Empty), nonce, TransferGas, fees);
}
