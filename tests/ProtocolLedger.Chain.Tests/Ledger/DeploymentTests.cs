using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

public sealed class DeploymentTests
{
    private static readonly Deployment Sample = new(31337, LedgerKey.Generate().Address, 5, Tools.Addresses());

    [Fact]
    public async Task Load_Saved_IsTheSame()
    {
        using TempDirectory folder = new();
        await Sample.SaveAsync(folder.At("deployment.json"), Tools.Token);

        Assert.Equal(Sample, await Deployment.LoadAsync(folder.At("deployment.json"), Tools.Token));
    }

    [Fact]
    public void Parse_ManyProblems_ListsAll()
    {
        string json = Sample.ToJson()
            .Replace("\"chainId\": 31337", "\"chainId\": \"31337\"", StringComparison.Ordinal)
            .Replace("\"StakeVault\"", "\"StakeVolt\"", StringComparison.Ordinal)
            .Replace($"\"{Sample.Addresses.RunGovernor}\"", "\"0x12\"", StringComparison.Ordinal);

        PledgerException failure = Assert.Throws<PledgerException>(() => Deployment.Parse(json, "deployment.json"));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.Contains("chainId is missing or no whole number", failure.Message, StringComparison.Ordinal);
        Assert.Contains("addresses.StakeVault is missing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("unknown field addresses.StakeVolt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("addresses.RunGovernor: '0x12' is not an address", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Parse_NoObject_SaysSo(string json)
    {
        PledgerException failure = Assert.Throws<PledgerException>(() => Deployment.Parse(json, "deployment.json"));

        Assert.Contains("deployment.json is no JSON", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_Missing_SaysSo()
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => Deployment.LoadAsync("/nowhere/deployment.json", Tools.Token));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
    }
}
