using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class CheckpointLoaderTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly ILocalStore documents;
    private readonly CheckpointStore store;
    private readonly List<(Round Round, CheckpointRoot Root)> recorded = [];
    private readonly PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);

    public CheckpointLoaderTests()
    {
        documents = SqliteStore.Open(folder.At("node.db"));
        store = new CheckpointStore(new ChunkStore(folder.At("chunks")), documents);
    }

    public void Dispose()
    {
        peers.Dispose();
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Load_Genesis_MadeOnceThenFromMemoryThenFromDisk()
    {
        CheckpointLoader first = Loader();
        (Checkpoint made, string madeFrom) = await first.LoadWithSourceAsync(Make.Genesis.Root, Make.Token);
        (_, string again) = await first.LoadWithSourceAsync(Make.Genesis.Root, Make.Token);
        (Checkpoint stored, string storedFrom) = await Loader().LoadWithSourceAsync(Make.Genesis.Root, Make.Token);

        Assert.Equal(("genesis", "memory", "disk"), (madeFrom, again, storedFrom));
        Assert.Equal(made.View.Bytes.ToArray(), stored.View.Bytes.ToArray());
    }

    [Fact]
    public async Task Load_CorruptedChunk_IsReplaced()
    {
        await Loader().LoadAsync(Make.Genesis.Root, Make.Token);
        string chunk = Assert.Single(Directory.EnumerateFiles(folder.At("chunks"), "*", SearchOption.AllDirectories));
        byte[] sound = await File.ReadAllBytesAsync(chunk, Make.Token);
        byte[] damaged = [.. sound];
        damaged[damaged.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(chunk, damaged, Make.Token);

        (Checkpoint loaded, string source) = await Loader().LoadWithSourceAsync(Make.Genesis.Root, Make.Token);

        Assert.Equal("genesis (the copy on the disk was damaged)", source);
        Assert.Equal(Make.Genesis.View.Bytes.ToArray(), loaded.View.Bytes.ToArray());
        Assert.Equal(sound, await File.ReadAllBytesAsync(chunk, Make.Token));
    }

    [Fact]
    public async Task Load_LedgerHasAnotherGenesis_SaysWhich()
    {
        CheckpointRoot other = new(Hash32.Sha256("another genesis"u8));

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => Loader(other).LoadAsync(other, Make.Token));

        Assert.Equal(ExitCode.EngineUnavailable, failure.ExitCode);
        Assert.Contains(Make.Genesis.Root.ToString(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ManyRounds_KeepsTheNewestAndOneForEachDoublingOfAge()
    {
        CheckpointLoader loader = Loader();
        for (ulong round = 1; round <= 10; round++)
        {
            Checkpoint checkpoint = GenesisCheckpoint.Create(Make.Spec with { Seed = round + 100 });
            recorded.Add((new Round(round), checkpoint.Root));
            await loader.SaveAsync(new Round(round), checkpoint, Make.Token);
        }

        List<ulong> kept = [];
        foreach ((Round round, CheckpointRoot root) in recorded)
        {
            if (await store.TryGetManifestAsync(root, Make.Token) is not null)
            {
                kept.Add(round.Value);
            }
        }

        Assert.Equal([4, 7, 8, 9, 10], kept);
    }

    // Peers and the ledger's history are not asked for what the disk has.
    private CheckpointLoader Loader(CheckpointRoot? genesis = null)
    {
        RunMembership member = Make.Member();
        return new CheckpointLoader(member, store, new CheckpointOrigin(member.Spec, genesis ?? Make.Genesis.Root, peers), null!, _ => Task.FromResult<IReadOnlyList<(Round, CheckpointRoot)>>(recorded), TimeProvider.System);
    }
}
