using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>Takes some steps, and then none; the last loss stands for the others.</summary>
/// <param name="inner">The run's engine.</param>
/// <param name="steps">Steps taken after a load.</param>
internal sealed class IdlingEngine(ITrainingEngine inner, int steps) : EngineDecorator(inner)
{
    private int taken;
    private double loss;

    public override void Load(CheckpointView checkpoint)
    {
        base.Load(checkpoint);
        taken = 0;
    }

    public override double Gradient(TokenBatch batch) => taken < steps ? loss = base.Gradient(batch) : loss;

    public override void Update(double learningRate)
    {
        if (taken < steps)
        {
            base.Update(learningRate);
            taken++;
        }
    }
}
