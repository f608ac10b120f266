using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Helpers for parameters and their gradients.</summary>
        public static class utils
        {
            /// <summary>Scales the gradients so that their norm, as one vector, is at most <paramref name="max_norm"/>. The operations are PyTorch's, in its order.</summary>
            /// <returns>The norm before scaling.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> parameters, double max_norm, double norm_type = 2.0)
            {
                using IDisposable none = no_grad();
                using DisposeScope scope = NewDisposeScope();
                Tensor[] gradients = Gradients(parameters);
                if (gradients.Length == 0)
                {
                    return 0;
                }

                Tensor total = double.IsPositiveInfinity(norm_type)
                    ? Ops.stack.Call(Array.ConvertAll(gradients, each => each.abs().max())).max()
                    : Ops.stack.Call(Array.ConvertAll(gradients, each => each.Norm(norm_type))).Norm(norm_type);
                Tensor factor = total.add(1e-6).reciprocal().mul(max_norm).clamp(max: 1.0);
                foreach (Tensor each in gradients)
                {
                    Ops.mul__Tensor.Run(each, factor);
                }

                return total.ToDouble();
            }

            /// <summary>Limits each gradient element to ±<paramref name="clip_value"/>.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> parameters, double clip_value)
            {
                using IDisposable none = no_grad();
                using DisposeScope scope = NewDisposeScope();
                foreach (Tensor each in Gradients(parameters))
                {
                    Ops.clamp_.Run(each, -clip_value, clip_value);
                }
            }

            /// <summary>All parameters' elements in one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Tensor> parameters)
            {
                using DisposeScope scope = NewDisposeScope();
                return scope.MoveToOuter(cat([.. parameters.Select(each => each.reshape(-1))]));
            }

            /// <summary>Overwrites the parameters' elements with those of one vector.</summary>
            /// <exception cref="ArgumentException">The vector has another number of elements.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Tensor> parameters)
            {
                Tensor[] targets = [.. parameters];
                if (vec.numel() != targets.Sum(each => each.numel()))
                {
                    throw new ArgumentException("The vector and the parameters differ in their number of elements.", nameof(vec));
                }

                using IDisposable none = no_grad();
                using DisposeScope scope = NewDisposeScope();
                long start = 0;
                foreach (Tensor each in targets)
                {
                    long count = each.numel();
                    Ops.copy_.Run(each, vec.narrow(0, start, count).reshape(each.shape));
                    start += count;
                }
            }

            private static Tensor[] Gradients(IEnumerable<Parameter> parameters)
            {
                List<Tensor> result = [];
                foreach (Parameter each in parameters)
                {
                    if (each.grad is Tensor gradient)
                    {
                        result.Add(gradient);
                    }
                }

                return [.. result];
            }
        }
    }
}
