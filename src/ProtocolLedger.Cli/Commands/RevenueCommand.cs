using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What a run's model has earned, and an account's part of it. Amounts are decimal wei in strings.</summary>
internal sealed record RevenueReport(ulong Run, string DepositedWei, string Account, string DueWei);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(RevenueReport))]
internal sealed partial class RevenueReportJson : JsonSerializerContext;

/// <summary><c>pledger revenue</c>: what a run's model earns for those who own it: shows, deposits and claims it.</summary>
internal static class RevenueCommand
{
    public static Command Build() => new("revenue", "Shows, deposits and claims what the run's model earns for its owners") { Show(), Deposit(), Claim() };

    private static Command Show()
    {
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("show", "Shows what was deposited since ever, and what an account can claim") { json };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        OwnerOption owner = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            EthAddress whose = await owner.FindAsync(session, parsed, cancellation);
            Wei deposited = await session.Ledger.Shares.DepositedAsync(session.Run, cancellation);
            Wei due = await session.Ledger.Shares.RevenueAsync(session.Run, whose, cancellation);
            Console.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new RevenueReport(session.Run.Value, deposited.ToString(), whose.ToString(), due.ToString()), RevenueReportJson.Default.RevenueReport)
                : $"the model of run {session.Run} has earned {CommandText.Exact(deposited)} tokens; {CommandText.Exact(due)} wait for {whose}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Deposit()
    {
        Argument<string> tokens = new("tokens") { Description = "How many, such as 12.5" };
        Command command = new("deposit", "Gives the present owners of the run's model revenue, each by her shares") { tokens };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            Wei amount = CommandText.Amount(parsed.GetValue(tokens)!, "tokens");
            Wei supply = await session.Ledger.Shares.SupplyAsync(session.Run, cancellation);
            string[] effects =
            [
                $"pays {CommandText.Exact(amount)} tokens to those who own the {CommandText.Exact(supply)} shares of the model of run {session.Run} now",
                "it can't be taken back; each owner claims her part when she likes",
            ];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Shares.DepositRequest(session.Run, amount), "deposit the revenue", cancellation);
            Wei deposited = await session.Ledger.Shares.DepositedAsync(session.Run, cancellation);
            Console.WriteLine($"deposited {CommandText.Exact(amount)} tokens; the model of run {session.Run} has earned {CommandText.Exact(deposited)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Claim()
    {
        Command command = new("claim", "Pays the signing account its part of the revenue");
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            EthAddress account = session.Key!.Address;
            Wei due = await session.Ledger.Shares.RevenueAsync(session.Run, account, cancellation);
            if (due == Wei.Zero)
            {
                Console.WriteLine($"nothing is due to {account}");
                return ExitCode.Success;
            }

            string effect = $"pays {CommandText.Exact(due)} tokens of revenue of run {session.Run} to {account}";
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Shares.ClaimRequest(session.Run), "claim the revenue", cancellation);
            Console.WriteLine($"paid {CommandText.Exact(receipt.Event<RevenueClaimed>().Amount)} tokens to {account}");
            return ExitCode.Success;
        });
        return command;
    }
}
