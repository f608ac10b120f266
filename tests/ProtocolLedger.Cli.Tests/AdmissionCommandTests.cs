using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Runs that are not open to all, and nodes that want to join them.</summary>
[Collection(NetworkTests.Name)]
public sealed class AdmissionCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DeploymentAddresses At => network.Network.Deployment.Addresses;

    [Fact]
    public async Task NodeRun_RunWithAllowList_IsRefusedUntilAVoteListsItsOwner()
    {
        RunId run = await network.NewRunAsync(terms => terms with { Admission = At.AllowListAdmission });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        EthAddress owner = network.Node.Owner.Address;

        await node.RefusesAsync(
            ExitCode.NotAdmitted, $"Run {run} admits only nodes of listed owners, and {owner}, who owns node 1, is not on its list.", $"`pledger propose list-owners {owner}`");
        PledgerResult propose = await Pledger.AnswerAsync(
            "", "propose", "list-owners", owner.ToString(), "--why", "Known", "--config", node.ConfigFile, "--key", node.At("owner.json"));
        Assert.Equal($"if it passes, it lets nodes of {owner} join run {run}", propose.Errors[0]);
        await network.AsTimelockAsync(network.Network.Ledger.Governance.ListOwners(run, [owner], listed: true, ""));
        PledgerResult show = await Pledger.RunAsync("runs", "show", "--config", node.ConfigFile);

        await node.StopAfterAsync("joined the run");
        Assert.Contains("  admits      nodes of owners on a list that votes keep", show.Output);
    }

    [Fact]
    public async Task NodeRun_RunThatAsksForAttestations_TakesTheFileOfAnAttestor()
    {
        RunId run = await network.NewRunAsync(terms => terms with { Admission = At.AttestationAdmission });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        EthAddress attestor = network.Node.Owner.Address;
        string[] attest = ["--yes", "--config", node.ConfigFile, "--key", node.At("owner.json")];
        string[] start = ["node", "run", "--config", node.ConfigFile, "--admission-file", node.At("word.json")];

        await node.RefusesAsync(ExitCode.NotAdmitted, "node 1 has no attestation", "`pledger admission sign`");
        PledgerResult signed = await Pledger.RunAsync(["admission", "sign", node.At("word.json"), "--node", "1", "--valid-days", "30", .. attest]);
        PledgerResult again = await Pledger.RunAsync(["admission", "sign", node.At("word.json"), "--node", "1", "--valid-days", "30", .. attest]);
        node.Refused(await Pledger.RunAsync(start), ExitCode.NotAdmitted, $"{attestor} may not attest for run {run}");
        await network.AsTimelockAsync(network.Network.Ledger.Governance.ListAttestor(run, attestor, listed: true, ""));
        PledgerResult revoked = await Pledger.RunAsync(["admission", "revoke", "1", .. attest]);
        node.Refused(await Pledger.RunAsync(start), ExitCode.NotAdmitted, "was revoked at 20");
        PledgerResult anew = await Pledger.RunAsync(["admission", "sign", node.At("anew.json"), "--node", "1", "--valid-days", "30", .. attest]);
        node.Change(config => config with { AdmissionFile = node.At("anew.json") });

        await node.StopAfterAsync("joined the run");
        Assert.True(signed.Code == 0, signed.All);
        Assert.Matches($"^node 1 may join run {run} until 20.*: `pledger node run --admission-file {node.At("word.json")}`$", signed.Output[0]);
        Assert.StartsWith($"lets node 1 of {attestor} join run {run} until 20", signed.Errors[0], StringComparison.Ordinal);
        Assert.Equal($"counts only once a vote has made {attestor} an attestor of run {run}: `pledger propose list-attestor {attestor}`", signed.Errors[2]);
        Refusal.Check(again, ExitCode.Usage, "word.json is there already");
        Assert.True(revoked.Code == 0, revoked.All);
        Assert.Equal($"the attestations of node 1 for run {run} are void; new ones count", revoked.Output[0]);
        Assert.Equal(2, anew.Errors.Count);
    }

    [Fact]
    public async Task NodeRun_AdmissionFileOfAnotherRun_SaysBoth()
    {
        RunId first = await network.NewRunAsync(terms => terms with { Admission = At.AttestationAdmission });
        RunId second = await network.NewRunAsync(terms => terms with { Admission = At.AttestationAdmission });
        using NodeCopy node = new(network.Node, config => config with { Run = first.Value });
        PledgerResult signed = await Pledger.RunAsync(
            "admission", "sign", node.At("word.json"), "--node", "1", "--valid-days", "1", "--yes", "--config", node.ConfigFile, "--key", node.At("owner.json"));
        Assert.True(signed.Code == 0, signed.All);
        node.Change(config => config with { Run = second.Value, AdmissionFile = node.At("word.json") });

        await node.RefusesAsync(ExitCode.BadConfiguration, $"join run {first} through", $"run {second}", "signed for this node and run");
    }

    [Fact]
    public async Task Commands_RunThatIsOpenToAll_SayThatItHasNoLists()
    {
        using NodeCopy node = new(network.Node);
        string[] access = ["--config", node.ConfigFile, "--key", node.At("owner.json")];
        string[] vote = ["--why", "Known", .. access];
        string someone = network.Node.Owner.Address.ToString();

        Refusal.Check(await Pledger.RunAsync(["propose", "list-owners", someone, .. vote]), ExitCode.Usage, "Run 1 has no list of owners: it admits every node.", "--admission");
        Refusal.Check(await Pledger.RunAsync(["propose", "unlist-attestor", someone, .. vote]), ExitCode.Usage, "Run 1 has no list of attestors");
        Refusal.Check(await Pledger.RunAsync(["admission", "sign", node.At("a.json"), "--node", "1", "--valid-days", "1", .. access]), ExitCode.Usage, "Run 1 asks for no attestation");
        Refusal.Check(await Pledger.RunAsync(["admission", "revoke", "1", .. access]), ExitCode.Usage, "Run 1 asks for no attestation");
    }

    [Fact]
    public async Task NodeRun_MoreMemoryThanVotesAllowWithoutAReview_PausesTheRunUntilItPasses()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value, AcceleratorGigabytes = 1281 });

        await using Pledger running = await node.StartAsync();
        await running.LineAsync("joined the run");
        Assert.Equal(RunState.Paused, await StateAsync(run));
        PledgerResult show = await Pledger.RunAsync("runs", "show", "--config", node.ConfigFile);
        await network.AsTimelockAsync(network.Network.Ledger.Governance.PassReview(run, Hash32.Sha256("report"u8), ""));
        await running.LineAsync("round 1 is final");
        await running.SignalAsync("INT");

        Assert.Equal((int)ExitCode.Interrupted, (await running.EndAsync()).Code);
        Assert.Contains("  pause       until a review passes or the mandate lapses", show.Output);
        Assert.Equal(RunState.Active, await StateAsync(run));
    }

    private Task<RunState> StateAsync(RunId run) => network.Network.Ledger.Runs.StateAsync(run, Token);
}
