using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Services;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC;

/// <summary>The eth_ namespace.</summary>
public interface IEthApiService
{
    /// <summary>eth_chainId.</summary>
    IEthChainId ChainId { get; }

    /// <summary>eth_gasPrice.</summary>
    IEthGasPrice GasPrice { get; }

    /// <summary>eth_feeHistory.</summary>
    IEthFeeHistory FeeHistory { get; }

    /// <summary>eth_getBalance.</summary>
    IEthGetBalance GetBalance { get; }

    /// <summary>eth_getCode.</summary>
    IEthGetCode GetCode { get; }

    /// <summary>Requests about transactions.</summary>
    IEthApiTransactionsService Transactions { get; }

    /// <summary>Requests about blocks.</summary>
    IEthApiBlockService Blocks { get; }

    /// <summary>Requests about logs.</summary>
    IEthApiFilterService Filters { get; }

    /// <summary>The block asked about when a call names none.</summary>
    BlockParameter DefaultBlock { get; set; }

    /// <summary>Who signs and sends.</summary>
    ITransactionManager TransactionManager { get; set; }

    /// <summary>Plain transfers.</summary>
    IEtherTransferService GetEtherTransferService();
}

/// <inheritdoc cref="IEthApiService"/>
public class EthApiService : IEthApiService
{
    private readonly EthGetBalance getBalance;
    private readonly EthGetCode getCode;
    private readonly EthApiTransactionsService transactions;
    private BlockParameter defaultBlock = BlockParameter.CreateLatest();

    /// <summary>Binds the requests to a client.</summary>
    public EthApiService(IClient client, ITransactionManager transactionManager)
    {
        Client = client;
        TransactionManager = transactionManager;
        ChainId = new EthChainId(client);
        GasPrice = new EthGasPrice(client);
        FeeHistory = new EthFeeHistory(client);
        getBalance = new EthGetBalance(client);
        getCode = new EthGetCode(client);
        transactions = new EthApiTransactionsService(client);
        Blocks = new EthApiBlockService(client);
        Filters = new EthApiFilterService(client);
    }

    /// <summary>The client.</summary>
    public IClient Client { get; }

    /// <inheritdoc/>
    public IEthChainId ChainId { get; }

    /// <inheritdoc/>
    public IEthGasPrice GasPrice { get; }

    /// <inheritdoc/>
    public IEthFeeHistory FeeHistory { get; }

    /// <inheritdoc/>
    public IEthGetBalance GetBalance => getBalance;

    /// <inheritdoc/>
    public IEthGetCode GetCode => getCode;

    /// <inheritdoc/>
    public IEthApiTransactionsService Transactions => transactions;

    /// <inheritdoc/>
    public IEthApiBlockService Blocks { get; }

    /// <inheritdoc/>
    public IEthApiFilterService Filters { get; }

    /// <inheritdoc/>
    public ITransactionManager TransactionManager { get; set; }

    /// <inheritdoc/>
    public BlockParameter DefaultBlock
    {
        get => defaultBlock;
        set
        {
            defaultBlock = value;
            getBalance.DefaultBlock = value;
            getCode.DefaultBlock = value;
            transactions.SetDefaultBlock(value);
        }
    }

    /// <inheritdoc/>
    public IEtherTransferService GetEtherTransferService() => new EtherTransferService(TransactionManager);
}
