using ProtocolLedger.Chain;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Disputes;

/// <summary>Makes moves in games and tells of them; a move that somebody else made first is no failure.</summary>
public sealed class DisputeMoves(INodeObserver observer, TimeProvider time)
{
    private readonly HashSet<(ulong Game, string Message)> said = [];

    /// <summary>Makes a move.</summary>
    /// <param name="game">Where.</param>
    /// <param name="move">What it does, as a sentence that starts with its verb.</param>
    /// <param name="send">Sends it.</param>
    /// <returns>Whether it was mined.</returns>
    public async Task<bool> TryAsync(DisputedGame game, string move, Func<Task<TxOutcome>> send)
    {
        TxOutcome outcome = await send();
        if (outcome is TxOutcome.Mined mined)
        {
            observer.Observe(new DisputeMoved(game.Number, game.Opened.Round.Value, game.Opened.Node.Value, move, mined.Receipt.Hash.ToString()) { At = time.GetUtcNow() });
            return true;
        }

        // The ledger is read again before the next try: what another has done meanwhile shows then.
        if (outcome is not TxOutcome.Reverted { Reason.Name: "WrongTurn" or "AtLeaf" or "WrongStatus" or "SeatCommitted" or "SeatRevealed" or "DrawTooEarly" })
        {
            Warn(game, $"{move}: {outcome.Sentence}");
        }

        return false;
    }

    /// <summary>Says once what stands in the way.</summary>
    public void Warn(DisputedGame game, string message)
    {
        if (said.Add((game.Number, message)))
        {
            observer.Observe(new NodeWarning($"game {game.Number} about node {game.Opened.Node}, round {game.Opened.Round}: {message}") { At = time.GetUtcNow() });
        }
    }
}
