using System.Globalization;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>What takes minutes: <c>make exact-deep</c> runs it.</summary>
public sealed class ExactDeepTests
{
    [Fact(Explicit = true)]
    public void FinalLoss_ThreeSeeds_IsWithinHalfAPercentOfTorch()
    {
        RunSpec spec = RunSpec.Parse(File.ReadAllBytes(RepositoryPaths.At("devnet", "runs", "moby-dick.json")));
        TrainingData data = new(TestRun.WholeText, MobyDick.Describe(TestRun.WholeText), spec);
        for (ulong seed = 1; seed <= 3; seed++)
        {
            RunSpec seeded = spec with { Seed = seed };
            double[] losses = new double[2];
            foreach (bool isExact in new[] { false, true })
            {
                using ITrainingEngine engine = isExact ? new ExactEngine(spec.Model, spec.Inner, threads: 2) : new TorchEngine(spec.Model, spec.Inner);
                engine.Load(GenesisCheckpoint.Create(seeded).View);
                for (uint step = 0; step < 400; step++)
                {
                    engine.Gradient(data.Read(data.Assignment.Offsets(data.Assignment.Batch(new Beacon(Hash32.Zero), new NodeId(seed), step, spec.Batch))));
                    engine.Update(spec.Inner.RateAt(step + 1));
                }

                losses[isExact ? 1 : 0] = HeldOutEvaluator.Evaluate(engine, seeded, data);
            }

            double apart = (losses[1] / losses[0]) - 1;
            TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: held-out loss after 400 steps {losses[0]:f4} on torch, {losses[1]:f4} on the exact engine, {apart.ToString("+0.00%;-0.00%", CultureInfo.InvariantCulture)}");
            Assert.InRange(apart, -0.005, 0.005);
        }
    }
}
