using System.Diagnostics;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Compat.Tests;

/// <summary>The library behind the binding: its settings, and what is said when it is missing.</summary>
public sealed class LibtorchTests
{
    [Fact]
    public void TestProcess_Environment_IsPinned()
    {
        Assert.All(PinnedEnvironment.Settings, each => Assert.Equal(each.Value, Environment.GetEnvironmentVariable(each.Name)));
        Assert.Equal("AVX2", Libtorch.CpuCapability);
        Assert.Matches(@"^\d+\.\d+\.\d+", Libtorch.Version);
        Assert.Contains("PyTorch built with", Libtorch.ShowConfig());
    }

    [Fact]
    public void SetNumThreads_Value_IsReadBack()
    {
        int before = get_num_threads();
        try
        {
            set_num_threads(2);
            Assert.Equal(2, get_num_threads());
        }
        finally
        {
            set_num_threads(before);
        }
    }

    [Fact]
    public async Task FirstCall_ShimMissing_SaysWhatToDo()
    {
        // A process of its own: here the shim is loaded already.
        string[] arguments = ["-class", typeof(MissingShimProbe).FullName!, "-explicit", "only"];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        start.Environment["TORCHSHARP_SHIM"] = "/nonexistent/libTorchSharpShim.so";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1", output);
    }
}

/// <summary>Run by <see cref="LibtorchTests.FirstCall_ShimMissing_SaysWhatToDo"/> in a process without the shim.</summary>
public sealed class MissingShimProbe
{
    [Fact(Explicit = true)]
    public void Ones_ShimMissing_ThrowsWithTheRemedy()
    {
        LibtorchNotFoundException error = Assert.Throws<LibtorchNotFoundException>(() => ones(1));

        Assert.IsAssignableFrom<DllNotFoundException>(error);
        Assert.Contains("make build", error.Message);
    }
}
