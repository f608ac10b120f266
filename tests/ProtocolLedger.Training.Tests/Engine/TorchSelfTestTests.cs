namespace ProtocolLedger.Training.Tests;

public sealed class TorchSelfTestTests
{
    private static readonly IReadOnlyList<OperatorDigest> OnRecord = EngineRecord.Find(EngineFacts.Read().Id)!.Operators;

    [Fact]
    public void Compute_ThisEngine_GivesExactlyWhatIsOnRecord()
    {
        Assert.Equal(OnRecord, TorchSelfTest.Compute());
        Assert.Null(TorchSelfTest.Differing(OnRecord));
    }

    [Fact]
    public void Compute_AnyTwoOperators_DigestsDiffer()
    {
        Assert.Distinct(TorchSelfTest.Compute().Select(one => one.Digest)); // none is left with nothing but zeros or what is not a number
    }

    [Fact]
    public void Differing_TwoOperators_IsTheFirst()
    {
        OperatorDigest[] other = [.. OnRecord.Select(one => one.Operator is "gelu" or "AdamW" ? one with { Digest = "0000000000000000" } : one)];

        Assert.Equal("gelu", TorchSelfTest.Differing(other));
    }
}
