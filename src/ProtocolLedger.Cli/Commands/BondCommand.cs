using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger bond</c>: anybody keeps a round going to whose proposal too few nodes attested.</summary>
internal static class BondCommand
{
    public static Command Build()
    {
        Command command = new("bond", "Puts tokens behind the proposal of the run's present round when too few nodes attested to it in time: unless nodes object, the round becomes final");
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RoundsClient rounds = session.Ledger.Rounds;
            PhaseStatus phase = await rounds.PhaseAsync(session.Run, cancellation);
            RoundInfo round = await rounds.GetAsync(session.Run, phase.Round, cancellation);
            StandingProposal standing = round.Proposal ?? throw new PledgerException(
                ExitCode.TransactionFailed, $"Run {session.Run} has no proposal that could be bonded.", "See `pledger status`: a round must be past its reveals, with a proposal.");
            RunParameters run = await session.Ledger.Runs.ParametersAsync(session.Run, cancellation);
            string[] effects =
            [
                $"puts {run.SlashAmount.ToTokens()} tokens behind the proposal of node {standing.Proposer} for round {round.Round} of run {session.Run}, checkpoint {standing.CheckpointRoot}; {round.AttestedStake.ToTokens()} of {round.CountingStake.ToTokens()} tokens of stake attested to it",
                "nodes attest or object from then on; it becomes final if more than two thirds of the stake that speaks is for it",
                "the tokens come back at the round's end, unless more stake objects than attests: then they are burnt",
            ];
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, rounds.BondRequest(session.Run, round.Round, standing.Hash), "bond the proposal", cancellation);
            Console.WriteLine($"the proposal for round {round.Round} of run {session.Run} is bonded; nodes speak until {CommandText.Time(receipt.Event<ProposalBonded>().Until)}");
            return ExitCode.Success;
        });
        return command;
    }
}
