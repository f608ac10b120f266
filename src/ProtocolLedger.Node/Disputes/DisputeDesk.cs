using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Disputes;

/// <summary>
/// Plays every dispute that concerns this node, as the node that is disputed, as the challenger or as a juror, beside the training.
/// What is to be done is read from the ledger each time, and what it takes is on the disk or can be computed again: a restart or a
/// reorganisation of the chain changes nothing.
/// </summary>
public sealed class DisputeDesk(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    Prosecution prosecution,
    GameParty party,
    JuryDuty jury,
    DisputeMoves moves,
    INodeObserver observer,
    ChainPatience patience,
    TimeSpan poll,
    TimeProvider time)
{
    private readonly HashSet<ulong> open = [];
    private readonly HashSet<ulong> settled = [];
    private volatile bool closing;

    /// <summary>
    /// Plays until it is closed and nothing concerns this node any more: no open game, no vote that it owes, no accusation to see
    /// through. A node that leaves amid a game loses it.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        bool told = false;
        while (await patience.OutlastAsync(() => PlayAsync(cancellation), cancellation) || !closing)
        {
            if (closing && !told)
            {
                told = true;
                observer.Observe(new NodeWarning("training is over; the node stays until the disputes are settled that it has a part in") { At = time.GetUtcNow() });
            }

            await Task.Delay(poll, time, cancellation);
        }
    }

    /// <summary>Lets <see cref="RunAsync"/> end as soon as nothing is left to do.</summary>
    public void Close() => closing = true;

    /// <summary>Makes every move that is due.</summary>
    /// <returns>Whether anything still concerns this node.</returns>
    public async Task<bool> PlayAsync(CancellationToken cancellation)
    {
        IReadOnlyList<DisputedGame> games = await history.DisputesAsync(cancellation);
        bool concerned = false;
        foreach (DisputedGame game in games)
        {
            try
            {
                concerned |= game.Closed is null ? await PlayAsync(game, cancellation) : await EndAsync(game, cancellation);
            }
            catch (PledgerException missing) when (missing.ExitCode is ExitCode.Peer or ExitCode.Storage)
            {
                concerned = true;
                moves.Warn(game, missing.Message); // the next look tries again
            }
        }

        party.KeepOnly(games.Where(game => game.Closed is null).Select(game => game.Opened.Round).ToHashSet());
        return await prosecution.PursueAsync(games, cancellation) || concerned;
    }

    private async Task<bool> PlayAsync(DisputedGame game, CancellationToken cancellation)
    {
        bool isParty = game.Opened.Node == member.Node || game.Opened.Challenger == ledger.Account;
        bool mayVote = game.Jury is null || game.Jury.Nodes.Contains(member.Node);
        if (!isParty && !mayVote)
        {
            return false;
        }

        open.Add(game.Number);
        DisputeState state = await ledger.Disputes.GameAsync(game.Number, cancellation);
        if (state.Turn.Status == DisputeStatus.Referee)
        {
            return await jury.AttendAsync(game, state, isParty, cancellation);
        }

        if (isParty)
        {
            await party.MoveAsync(game, state, cancellation);
        }

        return isParty;
    }

    /// <summary>Has what a game brought paid that this node had to do with, and says how it ended if it went on when the node last looked.</summary>
    private async Task<bool> EndAsync(DisputedGame game, CancellationToken cancellation)
    {
        bool isParty = game.Opened.Node == member.Node || game.Opened.Challenger == ledger.Account;
        bool isJuror = game.Jury?.Nodes.Contains(member.Node) ?? false;
        if ((!isParty && !isJuror) || settled.Contains(game.Number))
        {
            return false;
        }

        EthAddress account = ledger.Account!.Value;
        bool isPaid = (game.Opened.Challenger != account || await ledger.Disputes.OwedAsync(account, cancellation) == Wei.Zero
                || await moves.TryAsync(game, "takes what the game owes it", () => ledger.Disputes.WithdrawAsync(account, cancellation)))
            && (!isJuror || await ledger.Juries.OwedAsync(account, cancellation) == Wei.Zero
                || await moves.TryAsync(game, "takes what its seat on the jury earned", () => ledger.Juries.WithdrawAsync(account, cancellation)));
        if (isPaid)
        {
            settled.Add(game.Number);
        }

        if (!open.Remove(game.Number))
        {
            return false;
        }

        GameClosed closed = game.Closed!;
        observer.Observe(new DisputeEnded(
            game.Number, game.Opened.Round.Value, game.Opened.Node.Value, closed.Outcome.ToString(), closed.Slashed.ToString(), closed.ToChallenger.ToString(), closed.ToNode.ToString())
        { At = time.GetUtcNow() });
        return false;
    }
}
