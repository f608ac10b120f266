using System.Text.Json.Nodes;
using Nethereum.Contracts;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Inference credit of a model that has an owner: sold, bought, handed in and re-issued.</summary>
[Collection(NetworkTests.Name)]
public sealed class CreditCommandTests(NetworkFixture network)
{
    private const string Cost = @"^costs about \d+ gas, 0\.0*[1-9]\d{0,2} ETH, at most 0\.0*[1-9]\d{0,2} ETH$";
    private static readonly string Request = "0x" + new string('5', 64);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Owner => network.Node.Owner.Address.ToString();

    [Fact]
    public async Task Credit_SoldBoughtHandedInAndReissued_IsShownAtEachStep()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy copy = new(network.Node, config => config with { Run = run.Value });
        await network.UndoneAsync(async () =>
        {
            await GrantSharesAsync(run);
            string treasury = Path.Combine(network.Network.Folder, "treasury.json");
            string user = network.Network.Ledger.Account!.Value.ToString();
            string[] hers = ["--yes", "--config", copy.ConfigFile, "--key", copy.At("owner.json")], his = ["--yes", "--config", copy.ConfigFile, "--key", treasury];
            string node = network.Node.Node.ToString();

            PledgerResult closed = await Pledger.RunAsync("credit", "show", "--config", copy.ConfigFile);
            PledgerResult open = await Pledger.RunAsync(["credit", "open", "--price", "0.5", "--serving", "20", .. his]);
            PledgerResult buy = await Pledger.RunAsync(["credit", "buy", "100", .. his]);
            PledgerResult consume = await Pledger.RunAsync(["credit", "consume", "10", "--node", node, "--request", Request, .. his]);
            PledgerResult owners = await Pledger.RunAsync("credit", "show", "--config", copy.ConfigFile);
            PledgerResult json = await Pledger.RunAsync("credit", "show", "--json", "--config", copy.ConfigFile, "--owner", user);
            PledgerResult reissue = await Pledger.RunAsync(["credit", "reissue", .. hers]);
            PledgerResult again = await Pledger.RunAsync(["credit", "reissue", .. hers]);

            Says(closed, [$"the credit of run {run} is not on sale", $"{Owner} has 0 of 0 credits"]);
            Says(
                open,
                [$"the credit of run {run} is on sale at 0.50 tokens"],
                $"sells the credit of run {run} at 0.50 tokens each, to anybody; only a vote changes the price",
                "of credits handed in the node's owner gets 20 %, the model's owners get the rest by their shares; this never changes");
            Says(
                buy,
                [$"bought 100 credits for 50.00 tokens; {user} has 100"],
                $"buys 100 credits of run {run} for 50.00 tokens, which the model's owners get",
                "a credit is handed in to a node that agrees to serve; it is not paid back in tokens",
                "takes two transactions: the first lets the InferenceCredit take 50.00 tokens");
            Says(
                consume,
                [$"handed 10 credits in to node {node}; {user} has 90"],
                $"hands 10 credits of run {run} in to node {node}: its owner {Owner} gets 2, the model's owners get 8",
                "they can't be taken back; the ledger does not see whether the node serves");
            // Fractions of a credit are kept for later.
            Says(
                owners,
                [
                    $"one credit of run {run} costs 0.50 tokens; of credits handed in the node's owner gets 20 %, the model's owners the rest",
                    $"{Owner} has 2 of 92 credits, and can have 7 more re-issued: `pledger credit reissue`",
                ]);
            JsonNode report = JsonNode.Parse(string.Join('\n', json.Output))!;
            Assert.Equal(
                $$"""{"run":{{run}},"price_wei":"500000000000000000","serving_bps":2000,"supply":"92","account":"{{user}}","credits":"90","due":"0"}""", report.ToJsonString());
            Says(reissue, [$"re-issued 7 credits; {Owner} has 9"], $"gives {Owner} the 7 credits of run {run} that are due to it as an owner of the model, to use or to pass on");
            Says(again, [$"no credits are due to {Owner}"]);
            LedgerHistory history = await HistoryAsync();
            Assert.Equal(Wei.FromTokens(50), Assert.Single(history.Events.OfType<CreditsBought>()).Cost);
            Assert.Equal(Hash32.Parse(Request), Assert.Single(history.Events.OfType<CreditsConsumed>()).Request);
        });
    }

    [Fact]
    public async Task Credit_WhatTheLedgerRefuses_IsRefusedBeforeTheQuestion()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy copy = new(network.Node, config => config with { Run = run.Value });
        string[] access = ["--config", copy.ConfigFile, "--key", copy.At("owner.json")];

        Refusal.Check(await Pledger.RunAsync(["credit", "buy", "1", .. access]), ExitCode.TransactionFailed, $"The credit of run {run} is not on sale.");
        Refusal.Check(await Pledger.RunAsync(["credit", "consume", "1", "--node", "1", .. access]), ExitCode.TransactionFailed, $"{Owner} has 0 units of run {run} and needs 1.");
        Refusal.Check(await Pledger.RunAsync(["credit", "consume", "1", "--node", "1", "--request", "0x12", .. access]), ExitCode.Usage, "'0x12' is no hash of a request.", "--request");
        Refusal.Check(await Pledger.RunAsync(["credit", "open", "--price", "1", "--serving", "20", .. access]), ExitCode.TransactionFailed, $"{Owner} has not made run {run}.");
        Refusal.Check(await Pledger.RunAsync(["credit", "open", "--price", "1", "--serving", "101", .. access]), ExitCode.Usage, "can't get 101 %", "0 to 100");
    }

    /// <summary>Closes a round whose tree gives the node's owner all its shares, and mints them.</summary>
    private async Task GrantSharesAsync(RunId run)
    {
        DeploymentAddresses at = network.Network.Deployment.Addresses;
        NodeId node = network.Node.Node;
        RewardTree tree = new(new Dictionary<NodeId, Earned> { [node] = new(network.Node.Owner.Address, Wei.FromTokens(100), Wei.FromTokens(1000)) });
        await network.ActAsAsync(at.RoundManager, at.RunRegistry, new CloseRoundFunction { Run = run.Value }.GetCallData());
        await network.ActAsAsync(at.RoundManager, at.RewardDistributor, new PostFunction { Run = run.Value, Round = 1, Root = tree.Root.Value.ToArray() }.GetCallData());
        await network.WaitAsync(DemoTerms.Deployment.Challenge);
        TxRequest mint = network.Network.Ledger.Shares.MintRequest(run, node, tree);
        await network.ActAsAsync(network.Node.Owner.Address, mint.To, mint.Data);
        Assert.Equal(Wei.FromTokens(1000), await network.Network.Ledger.Shares.BalanceAsync(run, network.Node.Owner.Address, Token));
    }

    private async Task<LedgerHistory> HistoryAsync()
    {
        LedgerHistory history = new(network.Network.Ledger.ReadEvents(null));
        await history.UpdateAsync(Token);
        return history;
    }

    /// <summary>It succeeded and said this; what was signed was first told with these lines and its cost.</summary>
    private static void Says(PledgerResult result, string[] lines, params string[] effects)
    {
        Assert.True(result.Code == 0, result.All);
        Assert.Equal(lines, result.Output);
        Assert.Equal(effects, result.Errors.Take(effects.Length));
        Assert.True(effects.Length == 0 ? result.Errors.Count == 0 : System.Text.RegularExpressions.Regex.IsMatch(result.Errors[effects.Length], Cost), result.All);
    }
}
