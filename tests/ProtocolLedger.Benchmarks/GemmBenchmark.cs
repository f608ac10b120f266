using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Benchmarks;

/// <summary>Floating-point operations a second of the exact engine's product against those of OpenBLAS, each on one thread.</summary>
internal sealed class GemmBenchmark(int m, int n, int k) : IBenchmark
{
    private const int Turns = 15;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.2);

    public string Name => $"gemm-{m}x{k}x{n}";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        string script = Path.Combine(Repository.Root, "tests/ProtocolLedger.Benchmarks/python/gemm.py");
        string[] arguments = [script, Path.Combine(EngineEnvironment.BlasFolder, "libopenblas.so.0"), $"{m}", $"{n}", $"{k}"];
        await using PeerProcess python = PeerProcess.Start("/usr/bin/python3", arguments, without: "OPENBLAS_CORETYPE");
        string hello = await python.ReadLineAsync(cancellationToken);
        if (!hello.Contains("SINGLE_THREADED", StringComparison.Ordinal) || JsonDocument.Parse(hello).RootElement.GetProperty("pinned").GetBoolean())
        {
            throw new InvalidOperationException($"The peer is not a serial OpenBLAS that picks its kernels: {hello}");
        }

        Random random = new(1);
        float[] a = Numbers(m * k), b = Numbers(n * k), c = new float[m * n];
        int products = (int)Math.Clamp(Turn.TotalSeconds * 80e9 / (2.0 * m * n * k), 1, 1000);
        Ours(products);
        await TheirsAsync(products);
        List<double> ours = [], peer = [];
        for (int i = 0; i < Turns; i++)
        {
            ours.AddRange(Ours(products));
            peer.AddRange(await TheirsAsync(products));
        }

        double work = 2.0 * m * n * k / 1e9, us = work / Statistics.Median(ours), them = work / Statistics.Median(peer);
        return new BenchmarkRow(Name, us, them, us / them, 0.95, "GFLOP/s");

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

        double[] Ours(int count)
        {
            double[] seconds = new double[count];
            for (int i = 0; i < count; i++)
            {
                long begin = Stopwatch.GetTimestamp();
                ExactMatmul.Multiply(a, b, c, m, n, k);
                seconds[i] = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            }

            return seconds;
        }

        async Task<double[]> TheirsAsync(int count) =>
            JsonSerializer.Deserialize<double[]>(await python.AskAsync(count.ToString(CultureInfo.InvariantCulture), cancellationToken))!;
    }
}
