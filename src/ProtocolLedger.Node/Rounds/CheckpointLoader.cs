using ProtocolLedger.Core;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Gets a canonical checkpoint by its root: from memory, the disk, the run specification, or peers. All but memory are verified.</summary>
/// <param name="known">The peers to ask.</param>
public sealed class CheckpointLoader(
    CheckpointStore store,
    CheckpointOrigin origin,
    PeerLookup known,
    TimeProvider time)
{
    /// <summary>The last checkpoints that went through here are kept on the disk in any case.</summary>
    private const int Kept = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly List<CheckpointRoot> recent = [];
    private Checkpoint? latest;

    /// <summary>The checkpoint with that root.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: nobody has it; <see cref="ExitCode.Storage"/>: the disk's copy is damaged and nobody else has it; <see cref="ExitCode.EngineUnavailable"/>: it is the genesis and this engine makes another.</exception>
    public async Task<Checkpoint> LoadAsync(CheckpointRoot root, CancellationToken cancellation) => (await LoadWithSourceAsync(root, cancellation)).Checkpoint;

    /// <summary>The checkpoint of a round that has only just become final: those who computed it may still be saving it.</summary>
    /// <exception cref="PledgerException">As by <see cref="LoadAsync"/>; <see cref="ExitCode.Peer"/> if nobody has it within a minute.</exception>
    public async Task<Checkpoint> LoadNewAsync(CheckpointRoot root, CancellationToken cancellation)
    {
        long began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await LoadAsync(root, cancellation);
            }
            catch (PledgerException notYet) when (notYet.ExitCode == ExitCode.Peer && time.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, time, cancellation);
            }
        }
    }

    /// <summary>
    /// The checkpoint, and where it came from: memory, disk, genesis or peers. A damaged copy on the disk is replaced once a good
    /// one is there, and left as it is when there is none.
    /// </summary>
    public async Task<(Checkpoint Checkpoint, string Source)> LoadWithSourceAsync(CheckpointRoot root, CancellationToken cancellation)
    {
        if (latest?.Root == root)
        {
            return (latest, "memory");
        }

        Checkpoint? stored = null;
        PledgerException? damage = null;
        try
        {
            stored = await FromDiskAsync(root, cancellation);
        }
        catch (PledgerException exception) when (exception.ExitCode == ExitCode.Storage)
        {
            damage = exception; // a chunk is corrupt or missing: the same bytes can be had elsewhere
        }

        if (stored is not null)
        {
            Remember(stored);
            return (stored, "disk");
        }

        (Checkpoint checkpoint, string source) = await ElsewhereAsync(root, damage, cancellation);
        if (damage is not null)
        {
            await store.DropDamagedAsync(root, cancellation);
        }

        await SaveAsync(Round.Genesis, checkpoint, cancellation);
        return (checkpoint, damage is null ? source : $"{source} (the copy on the disk was damaged)");
    }

    /// <summary>Keeps a checkpoint for the next round, for a restart, and for peers.</summary>
    public async Task SaveAsync(Round round, Checkpoint checkpoint, CancellationToken cancellation)
    {
        await store.SaveAsync(checkpoint.View.Bytes, cancellation);
        Remember(checkpoint);
    }

    /// <summary>Drops every checkpoint from the disk but these and the last few that went through here.</summary>
    public Task KeepOnlyAsync(IEnumerable<CheckpointRoot> wanted, CancellationToken cancellation) =>
        store.KeepOnlyAsync([.. recent, .. wanted], time, cancellation);

    private async Task<(Checkpoint Checkpoint, string Source)> ElsewhereAsync(CheckpointRoot root, PledgerException? damage, CancellationToken cancellation)
    {
        try
        {
            return await origin.GetAsync(root, known, cancellation);
        }
        catch (PledgerException unavailable) when (damage is not null && unavailable.ExitCode == ExitCode.Peer)
        {
            throw new PledgerException(
                ExitCode.Storage,
                $"{damage.Message} {unavailable.Message}",
                "Start again when a node that has the checkpoint is reachable, or restore the file from a backup; check the disk.",
                damage);
        }
    }

    private void Remember(Checkpoint checkpoint)
    {
        latest = checkpoint;
        recent.Remove(checkpoint.Root);
        recent.Add(checkpoint.Root);
        if (recent.Count > Kept)
        {
            recent.RemoveRange(0, recent.Count - Kept);
        }
    }

    private async Task<Checkpoint?> FromDiskAsync(CheckpointRoot root, CancellationToken cancellation)
    {
        byte[]? bytes = await store.TryLoadAsync(root, cancellation);
        return bytes is null ? null : Checkpoint.Verify(bytes, root);
    }
}
