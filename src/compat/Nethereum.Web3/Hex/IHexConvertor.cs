namespace Nethereum.Hex.HexConvertors;

/// <summary>Converts a value to and from its hex text in JSON-RPC.</summary>
public interface IHexConvertor<T>
{
    /// <summary>The value as hex with "0x".</summary>
    string ConvertToHex(T value);

    /// <summary>The value of a hex text.</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    T ConvertFromHex(string value);
}
