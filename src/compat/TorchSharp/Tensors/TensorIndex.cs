namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place in an indexing expression: a number, a slice, all (`:`), a new dimension, the rest (`...`), or a tensor.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind
        {
            None,
            Ellipsis,
            Single,
            Slice,
            Tensor,
        }

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null)
        {
            Which = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Value = tensor;
        }

        internal Kind Which { get; }

        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal Tensor? Value { get; }

        /// <summary>All the dimensions that the other places leave.</summary>
        public static TensorIndex Ellipsis => new(Kind.Ellipsis);

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None => new(Kind.None);

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex Null => new(Kind.None);

        /// <summary>A whole dimension.</summary>
        public static TensorIndex Colon => new(Kind.Slice);

        /// <summary>Part of a dimension.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        /// <summary>One place of a dimension, which goes away.</summary>
        public static TensorIndex Single(long index) => new(Kind.Single, index);

        /// <summary>The places that a tensor of integers or truth values names.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(int value) => Single(value);

        public static implicit operator TensorIndex(Tensor value) => Tensor(value);

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range.start, range.end);

        public static implicit operator TensorIndex(Range range)
        {
            long? start = range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value;
            long? stop = range.End.IsFromEnd ? range.End.Value == 0 ? null : -range.End.Value : range.End.Value;
            return Slice(start, stop);
        }
    }
}
