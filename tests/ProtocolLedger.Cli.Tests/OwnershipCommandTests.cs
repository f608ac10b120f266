using System.Text.Json.Nodes;
using Nethereum.Contracts;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What an owner gets for her node's work, after a round that a real node has trained.</summary>
[Collection(NetworkTests.Name)]
public sealed class OwnershipCommandTests(NetworkFixture network)
{
    private const string Stranger = "0x00000000000000000000000000000000000000AA";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ClaimSharesRevenue_AfterOneRound_PayTheOwner()
    {
        RunId run = await network.NewRunAsync(terms => terms with { MandateRounds = 1 });
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 1 });
        await TrainAsync(owner);
        await network.UndoneAsync(async () =>
        {
            string account = network.Node.Owner.Address.ToString();
            string[] access = ["--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")];
            string[] node = ["--node", network.Node.Node.ToString()];
            await network.WaitAsync(DemoTerms.Deployment.Challenge + TimeSpan.FromSeconds(1));

            PledgerResult claim = await Pledger.RunAsync(["claim", .. node, .. access]);
            PledgerResult mint = await Pledger.RunAsync(["shares", "mint", .. node, .. access]);
            PledgerResult again = await Pledger.RunAsync(["shares", "mint", .. node, .. access]);
            PledgerResult deposit = await Pledger.RunAsync(["revenue", "deposit", "250.5", .. access]);
            PledgerResult pass = await Pledger.RunAsync(["shares", "transfer", Stranger, "250", .. access]);
            foreach (string password in Directory.EnumerateFiles(Path.GetDirectoryName(owner.ConfigFile)!, "*.password"))
            {
                File.Move(password, $"{password}.hidden"); // reading needs none
            }

            PledgerResult shares = await Pledger.RunAsync(["shares", "show", "--config", owner.ConfigFile]);
            PledgerResult json = await Pledger.RunAsync(["shares", "show", "--json", "--owner", Stranger, "--config", owner.ConfigFile]);
            PledgerResult revenue = await Pledger.RunAsync(["revenue", "show", "--config", owner.ConfigFile, "--key", owner.At("owner.json")]);
            foreach (string hidden in Directory.EnumerateFiles(Path.GetDirectoryName(owner.ConfigFile)!, "*.hidden"))
            {
                File.Move(hidden, hidden[..^".hidden".Length]);
            }

            PledgerResult paid = await Pledger.RunAsync(["revenue", "claim", .. access]);
            PledgerResult nothing = await Pledger.RunAsync(["revenue", "claim", .. access]);

            Says(claim, $"paid 100.00 tokens to the owner of node {node[1]}", $"it can be given 1000.00 shares of the model: `pledger shares mint --node {node[1]}`");
            Assert.Equal($"pays 100.00 tokens that node {node[1]} has earned in run {run} to its owner {account}", claim.Errors[0]);
            Says(mint, $"gave 1000.00 shares of the model of run {run} to the owner of node {node[1]}");
            Assert.Equal($"gives 1000.00 shares of the model of run {run}, which node {node[1]} has earned, to its owner {account}", mint.Errors[0]);
            Assert.StartsWith("costs about ", mint.Errors[1], StringComparison.Ordinal);
            Says(again, $"no shares are due to node {node[1]}");
            Says(deposit, $"deposited 250.50 tokens; the model of run {run} has earned 250.50");
            Assert.Equal($"pays 250.50 tokens to those who own the 1000.00 shares of the model of run {run} now", deposit.Errors[0]);
            Says(pass, $"passed 250.00 shares on to {Stranger}; 750.00 are left");
            Says(
                shares,
                $"{account} has 750.00 of 1000.00 shares of the model of run {run}, 75.00 %",
                "round 2 issues 1000.00 shares; the first issued 1000.00, half as many every 50 rounds");
            Assert.Equal(Wei.FromTokens(250).ToString(), JsonNode.Parse(string.Join('\n', json.Output))!["shares"]!.GetValue<string>());
            // Fractions of a wei are kept for later, so that at most one wei is missing.
            Says(revenue, $"the model of run {run} has earned 250.50 tokens; 250.499999999999999999 wait for {account}");
            Says(paid, $"paid 250.499999999999999999 tokens to {account}");
            Says(nothing, $"nothing is due to {account}");
        });
    }

    [Fact]
    public async Task Claim_BeforeVesting_SaysWhen()
    {
        RunId run = await network.NewRunAsync(terms => terms with { MandateRounds = 1 });
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 1 });
        await TrainAsync(owner);
        await network.UndoneAsync(async () =>
        {
            RewardFunds funds = await network.Network.Ledger.Rewards.FundsAsync(run, Token);
            Assert.True(funds.Unvested > Wei.Zero, "the round vests later");

            PledgerResult claim = await Pledger.RunAsync("claim", "--node", network.Node.Node.ToString(), "--yes", "--config", owner.ConfigFile);

            Assert.True(claim.Code == 0, claim.All);
            Assert.Equal($"nothing is due to node {network.Node.Node}", claim.Output[0]);
            Assert.StartsWith("100.00 tokens of all nodes' rewards have not vested: more can be claimed from ", claim.Output[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task ClaimBurn_NodeSlashedBeforeItsRewardsVested_TheyAreBurnt()
    {
        RunId run = await network.NewRunAsync(terms => terms with { MandateRounds = 1 });
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 1 });
        await TrainAsync(owner);
        await network.UndoneAsync(async () =>
        {
            (LedgerClient ledger, DeploymentAddresses at) = (network.Network.Ledger, network.Network.Deployment.Addresses);
            string[] access = ["--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")];
            string[] node = ["--node", network.Node.Node.ToString()];
            string treasury = Path.Combine(network.Network.Folder, "treasury.json");
            Assert.Equal(DemoTerms.RewardPerRound, (await ledger.Rewards.FundsAsync(run, Token)).Unvested);
            SlashFunction slash = new() { Run = run.Value, Node = network.Node.Node.Value, Amount = Wei.FromTokens(5000).Value, Prover = Stranger };
            await network.ActAsAsync(at.FraudProofs, at.StakeVault, slash.GetCallData());
            PledgerResult before = await Pledger.RunAsync(["claim", "--burn", .. access]);

            // The node serves its time and works on: the next round's tree has what it lost.
            await network.WaitAsync(TimeSpan.FromSeconds(await ledger.Nodes.JailSecondsAsync(Token)));
            Succeeded(await Pledger.RunAsync(["unjail", .. node, .. access]));
            await network.FundOwnerAsync(Wei.FromTokens(5000));
            Succeeded(await Pledger.RunAsync(["stake", "5000", .. node, .. access]));
            Succeeded(await Pledger.RunAsync(["runs", "fund", run.ToString(), "100", "--yes", "--config", owner.ConfigFile, "--key", treasury]));
            ulong now = (await ledger.HeadAsync(0, Token)).Timestamp;
            await network.AsTimelockAsync(ledger.Governance.ExtendMandate(run, 2, now + 3600, ""));
            await network.CallAsync("evm_setAutomine", false);
            await network.CallAsync("evm_setIntervalMining", 1);
            await TrainAsync(owner);
            await network.CallAsync("evm_setAutomine", true);
            await network.WaitAsync(DemoTerms.Deployment.Challenge * 2);
            Wei supply = await ledger.Token.TotalSupplyAsync(Token);

            PledgerResult claim = await Pledger.RunAsync(["claim", .. node, .. access]);
            PledgerResult both = await Pledger.RunAsync(["claim", "--burn", .. node, .. access]);
            PledgerResult burn = await Pledger.RunAsync(["claim", "--burn", .. access]);
            PledgerResult again = await Pledger.RunAsync(["claim", "--burn", .. access]);

            Says(before, $"no lost rewards of run {run} are there to burn");
            Assert.Equal($"paid 100.00 tokens to the owner of node {node[1]}", claim.Output[0]);
            Refusal.Check(both, ExitCode.Usage, "--burn is about all slashed nodes of the run", "Leave --node out.");
            Says(burn, $"burnt 100.00 tokens that slashed nodes of run {run} had lost");
            Assert.Equal($"burns 100.00 tokens of rewards that slashed nodes of run {run} have lost; nobody gets them", burn.Errors[0]);
            Assert.StartsWith("costs about ", burn.Errors[1], StringComparison.Ordinal);
            Says(again, $"no lost rewards of run {run} are there to burn");
            Assert.Equal(Wei.FromTokens(100), supply - await ledger.Token.TotalSupplyAsync(Token));
        });
    }

    [Fact]
    public async Task Show_WhoseIsNotClear_SaysWhatToName()
    {
        using NodeCopy owner = new(network.Node);
        string[] config = ["--config", owner.ConfigFile];
        File.WriteAllText(owner.At("bare.json"), """{"version":3,"crypto":{}}""");

        Refusal.Check(await Pledger.RunAsync(["shares", "show", "--owner", Stranger, "--key", owner.At("owner.json"), .. config]), ExitCode.Usage, "--owner and --key both name an account.", "Give one of them.");
        Refusal.Check(await Pledger.RunAsync(["revenue", "show", "--owner", "0x12", .. config]), ExitCode.Usage, "'0x12'");
        Refusal.Check(await Pledger.RunAsync(["revenue", "show", "--key", owner.At("bare.json"), .. config]), ExitCode.KeyOrPassword, "it names no address");
        owner.Change(changed => changed with { KeyFile = owner.At("owner.json") });
        Refusal.Check(await Pledger.RunAsync(["credit", "show", .. config]), ExitCode.Usage, $"{network.Node.Owner.Address} is not a node's worker key", "--owner");
    }

    [Fact]
    public async Task Rollback_Decided_NodeTrainsOnFromTheOlderCheckpoint()
    {
        RunId run = await network.NewRunAsync(terms => terms with { MandateRounds = 1 });
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 1 });
        await TrainAsync(owner);
        string[] access = ["--why", "Poisoned", "--config", owner.ConfigFile, "--key", owner.At("owner.json")];
        RewardFunds before = await network.Network.Ledger.Rewards.FundsAsync(run, Token);

        PledgerResult proposed = await Pledger.RunAsync(["propose", "rollback", "--to-round", "0", "--yes", .. access]);
        Refusal.Check(
            await Pledger.RunAsync(["propose", "rollback", "--to-round", "1", "--yes", .. access]),
            ExitCode.Usage,
            $"Run {run} goes on from the checkpoint of round 1: a rollback leads to an older one.",
            "--to-round");
        GovernanceClient governance = network.Network.Ledger.Governance;
        await network.AsTimelockAsync(governance.Rollback(run, Round.Genesis, ""));
        await Until(async () => (await network.Network.Ledger.Rounds.LatestCheckpointAsync(run, Token)).Round == Round.Genesis);
        RewardFunds after = await network.Network.Ledger.Rewards.FundsAsync(run, Token);
        if (after.VestedRound == Round.Genesis)
        {
            Assert.Equal(before.Escrow + before.Unvested, after.Escrow);
        }
        else
        {
            await network.Network.Ledger.Rewards.FundAsync(run, DemoTerms.RewardPerRound, Token).EnsureMinedAsync("fund the round to come");
        }

        ChainHead head = await network.Network.Ledger.HeadAsync(0, Token);
        await network.AsTimelockAsync(governance.ExtendMandate(run, 2, head.Timestamp + 3600, ""));
        await Until(async () => await network.Network.Ledger.Runs.StateAsync(run, Token) == RunState.Active);
        await TrainAsync(owner);

        Assert.True(proposed.Code == 0, proposed.All);
        Assert.Equal($"if it passes, it has run {run} start again from its genesis checkpoint; rewards that have not vested are taken back", proposed.Errors[0]);
        LedgerHistory history = new(network.Network.Ledger.ReadEvents(null));
        await history.UpdateAsync(Token);
        CheckpointRecorded[] recorded = [.. history.Checkpoints(run)];
        Assert.Equal([new Round(1), new Round(2)], recorded.Select(e => e.Round));
        Assert.All(recorded, e => Assert.Equal(network.Genesis.Root, e.Parent));
        Assert.Equal(new CanonicalCheckpoint(new Round(2), recorded[1].Root), await network.Network.Ledger.Rounds.LatestCheckpointAsync(run, Token));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.0000000000000000001")]
    [InlineData("many")]
    public async Task RevenueDeposit_NoAmount_SaysWhatOneIs(string amount)
    {
        using NodeCopy owner = new(network.Node);
        Refusal.Check(
            await Pledger.RunAsync("revenue", "deposit", "--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json"), "--", amount),
            ExitCode.Usage,
            $"'{amount}' is not a number of tokens.",
            "such as 12.5");
    }

    [Fact]
    public async Task SharesAndRevenue_NothingThere_AreRefusedBeforeTheQuestion()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy owner = new(network.Node, config => config with { Run = run.Value });
        string[] access = ["--yes", "--config", owner.ConfigFile, "--key", owner.At("owner.json")];

        Refusal.Check(await Pledger.RunAsync(["revenue", "deposit", "1", .. access]), ExitCode.TransactionFailed, $"Nobody owns shares of run {run} yet.");
        Refusal.Check(await Pledger.RunAsync(["shares", "transfer", Stranger, "1", .. access]), ExitCode.TransactionFailed, "ERC6909InsufficientBalance");
    }

    /// <summary>Runs a real node until the mandate of one round is used up.</summary>
    private static async Task TrainAsync(NodeCopy owner)
    {
        PledgerResult trained = await owner.RunAsync();
        Assert.True(trained.Code == (int)ExitCode.RunNotActive, trained.All);
        Assert.Contains("is final", trained.All, StringComparison.Ordinal);
    }

    private static void Succeeded(PledgerResult result) => Assert.True(result.Code == 0, result.All);

    private static void Says(PledgerResult result, params string[] lines)
    {
        Assert.True(result.Code == 0, result.All);
        Assert.Equal(lines, result.Output);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(50, Token);
        }
    }
}
