using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What people are told when the chain, the contracts or the account are not what the configuration says.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class ChainFailureTests(NetworkFixture network)
{
    [Fact]
    public async Task NodeRun_PortTaken_SaysSoAndLeavesTheLedgerAlone()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string taken = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        using NodeCopy node = new(network.Node, config => config with { Listen = taken });

        node.Refused(await node.RunAsync(), ExitCode.PortInUse, taken, "Choose another port");

        LedgerHistory history = new(network.Network.Ledger.ReadEvents(null));
        await history.UpdateAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(taken, history.Node(network.Node.Node)!.Endpoint);
    }

    [Fact]
    public async Task NodeRun_RpcUnreachable_SaysSo()
    {
        using NodeCopy node = new(network.Node, config => config with { RpcUrl = $"http://127.0.0.1:{NodeCopy.FreePort()}/" });

        await node.RefusesAsync(ExitCode.ChainUnreachable, node.Config.RpcUrl, "Check that the address is right");
    }

    [Fact]
    public async Task NodeRun_ConfigurationForAnotherChainThanTheDeployment_SaysSo()
    {
        using NodeCopy node = new(network.Node, config => config with { ChainId = 999 });

        await node.RefusesAsync(ExitCode.BadConfiguration, "999", "Name the deployment of the chain");
    }

    [Fact]
    public async Task NodeRun_EndpointServesAnotherChain_SaysSo()
    {
        using NodeCopy node = new(network.Node, config => config with { ChainId = 999 });
        Redeploy(node, deployment => deployment["chainId"] = 999);

        await node.RefusesAsync(ExitCode.WrongChain, "999", "Correct the RPC address");
    }

    [Fact]
    public async Task NodeRun_NoContractAtAnAddress_NamesIt()
    {
        using NodeCopy node = new(network.Node);
        Redeploy(node, deployment => deployment["addresses"]!["StakeVault"] = "0x00000000000000000000000000000000000000AA");

        await node.RefusesAsync(ExitCode.WrongChain, "StakeVault", "Use the deployment file");
    }

    [Fact]
    public async Task NodeRun_AnotherContractAtAnAddress_NamesIt()
    {
        using NodeCopy node = new(network.Node);
        Redeploy(node, deployment => deployment["addresses"]!["RoundManager"] = network.Network.Deployment.Addresses.LedgerToken.ToString());

        await node.RefusesAsync(ExitCode.WrongChain, "RoundManager", "Use the deployment file");
    }

    [Fact]
    public async Task NodeRun_NoContractsAtAll_SaysSoInOneSentence()
    {
        using NodeCopy node = new(network.Node);
        Redeploy(node, deployment =>
        {
            byte last = 1;
            foreach (string name in deployment["addresses"]!.AsObject().Select(entry => entry.Key).ToArray())
            {
                deployment["addresses"]![name] = $"0xaa000000000000000000000000000000000000{last++:x2}";
            }
        });

        await node.RefusesAsync(ExitCode.WrongChain, "none of the contracts", "new deployment");
    }

    [Fact]
    public async Task NodeRun_UnknownRun_SaysSo()
    {
        using NodeCopy node = new(network.Node, config => config with { Run = 4711 });

        await node.RefusesAsync(ExitCode.BadConfiguration, "4711", "Check the run");
    }

    [Fact]
    public async Task NodeRun_WorkerWithoutEther_SaysWhomToSendIt()
    {
        string worker = network.Node.Worker.Address.ToString();
        using NodeCopy node = new(network.Node);
        await network.CallAsync("anvil_setBalance", worker, "0x0");
        try
        {
            await node.RefusesAsync(ExitCode.InsufficientFunds, worker, "Send it some ether");
        }
        finally
        {
            await network.CallAsync("anvil_setBalance", worker, "0x56bc75e2d63100000");
        }
    }

    [Fact]
    public async Task NodeRun_StakeBelowTheRunsMinimum_SaysHowMuchInTokens()
    {
        RunId run = await network.NewRunAsync(parameters => parameters with { MinStake = Wei.FromTokens(10_001) });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });

        await node.RefusesAsync(ExitCode.InsufficientFunds, "10000.00 tokens", "10001.00", "pledger stake");
    }

    [Fact]
    public async Task NodeRun_RunHaltedByVote_SaysSo()
    {
        RunId run = await network.NewRunAsync();
        await network.HaltAsync(run);
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });

        PledgerResult result = await node.RunAsync();

        node.Refused(result, ExitCode.RunNotActive, "Halted", "Only the token holders");
        Assert.Contains("stopped: the run is Halted", result.Output[^1], StringComparison.Ordinal);
    }

    private static void Redeploy(NodeCopy node, Action<JsonNode> change)
    {
        JsonNode deployment = JsonNode.Parse(File.ReadAllText(node.Config.Deployment))!;
        change(deployment);
        string file = node.At("deployment.json");
        File.WriteAllText(file, deployment.ToJsonString());
        node.Change(config => config with { Deployment = file });
    }
}
