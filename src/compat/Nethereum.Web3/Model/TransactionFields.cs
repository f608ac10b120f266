using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Model;

/// <summary>The fields of a decoded transaction, each checked as it is read.</summary>
internal sealed class TransactionFields
{
    private const int AddressSize = 20;
    private readonly RLPCollection fields;

    internal TransactionFields(IRLPElement element, params ReadOnlySpan<int> counts)
    {
        fields = element as RLPCollection ?? throw new RLPException("A transaction is an RLP list.");
        if (!counts.Contains(fields.Count))
        {
            throw new RLPException($"A transaction of this type does not have {fields.Count} fields.");
        }
    }

    internal int Count => fields.Count;

    internal static void WriteAddress(ref RlpWriter writer, string? address)
    {
        byte[] bytes = AddressUtil.Current.IsAnEmptyAddress(address) ? [] : address.HexToByteArray();
        RequireAddress(bytes.Length == 0 || bytes.Length == AddressSize, bytes.Length);
        writer.Item(bytes);
    }

    /// <summary>The parity of y that V stands for: 0 and 27 are even, 1 and 28 odd.</summary>
    internal static int YParity(ISignature signature)
    {
        return VRecoveryAndChainCalculations.GetRecId(signature.V);
    }

    internal IRLPElement Element(int index)
    {
        return fields[index];
    }

    internal byte[] Bytes(int index)
    {
        return ItemBytes(fields[index]);
    }

    internal BigInteger Number(int index)
    {
        return new BigInteger(NumberBytes(index), isUnsigned: true, isBigEndian: true);
    }

    /// <summary>The bytes of a number below 2^256 without leading zeros; none for 0.</summary>
    internal byte[] NumberBytes(int index)
    {
        byte[] bytes = Bytes(index);
        if (bytes.Length > 32 || (bytes.Length > 0 && bytes[0] == 0))
        {
            throw new RLPException($"Field {index} of the transaction is no canonical number below 2^256.");
        }

        return bytes;
    }

    internal string? Address(int index)
    {
        byte[] bytes = AddressBytes(index);
        return bytes.Length == 0 ? null : bytes.ToHex(true);
    }

    internal byte[] AddressBytes(int index)
    {
        byte[] bytes = Bytes(index);
        return bytes.Length is 0 or AddressSize
            ? bytes
            : throw new RLPException($"The receiver of the transaction has {bytes.Length} bytes instead of 20.");
    }

    internal Signature YParitySignature(int first)
    {
        BigInteger parity = Number(first);
        if (parity > 1)
        {
            throw new RLPException($"The parity of y in the signature is {parity} instead of 0 or 1.");
        }

        return new Signature(NumberBytes(first + 1), NumberBytes(first + 2), [(byte)parity]);
    }

    internal static byte[] ItemBytes(IRLPElement element)
    {
        return element is RLPItem item
            ? item.RLPData ?? []
            : throw new RLPException("A transaction has a list where bytes belong.");
    }

    private static void RequireAddress(bool valid, int length)
    {
        if (!valid)
        {
            throw new ArgumentException($"The receiver of a transaction has {length} bytes instead of 20.");
        }
    }
}
