using ProtocolLedger.Training;

namespace ProtocolLedger.Benchmarks;

/// <summary>With what the peer of `inner-step` works, in its own words.</summary>
/// <param name="Torch">Version of its libtorch, a build suffix included.</param>
/// <param name="Blas">Its OpenBLAS's words about itself.</param>
/// <param name="Threads">Threads that one operator may use.</param>
/// <param name="Parameters">Weights of its model.</param>
/// <param name="PriorityOfParent">Whether it has this process's priority.</param>
/// <param name="ProcessorsOfParent">Whether it may run on the same processors.</param>
/// <param name="Environment">Its environment.</param>
internal sealed record PythonSettings(
    string Torch,
    string Blas,
    int Threads,
    long Parameters,
    bool PriorityOfParent,
    bool ProcessorsOfParent,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <exception cref="InvalidOperationException">The peer works with something else, so that its figure would say nothing.</exception>
    internal void RequireSame(EngineFacts ours, long parameters)
    {
        Require(Torch.StartsWith(ours.Libtorch, StringComparison.Ordinal), $"libtorch {Torch}, not {ours.Libtorch}");
        Require(Blas == ours.Blas, $"BLAS {Blas}, not {ours.Blas}");
        Require(Threads == ours.Threads, $"{Threads} threads, not {ours.Threads}");
        Require(Parameters == parameters, $"{Parameters} parameters, not {parameters}");
        Require(PriorityOfParent, "another priority");
        Require(ProcessorsOfParent, "other processors");
        IReadOnlyList<string> missing = EngineEnvironment.Missing(name => Environment.GetValueOrDefault(name));
        Require(missing.Count == 0, $"no {string.Join(", ", missing)}");
    }

    private static void Require(bool same, string difference)
    {
        if (!same)
        {
            throw new InvalidOperationException($"python3-torch runs with {difference}: the two sides can't be compared.");
        }
    }
}
