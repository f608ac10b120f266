using System.Numerics;

namespace ProtocolLedger.Chain;

/// <summary>The two fees of an EIP-1559 transaction, in wei per gas.</summary>
/// <param name="MaxFee">What is paid at most, base fee included.</param>
/// <param name="PriorityFee">What the block's proposer gets at most.</param>
internal readonly record struct Fees(BigInteger MaxFee, BigInteger PriorityFee)
{
    /// <summary>Twice the base fee leaves room for six full blocks in a row (each raises it by at most 12.5 %, EIP-1559).</summary>
    public static Fees Suggest(BigInteger baseFee, IEnumerable<BigInteger> recentPriorityFees, TxSenderOptions options)
    {
        BigInteger[] paid = [.. recentPriorityFees.Where(fee => fee.Sign > 0).Order()];
        BigInteger median = paid.Length == 0 ? BigInteger.Zero : paid[paid.Length / 2];
        BigInteger priority = BigInteger.Min(BigInteger.Max(median, options.MinPriorityFee), options.MaxFee);
        return new Fees(BigInteger.Min((2 * baseFee) + priority, options.MaxFee), priority);
    }

    /// <summary>Fees for a replacement: both raised by the required percentage, rounded up, or today's suggestion where that is more.</summary>
    /// <returns>Null when the raise would go above the cap.</returns>
    public Fees? Bump(Fees suggestion, TxSenderOptions options)
    {
        Fees bumped = new(
            BigInteger.Max(Raise(MaxFee, options.BumpPercent), suggestion.MaxFee),
            BigInteger.Max(Raise(PriorityFee, options.BumpPercent), suggestion.PriorityFee));
        return bumped.MaxFee > options.MaxFee ? null : bumped with { PriorityFee = BigInteger.Min(bumped.PriorityFee, bumped.MaxFee) };
    }

    private static BigInteger Raise(BigInteger fee, decimal percent)
    {
        BigInteger thousandths = (BigInteger)(percent * 10);
        return ((fee * (1000 + thousandths)) + 999) / 1000;
    }
}
