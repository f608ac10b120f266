using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Util;

public sealed class UnitConversionTests
{
    [Fact]
    public void ToWei_Ether_Is18Places()
    {
        Assert.Equal(BigInteger.Parse("1500000000000000000"), UnitConversion.Convert.ToWei(1.5m));
        Assert.Equal(1_500_000_000, UnitConversion.Convert.ToWei(1.5m, UnitConversion.EthUnit.Gwei));
        Assert.Equal(BigInteger.Parse("3000000000000000000"), UnitConversion.Convert.ToWei(3));
        Assert.Equal(BigInteger.Parse("25000000"), UnitConversion.Convert.ToWei(25m, 6));
        Assert.Equal(BigInteger.One, UnitConversion.Convert.ToWei("0.0000000000000000019"));
    }

    [Fact]
    public void FromWei_Ether_Is18Places()
    {
        Assert.Equal(1.5m, UnitConversion.Convert.FromWei(BigInteger.Parse("1500000000000000000")));
        Assert.Equal("1.5", UnitConversion.Convert.FromWei(BigInteger.Parse("1500000000000000000")).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0.000000000000000001m, UnitConversion.Convert.FromWei(1));
        Assert.Equal(2m, UnitConversion.Convert.FromWei(2_000_000_000, UnitConversion.EthUnit.Gwei));
        Assert.Equal(-2m, UnitConversion.Convert.FromWei(-2_000_000_000, new BigInteger(1_000_000_000)));
    }

    [Fact]
    public void FromWei_MoreThanADecimalHolds_Throws()
    {
        Assert.Throws<OverflowException>(() => UnitConversion.Convert.FromWei(BigInteger.Pow(10, 60)));
        Assert.Throws<ArgumentException>(() => UnitConversion.Convert.FromWei(1, new BigInteger(15)));
    }

    [Fact]
    public void FromWei_AnyAmount_RoundTrips()
    {
        Prop.ForAll<long>(wei => UnitConversion.Convert.ToWei(UnitConversion.Convert.FromWei(wei)) == wei).QuickCheckThrowOnFailure();
    }
}
