using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Tests.Rounds;

namespace ProtocolLedger.Node.Tests.Disputes;

public sealed class AccusationsTests : IDisposable
{
    private readonly NodeDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task All_AfterARestart_AreTheOnesOfTheRunThatWereNotDropped()
    {
        Accusation first = new(Make.Run, new Round(9), new NodeId(2), 0), second = new(Make.Run, new Round(10), new NodeId(1), 3);
        Accusation other = first with { Run = new RunId(Make.Run.Value + 1) }, dropped = first with { Node = new NodeId(7) };
        Accusations before = new(disk.Documents);
        foreach (Accusation one in new[] { second, first, other, dropped })
        {
            await before.AddAsync(one, Make.Token);
        }

        await before.DropAsync(dropped, Make.Token);

        Assert.Equal([first, second], await new Accusations(disk.Documents).AllAsync(Make.Run, Make.Token));
    }
}
