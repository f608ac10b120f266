using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class CommitmentOffersTests : IDisposable
{
    private static readonly NodeId Self = new(1);
    private static readonly LedgerKey Key = LedgerKey.FromBytes(Hash32.Sha256("worker"u8).ToArray());
    private static readonly Eip712Domain Domain = new(31337, Key.Address);

    private readonly TempDirectory folder = new();
    private readonly ILocalStore documents;

    public CommitmentOffersTests() => documents = SqliteStore.Open(folder.At("node.db"));

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Keep_AnotherAfterARestart_TheFirstIsReturnedAndStays()
    {
        CommitmentOffers offers = new(Self, documents);
        SignedCommitment first = Commitment(2, 1, 1), second = Commitment(2, 1, 2);
        Assert.Null(await offers.KeepAsync(first, Make.Token));
        Assert.Null(await offers.KeepAsync(first with { }, Make.Token));

        CommitmentOffers restarted = new(Self, documents);
        await restarted.LoadAsync(Make.Token);

        Assert.Equal(first, await restarted.KeepAsync(second, Make.Token));
        Assert.Equal(first.Entry, restarted.Find(Make.Run, new Round(1), new NodeId(2))?.Entry);
        Assert.Equal(first, Assert.Single(restarted.Others));
    }

    [Fact]
    public async Task Add_OwnOfALaterRound_ServedAndTwoRoundsAreKeptOfAll()
    {
        CommitmentOffers offers = new(Self, documents);
        for (byte round = 1; round <= 3; round++)
        {
            await offers.KeepAsync(Commitment(2, round, round), Make.Token);
            await offers.AddAsync(Commitment(Self.Value, round, round), Make.Token);
        }

        CommitmentOffers restarted = new(Self, documents);
        await restarted.LoadAsync(Make.Token);

        foreach (CommitmentOffers kept in new[] { offers, restarted })
        {
            Assert.Equal([false, true, true], Enumerable.Range(1, 3).Select(round => kept.Find(Make.Run, new Round((ulong)round), null)?.Entry.Node == Self));
            Assert.Equal([2ul, 3ul], kept.Others.Select(other => other.Entry.Round.Value).Order());
        }
    }

    private static SignedCommitment Commitment(ulong node, ulong round, byte seed) =>
        SignedCommitment.Sign(new CommitmentEntry(Make.Run, new Round(round), new NodeId(node), new Commitment(Hash32.Sha256([seed]))), Domain, Key);
}
