using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>A dispute over many steps, played from the trace's root when its maker hands the trace to nobody, and from the leaf when it does.</summary>
internal static class LongDispute
{
    /// <summary>Plays it to the verdict.</summary>
    /// <param name="steps">Inner steps of the disputed round.</param>
    /// <param name="wrongStep">The first step that is not right.</param>
    /// <param name="served">Whether the challenger has the trace.</param>
    /// <param name="gas">What a transaction costs.</param>
    /// <returns>What it took.</returns>
    public static async Task<MoveTally> PlayAsync(SimulationTerms terms, int steps, int wrongStep, bool served, Func<Move, long> gas, CancellationToken cancellation)
    {
        RoundTrace right = Trace(steps, steps), committed = Trace(steps, wrongStep);
        SimulatedLedger ledger = new(terms);
        Contribution work = new(new RunId(1), new Round(1), new NodeId(1), default, default, committed.Root(), committed.Update!.Value, (uint)steps, 1);
        ledger.Close(new Dictionary<NodeId, uint> { [work.Node] = work.Steps });
        NodeConduct honest = new();
        MoveTally moves = new(gas);
        Subtree? leaf = served ? Subtree.Leaf(committed.Leaves, wrongStep + 1) : null;
        SimulatedGame game = new(terms, ledger, work, new NodeId(2), leaf, moves);
        Chance chance = new((ulong)steps);
        new SimulatedDispute(terms, ledger, game, new DisputeParties(_ => honest, committed, right, chance.Beacon, (_, _) => { })).Proceed();
        await ledger.Time.RunAsync(() => game.Outcome is not null, cancellation);
        return ledger.IsConvicted(work.Round, work.Node) ? moves : throw new InvalidOperationException("The dispute acquitted wrong work.");
    }

    private static RoundTrace Trace(int steps, int wrongFrom)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        for (int step = 0; step < steps; step++)
        {
            byte[] state = [(byte)(step >> 8), (byte)step, (byte)(step < wrongFrom ? 0 : 1)];
            trace.Add(new TraceSegment((uint)step, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256(state))));
        }

        trace.End(new UpdateHash(Hash32.Sha256(BitConverter.GetBytes(wrongFrom))));
        return trace;
    }
}
