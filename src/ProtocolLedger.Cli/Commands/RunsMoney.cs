using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger runs fund</c> and <c>refund</c>: a run's rewards in escrow, and back what it has not spent.</summary>
internal static class RunsMoney
{
    public static Command Fund()
    {
        Argument<ulong> run = new("run") { Description = "The run's number" };
        Argument<ulong> tokens = new("tokens") { Description = "Whole tokens" };
        Command command = new("fund", "Pays into a run's rewards; a longer mandate can be carried out only when its rounds are funded") { run, tokens };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RunId which = new(parsed.GetValue(run));
            Wei amount = Wei.FromTokens(parsed.GetValue(tokens));
            RunParameters parameters = await session.Ledger.Runs.ParametersAsync(which, cancellation);
            RewardFunds money = await session.Ledger.Rewards.FundsAsync(which, cancellation);
            string effect = $"adds {amount.ToTokens()} tokens to the {money.Escrow.ToTokens()} in escrow for run {which}, which pays {parameters.RewardPerRound.ToTokens()} for each finalised round; what it has not spent in the end goes to its creator";
            await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Rewards.FundRequest(which, amount), "fund the run", cancellation);
            Console.WriteLine($"run {which} has {(await session.Ledger.Rewards.FundsAsync(which, cancellation)).Escrow.ToTokens()} tokens in escrow");
            return ExitCode.Success;
        });
        return command;
    }

    public static Command Refund()
    {
        Argument<ulong> run = new("run") { Description = "The run's number" };
        Command command = new("refund", "Pays what a run that is over has not spent back to its creator; anyone may") { run };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RunId which = new(parsed.GetValue(run));
            EthAddress creator = await session.Ledger.Runs.CreatorAsync(which, cancellation);
            RewardFunds money = await session.Ledger.Rewards.FundsAsync(which, cancellation);
            string effect = $"pays the {money.Escrow.ToTokens()} tokens that run {which} has not spent to its creator {creator}; what nodes have earned stays theirs";
            await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Rewards.RefundRequest(which), "refund the run", cancellation);
            Console.WriteLine($"run {which} has {(await session.Ledger.Rewards.FundsAsync(which, cancellation)).Escrow.ToTokens()} tokens in escrow");
            return ExitCode.Success;
        });
        return command;
    }
}
