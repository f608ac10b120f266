using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>A proposal that is not decided or not carried out yet. Votes are in wei, times in UTC.</summary>
/// <param name="Effects">What it does, one line for each of its calls.</param>
/// <param name="QuorumWei">Votes for it and abstaining that it needs.</param>
/// <param name="Deadline">What ends next: the wait before the vote, the vote, or the timelock; null when the next step is anyone's.</param>
internal sealed record ProposalReport(
    string Id, string Proposer, IReadOnlyList<string> Effects, string Words, string State, string ForWei, string AgainstWei, string AbstainWei, string QuorumWei, bool TwoThirds, string? Deadline);

/// <summary>What is put to the vote now.</summary>
internal static class OpenProposals
{
    public static async Task<IReadOnlyList<ProposalReport>> ReadAsync(LedgerClient ledger, LedgerHistory history, CancellationToken cancellation)
    {
        List<ProposalReport> open = [];
        foreach (VoteProposed proposed in history.Events.OfType<VoteProposed>())
        {
            VoteStatus status = await ledger.Governance.StatusAsync(proposed.ProposalId, cancellation);
            if (status.State is VoteState.Pending or VoteState.Active or VoteState.Succeeded or VoteState.Queued)
            {
                open.Add(await ReportAsync(ledger.Governance, proposed, status, cancellation));
            }
        }

        return open;
    }

    /// <summary>For people, a few lines each.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ProposalReport> proposals) => proposals.SelectMany(proposal => new[]
    {
        $"proposal {proposal.Id}",
        $"  {Standing(proposal)}: \"{proposal.Words}\"",
        $"  if it passes, it {string.Join(", then ", proposal.Effects)}",
        $"  for {Tokens(proposal.ForWei)} tokens, against {Tokens(proposal.AgainstWei)}, abstain {Tokens(proposal.AbstainWei)}; "
            + $"it takes {Tokens(proposal.QuorumWei)} for it or abstaining, and {(proposal.TwoThirds ? "two thirds of the votes for and against" : "more votes for than against")}",
    });

    private static string Standing(ProposalReport proposal) => proposal.State switch
    {
        nameof(VoteState.Pending) => $"the vote begins at {proposal.Deadline}",
        nameof(VoteState.Active) => $"the vote ends at {proposal.Deadline}",
        nameof(VoteState.Succeeded) => "passed, `pledger queue` hands it to the timelock",
        _ => $"passed, `pledger execute` carries it out from {proposal.Deadline} on",
    };

    private static async Task<ProposalReport> ReportAsync(GovernanceClient governance, VoteProposed proposed, VoteStatus status, CancellationToken cancellation)
    {
        // The quorum is a part of the supply at the moment when the vote began; before that, of the supply now.
        Wei quorum = status.State == VoteState.Pending
            ? (await governance.RulesAsync(cancellation)).Quorum
            : await governance.QuorumAtAsync(status.VoteStart, cancellation);
        ulong? deadline = status.State switch
        {
            VoteState.Pending => status.VoteStart,
            VoteState.Active => status.VoteEnd,
            VoteState.Queued => status.ExecutableAt,
            _ => null,
        };
        return new ProposalReport(
            proposed.ProposalId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            proposed.Proposer.ToString(),
            [.. GovernanceText.Calls(governance, proposed)],
            GovernanceText.Words(proposed),
            status.State.ToString(),
            status.For.ToString(),
            status.Against.ToString(),
            status.Abstain.ToString(),
            quorum.ToString(),
            await governance.MajorityForAsync(proposed.Proposal, cancellation) == VoteMajority.TwoThirds,
            deadline is { } time ? CommandText.Time(time) : null);
    }

    private static string Tokens(string wei) => Wei.Parse(wei).ToTokens();
}
