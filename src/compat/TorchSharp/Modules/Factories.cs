using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, functions and helpers.</summary>
    public static partial class nn
    {
        /// <summary>How a loss is put together from its elements; the numbers are libtorch's.</summary>
        public enum Reduction : long
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        /// <summary>A linear layer, weights and bias uniform in ±1/√inputSize.</summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) => new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>A table of vectors drawn from N(0, 1).</summary>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, Device? device = null, ScalarType? dtype = null) => new(num_embeddings, embedding_dims, padding_idx, device, dtype);

        /// <summary>Layer normalisation over the last dimensions.</summary>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Layer normalisation over the last dimension.</summary>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) => new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        /// <summary>The GELU activation.</summary>
        public static GELU GELU() => new();

        /// <summary>Dropout.</summary>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>A list of modules.</summary>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>Modules in a row, named by their places.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((each, place) => ($"{place}", each)));

        /// <summary>Modules in a row, with names.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

        /// <summary>The cross-entropy loss.</summary>
        public static CrossEntropyLoss CrossEntropyLoss(long ignore_index = -100, Reduction reduction = Reduction.Mean) => new(ignore_index, reduction);

        /// <summary>A parameter of a tensor, which it takes over.</summary>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <summary>Ways to fill tensors at the start.</summary>
        public static class init
        {
            /// <summary>Fills with normal numbers.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0.0, double std = 1.0, Generator? generator = null) => Quietly(tensor, () => tensor.normal_(mean, std, generator));

            /// <summary>Fills with uniform numbers.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) => Quietly(tensor, () => tensor.uniform_(low, high, generator));

            /// <summary>Fills with one value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Quietly(tensor, () => tensor.fill_(val));

            /// <summary>Fills with 0.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with 1.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            private static Tensor Quietly(Tensor tensor, Func<Tensor> fill)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using IDisposable none = no_grad();
                return fill();
            }
        }
    }
}
