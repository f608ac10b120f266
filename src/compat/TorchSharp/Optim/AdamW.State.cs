using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public sealed partial class AdamW
{
    /// <summary>What AdamW remembers of one parameter. The tensors may be overwritten in place (<c>bytes</c>, <c>copy_</c>).</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Steps taken.</summary>
        public long step;

        /// <summary>The running mean of the gradient.</summary>
        public Tensor exp_avg;

        /// <summary>The running mean of the gradient's square.</summary>
        public Tensor exp_avg_sq;

        /// <summary>The largest of the latter so far, with AMSGrad.</summary>
        public Tensor? max_exp_avg_sq;

        internal State(Parameter parameter, bool amsgrad)
        {
            exp_avg = Zero(parameter);
            exp_avg_sq = Zero(parameter);
            max_exp_avg_sq = amsgrad ? Zero(parameter) : null;
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var from = source as State ?? throw new ArgumentException("The state is not AdamW's.", nameof(source));
            step = from.step;
            using IDisposable none = no_grad();
            Ops.copy_.Run(exp_avg, from.exp_avg);
            Ops.copy_.Run(exp_avg_sq, from.exp_avg_sq);
            if (max_exp_avg_sq is not null && from.max_exp_avg_sq is not null)
            {
                Ops.copy_.Run(max_exp_avg_sq, from.max_exp_avg_sq);
            }
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other)
        {
            return other is State state && step == state.step && exp_avg.allclose(state.exp_avg) && exp_avg_sq.allclose(state.exp_avg_sq);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }

        private static Tensor Zero(Parameter parameter)
        {
            return zeros_like(parameter).DetachFromDisposeScope();
        }
    }

    /// <summary>AdamW's settings; what is null is taken from the optimiser.</summary>
    public sealed class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? weight_decay;
        public double? eps;
        public bool? amsgrad;
        public bool? maximize;

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            var from = source as Options ?? throw new ArgumentException("The settings are not AdamW's.", nameof(source));
            (LearningRate, InitialLearningRate) = (from.LearningRate, from.InitialLearningRate);
            (beta1, beta2, eps, weight_decay, amsgrad, maximize) = (from.beta1, from.beta2, from.eps, from.weight_decay, from.amsgrad, from.maximize);
        }

        internal void FillFrom(Options other)
        {
            LearningRate ??= other.LearningRate;
            InitialLearningRate ??= LearningRate;
            beta1 ??= other.beta1;
            beta2 ??= other.beta2;
            eps ??= other.eps;
            weight_decay ??= other.weight_decay;
            amsgrad ??= other.amsgrad;
            maximize ??= other.maximize;
        }

        internal void Validate()
        {
            Require(LearningRate >= 0, "learning rate", LearningRate);
            Require(eps >= 0, "eps", eps);
            Require(beta1 is >= 0 and < 1, "beta1", beta1);
            Require(beta2 is >= 0 and < 1, "beta2", beta2);
            Require(weight_decay >= 0, "weight decay", weight_decay);
        }

        private static void Require(bool holds, string what, double? value)
        {
            if (!holds)
            {
                throw new ArgumentException($"AdamW cannot work with a {what} of {value}.");
            }
        }
    }

    /// <summary>Parameters that share AdamW's settings.</summary>
    public sealed class ParamGroup : Modules.ParamGroup, optim.IBetas
    {
        /// <summary>An empty group.</summary>
        public ParamGroup()
        {
        }

        /// <summary>A group with its settings.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options? options = null)
        {
            Parameters = parameters;
            base.Options = options;
        }

        /// <summary>A group with its settings one by one.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize })
        {
        }

        /// <inheritdoc/>
        public (double, double) Betas
        {
            get => (Settings.beta1!.Value, Settings.beta2!.Value);
            set => (Settings.beta1, Settings.beta2) = value;
        }

        private Options Settings => base.Options as Options ?? throw new InvalidOperationException("The group belongs to no optimizer yet.");
    }
}
