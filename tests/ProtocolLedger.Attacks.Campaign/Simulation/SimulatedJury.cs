using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// The rules of JuryReferee.sol: a block's randomness draws the seats from all nodes but the parties, a seat costs a bond, more than half
/// of all seats decide, and they share the fee and the bonds of those who committed to something else or then kept silent.
/// </summary>
internal sealed class SimulatedJury
{
    private const int MaxTries = 96;

    private readonly SimulationTerms terms;
    private readonly SimulatedLedger ledger;
    private readonly SimulatedGame game;
    private readonly Hash32?[] answers;

    /// <param name="block">Randomness of the block that draws.</param>
    public SimulatedJury(SimulationTerms terms, SimulatedLedger ledger, SimulatedGame game, Beacon block)
    {
        (this.terms, this.ledger, this.game) = (terms, ledger, game);
        Seats = Draw(block);
        answers = new Hash32?[Seats.Count];
        CommitEnd = ledger.Time.Now + terms.JuryPhaseSeconds;
        game.Moves.Add(Move.Draw);
    }

    public IReadOnlyList<NodeId> Seats { get; }

    /// <summary>Until when votes can be committed to; those who have voted show as soon as all have.</summary>
    public ulong CommitEnd { get; }

    /// <summary>A juror's vote, committed to and shown.</summary>
    /// <returns>Whether it could pay its bond.</returns>
    public bool Vote(int seat, Hash32 answer)
    {
        if (!ledger.TryTake(Seats[seat], terms.JurorBond.Value))
        {
            return false;
        }

        answers[seat] = answer;
        game.Moves.Add(Move.CommitVote);
        game.Moves.Add(Move.RevealVote);
        return true;
    }

    /// <summary>Counts and pays.</summary>
    public DisputeOutcome Settle()
    {
        game.Moves.Add(Move.Settle);
        IGrouping<Hash32?, Hash32?>? majority = answers.Where(answer => answer is not null).GroupBy(answer => answer).FirstOrDefault(votes => votes.Count() > Seats.Count / 2);
        if (majority is null)
        {
            BigInteger share = terms.JuryFee.Value / Seats.Count, rest = terms.JuryFee.Value;
            for (int seat = 0; seat < Seats.Count; seat++)
            {
                if (answers[seat] is not null)
                {
                    ledger.Pay(Seats[seat], terms.JurorBond.Value + share);
                    rest -= share;
                }
            }

            ledger.Pay(game.Challenger, rest);
            return DisputeOutcome.Void;
        }

        int losers = answers.Count(answer => answer is not null && answer != majority.Key), winners = majority.Count();
        BigInteger pot = terms.JuryFee.Value + (losers * terms.JurorBond.Value), odd = pot % winners;
        for (int seat = 0; seat < Seats.Count; seat++)
        {
            if (answers[seat] == majority.Key)
            {
                ledger.Pay(Seats[seat], terms.JurorBond.Value + (pot / winners) + odd);
                odd = 0;
            }
        }

        return majority.Key == game.Claimed ? DisputeOutcome.NodeWins : DisputeOutcome.ChallengerWins;
    }

    private List<NodeId> Draw(Beacon block)
    {
        List<NodeId> seats = [];
        for (ulong i = 0; i < MaxTries && seats.Count < terms.Seats; i++)
        {
            Hash32 drawn = new AbiWords().Add(block.Value).Add(i).Keccak();
            NodeId candidate = new((ulong)(new BigInteger(drawn.AsSpan(), isUnsigned: true, isBigEndian: true) % (ulong)ledger.Nodes.Count) + 1);
            if (candidate != game.Node && candidate != game.Challenger && !seats.Contains(candidate) && ledger.IsActive(candidate))
            {
                seats.Add(candidate);
            }
        }

        return seats.Count == terms.Seats ? seats : throw new InvalidOperationException($"Only {seats.Count} of {terms.Seats} jurors were found.");
    }
}
