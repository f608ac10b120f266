using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests;

/// <summary>A small run whose bytes need no torch, and what happens in it.</summary>
internal static class Make
{
    public static readonly RunId Run = new(3);

    private static readonly byte[] Text = [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 31 % 251))];

    private static readonly DatasetManifest Manifest = DatasetManifest.Create(
        "made-up", Text, [new DatasetSegment("train", 0, 3000, DatasetSplit.Train), new DatasetSegment("held out", 3000, 1000, DatasetSplit.HeldOut)]);

    public static readonly RunSpec Spec = new(
        "small",
        new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 8, Heads: 2, Sequence: 8, Vocab: 256),
        Batch: 2,
        InnerSteps: 6,
        new InnerOptimizerSpec(0.01, 0.9, 0.95, 1e-8, 0, 0, 1),
        new OuterOptimizerSpec(0, 1),
        RunSpec.Mean,
        new DatasetSpec("made-up", Manifest.Root(), 4),
        Seed: 1,
        Engine: "stand-in");

    public static readonly Checkpoint Genesis = GenesisCheckpoint.Create(Spec);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A configuration that names nothing.</summary>
    public static NodeConfig Config() => new()
    {
        RpcUrl = "",
        ChainId = 1,
        Deployment = "",
        Run = 1,
        RunSpec = "",
        Dataset = "",
        DatasetManifest = "",
        KeyFile = "",
        PasswordFile = "",
        DataDirectory = "",
        Listen = "",
    };

    public static TrainingData Data() => new(Text, Manifest, Spec);

    public static RunParameters Parameters() => new(
        Spec.Hash(), Spec.Dataset.ManifestRoot, Spec.EngineHash(), Genesis.Root, (uint)Spec.InnerSteps, 60, 60, 60, 60, Wei.FromTokens(1), Wei.FromTokens(10), 5, 1)
    {
        Data = DataTerms.Of(Spec, Manifest),
        SlashAmount = Wei.FromTokens(1),
        FlopPerStep = Spec.FlopPerStep,
        FirstIssue = Wei.FromTokens(10),
        HalvingRounds = 2,
    };

    /// <summary>The owner of a node.</summary>
    public static EthAddress Owner(NodeId node) => new(Keccak256.HashText($"owner {node}").AsSpan()[..EthAddress.Size]);

    public static RunMembership Member(ulong node = 1) => new(Run, new NodeId(node), Spec, Parameters(), 1);

    /// <summary>An update with numbers that depend on the seed.</summary>
    public static UpdateView Update(ulong node, int seed, ulong round = 1)
    {
        long elements = CheckpointTables.OfModel(Spec.Model).ElementCount;
        Random random = new(seed);
        float[] end = new float[3 * elements];
        for (int i = 0; i < end.Length; i++)
        {
            end[i] = random.NextSingle();
        }

        UpdateHeader header = new(Run, new Round(round), new NodeId(node), default, Genesis.Root, (uint)Spec.InnerSteps, elements);
        byte[] bytes = UpdateBuilder.Build(header, Genesis.View, end);
        Contribution revealed = new(Run, new Round(round), new NodeId(node), default, Genesis.Root, default, UpdateView.Hash(bytes), header.Steps, Spec.TokensPerRound);
        return Assert.IsType<UpdateVerdict.Accepted>(UpdateIntake.Check(bytes, revealed, elements)).Update;
    }

    public static Contribution Contribution(ulong node, ulong round, byte seed) => new(
        Run, new Round(round), new NodeId(node), default, Genesis.Root, new TraceRoot(Hash32.Sha256([seed, 1])), new UpdateHash(Hash32.Sha256([seed, 2])), 6, 96);

    /// <summary>Waits for what another task brings about.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(60), $"{what} did not happen within a minute.");
            await Task.Delay(5, Token);
        }
    }
}

/// <summary>A chain that answers as the test says.</summary>
internal sealed class ScriptedMandate : IMandateSource
{
    private ulong block = 1;

    public RunState State { get; set; } = RunState.Active;

    /// <summary>Whether blocks go on coming.</summary>
    public bool HeadMoves { get; set; } = true;

    public bool Unreachable { get; set; }

    public bool Hangs { get; set; }

    public int Calls { get; private set; }

    public async Task<MandateReading> ReadAsync(CancellationToken cancellation)
    {
        Calls++;
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }

        if (Unreachable)
        {
            throw new PledgerException(ExitCode.ChainUnreachable, "nobody answers", "wait");
        }

        block += HeadMoves ? 1UL : 0;
        return new MandateReading(State, block, DateTimeOffset.UnixEpoch.AddSeconds(block));
    }
}

/// <summary>Keeps what a node told.</summary>
internal sealed class Recorder : INodeObserver
{
    public List<NodeEvent> Events { get; } = [];

    public void Observe(NodeEvent nodeEvent) => Events.Add(nodeEvent);
}

/// <summary>An engine that computes nothing and counts its steps.</summary>
internal sealed class CountingEngine(Action<int> beforeUpdate) : ITrainingEngine
{
    private readonly byte[] state = new byte[3 * CheckpointTables.OfModel(Make.Spec.Model).ElementCount * sizeof(float)];

    public string Id => "stand-in";

    public int Updates { get; private set; }

    public void Load(CheckpointView checkpoint)
    {
    }

    public double Gradient(TokenBatch batch) => 1;

    public void Update(double learningRate)
    {
        beforeUpdate(Updates);
        Updates++;
    }

    public void ReadState(BytesReceiver receive) => receive(state);

    public double Loss(TokenBatch batch) => 1;

    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits) => logits.Clear();

    public void Dispose()
    {
    }
}

/// <summary>Scores that a test gives; without one an update is of full quality.</summary>
internal sealed class GivenScores(params (ulong Node, Quality Quality)[] given) : IUpdateScorer
{
    public IReadOnlyDictionary<NodeId, Quality> Score(Checkpoint parent, Beacon beacon, IReadOnlyCollection<UpdateView> updates) => updates.ToDictionary(
        update => update.Header.Node,
        update => given.Where(entry => entry.Node == update.Header.Node.Value).Select(entry => entry.Quality).DefaultIfEmpty(Quality.Full).First());
}
