using System.CommandLine;
using System.Numerics;
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
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BigInteger id = GovernanceText.Id(parsed.GetValue(proposal)!);
            await session.Ledger.Governance.CastVoteAsync(id, parsed.GetValue(support), parsed.GetValue(why)!, cancellation).EnsureMinedAsync("vote");
            VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
            Console.WriteLine($"for {status.For.ToTokens()} tokens, against {status.Against.ToTokens()}, abstain {status.Abstain.ToTokens()}; the vote ends at {GovernanceText.Time(status.VoteEnd)}");
            return ExitCode.Success;
        });
        return command;
    }
}
