using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What a proposer is shown before she signs, and what she gets.</summary>
[Collection(NetworkTests.Name)]
public sealed class GovernanceCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProposeHalt_Yes_ShowsTheEffectAndProposes()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value });

        PledgerResult result = await Pledger.RunAsync("propose", "halt", "--why", "Enough", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == 0, result.All);
        Assert.Equal($"if it passes, it ends run {run} for good; nothing can start it again", result.Errors[0]);
        Assert.Equal("it passes with at least two thirds of the votes for and against, and 24000.00 tokens voting for it or abstaining", result.Errors[1]);
        Assert.Equal("the vote begins after 1 s and lasts 15 s; a passed proposal waits 2 s more", result.Errors[2]);
        Assert.Matches(@"^costs about \d+ gas, 0\.\d+ ETH, at most 0\.\d+ ETH$", result.Errors[3]);
        Assert.Equal(4, result.Errors.Count);
        BigInteger id = BigInteger.Parse(Assert.Single(result.Output, line => line.StartsWith("proposal ", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.NotEqual(VoteState.Canceled, (await network.Network.Ledger.Governance.StatusAsync(id, Token)).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n\n")]
    public async Task ProposeExtendMandate_AnswerIsNotYes_SignsNothing(string answer)
    {
        using NodeCopy owner = new(network.Node);
        LedgerHistory before = await HistoryAsync();

        PledgerResult result = await Pledger.AnswerAsync(
            answer, "propose", "extend-mandate", "--rounds", "300", "--until", "2027-01-31T00:00Z", "--why", "Go on", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == (int)ExitCode.Usage, result.All);
        Assert.Contains("if it passes, it lets run 1 go on for 300 rounds in all, until 2027-01-31 00:00:00Z", result.Errors);
        Assert.Contains(result.Errors, line => line.StartsWith("it passes with more votes for it than against", StringComparison.Ordinal));
        Assert.Contains(result.Errors, line => line.StartsWith("Sign as 0x", StringComparison.Ordinal));
        Assert.Contains("error: Nothing was signed: the answer was not yes.", result.Errors);
        Assert.Equal(before.Events.OfType<VoteProposed>().Count(), (await HistoryAsync()).Events.OfType<VoteProposed>().Count());
    }

    [Fact]
    public async Task ProposeChangeRule_AnswerIsYes_Proposes()
    {
        using NodeCopy owner = new(network.Node);

        PledgerResult result = await Pledger.AnswerAsync(
            "y\n", "propose", "change-rule", "Quorum", "25", "--why", "More voices", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == 0, result.All);
        Assert.Contains("if it passes, it makes the quorum 25 % of the supply", result.Errors);
        VoteProposed proposed = (await HistoryAsync()).Events.OfType<VoteProposed>().Last();
        Assert.Equal($"proposal {proposed.ProposalId}", result.Output[0]);
        Assert.Equal($"More voices #proposer={proposed.Proposer}", proposed.Description);
    }

    [Fact]
    public async Task ProposeHalt_NoVotes_SaysSoWithoutAsking()
    {
        using NodeCopy worker = new(network.Node); // the worker's key holds no tokens

        Refusal.Check(
            await Pledger.AnswerAsync("", "propose", "halt", "--why", "Enough", "--config", worker.ConfigFile), ExitCode.TransactionFailed, "votes, proposing takes");
    }

    private async Task<LedgerHistory> HistoryAsync()
    {
        LedgerHistory history = new(network.Network.Ledger.ReadEvents(null));
        await history.UpdateAsync(Token);
        return history;
    }
}
