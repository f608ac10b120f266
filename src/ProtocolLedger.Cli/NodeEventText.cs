using System.Globalization;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli;

/// <summary>A node's events as lines for people.</summary>
internal static class NodeEventText
{
    /// <summary>One line, or null for what is not worth one.</summary>
    public static string? Line(NodeEvent nodeEvent) => nodeEvent switch
    {
        NodeStarted started => $"node {started.Node} of run {started.Run} serves peers at {started.Endpoint} ({started.EngineId})",
        NodeJoinedRun => "joined the run",
        NodeLeftRun left => $"left run {left.Run}: a node takes part in one run at a time",
        CheckpointLoaded loaded => $"checkpoint of round {loaded.Round} from {loaded.Source}, root {DemoFormat.Short(loaded.Root)} verified, held-out loss {DemoFormat.Loss(loaded.HeldOutLoss)}",
        RoundStarted started => $"round {started.Round}: {started.InnerSteps} inner steps from {DemoFormat.Short(started.Parent)}",
        InnerStepDone step => string.Create(CultureInfo.InvariantCulture, $"round {step.Round}: step {step.Step}, loss {step.Loss:0.000}, {step.Seconds:0.00} s"),
        BondedProposal bonded => $"round {bonded.Round}: too few attested in time, so the proposal is bonded with {DemoFormat.Tokens(bonded.AmountWei)} tokens of the worker's",
        ObjectedToProposal objected => $"round {objected.Round}: objected to the proposal of node {objected.Proposer}",
        RoundDone done => $"round {done.Round} is final: held-out loss {DemoFormat.Loss(done.HeldOutLoss)}, checkpoint {DemoFormat.Short(done.Root)}, {done.Participants} {(done.Participants == 1 ? "node" : "nodes")}, earned {DemoFormat.Tokens(done.EarnedWei)} tokens so far",
        RoundMissed missed => $"round {missed.Round} missed: {missed.Reason}",
        RewardClaimed claimed => $"claimed {DemoFormat.Tokens(claimed.AmountWei)} tokens for the owner",
        SharesMinted minted => $"minted {DemoFormat.Tokens(minted.Amount)} shares of the model for the owner",
        RunStateChanged changed => $"the run is {changed.State} on the ledger (block {changed.Block}){(changed.State == "Paused" ? "; training rests until the pause ends" : "")}",
        AuditDone audit => string.Create(CultureInfo.InvariantCulture, $"did node {audit.Node}'s work of round {audit.Round} over again in {audit.Seconds:0.0} s: it {(audit.Holds ? "holds" : "is not what it committed to")}"),
        FaultProven proven => $"has proven a fault of node {proven.Node} in round {proven.Round}: {proven.Fault}",
        BountyPaid paid => $"was paid {DemoFormat.Tokens(paid.AmountWei)} tokens for the proof against node {paid.Node} in round {paid.Round}",
        DisputeMoved moved => $"dispute {moved.Game} about node {moved.Node}'s round {moved.Round}: {moved.Move}",
        DisputeEnded ended => $"dispute {ended.Game} about node {ended.Node}'s round {ended.Round} ended: {Verdict(ended)}",
        NodeWarning warning => $"warning: {warning.Message}",
        NodeStopped stopped => $"stopped: {stopped.Reason}",
        _ => null,
    };

    private static string Verdict(DisputeEnded ended) => ended.Outcome switch
    {
        "ChallengerWins" => $"the node is convicted and slashed by {DemoFormat.Tokens(ended.SlashedWei)} tokens",
        "NodeWins" => "the node was right",
        _ => "without a verdict",
    };
}
