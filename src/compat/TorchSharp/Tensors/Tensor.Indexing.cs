using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Part of the tensor; setting copies into it.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);

            set
            {
                using DisposeScope scope = NewDisposeScope();
                (Tensor part, Tensor?[]? tensors) = Locate(indices);
                if (tensors is null)
                {
                    Ops.copy_.Run(part, value);
                }
                else
                {
                    Ops.index_put_.Run(part, tensors, value);
                }
            }
        }

        /// <summary>Part of the tensor: a view, or a copy where tensors index.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor part, Tensor?[]? tensors) = Locate(indices);
            Tensor result = tensors is null ? part : Ops.index_Tensor.Call(part, tensors);
            return scope.MoveToOuter(ReferenceEquals(result, this) ? alias() : result);
        }

        /// <summary>Overwrites part of the tensor.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            this[indices] = value;
            return alias();
        }

        private (Tensor Part, Tensor?[]? Tensors) Locate(TensorIndex[] indices)
        {
            Tensor part = this;
            List<Tensor?>? tensors = null;
            long at = 0;
            foreach (TensorIndex each in indices)
            {
                switch (each.Which)
                {
                    case TensorIndex.Kind.None:
                        part = part.unsqueeze(at++);
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        at += part.dim() - at - Consumed(indices.AsSpan(Array.IndexOf(indices, each) + 1));
                        break;
                    case TensorIndex.Kind.Single:
                        part = part.select(at, each.Start!.Value);
                        break;
                    case TensorIndex.Kind.Slice:
                        part = Ops.slice_Tensor.Call(part, at++, each.Start, each.Stop, each.Step ?? 1);
                        break;
                    default:
                        tensors ??= [];
                        while (tensors.Count < at)
                        {
                            tensors.Add(null);
                        }

                        tensors.Add(each.Value);
                        at += Math.Max(1, each.Value!.dtype == ScalarType.Bool ? each.Value.dim() : 1);
                        break;
                }
            }

            return (part, tensors?.ToArray());
        }

        /// <summary>How many dimensions of the tensor the places after an ellipsis use.</summary>
        private static long Consumed(ReadOnlySpan<TensorIndex> rest)
        {
            long count = 0;
            foreach (TensorIndex each in rest)
            {
                count += each.Which switch
                {
                    TensorIndex.Kind.None => 0,
                    TensorIndex.Kind.Tensor when each.Value!.dtype == ScalarType.Bool => each.Value.dim(),
                    _ => 1,
                };
            }

            return count;
        }
    }
}
