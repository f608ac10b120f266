using System.Diagnostics;

namespace ProtocolLedger.Training.Tests;

/// <summary>An explicit test in a process of its own: what is loaded and set when a process starts can't be tried in this one.</summary>
internal static class OtherProcess
{
    /// <summary>Runs it with variables changed.</summary>
    /// <returns>What it wrote.</returns>
    internal static async Task<string> RunAsync(Type tests, string method, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{tests.FullName}.{method}", "-explicit", "only", "-noColor", "-showLiveOutput"])
        {
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process other = Process.Start(start)!;
        string output = await other.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
