using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What an owner is about to do to a node.</summary>
/// <param name="Effects">One line each, for people.</param>
/// <param name="Request">The transaction.</param>
/// <param name="What">What it is, in failures.</param>
internal sealed record NodeAction(IReadOnlyList<string> Effects, TxRequest Request, string What);

/// <summary>What the commands share that an owner signs for one node.</summary>
internal static class NodeStep
{
    /// <summary>Adds the options and the handler: reads the node, tells, asks, sends, and reads the node again.</summary>
    /// <param name="command">Has its own arguments already.</param>
    /// <param name="prepare">What is to be done to the node as it is.</param>
    /// <param name="report">What to print of the node as it was and is.</param>
    public static Command Build(
        Command command,
        Func<LedgerSession, ParseResult, NodeRecord, CancellationToken, Task<NodeAction>> prepare,
        Func<NodeRecord, NodeRecord, string> report)
    {
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node's number on the ledger", Required = true };
        command.Add(node);
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeRecord before = await session.Ledger.Nodes.GetAsync(new NodeId(parsed.GetValue(node)), cancellation);
            NodeAction action = await prepare(session, parsed, before, cancellation);
            await confirmation.SendAsync(session, parsed, action.Effects, action.Request, action.What, cancellation);
            Console.WriteLine(report(before, await session.Ledger.Nodes.GetAsync(before.Node, cancellation)));
            return ExitCode.Success;
        });
        return command;
    }
}
