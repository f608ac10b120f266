using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.LowPrecision"/>. The trace is of the rounded states.</summary>
internal sealed class LowPrecisionConduct : NodeConduct
{
    public override Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation) =>
        new InnerLoop(new RoundingEngine(loop.Engine, loop.Spec), loop.Spec, loop.Data).RunAsync(task, start, mayStep, progress, cancellation);

    /// <summary>The nearest bfloat16, the even one of two that are as near; the number is finite.</summary>
    internal static float Rounded(float number)
    {
        uint bits = BitConverter.SingleToUInt32Bits(number);
        return BitConverter.UInt32BitsToSingle((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF_0000);
    }

    private sealed class RoundingEngine(ITrainingEngine inner, RunSpec spec) : EngineDecorator(inner)
    {
        private CheckpointHeader? header;

        public override void Load(CheckpointView checkpoint)
        {
            base.Load(checkpoint);
            header = checkpoint.Header with { Tensors = CheckpointTables.OfModel(spec.Model) };
        }

        public override void Update(double learningRate)
        {
            base.Update(learningRate);
            header = header! with { Step = header.Step + 1 };
            float[] state = Forgery.State(Inner, spec);
            foreach (ref float number in state.AsSpan())
            {
                number = Rounded(number);
            }

            base.Load(CheckpointView.Parse((byte[])[.. header.ToBytes(), .. LittleEndian.Bytes(state)]));
        }
    }
}
