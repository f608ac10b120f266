using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What a proposer is shown before she signs, and what she gets.</summary>
[Collection(NetworkTests.Name)]
public sealed class GovernanceCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Tokens that a vote takes.</summary>
    private static string Quorum => new Wei(DemoTerms.Deployment.Supply.Value * DemoTerms.Deployment.QuorumPercent / 100).ToTokens();

    [Fact]
    public async Task ProposeHalt_Yes_ShowsTheEffectAndProposes()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value });

        PledgerResult result = await Pledger.RunAsync("propose", "halt", "--why", "Enough", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == 0, result.All);
        Assert.Equal($"if it passes, it ends run {run} for good; nothing can start it again", result.Errors[0]);
        Assert.Equal($"it passes with at least two thirds of the votes for and against, and {Quorum} tokens voting for it or abstaining", result.Errors[1]);
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
        string month = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        PledgerResult result = await Pledger.AnswerAsync(
            answer, "propose", "extend-mandate", "--rounds", "300", "--until", $"{month}T00:00Z", "--why", "Go on", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == (int)ExitCode.Usage, result.All);
        Assert.Contains($"if it passes, it lets run 1 go on for 300 rounds in all, until {month} 00:00:00Z", result.Errors);
        Assert.Contains(result.Errors, line => line.StartsWith("it passes with more votes for it than against", StringComparison.Ordinal));
        Assert.Contains(result.Errors, line => line.StartsWith("as things stand the ledger would refuse it then: The mandate of run 1 needs 30000.00 tokens of rewards in escrow", StringComparison.Ordinal));
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

    [Theory]
    [InlineData("if it passes, it has runs reviewed from 2.50e24, 1.00e25 training FLOP on, or above 640 GB of accelerator memory in a node", "thresholds", "2.5e24", "1e25", "--memory", "640")]
    [InlineData("if it passes, it calls 0x00000000000000000000000000000000000000AA with 0x12345678: not known to this program, look it up before you vote", "call", "0x00000000000000000000000000000000000000AA", "0x12345678")]
    public async Task Propose_NobodyAnswers_ShowsTheEffectOnly(string effect, params string[] proposal)
    {
        using NodeCopy owner = new(network.Node);

        PledgerResult result = await Pledger.AnswerAsync("", ["propose", .. proposal, "--why", "Why not", "--config", owner.ConfigFile, "--key", owner.At("owner.json")]);

        Assert.True(result.Code == (int)ExitCode.Usage, result.All);
        Assert.Equal(effect, result.Errors[0]);
        Assert.Contains("two thirds", result.Errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_FromTheVoteToItsEnd_EachStepIsShownFirst()
    {
        RunId run = await network.NewRunAsync();
        await network.UndoneAsync(() => FollowAsync(run));
    }

    [Fact]
    public async Task ProposeHalt_NoVotes_SaysSoWithoutAsking()
    {
        using NodeCopy worker = new(network.Node); // the worker's key holds no tokens

        Refusal.Check(
            await Pledger.AnswerAsync("", "propose", "halt", "--why", "Enough", "--config", worker.ConfigFile), ExitCode.TransactionFailed, "votes, proposing takes");
    }

    private async Task FollowAsync(RunId run)
    {
        LedgerClient ledger = network.Network.Ledger;
        TxRequest delegation = ledger.Token.DelegateRequest(network.Node.Owner.Address);
        await network.ActAsAsync(ledger.Account!.Value, delegation.To, delegation.Data);
        await network.WaitAsync(TimeSpan.FromSeconds(1));
        string votes = (await ledger.Token.VotesAsync(network.Node.Owner.Address, Token)).ToTokens();
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value });
        string[] access = ["--config", owner.ConfigFile, "--key", owner.At("owner.json")];
        PledgerResult proposed = await Pledger.RunAsync(["propose", "halt", "--why", "Enough", "--yes", .. access]);
        Assert.True(proposed.Code == 0, proposed.All);
        string id = proposed.Output[0].Split(' ')[1];
        string effect = $"ends run {run} for good; nothing can start it again";
        await network.WaitAsync(TimeSpan.FromSeconds(2));

        PledgerResult unsure = await Pledger.AnswerAsync("", ["vote", id, "for", .. access]);
        PledgerResult vote = await Pledger.RunAsync(["vote", id, "for", "--why", "Seen it", "--yes", .. access]);
        PledgerResult status = await Pledger.RunAsync("status", "--config", owner.ConfigFile);
        PledgerResult json = await Pledger.RunAsync("status", "--json", "--config", owner.ConfigFile);
        await network.WaitAsync(TimeSpan.FromSeconds(20));
        PledgerResult queue = await Pledger.RunAsync(["queue", id, "--yes", .. access]);
        await network.WaitAsync(TimeSpan.FromSeconds(3));
        PledgerResult execute = await Pledger.RunAsync(["execute", id, "--yes", .. access]);
        PledgerResult after = await Pledger.RunAsync("status", "--config", owner.ConfigFile);

        Assert.True(unsure.Code == (int)ExitCode.Usage, unsure.All);
        Assert.True(vote.Code == 0, vote.All);
        Assert.Equal($"if it passes, it {effect}", vote.Errors[0]);
        Assert.Equal($"votes for it with {votes} tokens, what the account had when the vote began; a vote can't be changed", vote.Errors[1]);
        Assert.StartsWith($"for {votes} tokens, against 0.00, abstain 0.00; the vote ends at 20", vote.Output[0], StringComparison.Ordinal);
        int at = status.Output.ToList().IndexOf($"proposal {id}");
        Assert.True(at >= 0, status.All);
        Assert.Matches("^  the vote ends at 20.*Z: \"Enough\"$", status.Output[at + 1]);
        Assert.Equal($"  if it passes, it {effect}", status.Output[at + 2]);
        Assert.Equal($"  for {votes} tokens, against 0.00, abstain 0.00; it takes {Quorum} for it or abstaining, and two thirds of the votes for and against", status.Output[at + 3]);
        JsonNode entry = JsonNode.Parse(string.Join('\n', json.Output))!["open_proposals"]!.AsArray().Single(proposal => proposal!["id"]!.GetValue<string>() == id)!;
        Assert.Equal(("Active", votes, effect), (entry["state"]!.GetValue<string>(), Wei.Parse(entry["for_wei"]!.GetValue<string>()).ToTokens(), entry["effects"]![0]!.GetValue<string>()));
        Assert.True(queue.Code == 0, queue.All);
        Assert.Equal(["lets the proposal be carried out 2 s from now", $"it {effect}"], queue.Errors.Take(2));
        Assert.True(execute.Code == 0, execute.All);
        Assert.Equal(["carries the proposal out now", $"it {effect}"], execute.Errors.Take(2));
        Assert.Equal(RunState.Halted, await ledger.Runs.StateAsync(run, Token));
        Assert.DoesNotContain($"proposal {id}", after.Output);
    }

    private async Task<LedgerHistory> HistoryAsync()
    {
        LedgerHistory history = new(network.Network.Ledger.ReadEvents(null));
        await history.UpdateAsync(Token);
        return history;
    }
}
