using System.Text;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>A chain with runs of the exact engine on it, whose disputes the chain judges.</summary>
public sealed class ExactGames : LedgerFixture
{
    private readonly byte[] data = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 700).Select(i => $"{i * i % 977} sails, ")));

    /// <summary>A run with shapes of which none divides a leaf or a part evenly, but for the width, which has to.</summary>
    internal ExactRun Small { get; private set; } = null!;

    internal LedgerClient Owner { get; private set; } = null!;

    internal LedgerClient Challenger { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Owner = await NewAccountAsync(tokens: 500_000);
        Challenger = await NewAccountAsync(tokens: 200_000);
        Small = await RunAsync(new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 48, Heads: 2, Sequence: 20, Vocab: 256), batch: 5, steps: 2, clip: 0.5);
    }

    public override async ValueTask DisposeAsync()
    {
        Owner?.Dispose();
        Challenger?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A new run, with its first round open.</summary>
    internal async Task<ExactRun> RunAsync(ModelSpec model, int batch, int steps, double clip)
    {
        DatasetManifest manifest = DatasetManifest.Create(
            "test",
            data,
            [
                new DatasetSegment("first", 5, 1500, DatasetSplit.Train),
                new DatasetSegment("held out", 1600, 400, DatasetSplit.HeldOut),
                new DatasetSegment("second", 2048, data.Length - 2048, DatasetSplit.Train),
            ]);
        RunSpec spec = new(
            "exact",
            model,
            batch,
            steps,
            new InnerOptimizerSpec(LearningRate: 0.01, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.1, WarmupSteps: 5, clip),
            new OuterOptimizerSpec(Momentum: 0, Rate: 1),
            RunSpec.Mean,
            new DatasetSpec("test", manifest.Root(), HeldOutWindows: 2),
            Seed: 3,
            ExactEngine.EngineId);
        TrainingData training = new(data, manifest, spec);
        Checkpoint genesis = GenesisCheckpoint.Create(spec);
        TextTrees text = new(training);
        ExactDescriptions terms = new(spec, training, text);
        RunId run = await NewRunAsync(genesis.Root, change: created => created with
        {
            InnerSteps = (uint)steps,
            Data = DataTerms.Of(spec, manifest),
            Referee = Deployment.Addresses.ExactReferee,
        });
        await Treasury.ExactReferee.DeclareAsync(run, terms.Terms, Tools.Token).EnsureMinedAsync("declare");
        await Worker.JoinAsync(this, run, 100);
        RoundOpened round = (await Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        return new ExactRun(this, spec, training, genesis, text, terms, round);
    }
}

[CollectionDefinition(Name)]
public sealed class ExactGamesTests : ICollectionFixture<ExactGames>
{
    public const string Name = "one chain that judges disputes itself";
}
