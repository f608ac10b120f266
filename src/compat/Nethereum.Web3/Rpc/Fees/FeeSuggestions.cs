using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Fee1559Suggestions;

/// <summary>Fees of an EIP-1559 transaction, in wei per gas.</summary>
public class Fee1559
{
    /// <summary>The base fee that the suggestion starts from.</summary>
    public BigInteger BaseFee { get; set; }

    /// <summary>The tip.</summary>
    public BigInteger MaxPriorityFeePerGas { get; set; }

    /// <summary>The most that is paid, tip included.</summary>
    public BigInteger MaxFeePerGas { get; set; }
}

/// <summary>Chooses EIP-1559 fees.</summary>
public interface IFee1559SuggestionStrategy
{
    /// <summary>Suggests fees.</summary>
    /// <param name="maxPriorityFeePerGas">The tip in wei per gas, where the caller chose it.</param>
    Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null);
}

/// <summary>The next block's base fee doubled, and a fixed tip of 2 gwei: one request.</summary>
public class SimpleFeeSuggestionStrategy(IClient client) : IFee1559SuggestionStrategy
{
    /// <summary>The tip when the caller chose none: 2 gwei.</summary>
    public static BigInteger DefaultPriorityFee { get; } = 2_000_000_000;

    /// <inheritdoc/>
    public async Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null)
    {
        FeeHistoryResult history = await new EthFeeHistory(client)
            .SendRequestAsync(new HexBigInteger(1), BlockParameter.CreateLatest()).ConfigureAwait(false);
        return FeeRule.Combine(FeeRule.NextBaseFee(history), maxPriorityFeePerGas ?? DefaultPriorityFee);
    }
}

/// <summary>
/// The default: looks at the base fees of the last 100 blocks and at the tips that the last 5 accepted.
/// </summary>
public class TimePreferenceFeeSuggestionStrategy(IClient client) : IFee1559SuggestionStrategy
{
    private const int BaseFeeBlocks = 100;
    private const int TipBlocks = 5;
    private const decimal TipPercentile = 10;

    // A full block says nothing about the lowest tip that gets in, an empty one has none.
    private const decimal FullestBlock = 0.9m;

    /// <inheritdoc/>
    public async Task<Fee1559> SuggestFeeAsync(BigInteger? maxPriorityFeePerGas = null)
    {
        EthFeeHistory request = new(client);
        FeeHistoryResult history = await request
            .SendRequestAsync(new HexBigInteger(BaseFeeBlocks), BlockParameter.CreateLatest()).ConfigureAwait(false);
        BigInteger baseFee = FeeRule.NextBaseFee(history);
        BigInteger tip = maxPriorityFeePerGas ?? await SuggestTipAsync(request, history).ConfigureAwait(false);
        return FeeRule.Combine(baseFee, tip);
    }

    private static async Task<BigInteger> SuggestTipAsync(EthFeeHistory request, FeeHistoryResult history)
    {
        HexBigInteger newest = new(history.OldestBlock.Value + Math.Max(history.GasUsedRatio.Length - 1, 0));
        FeeHistoryResult recent = await request
            .SendRequestAsync(new HexBigInteger(TipBlocks), new BlockParameter(newest), [TipPercentile]).ConfigureAwait(false);
        HexBigInteger[][] rewards = recent.Reward ?? [];
        BigInteger[] tips =
        [
            .. rewards.Zip(recent.GasUsedRatio)
                .Where(block => block.Second is > 0 and <= FullestBlock && block.First is [not null, ..] && block.First[0].Value > 0)
                .Select(block => block.First[0].Value)
                .Order(),
        ];
        return tips.Length == 0 ? SimpleFeeSuggestionStrategy.DefaultPriorityFee : tips[tips.Length / 2];
    }
}

/// <summary>What the strategies share.</summary>
internal static class FeeRule
{
    // A full block raises the base fee by 1/8: twice the fee outlasts five full blocks in a row.
    private const int BaseFeeMultiple = 2;

    public static BigInteger NextBaseFee(FeeHistoryResult history) => history.BaseFeePerGas is [.., { } next]
        ? next.Value
        : throw new RpcClientUnknownException("The result of eth_feeHistory has no base fee.");

    public static Fee1559 Combine(BigInteger baseFee, BigInteger tip) => new()
    {
        BaseFee = baseFee,
        MaxPriorityFeePerGas = tip,
        MaxFeePerGas = (baseFee * BaseFeeMultiple) + tip,
    };
}
