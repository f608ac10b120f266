using Nethereum.ABI.Codecs;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Decodes function outputs and revert reasons.</summary>
public class FunctionCallDecoder
{
    private static readonly byte[] ErrorSelector = [0x08, 0xc3, 0x79, 0xa0];

    /// <summary>One output of the given Solidity type; default(T) when the node answered no data.</summary>
    /// <exception cref="AbiDecodingException">The data are malformed.</exception>
    public T? DecodeSimpleTypeOutput<T>(string typeName, string output)
    {
        if (HexData.IsEmpty(output))
        {
            return default;
        }

        AbiCodec<T> codec = AbiCodecs.Get<T>(typeName);
        AbiReader reader = new(HexData.Parse(output));
        return codec.Decode(ref reader, codec.IsDynamic ? reader.Follow(0, 0) : 0);
    }

    /// <summary>All outputs into a class; a new object with nothing set when the node answered no data.</summary>
    /// <exception cref="AbiDecodingException">The data are malformed.</exception>
    public T DecodeFunctionOutput<T>(string output)
        where T : class, new() => DecodeFunctionOutput(new T(), output);

    /// <inheritdoc cref="DecodeFunctionOutput{T}(string)"/>
    public T DecodeFunctionOutput<T>(T functionOutputResult, string output)
        where T : class
    {
        if (!HexData.IsEmpty(output))
        {
            AbiReader reader = new(HexData.Parse(output));
            TupleCodecs.Get<T>().DecodeInto(functionOutputResult, ref reader, 0);
        }

        return functionOutputResult;
    }

    /// <summary>Whether revert data carry an <c>Error(string)</c>.</summary>
    internal static bool IsErrorString(ReadOnlySpan<byte> data) => data.StartsWith(ErrorSelector);

    /// <summary>The text of <c>Error(string)</c>.</summary>
    /// <exception cref="AbiDecodingException">The data are malformed.</exception>
    internal static string DecodeErrorString(ReadOnlySpan<byte> data)
    {
        AbiReader reader = new(data[ErrorSelector.Length..]);
        return AbiCodecs.Get<string>("string").Decode(ref reader, reader.Follow(0, 0));
    }
}
