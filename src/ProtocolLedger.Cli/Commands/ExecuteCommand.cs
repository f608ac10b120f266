using System.CommandLine;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger execute</c>: carries out a queued proposal.</summary>
internal static class ExecuteCommand
{
    public static Command Build() => GovernanceText.Step(
        "execute",
        "Carries out a queued proposal once the timelock has passed; anyone may",
        (governance, proposal) => governance.ExecuteRequest(proposal),
        _ => "carries the proposal out now");
}
