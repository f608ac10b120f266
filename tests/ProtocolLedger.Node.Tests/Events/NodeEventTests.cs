using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Tests.Events;

public sealed class NodeEventTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static readonly NodeEvent[] Samples =
    [
        new NodeStarted(1, "0xabc", "127.0.0.1:7001", "torch/1", 3) { At = At },
        new NodeJoinedRun(1, "0x01") { At = At },
        new NodeLeftRun(1, 2, "0x01") { At = At },
        new CheckpointLoaded(7, "0x02", "peers", 5.25) { At = At },
        new RoundStarted(8, "0x03", "0x02", 10) { At = At },
        new InnerStepDone(8, 2, 4.5, 0.125) { At = At },
        new PhaseEntered(8, "commit", "0x04") { At = At },
        new PhaseEntered(8, "reveal") { At = At },
        new BondedProposal(8, "50", "0x09") { At = At },
        new ObjectedToProposal(8, 2, "0x0a") { At = At },
        new RoundDone(8, "0x05", "0x02", "0x06", 4.25, 10, "33333333333333333334", 3, new RoundSeconds(1.5, 0.25, 2, 0.5), 1_000_000_000_000, 12) { At = At },
        new RoundMissed(9, "it was abandoned") { At = At },
        new RewardClaimed(1, "100", "200", "0x07") { At = At },
        new SharesMinted(1, "100", "200", "0x08") { At = At },
        new RunStateChanged("Paused", 12) { At = At },
        new AuditDone(8, 2, false, 1.5) { At = At },
        new FaultProven(8, 2, "its trace ends with another update than the one that it names", "0x0b") { At = At },
        new BountyPaid(8, 2, "1500", "0x0d") { At = At },
        new DisputeMoved(1, 8, 2, "votes on seat 0", "0x0c") { At = At },
        new DisputeEnded(1, 8, 2, "ChallengerWins", "5000", "1505", "0") { At = At },
        new NodeWarning("\"quoted\"\nand lined") { At = At },
        new NodeStopped("the run is Halted", "Halted", At) { At = At },
        new NodeStopped("interrupted", "unknown", null) { At = At },
    ];

    [Fact]
    public void Json_EveryDerivedType_RoundTripsOnOneLine()
    {
        foreach (NodeEvent sample in Samples)
        {
            string line = JsonSerializer.Serialize(sample, NodeEventJson.Default.NodeEvent);

            Assert.DoesNotContain('\n', line);
            Assert.Equal(sample, JsonSerializer.Deserialize(line, NodeEventJson.Default.NodeEvent));
        }
    }

    [Fact]
    public void Json_DerivedTypes_AllDeclaredAndAllSampled()
    {
        Type[] derived = [.. typeof(NodeEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(NodeEvent)))];
        JsonDerivedTypeAttribute[] declared = [.. typeof(NodeEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()];

        Assert.Equal(Names(derived), Names(declared.Select(attribute => attribute.DerivedType)));
        Assert.Equal(Names(derived), Names(Samples.Select(sample => sample.GetType()).Distinct()));
        Assert.Equal(declared.Length, declared.Select(attribute => attribute.TypeDiscriminator).Distinct().Count());
    }

    [Fact]
    public void Json_RoundDone_HasTheNamesThatScriptsRead()
    {
        using JsonDocument document = JsonDocument.Parse(JsonSerializer.Serialize(Samples.OfType<RoundDone>().Single(), NodeEventJson.Default.NodeEvent));

        Assert.Equal("round_done", document.RootElement.GetProperty("event").GetString());
        Assert.Equal(4.25, document.RootElement.GetProperty("held_out_loss").GetDouble());
        Assert.Equal("33333333333333333334", document.RootElement.GetProperty("earned_wei").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("seconds").GetProperty("chain").GetDouble());
    }

    private static string[] Names(IEnumerable<Type> types) => [.. types.Select(type => type.Name).Order(StringComparer.Ordinal)];
}
