using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli.Tests;

public sealed class TextTests
{
    private const string Root = "0x835d6b83d935177156e67ac95db9d6fed5213ea68ae0b2bbe6c350cf758c8aeb";

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("9999999999999999", "0.00")]
    [InlineData("10000000000000000", "0.01")]
    [InlineData("1250999999999999999999", "1250.99")]
    [InlineData("10000000000000000000000", "10000.00")]
    public void Tokens_Wei_TwoDecimalsRoundedDown(string wei, string expected) => Assert.Equal(expected, DemoFormat.Tokens(wei));

    [Theory]
    [InlineData(Root, "0x835d6b..8aeb")]
    [InlineData("0x12", "0x12")]
    public void Short_Hash_KeepsBothEnds(string hash, string expected) => Assert.Equal(expected, DemoFormat.Short(hash));

    [Fact]
    public void Loss_Missing_IsADash() => Assert.Equal(("-", "1.235"), (DemoFormat.Loss(null), DemoFormat.Loss(1.2346)));

    [Fact]
    public void Line_EveryEventForPeople_IsOneLineWithUnits()
    {
        RoundSeconds seconds = new(1, 1, 1, 1);
        Dictionary<NodeEvent, string> lines = new()
        {
            [new NodeStarted(3, "0xab", "127.0.0.1:7001", "torch/1", 2)] = "node 3 of run 2 serves peers at 127.0.0.1:7001 (torch/1)",
            [new NodeJoinedRun(3, Root)] = "joined the run",
            [new NodeLeftRun(3, 2, Root)] = "left run 2: a node takes part in one run at a time",
            [new CheckpointLoaded(4, Root, "peers", 3.21)] = "checkpoint of round 4 from peers, root 0x835d6b..8aeb verified, held-out loss 3.210",
            [new RoundStarted(5, Root, Root, 10)] = "round 5: 10 inner steps from 0x835d6b..8aeb",
            [new InnerStepDone(5, 2, 3.5, 0.25)] = "round 5: step 2, loss 3.500, 0.25 s",
            [new RoundDone(5, Root, Root, Root, 3.1, 10, "33330000000000000000", 1, seconds, 0, 0)] =
                "round 5 is final: held-out loss 3.100, checkpoint 0x835d6b..8aeb, 1 node, earned 33.33 tokens so far",
            [new RoundMissed(5, "why")] = "round 5 missed: why",
            [new RewardClaimed(3, "1000000000000000000", "0", Root)] = "claimed 1.00 tokens for the owner",
            [new NodeWarning("careful")] = "warning: careful",
            [new NodeStopped("done", "Halted", null)] = "stopped: done",
        };

        Assert.All(lines, line => Assert.Equal(line.Value, NodeEventText.Line(line.Key)));
        Assert.Null(NodeEventText.Line(new PhaseEntered(5, "commit")));
    }
}
