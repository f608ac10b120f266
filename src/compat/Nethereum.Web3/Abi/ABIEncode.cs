using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using Nethereum.ABI.Codecs;
using Nethereum.Util;

namespace Nethereum.ABI;

/// <summary><c>abi.encode</c> and <c>abi.encodePacked</c>, and the Keccak-256 of either.</summary>
public class ABIEncode
{
    /// <summary><c>abi.encode</c> of the values.</summary>
    /// <exception cref="ArgumentException">A value does not fit its type.</exception>
    public byte[] GetABIEncoded(params ABIValue[] abiValues)
    {
        AbiCodec[] codecs = [.. abiValues.Select(CodecOf)];
        int head = codecs.Sum(c => c.HeadSize);
        int size = head;
        for (int i = 0; i < codecs.Length; i++)
        {
            size += codecs[i].IsDynamic ? codecs[i].SizeOfObject(abiValues[i].Value) : 0;
        }

        byte[] result = new byte[size];
        int position = 0;
        int tail = head;
        for (int i = 0; i < codecs.Length; i++)
        {
            if (codecs[i].IsDynamic)
            {
                BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(position + 28), tail);
                tail += codecs[i].EncodeObject(abiValues[i].Value, result.AsSpan(tail));
            }
            else
            {
                codecs[i].EncodeObject(abiValues[i].Value, result.AsSpan(position));
            }

            position += codecs[i].HeadSize;
        }

        return result;
    }

    /// <summary><c>abi.encode</c> with types inferred: integers as (u)int256, text as string, byte arrays as bytes.</summary>
    public byte[] GetABIEncoded(params object[] values) => GetABIEncoded(Infer(values));

    /// <summary><c>abi.encode</c> of a class whose properties carry parameter attributes.</summary>
    public byte[] GetABIParamsEncoded<T>(T input)
    {
        AbiCodec codec = TupleCodecs.Get(input?.GetType() ?? throw new ArgumentNullException(nameof(input)));
        byte[] result = new byte[codec.SizeOfObject(input)];
        codec.EncodeObject(input, result);
        return result;
    }

    /// <summary><c>abi.encodePacked</c> of the values.</summary>
    /// <exception cref="ArgumentException">A value does not fit its type.</exception>
    /// <exception cref="NotSupportedException">A nested array: Solidity cannot pack it.</exception>
    public byte[] GetABIEncodedPacked(params ABIValue[] abiValues)
    {
        ArrayBufferWriter<byte> output = new();
        foreach (ABIValue value in abiValues)
        {
            CodecOf(value).EncodePackedObject(value.Value, output);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary><c>abi.encodePacked</c> with types inferred.</summary>
    public byte[] GetABIEncodedPacked(params object[] values) => GetABIEncodedPacked(Infer(values));

    /// <summary><c>abi.encodePacked</c> of a class whose properties carry parameter attributes.</summary>
    public byte[] GetABIParamsEncodedPacked<T>(T input)
    {
        ArrayBufferWriter<byte> output = new();
        TupleCodecs.Get(input?.GetType() ?? throw new ArgumentNullException(nameof(input))).EncodePackedObject(input, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Keccak-256 of <see cref="GetABIEncoded(ABIValue[])"/>.</summary>
    public byte[] GetSha3ABIEncoded(params ABIValue[] abiValues) => Hash(GetABIEncoded(abiValues));

    /// <summary>Keccak-256 of <see cref="GetABIEncoded(object[])"/>.</summary>
    public byte[] GetSha3ABIEncoded(params object[] values) => Hash(GetABIEncoded(values));

    /// <summary>Keccak-256 of <see cref="GetABIParamsEncoded{T}"/>.</summary>
    public byte[] GetSha3ABIParamsEncoded<T>(T input) => Hash(GetABIParamsEncoded(input));

    /// <summary>Keccak-256 of <see cref="GetABIEncodedPacked(ABIValue[])"/>.</summary>
    public byte[] GetSha3ABIEncodedPacked(params ABIValue[] abiValues) => Hash(GetABIEncodedPacked(abiValues));

    /// <summary>Keccak-256 of <see cref="GetABIEncodedPacked(object[])"/>.</summary>
    public byte[] GetSha3ABIEncodedPacked(params object[] values) => Hash(GetABIEncodedPacked(values));

    /// <summary>Keccak-256 of <see cref="GetABIParamsEncodedPacked{T}"/>.</summary>
    public byte[] GetSha3ABIParamsEncodedPacked<T>(T input) => Hash(GetABIParamsEncodedPacked(input));

    private static byte[] Hash(byte[] data) => Sha3Keccack.Current.CalculateHash(data);

    private static AbiCodec CodecOf(ABIValue value) =>
        AbiCodecs.Get(value.Type, value.Value?.GetType() ?? throw new AbiValueException($"The value for {value.Type} is null."));

    private static ABIValue[] Infer(object[] values) =>
        [.. values.Select(value => value as ABIValue ?? new ABIValue(InferType(value), value))];

    private static string InferType(object value) => value switch
    {
        bool => "bool",
        string => "string",
        byte[] => "bytes",
        sbyte or short or int or long or Int128 => "int256",
        byte or ushort or uint or ulong or UInt128 => "uint256",
        BigInteger number => number.Sign < 0 ? "int256" : "uint256",
        null => throw new AbiValueException("A null value has no Solidity type."),
        _ => throw new AbiValueException($"No Solidity type can be inferred for {value.GetType()}: use ABIValue."),
    };
}
