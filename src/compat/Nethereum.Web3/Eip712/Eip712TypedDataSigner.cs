using Nethereum.ABI.EIP712;
using Nethereum.Util;

namespace Nethereum.Signer.EIP712;

/// <summary>Signs structured messages (EIP-712). Signatures are "0x", r, s and v (27 or 28): 65 bytes in hex.</summary>
public class Eip712TypedDataSigner
{
    private readonly Eip712TypedDataEncoder encoder = Eip712TypedDataEncoder.Current;

    /// <summary>A shared instance; the class holds no state.</summary>
    public static Eip712TypedDataSigner Current { get; } = new();

    /// <summary>Signs the message in <paramref name="typedData"/>.</summary>
    /// <exception cref="TypedDataException">A type is missing, or a value does not fit its type.</exception>
    public string SignTypedData<TDomain>(TypedData<TDomain> typedData, EthECKey key)
    {
        return SignTypedDataV4(typedData, key);
    }

    /// <inheritdoc cref="SignTypedData{TDomain}(TypedData{TDomain}, EthECKey)"/>
    public string SignTypedDataV4<TDomain>(TypedData<TDomain> typedData, EthECKey key)
    {
        return Sign(encoder.EncodeTypedData(typedData), key);
    }

    /// <summary>Signs an object whose class carries [Parameter] attributes; <paramref name="typedData"/> gives the types and the domain.</summary>
    /// <exception cref="TypedDataException">A type is missing, or a value does not fit its type.</exception>
    public string SignTypedDataV4<T, TDomain>(T message, TypedData<TDomain> typedData, EthECKey key)
    {
        return Sign(encoder.EncodeTypedData(message, typedData), key);
    }

    /// <summary>Signs the JSON of eth_signTypedData_v4.</summary>
    /// <exception cref="TypedDataException">Malformed JSON, a missing type, or a value that does not fit its type.</exception>
    public string SignTypedDataV4(string json, EthECKey key)
    {
        return Sign(encoder.EncodeTypedData(json), key);
    }

    /// <summary>The address that signed the message in <paramref name="typedData"/>.</summary>
    /// <exception cref="FormatException">The signature is not 65 bytes of hex.</exception>
    public string RecoverFromSignatureV4<TDomain>(TypedData<TDomain> typedData, string signature)
    {
        return Recover(encoder.EncodeTypedData(typedData), signature);
    }

    /// <summary>The address that signed an object.</summary>
    /// <exception cref="FormatException">The signature is not 65 bytes of hex.</exception>
    public string RecoverFromSignatureV4<T, TDomain>(T message, TypedData<TDomain> typedData, string signature)
    {
        return Recover(encoder.EncodeTypedData(message, typedData), signature);
    }

    /// <summary>The address that signed the JSON of eth_signTypedData_v4.</summary>
    /// <exception cref="FormatException">The signature is not 65 bytes of hex, or the JSON is malformed.</exception>
    public string RecoverFromSignatureV4(string json, string signature)
    {
        return Recover(encoder.EncodeTypedData(json), signature);
    }

    private static string Sign(byte[] encoded, EthECKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.SignAndCalculateV(Keccak256.Hash(encoded)).CreateStringSignature();
    }

    private static string Recover(byte[] encoded, string signature)
    {
        EthECDSASignature parsed = EthECDSASignatureFactory.ExtractECDSASignature(signature);
        return EthECKey.RecoverFromSignature(parsed, Keccak256.Hash(encoded)).GetPublicAddress();
    }
}
