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

    // After round 12 a vote rolled the run back to round 5's checkpoint.
    [Theory]
    [InlineData(14, new ulong[] { }, new ulong[] { 8, 12, 13, 14, 15 })]
    [InlineData(13, new ulong[] { }, new ulong[] { 8, 12, 13, 14, 15 })]
    [InlineData(12, new ulong[] { }, new ulong[] { 5, 8, 12, 13, 14, 15 })]
    [InlineData(8, new ulong[] { }, new ulong[] { 5, 8, 9, 10, 11, 12, 13, 14, 15 })]
    [InlineData(14, new ulong[] { 3, 10 }, new ulong[] { 2, 8, 9, 12, 13, 14, 15 })]
    public void Wanted_WorkThatCanBeDisputed_WhatItStartsFromIsKept(ulong vested, ulong[] disputed, ulong[] kept)
    {
        List<(Round, CheckpointRoot)> recorded = [.. Enumerable.Range(1, 15).Select(round => (new Round((ulong)round), Root((ulong)round)))];
        List<(Round, CheckpointRoot)> rounds = [.. Enumerable.Range(1, 15).Select(round => (new Round((ulong)round), Root(round == 13 ? 5 : (ulong)round - 1)))];

        IReadOnlySet<CheckpointRoot> wanted = CheckpointRetention.Wanted(recorded, rounds, new Round(vested), disputed.Select(round => new Round(round)).ToHashSet());

        Assert.Equal(kept, Enumerable.Range(1, 15).Select(round => (ulong)round).Where(round => wanted.Contains(Root(round))));
    }

    [Fact]
    public void Wanted_BeforeTheFirstCheckpoint_TheGenesis() =>
        Assert.Equal([Root(0)], CheckpointRetention.Wanted([], [(new Round(1), Root(0))], Round.Genesis, new HashSet<Round>()));

    private static CheckpointRoot Root(ulong round) => new(Hash32.Sha256(BitConverter.GetBytes(round)));
}
