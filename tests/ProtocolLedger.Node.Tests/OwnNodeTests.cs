using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Node.Tests;

public sealed class OwnNodeTests
{
    private static readonly EthAddress Worker = EthAddress.Parse("0x00000000000000000000000000000000000000aa");

    [Fact]
    public void Find_NobodyNamesTheKey_IsNull() => Assert.Null(OwnNode.Find([], Config(0), Worker));

    [Fact]
    public void Find_OneNamesTheKey_IsThatOne() => Assert.Equal(new NodeId(7), OwnNode.Find([new NodeId(7)], Config(0), Worker));

    [Fact]
    public void Find_SeveralNameTheKey_AsksForTheNumber()
    {
        PledgerException error = Assert.Throws<PledgerException>(() => OwnNode.Find([new NodeId(7), new NodeId(9)], Config(0), Worker));

        Assert.Equal(ExitCode.BadConfiguration, error.ExitCode);
        Assert.Contains("7, 9", error.Message, StringComparison.Ordinal);
        Assert.Equal(new NodeId(9), OwnNode.Find([new NodeId(7), new NodeId(9)], Config(9), Worker));
    }

    [Fact]
    public void Find_ConfiguredNodeHasAnotherKey_SaysSo() =>
        Assert.Contains("node 8", Assert.Throws<PledgerException>(() => OwnNode.Find([new NodeId(7)], Config(8), Worker)).Message, StringComparison.Ordinal);

    private static NodeConfig Config(ulong node) => Make.Config() with { Node = node };
}
