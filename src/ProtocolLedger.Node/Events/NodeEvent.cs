using System.Text.Json.Serialization;

namespace ProtocolLedger.Node.Events;

/// <summary>
/// What a node tells whoever watches it: one JSON object a line with <c>pledger node run --json</c>.
/// Times are UTC; hashes are 0x-prefixed hex; amounts are decimal wei in strings.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(NodeStarted), "started")]
[JsonDerivedType(typeof(NodeJoinedRun), "joined")]
[JsonDerivedType(typeof(NodeLeftRun), "left")]
[JsonDerivedType(typeof(CheckpointLoaded), "checkpoint_loaded")]
[JsonDerivedType(typeof(RoundStarted), "round_started")]
[JsonDerivedType(typeof(InnerStepDone), "inner_step")]
[JsonDerivedType(typeof(PhaseEntered), "phase")]
[JsonDerivedType(typeof(BondedProposal), "bonded")]
[JsonDerivedType(typeof(ObjectedToProposal), "objected")]
[JsonDerivedType(typeof(RoundDone), "round_done")]
[JsonDerivedType(typeof(RoundMissed), "round_missed")]
[JsonDerivedType(typeof(RewardClaimed), "claimed")]
[JsonDerivedType(typeof(SharesMinted), "shares_minted")]
[JsonDerivedType(typeof(RunStateChanged), "run_state")]
[JsonDerivedType(typeof(AuditDone), "audited")]
[JsonDerivedType(typeof(FaultProven), "fault_proven")]
[JsonDerivedType(typeof(BountyPaid), "bounty_paid")]
[JsonDerivedType(typeof(DisputeMoved), "dispute_moved")]
[JsonDerivedType(typeof(DisputeEnded), "dispute_ended")]
[JsonDerivedType(typeof(NodeWarning), "warning")]
[JsonDerivedType(typeof(NodeStopped), "stopped")]
public abstract record NodeEvent
{
    /// <summary>When it happened, by the node's clock.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>The node has passed its self-test, found the ledger and serves its peers.</summary>
public sealed record NodeStarted(ulong Node, string Address, string Endpoint, string EngineId, ulong Run) : NodeEvent;

/// <summary>The node's request to take part was mined; it counts from the next round that opens.</summary>
public sealed record NodeJoinedRun(ulong Node, string Transaction) : NodeEvent;

/// <summary>The node left another run, since it takes part in one at a time.</summary>
public sealed record NodeLeftRun(ulong Node, ulong Run, string Transaction) : NodeEvent;

/// <summary>The canonical checkpoint is loaded; its bytes hash to the root on the chain.</summary>
/// <param name="Round">The round that made it; 0 is the genesis checkpoint.</param>
/// <param name="Root">RFC 6962 root over its chunks.</param>
/// <param name="Source">genesis, disk or peers; says so in brackets when a damaged copy on the disk was replaced.</param>
/// <param name="HeldOutLoss">Mean loss on the held-out windows in nats a byte.</param>
public sealed record CheckpointLoaded(ulong Round, string Root, string Source, double HeldOutLoss) : NodeEvent;

/// <summary>A round is open and the node trains in it.</summary>
public sealed record RoundStarted(ulong Round, string Beacon, string Parent, int InnerSteps) : NodeEvent;

/// <summary>One inner step; <paramref name="Step"/> counts from 1.</summary>
public sealed record InnerStepDone(ulong Round, int Step, double Loss, double Seconds) : NodeEvent;

/// <summary>The node went on to another phase of the round.</summary>
public sealed record PhaseEntered(ulong Round, string Phase, string? Transaction = null) : NodeEvent;

/// <summary>The node put a bond behind a proposal that it agrees with and that too few attested to.</summary>
/// <param name="Round">The round.</param>
/// <param name="AmountWei">Tokens of the worker's account; they come back unless more stake objects than attests.</param>
/// <param name="Transaction">The transaction that did it.</param>
public sealed record BondedProposal(ulong Round, string AmountWei, string Transaction) : NodeEvent;

/// <summary>The node spoke against a bonded proposal that is not what it computed, or that it can't recompute.</summary>
public sealed record ObjectedToProposal(ulong Round, ulong Proposer, string Transaction) : NodeEvent;

/// <summary>The round is final.</summary>
/// <param name="Round">The round.</param>
/// <param name="Root">Its canonical checkpoint root.</param>
/// <param name="Parent">The root that it grew from.</param>
/// <param name="Transaction">The transaction that finalised it.</param>
/// <param name="HeldOutLoss">Mean loss of the new checkpoint on the held-out windows in nats a byte.</param>
/// <param name="Steps">Inner steps of this node that count, 0 when it only followed.</param>
/// <param name="EarnedWei">What the node has earned in all rounds so far.</param>
/// <param name="Participants">How many nodes' work is in the checkpoint.</param>
/// <param name="Seconds">Where the round's time went.</param>
/// <param name="BytesReceived">Bytes fetched from peers in this round.</param>
/// <param name="BytesSent">Bytes served to peers in this round.</param>
public sealed record RoundDone(
    ulong Round,
    string Root,
    string Parent,
    string Transaction,
    double HeldOutLoss,
    int Steps,
    string EarnedWei,
    int Participants,
    RoundSeconds Seconds,
    long BytesReceived,
    long BytesSent) : NodeEvent;

/// <summary>Seconds of one round: training, state hashing beyond what overlapped, waiting for the chain, exchanging with peers.</summary>
public sealed record RoundSeconds(double Train, double Hash, double Chain, double Exchange);

/// <summary>The round ended without this node's work or without a checkpoint; the next one goes on.</summary>
public sealed record RoundMissed(ulong Round, string Reason) : NodeEvent;

/// <summary>Rewards were paid to the node's owner.</summary>
public sealed record RewardClaimed(ulong Node, string AmountWei, string CumulativeWei, string Transaction) : NodeEvent;

/// <summary>Shares of the model were minted to the node's owner.</summary>
/// <param name="Node">The node that earned them.</param>
/// <param name="Amount">Minted now, in units of 10^-18.</param>
/// <param name="Cumulative">Minted for the node so far.</param>
/// <param name="Transaction">The transaction that did it.</param>
public sealed record SharesMinted(ulong Node, string Amount, string Cumulative, string Transaction) : NodeEvent;

/// <summary>The run is in another state on the ledger than before: paused, going on again, or ended.</summary>
/// <param name="State">The new state.</param>
/// <param name="Block">The head at which the node saw it.</param>
public sealed record RunStateChanged(string State, ulong Block) : NodeEvent;

/// <summary>The node was drawn to do another one's work over again, and has.</summary>
/// <param name="Round">The work's round.</param>
/// <param name="Node">Whose work it is.</param>
/// <param name="Holds">Whether it is what the node committed to.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record AuditDone(ulong Round, ulong Node, bool Holds, double Seconds) : NodeEvent;

/// <summary>The node has proven another one's fault with one transaction.</summary>
/// <param name="Round">The round of the fault.</param>
/// <param name="Node">Who is convicted.</param>
/// <param name="Fault">What it was, for people.</param>
/// <param name="Transaction">The transaction that did it.</param>
public sealed record FaultProven(ulong Round, ulong Node, string Fault, string Transaction) : NodeEvent;

/// <summary>The node was paid for having known of a fault first.</summary>
/// <param name="Round">The round of the fault.</param>
/// <param name="Node">Who was convicted.</param>
/// <param name="AmountWei">To the worker's account.</param>
/// <param name="Transaction">The transaction that did it.</param>
public sealed record BountyPaid(ulong Round, ulong Node, string AmountWei, string Transaction) : NodeEvent;

/// <summary>The node made a move in a dispute, as a party or as a juror.</summary>
/// <param name="Game">The dispute.</param>
/// <param name="Round">The disputed work's round.</param>
/// <param name="Node">Whose work it is.</param>
/// <param name="Move">What it did, for people; starts with a verb.</param>
/// <param name="Transaction">The transaction that did it.</param>
public sealed record DisputeMoved(ulong Game, ulong Round, ulong Node, string Move, string Transaction) : NodeEvent;

/// <summary>A dispute has ended in which the node was a party or a juror.</summary>
/// <param name="Game">The dispute.</param>
/// <param name="Round">The disputed work's round.</param>
/// <param name="Node">Whose work it is.</param>
/// <param name="Outcome">NodeWins, ChallengerWins or Void.</param>
/// <param name="SlashedWei">Taken from the node's stake.</param>
/// <param name="ToChallengerWei">Owed to the challenger, bond included.</param>
/// <param name="ToNodeWei">Owed to the node's owner.</param>
public sealed record DisputeEnded(ulong Game, ulong Round, ulong Node, string Outcome, string SlashedWei, string ToChallengerWei, string ToNodeWei) : NodeEvent;

/// <summary>Something went wrong that the node got over; the sentence says what.</summary>
public sealed record NodeWarning(string Message) : NodeEvent;

/// <summary>The node has stopped.</summary>
/// <param name="Reason">A sentence for people.</param>
/// <param name="RunState">The run's state as last seen.</param>
/// <param name="LastInnerStep">When its last inner step ended, or null when it never trained.</param>
public sealed record NodeStopped(string Reason, string RunState, DateTimeOffset? LastInnerStep) : NodeEvent;

/// <summary>Writes events as JSON lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NodeEvent))]
public sealed partial class NodeEventJson : JsonSerializerContext;

/// <summary>Whoever watches a node.</summary>
public interface INodeObserver
{
    /// <summary>Takes an event; must return at once and not throw.</summary>
    void Observe(NodeEvent nodeEvent);
}
