using Org.BouncyCastle.Crypto.Digests;

namespace ProtocolLedger.Core;

/// <summary>Keccak-256 with the original padding, as Ethereum uses it (not FIPS 202 SHA3-256).</summary>
public static class Keccak256
{
    [ThreadStatic]
    private static KeccakDigest? digest;

    /// <summary>keccak256 of the data.</summary>
    public static Hash32 Hash(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        KeccakDigest keccak = digest ??= new KeccakDigest(256);
        byte[] output = new byte[Hash32.Size];
        keccak.BlockUpdate(data, 0, data.Length);
        keccak.DoFinal(output, 0); // also resets
        return new Hash32(output);
    }

    /// <summary>keccak256 of the data.</summary>
    public static Hash32 Hash(ReadOnlySpan<byte> data) => Hash(data.ToArray());

    /// <summary>keccak256 of the text's UTF-8 bytes.</summary>
    public static Hash32 HashText(string text) => Hash(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A pair in ascending order, as OpenZeppelin's MerkleProof hashes it.</summary>
    public static Hash32 HashPair(Hash32 a, Hash32 b) => a < b ? new AbiWords().Add(a).Add(b).Keccak() : new AbiWords().Add(b).Add(a).Keccak();
}
