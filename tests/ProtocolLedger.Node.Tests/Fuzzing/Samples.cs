using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Tests.Fuzzing;

/// <summary>Well-formed inputs that malformed ones are made of.</summary>
internal static class Samples
{
    public static readonly LedgerKey Key = LedgerKey.FromBytes(Hash32.Sha256("worker"u8).ToArray());
    public static readonly Eip712Domain Domain = new(31337, Key.Address);

    public static readonly Contribution Work = Make.Contribution(2, 3, 1);

    public static RoundTrace Trace(int steps)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        for (int step = 0; step < steps; step++)
        {
            trace.Add(new TraceSegment((uint)step, Hash32.Sha256([(byte)step]), new StateRoot(Hash32.Sha256([(byte)step, 0]))));
        }

        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        return trace;
    }

    public static RoundRecord Record(int nodes) => new(
        Make.Run,
        new Round(3),
        Make.Genesis.Root,
        new CheckpointRoot(Hash32.Sha256("checkpoint"u8)),
        [.. Enumerable.Range(1, nodes).Select(node => new Participant(new NodeId((ulong)node), 6, new UpdateHash(Hash32.Sha256([(byte)node])), Quality.Full))],
        new SortedDictionary<NodeId, Earned>(Enumerable.Range(1, nodes).ToDictionary(
            node => new NodeId((ulong)node), node => new Earned(Make.Owner(new NodeId((ulong)node)), Wei.FromTokens((ulong)node), Wei.FromTokens(1)))));

    public static byte[] Signature(Contribution work) => ContributionSigner.Sign(work, Domain, Key).ToArray();

    public static byte[] Commitment => ContributionSigner.Sign(Entry.Digest(Domain), Key).ToArray();

    public static CommitmentEntry Entry { get; } = new(Work.Run, Work.Round, Work.Node, new Commitment(Hash32.Sha256("commitment"u8)));
}
