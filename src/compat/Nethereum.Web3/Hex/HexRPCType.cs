using Nethereum.Hex.HexConvertors;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Hex.HexTypes;

/// <summary>A value together with the hex text that stands for it in JSON-RPC.</summary>
public class HexRPCType<T>
{
    private readonly IHexConvertor<T> convertor;
    private string hexValue;
    private T value;

    /// <summary>Reads a hex text, with or without "0x".</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    public HexRPCType(IHexConvertor<T> convertor, string hexValue)
    {
        ArgumentNullException.ThrowIfNull(hexValue);
        this.convertor = convertor;
        value = convertor.ConvertFromHex(hexValue);
        this.hexValue = hexValue.EnsureHexPrefix();
    }

    /// <summary>Wraps a value.</summary>
    public HexRPCType(T value, IHexConvertor<T> convertor)
    {
        this.convertor = convertor;
        hexValue = convertor.ConvertToHex(value).EnsureHexPrefix();
        this.value = value;
    }

    /// <summary>The text with "0x"; as it came, if it came as text.</summary>
    public string HexValue
    {
        get => hexValue;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            this.value = convertor.ConvertFromHex(value);
            hexValue = value.EnsureHexPrefix();
        }
    }

    /// <summary>The value.</summary>
    public T Value
    {
        get => value;
        set
        {
            hexValue = convertor.ConvertToHex(value).EnsureHexPrefix();
            this.value = value;
        }
    }

    /// <summary>The bytes that <see cref="HexValue"/> spells.</summary>
    public byte[] ToHexByteArray()
    {
        return hexValue.HexToByteArray();
    }

    /// <summary>The bytes that the text spells.</summary>
    public static implicit operator byte[](HexRPCType<T> hexRpcType)
    {
        return hexRpcType.ToHexByteArray();
    }

    /// <summary>The value.</summary>
    public static implicit operator T(HexRPCType<T> hexRpcType)
    {
        return hexRpcType.Value;
    }

    /// <summary>Two are equal when their values are, however they were written.</summary>
    public override bool Equals(object? obj)
    {
        return obj is HexRPCType<T> other && EqualityComparer<T>.Default.Equals(value, other.value);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);
    }
}
