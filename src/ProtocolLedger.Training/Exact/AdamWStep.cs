using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>The numbers of AdamW (Loshchilov and Hutter, arXiv 1711.05101) that change from step to step.</summary>
/// <param name="Rate">The step's rate over what the first moments lack of their size yet: rate / (1 - beta1^t).</param>
/// <param name="Root">What the roots of the second moments lack of theirs: sqrt(1 - beta2^t).</param>
/// <param name="Keep">What is kept of a weight: 1 - rate * decay.</param>
public readonly record struct AdamWStep(float Rate, float Root, float Keep)
{
    /// <summary>The numbers of a step.</summary>
    /// <param name="inner">The optimiser; each of its numbers is rounded to binary32.</param>
    /// <param name="step">From 1.</param>
    /// <param name="rate">The step's rate.</param>
    public static AdamWStep At(InnerOptimizerSpec inner, ulong step, float rate)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentOutOfRangeException.ThrowIfZero(step);
        return new AdamWStep(
            ExactMath.Div(rate, ExactMath.Sub(1, Power((float)inner.Beta1, step))),
            ExactMath.Sqrt(ExactMath.Sub(1, Power((float)inner.Beta2, step))),
            ExactMath.Sub(1, ExactMath.Mul(rate, (float)inner.WeightDecay)));
    }

    /// <summary>x^n by squares, from the lowest bit of n on.</summary>
    internal static float Power(float x, ulong n)
    {
        float power = 1;
        for (; n > 0; n >>= 1, x = ExactMath.Mul(x, x))
        {
            if ((n & 1) == 1)
            {
                power = ExactMath.Mul(power, x);
            }
        }

        return power;
    }
}

/// <summary>The rates of an optimiser.</summary>
public static class LearningRates
{
    /// <summary>The rate of a step: rises linearly over the warm-up, then stays. In binary32, as a contract computes it.</summary>
    /// <param name="inner">The optimiser.</param>
    /// <param name="step">Number of the step since genesis, from 1.</param>
    public static float RateAt(this InnerOptimizerSpec inner, ulong step)
    {
        ArgumentNullException.ThrowIfNull(inner);
        float rate = (float)inner.LearningRate;
        return step >= (ulong)inner.WarmupSteps ? rate : ExactMath.Mul(rate, ExactMath.Div(step, inner.WarmupSteps));
    }
}
