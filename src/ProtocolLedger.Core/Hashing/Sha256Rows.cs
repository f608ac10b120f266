namespace ProtocolLedger.Core;

/// <summary>SHA-256 of many rows of bytes, each with the same byte in front: a level of a Merkle tree.</summary>
internal static class Sha256Rows
{
    /// <summary>hashes[i] = SHA-256(prefix || row i).</summary>
    /// <param name="prefix">The byte in front of each row.</param>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="length">Bytes of a row.</param>
    /// <param name="hashes">One for each row. May lie over the rows where a row has at least the size of a hash.</param>
    internal static void Hash(byte prefix, ReadOnlySpan<byte> rows, int length, Span<Hash32> hashes)
    {
        int done = 0;
        if (Sha256Lanes.IsSupported && length % Sha256Lanes.BlockSize == 0)
        {
            for (; done + Sha256Lanes.Count <= hashes.Length; done += Sha256Lanes.Count)
            {
                Sha256Lanes.Hash(prefix, rows[(done * length)..], length, hashes[done..]);
            }
        }

        Span<byte> message = stackalloc byte[1 + length];
        message[0] = prefix;
        for (int i = done; i < hashes.Length; i++)
        {
            rows.Slice(i * length, length).CopyTo(message[1..]);
            hashes[i] = Hash32.Sha256(message);
        }
    }
}
