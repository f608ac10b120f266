using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;

namespace ProtocolLedger.Node.Tests.Audits;

public sealed class CommittedTraceTests
{
    /// <summary>Anybody can reveal four billion steps; the bytes of such a trace are more than an array holds.</summary>
    [Fact]
    public async Task Fetch_MoreStepsThanAnybodyTakes_IsNoneAndNobodyIsAsked()
    {
        Contribution work = Make.Contribution(2, 1, 1) with { Steps = uint.MaxValue };

        Assert.Null(await CommittedTrace.FetchAsync(null!, null!, work, Make.Token));
    }
}
