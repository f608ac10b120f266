using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Modules' computations as functions.</summary>
        public static class functional
        {
            /// <summary>x Wᵀ + b.</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ops.linear.Call(input, weights, bias);

            /// <summary>A row of the table for each index.</summary>
            public static Tensor embedding(Tensor x, Tensor weight, long? padding_idx = null) => Ops.embedding.Call(weight, x, padding_idx ?? -1);

            /// <summary>x Φ(x), with the exact error function.</summary>
            public static Tensor gelu(Tensor x) => Ops.gelu.Call(x);

            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? Ops.relu_.Call(x) : Ops.relu.Call(x);

            /// <summary>Exponentials that sum to 1 along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.softmax_int.Call(input, dim, dtype);

            /// <summary>The logarithm of <see cref="softmax"/>.</summary>
            public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => Ops.log_softmax_int.Call(input, dim, dtype);

            /// <summary>Zeroes each element with probability p and scales the rest by 1/(1-p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => inplace ? Ops.dropout_.Call(input, p, training) : Ops.dropout.Call(input, p, training);

            /// <summary>
            /// Layer normalisation, (x - mean) / √(variance + eps) · w + b over the last dimensions. It is made of primitives:
            /// the fused kernel's gradients depend on the number of threads, these do not.
            /// </summary>
            /// <exception cref="ArgumentException">The input does not end in the normalised shape.</exception>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05)
            {
                long[] sizes = input.shape;
                if (normalized_shape.Length == 0 || !sizes.AsSpan().EndsWith(normalized_shape))
                {
                    throw new ArgumentException($"An input of [{string.Join(", ", sizes)}] does not end in [{string.Join(", ", normalized_shape)}].", nameof(normalized_shape));
                }

                var last = new long[normalized_shape.Length];
                for (int k = 0; k < last.Length; k++)
                {
                    last[k] = k - last.Length;
                }

                using Tensor mean = Ops.mean_dim.Call(input, last, true);
                using Tensor centred = Ops.sub_Tensor.Call(input, mean);
                using Tensor squares = Ops.mul_Tensor.Call(centred, centred);
                using Tensor variance = Ops.mean_dim.Call(squares, last, true);
                using Tensor shifted = Ops.add_Scalar.Call(variance, eps);
                using Tensor scale = Ops.rsqrt.Call(shifted);
                Tensor result = Ops.mul_Tensor.Call(centred, scale);
                result = weight is null ? result : Replace(result, Ops.mul_Tensor.Call(result, weight));
                return bias is null ? result : Replace(result, Ops.add_Tensor.Call(result, bias));
            }

            /// <summary>The cross entropy of logits against class indices (or probabilities).</summary>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
            {
                return Ops.cross_entropy_loss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);
            }

            /// <summary>The negative log likelihood of log probabilities against class indices.</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                return Ops.nll_loss.Call(input, target, weight, (long)reduction);
            }

            /// <summary>The squared difference.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                return Ops.mse_loss.Call(input, target, (long)reduction);
            }

            /// <summary>A 1 at each index and 0 elsewhere; by default as many classes as the largest index needs.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ops.one_hot.Call(x, num_classes);

            private static Tensor Replace(Tensor old, Tensor value)
            {
                old.Dispose();
                return value;
            }
        }
    }
}
