using Nethereum.Contracts;
using Nethereum.Contracts.Services;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.TransactionManagers;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.Web3;

/// <summary>The way into a chain.</summary>
public interface IWeb3
{
    /// <summary>The client.</summary>
    IClient Client { get; }

    /// <summary>The eth_ namespace and contracts.</summary>
    IEthApiContractService Eth { get; }

    /// <summary>Who signs and sends.</summary>
    ITransactionManager TransactionManager { get; set; }

    /// <summary>Waits for receipts. A new service with its defaults on each read until one is assigned.</summary>
    ITransactionReceiptService TransactionReceiptPolling { get; set; }

    /// <summary>Ways to choose fees.</summary>
    FeeSuggestionService FeeSuggestion { get; }
}

/// <summary>Generated contract services derive from this.</summary>
public abstract class ContractWeb3ServiceBase : ContractServiceBase
{
    /// <summary>Binds to a contract.</summary>
    protected ContractWeb3ServiceBase(IWeb3 web3, string contractAddress)
    {
        Web3 = web3;
        ContractHandler = web3.Eth.GetContractHandler(contractAddress);
    }

    /// <summary>The way into the chain.</summary>
    public IWeb3 Web3 { get; }
}
