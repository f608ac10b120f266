using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What people are told when the contracts refuse a transaction.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class LedgerRefusalTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stake_ByAnotherThanTheOwner_SaysWhoDoesNotOwnWhat()
    {
        using NodeCopy node = new(network.Node);

        await RefusedAsync(node, [$"{network.Node.Worker.Address} does not own node {network.Node.Node}", "NotOwner("], "stake", "5", "--node", "1");
    }

    [Fact]
    public async Task Stake_MoreThanThereIs_SaysSoInTokens()
    {
        using NodeCopy node = new(network.Node);

        await RefusedAsync(node, [" tokens and needs 50000000.00."], "stake", "50000000", "--node", "1", "--key", node.At("owner.json"));
    }

    [Fact]
    public async Task Stake_Nothing_SaysThatTheAmountIsZero()
    {
        using NodeCopy node = new(network.Node);

        await RefusedAsync(node, ["The amount is zero"], "stake", "0", "--node", "1", "--key", node.At("owner.json"));
    }

    [Fact]
    public async Task Vote_OnNoProposal_SaysSo()
    {
        using NodeCopy node = new(network.Node);

        node.Refused(
            await Pledger.RunAsync("vote", "12345", "for", "--config", node.ConfigFile, "--key", node.At("owner.json")), ExitCode.Usage, "has no proposal 12345", "pledger status");
    }

    [Fact]
    public async Task Claim_ForNoNode_SaysSo()
    {
        using NodeCopy node = new(network.Node);

        node.Refused(await Pledger.RunAsync("claim", "--node", "77", "--config", node.ConfigFile), ExitCode.BadConfiguration, "no node 77");
    }

    [Fact]
    public async Task ProposeExtendMandate_ThatCouldNeverBeCarriedOut_RefusedBeforeTheVote()
    {
        using NodeCopy node = new(network.Node);
        string[] command = ["propose", "extend-mandate", "--why", "Go on", "--config", node.ConfigFile, "--key", node.At("owner.json")];

        node.Refused(await Pledger.RunAsync([.. command, "--rounds", "400", "--until", "2020-01-31T00:00Z"]), ExitCode.Usage, "2020-01-31 00:00:00Z", "--until");
        node.Refused(await Pledger.RunAsync([.. command, "--rounds", "1", "--until", "2999-01-31T00:00Z"]), ExitCode.Usage, "1 round", "--rounds");
    }

    /// <summary>The command must fail with the ledger's reason, and the node's stake be what it was.</summary>
    private async Task RefusedAsync(NodeCopy node, string[] says, params string[] command)
    {
        NodeRecord before = await network.Network.Ledger.Nodes.GetAsync(network.Node.Node, Token);

        node.Refused(await Pledger.RunAsync([.. command, "--config", node.ConfigFile]), ExitCode.TransactionFailed, [.. says, "Nothing changed on the ledger"]);

        Assert.Equal(before, await network.Network.Ledger.Nodes.GetAsync(network.Node.Node, Token));
    }
}
