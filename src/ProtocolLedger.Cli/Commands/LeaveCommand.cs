using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger leave</c>: takes a node out of the run that it takes part in.</summary>
internal static class LeaveCommand
{
    public static Command Build()
    {
        Option<ulong?> node = ClaimCommand.NodeOption();
        Command command = new("leave", "Takes a node out of its run, at once; signed by its worker's or its owner's key") { node };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId whose = await ClaimCommand.NodeAsync(session, parsed.GetValue(node), cancellation);
            NodeRecord record = await session.Ledger.Nodes.GetAsync(whose, cancellation);
            if (await session.Ledger.Nodes.RunAsync(whose, cancellation) is not { } run)
            {
                Console.WriteLine($"node {whose} takes part in no run");
                return ExitCode.Success;
            }

            string[] effects =
            [
                $"takes node {whose} out of run {run} at once: what it has committed and not revealed is given up, the next rounds don't wait for it",
                $"its stake of {record.Stake.ToTokens()} tokens stays staked, what it has earned stays its owner's; `pledger node run` joins again, so stop the node first",
            ];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Rounds.LeaveRequest(run, whose), "leave the run", cancellation);
            Console.WriteLine($"node {whose} has left run {run}");
            return ExitCode.Success;
        });
        return command;
    }
}
