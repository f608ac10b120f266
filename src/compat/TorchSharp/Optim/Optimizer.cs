using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups of parameters and their settings.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => Groups;

            internal List<ParamGroup> Groups { get; } = [];

            /// <summary>Drops (or zeroes) the gradients.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter each in parameters())
                {
                    OptimizerHelper.Clear(each, set_to_none);
                }
            }

            /// <summary>One step; the closure, if any, computes the loss anew and is what is returned.</summary>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => Groups.SelectMany(each => each.Parameters);

            /// <inheritdoc/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the state, not the parameters.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>The settings of each group and the state of each parameter, in the order of the parameters: the objects themselves.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The settings, by group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The state, by parameter.</summary>
                public List<OptimizerState> State { get; } = [];
            }
        }

        /// <summary>The learning rate of a group, for schedules.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate now.</summary>
            double LearningRate { get; set; }

            /// <summary>The rate at the start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>The decay of a group's two moments, for schedules.</summary>
        public interface IBetas
        {
            /// <summary>β1 and β2.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>AdamW over parameters.</summary>
        public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>AdamW over named parameters.</summary>
        public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters.Select(each => each.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>AdamW over groups with their own settings.</summary>
        public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
