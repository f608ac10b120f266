using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>Leaves signing to the node (eth_sendTransaction): for development chains with unlocked accounts.</summary>
public class TransactionManager : TransactionManagerBase
{
    /// <summary>Binds to a client.</summary>
    public TransactionManager(IClient client)
    {
        Client = client;
    }

    /// <inheritdoc/>
    public override Task<string> SendTransactionAsync(TransactionInput transactionInput) =>
        new EthSendTransaction(RequiredClient).SendRequestAsync(transactionInput);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: there is no key to sign with.</exception>
    public override Task<string> SignTransactionAsync(TransactionInput transactionInput) =>
        throw new InvalidOperationException("There is no account to sign with: create Web3 with an Account.");
}
