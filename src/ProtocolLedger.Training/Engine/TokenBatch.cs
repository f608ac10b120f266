namespace ProtocolLedger.Training;

/// <summary>Windows of text, one after the other: each the bytes a model reads and the one byte after them.</summary>
/// <param name="Tokens">Byte values, <paramref name="Windows"/> times <paramref name="Length"/> of them.</param>
/// <param name="Windows">How many windows.</param>
/// <param name="Length">Bytes in each: the model's sequence and one more.</param>
public sealed record TokenBatch(ReadOnlyMemory<long> Tokens, int Windows, int Length)
{
    /// <summary>Bytes that are predicted, and so count as trained on: every one but each window's first.</summary>
    public long Predicted => (long)Windows * (Length - 1);
}
