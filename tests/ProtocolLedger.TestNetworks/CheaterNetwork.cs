using ProtocolLedger.Attacks;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.TestNetworks;

/// <summary>A network in which some nodes cheat, and what the ledger says of them: real processes on a real chain.</summary>
internal sealed class CheaterNetwork : IAsyncDisposable
{
    public const int InnerSteps = 4;

    /// <summary>Each party's clock in a dispute; of a challenge window, what is left of it decides how much is audited.</summary>
    public static readonly TimeSpan DisputeClock = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly LedgerHistory history;

    private CheaterNetwork(TestNetwork network, IReadOnlyList<DemoNode> honest, IReadOnlyList<DemoNode> cheaters)
    {
        (Network, Honest, Cheaters) = (network, honest, cheaters);
        history = new LedgerHistory(network.Chain.Ledger.ReadEvents(null));
    }

    public TestNetwork Network { get; }

    public IReadOnlyList<DemoNode> Honest { get; }

    /// <summary>In the order of their misbehaviours, registered after the honest ones.</summary>
    public IReadOnlyList<DemoNode> Cheaters { get; }

    /// <summary>What has happened on the ledger, as last read.</summary>
    public IReadOnlyList<LedgerEvent> Events => history.Events;

    /// <param name="challenge">From a round's end until its work can't be disputed any more: with <see cref="DisputeClock"/> it decides how much is audited.</param>
    public static async Task<CheaterNetwork> StartAsync(int honest, IReadOnlyList<Misbehaviour> misbehaviours, TimeSpan challenge, CancellationToken cancellation)
    {
        int all = honest + misbehaviours.Count;
        TestNetwork network = await TestNetwork.StartAsync(InnerSteps, all, cancellation, terms => terms with { CommitSeconds = 45, RevealSeconds = 45 }, settings => settings with
        {
            Challenge = challenge,
            DisputeClock = DisputeClock,
            Referee = TimeSpan.FromSeconds(240),
            JuryPhase = TimeSpan.FromSeconds(60),
        });
        for (int i = 0; i < all; i++)
        {
            await network.AddNodeAsync(honest, cancellation);
        }

        DemoNode[] honestNodes = [.. network.Nodes.Take(honest)], cheaters = [.. network.Nodes.Skip(honest)];
        foreach (DemoNode node in honestNodes)
        {
            await network.RunAsync(node, cancellation);
        }

        foreach ((DemoNode cheater, Misbehaviour misbehaviour) in cheaters.Zip(misbehaviours))
        {
            await network.RunAsync(cheater, misbehaviour, cancellation);
        }

        return new CheaterNetwork(network, honestNodes, cheaters);
    }

    /// <summary>Reads the ledger until it shows what is waited for.</summary>
    /// <param name="find">Null to go on waiting; gets the verdicts so far.</param>
    /// <param name="limit">Ends a wait that hangs.</param>
    /// <param name="meanwhile">Done at each look.</param>
    /// <returns>What was found; null when the limit came first.</returns>
    /// <exception cref="InvalidOperationException">An honest node has ended.</exception>
    public async Task<T?> FindAsync<T>(Func<IReadOnlyList<Verdict>, T?> find, TimeSpan limit, Func<Task> meanwhile, CancellationToken cancellation)
        where T : class
    {
        long began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < limit)
        {
            await meanwhile();
            await history.UpdateAsync(cancellation);
            if (find(Verdict.Of(history.Events)) is { } found)
            {
                return found;
            }

            if (Honest.FirstOrDefault(node => node.Exited.IsCompleted) is { } ended)
            {
                throw new InvalidOperationException($"{ended.Row.Name} ended: {string.Join(" | ", ended.LastLines.TakeLast(4))}");
            }

            await Task.Delay(Poll, cancellation);
        }

        return null;
    }

    /// <summary>What the nodes told of audits, disputes and rounds, for a message.</summary>
    public string Story() => string.Join(
        Environment.NewLine,
        Network.Told.Where(told => told.Event is AuditDone or DisputeMoved or FaultProven or NodeWarning or RoundDone).Select(told => $"{told.Worker.Name}: {told.Event}"));

    /// <summary>Honest nodes whose stake is not what it was.</summary>
    public async Task<IReadOnlyList<DemoNode>> SlashedHonestAsync(CancellationToken cancellation)
    {
        List<DemoNode> slashed = [];
        foreach (DemoNode node in Honest)
        {
            if ((await Network.Chain.Ledger.Nodes.GetAsync(node.Node, cancellation)).Stake != DemoTerms.Stake)
            {
                slashed.Add(node);
            }
        }

        return slashed;
    }

    public ValueTask DisposeAsync() => Network.DisposeAsync();
}
