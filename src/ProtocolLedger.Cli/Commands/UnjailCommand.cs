using System.CommandLine;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger unjail</c>: an owner lets a slashed node take part again.</summary>
internal static class UnjailCommand
{
    public static Command Build() => NodeStep.Build(
        new Command("unjail", "Lets a slashed node take part again when its time in jail is over; signed by its owner's key (--key)"),
        (session, _, node, _) => Task.FromResult(new NodeAction(
            [$"lets node {node.Node} join runs again with its stake of {node.Stake.ToTokens()} tokens"],
            session.Ledger.Nodes.UnjailRequest(node.Node),
            "let the node out of jail")),
        (_, node) => $"node {node.Node} may take part again");
}
