using System.Text;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Disputes;

/// <summary>
/// What a game at the jury asks of a node: a party has the jury drawn and its votes counted; a juror does the disputed work over
/// again and votes for what it came to. Execution is bitwise, so that honest jurors all say the same.
/// </summary>
/// <param name="newSalt">Makes a vote's salt; it hides the answer until the reveal.</param>
public sealed class JuryDuty(
    RunMembership member, LedgerClient ledger, RunHistory history, WorkReplay replay, ILocalStore documents, NodeConduct conduct, DisputeMoves moves, Func<Salt> newSalt, TimeProvider time)
{
    private const string Votes = "jury-votes";

    /// <summary>How long each further node waits before it does what anybody can do.</summary>
    private static readonly TimeSpan Stagger = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(ulong Game, JuryStatus Status), long> dueSince = [];

    /// <summary>Makes the move that is due.</summary>
    /// <returns>Whether the game still concerns this node.</returns>
    public async Task<bool> AttendAsync(DisputedGame game, DisputeState state, bool isParty, CancellationToken cancellation)
    {
        JuryCase held = await ledger.Juries.CaseAsync(game.Number, cancellation);
        ChainHead head = await ledger.HeadAsync(0, cancellation);
        IReadOnlyList<JurySeat> jury = held.Status == JuryStatus.Voting ? await ledger.Juries.JuryAsync(game.Number, cancellation) : [];
        int seat = jury.ToList().FindIndex(seat => seat.Node == member.Node);
        if (seat >= 0)
        {
            await VoteAsync(game, state, held, jury, seat, head, cancellation);
        }

        switch (held.Status)
        {
            case JuryStatus.Drawing when isParty && head.Number > held.OpenedAtBlock && head.Timestamp <= held.DrawEnd && IsDue(game, held.Status, Rank(game, seat)):
                await moves.TryAsync(game, "has the jury drawn", () => ledger.Juries.DrawAsync(game.Number, cancellation));
                break;
            case JuryStatus.Drawing when isParty && head.Timestamp > held.DrawEnd:
            case JuryStatus.Voting when (isParty || seat >= 0) && IsCounted(held, jury.Count, head) && IsDue(game, held.Status, Rank(game, seat)):
                await moves.TryAsync(game, "has the votes counted", () => ledger.Juries.SettleAsync(game.Number, cancellation));
                break;
            case JuryStatus.Settled or JuryStatus.None when isParty && head.Timestamp > state.RefereeEnd:
                await moves.TryAsync(game, "voids it, since its referee has not ruled in time", () => ledger.Disputes.ExpireAsync(game.Number, cancellation));
                break;
        }

        return isParty || seat >= 0;
    }

    /// <summary>All who committed have revealed and nobody else can commit, or time is up; as in the contract.</summary>
    private static bool IsCounted(JuryCase held, int seats, ChainHead head) =>
        head.Timestamp > held.RevealEnd || (held.Revealed == held.Committed && (held.Committed == seats || head.Timestamp > held.CommitEnd));

    private async Task VoteAsync(
        DisputedGame game, DisputeState state, JuryCase held, IReadOnlyList<JurySeat> jury, int seat, ChainHead head, CancellationToken cancellation)
    {
        JurySeat own = jury[seat];
        if (!own.HasVoted && head.Timestamp <= held.CommitEnd)
        {
            RoundEvents round = await history.RoundAsync(state.Round, cancellation);
            if (round.Opened is null || await replay.PollAsync(round.Opened, state.Node, cancellation) is not { } right)
            {
                return; // being computed
            }

            if (conduct.Vote(GameMoves.Answer(right, state.Turn.Index)) is not { } answer)
            {
                return;
            }

            Vote vote = await VoteOfAsync(game.Number, seat, cancellation) ?? await NewVoteAsync(game.Number, seat, answer, cancellation);
            Hash32 commitment = JuriesClient.HashVote(
                ledger.Deployment.ChainId, ledger.Deployment.Addresses.JuryReferee, game.Number, member.Node, vote.Answer, vote.Salt);
            await moves.TryAsync(game, $"votes on seat {seat}", () => ledger.Juries.CommitVoteAsync(game.Number, seat, commitment, cancellation));
        }
        else if (own is { Commitment: not null, Answer: null } && (held.Committed == jury.Count || head.Timestamp > held.CommitEnd) && head.Timestamp <= held.RevealEnd)
        {
            if (await VoteOfAsync(game.Number, seat, cancellation) is { } vote)
            {
                await moves.TryAsync(game, $"shows its vote on seat {seat}", () => ledger.Juries.RevealVoteAsync(game.Number, seat, vote.Answer, vote.Salt, cancellation));
            }
            else
            {
                moves.Warn(game, $"the vote on seat {seat} is not on the disk any more, so that it can't be shown");
            }
        }
    }

    /// <summary>On the disk before it is sent: without its salt a vote can't be shown, and costs the juror's bond.</summary>
    private async Task<Vote> NewVoteAsync(ulong game, int seat, Hash32 answer, CancellationToken cancellation)
    {
        Vote vote = new(answer, newSalt());
        await documents.PutAsync(Votes, Key(game, seat), Encoding.ASCII.GetBytes($"{vote.Answer} {vote.Salt}"), cancellation);
        return vote;
    }

    private async Task<Vote?> VoteOfAsync(ulong game, int seat, CancellationToken cancellation)
    {
        if (await documents.GetAsync(Votes, Key(game, seat), cancellation) is not { } bytes)
        {
            return null;
        }

        string[] parts = Encoding.ASCII.GetString(bytes).Split(' ');
        return new Vote(Hash32.Parse(parts[0]), Salt.Parse(parts[1]));
    }

    private string Key(ulong game, int seat) => $"{ledger.Deployment.Addresses.JuryReferee}/{game:d20}/{seat:d2}";

    /// <summary>The challenger acts first, then the node, then the jurors by seat.</summary>
    private int Rank(DisputedGame game, int seat) => game.Opened.Challenger == ledger.Account ? 0 : game.Opened.Node == member.Node ? 1 : 2 + seat;

    private bool IsDue(DisputedGame game, JuryStatus status, int rank)
    {
        long now = time.GetTimestamp();
        if (dueSince.TryAdd((game.Number, status), now))
        {
            return rank == 0;
        }

        return time.GetElapsedTime(dueSince[(game.Number, status)], now) >= Stagger * rank;
    }

    private readonly record struct Vote(Hash32 Answer, Salt Salt);
}
