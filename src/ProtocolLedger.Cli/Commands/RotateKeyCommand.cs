using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger rotate-key</c>: an owner gives a node another worker key.</summary>
internal static class RotateKeyCommand
{
    public static Command Build()
    {
        Argument<string> worker = new("worker") { Description = "The new worker's address (`pledger keys new` makes a key and prints it)" };
        return NodeStep.Build(
            new Command("rotate-key", "Gives a node another worker key, for example when the old one is lost or known to others; signed by its owner's key (--key)") { worker },
            async (session, parsed, node, cancellation) =>
            {
                EthAddress next = CommandText.Address(parsed.GetValue(worker)!);
                return new NodeAction(
                    await EffectsAsync(session.Ledger.Nodes, node, next, cancellation), session.Ledger.Nodes.RotateWorkerRequest(node.Node, next), "rotate the worker key");
            },
            (_, node) => $"node {node.Node} has the worker {node.Worker}; name its key file in the node's configuration, send it ether for gas, and keep the node's data folder: the signing history stays in force");
    }

    private static async Task<string[]> EffectsAsync(NodesClient nodes, NodeRecord node, EthAddress next, CancellationToken cancellation) =>
    [
        $"makes {next} the worker of node {node.Node} at once, also within a round",
        $"the old worker {node.Worker} can no longer act for the node; what it has signed can convict the node for {CommandText.Span(await nodes.UnbondingSecondsAsync(cancellation))} more",
        "stake, rewards and votes stay with the owner: a lost worker key costs nothing",
    ];
}
