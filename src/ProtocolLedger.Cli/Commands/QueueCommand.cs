using System.CommandLine;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger queue</c>: hands a passed proposal to the timelock.</summary>
internal static class QueueCommand
{
    public static Command Build() => GovernanceText.Step(
        "queue",
        "Hands a proposal that has passed to the timelock; anyone may",
        (governance, proposal) => governance.QueueRequest(proposal),
        rules => $"lets the proposal be carried out {CommandText.Span(rules.TimelockDelay)} from now");
}
