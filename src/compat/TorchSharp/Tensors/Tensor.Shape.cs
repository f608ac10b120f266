using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor alias() => Ops.alias.Call(this);

        public Tensor clone() => Ops.clone.Call(this);

        public Tensor contiguous() => Ops.contiguous.Call(this);

        public Tensor view(params long[] shape) => Ops.view.Call(this, shape);

        public Tensor reshape(params long[] shape) => Ops.reshape.Call(this, shape);

        public Tensor permute(params long[] permutation) => Ops.permute.Call(this, permutation);

        public Tensor repeat(params long[] sizes) => Ops.repeat.Call(this, sizes);

        public Tensor expand(params long[] sizes) => Ops.expand.Call(this, sizes);

        public Tensor transpose(long dim0, long dim1) => Ops.transpose_int.Call(this, dim0, dim1);

        public Tensor t() => Ops.t.Call(this);

        public Tensor unsqueeze(long dim) => Ops.unsqueeze.Call(this, dim);

        public Tensor squeeze(long? dim = null) => dim is long one ? Ops.squeeze_dim.Call(this, one) : Ops.squeeze.Call(this);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.flatten_using_ints.Call(this, start_dim, end_dim);

        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice_Tensor.Call(this, dim, start, finish, step);

        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);

        public Tensor select(long dim, long index) => Ops.select_int.Call(this, dim, index);

        public Tensor index_select(long dim, Tensor index) => Ops.index_select.Call(this, dim, index);

        public Tensor gather(long dim, Tensor index) => Ops.gather.Call(this, dim, index);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => Ops.scatter__src.Call(this, dim, index, src);

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Ops.scatter_add_.Call(this, dim, index, src);

        public Tensor[] split(long size, int dim = 0) => Ops.split_Tensor.CallList(this, size, dim);

        public Tensor[] split(long[] sizes, int dim = 0) => Ops.split_with_sizes.CallList(this, sizes, dim);

        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallList(this, chunks, dim);

        public Tensor[] unbind(long dim = 0) => Ops.unbind_int.CallList(this, dim);

        public Tensor tril(long diagonal = 0) => Ops.tril.Call(this, diagonal);

        public Tensor triu(long diagonal = 0) => Ops.triu.Call(this, diagonal);

        public Tensor masked_fill(Tensor mask, Scalar value) => Ops.masked_fill_Scalar.Call(this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) => Ops.masked_fill__Scalar.Call(this, mask, value);

        public Tensor copy_(Tensor source, bool nonBlocking = false) => Ops.copy_.Call(this, source, nonBlocking);

        public Tensor zero_() => Ops.zero_.Call(this);

        public Tensor fill_(Scalar value) => Ops.fill__Scalar.Call(this, value);

        public Tensor normal_(double mean = 0.0, double stddev = 1.0, Generator? generator = null) => Ops.normal_.Call(this, mean, stddev, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) => Ops.uniform_.Call(this, from, to, generator);

        public Tensor nonzero() => Ops.nonzero.Call(this);

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) => Ops.multinomial.Call(this, num_samples, replacement, generator);

        /// <summary>The tensor as another type: itself again when it is of that type already.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return Done(Ops.to_dtype.Call(this, type, non_blocking, copy), disposeAfter);
        }

        /// <summary>The tensor on another device: itself again when it is there already.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return Done(Ops.to_device.Call(this, device, dtype, non_blocking, copy), disposeAfter);
        }

        /// <summary>The tensor of another type on another device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return Done(Ops.to_device.Call(this, device, type, non_blocking, copy), disposeAfter);
        }

        /// <summary>The tensor on the device and of the type of another.</summary>
        public Tensor to(Tensor other, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            return Done(Ops.to_other.Call(this, other, non_blocking, copy), disposeAfter);
        }

        /// <summary>The tensor on the CPU.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The tensor on a CUDA device, the current one unless named.</summary>
        public Tensor cuda(Device? device = null) => to(device ?? CUDA);

        private Tensor Done(Tensor result, bool disposeAfter)
        {
            if (disposeAfter)
            {
                Dispose();
            }

            return result;
        }
    }
}
