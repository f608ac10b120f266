using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Node.Tests;

public sealed class NodeAdmissionTests
{
    [Theory]
    [InlineData(null, 0, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(160, 0, 160)]
    [InlineData(160, 2, 160)]
    [InlineData(0, 2, 0)]
    public void Gigabytes_GivenOrNoAccelerator_IsWhatIsDeclared(int? given, int accelerators, uint declared)
    {
        Assert.Equal(declared, NodeAdmission.Gigabytes(Config(given), accelerators));
    }

    [Theory]
    [InlineData(1, "1 CUDA device,")]
    [InlineData(8, "8 CUDA devices,")]
    public void Gigabytes_AcceleratorsAndNothingGiven_AsksForIt(int accelerators, string says)
    {
        PledgerException failure = Assert.Throws<PledgerException>(() => NodeAdmission.Gigabytes(Config(null), accelerators));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Contains("acceleratorGigabytes", failure.Hint, StringComparison.Ordinal);
    }

    private static NodeConfig Config(int? gigabytes) => Make.Config() with { AcceleratorGigabytes = gigabytes };
}
