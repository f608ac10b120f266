using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class ConnectTests(LedgerFixture chain)
{
    [Fact]
    public async Task Connect_WrongChainId_SaysBoth()
    {
        PledgerException failure = await FailAsync(chain.Deployment with { ChainId = 1 }, chain.Anvil.RpcUrl);

        Assert.Equal(ExitCode.WrongChain, failure.ExitCode);
        Assert.Contains("has id 31337, the deployment is on chain 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_NoCodeAtAddress_NamesTheContract()
    {
        DeploymentAddresses addresses = chain.Deployment.Addresses with { RoundManager = LedgerKey.Generate().Address };

        PledgerException failure = await FailAsync(chain.Deployment with { Addresses = addresses }, chain.Anvil.RpcUrl);

        Assert.Equal(ExitCode.WrongChain, failure.ExitCode);
        Assert.Contains($"RoundManager: there is no contract at {addresses.RoundManager}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_AddressesSwapped_NamesBoth()
    {
        DeploymentAddresses right = chain.Deployment.Addresses;
        DeploymentAddresses addresses = right with { CheckpointRegistry = right.RewardDistributor, StakeVault = right.LedgerToken };

        PledgerException failure = await FailAsync(chain.Deployment with { Addresses = addresses }, chain.Anvil.RpcUrl);

        Assert.Equal(ExitCode.WrongChain, failure.ExitCode);
        Assert.Contains("StakeVault: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RoundManager: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_OtherUnits_NamesTheirReferee()
    {
        DeploymentAddresses right = chain.Deployment.Addresses;

        PledgerException failure = await FailAsync(chain.Deployment with { Addresses = right with { ExactUnits = right.JuryReferee } }, chain.Anvil.RpcUrl);

        Assert.Equal(ExitCode.WrongChain, failure.ExitCode);
        Assert.Contains($"ExactReferee: the contract at {right.ExactReferee} is another one", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_NobodyListens_IsUnreachable()
    {
        PledgerException failure = await FailAsync(chain.Deployment, new Uri("http://127.0.0.1:9"));

        Assert.Equal(ExitCode.ChainUnreachable, failure.ExitCode);
        Assert.Contains("http://127.0.0.1:9/", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_UnknownRun_SaysSo()
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => chain.Treasury.Runs.StateAsync(new RunId(4711), Tools.Token));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.StartsWith("There is no run 4711.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutKey_SaysSo()
    {
        using LedgerClient reader = await chain.ConnectAsync(null);

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => reader.Token.TransferAsync(LedgerKey.Generate().Address, Wei.Zero, Tools.Token));

        Assert.Equal(ExitCode.KeyOrPassword, failure.ExitCode);
    }

    private static Task<PledgerException> FailAsync(Deployment deployment, Uri url) => Assert.ThrowsAsync<PledgerException>(() => LedgerClient.ConnectAsync(
        new LedgerOptions { RpcUrl = url, Deployment = deployment }, null, NullLoggerFactory.Instance, TimeProvider.System, Tools.Token));
}
