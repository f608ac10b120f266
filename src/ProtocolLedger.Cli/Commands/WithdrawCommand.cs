using System.CommandLine;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger withdraw</c>: an owner is paid what has finished unbonding.</summary>
internal static class WithdrawCommand
{
    public static Command Build() => NodeStep.Build(
        new Command("withdraw", "Pays out the stake that has been taken out and waited its time; signed by the node's owner's key (--key)"),
        (session, _, node, _) => Task.FromResult(new NodeAction(
            [$"pays {node.Unbonding.ToTokens()} tokens from node {node.Node} to its owner {node.Owner}"],
            session.Ledger.Nodes.WithdrawRequest(node.Node),
            "withdraw stake")),
        (before, node) => $"withdrew {before.Unbonding.ToTokens()} tokens; node {node.Node} has a stake of {node.Stake.ToTokens()} tokens");
}
