using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger brake</c>: a minority pauses a run at once, for a bounded time.</summary>
internal static class BrakeCommand
{
    public static Command Build() => new("brake", "Pauses a run at once on the word of a minority, for a bounded time") { Pull(), Support(), Withdraw() };

    private static Command Pull()
    {
        Option<string[]> with = new("--with") { HelpName = "address", Description = "Accounts that support the pull (`pledger brake support`)", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        Command command = new("pull", "Pauses the run with the votes of the signing account and of those who support it; takes a bond") { with };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BrakeClient brake = session.Ledger.Brake;
            EthAddress[] supporters = [.. parsed.GetValue(with)!.Select(GovernanceText.Address)];
            BrakeRules rules = await brake.RulesAsync(cancellation);
            BrakeStanding standing = await brake.StandingAsync(session.Key!.Address, cancellation);
            await ApproveAsync(confirmation, session, parsed, rules, standing, cancellation);
            string[] effects = [.. Effects(session.Run, rules, standing, supporters)];
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, brake.PullRequest(session.Run, supporters), "pull the brake", cancellation);
            BrakePulled pulled = receipt.Event<BrakePulled>();
            Console.WriteLine($"run {session.Run} is paused until {GovernanceText.Time(pulled.Until)}");
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
            string effect = $"lets {standing.Votes.ToTokens()} tokens of votes count in a pull of run {session.Run} within {Span(rules.Support)}; once used they can't pull for {Span(rules.Cooldown)}";
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

    /// <summary>Where the bond is not deposited yet, the brake has to be allowed to take it: a transaction of its own.</summary>
    private static async Task ApproveAsync(
        Confirmation confirmation, LedgerSession session, ParseResult parsed, BrakeRules rules, BrakeStanding standing, CancellationToken cancellation)
    {
        if (standing.Deposit >= rules.Bond)
        {
            return;
        }

        Wei missing = rules.Bond - standing.Deposit;
        Wei allowed = await session.Ledger.Token.AllowanceAsync(session.Key!.Address, session.Ledger.Deployment.Addresses.Brake, cancellation);
        if (allowed < missing)
        {
            string effect = $"first of two transactions: lets the brake take {missing.ToTokens()} tokens as a bond";
            await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Brake.ApproveRequest(missing), "approve the bond", cancellation);
        }
    }

    private static IEnumerable<string> Effects(RunId run, BrakeRules rules, BrakeStanding standing, EthAddress[] supporters)
    {
        string others = supporters.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", and those of {supporters.Length} supporters as far as needed");
        yield return $"pauses run {run} at once for {Span(rules.Pause)}; a vote can resume it earlier";
        yield return $"uses {standing.Votes.ToTokens()} tokens of votes{others}; it takes {rules.NeededVotes.ToTokens()}; they can't pull again for {Span(rules.Cooldown)}";
        yield return $"binds {rules.Bond.ToTokens()} tokens: free after {Span(rules.Judge)} or a vote that upholds the pull or halts the run, lost if a vote judges it frivolous";
    }

    private static string Span(ulong seconds) => seconds switch
    {
        >= 2 * 86_400 when seconds % 86_400 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400} days"),
        >= 2 * 3_600 when seconds % 3_600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
    };
}
