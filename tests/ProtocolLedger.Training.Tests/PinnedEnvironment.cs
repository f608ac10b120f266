using System.Runtime.CompilerServices;

namespace ProtocolLedger.Training.Tests;

internal static class PinnedEnvironment
{
    /// <summary>Set for a process that is to keep the environment it was given, whatever that does to its engine.</summary>
    internal const string Keep = "PLEDGER_TESTS_KEEP_ENVIRONMENT";

    // Before Main: libtorch and OpenBLAS read their settings when they are loaded.
    [ModuleInitializer]
    internal static void Pin()
    {
        if (Environment.GetEnvironmentVariable(Keep) is null)
        {
            EngineEnvironment.EnsureOrReExec();
        }
    }
}
