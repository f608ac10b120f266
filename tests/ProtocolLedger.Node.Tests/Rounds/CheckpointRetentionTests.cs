using System.Numerics;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class CheckpointRetentionTests
{
    [Fact]
    public void Keeps_RoundAfterRound_OneForEachDoublingOfAgeAndNothingDroppedIsWantedAgain()
    {
        SortedSet<ulong> kept = [];
        for (ulong newest = 1; newest <= 3000; newest++)
        {
            kept.Add(newest);
            kept.RemoveWhere(round => !CheckpointRetention.Keeps(new Round(round), new Round(newest)));

            ulong[] wanted = [.. Enumerable.Range(1, (int)newest).Select(round => (ulong)round).Where(round => CheckpointRetention.Keeps(new Round(round), new Round(newest)))];
            Assert.Equal(wanted, kept);
            Assert.InRange(kept.Count, 1, 5 + BitOperations.Log2(newest));
            for (ulong age = 4; age * 2 <= newest; age *= 2)
            {
                Assert.Contains(kept, round => newest - round >= age && newest - round < age * 2);
            }
        }
    }

    [Theory]
    [InlineData(10, new ulong[] { 4, 7, 8, 9, 10 })]
    [InlineData(20, new ulong[] { 8, 16, 17, 18, 19, 20 })]
    public void Keeps_Examples(ulong newest, ulong[] kept)
    {
        Assert.Equal(kept, Enumerable.Range(1, (int)newest).Select(round => (ulong)round).Where(round => CheckpointRetention.Keeps(new Round(round), new Round(newest))));
    }
}
