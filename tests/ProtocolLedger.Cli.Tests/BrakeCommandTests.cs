using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>A minority pauses a run from the command line.</summary>
[Collection(NetworkTests.Name)]
public sealed class BrakeCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brake_Supported_PausesTheRunAndBindsTheBond()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value });
        string[] access = ["--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")];
        BrakeRules rules = await network.Network.Ledger.Brake.RulesAsync(Token);
        EthAddress account = network.Node.OwnerLedger.Account!.Value;
        BrakeStanding before = await network.Network.Ledger.Brake.StandingAsync(account, Token);
        Assert.True(before.Votes >= rules.NeededVotes, $"{before.Votes} of {rules.NeededVotes} votes");

        PledgerResult support = await Pledger.RunAsync(["brake", "support", .. access]);
        PledgerResult pull = await Pledger.RunAsync(["brake", "pull", .. access]);
        PledgerResult again = await Pledger.RunAsync(["brake", "pull", .. access]);
        PledgerResult withdraw = await Pledger.RunAsync(["brake", "withdraw", .. access]);

        Assert.True(support.Code == 0, support.All);
        Assert.Equal($"{account} supports a pull of run {run}", support.Output[0]);
        Assert.True(pull.Code == 0, pull.All);
        Assert.Contains("takes two transactions: the first lets the Brake take 100.00 tokens", pull.Errors);
        Assert.Contains($"pauses run {run} at once for {rules.Pause} s; a vote can resume it earlier", pull.Errors);
        Assert.Contains(pull.Errors, line => line.StartsWith("binds 100.00 tokens: free after 120 s or a vote that upholds", StringComparison.Ordinal));
        Assert.StartsWith($"run {run} is paused until ", pull.Output[0], StringComparison.Ordinal);
        Assert.StartsWith("pull 1, with ", pull.Output[1], StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.TransactionFailed, again.Code);
        Assert.Contains(again.Errors, line => line.Contains("have pulled the brake and count again from", StringComparison.Ordinal));
        Refusal.Check(withdraw, ExitCode.TransactionFailed, "100.00 of 100.00 tokens are the bond of a pull");
        BrakeStanding after = await network.Network.Ledger.Brake.StandingAsync(account, Token);
        Assert.Equal((rules.Bond, rules.Bond), (after.Deposit, after.Locked));
    }

    [Fact]
    public async Task BrakePull_ThreeOfTheCouncilSigned_PausesTheRun()
    {
        RunId run = await network.NewRunAsync();
        await network.UndoneAsync(() => PullForTheCouncilAsync(run));
    }

    [Fact]
    public async Task BrakePull_SupporterIsNoAddress_SaysSo()
    {
        using NodeCopy owner = new(network.Node);

        Refusal.Check(
            await Pledger.RunAsync("brake", "pull", "--with", "somebody", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")), ExitCode.Usage, "An address is 0x");
    }

    private async Task PullForTheCouncilAsync(RunId run)
    {
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        string[] names = ["a", "b", "c", "stranger"];
        for (int seat = 0; seat < names.Length; seat++)
        {
            LedgerKey member = await DemoKeys.CreateAsync(Path.GetDirectoryName(node.ConfigFile)!, names[seat], Token);
            if (names[seat] != "stranger")
            {
                await network.AsTimelockAsync(network.Network.Ledger.Governance.SetCouncilSeat(seat, member.Address, ""));
            }
        }

        // The keys of the council never meet the chain: signing works without one.
        using NodeCopy offline = new(network.Node, config => config with { Run = run.Value, RpcUrl = "http://127.0.0.1:9/" });
        string[] Sign(string name, params string[] more) =>
            ["brake", "sign", node.At($"{name}.signature.json"), "--until", "2099-01-31T00:00Z", "--config", offline.ConfigFile, "--key", node.At($"{name}.json"), .. more];
        PledgerResult unsure = await Pledger.AnswerAsync("", Sign("a"));
        PledgerResult[] signed = await Task.WhenAll(names.Select(name => Pledger.RunAsync([.. Sign(name), "--yes"])));
        PledgerResult twice = await Pledger.RunAsync([.. Sign("a"), "--yes"]);
        Task<PledgerResult> PullAsync(params string[] files) =>
            Pledger.RunAsync(["brake", "pull", "--yes", "--config", node.ConfigFile, "--signatures", .. files.Select(name => node.At($"{name}.signature.json"))]);

        Assert.True(unsure.Code == (int)ExitCode.Usage, unsure.All);
        Assert.StartsWith($"lets whoever has this signature and two more of the council pause run {run} once, until 2099-01-31 00:00:00Z", unsure.Errors[0], StringComparison.Ordinal);
        Assert.All(signed, result => Assert.True(result.Code == 0, result.All));
        Refusal.Check(twice, ExitCode.Usage, "never overwritten");
        Refusal.Check(await PullAsync("a", "b"), ExitCode.TransactionFailed, "The council pulls with 3 signatures of its members; given: 2.");
        Refusal.Check(await PullAsync("a", "b", "stranger"), ExitCode.TransactionFailed, "is not on the council");
        string forged = await File.ReadAllTextAsync(node.At("b.signature.json"), Token);
        await File.WriteAllTextAsync(node.At("forged.signature.json"), forged.Replace("\"nonce\": 0", "\"nonce\": 1", StringComparison.Ordinal), Token);
        Refusal.Check(await PullAsync("a", "c", "forged"), ExitCode.BadConfiguration, "forged.signature.json", "has not signed this");

        PledgerResult pull = await PullAsync("c", "a", "b", "a");

        Assert.True(pull.Code == 0, pull.All);
        Assert.StartsWith($"pauses run {run} at once for {DemoTerms.Deployment.BrakePause.TotalSeconds:0} s, on the word of 0x", pull.Errors[0], StringComparison.Ordinal);
        Assert.StartsWith($"run {run} is paused until 20", pull.Output[0], StringComparison.Ordinal);
        Assert.Equal(RunState.Paused, await network.Network.Ledger.Runs.StateAsync(run, Token));
        Refusal.Check(await PullAsync("a", "b", "c"), ExitCode.Usage, "are for council pull number 0", "the next one is number 1", "--nonce 1");
    }
}
