using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ProtocolLedger.Core.Tests.Json;

public sealed class CanonicalJsonTests
{
    // From the number samples of RFC 8785, appendix B, and its neighbourhood.
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(9007199254740992, "9007199254740992")]
    [InlineData(1e23, "1e+23")]
    [InlineData(9.999999999999997e22, "9.999999999999997e+22")]
    [InlineData(1e21, "1e+21")]
    [InlineData(333333333.3333333, "333333333.3333333")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.5e-8, "-1.5e-8")]
    [InlineData(120, "120")]
    public void FormatNumber_Rfc8785Samples_AreAsEcmaScriptPrintsThem(double value, string text)
    {
        Assert.Equal(text, CanonicalJson.FormatNumber(value));
    }

    [Fact]
    public void FormatNumber_AnyNumber_ParsesBackExactly()
    {
        Check.ForAll<double>(value =>
        {
            bool allowed = double.IsFinite(value) && !(Math.Abs(value) > 9007199254740992 && Math.Abs(value) < 1e21);
            return !allowed || double.Parse(CanonicalJson.FormatNumber(value), CultureInfo.InvariantCulture) == value;
        });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(9007199254740994)]
    public void FormatNumber_NotExact_Throws(double value)
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.FormatNumber(value));
    }

    [Fact]
    public void Serialize_KeysAndEscapes_AreCanonical()
    {
        JsonObject document = new()
        {
            ["\u20ac"] = "\u20ac$\u000f\nA'B\"\\/",
            ["a"] = new JsonArray(true, null, false),
            ["B"] = new JsonObject(),
        };
        string expected = "{\"B\":{},\"a\":[true,null,false],\"\u20ac\":\"\u20ac$\\u000f\\nA'B\\\"\\\\/\"}";
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Serialize(document)));
    }
}
