using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Ops.sum.Call(this, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Ops.sum_dim_IntList.Call(this, (long[])[dim], keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Ops.sum_dim_IntList.Call(this, dim, keepdim, type);

        public Tensor mean() => Ops.mean.Call(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Ops.mean_dim.Call(this, dimensions, keepdim, type);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false) => Ops.var_dim.Call(this, (long[])[dim], unbiased, keepdim);

        public Tensor var(bool unbiased = true) => Ops.var.Call(this, unbiased);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false) => Ops.std_dim.Call(this, (long[])[dim], unbiased, keepdim);

        public Tensor std(bool unbiased = true) => Ops.std.Call(this, unbiased);

        public Tensor amax(params long[] dims) => Ops.amax.Call(this, dims);

        public Tensor max() => Ops.max.Call(this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Ops.max_dim.CallPair(this, dim, keepdim);

        public Tensor min() => Ops.min.Call(this);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Ops.min_dim.CallPair(this, dim, keepdim);

        public Tensor argmax() => Ops.argmax.Call(this);

        public Tensor argmax(long dim, bool keepdim = false) => Ops.argmax.Call(this, dim, keepdim);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ops.topk.CallPair(this, k, dim, largest, sorted);

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false) => Ops.sort.CallPair(this, dim, descending);

        /// <summary>The 2-norm of all elements (PyTorch's path: a reduction over every dimension).</summary>
        public Tensor norm(float p = 2.0f) => Norm(p);

        public Tensor cumsum(long dim, ScalarType? type = null) => Ops.cumsum.Call(this, dim, type);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax_int.Call(this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax_int.Call(this, dim, dtype);

        public Tensor any() => Ops.any.Call(this);

        public Tensor any(long dim, bool keepdim = false) => Ops.any_dim.Call(this, dim, keepdim);

        public Tensor all() => Ops.all.Call(this);

        public Tensor all(long dim, bool keepdim = false) => Ops.all_dim.Call(this, dim, keepdim);

        public Tensor eq(Tensor target) => Ops.eq_Tensor.Call(this, target);

        public Tensor eq(Scalar target) => Ops.eq_Scalar.Call(this, target);

        public Tensor ne(Tensor target) => Ops.ne_Tensor.Call(this, target);

        public Tensor ne(Scalar target) => Ops.ne_Scalar.Call(this, target);

        public Tensor gt(Tensor target) => Ops.gt_Tensor.Call(this, target);

        public Tensor gt(Scalar target) => Ops.gt_Scalar.Call(this, target);

        public Tensor ge(Tensor target) => Ops.ge_Tensor.Call(this, target);

        public Tensor ge(Scalar target) => Ops.ge_Scalar.Call(this, target);

        public Tensor lt(Tensor target) => Ops.lt_Tensor.Call(this, target);

        public Tensor lt(Scalar target) => Ops.lt_Scalar.Call(this, target);

        public Tensor le(Tensor target) => Ops.le_Tensor.Call(this, target);

        public Tensor le(Scalar target) => Ops.le_Scalar.Call(this, target);

        public Tensor isnan() => Ops.isnan.Call(this);

        public Tensor isfinite() => Ops.isfinite.Call(this);

        public Tensor logical_not() => Ops.logical_not.Call(this);

        /// <summary>Whether both have the same shape and elements.</summary>
        public bool equal(Tensor target) => Ops.equal.CallNumber(this, target) != 0;

        /// <summary>Whether |this - other| is at most atol + rtol |other| everywhere.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            return Ops.allclose.CallNumber(this, target, rtol, atol, equal_nan) != 0;
        }

        internal Tensor Norm(double p)
        {
            var every = new long[dim()];
            for (int k = 0; k < every.Length; k++)
            {
                every[k] = k;
            }

            return Ops.norm_ScalarOpt_dim.Call(this, p, every, false);
        }
    }
}
