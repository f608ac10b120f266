using System.Diagnostics;
using System.Globalization;
using ProtocolLedger.Core;

namespace ProtocolLedger.Benchmarks;

/// <summary>Bytes a second of the state-root hasher on a state of the demo's size, against OpenSSL's own SHA-256 benchmark.</summary>
internal sealed class StateRootBenchmark : IBenchmark
{
    private const int Parameters = 875_264;
    private const int Turns = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public string Name => "state-root";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        byte[] state = new byte[3 * sizeof(float) * Parameters];
        new Random(1).NextBytes(state);
        List<double> ours = [], peer = [];
        for (int i = 0; i < Turns; i++)
        {
            ours.Add(Hash(state));
            peer.Add(await OpenSslAsync(cancellationToken));
        }

        double us = Statistics.Median(ours), them = Statistics.Median(peer);
        return new BenchmarkRow(Name, us, them, us / them, 0.9, "bytes/s");
    }

    private static double Hash(byte[] state)
    {
        var hasher = new StateRootHasher();
        long begin = Stopwatch.GetTimestamp(), hashed = 0;
        while (Stopwatch.GetElapsedTime(begin) < Turn)
        {
            hasher.Append(state);
            hasher.Finish();
            hashed += state.Length;
        }

        return hashed / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    // The last line reads "sha256  1234567.89k": thousands of bytes a second.
    private static async Task<double> OpenSslAsync(CancellationToken cancellationToken)
    {
        string[] arguments = ["speed", "-bytes", StateRootHasher.ChunkSize.ToString(CultureInfo.InvariantCulture), "-seconds", "1", "sha256"];
        string output = await PeerProcess.OutputOfAsync("openssl", arguments, cancellationToken);
        string last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        string figure = last.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].TrimEnd('k');
        return 1000 * double.Parse(figure, CultureInfo.InvariantCulture);
    }
}
