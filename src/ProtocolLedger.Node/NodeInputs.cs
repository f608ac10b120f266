using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node;

/// <summary>The files that a configuration names, read and checked against each other; <see cref="MatchAsync"/> checks them against the ledger.</summary>
internal sealed record NodeInputs(RunSpec Spec, Deployment Deployment, TrainingData Data)
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="PledgerException">A file is missing or wrong; says which and how.</exception>
    public static async Task<NodeInputs> LoadAsync(NodeConfig config, CancellationToken cancellation)
    {
        Deployment deployment = await Deployment.LoadAsync(config.Deployment, cancellation);
        if (deployment.ChainId != config.ChainId)
        {
            throw Bad($"The deployment {config.Deployment} is for chain {deployment.ChainId}, the configuration for chain {config.ChainId}.", "Name the deployment of the chain that you mean.");
        }

        RunSpec spec = await SpecAsync(config, cancellation);
        DatasetManifest manifest = DatasetManifest.Parse(await ReadAsync(config.DatasetManifest, "dataset manifest", cancellation));
        byte[] text = await ReadAsync(config.Dataset, "training text", cancellation);
        if (manifest.Root() != spec.Dataset.ManifestRoot)
        {
            throw Bad($"The manifest {config.DatasetManifest} has root {manifest.Root()}, the run specification names {spec.Dataset.ManifestRoot}.", "Use the dataset that the run was created with.");
        }

        if (!manifest.Matches(text))
        {
            throw Bad($"The training text {config.Dataset} is not the one that its manifest describes.", "Fetch the text again; a byte has changed.");
        }

        return new NodeInputs(spec, deployment, new TrainingData(text, manifest, spec));
    }

    /// <summary>The run specification alone.</summary>
    /// <exception cref="PledgerException">The file is missing or wrong; says how.</exception>
    public static async Task<RunSpec> SpecAsync(NodeConfig config, CancellationToken cancellation) =>
        RunSpec.Parse(await ReadAsync(config.RunSpec, "run specification", cancellation));

    /// <summary>Checks that the ledger's run is the one that the files describe.</summary>
    /// <returns>What the ledger says of the run.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: it is another one; says how they differ.</exception>
    public async Task<RunParameters> MatchRunAsync(LedgerClient ledger, NodeConfig config, CancellationToken cancellation)
    {
        RunId run = new(config.Run);
        RunParameters parameters = await ledger.Runs.ParametersAsync(run, cancellation);
        List<string> differences = [];
        if (parameters.Spec != Spec.Hash())
        {
            differences.Add($"its specification is {parameters.Spec}, the file {config.RunSpec} is {Spec.Hash()}");
        }

        if (parameters.Dataset != Spec.Dataset.ManifestRoot)
        {
            differences.Add($"its dataset is {parameters.Dataset}, the file's is {Spec.Dataset.ManifestRoot}");
        }

        if (parameters.Engine != Spec.EngineHash() || parameters.InnerSteps != (uint)Spec.InnerSteps)
        {
            differences.Add("its engine or inner steps are not those of the file");
        }

        if (DataTerms.Of(Spec, Data.Manifest) is var terms && parameters.Data != terms)
        {
            differences.Add($"it draws batches of {parameters.Data}, the files give {terms}");
        }

        if (parameters.FlopPerStep != Spec.FlopPerStep)
        {
            differences.Add($"it counts {parameters.FlopPerStep} FLOP for an inner step, the file's model takes {Spec.FlopPerStep}");
        }

        return differences.Count == 0
            ? parameters
            : throw Bad($"Run {run} on the ledger is another one: {string.Join("; ", differences)}.", "Use the run specification that the run was created with.");
    }

    /// <summary>Checks that the ledger's run is the one that the files describe, and that the key is that of a node with enough stake.</summary>
    public async Task<RunMembership> MatchAsync(LedgerClient ledger, NodeConfig config, EthAddress worker, CancellationToken cancellation)
    {
        RunId run = new(config.Run);
        RunParameters parameters = await MatchRunAsync(ledger, config, cancellation);
        await DeclaredProgram.MatchAsync(ledger, run, parameters, this, cancellation);
        LedgerHistory history = new(ledger.ReadEvents(null));
        await history.UpdateAsync(cancellation);
        NodeId node = OwnNode.Find(history.NodesOfWorker(worker), config, worker)
            ?? throw new PledgerException(ExitCode.KeyOrPassword, $"The key {worker} is not the worker key of any registered node.", "Register it with `pledger register`, or use another key file.");
        NodeRecord record = await ledger.Nodes.GetAsync(node, cancellation);
        if (record.JailedUntil != 0)
        {
            throw new PledgerException(
                ExitCode.InsufficientFunds,
                $"Node {node} was slashed and is in jail until {DateTimeOffset.FromUnixTimeSeconds((long)record.JailedUntil):yyyy-MM-dd HH:mm:ss'Z'}.",
                "After that its owner lets it out with `pledger unjail`.");
        }

        if (record.Stake < parameters.MinStake)
        {
            throw new PledgerException(ExitCode.InsufficientFunds, $"Node {node} has a stake of {record.Stake.ToTokens()} tokens, run {run} asks for {parameters.MinStake.ToTokens()}.", "Add stake with `pledger stake`, signed by the owner's key.");
        }

        Wei ether = await ledger.EtherAsync(worker, cancellation);
        return ether == Wei.Zero
            ? throw new PledgerException(ExitCode.InsufficientFunds, $"The worker key {worker} has no ether to pay for transactions.", "Send it some ether; a round costs about four transactions.")
            : new RunMembership(run, node, Spec, parameters, config.MinimumNodes)
            {
                Join = await NodeAdmission.PrepareAsync(ledger, config, run, parameters.Admission, record, cancellation),
            };
    }

    private static Task<byte[]> ReadAsync(string path, string what, CancellationToken cancellation) =>
        new InputFile($"The {what}", ExitCode.BadConfiguration, "Correct the path in the configuration.").ReadBytesAsync(path, cancellation);

    private static PledgerException Bad(string message, string hint) => new(ExitCode.BadConfiguration, message, hint);
}

/// <summary>Starts the engine that a run names, and nothing else.</summary>
public static class NodeEngine
{
    /// <summary>The run's engine, after its self-test.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: this machine has another engine, or its bytes differ.</exception>
    public static ITrainingEngine Start(RunSpec spec)
    {
        SelfTestResult result = EngineSelfTest.Run(spec.Engine);
        return result is SelfTestResult.Differs differs
            ? throw new PledgerException(
                ExitCode.EngineUnavailable,
                $"This machine can't do this run's work: {differs.Reason}.",
                "Install the versions that the engine id names (devnet/versions.env), or use another machine.")
            : TrainingEngines.Create(spec);
    }
}
