using FsCheck;
using FsCheck.Fluent;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class ContributionJournalTests
{
    [Fact]
    public async Task Save_ThenReopen_FindsTheSameContribution()
    {
        using TempDirectory folder = new();
        SealedContribution[] saved = [Sealed(1, 1), Sealed(2, 2), Sealed(11, 3)];
        using (ILocalStore store = SqliteStore.Open(folder.At("node.db")))
        {
            foreach (SealedContribution contribution in saved)
            {
                await new ContributionJournal(store).SaveAsync(contribution, Make.Token);
            }
        }

        using ILocalStore reopened = SqliteStore.Open(folder.At("node.db"));
        ContributionJournal journal = new(reopened);
        foreach (SealedContribution contribution in saved)
        {
            SealedContribution? found = await journal.FindAsync(Make.Run, contribution.Contribution.Round, Make.Token);
            Assert.Equal(contribution, found);
            Assert.Equal(contribution.Commitment, found!.Commitment);
        }
    }

    [Fact]
    public async Task Find_AnotherRunOrRound_IsNull()
    {
        using TempDirectory folder = new();
        using ILocalStore store = SqliteStore.Open(folder.At("node.db"));
        ContributionJournal journal = new(store);
        await journal.SaveAsync(Sealed(1, 1), Make.Token);

        Assert.Null(await journal.FindAsync(Make.Run, new Round(2), Make.Token));
        Assert.Null(await journal.FindAsync(new RunId(Make.Run.Value + 1), new Round(1), Make.Token));
    }

    [Fact]
    public void Entry_AnyContribution_RoundTrips()
    {
        Gen<SealedContribution> gen =
            from run in Gen.Choose(1, int.MaxValue)
            from round in Gen.Choose(1, int.MaxValue)
            from steps in Gen.Choose(0, int.MaxValue)
            from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), 8)
            select new SealedContribution(
                new Contribution(
                    new RunId((ulong)run << 32),
                    new Round((ulong)round << 31),
                    new NodeId((ulong)round),
                    new StageIndex((uint)run),
                    new CheckpointRoot(Hash32.Sha256(bytes)),
                    new TraceRoot(Hash32.Sha256([.. bytes, 1])),
                    new UpdateHash(Hash32.Sha256([.. bytes, 2])),
                    (uint)steps,
                    (ulong)steps * 4096),
                new Salt(Hash32.Sha256([.. bytes, 3])),
                Convert.ToHexStringLower(bytes));

        Prop.ForAll(gen.ToArbitrary(), value => JournalEntry.Of(value).ToSealed() == value).Check(Config.QuickThrowOnFailure);
    }

    private static SealedContribution Sealed(ulong round, byte seed) =>
        new(Make.Contribution(4, round, seed), new Salt(Hash32.Sha256([seed, 9])), $"0x{seed:x2}");
}
