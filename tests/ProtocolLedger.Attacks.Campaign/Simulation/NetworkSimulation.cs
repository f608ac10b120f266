using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// One seeded run of a network with a cheater: rounds, rewards, audits by beacon at the rate that the economics give, accusations,
/// disputes and juries. What nodes decide is the product's code; the chain is <see cref="SimulatedLedger"/> and its games.
/// </summary>
internal sealed class NetworkSimulation : IDisposable
{
    private readonly SimulationTerms terms;
    private readonly SimulatedLedger ledger;
    private readonly SimulatedTraining training;
    private readonly Chance chance;
    private readonly Cast cast;
    private readonly SimulatedCourt court;
    private readonly CancellationToken cancellation;
    private Round? firstCheated;
    private long trainedSteps, auditedSteps;
    private int honestRounds;

    private NetworkSimulation(SimulationTerms terms, Misbehaviour misbehaviour, ulong seed, Func<Move, long> gas, CancellationToken cancellation)
    {
        (this.terms, this.cancellation) = (terms, cancellation);
        chance = new Chance(seed);
        cast = new Cast(misbehaviour, terms, chance);
        ledger = new SimulatedLedger(terms);
        training = new SimulatedTraining(terms.InnerSteps, seed);
        court = new SimulatedCourt(terms, ledger, training, cast, chance, gas, cancellation);
    }

    /// <summary>Runs until the cheater is convicted, or long enough that it won't be in time.</summary>
    /// <param name="seed">Decides everything that is random.</param>
    /// <param name="gas">What a transaction costs.</param>
    public static async Task<SimulatedRun> RunAsync(
        SimulationTerms terms, Misbehaviour misbehaviour, ulong seed, Func<Move, long> gas, CancellationToken cancellation)
    {
        using NetworkSimulation simulation = new(terms, misbehaviour, seed, gas, cancellation);
        return await simulation.RunAsync();
    }

    public void Dispose() => training.Dispose();

    private async Task<SimulatedRun> RunAsync()
    {
        await training.OpenAsync(chance.Beacon(), cancellation);
        ledger.Time.At(terms.Pace, CloseAsync);
        await ledger.Time.RunAsync(IsOver, cancellation);

        SimulatedConviction? conviction = ledger.Convictions.FirstOrDefault(conviction => conviction.Of.Node == cast.Cheater);
        return new SimulatedRun(
            conviction is not null && conviction.VestedRound < firstCheated,
            conviction is null ? null : (int)(conviction.InRound.Value - firstCheated!.Value.Value),
            court.FirstEnded?.Transactions,
            court.FirstEnded?.Gas,
            ledger.EarnedBy(cast.Cheater) - (honestRounds * terms.WorkCost.Value) - (terms.Stake.Value - ledger.StakeOf(cast.Cheater))
                + (ledger.TokensOf(cast.Cheater) - terms.WorkerTokens.Value) - court.HonestGain,
            ledger.Convictions.Count(conviction => conviction.Of.Node != cast.Convict || conviction.Of.Round < (firstCheated ?? cast.From)),
            trainedSteps,
            auditedSteps,
            court.JurorSteps,
            court.VictimsMadeWhole);
    }

    private bool IsOver()
    {
        ulong after = ledger.Open.Value < cast.From.Value ? 0 : ledger.Open.Value - cast.From.Value;
        return cast.Convict is { } convict
            ? !ledger.IsActive(convict) || after > 3 * terms.VestingRounds
            : after > terms.WatchedRounds;
    }

    /// <summary>Ends a round, opens the next one and audits what its beacon draws.</summary>
    private async Task CloseAsync()
    {
        Round round = ledger.Open;
        NodeId[] participants = [.. ledger.Nodes.Where(ledger.IsActive)];
        await WorkAsync(round);
        trainedSteps += participants.Length * (long)terms.InnerSteps;
        ledger.Close(participants.Where(node => cast.ConductOf(node, round).Publishes).ToDictionary(node => node, _ => (uint)terms.InnerSteps));
        Beacon next = chance.Beacon();
        await training.OpenAsync(next, cancellation);
        ledger.Time.After(terms.Pace, CloseAsync);

        AuditTerms audits = AuditDuty.Terms(
            terms.Slash, terms.RewardPerRound, participants.Length, ledger.ChallengeEnd(round) - ledger.ClosedAt(round), terms.ClockSeconds, terms.Pace);
        double probability = AuditDuty.Probability(audits, participants.Length);
        foreach (NodeId auditor in participants)
        {
            foreach (NodeId audited in participants.Where(audited => cast.ConductOf(audited, round).Publishes))
            {
                if (AuditDuty.Rank(next, auditor, audited, participants, probability) is { } rank)
                {
                    await AuditAsync(auditor, round, audited, rank);
                }
            }
        }
    }

    /// <summary>Has those work whose conduct may depend on every round that they did, and notes which round the cheater cheats in first.</summary>
    private async Task WorkAsync(Round round)
    {
        bool cheats = firstCheated is not null;
        if (round >= cast.From)
        {
            if (cast.Defendant is { } defendant)
            {
                await training.WorkAsync(round, defendant, cast.ConductOf(defendant, round), cancellation);
            }

            HandedIn work = await training.WorkAsync(round, cast.Cheater, cast.ConductOf(cast.Cheater, round), cancellation);
            bool bySignatures = cast.Misbehaviour.ProvenBy().IsBySignatures();
            cheats = cheats || bySignatures || !AuditDuty.Holds(await training.ReplayAsync(round, cast.Cheater, again: false, cancellation), work.Contribution);
            if (cheats && firstCheated is null)
            {
                firstCheated = round;
                if (bySignatures)
                {
                    court.Prove(round);
                }
            }
        }

        honestRounds += cheats ? 0 : 1;
    }

    private async Task AuditAsync(NodeId auditor, Round round, NodeId audited, int rank)
    {
        HandedIn work = await training.WorkAsync(round, audited, cast.ConductOf(audited, round), cancellation);
        RoundTrace right = await training.ReplayAsync(round, audited, again: false, cancellation);
        bool holds = AuditDuty.Holds(right, work.Contribution);
        ulong seconds = terms.ReplaySeconds;
        auditedSteps += terms.InnerSteps;
        if (!holds)
        {
            RoundTrace twice = await training.ReplayAsync(round, audited, again: true, cancellation);
            auditedSteps += terms.InnerSteps;
            seconds += terms.ReplaySeconds;
            if (twice.Root() != right.Root())
            {
                throw new InvalidOperationException($"The toy engine gave other bytes the second time: round {round}, node {audited}.");
            }
        }

        if (cast.ConductOf(auditor, round).Accuses(holds))
        {
            court.Accuse(auditor, work, right, rank, seconds);
        }
    }
}
