using System.Diagnostics;
using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Attacks.Campaign.RealNetworks;

/// <summary>One network of real processes and what becomes of its cheats.</summary>
internal sealed class RealTrial : IAsyncDisposable
{
    /// <summary>Ends a network in which something does not happen.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Half of it for a dispute's clock; the rest is some ten rounds, so that about two fifths of the work are audited.</summary>
    private static readonly TimeSpan Challenge = 2 * CheaterNetwork.DisputeClock;

    private readonly RealGroup group;
    private readonly CheaterNetwork network;
    private readonly long began = Stopwatch.GetTimestamp();

    private RealTrial(RealGroup group, CheaterNetwork network) => (this.group, this.network) = (group, network);

    public static async Task<RealTrial> StartAsync(RealGroup group, CancellationToken cancellation) =>
        new(group, await CheaterNetwork.StartAsync(group.Honest, group.Cheaters, Challenge, cancellation));

    /// <summary>Waits for what is to happen to each.</summary>
    /// <returns>Nothing where the juror that is to be measured was the challenger, and so could not be drawn: that takes another network.</returns>
    public async Task<IReadOnlyList<RealRun>> RunAsync(CancellationToken cancellation) => group.Measured[0] switch
    {
        Misbehaviour.Withholder => [await WithholderAsync(cancellation)],
        Misbehaviour.FalseAccuser => [await AccuserAsync(cancellation)],
        Misbehaviour.SilentJuror or Misbehaviour.LyingJuror => await JurorAsync(group.Measured[0], cancellation) is { } juror ? [juror] : [],
        Misbehaviour.PostHaltWorker => await HaltedAsync(cancellation),
        _ => await ConvictedAsync(cancellation),
    };

    public ValueTask DisposeAsync() => network.DisposeAsync();

    private static Verdict? ConvictionOf(IReadOnlyList<Verdict> verdicts, DemoNode node) =>
        verdicts.FirstOrDefault(verdict => verdict.Node == node.Node && verdict.Slashed > Wei.Zero);

    /// <summary>Each of the group is convicted.</summary>
    private async Task<IReadOnlyList<RealRun>> ConvictedAsync(CancellationToken cancellation)
    {
        await FindAsync(verdicts => network.Cheaters.All(cheater => ConvictionOf(verdicts, cheater) is not null) ? verdicts : null, cancellation);
        IReadOnlyList<Verdict> verdicts = Verdict.Of(network.Events);
        List<RealRun> runs = [];
        foreach ((DemoNode cheater, Misbehaviour misbehaviour) in network.Cheaters.Zip(group.Cheaters))
        {
            Verdict? conviction = ConvictionOf(verdicts, cheater);
            string outcome = conviction is null ? "not convicted" : $"convicted {(conviction.Game is null ? "by one transaction" : "by a dispute")}, {conviction.Slashed.ToTokens()} tokens slashed";
            runs.Add(await RowAsync(misbehaviour, cheater, conviction, conviction is not null, outcome, cancellation));
        }

        return runs;
    }

    /// <summary>The run is paused once the node has done work, and work is asked of it all the same.</summary>
    private async Task<IReadOnlyList<RealRun>> HaltedAsync(CancellationToken cancellation)
    {
        await network.Network.WaitForAsync<PhaseEntered>(network.Cheaters[0], phase => phase.Phase == "commit", "work of its own", cancellation);
        await network.Network.PauseAsync(network.Honest[0], cancellation);
        return await ConvictedAsync(cancellation);
    }

    /// <summary>An accused honest owner is paid for being right, out of the accuser's bond.</summary>
    private async Task<RealRun> AccuserAsync(CancellationToken cancellation)
    {
        DemoNode accuser = network.Cheaters[0];
        Verdict? acquittal = await FindAsync(
            verdicts => verdicts.FirstOrDefault(verdict => verdict.Acquits && verdict.Game?.Challenger == accuser.Worker.Address), cancellation);
        bool whole = acquittal is { Game: { } game } && acquittal.ToNode > Wei.Zero && acquittal.ToNode < game.Bond;
        string outcome = acquittal is null ? "no dispute of its came to a verdict"
            : $"lost a bond of {acquittal.Game!.Bond.ToTokens()} tokens, of which the accused owner got {acquittal.ToNode.ToTokens()}";
        return await RowAsync(Misbehaviour.FalseAccuser, accuser, acquittal, whole, outcome, cancellation);
    }

    /// <summary>The jury on which it sits convicts all the same, and pays it nothing.</summary>
    private async Task<RealRun?> JurorAsync(Misbehaviour misbehaviour, CancellationToken cancellation)
    {
        DemoNode defendant = network.Cheaters[0], juror = network.Cheaters[1];
        Verdict? conviction = await FindAsync(verdicts => ConvictionOf(verdicts, defendant), cancellation);
        DisputeEvent[] game = [.. network.Events.OfType<DisputeEvent>().Where(happened => happened.Game == conviction?.Game?.Game)];
        if (conviction is not null && !game.OfType<JuryDrawn>().Any(jury => jury.Nodes.Contains(juror.Node)))
        {
            return null;
        }

        VoteRevealed? vote = game.OfType<VoteRevealed>().FirstOrDefault(vote => vote.Node == juror.Node);
        bool outvoted = vote is not null && vote.Answer != game.OfType<CaseSettled>().Single().Answer;
        bool unpaid = conviction is not null && await network.Network.Chain.Ledger.Juries.OwedAsync(juror.Worker.Address, cancellation) == Wei.Zero;
        bool asExpected = conviction is not null && unpaid && (misbehaviour == Misbehaviour.SilentJuror ? vote is null : outvoted);
        string outcome = conviction is null ? "the node that it should have judged was not convicted"
            : vote is null ? "kept silent; the others convicted, and its seat earned nothing"
            : outvoted ? "was outvoted and lost the bond of its seat"
            : "voted with the others";
        return await RowAsync(misbehaviour, juror, conviction, asExpected, outcome, cancellation);
    }

    /// <summary>Rounds end without its work.</summary>
    private async Task<RealRun> WithholderAsync(CancellationToken cancellation)
    {
        const int Rounds = 2;
        DemoNode withholder = network.Cheaters[0];
        RoundDone[]? rounds = await FindAsync(
            _ =>
            {
                HashSet<ulong> revealed = [.. network.Events.OfType<Revealed>().Where(reveal => reveal.Node == withholder.Node).Select(reveal => reveal.Round.Value)];
                RoundDone[] done = [.. network.Network.EventsOf<RoundDone>(network.Honest[0]).Where(round => revealed.Contains(round.Round))];
                return done.Length >= Rounds ? done : null;
            },
            cancellation);
        bool uncounted = rounds is not null && rounds.All(round => round.Participants == network.Honest.Count);
        string outcome = rounds is null ? "no two rounds with its reveal became final"
            : uncounted ? $"its work of {rounds.Length} rounds was not counted and earned nothing"
            : "its work was counted";
        return await RowAsync(Misbehaviour.Withholder, withholder, null, uncounted, outcome, cancellation);
    }

    private Task<T?> FindAsync<T>(Func<IReadOnlyList<Verdict>, T?> find, CancellationToken cancellation)
        where T : class => network.FindAsync(find, Limit, () => Task.CompletedTask, cancellation);

    private async Task<RealRun> RowAsync(
        Misbehaviour misbehaviour, DemoNode cheater, Verdict? verdict, bool asExpected, string outcome, CancellationToken cancellation)
    {
        int slashed = (await network.SlashedHonestAsync(cancellation)).Count;
        return new RealRun(
            misbehaviour.ToString(),
            asExpected && slashed == 0,
            verdict is null || misbehaviour.ProvenBy() == Proof.None ? null : RoundsUntil(verdict, cheater),
            verdict?.Transactions.Count,
            verdict is null ? null : await network.Network.Chain.GasUsedAsync(verdict.Transactions, cancellation),
            slashed,
            outcome,
            Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1));
    }

    /// <summary>Rounds that were opened between the first work that a node revealed and a verdict; none if it was convicted before it had revealed any.</summary>
    private int RoundsUntil(Verdict verdict, DemoNode cheater)
    {
        Revealed? first = network.Events.OfType<Revealed>().FirstOrDefault(reveal => reveal.Node == cheater.Node);
        return network.Events.OfType<RoundOpened>().Count(opened => opened.Round > first?.Round && opened.At.Block <= verdict.At.Block);
    }
}
