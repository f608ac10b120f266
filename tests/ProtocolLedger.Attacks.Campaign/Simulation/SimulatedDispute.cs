using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>Who takes part in a dispute, and what they know.</summary>
/// <param name="ConductOf">How a node behaves.</param>
/// <param name="Committed">The trace that the disputed node committed to.</param>
/// <param name="Right">The trace that its work should have.</param>
/// <param name="Block">Randomness of the block that draws the jury.</param>
/// <param name="Juror">Told of every seat, and whether it voted for what it computed.</param>
internal sealed record DisputeParties(
    Func<NodeId, NodeConduct> ConductOf, RoundTrace Committed, RoundTrace Right, Func<Beacon> Block, Action<NodeId, bool> Juror);

/// <summary>Plays a game to its end: every party moves as the node's own code says, some time after the move is due.</summary>
internal sealed class SimulatedDispute(SimulationTerms terms, SimulatedLedger ledger, SimulatedGame game, DisputeParties parties)
{
    private bool juryDrawn;

    /// <summary>Plans the move that is due.</summary>
    public void Proceed()
    {
        switch (game.Turn.Status)
        {
            case DisputeStatus.NodeTurn when parties.ConductOf(game.Node).Answers:
                ledger.Time.After(terms.MoveSeconds, Move(Answer));
                break;
            case DisputeStatus.ChallengerTurn when parties.ConductOf(game.Challenger).Answers && GameMoves.Pick(game.Turn, game.Shown, parties.Right.Leaves) is { } pick:
                ledger.Time.After(terms.MoveSeconds, Move(() => game.Descend(pick)));
                break;
            case DisputeStatus.NodeTurn or DisputeStatus.ChallengerTurn:
                ledger.Time.At(game.Turn.Deadline!.Value + terms.MoveSeconds, Move(game.Timeout));
                break;
            case DisputeStatus.Referee when !juryDrawn:
                juryDrawn = true;
                ledger.Time.After(terms.MoveSeconds, Move(DrawJury));
                break;
        }
    }

    private void Answer()
    {
        if (game.Turn.Height > 0)
        {
            game.Reveal(game.Turn.Nodes(parties.Committed.Leaves));
        }
        else
        {
            game.OpenLeaf(parties.Committed);
        }
    }

    private void DrawJury()
    {
        SimulatedJury jury = new(terms, ledger, game, parties.Block());
        Hash32 right = GameMoves.Answer(parties.Right, game.Turn.Index);
        Hash32?[] answers = [.. jury.Seats.Select(node => parties.ConductOf(node).Vote(right))];
        bool allVote = answers.All(answer => answer is not null);
        ledger.Time.After(terms.ReplaySeconds, () =>
        {
            for (int seat = 0; seat < answers.Length; seat++)
            {
                bool voted = answers[seat] is { } answer && jury.Vote(seat, answer);
                allVote &= voted;
                parties.Juror(jury.Seats[seat], voted && answers[seat] == right);
            }

            // Votes are shown when all have committed to theirs, or when nobody can any more; then they are counted.
            ulong shown = allVote ? ledger.Time.Now : jury.CommitEnd;
            ledger.Time.At(shown + (2 * terms.MoveSeconds), () =>
            {
                game.Rule(jury.Settle());
                return Task.CompletedTask;
            });
            return Task.CompletedTask;
        });
    }

    private Func<Task> Move(Action move) => () =>
    {
        move();
        Proceed();
        return Task.CompletedTask;
    };
}
