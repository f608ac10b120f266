using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

public sealed class ExactSelfTestTests
{
    public static TheoryData<LaneWidth> Widths => [.. Enum.GetValues<LaneWidth>()];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Differing_AnyWidth_NoKindOfOperator(LaneWidth width)
    {
        Assert.Null(ExactSelfTest.Differing(width));
        IReadOnlyDictionary<ExactOperatorKind, string> computed = ExactSelfTest.Compute(width);
        Assert.Equal(Enum.GetValues<ExactOperatorKind>(), computed.Keys.Order());
        Assert.Distinct(computed.Values); // no operator is left with nothing but zeros or what is not a number
    }

    [Fact]
    public void Run_TheExactEngine_ReachesTheStateOnRecord()
    {
        SelfTestResult result = EngineSelfTest.Run(ExactEngine.EngineId);

        Assert.True(result is SelfTestResult.Ok, result.ToString());
    }

    [Fact]
    public void RequireSubnormals_OnThisThread_Passes() => ExactMath.RequireSubnormals();
}
