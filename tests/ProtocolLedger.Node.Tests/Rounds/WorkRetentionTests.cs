using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class WorkRetentionTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly ILocalStore documents;
    private readonly ContributionJournal journal;
    private readonly NodeBlobs blobs;
    private Round vested = Round.Genesis;

    public WorkRetentionTests()
    {
        documents = SqliteStore.Open(folder.At("node.db"));
        journal = new ContributionJournal(documents);
        ChunkStore chunks = new(folder.At("chunks"));
        blobs = new NodeBlobs(new BlobStore(folder.At("updates"), 1 << 20), chunks, new CheckpointStore(chunks, documents), documents);
    }

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task DropVested_RoundsBeforeAndAfter_KeepsUpdatesThatCanStillBeDisputed()
    {
        Contribution[] work = [await WorkAsync(1), await WorkAsync(2), await WorkAsync(3), await WorkAsync(1, new RunId(Make.Run.Value + 1))];
        WorkRetention retention = Retention();

        await retention.DropVestedAsync(Make.Token);
        Assert.Equal("ut ut ut ut", await ThereAsync(work));
        vested = new Round(2);
        await retention.DropVestedAsync(Make.Token);

        Assert.Equal("-t -t ut ut", await ThereAsync(work));
        Assert.NotNull(await journal.FindAsync(Make.Run, new Round(1), Make.Token));
    }

    [Theory]
    [InlineData(1000, "-t -t")]
    [InlineData(1001, "-- -t")]
    [InlineData(1002, "-- --")]
    public async Task DropVested_LongAfter_DropsTracesToo(ulong round, string there)
    {
        Contribution[] work = [await WorkAsync(1), await WorkAsync(2)];
        WorkRetention retention = Retention();
        vested = new Round(2);
        await retention.DropVestedAsync(Make.Token);
        vested = new Round(round);

        await retention.DropVestedAsync(Make.Token);

        Assert.Equal(there, await ThereAsync(work));
    }

    [Fact]
    public async Task DropVested_AfterARestart_FinishesWhatWasLeft()
    {
        Contribution[] work = [await WorkAsync(1), await WorkAsync(2)];
        vested = new Round(1);
        await Retention().DropVestedAsync(Make.Token);
        vested = new Round(1002);

        await Retention().DropVestedAsync(Make.Token);

        Assert.Equal("-- --", await ThereAsync(work));
    }

    private WorkRetention Retention() => new(Make.Run, journal, blobs, _ => Task.FromResult(vested), TimeProvider.System);

    private async Task<Contribution> WorkAsync(ulong round, RunId? run = null)
    {
        byte[] update = [.. BitConverter.GetBytes(round), .. BitConverter.GetBytes((run ?? Make.Run).Value)];
        RoundTrace trace = new(new StateRoot(Hash32.Sha256(update)));
        await blobs.SaveOwnAsync(update, Make.Token);
        await blobs.SaveOwnAsync(trace, Make.Token);
        Contribution work = Make.Contribution(1, round, 1) with { Run = run ?? Make.Run, TraceRoot = trace.Root(), UpdateHash = new UpdateHash(Hash32.Sha256(update)) };
        await journal.SaveAsync(new SealedContribution(work, new Salt(Hash32.Sha256("salt"u8)), ""), Make.Token);
        return work;
    }

    /// <summary>For each whether its update (u) and its trace (t) are there.</summary>
    private async Task<string> ThereAsync(IEnumerable<Contribution> work)
    {
        List<string> there = [];
        foreach (Contribution one in work)
        {
            await using Stream? trace = await blobs.OpenAsync(BlobKey.Of(one.TraceRoot), Make.Token);
            there.Add($"{(await blobs.HasOwnAsync(one.UpdateHash, Make.Token) ? 'u' : '-')}{(trace is not null ? 't' : '-')}");
        }

        return string.Join(' ', there);
    }
}
