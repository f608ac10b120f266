using System.Runtime.CompilerServices;

namespace ProtocolLedger.Training.Tests;

internal static class PinnedEnvironment
{
    // Before Main: libtorch and OpenBLAS read their settings when they are loaded.
    [ModuleInitializer]
    internal static void Pin() => EngineEnvironment.EnsureOrReExec();
}
