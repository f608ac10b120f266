using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>What this process's engine computed when it was tried, and with what settings.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">The state root that it reached.</param>
/// <param name="Operator">The first operator that gives other bytes than those on record; null when all give theirs, or none are on record.</param>
/// <param name="Settings">The parts of its id among them.</param>
internal sealed record EngineTrial(string Id, StateRoot State, string? Operator, IReadOnlyList<EngineSetting> Settings)
{
    /// <summary>Compares it with what is on record for the engine that a run names.</summary>
    internal SelfTestResult Judge(string wanted)
    {
        if (EngineRecord.Find(wanted) is not { } record)
        {
            return new SelfTestResult.Differs(null, State, wanted == Id ? $"no self-test vector is on record for the engine {wanted}" : Unlike(wanted));
        }

        return wanted == Id && State == record.State && Operator is null
            ? new SelfTestResult.Ok(State)
            : new SelfTestResult.Differs(record.State, State, $"{Bytes(record)}; {Differences(record)}");
    }

    private string Unlike(string wanted)
    {
        string[] differences = [.. EngineSetting.Differences(EngineSetting.OfId(Id), EngineSetting.OfId(wanted))];
        return $"the run is for the engine {wanted}, this process has {Id}{(differences.Length > 0 ? "; " : "")}{string.Join(", ", differences)}";
    }

    private string Bytes(EngineRecord record) => Operator is not null
        ? $"the operator {Operator} gives other bytes"
        : "every operator gives the bytes on record" + (State == record.State ? "" : $", but training reaches state {State} and not {record.State}");

    private string Differences(EngineRecord record)
    {
        string[] differences = [.. EngineSetting.Differences(Settings, record.Settings)];
        return differences.Length > 0 ? string.Join(", ", differences) : $"every setting is as on record, the processor is {Processor()}";
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ", 2)[^1]
        ?? RuntimeInformation.ProcessArchitecture.ToString(); // Arm's has no model name
}
