namespace Nethereum.Signer.Crypto;

/// <summary>
/// The curve operations that signing needs. Hashes, keys, r and s are 32 bytes big-endian; signatures r || s; public keys
/// 65 bytes, 0x04 || x || y. Signatures are deterministic (RFC 6979, SHA-256) and have s in the lower half, so that
/// every implementation gives the same bytes.
/// </summary>
internal interface ISecp256k1
{
    /// <summary>True for a scalar from 1 to the group order minus 1.</summary>
    bool IsPrivateKey(ReadOnlySpan<byte> key);

    /// <summary>The public key of a valid private key.</summary>
    void PublicKey(ReadOnlySpan<byte> key, Span<byte> publicKey);

    /// <summary>Reads a public key of 33 or 65 bytes; false if it is no point of the curve.</summary>
    bool TryParsePublicKey(ReadOnlySpan<byte> encoded, Span<byte> publicKey);

    /// <summary>Signs with a valid private key; the recovery id, 0 to 3.</summary>
    int Sign(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> key, Span<byte> signature);

    /// <summary>The public key that made a signature; false if there is none.</summary>
    bool TryRecover(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, int recoveryId, Span<byte> publicKey);

    /// <summary>True if the signature, with low or high s, is by the key.</summary>
    bool Verify(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey);
}
