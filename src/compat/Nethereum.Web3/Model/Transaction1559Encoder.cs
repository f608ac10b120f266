using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>The bytes of an EIP-1559 transaction: 0x02, then a list of 9 elements, 12 with the signature.</summary>
public class Transaction1559Encoder
{
    private const byte Type = 2;
    private const int Unsigned = 9;
    private const int Signed = 12;

    /// <summary>More than the numbers, the address, the signature and the headers take.</summary>
    private const int FixedSize = 384;

    /// <summary>A shared instance; the class holds no state.</summary>
    public static Transaction1559Encoder Current { get; } = new();

    /// <summary>The signed transaction.</summary>
    /// <exception cref="InvalidOperationException">Not signed.</exception>
    public byte[] Encode(Transaction1559 transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return Encode(transaction, transaction.Signature ?? throw new InvalidOperationException("The transaction is not signed."));
    }

    /// <summary>The bytes that get signed.</summary>
    /// <exception cref="ArgumentException">A number is out of range, or the address has not 20 bytes.</exception>
    /// <exception cref="FormatException">The address or data is not hex.</exception>
    public byte[] EncodeRaw(Transaction1559 transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return Write(transaction, null);
    }

    /// <summary>Reads a transaction, signed or not.</summary>
    /// <exception cref="RLPException">Not such a transaction.</exception>
    public Transaction1559 Decode(byte[] rlp)
    {
        ArgumentNullException.ThrowIfNull(rlp);
        if (rlp.Length == 0 || rlp[0] != Type)
        {
            throw new RLPException("An EIP-1559 transaction starts with 0x02.");
        }

        var fields = new TransactionFields(RLP.RLP.Decode(rlp[1..]), Unsigned, Signed);
        BigInteger chainId = fields.Number(0);
        var transaction = new Transaction1559(
            chainId,
            fields.Number(1),
            fields.Number(2),
            fields.Number(3),
            fields.Number(4),
            fields.Address(5),
            fields.Number(6),
            fields.Bytes(7).ToHex(true),
            AccessListRLPEncoderDecoder.DecodeAccessList(fields.Element(8)));
        if (fields.Count == Signed)
        {
            transaction.SetSignature(fields.YParitySignature(Unsigned));
        }

        return transaction;
    }

    internal byte[] Encode(Transaction1559 transaction, ISignature signature)
    {
        return Write(transaction, signature);
    }

    private static byte[] Write(Transaction1559 transaction, ISignature? signature)
    {
        byte[] data = transaction.Data.HexToByteArray();
        int size = FixedSize + data.Length + AccessListRLPEncoderDecoder.MaxSize(transaction.AccessList);
        var writer = new RlpWriter(size <= 1024 ? stackalloc byte[size] : new byte[size]);
        int mark = writer.Mark;
        if (signature is not null)
        {
            writer.Number(new BigInteger(signature.S, isUnsigned: true, isBigEndian: true));
            writer.Number(new BigInteger(signature.R, isUnsigned: true, isBigEndian: true));
            writer.Number(TransactionFields.YParity(signature));
        }

        AccessListRLPEncoderDecoder.Write(ref writer, transaction.AccessList);
        writer.Item(data);
        writer.Number(transaction.Amount ?? 0);
        TransactionFields.WriteAddress(ref writer, transaction.ReceiverAddress);
        writer.Number(transaction.GasLimit ?? 0);
        writer.Number(transaction.MaxFeePerGas ?? 0);
        writer.Number(transaction.MaxPriorityFeePerGas ?? 0);
        writer.Number(transaction.Nonce ?? 0);
        writer.Number(transaction.ChainId);
        writer.List(mark);
        writer.Raw(Type);
        return writer.Written.ToArray();
    }
}
