using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Demo;

/// <summary>How the demo's cheater was convicted.</summary>
/// <param name="Opened">The dispute.</param>
/// <param name="Opening">The leaf of the trace that the cheater opened for the referee; null when it let its time run out before.</param>
/// <param name="Settled">What the jury said; null when none was asked.</param>
/// <param name="Tale">How it went where the chain judges; null where a jury does.</param>
/// <param name="Closed">What it cost.</param>
/// <param name="Transactions">All that the dispute took, from its opening to its end.</param>
internal sealed record DemoConviction(GameOpened Opened, LeafOpened? Opening, CaseSettled? Settled, GameTale? Tale, GameClosed Closed, int Transactions)
{
    /// <summary>Why the cheater lost, as a part of a sentence.</summary>
    public string Verdict => (Settled, Tale) switch
    {
        ({ } said, _) => string.Create(CultureInfo.InvariantCulture, $"{said.Votes} jurors came to another state than it claimed"),
        (_, { Finding: { } found }) => $"the chain computed {found.Place}: claimed {found.ClaimedText}, computed {found.ComputedText}",
        (_, { IsTimedOut: false, Ending: { } ending }) => ending,
        _ => "it could not show the work that it had committed to",
    };
}

/// <summary>Follows what the workers do about the cheater among them: audits, disputes, votes, the verdict.</summary>
internal sealed class DemoTrial : IDisposable
{
    private readonly DemoNetwork network;
    private readonly IReadOnlyList<DemoNode> nodes;
    private readonly DemoBoard board;
    private readonly RunSpec spec;
    private readonly HashSet<ulong> ended = [];
    private readonly Lock gate = new();

    public DemoTrial(DemoNetwork network, IReadOnlyList<DemoNode> nodes, DemoBoard board, RunSpec spec)
    {
        (this.network, this.nodes, this.board, this.spec) = (network, nodes, board, spec);
        board.Changed += Follow;
    }

    public void Dispose() => board.Changed -= Follow;

    /// <summary>Waits until the cheater is convicted by a dispute, and reads from the ledger how it went.</summary>
    public async Task<DemoConviction> ConvictedAsync(DemoNode cheater, CancellationToken cancellation)
    {
        LedgerHistory history = new(network.Ledger.ReadEvents(null));
        while (true)
        {
            await history.UpdateAsync(cancellation);
            DisputeEvent[] events = [.. history.Events.OfType<DisputeEvent>()];
            GameClosed? closed = events.OfType<GameClosed>().FirstOrDefault(closed => closed.Slashed > Wei.Zero
                && events.OfType<GameOpened>().Any(opened => opened.Game == closed.Game && opened.Node == cheater.Node));
            if (closed is not null)
            {
                DisputeEvent[] game = [.. events.Where(happened => happened.Game == closed.Game)];
                GameOpened opened = game.OfType<GameOpened>().Single();
                bool isChain = opened.Referee == network.Deployment.Addresses.ExactReferee;
                return new DemoConviction(
                    opened,
                    game.OfType<LeafOpened>().FirstOrDefault(leaf => leaf.Level == 0),
                    game.OfType<CaseSettled>().SingleOrDefault(),
                    isChain ? GameTale.Of(game, new DisputePlaces(spec), (ulong)spec.InnerSteps + 2) : null,
                    closed,
                    game.Select(happened => happened.At.Transaction).Distinct().Count());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
        }
    }

    private void Follow(WorkerRow? worker, NodeEvent? told, string? note)
    {
        switch (told)
        {
            case AuditDone { Holds: false } audit:
                board.Note($"{worker!.Name} did {NameOf(audit.Node)}'s steps of round {audit.Round} over again: they are not what it committed to");
                break;
            case FaultProven proven:
                board.Note($"{worker!.Name} proves with one transaction that {NameOf(proven.Node)} cheated in round {proven.Round}: {proven.Fault}");
                break;
            case DisputeMoved moved:
                board.Note($"dispute {moved.Game}, {NameOf(moved.Node)}'s round {moved.Round}: {worker!.Name} {moved.Move}");
                break;
            case DisputeEnded over when IsFirst(over.Game):
                string slashed = over.SlashedWei == "0" ? "" : $"; it is slashed by {DemoFormat.Tokens(over.SlashedWei)} tokens";
                board.Note(over.Outcome switch
                {
                    nameof(DisputeOutcome.ChallengerWins) => $"dispute {over.Game}: {NameOf(over.Node)} is convicted{slashed}",
                    nameof(DisputeOutcome.NodeWins) => $"dispute {over.Game}: {NameOf(over.Node)} was right",
                    _ => $"dispute {over.Game} ends without a verdict",
                });
                break;
        }
    }

    private bool IsFirst(ulong game)
    {
        lock (gate)
        {
            return ended.Add(game);
        }
    }

    private string NameOf(ulong node) =>
        nodes.FirstOrDefault(known => known.Node.Value == node)?.Row.Name ?? string.Create(CultureInfo.InvariantCulture, $"node {node}");
}
