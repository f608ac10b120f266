using System.Runtime.InteropServices;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

public sealed class ExactMatmulTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 1, 17, 3 }, { 6, 32, 256 }, { 7, 33, 257 }, { 5, 31, 255 }, { 97, 65, 40 }, { 13, 5, 600 }, { 200, 16, 64 }, { 96, 128, 512 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Multiply_AnyWidthAndThreads_IsTheChainOfEachElement(int m, int n, int k)
    {
        (float[] a, float[] b) = (Numbers(m * k, 1), Numbers(n * k, 2));
        byte[] expected = Bytes(Chains(a, b, m, n, k));

        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            for (int threads = 1; threads <= 4; threads++)
            {
                float[] c = new float[m * n];
                Array.Fill(c, float.NaN);
                ExactMatmul.Multiply(a, b, c, m, n, k, threads, width);
                Assert.True(Bytes(c).AsSpan().SequenceEqual(expected), $"{width}, {threads} threads");
            }
        }
    }

    /// <summary>Numbers of any size: sums that overflow, vanish and cancel. Only the store rule makes them one set of bytes.</summary>
    [Fact]
    public void Multiply_NumbersOfAnySize_AreStoredByTheRule()
    {
        const int M = 40, N = 40, K = 300;
        (float[] a, float[] b) = (Any(M * K, 0), Any(N * K, 50_000));
        float[] chains = Chains(a, b, M, N, K);
        Assert.Contains(chains, float.IsNaN);
        Assert.Contains(chains, x => x == 0);

        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            float[] c = new float[M * N];
            ExactMatmul.Multiply(a, b, c, M, N, K, 1, width);
            Assert.Equal(Bytes(chains), Bytes(c));
        }
    }

    [Theory]
    [InlineData(2, 3, 4, 7, 12, 6)]
    [InlineData(2, 3, 4, 8, 11, 6)]
    [InlineData(2, 3, 4, 8, 12, 5)]
    public void Multiply_SpansOfAnotherSize_AreRefused(int m, int n, int k, int a, int b, int c) =>
        Assert.Throws<ArgumentException>(() => ExactMatmul.Multiply(new float[a], new float[b], new float[c], m, n, k));

    private static float[] Chains(float[] a, float[] b, int m, int n, int k)
    {
        float[] c = new float[m * n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                float sum = 0;
                for (int at = 0; at < k; at++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(i * k) + at], b[(j * k) + at], sum);
                }

                c[(i * n) + j] = ExactMath.Store(sum);
            }
        }

        return c;
    }

    private static float[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    // Every row of one kind, so that most of the chains stay finite.
    private static float[] Any(int count, ulong first) =>
        [.. Enumerable.Range(0, count).Select(i => (i / 300 % 8) switch
        {
            0 => ExactMath.Store(ExactInputs.At(first + (ulong)i).A),
            1 => 0,
            2 => float.Epsilon * (i % 5),
            3 => 1e-38f * (i % 7 - 3),
            4 => 1e19f * (i % 3 - 1),
            _ => i % 11 - 5,
        })];

    private static byte[] Bytes(float[] numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
}
