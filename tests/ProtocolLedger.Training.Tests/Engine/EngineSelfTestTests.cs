using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class EngineSelfTestTests
{
    private const string Engine = "torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1";

    [Fact]
    public void Run_ThisEngine_ReachesTheStateOnRecord()
    {
        SelfTestResult result = EngineSelfTest.Run(Engine);

        Assert.True(result is SelfTestResult.Ok, result.ToString());
    }

    [Fact]
    public void Run_OtherEngine_SaysWhichIsPresent()
    {
        var differs = Assert.IsType<SelfTestResult.Differs>(EngineSelfTest.Run("torch/9.9"));

        Assert.Contains(Engine, differs.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OtherBytes_Differs()
    {
        var wrong = new StateRoot(Hash32.Sha256([1]));

        var differs = Assert.IsType<SelfTestResult.Differs>(EngineSelfTest.Judge(Engine, Engine, wrong));

        Assert.Equal(wrong, differs.Actual);
        Assert.NotNull(differs.Expected);
    }

    [Fact]
    public void RunSpec_OfTheDevnet_NamesThisEngine()
    {
        RunSpec spec = RunSpec.Parse(File.ReadAllBytes(Path.Combine(TestRun.Root, "devnet/runs/moby-dick.json")));

        Assert.Equal(EngineFacts.Read().Id, spec.Engine);
    }
}
