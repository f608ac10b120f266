using System.Runtime.CompilerServices;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Tests;

internal static class PinnedEnvironment
{
    // Before Main: libtorch and OpenBLAS read their settings when they are loaded.
    [ModuleInitializer]
    internal static void Pin() => EngineEnvironment.EnsureOrReExec();
}
