using ProtocolLedger.Chain;
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
    public async Task BrakePull_SupporterIsNoAddress_SaysSo()
    {
        using NodeCopy owner = new(network.Node);

        Refusal.Check(
            await Pledger.RunAsync("brake", "pull", "--with", "somebody", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")), ExitCode.Usage, "An address is 0x");
    }
}
