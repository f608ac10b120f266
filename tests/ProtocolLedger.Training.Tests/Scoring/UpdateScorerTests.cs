using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

/// <summary>Five nodes' updates of a run's second round: at the genesis, which is nearly symmetric, the opposite of an update teaches something too.</summary>
public sealed class SecondRound : IAsyncLifetime
{
    internal TestRun Run { get; } = new(innerSteps: 10, batch: 16, learningRate: 0.002);

    public Checkpoint Start { get; private set; } = null!;

    public IReadOnlyList<UpdateView> Updates { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Start = OuterOptimizer.Step(GenesisCheckpoint.Create(Run.Spec), Aggregator.Mean(await WorkAsync(GenesisCheckpoint.Create(Run.Spec), 1)), Run.Spec);
        Updates = await WorkAsync(Start, 2);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<List<UpdateView>> WorkAsync(Checkpoint start, ulong round)
    {
        List<UpdateView> updates = [];
        for (ulong node = 1; node <= 5; node++)
        {
            updates.Add(UpdateView.Parse((await Run.WorkAsync(node, start, round)).Update));
        }

        return updates;
    }
}

public sealed class UpdateScorerTests : IClassFixture<SecondRound>, IDisposable
{
    private readonly TestRun run;
    private readonly UpdateView[] updates;
    private readonly ITrainingEngine engine;
    private readonly Checkpoint start;

    public UpdateScorerTests(SecondRound round)
    {
        run = round.Run;
        engine = run.NewEngine();
        start = round.Start;
        updates = [.. round.Updates];
    }

    private Beacon Beacon => run.Task(1, 2).Beacon;

    [Fact]
    public void Score_HonestUpdates_CountInFull()
    {
        Assert.Equal(Enumerable.Repeat(Quality.Full, 5), Score().Values);
    }

    [Fact]
    public void Score_AnyOrderOnAnyEngineOfTheRun_IsTheSame()
    {
        updates[1] = Altered(1, number => number * 0.5f);
        IReadOnlyDictionary<NodeId, Quality> scores = Score();
        using ITrainingEngine other = run.NewEngine();
        other.Gradient(run.Data.Read([0, 100])); // whatever it did before

        Assert.Equal(scores, new UpdateScorer(other, run.Spec, run.Data).Score(start, Beacon, [.. updates.Reverse()]));
        Assert.InRange(scores[new NodeId(2)].Millionths, 0u, Quality.Unit);
    }

    [Theory]
    [InlineData(-1)] // the opposite
    [InlineData(0)] // nothing
    [InlineData(1000)]
    public void Score_UpdateThatTeachesNothing_IsWorthNothing(float factor)
    {
        updates[2] = Altered(2, number => number * factor);

        Assert.Equal([Quality.Full, Quality.Full, Quality.None, Quality.Full, Quality.Full], Score().Values);
    }

    [Theory]
    [InlineData(0, 4, 1f)]
    [InlineData(4, 0, 1f)]
    [InlineData(1, 3, 0.9f)] // not quite as long
    public void Score_CopyOfAnothersUpdate_IsWorthNothingAndTheOthersKeepsItsScore(int copied, int copy, float factor)
    {
        updates[copy] = Reheaded(updates[copied], updates[copy].Header, number => number * factor);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => i == copy ? Quality.None : Quality.Full), Score().Values);
    }

    [Fact]
    public void Score_OneOfTwoUpdatesIsACopy_IsFoundWithoutAThird()
    {
        UpdateView copy = Reheaded(updates[0], updates[1].Header, number => 2 * number);

        Assert.Single(new UpdateScorer(engine, run.Spec, run.Data).Score(start, Beacon, [updates[0], copy]).Values, Quality.None);
        Assert.Equal([Quality.Full, Quality.Full], new UpdateScorer(engine, run.Spec, run.Data).Score(start, Beacon, [updates[0], updates[1]]).Values);
    }

    [Fact]
    public async Task Score_ParentWithAMomentumBuffer_LooksAtTheModelAlone()
    {
        TestRun withMomentum = new(momentum: 0.9, innerSteps: 10, batch: 16, learningRate: 0.002);
        Checkpoint genesis = GenesisCheckpoint.Create(withMomentum.Spec);
        UpdateView update = UpdateView.Parse((await withMomentum.WorkAsync(1, genesis)).Update);

        Assert.Equal(Quality.Full, Assert.Single(new UpdateScorer(engine, withMomentum.Spec, withMomentum.Data).Score(genesis, Beacon, [update])).Value);
    }

    [Fact]
    public void Score_NoUpdate_Throws()
    {
        Assert.Throws<ArgumentException>(() => new UpdateScorer(engine, run.Spec, run.Data).Score(start, Beacon, []));
    }

    public void Dispose() => engine.Dispose();

    private IReadOnlyDictionary<NodeId, Quality> Score() => new UpdateScorer(engine, run.Spec, run.Data).Score(start, Beacon, updates);

    private UpdateView Altered(int index, Func<float, float> change) => Reheaded(updates[index], updates[index].Header, change);

    private static UpdateView Reheaded(UpdateView update, UpdateHeader header, Func<float, float> change)
    {
        byte[] blob = update.Bytes.ToArray();
        header.ToBytes().CopyTo(blob.AsSpan());
        foreach (ref float number in MemoryMarshal.Cast<byte, float>(blob.AsSpan(UpdateHeader.Length))[..update.Delta.Length])
        {
            number = change(number);
        }

        return UpdateView.Parse(blob);
    }
}
