using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;
using Nethereum.Signer;

namespace Nethereum.Model;

/// <summary>Reads signed transactions from their bytes.</summary>
public static class TransactionFactory
{
    private const int LegacyFields = 9;

    /// <summary>Reads a signed transaction in hex.</summary>
    /// <exception cref="FormatException">Not hex, or no transaction (<see cref="RLPException"/>).</exception>
    /// <exception cref="NotSupportedException">Of a type other than legacy and EIP-1559.</exception>
    public static ISignedTransaction CreateTransaction(string rlpHex)
    {
        return CreateTransaction(rlpHex.HexToByteArray());
    }

    /// <inheritdoc cref="CreateTransaction(string)"/>
    public static ISignedTransaction CreateTransaction(byte[] rlp)
    {
        ArgumentNullException.ThrowIfNull(rlp);
        if (rlp.Length == 0)
        {
            throw new RLPException("A transaction has at least one byte.");
        }

        return rlp[0] switch
        {
            (byte)TransactionType.EIP1559 => Transaction1559Encoder.Current.Decode(rlp),
            < 0x80 => throw new NotSupportedException($"Transactions of type {rlp[0]} are not supported."),
            _ => Legacy(rlp),
        };
    }

    private static SignedLegacyTransaction Legacy(byte[] rlp)
    {
        var fields = new TransactionFields(RLP.RLP.Decode(rlp), LegacyFields);
        BigInteger v = fields.Number(6);
        byte[][] parts =
        [
            fields.NumberBytes(0), fields.NumberBytes(1), fields.NumberBytes(2), fields.AddressBytes(3), fields.NumberBytes(4), fields.Bytes(5),
        ];
        SignedLegacyTransaction transaction;
        if (v >= 35)
        {
            byte[] chainId = VRecoveryAndChainCalculations.GetChainFromVChain(v).ToBytesForRLPEncoding();
            transaction = new LegacyTransactionChainId(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], chainId);
        }
        else if (v == 27 || v == 28)
        {
            transaction = new LegacyTransaction(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }
        else
        {
            throw new RLPException($"V of a legacy transaction is 27, 28 or at least 35, not {v}.");
        }

        transaction.SetSignature(new Signature(fields.NumberBytes(7), fields.NumberBytes(8), fields.NumberBytes(6)));
        return transaction;
    }
}
