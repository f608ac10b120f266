using System.Globalization;
using System.Numerics;

namespace ProtocolLedger.Chain;

/// <summary>Amounts of ether for people.</summary>
internal static class Ether
{
    private const int Decimals = 18;

    /// <summary>Wei as ether with three significant digits, rounded up: costs are not shown too low.</summary>
    public static string Approximate(BigInteger wei)
    {
        BigInteger unit = BigInteger.Pow(10, Math.Max(0, BigInteger.Abs(wei).ToString(CultureInfo.InvariantCulture).Length - 3));
        return Format((wei + unit - 1) / unit * unit);
    }

    /// <summary>Wei as ether with all significant decimals: 1500000000000000000 is <c>1.5</c>.</summary>
    public static string Format(BigInteger wei)
    {
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(wei), BigInteger.Pow(10, Decimals), out BigInteger rest);
        string fraction = rest.ToString(CultureInfo.InvariantCulture).PadLeft(Decimals, '0').TrimEnd('0');
        return (wei.Sign < 0 ? "-" : string.Empty) + whole.ToString(CultureInfo.InvariantCulture)
            + (fraction.Length == 0 ? string.Empty : "." + fraction);
    }
}
