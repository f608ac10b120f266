using System.Net.Http.Headers;
using Nethereum.Contracts.Services;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.TransactionManagers;
using Nethereum.RPC.TransactionReceipts;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Web3;

/// <inheritdoc cref="IWeb3"/>
public class Web3 : IWeb3
{
    private const string DefaultUrl = "http://localhost:8545/";

    /// <summary>Without an account: queries, and transactions that the node signs.</summary>
    public Web3(IClient client)
    {
        Client = client;
        Eth = new EthApiContractService(client, new TransactionManager(client));
        FeeSuggestion = new FeeSuggestionService(client);
    }

    /// <summary>With an account that signs. Its transaction manager now sends through this client.</summary>
    public Web3(IAccount account, IClient client)
        : this(client)
    {
        account.TransactionManager.Client = client;
        Eth.TransactionManager = account.TransactionManager;
    }

    /// <summary>Without an account, over HTTP.</summary>
    public Web3(string url = DefaultUrl, AuthenticationHeaderValue? authenticationHeader = null)
        : this(new RpcClient(new Uri(url), authenticationHeader))
    {
    }

    /// <summary>With an account that signs, over HTTP.</summary>
    public Web3(IAccount account, string url = DefaultUrl, AuthenticationHeaderValue? authenticationHeader = null)
        : this(account, new RpcClient(new Uri(url), authenticationHeader))
    {
    }

    /// <summary>Conversions between wei and other units.</summary>
    public static UnitConversion Convert { get; } = new();

    /// <inheritdoc/>
    public IClient Client { get; }

    /// <inheritdoc/>
    public IEthApiContractService Eth { get; }

    /// <inheritdoc/>
    public FeeSuggestionService FeeSuggestion { get; }

    /// <inheritdoc/>
    public ITransactionManager TransactionManager
    {
        get => Eth.TransactionManager;
        set => Eth.TransactionManager = value;
    }

    /// <inheritdoc/>
    public ITransactionReceiptService TransactionReceiptPolling
    {
        get => TransactionManager.TransactionReceiptService;
        set => TransactionManager.TransactionReceiptService = value;
    }

    /// <summary>The address of a private key in hex.</summary>
    public static string GetAddressFromPrivateKey(string privateKey) => new EthECKey(privateKey).GetPublicAddress();

    /// <summary>Keccak-256 of the UTF-8 text, in hex without prefix.</summary>
    public static string Sha3(string value) => Sha3Keccack.Current.CalculateHash(value);

    /// <summary>The address with its EIP-55 checksum.</summary>
    public static string ToChecksumAddress(string address) => AddressUtil.Current.ConvertToChecksumAddress(address);
}
