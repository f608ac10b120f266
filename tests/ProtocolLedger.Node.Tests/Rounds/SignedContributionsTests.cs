using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class SignedContributionsTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private ILocalStore documents;

    public SignedContributionsTests()
    {
        documents = SqliteStore.Open(folder.At("node.db"));
    }

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Keep_ThenReopen_FindsEachUnderItsRunRoundAndNode()
    {
        OfferedContribution[] kept = [Signed(1, 1), Signed(2, 1), Signed(1, 2), Signed(1, 1, new RunId(Make.Run.Value + 1))];
        foreach (OfferedContribution one in kept)
        {
            await new SignedContributions(documents).KeepAsync(one, Make.Token);
        }

        documents.Dispose();
        documents = SqliteStore.Open(folder.At("node.db"));
        foreach (OfferedContribution one in kept)
        {
            await CheckHasAsync(one);
        }

        Assert.Null(await new SignedContributions(documents).FindAsync(Make.Run, new Round(2), new NodeId(2), Make.Token));
    }

    [Fact]
    public async Task Keep_AnotherForTheSameRound_ReplacesTheFirst()
    {
        OfferedContribution revealedAnew = Signed(1, 1, seed: 9);
        SignedContributions contributions = new(documents);
        await contributions.KeepAsync(Signed(1, 1), Make.Token);

        await contributions.KeepAsync(revealedAnew, Make.Token);

        await CheckHasAsync(revealedAnew);
    }

    [Fact]
    public async Task DropUntil_ManyRoundsNodesAndRuns_DropsTheRunsEarlierOnes()
    {
        OfferedContribution other = Signed(1, 1, new RunId(Make.Run.Value + 1));
        SignedContributions contributions = new(documents);
        OfferedContribution[] all = [Signed(1, 1), Signed(2, 2), Signed(9, 2), Signed(1, 3), Signed(2, 10), other];
        foreach (OfferedContribution one in all)
        {
            await contributions.KeepAsync(one, Make.Token);
        }

        await contributions.DropUntilAsync(Make.Run, new Round(2), Make.Token);

        List<string> left = [];
        foreach (Contribution work in all.Select(one => one.Contribution))
        {
            if (await contributions.FindAsync(work.Run, work.Round, work.Node, Make.Token) is not null)
            {
                left.Add($"{work.Run}/{work.Round}/{work.Node}");
            }
        }

        Assert.Equal([$"{Make.Run}/3/1", $"{Make.Run}/10/2", $"{other.Contribution.Run}/1/1"], left);
    }

    private static OfferedContribution Signed(ulong node, ulong round, RunId? run = null, byte seed = 1) =>
        new(Make.Contribution(node, round, seed) with { Run = run ?? Make.Run }, Enumerable.Range((int)(node + round) + seed, 65).Select(i => (byte)i).ToArray());

    private async Task CheckHasAsync(OfferedContribution expected)
    {
        Contribution work = expected.Contribution;
        OfferedContribution? found = await new SignedContributions(documents).FindAsync(work.Run, work.Round, work.Node, Make.Token);
        Assert.Equal(work, found?.Contribution);
        Assert.Equal(expected.Signature.ToArray(), found?.Signature.ToArray());
    }
}
