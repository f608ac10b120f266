using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class CheckpointLoaderTests : IDisposable
{
    private readonly NodeDisk disk = new();
    private readonly PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);

    public void Dispose()
    {
        peers.Dispose();
        disk.Dispose();
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
        string chunk = Assert.Single(Directory.EnumerateFiles(disk.At("chunks"), "*", SearchOption.AllDirectories));
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
    public async Task KeepOnly_ManyRounds_KeepsTheLastFourAndWhatIsWanted()
    {
        CheckpointLoader loader = Loader();
        List<CheckpointRoot> roots = [];
        for (ulong round = 1; round <= 10; round++)
        {
            Checkpoint checkpoint = GenesisCheckpoint.Create(Make.Spec with { Seed = round + 100 });
            roots.Add(checkpoint.Root);
            await loader.SaveAsync(new Round(round), checkpoint, Make.Token);
        }

        await loader.KeepOnlyAsync([roots[1], roots[4]], Make.Token);

        List<int> kept = [];
        for (int i = 0; i < roots.Count; i++)
        {
            if (await disk.Checkpoints.TryGetManifestAsync(roots[i], Make.Token) is not null)
            {
                kept.Add(i + 1);
            }
        }

        Assert.Equal([2, 5, 7, 8, 9, 10], kept);
    }

    [Fact]
    public async Task LoadNew_ItsMakersAreStillSavingIt_TriesAgain()
    {
        Checkpoint made = GenesisCheckpoint.Create(Make.Spec with { Seed = 7 });
        int asked = 0;
        CheckpointLoader loader = Loader(known: async token =>
        {
            asked++;
            await disk.Checkpoints.SaveAsync(made.View.Bytes, token);
            return [];
        });

        Assert.Equal(made.Root, (await loader.LoadNewAsync(made.Root, Make.Token)).Root);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task LoadNew_NobodyHasItForAMinute_SaysSo()
    {
        ManualTimeProvider time = new();
        Task<Checkpoint> loading = Loader(known: _ => Task.FromResult<IReadOnlyList<PeerAddress>>([]), time: time)
            .LoadNewAsync(GenesisCheckpoint.Create(Make.Spec with { Seed = 7 }).Root, Make.Token);
        while (!loading.IsCompleted)
        {
            await Make.UntilAsync(() => loading.IsCompleted || time.WaitingTimers > 0, "the next try");
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(ExitCode.Peer, (await Assert.ThrowsAsync<PledgerException>(() => loading)).ExitCode);
        Assert.InRange(time.GetUtcNow(), new DateTimeOffset(2026, 1, 1, 0, 1, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 0, 1, 10, TimeSpan.Zero));
    }

    // Peers are not asked for what the disk has.
    private CheckpointLoader Loader(CheckpointRoot? genesis = null, PeerLookup? known = null, TimeProvider? time = null) => new(
        disk.Checkpoints,
        new CheckpointOrigin(Make.Spec, genesis ?? Make.Genesis.Root, peers),
        known!,
        time ?? TimeProvider.System);
}
