using System.Runtime.CompilerServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The elements' memory, to read or to overwrite; setting copies. The span is valid only while this tensor is.
        /// </summary>
        /// <exception cref="InvalidOperationException">The tensor is not on the CPU or not contiguous.</exception>
        /// <exception cref="ArgumentException">The bytes set are not as many as the tensor's.</exception>
        public Span<byte> bytes
        {
            get => Memory<byte>(out _);

            set
            {
                Span<byte> target = Memory<byte>(out _);
                if (value.Length != target.Length)
                {
                    throw new ArgumentException($"The tensor has {target.Length} bytes, but {value.Length} were given.", nameof(value));
                }

                value.CopyTo(target);
            }
        }

        /// <summary>Typed access to the elements.</summary>
        /// <exception cref="ArgumentException">The tensor's elements are of another type.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ScalarType actual = dtype;
            if (actual != TypeOf<T>())
            {
                throw new ArgumentException($"The tensor holds {actual}, not {typeof(T).Name}.");
            }

            return new TensorAccessor<T>(this);
        }

        /// <summary>The only element of a one-element tensor.</summary>
        public T item<T>() where T : unmanaged
        {
            if (dtype != TypeOf<T>())
            {
                throw new ArgumentException($"The tensor holds {dtype}, not {typeof(T).Name}.");
            }

            Scalar value = Ops.item.CallScalar(this);
            if (typeof(T) == typeof(double))
            {
                double number = value.AsDouble;
                return Unsafe.As<double, T>(ref number);
            }

            if (typeof(T) == typeof(float))
            {
                float number = (float)value.AsDouble;
                return Unsafe.As<float, T>(ref number);
            }

            long integer = value.AsLong;
            return Unsafe.As<long, T>(ref integer);
        }

        internal Scalar ItemScalar()
        {
            return Ops.item.CallScalar(this);
        }

        internal unsafe Span<T> Memory<T>(out long count) where T : unmanaged
        {
            var facts = new TensorFacts(Owned);
            if (facts.DeviceType != DeviceType.CPU || !facts.IsContiguous)
            {
                throw new InvalidOperationException("Only a contiguous tensor on the CPU shows its memory: call cpu() or contiguous() first.");
            }

            count = facts.Count;
            long length = checked(facts.Count * facts.ElementSize / sizeof(T));
            return length == 0 ? [] : new Span<T>((void*)Failure.Check(NativeMethods.pl_data(Owned)), checked((int)length));
        }

        internal static ScalarType TypeOf<T>() where T : unmanaged
        {
            return Type.GetTypeCode(typeof(T)) switch
            {
                TypeCode.Boolean => ScalarType.Bool,
                TypeCode.Byte => ScalarType.Byte,
                TypeCode.SByte => ScalarType.Int8,
                TypeCode.Int16 => ScalarType.Int16,
                TypeCode.Int32 => ScalarType.Int32,
                TypeCode.Int64 => ScalarType.Int64,
                TypeCode.Single => ScalarType.Float32,
                TypeCode.Double => ScalarType.Float64,
                _ => typeof(T) == typeof(Half) ? ScalarType.Float16 : throw new ArgumentException($"No tensor type holds {typeof(T).Name}."),
            };
        }
    }
}
