using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger vote</c>: votes on a proposal.</summary>
internal static class VoteCommand
{
    public static Command Build()
    {
        Argument<string> proposal = new("proposal") { Description = "The proposal's number" };
        Argument<VoteSupport> support = new("support") { Description = "for, against or abstain" };
        Option<string> why = new("--why") { HelpName = "text", Description = "A reason, kept on the ledger", DefaultValueFactory = _ => "" };
        Command command = new("vote", "Votes with the tokens held and staked when the vote began; signed by the holder's key (--key)") { proposal, support, why };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            VoteProposed proposed = await GovernanceText.FindAsync(session, parsed.GetValue(proposal)!, cancellation);
            GovernanceClient governance = session.Ledger.Governance;
            VoteStatus status = await governance.StatusAsync(proposed.ProposalId, cancellation);
            TxRequest request = governance.VoteRequest(proposed.ProposalId, parsed.GetValue(support), parsed.GetValue(why)!);
            await confirmation.SendAsync(session, parsed, await EffectsAsync(session, proposed, status, parsed.GetValue(support), cancellation), request, "vote", cancellation);
            status = await governance.StatusAsync(proposed.ProposalId, cancellation);
            Console.WriteLine($"for {status.For.ToTokens()} tokens, against {status.Against.ToTokens()}, abstain {status.Abstain.ToTokens()}; the vote ends at {CommandText.Time(status.VoteEnd)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<List<string>> EffectsAsync(
        LedgerSession session, VoteProposed proposed, VoteStatus status, VoteSupport support, CancellationToken cancellation)
    {
        GovernanceClient governance = session.Ledger.Governance;
        List<string> effects = [.. GovernanceText.Calls(governance, proposed).Select(call => $"if it passes, it {call}")];
        if (status.State == VoteState.Active)
        {
            Wei votes = await governance.VotesAtAsync(session.Key!.Address, status.VoteStart, cancellation);
            string side = support switch { VoteSupport.For => "for it", VoteSupport.Against => "against it", _ => "neither way, for the quorum only" };
            effects.Add($"votes {side} with {votes.ToTokens()} tokens, what the account had when the vote began; a vote can't be changed");
        }

        return effects;
    }
}
