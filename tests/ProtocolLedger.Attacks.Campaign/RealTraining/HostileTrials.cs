using System.Diagnostics;
using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign.RealTraining;

/// <summary>The same training without hostile nodes and with three of ten, for one cheat after the other.</summary>
internal static class HostileTrials
{
    private const int Nodes = 10;
    private const int Hostile = 3;

    /// <summary>Trains; each outcome is handed on as soon as it is known.</summary>
    /// <param name="rounds">Rounds of each training.</param>
    /// <param name="cheats">What the hostile nodes do.</param>
    /// <param name="known">Told all losses so far.</param>
    public static async Task RunAsync(
        int rounds, IReadOnlyList<Misbehaviour> cheats, Func<HostileLosses, Task> known, TextWriter progress, CancellationToken cancellation)
    {
        byte[] text = await File.ReadAllBytesAsync(Path.Combine(CampaignOptions.Repository, "devnet", MobyDick.PackagePath), cancellation);
        byte[] canonical = MobyDick.Canonical(text);
        DatasetManifest manifest = MobyDick.Describe(canonical);
        RunSpec devnet = RunSpec.Parse(await File.ReadAllBytesAsync(Path.Combine(CampaignOptions.Repository, "devnet", "runs", "moby-dick.json"), cancellation));
        RunSpec spec = devnet with { Model = devnet.Model with { Layers = 2, Width = 64, Sequence = 64 }, Batch = 8 };
        using TorchEngine engine = new(spec.Model, spec.Inner);
        HostileTraining training = new(spec, new TrainingData(canonical, manifest, spec), engine);

        HostileOutcome clean = await training.RunAsync(Nodes, new Dictionary<NodeId, NodeConduct>(), rounds, cancellation);
        await progress.WriteLineAsync($"{Nodes} honest nodes, {rounds} rounds: held-out loss {clean.HeldOutLoss:0.0000}, mean quality {clean.HonestQuality:0.000}");
        Dictionary<string, double> losses = [];
        foreach (Misbehaviour cheat in cheats)
        {
            long began = Stopwatch.GetTimestamp();
            Dictionary<NodeId, NodeConduct> hostile = Enumerable.Range(0, Hostile).ToDictionary(i => new NodeId((ulong)(2 + (3 * i))), _ => cheat.Conduct());
            HostileOutcome outcome = await training.RunAsync(Nodes, hostile, rounds, cancellation);
            losses.Add(cheat.ToString(), outcome.HeldOutLoss);
            await known(new HostileLosses(clean.HeldOutLoss, new Dictionary<string, double>(losses)));
            await progress.WriteLineAsync(
                $"{Hostile} of {Nodes} {cheat}: held-out loss {outcome.HeldOutLoss:0.0000}, {(outcome.HeldOutLoss / clean.HeldOutLoss) - 1:+0.00%;-0.00%}; mean quality {outcome.HostileQuality:0.000}, of the honest {outcome.HonestQuality:0.000} ({Stopwatch.GetElapsedTime(began).TotalSeconds:0} s)");
        }
    }
}
