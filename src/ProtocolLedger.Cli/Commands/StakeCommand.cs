using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger stake</c>: an owner adds to a node's stake.</summary>
internal static class StakeCommand
{
    public static Command Build()
    {
        Argument<ulong> tokens = new("tokens") { Description = "Whole tokens to add" };
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node's number on the ledger", Required = true };
        Command command = new("stake", "Adds stake to a node; signed by its owner's key (--key)") { tokens, node };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId number = new(parsed.GetValue(node));
            await session.Ledger.Nodes.StakeAsync(number, Wei.FromTokens(parsed.GetValue(tokens)), cancellation).EnsureMinedAsync("add stake");
            NodeRecord record = await session.Ledger.Nodes.GetAsync(number, cancellation);
            Console.WriteLine($"node {number} has a stake of {record.Stake.ToTokens()} tokens");
            return ExitCode.Success;
        });
        return command;
    }
}
