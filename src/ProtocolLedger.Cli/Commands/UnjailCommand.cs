using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger unjail</c>: an owner lets a slashed node take part again.</summary>
internal static class UnjailCommand
{
    public static Command Build()
    {
        Option<ulong> node = new("--node") { Description = "The node's number on the ledger", Required = true };
        Command command = new("unjail", "Lets a slashed node take part again when its time in jail is over; signed by its owner's key (--key)") { node };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId number = new(parsed.GetValue(node));
            await session.Ledger.Nodes.UnjailAsync(number, cancellation).EnsureMinedAsync("let the node out of jail");
            Console.WriteLine($"node {number} may take part again");
            return ExitCode.Success;
        });
        return command;
    }
}
