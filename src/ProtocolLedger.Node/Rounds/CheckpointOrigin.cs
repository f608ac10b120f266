using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Says which peers there are.</summary>
public delegate Task<IReadOnlyList<PeerAddress>> PeerLookup(CancellationToken cancellation);

/// <summary>Where a checkpoint comes from that is not on this machine: the run specification makes the genesis, peers have the others. All are verified.</summary>
/// <param name="genesis">The root that the ledger has for the run's start.</param>
public sealed class CheckpointOrigin(RunSpec spec, CheckpointRoot genesis, PeerClient peers)
{
    /// <summary>The checkpoint with that root, and where it came from.</summary>
    /// <param name="known">The peers to ask, looked up if it comes to that.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: nobody has it; <see cref="ExitCode.EngineUnavailable"/>: it is the genesis and this engine makes another.</exception>
    public async Task<(Checkpoint Checkpoint, string Source)> GetAsync(CheckpointRoot root, PeerLookup known, CancellationToken cancellation) =>
        root == genesis ? (await GenesisAsync(cancellation), "genesis") : (await FetchAsync(root, await known(cancellation), cancellation), "peers");

    private async Task<Checkpoint> GenesisAsync(CancellationToken cancellation)
    {
        Checkpoint made = await Task.Run(() => GenesisCheckpoint.Create(spec), cancellation);
        return made.Root == genesis
            ? made
            : throw new PledgerException(
                ExitCode.EngineUnavailable,
                $"The run starts from checkpoint {genesis}, but this program makes {made.Root} from the run specification.",
                "Use the version of the program that the run was created with.");
    }

    private async Task<Checkpoint> FetchAsync(CheckpointRoot root, IEnumerable<PeerAddress> addresses, CancellationToken cancellation)
    {
        int bound = checked((int)((CheckpointTables.OfRun(spec).SectionLength * 3) + (1 << 20)));
        FetchResult<FetchedCheckpoint> fetched = await peers.FetchCheckpointAsync(PeerOrder.Seeded(addresses, root.Value), root, bound, cancellation);
        return fetched is { IsOk: true, Value: { } found }
            ? Checkpoint.Verify(found.Bytes, root)
            : throw new PledgerException(
                ExitCode.Peer, $"Checkpoint {root} can't be had from any peer: {fetched.Explain()}.", "Wait until a node that has it is reachable, then start again.");
    }
}
