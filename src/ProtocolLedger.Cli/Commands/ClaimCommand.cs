using System.CommandLine;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger claim</c>: has a node's rewards paid to its owner.</summary>
internal static class ClaimCommand
{
    public static Command Build()
    {
        Option<ulong?> node = new("--node") { HelpName = "number", Description = "The node (the configuration's own if not given)" };
        Command command = new("claim", "Claims a node's rewards; the ledger pays the node's owner, whoever signs") { node };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId whose = parsed.GetValue(node) is { } number
                ? new NodeId(number)
                : OwnNode.Find((await session.HistoryAsync(cancellation)).NodesOfWorker(session.Key!.Address), session.Config, session.Key.Address)
                    ?? throw new PledgerException(ExitCode.Usage, $"{session.Key.Address} is not a node's worker key.", "Name the node with --node.");
            await session.Ledger.Nodes.GetAsync(whose, cancellation); // a node that there is
            Wei paid = await OwnerClaims.ClaimAsync(session.Config, session.Ledger, whose, session.Logs, TimeProvider.System, cancellation);
            Console.WriteLine(paid == Wei.Zero ? $"nothing is due to node {whose}" : $"paid {DemoFormat.Tokens(paid.ToString())} tokens to the owner of node {whose}");
            return ExitCode.Success;
        });
        return command;
    }
}
