using System.Globalization;
using System.Numerics;

namespace Nethereum.Util;

/// <summary>Converts between wei and larger units of ether.</summary>
public class UnitConversion
{
    /// <summary>Names of units; several share a value.</summary>
    public enum EthUnit
    {
        /// <summary>1 wei.</summary>
        Wei,

        /// <summary>10^3 wei.</summary>
        Kwei,

        /// <summary>10^3 wei.</summary>
        Ada,

        /// <summary>10^3 wei.</summary>
        Femtoether,

        /// <summary>10^6 wei.</summary>
        Mwei,

        /// <summary>10^6 wei.</summary>
        Babbage,

        /// <summary>10^6 wei.</summary>
        Picoether,

        /// <summary>10^9 wei.</summary>
        Gwei,

        /// <summary>10^9 wei.</summary>
        Shannon,

        /// <summary>10^9 wei.</summary>
        Nanoether,

        /// <summary>10^9 wei.</summary>
        Nano,

        /// <summary>10^12 wei.</summary>
        Szabo,

        /// <summary>10^12 wei.</summary>
        Microether,

        /// <summary>10^12 wei.</summary>
        Micro,

        /// <summary>10^15 wei.</summary>
        Finney,

        /// <summary>10^15 wei.</summary>
        Milliether,

        /// <summary>10^15 wei.</summary>
        Milli,

        /// <summary>10^18 wei.</summary>
        Ether,

        /// <summary>10^21 wei.</summary>
        Kether,

        /// <summary>10^21 wei.</summary>
        Grand,

        /// <summary>10^21 wei.</summary>
        Einstein,

        /// <summary>10^24 wei.</summary>
        Mether,

        /// <summary>10^27 wei.</summary>
        Gether,

        /// <summary>10^30 wei.</summary>
        Tether,
    }

    /// <summary>A shared instance; the class holds no state.</summary>
    public static UnitConversion Convert { get; } = new();

    /// <summary>Wei as an amount of <paramref name="toUnit"/>; digits beyond the 28 or 29 of a decimal are cut off.</summary>
    /// <exception cref="OverflowException">The whole part does not fit a decimal (about 7.9e28).</exception>
    public decimal FromWei(BigInteger value, EthUnit toUnit = EthUnit.Ether)
    {
        return FromWei(value, DecimalPlaces(toUnit));
    }

    /// <summary>Wei as an amount of a unit worth <paramref name="toUnit"/> wei, a power of ten.</summary>
    /// <exception cref="ArgumentException"><paramref name="toUnit"/> is no power of ten.</exception>
    public decimal FromWei(BigInteger value, BigInteger toUnit)
    {
        return FromWei(value, DecimalPlaces(toUnit));
    }

    /// <summary>Wei as an amount of a unit worth 10^<paramref name="decimalPlacesToUnit"/> wei.</summary>
    public decimal FromWei(BigInteger value, int decimalPlacesToUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimalPlacesToUnit);
        int places = decimalPlacesToUnit;
        while (places > 28)
        {
            value /= 10;
            places--;
        }

        // At most 96 bits of mantissa: cut digits off the fraction until it fits.
        BigInteger largest = new(decimal.MaxValue);
        while (places > 0 && BigInteger.Abs(value) > largest)
        {
            value /= 10;
            places--;
        }

        if (BigInteger.Abs(value) > largest)
        {
            throw new OverflowException("The amount of wei is too large for a decimal.");
        }

        decimal mantissa = (decimal)value;
        int[] parts = decimal.GetBits(mantissa);
        decimal scaled = new(parts[0], parts[1], parts[2], value.Sign < 0, (byte)places);
        return scaled / 1.0000000000000000000000000000m;
    }

    /// <summary>An amount of <paramref name="fromUnit"/> in wei, rounded down.</summary>
    public BigInteger ToWei(decimal amount, EthUnit fromUnit = EthUnit.Ether)
    {
        return ToWei(amount, DecimalPlaces(fromUnit));
    }

    /// <summary>An amount of a unit worth 10^<paramref name="decimalPlacesFromUnit"/> wei in wei, rounded down.</summary>
    public BigInteger ToWei(decimal amount, int decimalPlacesFromUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimalPlacesFromUnit);
        int[] parts = decimal.GetBits(amount);
        BigInteger mantissa = ((BigInteger)(uint)parts[2] << 64) + ((BigInteger)(uint)parts[1] << 32) + (uint)parts[0];
        BigInteger product = mantissa * BigInteger.Pow(10, decimalPlacesFromUnit) * (parts[3] < 0 ? -1 : 1);
        BigInteger wei = BigInteger.DivRem(product, BigInteger.Pow(10, amount.Scale), out BigInteger rest);
        return rest.Sign < 0 ? wei - 1 : wei;
    }

    /// <summary>An amount of a unit worth <paramref name="fromUnit"/> wei (a power of ten) in wei, rounded down.</summary>
    /// <exception cref="ArgumentException"><paramref name="fromUnit"/> is no power of ten.</exception>
    public BigInteger ToWeiFromUnit(decimal amount, BigInteger fromUnit)
    {
        return ToWei(amount, DecimalPlaces(fromUnit));
    }

    /// <summary>A whole amount in wei.</summary>
    public BigInteger ToWei(BigInteger value, EthUnit fromUnit = EthUnit.Ether)
    {
        return value * GetEthUnitValue(fromUnit);
    }

    /// <inheritdoc cref="ToWei(BigInteger, EthUnit)"/>
    public BigInteger ToWei(int value, EthUnit fromUnit = EthUnit.Ether)
    {
        return ToWei(new BigInteger(value), fromUnit);
    }

    /// <inheritdoc cref="ToWei(BigInteger, EthUnit)"/>
    public BigInteger ToWei(long value, EthUnit fromUnit = EthUnit.Ether)
    {
        return ToWei(new BigInteger(value), fromUnit);
    }

    /// <inheritdoc cref="ToWei(decimal, EthUnit)"/>
    public BigInteger ToWei(double value, EthUnit fromUnit = EthUnit.Ether)
    {
        return ToWei(System.Convert.ToDecimal(value), fromUnit);
    }

    /// <summary>A decimal number in invariant notation in wei, rounded down.</summary>
    /// <exception cref="FormatException">Not a decimal number.</exception>
    public BigInteger ToWei(string value, EthUnit fromUnit = EthUnit.Ether)
    {
        return ToWei(decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture), fromUnit);
    }

    /// <summary>How many wei a unit is.</summary>
    public BigInteger GetEthUnitValue(EthUnit ethUnit)
    {
        return BigInteger.Pow(10, DecimalPlaces(ethUnit));
    }

    private static int DecimalPlaces(EthUnit unit)
    {
        return unit switch
        {
            EthUnit.Wei => 0,
            EthUnit.Kwei or EthUnit.Ada or EthUnit.Femtoether => 3,
            EthUnit.Mwei or EthUnit.Babbage or EthUnit.Picoether => 6,
            EthUnit.Gwei or EthUnit.Shannon or EthUnit.Nanoether or EthUnit.Nano => 9,
            EthUnit.Szabo or EthUnit.Microether or EthUnit.Micro => 12,
            EthUnit.Finney or EthUnit.Milliether or EthUnit.Milli => 15,
            EthUnit.Ether => 18,
            EthUnit.Kether or EthUnit.Grand or EthUnit.Einstein => 21,
            EthUnit.Mether => 24,
            EthUnit.Gether => 27,
            EthUnit.Tether => 30,
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit of ether."),
        };
    }

    private static int DecimalPlaces(BigInteger unit)
    {
        string digits = unit.ToString(CultureInfo.InvariantCulture);
        if (digits[0] != '1' || digits.AsSpan(1).ContainsAnyExcept('0'))
        {
            throw new ArgumentException("Invalid unit value, it should be a power of 10.", nameof(unit));
        }

        return digits.Length - 1;
    }
}
