using System.CommandLine;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger stake</c>: an owner adds to a node's stake.</summary>
internal static class StakeCommand
{
    public static Command Build()
    {
        Argument<ulong> tokens = new("tokens") { Description = "Whole tokens to add" };
        return NodeStep.Build(
            new Command("stake", "Adds stake to a node; signed by its owner's key (--key)") { tokens },
            async (session, parsed, node, cancellation) =>
            {
                Wei amount = Wei.FromTokens(parsed.GetValue(tokens));
                string back = CommandText.Span(await session.Ledger.Nodes.UnbondingSecondsAsync(cancellation));
                return new NodeAction(
                    [
                        $"adds {amount.ToTokens()} tokens to the stake of node {node.Node}, now {node.Stake.ToTokens()}; they keep their votes",
                        $"they come out again {back} after `pledger unstake`, and a proven fault of the node costs some of them",
                    ],
                    session.Ledger.Nodes.StakeRequest(node.Node, amount),
                    "add stake");
            },
            (_, node) => $"node {node.Node} has a stake of {node.Stake.ToTokens()} tokens");
    }
}
