using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>
/// What a node has signed, on disk, so that it never signs two different contributions for one round: across restarts,
/// crashes, and concurrent callers. The history belongs to one chain, one RoundManager and one node.
/// </summary>
public sealed class SlashingProtectionStore
{
    private readonly ILocalStore store;

    private SlashingProtectionStore(ILocalStore store, SigningScope scope)
    {
        this.store = store;
        Scope = scope;
    }

    /// <summary>What the history is bound to.</summary>
    public SigningScope Scope { get; }

    /// <summary>Starts an empty history, right after the node was registered and before it has ever signed.</summary>
    /// <exception cref="PledgerException">There is a history here already (<see cref="ExitCode.SlashingProtection"/>).</exception>
    public static async Task<SlashingProtectionStore> CreateForNewNodeAsync(
        ILocalStore store, SigningScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        SigningScope? existing = await store.TransactAsync(
            reader =>
            {
                SigningScope? found = SigningDocuments.ReadScope(reader);
                IReadOnlyCollection<LocalWrite> writes = found is null ? [SigningDocuments.WriteScope(scope)] : [];
                return (writes, found);
            },
            cancellationToken);
        return existing is null
            ? new SlashingProtectionStore(store, scope)
            : throw Refusal(
                $"There is already a signing history here, for {existing}.",
                "Start the node with this data folder as it is, or give the new node its own data folder.");
    }

    /// <summary>Opens the history of a node that is registered. Never starts one.</summary>
    /// <exception cref="PledgerException">No history, or another node's (<see cref="ExitCode.SlashingProtection"/>).</exception>
    public static async Task<SlashingProtectionStore> OpenAsync(
        ILocalStore store, SigningScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        SigningScope? existing = await store.TransactAsync(reader => (NoWrites, SigningDocuments.ReadScope(reader)), cancellationToken);
        if (existing is null)
        {
            throw Refusal(
                $"No signing history for {scope} in this data folder; the node may have signed elsewhere, and signing now could get it slashed.",
                "Point dataDirectory at its old data folder, or restore its history with `pledger protection import`.");
        }

        RequireScope(existing.Value, scope);
        return new SlashingProtectionStore(store, scope);
    }

    /// <summary>Decides and, if allowed, records durably: once this returns Allowed or AlreadySigned, the digest may be signed.</summary>
    public Task<SigningVerdict> CheckAndRecordAsync(SigningRecord wanted, CancellationToken cancellationToken)
    {
        return store.TransactAsync(
            reader =>
            {
                SigningVerdict verdict = SlashingProtection.Judge(
                    Scope,
                    wanted,
                    SigningDocuments.ReadSigned(reader, wanted.Run, wanted.Round),
                    SigningDocuments.ReadWatermark(reader, wanted.Run));
                IReadOnlyCollection<LocalWrite> writes = verdict == SigningVerdict.Allowed ? [SigningDocuments.WriteSigned(wanted)] : [];
                return (writes, verdict);
            },
            cancellationToken);
    }

    /// <summary><see cref="CheckAndRecordAsync"/> for callers that sign next.</summary>
    /// <exception cref="PledgerException">Signing is refused (<see cref="ExitCode.SlashingProtection"/>).</exception>
    public async Task RequireAsync(SigningRecord wanted, CancellationToken cancellationToken)
    {
        const string Wait = "Nothing to do: the node takes part again from the next round.";
        switch (await CheckAndRecordAsync(wanted, cancellationToken))
        {
            case SigningVerdict.Conflict:
                throw Refusal($"Another contribution was signed for round {wanted.Round} of run {wanted.Run}.", Wait);
            case SigningVerdict.BelowWatermark:
                throw Refusal($"The signing history begins after round {wanted.Round} of run {wanted.Run}.", Wait);
            case SigningVerdict.WrongScope:
                RequireScope(Scope, wanted.Scope);
                break;
            default:
                break;
        }
    }

    /// <summary>Whether something was signed for the round, or may have been: the round is below the watermark.</summary>
    public Task<bool> MayHaveSignedAsync(RunId run, Round round, CancellationToken cancellationToken)
    {
        return store.TransactAsync(
            reader => (NoWrites, SigningDocuments.ReadSigned(reader, run, round) is not null || round < SigningDocuments.ReadWatermark(reader, run)),
            cancellationToken);
    }

    /// <summary>Rules out every round before <paramref name="nextRound"/>. Never lowers what is ruled out.</summary>
    public Task RaiseWatermarkAsync(RunId run, Round nextRound, CancellationToken cancellationToken)
    {
        return store.TransactAsync(
            reader =>
            {
                IReadOnlyCollection<LocalWrite> writes = [SigningDocuments.RaiseWatermark(reader, run, nextRound)];
                return (writes, 0);
            },
            cancellationToken);
    }

    /// <summary>The interchange document: per run the lowest round that may still be signed. Stop the node first.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<RunId, Round> nextRounds =
            await store.TransactAsync(reader => (NoWrites, SigningDocuments.ReadNextRounds(reader)), cancellationToken);
        return SigningHistoryJson.Write(new SigningHistory(Scope, nextRounds));
    }

    /// <summary>
    /// Merges an exported document, and starts the history with it if there is none. Doing so twice changes nothing; no
    /// watermark is lowered.
    /// </summary>
    /// <exception cref="PledgerException">
    /// Not such a document (<see cref="ExitCode.BadConfiguration"/>), or another node's (<see cref="ExitCode.SlashingProtection"/>).
    /// </exception>
    public static async Task<SlashingProtectionStore> ImportAsync(
        ILocalStore store, SigningScope scope, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        SigningHistory history = SigningHistoryJson.Read(document);
        RequireScope(history.Scope, scope);
        SigningScope found = await store.TransactAsync(
            reader =>
            {
                SigningScope existing = SigningDocuments.ReadScope(reader) ?? scope;
                IReadOnlyCollection<LocalWrite> writes = existing == scope
                    ? [SigningDocuments.WriteScope(scope),
                        .. history.NextRounds.Select(entry => SigningDocuments.RaiseWatermark(reader, entry.Key, entry.Value))]
                    : [];
                return (writes, existing);
            },
            cancellationToken);
        RequireScope(found, scope);
        return new SlashingProtectionStore(store, scope);
    }

    private static IReadOnlyCollection<LocalWrite> NoWrites => [];

    private static void RequireScope(SigningScope history, SigningScope wanted)
    {
        if (history != wanted)
        {
            throw Refusal($"The signing history is for {history}, not for {wanted}.", "Use the data folder or export that belongs to this node.");
        }
    }

    private static PledgerException Refusal(string message, string hint) => new(ExitCode.SlashingProtection, message, hint);
}
