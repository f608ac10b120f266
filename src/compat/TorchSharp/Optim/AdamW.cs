using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// AdamW: Adam with the weight decay apart from the gradient (Loshchilov and Hutter, "Decoupled Weight Decay
/// Regularization", 2019). The operations are those of PyTorch's loop over single tensors, in its order, so that the bytes agree.
/// </summary>
public sealed partial class AdamW : OptimizerHelper, optim.IBetas
{
    private readonly Options defaults;

    /// <summary>An optimiser of parameters with the same settings.</summary>
    public AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>An optimiser of groups; what a group leaves open is set as given here.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        defaults.Validate();
        foreach (ParamGroup each in parameters)
        {
            add_param_group(each);
        }
    }

    /// <inheritdoc/>
    public (double, double) Betas
    {
        get => (defaults.beta1!.Value, defaults.beta2!.Value);

        set
        {
            (defaults.beta1, defaults.beta2) = value;
            foreach (ParamGroup each in Groups.Cast<ParamGroup>())
            {
                each.Betas = value;
            }
        }
    }

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        var options = param_group.Options as Options ?? new Options();
        options.FillFrom(defaults);
        options.Validate();
        param_group.Options = options;
        Parameter[] own = [.. param_group.Parameters];
        param_group.Parameters = own;
        foreach (Parameter each in own)
        {
            Remember(each, new State(each, options.amsgrad!.Value));
        }

        base.add_param_group(param_group);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using IDisposable grad = enable_grad();
            loss = closure();
        }

        using IDisposable none = no_grad();
        foreach (Modules.ParamGroup group in Groups)
        {
            var options = (Options)group.Options!;
            foreach (Parameter each in (Parameter[])group.Parameters)
            {
                using Tensor? gradient = each.grad;
                if (gradient is not null)
                {
                    Step(each, gradient, (State)StateOf(each), options);
                }
            }
        }

        return loss;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (OptimizerState each in state_dict().State)
            {
                ((State)each).Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private static void Step(Parameter parameter, Tensor gradient, State state, Options options)
    {
        double beta1 = options.beta1!.Value;
        double beta2 = options.beta2!.Value;
        double rate = options.LearningRate!.Value;
        using Tensor? negative = options.maximize!.Value ? gradient.neg() : null;
        Tensor slope = negative ?? gradient;

        state.step++;
        Ops.mul__Scalar.Run(parameter, 1 - (rate * options.weight_decay!.Value));
        Ops.mul__Scalar.Run(state.exp_avg, beta1);
        Ops.add__Tensor.Run(state.exp_avg, slope, 1 - beta1);
        Ops.mul__Scalar.Run(state.exp_avg_sq, beta2);
        Ops.addcmul_.Run(state.exp_avg_sq, slope, slope, 1 - beta2);

        double correction1 = 1 - Math.Pow(beta1, state.step);
        double correction2 = 1 - Math.Pow(beta2, state.step);
        Tensor second = state.exp_avg_sq;
        if (options.amsgrad!.Value)
        {
            using Tensor larger = Ops.maximum.Call(state.max_exp_avg_sq!, state.exp_avg_sq);
            Ops.copy_.Run(state.max_exp_avg_sq!, larger);
            second = state.max_exp_avg_sq!;
        }

        using Tensor root = Ops.sqrt.Call(second);
        using Tensor denominator = Ops.div_Scalar.Call(root, Math.Sqrt(correction2));
        Ops.add__Scalar.Run(denominator, options.eps!.Value);
        Ops.addcdiv_.Run(parameter, state.exp_avg, denominator, -(rate / correction1));
    }
}
