using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Commands;

/// <summary>Who owns how much of a run's model. Shares are decimal numbers in units of 10^-18, in strings.</summary>
internal sealed record SharesReport(ulong Run, string Account, string Shares, string Supply, string FirstIssue, ulong HalvingRounds, ulong ClosedRounds, string NextIssue);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(SharesReport))]
internal sealed partial class SharesReportJson : JsonSerializerContext;

/// <summary><c>pledger shares</c>: shares of the run's model: shows, mints and passes them on.</summary>
internal static class SharesCommand
{
    public static Command Build() => new("shares", "Shows, mints and passes on shares of the run's model") { Show(), Mint(), Transfer() };

    private static Command Show()
    {
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("show", "Shows an account's part of the run's model, and what the rounds issue") { json };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        OwnerOption owner = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            SharesReport report = await ReadAsync(session, await owner.FindAsync(session, parsed, cancellation), cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, SharesReportJson.Default.SharesReport));
            }
            else
            {
                Print(report);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Mint()
    {
        Option<ulong?> node = ClaimCommand.NodeOption();
        Command command = new("mint", "Mints the shares that a node has earned and that have vested, to its owner, whoever signs") { node };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            NodeId whose = await ClaimCommand.NodeAsync(session, parsed.GetValue(node), cancellation);
            NodeRecord record = await session.Ledger.Nodes.GetAsync(whose, cancellation);
            DueToOwner due = await OwnerClaims.FindAsync(session.Config, session.Ledger, whose, session.Logs, TimeProvider.System, cancellation);
            if (due.Shares > Wei.Zero)
            {
                string effect = $"gives {due.Shares.ToTokens()} shares of the model of run {session.Run}, which node {whose} has earned, to its owner {record.Owner}";
                TxRequest request = session.Ledger.Shares.MintRequest(session.Run, whose, due.Tree!);
                await confirmation.SendAsync(session, parsed, [effect], request, "mint the shares", cancellation);
            }

            Console.WriteLine(due.Shares == Wei.Zero
                ? $"no shares are due to node {whose}"
                : $"gave {due.Shares.ToTokens()} shares of the model of run {session.Run} to the owner of node {whose}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Transfer()
    {
        Argument<string> to = new("to") { Description = "Who gets them" };
        Argument<string> shares = new("shares") { Description = "How many, such as 12.5" };
        Command command = new("transfer", "Passes shares of the signing account on; revenue deposited until then stays hers") { to, shares };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            (EthAddress receiver, Wei amount) = (CommandText.Address(parsed.GetValue(to)!), CommandText.Amount(parsed.GetValue(shares)!, "shares"));
            string[] effects =
            [
                $"passes {CommandText.Exact(amount)} shares of the model of run {session.Run} on to {receiver}",
                "revenue deposited until then stays with the signing account, what comes later goes with the shares",
            ];
            TxRequest request = session.Ledger.Shares.TransferRequest(session.Run, receiver, amount);
            await confirmation.SendAsync(session, parsed, effects, request, "pass the shares on", cancellation);
            Wei left = await session.Ledger.Shares.BalanceAsync(session.Run, session.Key!.Address, cancellation);
            Console.WriteLine($"passed {CommandText.Exact(amount)} shares on to {receiver}; {CommandText.Exact(left)} are left");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A part of a whole as percent with two decimals.</summary>
    public static string Percent(Wei part, Wei whole) => whole == Wei.Zero
        ? "0.00"
        : ((decimal)(part.Value * 1_000_000 / whole.Value) / 10_000).ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task<SharesReport> ReadAsync(LedgerSession session, EthAddress account, CancellationToken cancellation)
    {
        SharesClient shares = session.Ledger.Shares;
        RunParameters run = await session.Ledger.Runs.ParametersAsync(session.Run, cancellation);
        ulong closed = await session.Ledger.Runs.ClosedRoundsAsync(session.Run, cancellation);
        return new SharesReport(
            session.Run.Value,
            account.ToString(),
            (await shares.BalanceAsync(session.Run, account, cancellation)).ToString(),
            (await shares.SupplyAsync(session.Run, cancellation)).ToString(),
            run.FirstIssue.ToString(),
            run.HalvingRounds,
            closed,
            ShareIssue.Of(new Round(closed + 1), run.FirstIssue, run.HalvingRounds).ToString());
    }

    private static void Print(SharesReport report)
    {
        (Wei held, Wei supply) = (Wei.Parse(report.Shares), Wei.Parse(report.Supply));
        Console.WriteLine($"{report.Account} has {CommandText.Exact(held)} of {CommandText.Exact(supply)} shares of the model of run {report.Run}, {Percent(held, supply)} %");
        Console.WriteLine($"round {report.ClosedRounds + 1} issues {Wei.Parse(report.NextIssue).ToTokens()} shares; the first issued {Wei.Parse(report.FirstIssue).ToTokens()}, half as many every {CommandText.Count(report.HalvingRounds, "round")}");
    }
}
