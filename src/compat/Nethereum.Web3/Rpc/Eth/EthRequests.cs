using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth;

/// <summary>eth_chainId.</summary>
public interface IEthChainId
{
    /// <summary>The chain's id.</summary>
    Task<HexBigInteger> SendRequestAsync(object? id = null);
}

/// <inheritdoc cref="IEthChainId"/>
public class EthChainId(IClient client) : RpcHandler(client, "eth_chainId"), IEthChainId
{
    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(object? id = null) => SendAsync<HexBigInteger>(id);
}

/// <summary>eth_gasPrice.</summary>
public interface IEthGasPrice
{
    /// <summary>A price in wei per gas for a legacy transaction.</summary>
    Task<HexBigInteger> SendRequestAsync(object? id = null);
}

/// <inheritdoc cref="IEthGasPrice"/>
public class EthGasPrice(IClient client) : RpcHandler(client, "eth_gasPrice"), IEthGasPrice
{
    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(object? id = null) => SendAsync<HexBigInteger>(id);
}

/// <summary>eth_feeHistory.</summary>
public interface IEthFeeHistory
{
    /// <summary>Base fees and tips of the last <paramref name="blockCount"/> blocks.</summary>
    Task<FeeHistoryResult> SendRequestAsync(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[]? rewardPercentiles = null, object? id = null);
}

/// <inheritdoc cref="IEthFeeHistory"/>
public class EthFeeHistory(IClient client) : RpcHandler(client, "eth_feeHistory"), IEthFeeHistory
{
    /// <inheritdoc/>
    public Task<FeeHistoryResult> SendRequestAsync(HexBigInteger blockCount, BlockParameter highestBlockNumber, decimal[]? rewardPercentiles = null, object? id = null) =>
        SendAsync<FeeHistoryResult>(id, blockCount, highestBlockNumber, rewardPercentiles ?? []);
}

/// <summary>eth_getBalance.</summary>
public interface IEthGetBalance
{
    /// <summary>Wei held at the default block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, object? id = null);

    /// <summary>Wei held at a block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object? id = null);
}

/// <inheritdoc cref="IEthGetBalance"/>
public class EthGetBalance(IClient client) : RpcHandler(client, "eth_getBalance"), IEthGetBalance
{
    /// <summary>The block asked about when a call names none.</summary>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, object? id = null) => SendRequestAsync(address, DefaultBlock, id);

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object? id = null) =>
        SendAsync<HexBigInteger>(id, address, block);
}

/// <summary>eth_getCode.</summary>
public interface IEthGetCode
{
    /// <summary>The code in hex at the default block; "0x" when there is none.</summary>
    Task<string> SendRequestAsync(string address, object? id = null);

    /// <summary>The code in hex at a block.</summary>
    Task<string> SendRequestAsync(string address, BlockParameter block, object? id = null);
}

/// <inheritdoc cref="IEthGetCode"/>
public class EthGetCode(IClient client) : RpcHandler(client, "eth_getCode"), IEthGetCode
{
    /// <summary>The block asked about when a call names none.</summary>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, object? id = null) => SendRequestAsync(address, DefaultBlock, id);

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string address, BlockParameter block, object? id = null) =>
        SendAsync<string>(id, address, block);
}
