using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>A run's inference credit and an account's part of it. Whole credits and wei are decimal numbers in strings; price and serving part are null while the credit is not on sale.</summary>
internal sealed record CreditReport(ulong Run, string? PriceWei, int? ServingBps, string Supply, string Account, string Credits, string Due);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(CreditReport))]
internal sealed partial class CreditReportJson : JsonSerializerContext;

/// <summary><c>pledger credit</c>: the right to use the run's model: shows it, puts it on sale, buys it, hands it in, has it re-issued.</summary>
internal static class CreditCommand
{
    private const int Bps = 10_000;

    public static Command Build() => new("credit", "Shows, sells, buys and hands in the inference credit of the run's model") { Show(), Open(), Buy(), Consume(), Reissue() };

    private static Command Show()
    {
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("show", "Shows what a credit costs, and an account's credits") { json };
        LedgerAccess access = new(command, signs: false);
        OwnerOption owner = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            EthAddress account = await owner.FindAsync(session, parsed, cancellation);
            CreditClient credit = session.Ledger.Credit;
            CreditMarket? market = await credit.MarketAsync(session.Run, cancellation);
            BigInteger supply = await credit.SupplyAsync(session.Run, cancellation);
            BigInteger held = await credit.BalanceAsync(session.Run, account, cancellation);
            BigInteger due = await credit.DueAsync(session.Run, account, cancellation);
            if (parsed.GetValue(json))
            {
                CreditReport report = new(session.Run.Value, market?.Price.ToString(), market?.ServingBps, Number(supply), account.ToString(), Number(held), Number(due));
                Console.WriteLine(JsonSerializer.Serialize(report, CreditReportJson.Default.CreditReport));
                return ExitCode.Success;
            }

            Console.WriteLine(market is null
                ? $"the credit of run {session.Run} is not on sale"
                : $"one credit of run {session.Run} costs {CommandText.Exact(market.Price)} tokens; of credits handed in the node's owner gets {Percent(market)} %, the model's owners the rest");
            Console.WriteLine($"{account} has {held} of {supply} credits{(due.IsZero ? "" : $", and can have {due} more re-issued: `pledger credit reissue`")}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Open()
    {
        Option<string> price = new("--price") { HelpName = "tokens", Description = "What one credit costs, such as 0.5", Required = true };
        Option<uint> serving = new("--serving") { HelpName = "percent", Description = "What a serving node's owner gets of the credits handed in to it, 0 to 100", Required = true };
        Command command = new("open", "Puts the credit of the run's model on sale, once; signed by the run's creator (--key)") { price, serving };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            uint percent = parsed.GetValue(serving);
            if (percent > 100)
            {
                throw new PledgerException(ExitCode.Usage, $"A node's owner can't get {percent} % of the credits handed in.", "Give a whole number from 0 to 100 with --serving.");
            }

            CreditMarket market = new(CommandText.Amount(parsed.GetValue(price)!, "tokens"), (ushort)(percent * Bps / 100));
            string[] effects =
            [
                $"sells the credit of run {session.Run} at {CommandText.Exact(market.Price)} tokens each, to anybody; only a vote changes the price",
                $"of credits handed in the node's owner gets {percent} %, the model's owners get the rest by their shares; this never changes",
            ];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Credit.OpenMarketRequest(session.Run, market), "put the credit on sale", cancellation);
            Console.WriteLine($"the credit of run {session.Run} is on sale at {CommandText.Exact(market.Price)} tokens");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Buy()
    {
        Argument<ulong> credits = new("credits") { Description = "How many, a whole number" };
        Command command = new("buy", "Buys credits at the run's price, and pays no more if the price rises meanwhile") { credits };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            ulong count = parsed.GetValue(credits);
            Wei cost = new((await session.Ledger.Credit.MarketAsync(session.Run, cancellation))?.Price.Value * count ?? BigInteger.Zero);
            string[] effects =
            [
                $"buys {CommandText.Count(count, "credit")} of run {session.Run} for {CommandText.Exact(cost)} tokens, which the model's owners get",
                "a credit is handed in to a node that agrees to serve; it is not paid back in tokens",
            ];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Credit.BuyRequest(session.Run, count, cost), "buy credits", cancellation);
            BigInteger held = await session.Ledger.Credit.BalanceAsync(session.Run, session.Key!.Address, cancellation);
            Console.WriteLine($"bought {CommandText.Count(count, "credit")} for {CommandText.Exact(cost)} tokens; {session.Key.Address} has {held}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Consume()
    {
        Argument<ulong> credits = new("credits") { Description = "How many, a whole number" };
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node that serves", Required = true };
        Option<string?> request = new("--request") { HelpName = "hash", Description = "What they are for, as agreed with the node: 0x and 64 hexadecimal digits (zeros if not given)" };
        Command command = new("consume", "Hands credits in to a node that serves") { credits, node, request };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            (ulong count, Hash32 hash) = (parsed.GetValue(credits), RequestHash(parsed.GetValue(request)));
            NodeRecord server = await session.Ledger.Nodes.GetAsync(new NodeId(parsed.GetValue(node)), cancellation);
            BigInteger served = new BigInteger(count) * ((await session.Ledger.Credit.MarketAsync(session.Run, cancellation))?.ServingBps ?? 0) / Bps;
            string[] effects =
            [
                $"hands {CommandText.Count(count, "credit")} of run {session.Run} in to node {server.Node}: its owner {server.Owner} gets {served}, the model's owners get {count - served}",
                "they can't be taken back; the ledger does not see whether the node serves",
            ];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Credit.ConsumeRequest(session.Run, server.Node, count, hash), "hand credits in", cancellation);
            BigInteger held = await session.Ledger.Credit.BalanceAsync(session.Run, session.Key!.Address, cancellation);
            Console.WriteLine($"handed {CommandText.Count(count, "credit")} in to node {server.Node}; {session.Key.Address} has {held}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Reissue()
    {
        Command command = new("reissue", "Gives the signing account, an owner of the model, its part of the credits that were handed in");
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            EthAddress account = session.Key!.Address;
            BigInteger due = await session.Ledger.Credit.DueAsync(session.Run, account, cancellation);
            if (due.IsZero)
            {
                Console.WriteLine($"no credits are due to {account}");
                return ExitCode.Success;
            }

            string effect = $"gives {account} the {due} credits of run {session.Run} that are due to it as an owner of the model, to use or to pass on";
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Credit.ReissueRequest(session.Run), "have credits re-issued", cancellation);
            BigInteger held = await session.Ledger.Credit.BalanceAsync(session.Run, account, cancellation);
            Console.WriteLine($"re-issued {receipt.Event<CreditsReissued>().Credits} credits; {account} has {held}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Hash32 RequestHash(string? text)
    {
        byte[] bytes = text is null ? new byte[Hash32.Size] : CommandText.Bytes(text);
        return bytes.Length == Hash32.Size
            ? new Hash32(bytes)
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is no hash of a request.", "Give 0x and 64 hexadecimal digits with --request.");
    }

    private static string Number(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(CreditMarket market) => ((decimal)market.ServingBps / 100).ToString("0.##", CultureInfo.InvariantCulture);
}
