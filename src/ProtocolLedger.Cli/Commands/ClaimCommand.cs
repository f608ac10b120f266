using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger claim</c>: has a node's vested rewards paid to its owner, or burns what slashed nodes have lost.</summary>
internal static class ClaimCommand
{
    public static Command Build()
    {
        Option<ulong?> node = NodeOption();
        Option<bool> burn = new("--burn") { Description = "Burn the rewards that slashed nodes have lost, instead" };
        Command command = new("claim", "Claims a node's vested rewards; the ledger pays the node's owner, whoever signs") { node, burn };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            if (parsed.GetValue(burn))
            {
                return await BurnAsync(session, parsed, confirmation, parsed.GetValue(node), cancellation);
            }

            NodeId whose = await NodeAsync(session, parsed.GetValue(node), cancellation);
            NodeRecord record = await session.Ledger.Nodes.GetAsync(whose, cancellation);
            DueToOwner due = await OwnerClaims.FindAsync(session.Config, session.Ledger, whose, session.Logs, TimeProvider.System, cancellation);
            if (due.Rewards > Wei.Zero)
            {
                string effect = $"pays {due.Rewards.ToTokens()} tokens that node {whose} has earned in run {session.Run} to its owner {record.Owner}";
                TxRequest request = session.Ledger.Rewards.ClaimRequest(session.Run, whose, due.Tree!);
                await confirmation.SendAsync(session, parsed, [effect], request, "claim the rewards", cancellation);
            }

            Console.WriteLine(due.Rewards == Wei.Zero ? $"nothing is due to node {whose}" : $"paid {due.Rewards.ToTokens()} tokens to the owner of node {whose}");
            if (due.Shares > Wei.Zero)
            {
                Console.WriteLine($"it can be given {due.Shares.ToTokens()} shares of the model: `pledger shares mint --node {whose}`");
            }

            if (await WaitingAsync(session, cancellation) is { } waiting)
            {
                Console.WriteLine(waiting);
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Claims the leaf of the node that is none: nobody owns it, and the distributor burns what nobody owns.</summary>
    private static async Task<ExitCode> BurnAsync(LedgerSession session, ParseResult parsed, Confirmation confirmation, ulong? node, CancellationToken cancellation)
    {
        if (node is not null)
        {
            throw new PledgerException(ExitCode.Usage, "--burn is about all slashed nodes of the run, not about one.", "Leave --node out.");
        }

        DueToOwner lost = await OwnerClaims.FindAsync(session.Config, session.Ledger, RewardLedger.Burnt, session.Logs, TimeProvider.System, cancellation);
        if (lost.Rewards == Wei.Zero)
        {
            Console.WriteLine($"no lost rewards of run {session.Run} are there to burn");
            return ExitCode.Success;
        }

        string effect = $"burns {lost.Rewards.ToTokens()} tokens of rewards that slashed nodes of run {session.Run} have lost; nobody gets them";
        TxRequest request = session.Ledger.Rewards.ClaimRequest(session.Run, RewardLedger.Burnt, lost.Tree!);
        await confirmation.SendAsync(session, parsed, [effect], request, "burn the lost rewards", cancellation);
        Console.WriteLine($"burnt {lost.Rewards.ToTokens()} tokens that slashed nodes of run {session.Run} had lost");
        return ExitCode.Success;
    }

    public static Option<ulong?> NodeOption() => new("--node") { HelpName = "number", Description = "The node (the configuration's own if not given)" };

    /// <summary>The node that was named, or the one whose worker key signs; one that there is.</summary>
    public static async Task<NodeId> NodeAsync(LedgerSession session, ulong? number, CancellationToken cancellation) => number is { } named
        ? new NodeId(named)
        : OwnNode.Find((await session.HistoryAsync(cancellation)).NodesOfWorker(session.Key!.Address), session.Config, session.Key.Address)
            ?? throw new PledgerException(ExitCode.Usage, $"{session.Key.Address} is not a node's worker key.", "Name the node with --node.");

    /// <summary>When more can be claimed; null when nothing waits.</summary>
    public static async Task<string?> WaitingAsync(LedgerSession session, CancellationToken cancellation)
    {
        RewardFunds funds = await session.Ledger.Rewards.FundsAsync(session.Run, cancellation);
        return funds.Unvested == Wei.Zero
            ? null
            : $"{funds.Unvested.ToTokens()} tokens of all nodes' rewards have not vested: more can be claimed from {CommandText.Time(funds.NextVestsAt)}, all of it from {CommandText.Time(funds.AllVestAt)}";
    }
}
