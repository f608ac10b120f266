using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>Which runs the chain can judge, and what is said about the others.</summary>
public class ExactDescriptionsTests
{
    [Fact]
    public void Constructor_RunThatAContractCanJudge_DescribesEachOperator()
    {
        TestRun run = new();
        ExactDescriptions terms = new(run.Spec, run.Data, new TextTrees(run.Data));

        Assert.Equal(ExactProgram.Training(run.Spec.Model, run.Spec.Inner, run.Spec.Batch).Operators.Count, (int)terms.Terms.Operators);
        Assert.Equal(0u, terms.Terms.HeaderBytes % StepProgram.BlockSize);
    }

    [Theory]
    [InlineData(40, 0, 8, 2, 32, "has 40 numbers, which a contract can't judge in blocks of 16", "width that is a multiple of 16")]
    [InlineData(32, 0.9, 8, 2, 32, "outer step has momentum", "momentum 0")]
    [InlineData(32, 0, 1025, 2, 32, "a chain of 4100 parts over the batch; a contract can be shown 4096", "smaller batch")]
    [InlineData(32, 0, 1024, 2, 33, "a chain of 5120 parts over the batch", "shorter windows")]
    [InlineData(16, 0, 8, 43, 32, "tensors; a contract can judge the sum over the gradients of 512", "fewer layers")]
    public void Constructor_RunThatAContractCantJudge_SaysWhatToChange(int width, double momentum, int batch, int layers, int sequence, string problem, string instead)
    {
        TestRun run = new();
        RunSpec spec = run.Spec with
        {
            Model = run.Spec.Model with { Width = width, Layers = layers, Sequence = sequence },
            Batch = batch,
            Outer = run.Spec.Outer with { Momentum = momentum },
        };

        PledgerException thrown = Assert.Throws<PledgerException>(() => new ExactDescriptions(spec, run.Data, new TextTrees(run.Data)));

        Assert.Equal(ExitCode.BadConfiguration, thrown.ExitCode);
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(instead, thrown.Hint, StringComparison.Ordinal);
    }
}
