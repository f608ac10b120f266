using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// The one thing that the simulator replaces: instead of a model, 0.5 |w - c|² with a centre c that the batch's bytes decide, and
/// gradient descent with both moments of Adam kept beside it. Additions and products of float32 in a fixed order: the same bytes
/// everywhere, some microseconds a step. Whatever is left out or changed, the states come out otherwise, as with a real model.
/// </summary>
internal sealed class ToyEngine(RunSpec spec) : ITrainingEngine
{
    private readonly float[] weights = new float[spec.Model.ParameterCount];
    private readonly float[] first = new float[spec.Model.ParameterCount];
    private readonly float[] second = new float[spec.Model.ParameterCount];
    private readonly float[] gradient = new float[spec.Model.ParameterCount];

    public string Id => spec.Engine;

    public void Load(CheckpointView checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        checkpoint.Section(CheckpointSection.Weights)[..weights.Length].CopyTo(weights);
        checkpoint.Section(CheckpointSection.FirstMoments)[..first.Length].CopyTo(first);
        checkpoint.Section(CheckpointSection.SecondMoments)[..second.Length].CopyTo(second);
    }

    public double Gradient(TokenBatch batch)
    {
        ReadOnlySpan<long> tokens = batch.Tokens.Span;
        double loss = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            gradient[i] = weights[i] - ((tokens[i % tokens.Length] - 128) / 256f);
            loss += (double)gradient[i] * gradient[i];
        }

        return loss / weights.Length;
    }

    public void Update(double learningRate)
    {
        float rate = (float)learningRate, beta1 = (float)spec.Inner.Beta1, beta2 = (float)spec.Inner.Beta2;
        for (int i = 0; i < weights.Length; i++)
        {
            first[i] = (beta1 * first[i]) + ((1 - beta1) * gradient[i]);
            second[i] = (beta2 * second[i]) + ((1 - beta2) * gradient[i] * gradient[i]);
            weights[i] -= rate * (first[i] + gradient[i]);
        }
    }

    public void ReadState(BytesReceiver receive)
    {
        ArgumentNullException.ThrowIfNull(receive);
        receive(LittleEndian.Bytes(weights));
        receive(LittleEndian.Bytes(first));
        receive(LittleEndian.Bytes(second));
    }

    public double Loss(TokenBatch batch) => Gradient(batch);

    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits) => logits.Clear();

    public void Dispose()
    {
    }
}
