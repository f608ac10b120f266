using Nethereum.Contracts;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What an owner does with a node's stake and keys, and is shown before she signs.</summary>
[Collection(NetworkTests.Name)]
public sealed class StakeCommandTests(NetworkFixture network)
{
    private const string Cost = @"^costs about \d+ gas, 0\.0*[1-9]\d{0,2} ETH, at most 0\.0*[1-9]\d{0,2} ETH$";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Stake_InAndOutAgain_IsShownAndPaidBack() => network.UndoneAsync(async () =>
    {
        using NodeCopy owner = new(network.Node);
        EthAddress account = network.Node.Owner.Address;
        Wei before = await network.Network.Ledger.Token.BalanceAsync(account, Token);

        PledgerResult stake = await RunAsync(owner, "stake", "500");
        PledgerResult part = await RunAsync(owner, "unstake", "400");
        PledgerResult more = await RunAsync(owner, "unstake", "200");
        PledgerResult early = await RunAsync(owner, "withdraw");
        await network.WaitAsync(TimeSpan.FromDays(1));
        PledgerResult withdraw = await RunAsync(owner, "withdraw");

        Shown(stake, "node 1 has a stake of 10500.00 tokens", "adds 500.00 tokens to the stake of node 1, now 10000.00; they keep their votes", "takes two transactions: the first lets the StakeVault take 500.00 tokens");
        Assert.Equal(2, stake.Errors.Count(line => line.StartsWith("costs about", StringComparison.Ordinal)));
        Shown(part, "node 1 has a stake of 10100.00 tokens; 400.00 tokens can be withdrawn from 20", "takes 400.00 of 10500.00 tokens out", "they can be withdrawn 24 hours later", "leaves 10100.00 tokens");
        Shown(more, "node 1 has a stake of 9900.00 tokens; 600.00 tokens", "they wait anew, together with these", "leaves 9900.00 tokens: too little for run 1, which asks for 10000.00");
        Refusal.Check(early, ExitCode.TransactionFailed, "The stake of node 1 is unbonding until 20");
        Shown(withdraw, "withdrew 600.00 tokens; node 1 has a stake of 9900.00 tokens", $"pays 600.00 tokens from node 1 to its owner {account}");
        Assert.Equal(Wei.FromTokens(100), await network.Network.Ledger.Token.BalanceAsync(account, Token) - before);
    });

    [Fact]
    public Task RotateKey_Yes_TheNewKeyActsAndTheOldOneNoLonger() => network.UndoneAsync(async () =>
    {
        using NodeCopy owner = new(network.Node);
        LedgerKey next = LedgerKey.Generate();

        PledgerResult rotated = await RunAsync(owner, "rotate-key", next.Address.ToString());
        PledgerResult again = await RunAsync(owner, "rotate-key", next.Address.ToString());
        PledgerResult old = await owner.RunAsync();

        Shown(
            rotated,
            $"node 1 has the worker {next.Address}; name its key file",
            $"makes {next.Address} the worker of node 1 at once",
            $"the old worker {network.Node.Worker.Address} can no longer act for the node; what it has signed can convict the node for 24 hours more",
            "a lost worker key costs nothing");
        Refusal.Check(again, ExitCode.TransactionFailed, $"{next.Address} is the worker of node 1 already");
        owner.Refused(old, ExitCode.KeyOrPassword, network.Node.Worker.Address.ToString(), "not the worker key of any registered node");
    });

    [Fact]
    public async Task Leave_MemberOfARun_IsTakenOut()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy owner = new(network.Node);
        await network.UndoneAsync(async () =>
        {
            (EthAddress account, EthAddress rounds) = (network.Node.Owner.Address, network.Network.Deployment.Addresses.RoundManager);
            if (await network.Network.Ledger.Nodes.RunAsync(network.Node.Node, Token) is { } other) // another test's
            {
                await network.ActAsAsync(account, rounds, network.Network.Ledger.Rounds.LeaveRequest(other, network.Node.Node).Data);
            }

            await network.ActAsAsync(account, rounds, new JoinFunction { Run = run.Value, Node = 1, Data = [] }.GetCallData());
            Assert.Equal(run, await network.Network.Ledger.Nodes.RunAsync(network.Node.Node, Token));

            PledgerResult leave = await Pledger.RunAsync("leave", "--yes", "--config", owner.ConfigFile);
            PledgerResult again = await RunAsync(owner, "leave");

            Shown(
                leave,
                $"node 1 has left run {run}",
                $"takes node 1 out of run {run} at once: what it has committed and not revealed is given up, the next rounds don't wait for it",
                "its stake of 10000.00 tokens stays staked, what it has earned stays its owner's; `pledger node run` joins again, so stop the node first");
            Assert.True(again.Code == 0, again.All);
            Assert.Equal(["node 1 takes part in no run"], again.Output);
            Assert.Null(await network.Network.Ledger.Nodes.RunAsync(network.Node.Node, Token));
        });
    }

    [Fact]
    public Task Delegate_ToAnotherBackAndToNobody_MovesTheVotesOfHeldAndStakedTokens() => network.UndoneAsync(async () =>
    {
        using NodeCopy copy = new(network.Node);
        EthAddress owner = network.Node.Owner.Address, other = LedgerKey.Generate().Address;
        TokenClient token = network.Network.Ledger.Token;
        Wei held = await token.BalanceAsync(owner, Token);
        string[] access = ["--yes", "--config", copy.ConfigFile, "--key", copy.At("owner.json")];

        PledgerResult away = await Pledger.RunAsync(["delegate", other.ToString(), .. access]);
        Wei votes = await token.VotesAsync(other, Token);
        PledgerResult nobody = await Pledger.RunAsync(["delegate", EthAddress.Zero.ToString(), .. access]);
        Wei none = await token.VotesAsync(other, Token);
        PledgerResult back = await Pledger.RunAsync(["delegate", .. access]);
        PledgerResult again = await Pledger.RunAsync(["delegate", .. access]);

        string amounts = $"{held.ToTokens()} held and 10000.00 staked";
        Assert.Equal((held + Wei.FromTokens(10_000), Wei.Zero), (votes, none));
        Shown(
            away,
            $"{other} votes with the tokens of {owner}, and has {votes.ToTokens()} votes in all",
            $"lets {other} vote with the tokens of {owner}, {amounts}; up to now the holder herself did",
            "the tokens stay where they are, votes that have begun stay as they are, and it can be changed at any time");
        Assert.DoesNotContain("checkpoint", away.All, StringComparison.Ordinal);
        Shown(nobody, $"nobody votes with the tokens of {owner}", $"lets nobody vote with the tokens of {owner}, {amounts}; up to now {other} did");
        Shown(
            back,
            $"the holder herself votes with the tokens of {owner}, and has {votes.ToTokens()} votes in all",
            $"{amounts}; up to now nobody did",
            "from then on whatever moves these tokens, such as a claim of rewards, also moves a checkpoint of votes and costs more gas each time");
        Assert.True(again.Code == 0, again.All);
        Assert.Equal([$"the holder herself votes with the tokens of {owner} already"], again.Output);
    });

    [Fact]
    public async Task Unstake_NobodyAnswers_SignsNothing()
    {
        using NodeCopy owner = new(network.Node);
        NodeRecord before = await network.Network.Ledger.Nodes.GetAsync(network.Node.Node, Token);

        PledgerResult result = await Pledger.AnswerAsync("", "unstake", "5", "--node", "1", "--config", owner.ConfigFile, "--key", owner.At("owner.json"));

        Assert.True(result.Code == (int)ExitCode.Usage, result.All);
        Assert.Empty(result.Output);
        Assert.Contains($"Sign as {network.Node.Owner.Address}? [y/N] ", result.Errors);
        Assert.Contains("error: Nothing was signed: the answer was not yes.", result.Errors);
        Assert.Equal(before, await network.Network.Ledger.Nodes.GetAsync(network.Node.Node, Token));
    }

    private static Task<PledgerResult> RunAsync(NodeCopy owner, params string[] command) =>
        Pledger.RunAsync([.. command, "--node", "1", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")]);

    /// <summary>It succeeded, said this on standard output, and before that these things and the cost on standard error.</summary>
    private static void Shown(PledgerResult result, string output, params string[] effects)
    {
        Assert.True(result.Code == 0, result.All);
        Assert.StartsWith(output, Assert.Single(result.Output), StringComparison.Ordinal);
        Assert.All(effects, effect => Assert.Contains(effect, string.Join('\n', result.Errors), StringComparison.Ordinal));
        Assert.Matches(Cost, result.Errors[^1]);
    }
}
