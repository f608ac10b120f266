using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger brake</c>: a minority pauses a run at once, for a bounded time.</summary>
internal static class BrakeCommand
{
    public static Command Build() => new("brake", "Pauses a run at once on the word of a minority, for a bounded time") { Pull(), BrakeCouncil.Sign(), Support(), Withdraw() };

    private static Command Pull()
    {
        Option<string[]> with = new("--with") { HelpName = "address", Description = "Accounts that support the pull (`pledger brake support`)", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        Option<string[]> signatures = new("--signatures") { HelpName = "files", Description = "Pulls for the safety council instead, with the files of three members (`pledger brake sign`) and without votes or bond", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        Command command = new("pull", "Pauses the run with the votes of the signing account and of those who support it, for a bond; or with the council's signatures") { with, signatures };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            if (parsed.GetValue(signatures) is { Length: > 0 } files)
            {
                return await BrakeCouncil.PullAsync(session, parsed, confirmation, files, cancellation);
            }

            BrakeClient brake = session.Ledger.Brake;
            EthAddress[] supporters = [.. parsed.GetValue(with)!.Select(CommandText.Address)];
            BrakeRules rules = await brake.RulesAsync(cancellation);
            BrakeStanding standing = await brake.StandingAsync(session.Key!.Address, cancellation);
            string[] effects = [.. Effects(session.Run, rules, standing, supporters)];
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, brake.PullRequest(session.Run, supporters), "pull the brake", cancellation);
            BrakePulled pulled = receipt.Event<BrakePulled>();
            Console.WriteLine($"run {session.Run} is paused until {CommandText.Time(pulled.Until)}");
            Console.WriteLine($"pull {pulled.Pull}, with {pulled.Votes.ToTokens()} tokens of votes");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Support()
    {
        Command command = new("support", "Lets the signing account's votes count in another account's pull of the run");
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BrakeRules rules = await session.Ledger.Brake.RulesAsync(cancellation);
            BrakeStanding standing = await session.Ledger.Brake.StandingAsync(session.Key!.Address, cancellation);
            string effect = $"lets {standing.Votes.ToTokens()} tokens of votes count in a pull of run {session.Run} within {CommandText.Span(rules.Support)}; once used they can't pull for {CommandText.Span(rules.Cooldown)}";
            await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Brake.SupportRequest(session.Run), "support a pull", cancellation);
            Console.WriteLine($"{session.Key.Address} supports a pull of run {session.Run}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Withdraw()
    {
        Command command = new("withdraw", "Takes back the bond once it is free: after an upheld pull, a halt, or when nobody judged it in time");
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BrakeStanding standing = await session.Ledger.Brake.StandingAsync(session.Key!.Address, cancellation);
            Wei free = standing.Deposit - standing.Locked;
            if (free == Wei.Zero)
            {
                throw new PledgerException(
                    ExitCode.TransactionFailed,
                    $"Nothing to withdraw: {standing.Locked.ToTokens()} of {standing.Deposit.ToTokens()} tokens are the bond of a pull.",
                    "It is free once the pull is upheld, the run is halted, or the time to judge it is over.");
            }

            await confirmation.SendAsync(session, parsed, [$"takes back {free.ToTokens()} tokens"], session.Ledger.Brake.WithdrawRequest(free), "withdraw the bond", cancellation);
            Console.WriteLine($"withdrew {free.ToTokens()} tokens");
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<string> Effects(RunId run, BrakeRules rules, BrakeStanding standing, EthAddress[] supporters)
    {
        string others = supporters.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and those of {supporters.Length} supporters as far as needed");
        yield return $"pauses run {run} at once for {CommandText.Span(rules.Pause)}; a vote can resume it earlier";
        yield return $"uses {standing.Votes.ToTokens()} tokens of votes{others}; it takes {rules.NeededVotes.ToTokens()}; they can't pull again for {CommandText.Span(rules.Cooldown)}";
        yield return $"binds {rules.Bond.ToTokens()} tokens: free after {CommandText.Span(rules.Judge)} or a vote that upholds the pull or halts the run, lost if a vote judges it frivolous";
    }
}
