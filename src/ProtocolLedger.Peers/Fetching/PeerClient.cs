using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>A whole checkpoint: its bytes have the manifest's hashes, and those the wanted root.</summary>
public sealed record FetchedCheckpoint(ChunkManifest Manifest, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Fetches from peers what the ledger holds hashes of. Trusts none: a connection counts only with the certificate on
/// chain, sizes are bounded beforehand, and nothing is returned before its hash has been checked. Peers that fail are
/// left alone for a while, peers that misbehave for longer. Safe for use by several threads.
/// </summary>
/// <param name="random">Jitter of the back-off; used under a lock.</param>
public sealed class PeerClient(PeerClientOptions options, TrafficMeter traffic, TimeProvider time, Random random, ILogger<PeerClient> log) : IDisposable
{
    private readonly PeerCalls calls = new(options, traffic, time);
    private readonly PeerReputation reputation = new(options, time, random);

    /// <summary>Asks one peer who it is.</summary>
    /// <param name="self">What to say of this node.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public Task<FetchResult<PeerHello>> HelloAsync(PeerAddress peer, PeerHello self, CancellationToken cancellationToken) =>
        TryPeersAsync("hello", [peer], p => calls.HelloAsync(p, self, cancellationToken), cancellationToken);

    /// <summary>Fetches a blob, asking the peers in the order given.</summary>
    /// <param name="maxBytes">The blob's length as known beforehand, or a bound on it.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<FetchResult<ReadOnlyMemory<byte>>> FetchBlobAsync(
        IReadOnlyList<PeerAddress> peers, BlobKey key, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        var assembly = new BlobAssembly(key, maxBytes);
        return await TryPeersAsync(key.ToString(), peers, peer => calls.BlobAsync(peer, key, assembly, cancellationToken), cancellationToken);
    }

    /// <summary>Fetches the chunk hashes of a checkpoint; they have the wanted root.</summary>
    /// <param name="maxBytes">Bound on the checkpoint's length.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public Task<FetchResult<ChunkManifest>> FetchManifestAsync(
        IReadOnlyList<PeerAddress> peers, CheckpointRoot root, long maxBytes, CancellationToken cancellationToken) =>
        TryPeersAsync($"manifest of {root}", peers, peer => calls.ManifestAsync(peer, root, maxBytes, cancellationToken), cancellationToken);

    /// <summary>Fetches a checkpoint: its manifest from one peer, then its chunks from all of them, several at once.</summary>
    /// <param name="maxBytes">Bound on the checkpoint's length.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<FetchResult<FetchedCheckpoint>> FetchCheckpointAsync(
        IReadOnlyList<PeerAddress> peers, CheckpointRoot root, int maxBytes, CancellationToken cancellationToken)
    {
        FetchResult<ChunkManifest> found = await FetchManifestAsync(peers, root, maxBytes, cancellationToken);
        if (found.Value is not { } manifest)
        {
            return FetchResult<FetchedCheckpoint>.Failed(found.Faults);
        }

        byte[] bytes = new byte[manifest.Length];
        FetchResult<ReadOnlyMemory<byte>>[] chunks = await FetchChunksAsync(peers, manifest, bytes, cancellationToken);
        List<PeerFault> faults = [.. found.Faults, .. chunks.SelectMany(c => c.Faults)];
        return chunks.FirstOrDefault(c => !c.IsOk) is { } failed
            ? new FetchResult<FetchedCheckpoint>(failed.Status, null, null, faults)
            : new FetchResult<FetchedCheckpoint>(FetchStatus.Ok, new FetchedCheckpoint(manifest, bytes), found.From, faults);
    }

    /// <summary>Fetches the signature of a contribution as the ledger has it, asking the peers in the order given. Not to have it is no fault of a peer, nor is it asked again.</summary>
    /// <param name="revealed">What the signature must be over.</param>
    /// <param name="isSigned">Whether the worker's key signed a contribution. A peer that sends a signature by another key misbehaves.</param>
    /// <param name="another">Given what the worker's key signed for the same round that is not what was revealed.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public Task<FetchResult<OfferedContribution>> FetchContributionAsync(
        IReadOnlyList<PeerAddress> peers,
        Contribution revealed,
        Func<OfferedContribution, bool> isSigned,
        Action<OfferedContribution> another,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revealed);
        string what = $"contribution of node {revealed.Node} to round {revealed.Round}";
        return TryPeersAsync(
            what, peers, peer => calls.ContributionAsync(peer, revealed.Run, revealed.Round, revealed.Node, Check, cancellationToken), cancellationToken, mayLack: true);

        Attempt<OfferedContribution> Check(OfferedContribution sent)
        {
            bool signed = isSigned(sent);
            if (sent.Contribution == revealed)
            {
                return signed
                    ? Attempt<OfferedContribution>.Ok(sent)
                    : Attempt<OfferedContribution>.Misbehaviour(FetchStatus.WrongSignature, "sent a signature that is not by the node's worker key over what it revealed");
            }

            if (signed)
            {
                another(sent);
            }

            // No misbehaviour of the peer: it may have been shown another one, or hold what was revealed before a reorganisation.
            return Attempt<OfferedContribution>.Fail(FetchStatus.HashMismatch, "sent another contribution than the one revealed");
        }
    }

    /// <summary>
    /// Asks a peer once for a node's commitment to a round; null when it has none (yet), or can't be asked now. Having none is no
    /// fault: it may still be training. Whether the signature is the node's worker's is for the caller to check.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<OfferedCommitment?> TryCommitmentAsync(PeerAddress peer, RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        (await TryOneAsync($"commitment of node {node} to round {round}", peer, () => calls.CommitmentAsync(peer, run, round, node, cancellationToken))).Value;

    /// <summary>
    /// Asks a peer once for a node's signed contribution to a round, whatever it is; null when it has none, or can't be asked now.
    /// Whether the signature is the node's worker's is for the caller to check.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<OfferedContribution?> TryContributionAsync(PeerAddress peer, RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        (await TryOneAsync(
            $"contribution of node {node} to round {round}", peer, () => calls.ContributionAsync(peer, run, round, node, Attempt<OfferedContribution>.Ok, cancellationToken))).Value;

    /// <summary>Asks a peer once for a blob; null when it has none with this address (yet), or can't be asked now. Having none is no fault.</summary>
    /// <param name="maxBytes">The blob's length as known beforehand, or a bound on it.</param>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<ReadOnlyMemory<byte>?> TryBlobAsync(PeerAddress peer, BlobKey key, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        BlobAssembly assembly = new(key, maxBytes);
        Attempt<ReadOnlyMemory<byte>> outcome = await TryOneAsync(key.ToString(), peer, () => calls.BlobAsync(peer, key, assembly, cancellationToken));
        return outcome.Status == FetchStatus.Ok ? outcome.Value : default(ReadOnlyMemory<byte>?);
    }

    public void Dispose() => calls.Dispose();

    /// <summary>Fills the bytes; returns how each chunk went that was tried. After a first failure no further one is begun.</summary>
    private async Task<FetchResult<ReadOnlyMemory<byte>>[]> FetchChunksAsync(
        IReadOnlyList<PeerAddress> peers, ChunkManifest manifest, Memory<byte> bytes, CancellationToken cancellationToken)
    {
        var results = new FetchResult<ReadOnlyMemory<byte>>?[manifest.Chunks.Count];
        bool failed = false;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.ParallelChunks, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, results.Length, parallel, async (i, token) =>
        {
            if (Volatile.Read(ref failed))
            {
                return;
            }

            FetchResult<ReadOnlyMemory<byte>> result = await FetchBlobAsync(PeerOrder.Rotated(peers, i), BlobKey.Of(manifest.Chunks[i]), manifest.ChunkLength(i), token);
            result.Value.CopyTo(bytes[(i * StateRootHasher.ChunkSize)..]);
            results[i] = result with { Value = default };
            if (!result.IsOk)
            {
                Volatile.Write(ref failed, true);
            }
        });
        return [.. results.OfType<FetchResult<ReadOnlyMemory<byte>>>()];
    }

    private async Task<Attempt<T>> TryOneAsync<T>(string what, PeerAddress peer, Func<Task<Attempt<T>>> attempt)
    {
        if (reputation.WaitFor(peer) > TimeSpan.Zero)
        {
            return Attempt<T>.Fail(FetchStatus.NoPeer, "is left alone for a while");
        }

        Attempt<T> outcome = await attempt();
        if (outcome.Status is not (FetchStatus.Ok or FetchStatus.NotFound))
        {
            Remember(what, peer, outcome);
        }

        return outcome;
    }

    /// <param name="mayLack">
    /// Peers that haven't got it are not asked again, and not left alone for it: otherwise one node that withholds what is its own
    /// would, by having all others asked for it, put them in back-off when their work is wanted.
    /// </param>
    private async Task<FetchResult<T>> TryPeersAsync<T>(
        string what, IReadOnlyList<PeerAddress> peers, Func<PeerAddress, Task<Attempt<T>>> attempt, CancellationToken cancellationToken, bool mayLack = false)
    {
        var faults = new List<PeerFault>();
        for (int pass = 0; pass < options.Passes && await WaitForOneAsync(peers, cancellationToken); pass++)
        {
            foreach (PeerAddress peer in peers.Where(p => reputation.WaitFor(p) == TimeSpan.Zero))
            {
                Attempt<T> outcome = await attempt(peer);
                if (outcome.Status == FetchStatus.Ok)
                {
                    reputation.Succeeded(peer);
                    PeersLog.Fetched(log, what, peer);
                    return new FetchResult<T>(FetchStatus.Ok, outcome.Value, peer, faults);
                }

                faults.Add(new PeerFault(peer, outcome.Status, outcome.Detail));
                if (mayLack && outcome.Status == FetchStatus.NotFound)
                {
                    peers = [.. peers.Where(other => other != peer)];
                }
                else
                {
                    Remember(what, peer, outcome);
                }
            }
        }

        return FetchResult<T>.Failed(faults);
    }

    private void Remember<T>(string what, PeerAddress peer, Attempt<T> outcome)
    {
        if (outcome.Misbehaved)
        {
            PeersLog.Banned(log, peer, reputation.Misbehaved(peer).TotalSeconds, outcome.Status, outcome.Detail);
        }
        else
        {
            reputation.Failed(peer);
            PeersLog.FetchFailed(log, what, peer, outcome.Status, outcome.Detail);
        }
    }

    /// <summary>Waits until a peer may be asked; false if all are banned for longer than any back-off.</summary>
    private async Task<bool> WaitForOneAsync(IReadOnlyList<PeerAddress> peers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (peers.Count == 0)
        {
            return false;
        }

        for (TimeSpan wait = peers.Min(reputation.WaitFor); wait > TimeSpan.Zero; wait = peers.Min(reputation.WaitFor))
        {
            if (wait > options.MaxBackOff)
            {
                return false;
            }

            // Timers count whole milliseconds and may be early.
            await Task.Delay(wait + TimeSpan.FromMilliseconds(1), time, cancellationToken);
        }

        return true;
    }
}
