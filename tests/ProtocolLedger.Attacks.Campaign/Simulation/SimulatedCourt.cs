using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>Accusations and what comes of them: proofs in one transaction, and games.</summary>
internal sealed class SimulatedCourt(
    SimulationTerms terms, SimulatedLedger ledger, SimulatedTraining training, Cast cast, Chance chance, Func<Move, long> gas, CancellationToken cancellation)
{
    private readonly List<SimulatedGame> games = [];
    private MoveTally? proof;
    private BigInteger seats, provings;

    /// <summary>What the first proof or game took that has come to its end.</summary>
    public MoveTally? FirstEnded => proof ?? games.FirstOrDefault(game => game.Outcome is not null)?.Moves;

    public long JurorSteps { get; private set; }

    /// <summary>
    /// What the cheater's tokens have to be compared with, wei: what an honest node would have had in its place of seats on juries (the
    /// fee, less the work of the seats that the cheater did not do) and of accusations that were right.
    /// </summary>
    public BigInteger HonestGain => seats + provings
        + games.Where(game => game.Challenger == cast.Cheater && game.Outcome == DisputeOutcome.ChallengerWins)
            .Aggregate(BigInteger.Zero, (sum, game) => sum + game.ToChallenger - SimulatedGame.BondOf(terms, (uint)terms.InnerSteps));

    /// <summary>Whether every honest party of a game that the other one lost was paid at least what its moves cost, at most MOVE_COST each.</summary>
    public bool VictimsMadeWhole => games.TrueForAll(game => game.Outcome switch
    {
        DisputeOutcome.NodeWins => game.ToNode >= 2 * terms.MoveCost.Value, // at most its answer and its claim of the other's lost clock
        DisputeOutcome.ChallengerWins => game.ToChallenger >= SimulatedGame.BondOf(terms, (uint)terms.InnerSteps) - terms.JuryFee.Value + (2 * terms.MoveCost.Value),
        _ => true,
    });

    /// <summary>Has an auditor see an accusation through once it knows and those before it have had the time to.</summary>
    /// <param name="seconds">How long the audit takes.</param>
    public void Accuse(NodeId auditor, HandedIn work, RoundTrace right, int rank, ulong seconds)
    {
        ulong patience = (ulong)AccusationOrder.Patience(rank, terms.ChallengeSeconds).TotalSeconds;
        ledger.Time.After(seconds + patience + terms.MoveSeconds, () => PursueAsync(auditor, work, right));
    }

    /// <summary>Convicts the cheater by the signatures that every peer gets to see.</summary>
    public void Prove(Round round) => ledger.Time.After(terms.MoveSeconds, () => ProveAsync(ledger.Nodes.First(node => node != cast.Cheater), round, cast.Cheater, Move.ProveSignatures));

    private Task PursueAsync(NodeId auditor, HandedIn handedIn, RoundTrace right)
    {
        Contribution work = handedIn.Contribution;
        ulong now = ledger.Time.Now, end = ledger.ChallengeEnd(work.Round);
        SimulatedGame[] about = [.. games.Where(game => (game.Round, game.Node) == (work.Round, work.Node))];
        if (ledger.IsConvicted(work.Round, work.Node) || now > end || about.Any(game => game.Challenger == auditor))
        {
            return Task.CompletedTask;
        }

        if (!AccusationOrder.IsDue(now, ledger.ClosedAt(work.Round), end, about.Any(game => game.Outcome is null), waited: true))
        {
            ledger.Time.After(terms.MoveSeconds, () => PursueAsync(auditor, handedIn, right));
            return Task.CompletedTask;
        }

        return Charge.Against(work, work.TraceRoot == right.Root() ? right : handedIn.Trace, right) switch
        {
            Charge.TwoUpdates => ProveAsync(auditor, work.Round, work.Node, Move.ProveTwoUpdates),
            Charge.WrongBatch => ProveAsync(auditor, work.Round, work.Node, Move.ProveWrongBatch),
            Charge.Dispute dispute => OpenAsync(auditor, handedIn, right, dispute.Leaf),
            var other => throw new InvalidOperationException($"The simulator can't play {other}."),
        };
    }

    private Task ProveAsync(NodeId prover, Round round, NodeId node, Move move)
    {
        proof ??= new MoveTally(gas);
        proof.Add(move);
        BigInteger share = ledger.Convict(round, node).ProverShare;
        ledger.Pay(prover, share);
        provings += prover == cast.Cheater ? share : 0;
        return Task.CompletedTask;
    }

    private Task OpenAsync(NodeId challenger, HandedIn handedIn, RoundTrace right, Subtree? leaf)
    {
        Contribution work = handedIn.Contribution;
        if (!ledger.TryTake(challenger, SimulatedGame.BondOf(terms, work.Steps)))
        {
            return Task.CompletedTask; // it has nothing left to put up
        }

        SimulatedGame game = new(terms, ledger, work, challenger, leaf, new MoveTally(gas));
        games.Add(game);
        DisputeParties parties = new(node => cast.ConductOf(node, ledger.Open), handedIn.Trace, right, chance.Beacon, Seat);
        new SimulatedDispute(terms, ledger, game, parties).Proceed();
        return Task.CompletedTask;
    }

    private void Seat(NodeId juror, bool votedRight)
    {
        cancellation.ThrowIfCancellationRequested();
        JurorSteps += votedRight ? training.Spec.InnerSteps : 0;
        if (juror == cast.Cheater)
        {
            seats += (terms.JuryFee.Value / terms.Seats) - (votedRight ? 0 : terms.WorkCost.Value);
        }
    }
}
