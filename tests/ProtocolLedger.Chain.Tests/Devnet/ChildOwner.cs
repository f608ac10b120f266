using System.Globalization;
using System.Runtime.CompilerServices;
using ProtocolLedger.Chain.Devnet;

namespace ProtocolLedger.Chain.Tests;

/// <summary>When the variable is set, this test program is no test runner but a process that owns a child and waits to be killed.</summary>
internal static class ChildOwner
{
    public const string Variable = "PLEDGER_TEST_CHILD_OWNER";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "A test program has no entry point of its own: the runner's comes first.")]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } pidFile)
        {
            return;
        }

        // Nothing of this assembly may run on another thread before this method returns (it holds the module's lock), so it waits here.
        ChildProcess child = ChildProcess.StartAsync(new ChildProcessOptions { Name = "sleep", FileName = "sleep", Arguments = ["300"] }).GetAwaiter().GetResult();
        File.WriteAllText(pidFile + ".new", child.Id.ToString(CultureInfo.InvariantCulture));
        File.Move(pidFile + ".new", pidFile);
        Environment.Exit(child.Exited.GetAwaiter().GetResult());
    }
}
