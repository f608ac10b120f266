using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>AdamW and gradient clipping against their formulas.</summary>
public sealed class OptimizerTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Step_FiveTimes_FollowsTheFormula(bool amsgrad, bool maximize)
    {
        const double rate = 0.1, beta1 = 0.8, beta2 = 0.9, eps = 1e-6, decay = 0.05;
        var parameter = new Parameter(tensor([1.0, -2.0]));
        using AdamW optimizer = optim.AdamW([parameter], rate, beta1, beta2, eps, decay, amsgrad, maximize);
        double[] weights = [1.0, -2.0];
        double[] first = [0, 0];
        double[] second = [0, 0];
        double[] largest = [0, 0];
        for (int step = 1; step <= 5; step++)
        {
            double scale = 4.0 / step; // falling, so that AMSGrad differs
            optimizer.zero_grad();
            (parameter * parameter * scale).sum().backward();
            optimizer.step();
            for (int k = 0; k < 2; k++)
            {
                double gradient = 2 * scale * weights[k] * (maximize ? -1 : 1);
                weights[k] *= 1 - (rate * decay);
                first[k] = (beta1 * first[k]) + ((1 - beta1) * gradient);
                second[k] = (beta2 * second[k]) + ((1 - beta2) * gradient * gradient);
                largest[k] = Math.Max(largest[k], second[k]);
                double below = Math.Sqrt((amsgrad ? largest : second)[k] / (1 - Math.Pow(beta2, step))) + eps;
                weights[k] -= rate / (1 - Math.Pow(beta1, step)) * first[k] / below;
            }

            Assert.Equal(weights, parameter.data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
        }

        var state = (AdamW.State)optimizer.state_dict().State[0];
        Assert.Equal(5, state.step);
        Assert.Equal(first, state.exp_avg.data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(second, state.exp_avg_sq.data<double>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void State_OverwrittenInPlace_IsWhatTheNextStepUses()
    {
        var one = new Parameter(tensor([1f, 2f]));
        var two = new Parameter(tensor([1f, 2f]));
        using AdamW trained = optim.AdamW([one], lr: 0.1);
        using AdamW restored = optim.AdamW([two], lr: 0.1);
        Step(trained, one);
        Step(trained, one);

        var from = (AdamW.State)trained.state_dict().State[0];
        var to = (AdamW.State)restored.state_dict().State[0];
        to.step = from.step;
        to.exp_avg.bytes = from.exp_avg.bytes;
        to.exp_avg_sq.bytes = from.exp_avg_sq.bytes;
        two.bytes = one.bytes;
        Step(trained, one);
        Step(restored, two);

        Assert.Equal(one.data<float>().ToArray(), two.data<float>().ToArray());
    }

    [Fact]
    public void LoadStateDict_OfAnother_ContinuesTheSame()
    {
        var one = new Parameter(tensor([1f, 2f]));
        var two = new Parameter(tensor([1f, 2f]));
        using AdamW trained = optim.AdamW([one], lr: 0.1);
        using AdamW restored = optim.AdamW([two], lr: 0.5);
        Step(trained, one);

        restored.load_state_dict(trained.state_dict());
        two.bytes = one.bytes;
        Step(trained, one);
        Step(restored, two);

        Assert.Equal(one.data<float>().ToArray(), two.data<float>().ToArray());
        Assert.True(trained.state_dict().State[0].ApproximatelyEquals(restored.state_dict().State[0]));
    }

    [Fact]
    public void ParamGroups_OwnSettings_AreUsedAndRateCanChange()
    {
        var fast = new Parameter(ones(1));
        var still = new Parameter(ones(1));
        using AdamW optimizer = optim.AdamW([new AdamW.ParamGroup([fast], lr: 0.5), new AdamW.ParamGroup([still], lr: 0.0)], lr: 0.1);

        (fast + still).sum().backward();
        optimizer.step();
        Assert.Equal(0.5f, fast.item<float>(), 1e-6f);
        Assert.Equal(1f, still.item<float>());

        foreach (optim.ILearningRateController each in optimizer.ParamGroups)
        {
            each.LearningRate = 0;
        }

        optimizer.step();
        Assert.Equal(0.5f, fast.item<float>(), 1e-6f);
        Assert.Equal([0.5, 0.0], optimizer.ParamGroups.Select(each => each.InitialLearningRate));
    }

    [Fact]
    public void Step_ParameterWithoutGradient_IsLeftAlone()
    {
        var parameter = new Parameter(ones(1));
        using AdamW optimizer = optim.AdamW([parameter], weight_decay: 0.5);

        optimizer.step();

        Assert.Equal(1f, parameter.item<float>());
        Assert.Equal(0, ((AdamW.State)optimizer.state_dict().State[0]).step);
    }

    [Fact]
    public void Step_WithClosure_ReturnsItsLoss()
    {
        var parameter = new Parameter(ones(1));
        using AdamW optimizer = optim.AdamW([parameter]);

        Tensor? loss = optimizer.step(() =>
        {
            Tensor value = (parameter * 3).sum();
            value.backward();
            return value;
        });

        Assert.Equal(3f, loss!.item<float>());
        Assert.True(parameter.item<float>() < 1f);
    }

    [Theory]
    [InlineData(-1, 0.9)]
    [InlineData(0.1, 1.0)]
    public void AdamW_SettingOutOfRange_Throws(double rate, double beta1)
    {
        Assert.Throws<ArgumentException>(() => optim.AdamW([new Parameter(ones(1))], lr: rate, beta1: beta1));
    }

    [Fact]
    public void ClipGradNorm_AboveTheLimit_ScalesToIt()
    {
        Parameter[] parameters = [new Parameter(zeros(1)), new Parameter(zeros(2)), new Parameter(zeros(1))];
        parameters[0].grad = tensor([3f]);
        parameters[1].grad = tensor([0f, 4f]);

        Assert.Equal(5.0, nn.utils.clip_grad_norm_(parameters, 1.0), 6);
        Assert.Equal(0.6f, parameters[0].grad!.item<float>(), 1e-5f);
        Assert.Equal([0f, 0.8f], parameters[1].grad!.data<float>().ToArray(), (a, b) => Math.Abs(a - b) < 1e-5f);
        Assert.Null(parameters[2].grad);
    }

    [Fact]
    public void ClipGradNorm_BelowTheLimitOrMaximumNorm_IsByDefinition()
    {
        Parameter[] parameters = [new Parameter(zeros(2))];
        parameters[0].grad = tensor([3f, -4f]);

        Assert.Equal(5.0, nn.utils.clip_grad_norm_(parameters, 10.0), 6);
        Assert.Equal([3f, -4f], parameters[0].grad!.data<float>().ToArray());
        Assert.Equal(4.0, nn.utils.clip_grad_norm_(parameters, 10.0, double.PositiveInfinity), 6);
        nn.utils.clip_grad_value_(parameters, 1.5);
        Assert.Equal([1.5f, -1.5f], parameters[0].grad!.data<float>().ToArray());
        Assert.Equal(0.0, nn.utils.clip_grad_norm_([], 1.0));
    }

    [Fact]
    public void ParametersToVector_AndBack_RoundTrips()
    {
        Parameter[] parameters = [new Parameter(tensor([1f, 2f, 3f, 4f], [2, 2])), new Parameter(tensor([5f]))];
        Tensor vector = nn.utils.parameters_to_vector(parameters).detach();

        nn.utils.vector_to_parameters(vector * 2, parameters);

        Assert.Equal([2f, 4f, 6f, 8f], parameters[0].data<float>().ToArray());
        Assert.Equal([10f], parameters[1].data<float>().ToArray());
        Assert.Throws<ArgumentException>(() => nn.utils.vector_to_parameters(vector, parameters[..1]));
    }

    private static void Step(AdamW optimizer, Parameter parameter)
    {
        optimizer.zero_grad();
        (parameter * parameter).sum().backward();
        optimizer.step();
    }
}
