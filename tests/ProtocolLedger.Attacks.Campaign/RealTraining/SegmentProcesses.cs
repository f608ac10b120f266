using System.Globalization;
using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.RealTraining;

/// <summary>
/// Trains in one process and audits in others, each started as a machine with other kernels would be: the settings that the engine
/// pins at its start must bring all of them to the same bytes. One more audit that is kept from pinning shows that they matter.
/// </summary>
internal static class SegmentProcesses
{
    /// <summary>The word on the command line that makes this program one of them.</summary>
    public const string Command = "segments";

    private const string EngineMarker = "PLEDGER_ENGINE_ENVIRONMENT";

    /// <summary>Kernels for another processor and several threads, and a C library that takes the processor for one without AVX-512.</summary>
    private static readonly Dictionary<string, string?> OtherProfile = new(StringComparer.Ordinal)
    {
        ["OPENBLAS_CORETYPE"] = "Sandybridge",
        ["ATEN_CPU_CAPABILITY"] = "default",
        ["DNNL_MAX_CPU_ISA"] = "SSE41",
        ["OMP_NUM_THREADS"] = "2",
        ["LD_LIBRARY_PATH"] = null,
        ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX512DQ",
        [EngineMarker] = null,
    };

    /// <summary>Measures.</summary>
    /// <exception cref="PledgerException">A process failed.</exception>
    public static async Task<AuditedTraining> RunAsync(SegmentPlan plan, TextWriter progress, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pledger-segments-");
        try
        {
            string trained = await StartAsync("train", plan, folder.FullName, new Dictionary<string, string?>(), cancellation);
            await progress.WriteLineAsync($"trained {trained}");
            string audited = await StartAsync("audit", plan, folder.FullName, OtherProfile, cancellation);
            await progress.WriteLineAsync($"audited {audited}");
            string unpinned = await StartAsync("audit-unpinned", plan with { Rounds = 1 }, folder.FullName, OtherProfile, cancellation);
            await progress.WriteLineAsync($"without the pinned settings {unpinned}");
            (long segments, long differing) = Counts(audited);
            (long control, long changed) = Counts(unpinned);
            return new AuditedTraining(segments, differing, $"{differing} differ; with kernels not pinned {changed} of {control}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What one of the processes does.</summary>
    /// <param name="arguments">Role, folder, rounds, nodes and steps.</param>
    public static async Task WorkAsync(string[] arguments, CancellationToken cancellation)
    {
        int[] sizes = [.. arguments[2..].Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        SegmentPlan plan = new(sizes[0], sizes[1], sizes[2]);
        using SegmentTraining training = await SegmentTraining.OpenAsync(arguments[1], plan, cancellation);
        if (arguments[0] == "train")
        {
            await training.TrainAsync(cancellation);
            Console.WriteLine($"{plan.Segments} segments on {training.EngineId}");
            return;
        }

        (long segments, long differing) = await training.AuditAsync(cancellation);
        Console.WriteLine($"{segments} segments, {differing} differ, on {training.EngineId}");
    }

    private static async Task<string> StartAsync(
        string role, SegmentPlan plan, string folder, Dictionary<string, string?> environment, CancellationToken cancellation)
    {
        string said = "";
        await using ChildProcess process = await ChildProcess.StartAsync(
            new ChildProcessOptions
            {
                Name = $"segments {role}",
                FileName = Environment.ProcessPath!,
                Arguments = [Command, role, folder, $"{plan.Rounds}", $"{plan.Nodes}", $"{plan.Steps}"],
                Environment = environment,
                OnOutput = line => said = line,
            },
            null,
            cancellation);
        int code = await process.Exited.WaitAsync(cancellation);
        return code == 0
            ? said
            : throw new PledgerException(ExitCode.EngineUnavailable, $"The process that {role}s segments ended with {code}: {string.Join(" | ", process.LastLines.TakeLast(4))}", "");
    }

    // "400 segments, 0 differ, on ..."
    private static (long Segments, long Differing) Counts(string said)
    {
        string[] words = said.Split(' ');
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture));
    }
}
