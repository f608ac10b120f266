using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class EngineEnvironmentTests
{
    [Fact]
    public void Missing_InThisProcess_IsNothing()
    {
        Assert.Empty(EngineEnvironment.Missing(Environment.GetEnvironmentVariable));
    }

    [Fact]
    public void Missing_EmptyEnvironment_ListsTheProfile()
    {
        IReadOnlyList<string> missing = EngineEnvironment.Missing(_ => null);

        Assert.Contains("OMP_NUM_THREADS=1", missing);
        Assert.Contains($"LD_LIBRARY_PATH={EngineEnvironment.BlasFolder}", missing);
        Assert.Equal(EngineEnvironment.Profile.Count + 1, missing.Count);
    }

    [Fact]
    public void WithProfile_LibraryPathSet_PutsBlasInFront()
    {
        Dictionary<string, string> profile = new(EngineEnvironment.WithProfile(name => name == "LD_LIBRARY_PATH" ? "/opt/lib" : null));

        Assert.Equal($"{EngineEnvironment.BlasFolder}:/opt/lib", profile["LD_LIBRARY_PATH"]);
    }

    [Fact]
    public void Read_InThisProcess_FindsThePinnedLibraries()
    {
        EngineFacts facts = EngineFacts.Read();

        Assert.Equal("AVX2", facts.Capability);
        Assert.Contains("Haswell SINGLE_THREADED", facts.Blas, StringComparison.Ordinal);
        Assert.Equal(1, facts.Threads);
    }

#if !PACKAGES_NUGET
    [Fact]
    public async Task Read_LibtorchMissing_SaysWhatToInstall()
    {
        string output = await OtherProcess.RunAsync(typeof(EngineEnvironmentTests), nameof(Print_Failure_ForAnotherProcess), ("TORCHSHARP_SHIM", "/nowhere/libTorchSharpShim.so"));

        Assert.Contains(nameof(ExitCode.EngineUnavailable), output, StringComparison.Ordinal);
        Assert.Contains("make build", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void Print_Failure_ForAnotherProcess()
    {
        PledgerException failure = Assert.Throws<PledgerException>(EngineFacts.Read);
        TestContext.Current.TestOutputHelper!.WriteLine($"{failure.ExitCode}: {failure.Message} {failure.Hint}");
    }
#endif
}
