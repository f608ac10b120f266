using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests;

public sealed class EngineSelfTestTests
{
    private const string Engine = "torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-c5ed9dd04bad";

    [Fact]
    public void Run_ThisEngine_ReachesTheStateOnRecord()
    {
        SelfTestResult result = EngineSelfTest.Run(Engine);

        Assert.True(result is SelfTestResult.Ok, result.ToString());
    }

    [Fact]
    public void Run_OtherEngine_SaysWhichPartsDiffer()
    {
        var differs = Assert.IsType<SelfTestResult.Differs>(EngineSelfTest.Run("torch/9.9"));

        Assert.Contains(Engine, differs.Reason, StringComparison.Ordinal);
        Assert.EndsWith("; the engine is torch and not torch/9.9", differs.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPENBLAS_CORETYPE", "Nehalem", "the operator linear gives other bytes", "the kernels of OpenBLAS are nehalem and not haswell", "OPENBLAS_CORETYPE is Nehalem and not Haswell")]
    [InlineData("ATEN_CPU_CAPABILITY", "default", "the operator softmax gives other bytes", "the kernels of ATen are no-avx and not avx2", "ATEN_CPU_CAPABILITY is default and not avx2")]
    [InlineData("DNNL_MAX_CPU_ISA", "SSE41", "the operator gelu gives other bytes", "DNNL_MAX_CPU_ISA is SSE41 and not AVX2")]
    public async Task Run_ProcessWithAnotherSetting_NamesTheOperatorAndTheSetting(string name, string value, params string[] expected)
    {
        string output = await OtherProcess.RunAsync(typeof(EngineSelfTestTests), nameof(Print_Reason_ForAnotherProcess), (name, value), (PinnedEnvironment.Keep, "1"));

        Assert.All(expected, words => Assert.Contains(words, output, StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public void Print_Reason_ForAnotherProcess()
    {
        var differs = Assert.IsType<SelfTestResult.Differs>(EngineSelfTest.Run(Engine));
        TestContext.Current.TestOutputHelper!.WriteLine(differs.Reason);
    }

    [Fact]
    public void Judge_OtherState_SaysSoAndNamesTheProcessor()
    {
        EngineRecord record = EngineRecord.Find(Engine)!;
        EngineTrial trial = new(Engine, new StateRoot(Hash32.Sha256([1])), Operator: null, record.Settings);

        var differs = Assert.IsType<SelfTestResult.Differs>(trial.Judge(Engine));

        Assert.Equal((record.State, trial.State), (differs.Expected!.Value, differs.Actual));
        Assert.StartsWith($"every operator gives the bytes on record, but training reaches state {trial.State} and not {record.State}; every setting is as on record", differs.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OtherOperator_DiffersThoughTheStateIsTheSame()
    {
        EngineRecord record = EngineRecord.Find(Engine)!;

        var differs = Assert.IsType<SelfTestResult.Differs>(new EngineTrial(Engine, record.State, "gelu", record.Settings).Judge(Engine));

        Assert.StartsWith("the operator gelu gives other bytes; every setting is as on record, the processor is ", differs.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_OtherBuild_NamesTheLibrary()
    {
        EngineRecord record = EngineRecord.Find(Engine)!;
        EngineSetting[] settings = [.. record.Settings.Select(setting => setting.Name == "the build id of libsleef" ? setting with { Value = "abc" } : setting)];

        var differs = Assert.IsType<SelfTestResult.Differs>(new EngineTrial("torch/other", record.State, Operator: null, settings).Judge(Engine));

        Assert.StartsWith("every operator gives the bytes on record; the build id of libsleef is abc and not ", differs.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_NoRecord_SaysSo()
    {
        EngineRecord record = EngineRecord.Find(Engine)!;

        var differs = Assert.IsType<SelfTestResult.Differs>(new EngineTrial("torch/new", record.State, Operator: null, record.Settings).Judge("torch/new"));

        Assert.Equal("no self-test vector is on record for the engine torch/new", differs.Reason);
    }

    [Theory]
    [InlineData(Engine)]
    [InlineData(ExactEngine.EngineId)]
    public void Find_ReleasedEngine_SettingsHoldThePartsOfItsId(string id)
    {
        Assert.Empty(EngineSetting.OfId(id).Except(EngineRecord.Find(id)!.Settings));
    }

    [Fact]
    public void Find_ReleasedTorchEngine_LibrariesHashToItsId()
    {
        Assert.EndsWith($"/build-{LibraryBuild.Hash(EngineRecord.Find(Engine)!.Libraries)[..12]}", Engine, StringComparison.Ordinal);
    }

    [Fact]
    public void RunSpec_OfTheDevnet_NamesThisEngine()
    {
        RunSpec spec = RunSpec.Parse(File.ReadAllBytes(Path.Combine(TestRun.Root, "devnet/runs/moby-dick.json")));

        Assert.Equal(EngineFacts.Read().Id, spec.Engine);
    }
}
