using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>
/// A blob on its way in. What one peer sent before its connection broke is kept, and the next peer goes on from there;
/// if the whole then has the wrong hash, it isn't known who lied, and from then on every peer starts from the beginning.
/// </summary>
internal sealed class BlobAssembly(BlobKey key, int maxBytes)
{
    private readonly HashSet<PeerAddress> givers = [];
    private byte[]? buffer;
    private bool resumable = true;

    /// <summary>Bytes here so far: the offset to go on from.</summary>
    public int Filled { get; private set; }

    public int MaxBytes => maxBytes;

    /// <summary>First message of a call: the length announced. Null to go on.</summary>
    public Attempt<ReadOnlyMemory<byte>>? Begin(PeerAddress peer, ulong length)
    {
        if (length > (ulong)maxBytes)
        {
            return Attempt<ReadOnlyMemory<byte>>.Misbehaviour(FetchStatus.TooLarge, $"announced {length} bytes, at most {maxBytes} are allowed");
        }

        if (buffer is not null && (ulong)buffer.Length != length)
        {
            Restart();
            return Attempt<ReadOnlyMemory<byte>>.Fail(FetchStatus.Truncated, "announced another length than the peer before");
        }

        buffer ??= new byte[length];
        givers.Add(peer);
        return null;
    }

    /// <summary>Any message of a call. Null to go on.</summary>
    public Attempt<ReadOnlyMemory<byte>>? Append(BlobChunk chunk)
    {
        ReadOnlySpan<byte> data = chunk.Data.Span;
        if (data.Length > buffer!.Length - Filled)
        {
            int announced = buffer.Length;
            Restart();
            return Attempt<ReadOnlyMemory<byte>>.Misbehaviour(FetchStatus.TooLarge, $"sent more than the {announced} bytes announced");
        }

        data.CopyTo(buffer.AsSpan(Filled));
        Filled += data.Length;
        return null;
    }

    /// <summary>The peer says that was all.</summary>
    public Attempt<ReadOnlyMemory<byte>> Finish()
    {
        if (buffer is null || Filled < buffer.Length)
        {
            string detail = buffer is null ? "sent nothing" : $"ended after {Filled} of {buffer.Length} bytes";
            Restart();
            return Attempt<ReadOnlyMemory<byte>>.Misbehaviour(FetchStatus.Truncated, detail);
        }

        byte[] complete = buffer;
        bool alone = givers.Count == 1;
        bool right = key.IsOf(complete);
        Restart();
        if (right)
        {
            return Attempt<ReadOnlyMemory<byte>>.Ok(complete);
        }

        resumable = false;
        return alone
            ? Attempt<ReadOnlyMemory<byte>>.Misbehaviour(FetchStatus.HashMismatch, "sent something else")
            : Attempt<ReadOnlyMemory<byte>>.Fail(FetchStatus.HashMismatch, "it or the peer before sent something else");
    }

    /// <summary>The call broke.</summary>
    /// <param name="tooFar">The peer's blob is shorter than what is already here, so one of them lies.</param>
    public void Interrupted(bool tooFar)
    {
        if (tooFar || !resumable)
        {
            Restart();
        }
    }

    private void Restart()
    {
        buffer = null;
        Filled = 0;
        givers.Clear();
    }
}
