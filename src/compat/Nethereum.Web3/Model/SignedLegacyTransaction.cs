using System.Numerics;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>A legacy transaction: an RLP list of 6 fields, 9 with the signature.</summary>
public abstract class SignedLegacyTransaction : SignedTransaction
{
    /// <summary>20 gwei, in wei.</summary>
    public static readonly BigInteger DEFAULT_GAS_PRICE = new(20_000_000_000);

    /// <summary>What a plain transfer takes.</summary>
    public static readonly BigInteger DEFAULT_GAS_LIMIT = new(21_000);

    private protected SignedLegacyTransaction(byte[] nonce, byte[] gasPrice, byte[] gasLimit, byte[]? receiveAddress, byte[] value, byte[] data)
    {
        Nonce = nonce;
        GasPrice = gasPrice;
        GasLimit = gasLimit;
        ReceiveAddress = receiveAddress ?? [];
        Value = value;
        Data = data;
        if (ReceiveAddress.Length is not (0 or 20))
        {
            throw new ArgumentException($"The receiver of a transaction has {ReceiveAddress.Length} bytes instead of 20.", nameof(receiveAddress));
        }
    }

    /// <summary>How many transactions the sender sent before.</summary>
    public byte[] Nonce { get; }

    /// <summary>Wei per gas.</summary>
    public byte[] GasPrice { get; }

    /// <summary>At most this gas is used.</summary>
    public byte[] GasLimit { get; }

    /// <summary>Who is called or paid, 20 bytes; none creates a contract.</summary>
    public byte[] ReceiveAddress { get; }

    /// <summary>Wei to send.</summary>
    public byte[] Value { get; }

    /// <summary>The call data.</summary>
    public byte[] Data { get; }

    /// <inheritdoc/>
    public override byte[] GetRLPEncoded()
    {
        ISignature signature = RequireSignature();
        return Encode(signature.V, Trim(signature.R), Trim(signature.S));
    }

    private protected byte[] Encode(params ReadOnlySpan<byte[]> tail)
    {
        return RLP.RLP.EncodeDataItemsAsElementOrListAndCombineAsList([Nonce, GasPrice, GasLimit, ReceiveAddress, Value, Data, .. tail]);
    }

    private static byte[] Trim(byte[] number)
    {
        return new BigInteger(number, isUnsigned: true, isBigEndian: true).ToBytesForRLPEncoding();
    }
}
