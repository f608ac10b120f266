namespace ProtocolLedger.Training.Tests;

public sealed class EngineSettingTests
{
    private const string Id = "torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-0123456789ab";

    [Fact]
    public void OfId_TorchEngine_HasEachPart()
    {
        Assert.Equal(
            ["torch", "1.13.0", "0.3.21", "haswell", "serial", "avx2", "1", "1", "0123456789ab"],
            EngineSetting.OfId(Id).Select(setting => setting.Value));
        Assert.Distinct(EngineSetting.OfId(Id).Select(setting => setting.Name));
    }

    [Fact]
    public void OfId_OtherEngine_IsOnePart()
    {
        Assert.Equal("exact/1", Assert.Single(EngineSetting.OfId("exact/1")).Value);
    }

    [Theory]
    [InlineData(Id, "")]
    [InlineData("torch/9.9.9/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-0123456789ab", "libtorch is 1.13.0 and not 9.9.9")]
    [InlineData("torch/1.13.0/openblas-0.3.21-zen-serial/avx512/threads-1/shim-1/build-0123456789ab", "the kernels of OpenBLAS are haswell and not zen, the kernels of ATen are avx2 and not avx512")]
    [InlineData("torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1", "the hash of the libraries' builds is 0123456789ab, which the run's engine does not name")]
    [InlineData("torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-0123456789ab/gpu-h100", "gpu is missing and not h100")]
    [InlineData("torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-0123456789ab/one/two", "a part of the engine id is missing and not one, a part of the engine id is missing and not two")]
    [InlineData("torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/threads-1/shim-1/build-0123456789ab", "")]
    [InlineData("torch/1.13.0/bundled/avx2/threads-1/shim-1/build-0123456789ab", "OpenBLAS is 0.3.21, which the run's engine does not name, the kernels of OpenBLAS are haswell, which the run's engine does not name, the threading of OpenBLAS is serial, which the run's engine does not name, the BLAS is missing and not bundled")]
    [InlineData("exact/1", "the engine is torch and not exact/1")]
    public void Differences_OtherId_SaysEachPart(string wanted, string expected)
    {
        Assert.Equal(expected, string.Join(", ", EngineSetting.Differences(EngineSetting.OfId(Id), EngineSetting.OfId(wanted))));
    }

    [Fact]
    public void OfEnvironment_VariableMissing_IsUnset()
    {
        Assert.Equal("unset", EngineSetting.OfEnvironment(_ => null).Single(setting => setting.Name == "OPENBLAS_CORETYPE").Value);
    }
}
