using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class RunHistoryTests
{
    private static readonly NodeId Node = new(2);

    [Theory]
    [InlineData(9, 9, null)]
    [InlineData(10, 0, null)]
    [InlineData(10, 1, "first")]
    [InlineData(20, 4, "first")]
    [InlineData(20, 6, "second")]
    [InlineData(99, 0, "second")]
    public void WorkerAt_BeforeAndAfterARotation_IsTheKeyOfThen(ulong block, ulong index, string? key)
    {
        LedgerEvent[] events =
        [
            new NodeRegistered(At(10, 0), Node, default, Key("first"), "", default),
            new NodeRegistered(At(11, 0), new NodeId(3), default, Key("another's"), "", default),
            new WorkerRotated(At(20, 5), Node, Key("first"), Key("second")),
            new WorkerRotated(At(20, 7), new NodeId(3), Key("another's"), Key("another's new")),
        ];

        Assert.Equal(key is null ? null : Key(key), RunHistory.WorkerAt(events, Node, At(block, index)));
    }

    private static LogPosition At(ulong block, ulong index) => new(block, default, default, index, default);

    private static EthAddress Key(string name) => new(Keccak256.HashText(name).AsSpan()[..EthAddress.Size]);
}
