using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

public sealed class ExactEngineTests
{
    private static readonly ModelSpec Model = new(ModelSpec.GptByte, Layers: 2, Width: 16, Heads: 2, Sequence: 12, Vocab: 40);
    private static readonly InnerOptimizerSpec Inner = new(0.01, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.1, WarmupSteps: 0, GradClip: 0.5);

    public static TheoryData<LaneWidth, int> Ways
    {
        get
        {
            TheoryData<LaneWidth, int> ways = [];
            foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
            {
                for (int threads = 1; threads <= 4; threads++)
                {
                    ways.Add(width, threads);
                }
            }

            return ways;
        }
    }

    [Fact]
    public void Program_EveryOperatorOfAStep_IsWhatTheSpecificationSays()
    {
        HashSet<ExactOperatorKind> seen = [];
        foreach (double clip in new[] { 0.5, 0 })
        {
            InnerOptimizerSpec inner = Inner with { GradClip = clip };
            ExactProgram program = ExactProgram.Training(Model, inner, windows: 3);
            ExactState state = Start(Model);
            using WorkTeam alone = new(1);
            ExactExecutor executor = ExactExecutor.Create(program, state, ExactMatmul.Widest, alone, keepsAll: true);
            TokenBatch batch = Batch(Model, 3, 1);
            AdamWStep step = AdamWStep.At(inner, 7, 0.01f);
            executor.Gradient(batch);
            executor.Update(step);
            Dictionary<int, float[]> numbers = [];
            ReferenceOperators reference = new(Read, batch, Model.Sequence, Model.Heads, step);

            foreach (ExactOperator one in program.Operators)
            {
                Assert.True(Bytes(reference.Compute(one)).AsSpan().SequenceEqual(Bytes(Read(one.Result))), $"{one.Kind} of {one.Part}, operator {one.Result.Index}");
                seen.Add(one.Kind);
            }

            float[] Read(ExactMatrix matrix) => numbers.TryGetValue(matrix.Number, out float[]? known) ? known : numbers[matrix.Number] = executor.Read(matrix).ToArray();
        }

        Assert.Equal(Enum.GetValues<ExactOperatorKind>(), seen.Order());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Steps_AnyWidthAndThreads_ReachTheStateOfThePlainestWay(LaneWidth width, int threads)
    {
        ModelSpec model = Model with { Width = 48, Sequence = 20 };
        ExactState state = Start(model), plain = Start(model);
        using WorkTeam team = new(threads), alone = new(1);
        ExactExecutor executor = ExactExecutor.Create(ExactProgram.Training(model, Inner, windows: 3), state, width, team);
        ExactProgram program = ExactProgram.Training(model, Inner, windows: 3);
        for (int i = 1; i <= 3; i++)
        {
            ExactExecutor kept = ExactExecutor.Create(program, plain, LaneWidth.Scalar, alone, keepsAll: true);
            TokenBatch batch = Batch(model, 3, i);
            AdamWStep step = AdamWStep.At(Inner, (ulong)i, 0.01f);
            executor.Gradient(batch);
            executor.Update(step);
            kept.Gradient(batch);
            kept.Update(step);
            foreach (ExactOperator one in program.Operators)
            {
                Memory<float>[]? of = one.Kind switch
                {
                    ExactOperatorKind.FirstMoment => plain.FirstMoments,
                    ExactOperatorKind.SecondMoment => plain.SecondMoments,
                    ExactOperatorKind.Weight => plain.Weights,
                    _ => null,
                };
                if (of is not null)
                {
                    kept.Read(one.Result).CopyTo(of[one.Operands[0].Index].Span);
                }
            }

            Assert.True(Bytes(executor.Read(program.Logits).ToArray()).AsSpan().SequenceEqual(Bytes(kept.Read(program.Logits).ToArray())), $"logits of step {i}");
            Assert.Equal(All(plain), All(state));
        }
    }

    [Fact]
    public void Gradient_BesideTorch_IsTheSameButForRounding()
    {
        TestRun run = new(width: 64);
        Checkpoint genesis = GenesisCheckpoint.Create(run.Spec);
        using TorchEngine torch = run.NewEngine();
        using ExactEngine exact = new(run.Spec.Model, run.Spec.Inner);
        TokenBatch batch = run.Data.Read(run.Data.Assignment.Offsets(run.Data.Assignment.Batch(new Beacon(Hash32.Zero), new NodeId(1), 0, run.Spec.Batch)));
        torch.Load(genesis.View);
        exact.Load(genesis.View);

        Assert.Equal(torch.Loss(batch), exact.Loss(batch), 1e-5);
        Assert.Equal(torch.Gradient(batch), exact.Gradient(batch), 1e-5);
        torch.Update(0.01);
        exact.Update(0.01);

        // The first moments are a tenth of the clipped gradient now. Torch's GELU has the error function, ours a hyperbolic tangent.
        (float[] ours, float[] theirs) = (State(exact), State(torch));
        int count = ours.Length / 3;
        double product = 0, own = 0, other = 0;
        for (int i = count; i < 2 * count; i++)
        {
            product += (double)ours[i] * theirs[i];
            own += (double)ours[i] * ours[i];
            other += (double)theirs[i] * theirs[i];
        }

        Assert.InRange(product / Math.Sqrt(own * other), 0.99999, 1.00001);
        Assert.Equal(1, Math.Sqrt(own / other), 1e-4);
    }

    [Fact]
    public void Training_OnText_LearnsAsTorchDoes()
    {
        TestRun run = new(width: 64);
        using TorchEngine torch = run.NewEngine();
        using ExactEngine exact = new(run.Spec.Model, run.Spec.Inner);
        double first = 0, ours = 0, theirs = 0;
        foreach (ITrainingEngine engine in new ITrainingEngine[] { torch, exact })
        {
            engine.Load(GenesisCheckpoint.Create(run.Spec).View);
            first = HeldOutEvaluator.Evaluate(engine, run.Spec, run.Data);
            for (uint step = 0; step < 60; step++)
            {
                engine.Gradient(run.Data.Read(run.Data.Assignment.Offsets(run.Data.Assignment.Batch(new Beacon(Hash32.Zero), new NodeId(1), step, run.Spec.Batch))));
                engine.Update(0.003);
            }

            (theirs, ours) = (ours, HeldOutEvaluator.Evaluate(engine, run.Spec, run.Data));
        }

        Assert.True(ours < first * 0.7, $"{first} -> {ours}");
        Assert.InRange(ours / theirs, 0.99, 1.01);
    }

    [Fact]
    public void NextByteLogits_OfAContext_AreThoseOfItsLastPlace()
    {
        TestRun run = new();
        using ExactEngine exact = new(run.Spec.Model, run.Spec.Inner);
        using TorchEngine torch = run.NewEngine();
        exact.Load(GenesisCheckpoint.Create(run.Spec).View);
        torch.Load(GenesisCheckpoint.Create(run.Spec).View);
        float[] ours = new float[256], theirs = new float[256];

        exact.NextByteLogits("Call me"u8, ours);
        torch.NextByteLogits("Call me"u8, theirs);

        Assert.All(ours.Zip(theirs), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
        Assert.Throws<ArgumentOutOfRangeException>(() => exact.NextByteLogits([], ours));
    }

    [Fact]
    public void Load_AnotherModel_IsRefused()
    {
        TestRun run = new();
        using ExactEngine engine = new(run.Spec.Model with { Layers = 1 }, run.Spec.Inner);

        Assert.Throws<MalformedDataException>(() => engine.Load(GenesisCheckpoint.Create(run.Spec).View));
    }

    [Fact]
    public void Power_AnyStep_IsNearThePower()
    {
        for (ulong step = 1; step < 100_000; step = (step * 5 / 4) + 1)
        {
            Assert.Equal(Math.Pow(0.999f, step), AdamWStep.Power(0.999f, step), 1e-4);
        }

        Assert.Equal(1, AdamWStep.Power(0.9f, 0));
    }

    private static ExactState Start(ModelSpec model)
    {
        Random random = new(1);
        IReadOnlyList<TensorEntry> entries = GenesisTable(model);
        return new ExactState(Numbers(0.5f, 0), Numbers(0.01f, 0), Numbers(1e-4f, 1e-4f));

        Memory<float>[] Numbers(float size, float centre) =>
            [.. entries.Select(entry => Enumerable.Range(0, (int)entry.ElementCount).Select(_ => ((random.NextSingle() * 2) - 1) * size + centre).ToArray().AsMemory())];
    }

    private static IReadOnlyList<TensorEntry> GenesisTable(ModelSpec model) => ProtocolLedger.Training.Model.ModelLayout.Table(model).Entries;

    private static TokenBatch Batch(ModelSpec model, int windows, int seed)
    {
        Random random = new(seed);
        return new TokenBatch(
            Enumerable.Range(0, windows * (model.Sequence + 1)).Select(_ => (long)random.Next(model.Vocab)).ToArray(), windows, model.Sequence + 1);
    }

    private static float[] State(ITrainingEngine engine)
    {
        List<float> numbers = [];
        engine.ReadState(bytes => numbers.AddRange(MemoryMarshal.Cast<byte, float>(bytes)));
        return [.. numbers];
    }

    private static byte[] All(ExactState state) =>
        [.. state.Weights.Concat(state.FirstMoments).Concat(state.SecondMoments).SelectMany(numbers => Bytes(numbers.ToArray()))];

    private static byte[] Bytes(float[] numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
}
