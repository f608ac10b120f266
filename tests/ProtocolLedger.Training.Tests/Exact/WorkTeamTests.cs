using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

public sealed class WorkTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Share_OverAndOver_CarriesEveryPieceOnceInWholeBlocks(int threads)
    {
        using WorkTeam team = new(threads);
        for (int turn = 0; turn < 2000; turn++)
        {
            int count = (turn % 100) + 1, block = (turn % 7) + 1;
            int[] carried = new int[count];
            HashSet<int> ends = [];
            team.Share(count, block, (from, to) =>
            {
                for (int i = from; i < to; i++)
                {
                    carried[i]++;
                }

                lock (ends)
                {
                    ends.Add(to);
                }
            });

            Assert.All(carried, times => Assert.Equal(1, times));
            Assert.All(ends, end => Assert.True(end == count || end % block == 0));
            Assert.InRange(ends.Count, 1, threads);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Share_WorkThatFails_ThrowsAfterTheOthersAreDoneAndGoesOn(int failing)
    {
        using WorkTeam team = new(3);
        int done = 0;

        Assert.Throws<ArithmeticException>(() => team.Share(10, 1, (from, to) =>
        {
            if (failing >= from && failing < to)
            {
                throw new ArithmeticException();
            }

            Interlocked.Increment(ref done);
        }));

        Assert.Equal(2, done);
        team.Share(10, 1, (_, _) => Interlocked.Increment(ref done));
        Assert.Equal(5, done);
    }
}
