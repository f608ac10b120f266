using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Runs made from a specification, and what people and programs see of them.</summary>
[Collection(NetworkTests.Name)]
public sealed class RunsCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task RunsCreate_Yes_PaysTheEscrowAndTheRunIsListed() => network.UndoneAsync(async () =>
    {
        using NodeCopy owner = new(network.Node);
        string until = DateTimeOffset.FromUnixTimeSeconds((long)(await network.Network.Ledger.HeadAsync(0, Token)).Timestamp + 86_400).ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture);
        string end = $"{until[..10]} {until[11..16]}:00Z";
        Wei before = await network.Network.Ledger.Token.BalanceAsync(network.Node.Owner.Address, Token);

        PledgerResult created = await CreateAsync(owner, "--reward", "3", "--rounds", "7", "--until", until, "--parents", "1", "--referee", "none", "--admission", "allow-list");
        string run = created.Output.Count == 1 ? created.Output[0].Split(' ')[1] : "";
        PledgerResult list = await Pledger.RunAsync("runs", "list", "--config", owner.ConfigFile);
        PledgerResult show = await Pledger.RunAsync("runs", "show", run, "--config", owner.ConfigFile);
        PledgerResult fund = await Pledger.RunAsync("runs", "fund", run, "4", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));
        PledgerResult refund = await Pledger.RunAsync("runs", "refund", run, "--yes", "--config", owner.ConfigFile);
        PledgerResult json = await Pledger.RunAsync("runs", "show", run, "--json", "--config", owner.ConfigFile);

        Assert.True(created.Code == 0, created.All);
        Assert.Equal($"run {run} is Active; `pledger runs show {run}` shows it", created.Output[0]);
        Assert.Equal(
            [
                $"makes a run of moby-dick: {network.Spec.Model.ParameterCount} parameters, 2 inner steps a round, 2.26e6 FLOP a step",
                $"a step trains on 2 of {network.Network.Terms.Data.TrainWindows} windows, drawn anew for each node: a batch with others can be proven",
                $"with a mandate of 7 rounds until {end}: without a vote it stops then",
                "pays 21.00 tokens into escrow, 3.00 for each round; the creator gets back what the run has not spent when it is over",
                "nodes need a stake of 100.00 tokens, a proven fault costs 50.00; disputes about training steps have no referee",
                "admits nodes of owners on a list that votes keep; this can't be changed later",
                "the first round issues 1000.00 shares of the model to its nodes' owners, half as many every 1000 rounds",
                $"starts from the genesis checkpoint {network.Genesis.Root}, made from the specification",
                "descends from run 1, whose 0 FLOP of training count as its own",
                "takes two transactions: the first lets the RewardDistributor take 21.00 tokens",
            ],
            created.Errors.Take(10));
        Assert.Equal(Wei.FromTokens(21 + 4), before - await network.Network.Ledger.Token.BalanceAsync(network.Node.Owner.Address, Token));
        Assert.Matches($"^run {run} +Active +no round yet +7 of 7 rounds left until {end} +0 FLOP$", list.Output[^1]);
        Assert.Equal($"run {run} is Active; no round has been opened yet", show.Output[0]);
        Assert.Contains("  reward      3.00 tokens a round; 21.00 in escrow, 0.00 to be claimed, 0.00 not vested", show.Output);
        Assert.Contains("  shares      1000.00 issued by the first round, half as many every 1000 rounds", show.Output);
        Assert.Contains("  compute     0 FLOP of its own, 0 with its ancestors (run 1); 2.26e6 a step", show.Output);
        Assert.Contains("  phases      commit 600 s, reveal 120 s, propose 120 s for each leader, attest 120 s", show.Output);
        Assert.Contains($"  dataset     {network.Spec.Dataset.ManifestRoot}; a step trains on 2 of {network.Network.Terms.Data.TrainWindows} windows", show.Output);
        Assert.Contains($"  spec        {network.Spec.Hash()} at file:run.json", show.Output);
        Assert.True(fund.Code == 0, fund.All);
        Assert.StartsWith($"adds 4.00 tokens to the 21.00 in escrow for run {run}, which pays 3.00 for each finalised round", fund.Errors[0], StringComparison.Ordinal);
        Assert.Equal($"run {run} has 25.00 tokens in escrow", fund.Output[0]);
        Refusal.Check(refund, ExitCode.TransactionFailed, $"What run {run} has not spent can be refunded from 20");
        JsonNode details = JsonNode.Parse(string.Join('\n', json.Output))!;
        Assert.Equal(network.Genesis.Root.ToString(), details["terms"]!["genesis_root"]!.GetValue<string>());
        Assert.Equal(7, details["summary"]!["rounds_left"]!.GetValue<int>());
    });

    [Fact]
    public async Task RunsCreate_TermsThatTheLedgerOrTheCommandRefuses_SaysWhatToDo()
    {
        using NodeCopy owner = new(network.Node);

        Refusal.Check(await CreateAsync(owner, "--reward", "3", "--rounds", "7"), ExitCode.Usage, "A mandate needs an end", "--until");
        Refusal.Check(await CreateAsync(owner, "--reward", "3", "--rounds", "7", "--until", "2020-01-31T00:00Z"), ExitCode.Usage, "2020-01-31 00:00:00Z, which is over");
        Refusal.Check(await CreateAsync(owner, "--reward", "3", "--rounds", "0", "--slash", "200"), ExitCode.TransactionFailed, "A fault would cost 200.00 tokens, more than the minimum stake of 100.00");
        Refusal.Check(await CreateAsync(owner, "--reward", "3", "--rounds", "0", "--manifest", "/nowhere.json"), ExitCode.BadConfiguration, "/nowhere.json", "--manifest");
        byte[] text = [.. "of another dataset"u8];
        await File.WriteAllBytesAsync(owner.At("other.json"), DatasetManifest.Create("other", text, [new("all", 0, text.Length, DatasetSplit.Train)]).ToCanonicalBytes(), Token);
        Refusal.Check(
            await CreateAsync(owner, "--reward", "3", "--rounds", "0", "--manifest", owner.At("other.json")),
            ExitCode.BadConfiguration, "The manifest of dataset 'other' has root", $"the run specification names {network.Spec.Dataset.ManifestRoot}");
    }

    private Task<PledgerResult> CreateAsync(NodeCopy owner, params string[] terms)
    {
        string[] slash = terms.Contains("--slash") ? [] : ["--slash", "50"];
        return Pledger.RunAsync(
            ["runs", "create", network.Node.Config.RunSpec, "--min-stake", "100", .. slash, .. terms, "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")]);
    }
}
