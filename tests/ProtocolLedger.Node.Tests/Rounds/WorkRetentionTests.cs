using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class WorkRetentionTests : IDisposable
{
    private readonly NodeDisk disk = new();
    private readonly ContributionJournal journal;
    private readonly SignedContributions contributions;
    private readonly WorkReplay replay;
    private readonly PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);
    private readonly CheckpointLoader checkpoints;
    private readonly Dictionary<Round, CheckpointRoot> wanted = [];
    private Round vested = Round.Genesis;

    public WorkRetentionTests()
    {
        journal = new ContributionJournal(disk.Documents);
        contributions = new SignedContributions(disk.Documents);
        replay = new WorkReplay(Make.Run, Make.Spec, Make.Data(), () => new MixingEngine(), (_, _) => Task.FromResult(Make.Genesis), disk.Documents);
        checkpoints = new CheckpointLoader(
            disk.Checkpoints, new CheckpointOrigin(Make.Spec, Make.Genesis.Root, peers), _ => Task.FromResult<IReadOnlyList<PeerAddress>>([]), TimeProvider.System);
    }

    public void Dispose()
    {
        replay.Dispose();
        peers.Dispose();
        disk.Dispose();
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

    [Theory]
    [InlineData(1000, "1: 1 2, 2: 1 2")]
    [InlineData(1001, "1:, 2: 1 2")]
    [InlineData(1002, "1:, 2:")]
    public async Task DropVested_LongAfter_DropsAllNodesSignedContributionsWithTheTraces(ulong round, string there)
    {
        ulong[] rounds = [1, 2], nodes = [1, 2];
        foreach ((ulong of, ulong node) in rounds.SelectMany(of => nodes.Select(node => (of, node))))
        {
            await contributions.KeepAsync(new OfferedContribution(Make.Contribution(node, of, 1), new byte[65]), Make.Token);
        }

        WorkRetention retention = Retention();
        vested = new Round(2);
        await retention.DropVestedAsync(Make.Token);
        vested = new Round(round);

        await retention.DropVestedAsync(Make.Token);

        List<string> kept = [];
        foreach (ulong of in rounds)
        {
            string line = $"{of}:";
            foreach (ulong node in nodes)
            {
                line += await contributions.FindAsync(Make.Run, new Round(of), new NodeId(node), Make.Token) is null ? "" : $" {node}";
            }

            kept.Add(line);
        }

        Assert.Equal(there, string.Join(", ", kept));
    }

    [Fact]
    public async Task DropVested_EveryRound_KeepsTheCheckpointsThatAreWantedThen()
    {
        List<CheckpointRoot> roots = [];
        for (ulong seed = 1; seed <= 7; seed++)
        {
            Checkpoint checkpoint = GenesisCheckpoint.Create(Make.Spec with { Seed = seed });
            await checkpoints.SaveAsync(new Round(seed), checkpoint, Make.Token);
            roots.Add(checkpoint.Root);
        }

        WorkRetention retention = Retention();
        wanted[Round.Genesis] = roots[1];
        wanted[new Round(1)] = roots[0];
        await retention.DropVestedAsync(Make.Token);
        Assert.Equal("2 4 5 6 7", await KeptAsync(roots));
        wanted[Round.Genesis] = roots[3];
        await retention.DropVestedAsync(Make.Token);
        Assert.Equal("4 5 6 7", await KeptAsync(roots));
    }

    private WorkRetention Retention() => new(Make.Run, journal, disk.Blobs, contributions, replay, checkpoints, _ => Task.FromResult(vested), (round, _) => Task.FromResult(Wanted(round)), TimeProvider.System);

    private IReadOnlySet<CheckpointRoot> Wanted(Round round) => wanted.TryGetValue(round, out CheckpointRoot root) ? new HashSet<CheckpointRoot> { root } : new HashSet<CheckpointRoot>();

    private async Task<string> KeptAsync(List<CheckpointRoot> roots)
    {
        List<int> kept = [];
        for (int i = 0; i < roots.Count; i++)
        {
            if (await disk.Checkpoints.TryGetManifestAsync(roots[i], Make.Token) is not null)
            {
                kept.Add(i + 1);
            }
        }

        return string.Join(' ', kept);
    }

    private async Task<Contribution> WorkAsync(ulong round, RunId? run = null)
    {
        byte[] update = [.. BitConverter.GetBytes(round), .. BitConverter.GetBytes((run ?? Make.Run).Value)];
        RoundTrace trace = new(new StateRoot(Hash32.Sha256(update)));
        trace.End(UpdateView.Hash(update));
        await disk.Blobs.SaveOwnAsync(update, Make.Token);
        await disk.Blobs.SaveOwnAsync(trace, Make.Token);
        Contribution work = Make.Contribution(1, round, 1) with { Run = run ?? Make.Run, TraceRoot = trace.Root(), UpdateHash = UpdateView.Hash(update) };
        await journal.SaveAsync(new SealedContribution(work, new Salt(Hash32.Sha256("salt"u8)), ""), Make.Token);
        return work;
    }

    /// <summary>For each whether its update (u) and its trace (t) are there.</summary>
    private async Task<string> ThereAsync(IEnumerable<Contribution> work)
    {
        List<string> there = [];
        foreach (Contribution one in work)
        {
            await using Stream? trace = await disk.Blobs.OpenAsync(BlobKey.Of(one.TraceRoot), Make.Token);
            there.Add($"{(await disk.Blobs.HasOwnAsync(one.UpdateHash, Make.Token) ? 'u' : '-')}{(trace is not null ? 't' : '-')}");
        }

        return string.Join(' ', there);
    }
}
