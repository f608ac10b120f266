using System.CommandLine;
using ProtocolLedger.Chain;
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
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId whose = parsed.GetValue(node) is { } number
                ? new NodeId(number)
                : OwnNode.Find((await session.HistoryAsync(cancellation)).NodesOfWorker(session.Key!.Address), session.Config, session.Key.Address)
                    ?? throw new PledgerException(ExitCode.Usage, $"{session.Key.Address} is not a node's worker key.", "Name the node with --node.");
            NodeRecord record = await session.Ledger.Nodes.GetAsync(whose, cancellation);
            Task SendAsync(TxRequest request, Wei due)
            {
                string effect = $"pays {due.ToTokens()} tokens that node {whose} earned in run {session.Run} to its owner {record.Owner}";
                return confirmation.SendAsync(session, parsed, [effect], request, "claim the rewards", cancellation);
            }

            Wei paid = await OwnerClaims.ClaimAsync(session.Config, session.Ledger, whose, SendAsync, session.Logs, TimeProvider.System, cancellation);
            Console.WriteLine(paid == Wei.Zero ? $"nothing is due to node {whose}" : $"paid {paid.ToTokens()} tokens to the owner of node {whose}");
            return ExitCode.Success;
        });
        return command;
    }
}
