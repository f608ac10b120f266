using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Runs that the chain judges: made, declared, and joined only when the declared program is the node's own.</summary>
[Collection(NetworkTests.Name)]
public sealed class ExactRunTests(NetworkFixture network)
{
    private static readonly string[] Terms = ["--reward", "3", "--rounds", "0", "--min-stake", "100", "--slash", "50", "--referee", "chain"];

    private RunSpec Spec => network.Spec with { Engine = ExactEngine.EngineId };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task RunsCreate_RefereeIsTheChain_DeclaresTheProgramToo() => network.UndoneAsync(async () =>
    {
        using NodeCopy owner = await NewNodeAsync();

        PledgerResult created = await Pledger.RunAsync(["runs", "create", owner.Config.RunSpec, .. Terms, "--yes", .. Access(owner)]);

        Assert.True(created.Code == 0, created.All);
        RunId run = new(ulong.Parse(created.Output[0].Split(' ')[1]));
        Assert.Contains("nodes need a stake of 100.00 tokens, a proven fault costs 50.00; the ExactReferee decides disputes about training steps", created.Errors);
        Assert.Contains($"run {run} is made; what is left is to declare its program", created.Errors);
        Assert.Contains(created.Errors, line => line.StartsWith($"declares what a step of run {run} is: ", StringComparison.Ordinal));
        StepProgram program = await ProgramAsync();
        Assert.Equal(program.Hash(), await network.Network.Ledger.ExactReferee.ProgramHashAsync(run, Token));
        Refusal.Check(
            await Pledger.RunAsync(["runs", "declare", $"{run}", owner.Config.RunSpec, "--yes", .. Access(owner)]),
            ExitCode.TransactionFailed, $"The program of run {run} was declared before");
    });

    [Fact]
    public Task RunsCreate_ProgramNotDeclared_SaysHowAndDeclareDoesIt() => network.UndoneAsync(async () =>
    {
        using NodeCopy owner = await NewNodeAsync();

        PledgerResult created = await Pledger.AnswerAsync("y\nn\n", ["runs", "create", owner.Config.RunSpec, .. Terms, .. Access(owner)]);

        Assert.True(created.Code == (int)ExitCode.Usage, created.All);
        string run = created.Errors[^2].Split(' ')[2];
        Assert.Equal($"error: Run {run} was made, but its program was not declared: Nothing was signed: the answer was not yes.", created.Errors[^2]);
        Assert.Equal($"  Declare it with `pledger runs declare {run} {owner.Config.RunSpec}`; before that no node joins the run.", created.Errors[^1]);
        PledgerResult declared = await Pledger.RunAsync(["runs", "declare", run, owner.Config.RunSpec, "--yes", .. Access(owner)]);
        Assert.True(declared.Code == 0, declared.All);
        Assert.Equal($"the program of run {run} is declared: {(await ProgramAsync()).Hash()}", declared.Output[0]);
    });

    [Fact]
    public async Task RunsCreate_AnotherEngine_IsRefusedBeforeAnythingIsSigned()
    {
        using NodeCopy owner = await NewNodeAsync();

        Refusal.Check(
            await Pledger.RunAsync(["runs", "create", network.Node.Config.RunSpec, .. Terms, "--yes", .. Access(owner)]),
            ExitCode.BadConfiguration, $"runs of the engine {ExactEngine.EngineId} only; the run specification names {network.Spec.Engine}", "--referee jury");
        Refusal.Check(
            await Pledger.RunAsync(["runs", "create", owner.Config.RunSpec, .. Terms, "--dataset", "/nowhere.txt", "--yes", .. Access(owner)]),
            ExitCode.BadConfiguration, "/nowhere.txt", "--dataset");
    }

    [Fact]
    public async Task RunsDeclare_RunOfTheJuryOrOfAnotherSpecification_IsRefused()
    {
        using NodeCopy owner = await NewNodeAsync();
        RunId run = await NewRunAsync();

        Refusal.Check(
            await Pledger.RunAsync(["runs", "declare", "1", owner.Config.RunSpec, "--yes", .. Access(owner)]),
            ExitCode.BadConfiguration, "Run 1 names the JuryReferee as its referee");
        Refusal.Check(
            await Pledger.RunAsync(["runs", "declare", $"{run}", network.Node.Config.RunSpec, "--yes", .. Access(owner)]),
            ExitCode.BadConfiguration, $"The specification of run {run} is {Spec.Hash()}, the file's is {network.Spec.Hash()}");
        Refusal.Check(
            await Pledger.RunAsync(["runs", "declare", $"{run}", owner.Config.RunSpec, "--yes", .. Access(owner)]),
            ExitCode.TransactionFailed, $"has not made run {run}");
    }

    [Fact]
    public async Task NodeRun_ProgramDeclaredAsItIs_Joins()
    {
        RunId run = await NewRunAsync();
        using NodeCopy node = await NewNodeAsync(run);
        await node.RefusesAsync(ExitCode.BadConfiguration, $"Run {run} names the exact referee, and what a step of it is has not been declared yet", $"`pledger runs declare {run}`");
        await network.Network.Ledger.ExactReferee.DeclareAsync(run, await ProgramAsync(), Token).EnsureMinedAsync("declare");

        Assert.Contains(ExactEngine.EngineId, await node.StopAfterAsync($"of run {run} serves peers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NodeRun_AnotherProgramDeclared_Refuses()
    {
        RunId run = await NewRunAsync();
        using NodeCopy node = await NewNodeAsync(run);
        StepProgram program = await ProgramAsync();
        StepProgram other = program with { Rate = program.Rate + 1 };
        await network.Network.Ledger.ExactReferee.DeclareAsync(run, other, Token).EnsureMinedAsync("declare");

        await node.RefusesAsync(
            ExitCode.BadConfiguration, $"What was declared of run {run} is another program", $"its hash is {other.Hash()}, not {program.Hash()}", "honest work wrong");
    }

    [Fact]
    public async Task NodeRun_EngineThatTheRefereeCantJudge_Refuses()
    {
        RunId run = await network.NewRunAsync(terms => terms with { Referee = network.Network.Deployment.Addresses.ExactReferee });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });

        await node.RefusesAsync(ExitCode.BadConfiguration, $"Run {run} names the exact referee, which can judge runs of the engine {ExactEngine.EngineId} only");
    }

    private static string[] Access(NodeCopy owner) => ["--config", owner.ConfigFile, "--key", owner.At("owner.json")];

    /// <summary>A copy of the node with the specification of the exact engine.</summary>
    private async Task<NodeCopy> NewNodeAsync(RunId run = default)
    {
        NodeCopy copy = new(network.Node);
        await File.WriteAllBytesAsync(copy.At("exact.json"), Spec.ToCanonicalBytes(), Token);
        copy.Change(config => config with { RunSpec = copy.At("exact.json"), Run = run == default ? config.Run : run.Value });
        return copy;
    }

    /// <summary>A run of the exact engine, judged by the chain and not declared.</summary>
    private Task<RunId> NewRunAsync() => network.NewRunAsync(terms => terms with
    {
        Spec = Spec.Hash(),
        Engine = Spec.EngineHash(),
        Genesis = GenesisCheckpoint.Create(Spec).Root,
        Referee = network.Network.Deployment.Addresses.ExactReferee,
    });

    private async Task<StepProgram> ProgramAsync()
    {
        DatasetManifest manifest = DatasetManifest.Parse(await File.ReadAllBytesAsync(network.Node.Config.DatasetManifest, Token));
        TrainingData data = new(await File.ReadAllBytesAsync(network.Node.Config.Dataset, Token), manifest, Spec);
        return new ExactDescriptions(Spec, data, new TextTrees(data)).Terms;
    }
}
