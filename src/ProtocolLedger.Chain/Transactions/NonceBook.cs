namespace ProtocolLedger.Chain;

/// <summary>
/// The account's nonces: which is next, what was last sent under each, and which somebody waits for.
/// Not thread-safe: <see cref="TxSender"/> guards it with its one lock.
/// </summary>
internal sealed class NonceBook
{
    private const int Remembered = 256;

    private readonly SortedDictionary<ulong, SignedTx> _sent = [];
    private readonly HashSet<ulong> _watched = [];

    /// <summary>The nonce for the next transaction; null until the chain was asked.</summary>
    public ulong? Next { get; private set; }

    /// <summary>Takes what the chain says. Without anything of our own in flight that is the truth; otherwise the book only moves up.</summary>
    public void Resync(ulong pending) =>
        Next = Next is { } next && _watched.Count > 0 ? Math.Max(next, pending) : pending;

    /// <summary>Notes what was sent under a nonce, so that it can be sent again if a reorganisation loses it.</summary>
    public void Sent(SignedTx tx)
    {
        _sent[tx.Nonce] = tx;
        _watched.Add(tx.Nonce);
        Next = Math.Max(Next ?? 0, tx.Nonce + 1);
        while (_sent.Count > Remembered)
        {
            _sent.Remove(_sent.Keys.First());
        }
    }

    /// <summary>Nobody waits for this nonce any more, because its transaction is mined or given up.</summary>
    public void Unwatch(ulong nonce) => _watched.Remove(nonce);

    public bool IsWatched(ulong nonce) => _watched.Contains(nonce);

    public SignedTx? Find(ulong nonce) => _sent.GetValueOrDefault(nonce);

    /// <summary>Forgets what was sent under a nonce that is to be freed.</summary>
    public void Forget(ulong nonce) => _sent.Remove(nonce);
}
