namespace ProtocolLedger.Peers;

/// <summary>How asking a peer ended.</summary>
public enum FetchStatus
{
    /// <summary>Complete, and the hash is right.</summary>
    Ok,

    /// <summary>The peer hasn't got it, perhaps not yet.</summary>
    NotFound,

    /// <summary>More bytes than allowed, or than the peer itself announced.</summary>
    TooLarge,

    /// <summary>Fewer bytes than the peer announced, or the connection broke midway.</summary>
    Truncated,

    /// <summary>All bytes came, and they are not what was asked for.</summary>
    HashMismatch,

    /// <summary>The signature is not by the key that had to sign.</summary>
    WrongSignature,

    /// <summary>The peer's certificate is not the one on chain.</summary>
    WrongCertificate,

    /// <summary>Something that isn't this protocol answered, or it broke the protocol's rules.</summary>
    ProtocolError,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>The peer went quiet, or was too slow.</summary>
    TimedOut,

    /// <summary>The peer says to come back later.</summary>
    Busy,

    /// <summary>Nobody was asked: every peer is banned for the time being, or there is none.</summary>
    NoPeer,
}

/// <summary>What one peer did wrong.</summary>
/// <param name="Detail">One sentence for people.</param>
public sealed record PeerFault(PeerAddress Peer, FetchStatus Status, string Detail)
{
    public override string ToString() => $"{Peer}: {Status}, {Detail}";
}

/// <summary>Outcome of asking peers for something.</summary>
/// <param name="Status">Ok, or what the last peer asked did wrong.</param>
/// <param name="Value">Set when the status is Ok; checked against its hash.</param>
/// <param name="From">The peer that gave the last of it; null unless the status is Ok.</param>
/// <param name="Faults">Every failed attempt in order, also when another succeeded.</param>
public sealed record FetchResult<T>(FetchStatus Status, T? Value, PeerAddress? From, IReadOnlyList<PeerFault> Faults)
{
    public bool IsOk => Status == FetchStatus.Ok;

    /// <summary>One line for people.</summary>
    public string Explain() => Faults.Count == 0 ? Status.ToString() : string.Join("; ", Faults);

    internal static FetchResult<T> Failed(IReadOnlyList<PeerFault> faults) =>
        new(faults.Count == 0 ? FetchStatus.NoPeer : faults[^1].Status, default, null, faults);
}

/// <summary>How one attempt with one peer ended.</summary>
/// <param name="Misbehaved">Whether only a broken or hostile peer does that.</param>
internal readonly record struct Attempt<T>(FetchStatus Status, T? Value, string Detail, bool Misbehaved)
{
    public static Attempt<T> Ok(T value) => new(FetchStatus.Ok, value, "", false);

    public static Attempt<T> Fail(FetchStatus status, string detail) => new(status, default, detail, false);

    public static Attempt<T> Misbehaviour(FetchStatus status, string detail) => new(status, default, detail, true);

    /// <summary>Checks further what has come.</summary>
    public Attempt<T> Then(Func<T, Attempt<T>> check) => Status == FetchStatus.Ok ? check(Value!) : this;
}
