using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ProtocolLedger.Benchmarks;

/// <summary>viem on Node, given the same inputs, and the turns that the two sides take.</summary>
internal sealed class ViemPeer : IAsyncDisposable
{
    private const int Turns = 9;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly PeerProcess node;

    private ViemPeer(PeerProcess node, EthereumInputs inputs, Outputs expected)
    {
        this.node = node;
        Inputs = inputs;
        Expected = expected;
    }

    internal EthereumInputs Inputs { get; }

    /// <summary>What viem made of the inputs, in hex with "0x".</summary>
    internal Outputs Expected { get; }

    internal static async Task<ViemPeer> StartAsync(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(Repository.Root, "tests/ProtocolLedger.Benchmarks/viem");
        PeerProcess node = PeerProcess.Start("node", ["peer.mjs"], folder);
        try
        {
            var inputs = EthereumInputs.Create();
            string answer = await node.AskAsync(inputs.ToRequest(), cancellationToken);
            Outputs expected = JsonSerializer.Deserialize<Outputs>(answer, Json) ?? throw new InvalidOperationException($"The peer answered {answer}");
            return new ViemPeer(node, inputs, expected);
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Compares the two sides' outputs, then measures them in turns.</summary>
    /// <param name="name">The peer's operation.</param>
    /// <param name="call">Ours, for the input with a number.</param>
    /// <param name="expected">The peer's outputs.</param>
    /// <exception cref="InvalidOperationException">The two sides make different bytes of the same input.</exception>
    internal async Task<BenchmarkRow> CompareAsync(
        string name, Func<int, string> call, IReadOnlyList<string> expected, string unit, CancellationToken cancellationToken)
    {
        for (int i = 0; i < EthereumInputs.Count; i++)
        {
            if (call(i) is var ours && ours != expected[i])
            {
                throw new InvalidOperationException($"{name}: input {i} gives {ours} here and {expected[i]} by viem.");
            }
        }

        CallsPerSecond(call); // both sides compile what runs often
        await PeerCallsPerSecondAsync(name, cancellationToken);
        List<double> own = [], peer = [];
        for (int i = 0; i < Turns; i++)
        {
            own.Add(CallsPerSecond(call));
            peer.Add(await PeerCallsPerSecondAsync(name, cancellationToken));
        }

        double us = Statistics.Median(own), them = Statistics.Median(peer);
        return new BenchmarkRow(name, us, them, us / them, 3, unit);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    private static double CallsPerSecond(Func<int, string> call)
    {
        long begin = Stopwatch.GetTimestamp();
        int calls = 0;
        while (Stopwatch.GetElapsedTime(begin) < Turn)
        {
            for (int i = 0; i < EthereumInputs.Count; i++)
            {
                call(i);
            }

            calls += EthereumInputs.Count;
        }

        return calls / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private async Task<double> PeerCallsPerSecondAsync(string operation, CancellationToken cancellationToken)
    {
        string answer = await node.AskAsync(JsonSerializer.Serialize(new { op = operation, seconds = Turn.TotalSeconds }), cancellationToken);
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <summary>Hex with "0x", in the order of the inputs.</summary>
    internal sealed record Outputs(IReadOnlyList<string> Claims, IReadOnlyList<string> Transactions);
}
