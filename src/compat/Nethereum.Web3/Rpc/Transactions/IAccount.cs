using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC.Accounts;

/// <summary>An address that can send.</summary>
public interface IAccount
{
    /// <summary>The address with checksum.</summary>
    string Address { get; }

    /// <summary>Signs and sends for the address.</summary>
    ITransactionManager TransactionManager { get; }

    /// <summary>Hands out nonces; created on first use when null.</summary>
    INonceService? NonceService { get; set; }
}
