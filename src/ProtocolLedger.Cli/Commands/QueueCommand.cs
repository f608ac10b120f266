using System.CommandLine;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger queue</c>: hands a passed proposal to the timelock.</summary>
internal static class QueueCommand
{
    public static Command Build() => GovernanceText.Step(
        "queue", "Hands a proposal that has passed to the timelock; anyone may", (ledger, proposal, cancellation) => ledger.Governance.QueueAsync(proposal, cancellation));
}
