namespace TorchSharp;

/// <summary>The kind of a device; the numbers are libtorch's.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
}

public static partial class torch
{
    /// <summary>The type of a tensor's elements; the numbers are libtorch's.</summary>
    public enum ScalarType : sbyte
    {
        Byte = 0,
        Int8 = 1,
        Int16 = 2,
        Int32 = 3,
        Int64 = 4,
        Float16 = 5,
        Float32 = 6,
        Float64 = 7,
        ComplexFloat32 = 9,
        ComplexFloat64 = 10,
        Bool = 11,
        BFloat16 = 15,
    }

    /// <summary>Where a tensor's elements are.</summary>
    public sealed class Device : IEquatable<Device>
    {
        /// <summary>A device by type and index; -1 is the current one.</summary>
        public Device(DeviceType type, int index = -1)
        {
            this.type = type;
            this.index = index;
        }

        /// <summary>A device by its name: "cpu", "cuda" or "cuda:1".</summary>
        /// <exception cref="ArgumentException">The name is none of these.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            string[] parts = description.Split(':');
            int at = -1;
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], out at)))
            {
                throw new ArgumentException($"'{description}' does not name a device.", nameof(description));
            }

            type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                _ => throw new ArgumentException($"'{description}' does not name a device: cpu, cuda and cuda:N do.", nameof(description)),
            };
            index = at;
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>Which one of its kind; -1 is the current one.</summary>
        public int index { get; }

        public static implicit operator Device(string description)
        {
            return new Device(description);
        }

        /// <inheritdoc/>
        public bool Equals(Device? other)
        {
            return other is not null && type == other.type && index == other.index;
        }

        /// <inheritdoc/>
        public override bool Equals(object? obj)
        {
            return Equals(obj as Device);
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            return HashCode.Combine(type, index);
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            string kind = type == DeviceType.CPU ? "cpu" : "cuda";
            return index < 0 ? kind : $"{kind}:{index}";
        }
    }

    public const ScalarType uint8 = ScalarType.Byte;
    public const ScalarType int8 = ScalarType.Int8;
    public const ScalarType int16 = ScalarType.Int16;
    public const ScalarType int32 = ScalarType.Int32;
    public const ScalarType int64 = ScalarType.Int64;
    public const ScalarType float16 = ScalarType.Float16;
    public const ScalarType float32 = ScalarType.Float32;
    public const ScalarType float64 = ScalarType.Float64;
    public const ScalarType bfloat16 = ScalarType.BFloat16;
    public const ScalarType @bool = ScalarType.Bool;

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The current CUDA device.</summary>
    public static readonly Device CUDA = new(DeviceType.CUDA);

    /// <summary>A device by its name.</summary>
    public static Device device(string description)
    {
        return new Device(description);
    }

    /// <summary>A device by type and index.</summary>
    public static Device device(DeviceType type, int index = -1)
    {
        return new Device(type, index);
    }
}
