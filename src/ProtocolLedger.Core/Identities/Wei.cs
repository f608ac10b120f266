using System.Globalization;
using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>An amount of ledger tokens in their smallest unit (10^-18), at least 0 and below 2^256.</summary>
public readonly record struct Wei : IComparable<Wei>
{
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than 256 bits.</exception>
    public Wei(BigInteger value)
    {
        if (value.Sign < 0 || value.GetBitLength() > 256)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "An amount is at least 0 and below 2^256.");
        }

        Value = value;
    }

    public static Wei Zero => default;

    public BigInteger Value { get; }

    /// <summary>Whole tokens of 10^18 units.</summary>
    public static Wei FromTokens(ulong tokens) => new(BigInteger.Pow(10, 18) * tokens);

    /// <exception cref="FormatException">Not a decimal number in range.</exception>
    public static Wei Parse(string text)
    {
        return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger value) && value.GetBitLength() <= 256
            ? new Wei(value)
            : throw new FormatException($"'{text}' is not an amount: expected a decimal number below 2^256.");
    }

    /// <summary>As tokens with two decimals, rounded down, such as 1250.50.</summary>
    public string ToTokens()
    {
        BigInteger hundredths = Value * 100 / BigInteger.Pow(10, 18);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{(int)(hundredths % 100):00}");
    }

    public int CompareTo(Wei other) => Value.CompareTo(other.Value);

    public static Wei operator +(Wei left, Wei right) => new(left.Value + right.Value);

    public static Wei operator -(Wei left, Wei right) => new(left.Value - right.Value);

    public static bool operator <(Wei left, Wei right) => left.Value < right.Value;

    public static bool operator >(Wei left, Wei right) => left.Value > right.Value;

    public static bool operator <=(Wei left, Wei right) => left.Value <= right.Value;

    public static bool operator >=(Wei left, Wei right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
