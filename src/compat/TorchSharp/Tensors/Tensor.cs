using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. Each object owns one native reference, released by Dispose, by the scope it was made in or,
    /// at the latest, by the garbage collector. Errors of libtorch come as <see cref="ExternalException"/> with its message.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private TensorHandle owned;

        internal Tensor(nint reference) : this(new TensorHandle(reference))
        {
        }

        private protected Tensor(TensorHandle handle)
        {
            owned = handle;
            DisposeScope.Current?.Include(this);
        }

        /// <summary>The scope that will dispose this tensor, and its place there.</summary>
        internal DisposeScope? Scope { get; set; }

        internal int ScopeIndex { get; set; }

        internal TensorHandle Owned
        {
            get
            {
                ObjectDisposedException.ThrowIf(owned.IsClosed, this);
                return owned;
            }
        }

        internal nint Handle => Owned.DangerousGetHandle();

        /// <summary>Native tensor references held by this process.</summary>
        public static long TotalCount => NativeMethods.pl_live_tensors();

        /// <summary>Whether the tensor has been disposed or given away.</summary>
        public bool IsInvalid => owned.IsClosed || owned.IsInvalid;

        internal static Tensor Adopt(nint reference)
        {
            return reference == 0 ? throw new ExternalException("The operator returned an undefined tensor.") : new Tensor(reference);
        }

        /// <summary>Gives the native reference away; this object is then invalid.</summary>
        internal TensorHandle Surrender()
        {
            TensorHandle given = Owned;
            Scope?.Remove(this);
            owned = new TensorHandle(0);
            owned.Dispose();
            return given;
        }

        /// <summary>Moves the tensor to the scope that encloses the one holding it.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: only its owner disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Remove(this);
            return this;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the native reference.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing)
            {
                Scope?.Remove(this);
                owned.Dispose();
            }
        }

        /// <summary>The sizes, outermost first.</summary>
        public long[] shape => Dimensions(0);

        /// <summary>The length of each dimension's step, in elements.</summary>
        public long[] stride()
        {
            return Dimensions(1);
        }

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => new TensorFacts(Owned).Type;

        /// <summary>Where the elements are.</summary>
        public Device device
        {
            get
            {
                var facts = new TensorFacts(Owned);
                return new Device(facts.DeviceType, facts.DeviceIndex);
            }
        }

        /// <summary>The kind of device the elements are on.</summary>
        public DeviceType device_type => new TensorFacts(Owned).DeviceType;

        /// <summary>Whether gradients are kept for this tensor.</summary>
        public bool requires_grad
        {
            get => new TensorFacts(Owned).RequiresGrad;
            set => Failure.Check(NativeMethods.pl_set_requires_grad(Owned, value ? 1 : 0));
        }

        /// <summary>Whether this tensor is an input of the graph rather than a result.</summary>
        public bool is_leaf => new TensorFacts(Owned).IsLeaf;

        /// <summary>Number of dimensions.</summary>
        public long ndim => dim();

        /// <summary>Number of elements.</summary>
        public long NumberOfElements => new TensorFacts(Owned).Count;

        /// <summary>Bytes per element.</summary>
        public long ElementSize => new TensorFacts(Owned).ElementSize;

        /// <summary>Number of elements.</summary>
        public long numel()
        {
            return NumberOfElements;
        }

        /// <summary>Number of dimensions.</summary>
        public long dim()
        {
            int count = NativeMethods.pl_dim(Owned);
            Failure.Check(count);
            return count;
        }

        /// <summary>The size of one dimension; a negative one counts from the end.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long size(int dim)
        {
            long[] sizes = shape;
            int index = dim < 0 ? dim + sizes.Length : dim;
            return index >= 0 && index < sizes.Length
                ? sizes[index]
                : throw new ArgumentOutOfRangeException(nameof(dim), dim, $"A tensor of {sizes.Length} dimensions has no such dimension.");
        }

        /// <summary>Whether the elements lie in order without gaps.</summary>
        public bool is_contiguous()
        {
            return new TensorFacts(Owned).IsContiguous;
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return IsInvalid ? "[disposed]" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
        }

        private unsafe long[] Dimensions(int which)
        {
            var result = new long[dim()];
            fixed (long* first = result)
            {
                long none;
                Failure.Check(NativeMethods.pl_sizes(Owned, first == null ? &none : first, which));
            }

            return result;
        }
    }
}
