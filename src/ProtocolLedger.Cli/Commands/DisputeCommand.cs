using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger dispute show --json</c> reports of a dispute. Amounts are decimal wei in strings, times UTC.</summary>
/// <param name="Leaves">Leaves of the trace: the start, the steps, the update.</param>
/// <param name="FirstLeaf">The first one still in dispute.</param>
/// <param name="LastLeaf">The last one still in dispute.</param>
/// <param name="Waits">What it waits for, for people.</param>
/// <param name="Until">By when; null where nobody's clock runs.</param>
/// <param name="Claimed">What the disputed leaf claims, once it is opened; where the chain judges the four bytes that it has computed, as the node has them.</param>
internal sealed record DisputeReport(
    ulong Game, string Status, ulong Round, ulong Node, string Challenger, string BondWei, string FeeWei, ulong Leaves, ulong FirstLeaf, ulong LastLeaf, string Waits, string? Until,
    string? Claimed, IReadOnlyList<JurorReport> Jury, IReadOnlyList<MoveReport> Moves, VerdictReport? Verdict)
{
    /// <summary>What is in dispute below the trace, where the chain judges; null before it has come to that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    /// <summary>The four bytes as the chain has computed them; null before it has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Computed { get; init; }

    /// <summary>The same for people.</summary>
    [JsonIgnore]
    public ChainFinding? Finding { get; init; }

    /// <summary>Whether the chain judges, not a jury.</summary>
    [JsonIgnore]
    public bool IsChain { get; init; }
}

/// <summary>A seat of the jury: whether its juror has voted, and what it said.</summary>
internal sealed record JurorReport(ulong Node, bool Committed, string? Answer);

/// <summary>What happened in a block.</summary>
internal sealed record MoveReport(ulong Block, string Move);

/// <summary>How a dispute ended.</summary>
internal sealed record VerdictReport(string Outcome, string SlashedWei, string ToNodeWei, string ToChallengerWei, string BurntWei);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<DisputeReport>))]
internal sealed partial class DisputeReportJson : JsonSerializerContext;

/// <summary><c>pledger dispute</c>: the disputes about a run's work.</summary>
internal static class DisputeCommand
{
    private const int BarWidth = 64;

    public static Command Build()
    {
        Option<ulong?> game = new("--game") { HelpName = "number", Description = "One dispute (all of the run's if not given)" };
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command show = new("show", "Draws the state of each dispute: what is still in dispute, whose move it is, the jury or what the chain computed, the verdict") { game, json };
        LedgerAccess access = new(show, signs: false, anyRun: true);
        show.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            IReadOnlyList<DisputeReport> reports = await ReadAsync(session, parsed.GetValue(game), cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(reports, DisputeReportJson.Default.IReadOnlyListDisputeReport));
            }
            else
            {
                Print(session.Run, reports);
            }

            return ExitCode.Success;
        });
        return new Command("dispute", "Shows the disputes about a run's work") { show };
    }

    private static async Task<IReadOnlyList<DisputeReport>> ReadAsync(LedgerSession session, ulong? only, CancellationToken cancellation)
    {
        LedgerHistory history = await session.HistoryAsync(cancellation);
        ILookup<ulong, DisputeEvent> games = history.Events.OfType<DisputeEvent>().ToLookup(happened => happened.Game);
        List<DisputeReport> reports = [];
        foreach (GameOpened opened in history.Events.OfType<GameOpened>().Where(opened => opened.Run == session.Run && (only is null || opened.Game == only)))
        {
            DisputeReport report = await ReadAsync(session.Ledger, opened, [.. games[opened.Game]], cancellation);
            bool isChain = opened.Referee == session.Ledger.Deployment.Addresses.ExactReferee;
            reports.Add(isChain ? await ChainDisputes.TellAsync(session, history, report, [.. games[opened.Game]], cancellation) : report);
        }

        return reports.Count > 0 || only is null
            ? reports
            : throw new PledgerException(ExitCode.Usage, $"Run {session.Run} has no dispute {only}.", "`pledger dispute show` without --game lists them.");
    }

    private static async Task<DisputeReport> ReadAsync(LedgerClient ledger, GameOpened opened, IReadOnlyList<DisputeEvent> events, CancellationToken cancellation)
    {
        DisputeState state = await ledger.Disputes.GameAsync(opened.Game, cancellation);
        DisputeTurn turn = state.Turn;
        JuryCase held = await ledger.Juries.CaseAsync(opened.Game, cancellation);
        IReadOnlyList<JurySeat> seats = await ledger.Juries.JuryAsync(opened.Game, cancellation);
        (string waits, ulong? until) = Waits(state, held, seats.Count);
        GameClosed? closed = events.OfType<GameClosed>().SingleOrDefault();
        return new DisputeReport(
            opened.Game,
            turn.Status.ToString(),
            opened.Round.Value,
            opened.Node.Value,
            opened.Challenger.ToString(),
            opened.Bond.ToString(),
            opened.Fee.ToString(),
            turn.Leaves,
            turn.FirstLeaf,
            turn.FirstLeaf + turn.LeafCount - 1,
            waits,
            until is { } time ? CommandText.Time(time) : null,
            held.Status == JuryStatus.None ? null : held.Claimed.ToString(),
            [.. seats.Select(seat => new JurorReport(seat.Node.Value, seat.HasVoted, seat.Answer?.ToString()))],
            [.. events.Select(happened => (happened.At.Block, Move: Move(happened, turn.Leaves))).Where(move => move.Move is not null).Select(move => new MoveReport(move.Block, move.Move!))],
            closed is null ? null : new VerdictReport(closed.Outcome.ToString(), closed.Slashed.ToString(), closed.ToNode.ToString(), closed.ToChallenger.ToString(), closed.Burnt.ToString()));
    }

    /// <summary>What a dispute waits for, and until when.</summary>
    private static (string Waits, ulong? Until) Waits(DisputeState state, JuryCase held, int seats) => state.Turn.Status switch
    {
        DisputeStatus.NodeTurn => (state.Turn.Height == 0 ? "the node to open the leaf" : "the node to show what lies below", state.Turn.Deadline),
        DisputeStatus.ChallengerTurn => ("the challenger to pick what is wrong", state.Turn.Deadline),
        DisputeStatus.Referee when held.Status == JuryStatus.Drawing => ("a jury to be drawn", held.DrawEnd),
        DisputeStatus.Referee when held.Status == JuryStatus.Voting && held.Committed < seats => ("the jurors to vote", held.CommitEnd),
        DisputeStatus.Referee when held.Status == JuryStatus.Voting && held.Revealed < held.Committed => ("the jurors to show their votes", held.RevealEnd),
        DisputeStatus.Referee => ("the votes to be counted", state.RefereeEnd),
        _ => ("nothing", null),
    };

    private static string? Move(DisputeEvent happened, ulong leaves) => happened switch
    {
        GameOpened => "opened by the challenger",
        NodesRevealed shown => $"the node shows {shown.Nodes.Count} subtrees",
        Descended { Height: 0 } picked => $"the challenger picks leaf {picked.Index}, {IDisputePlaces.TraceLeaf(picked.Index, leaves)}",
        Descended picked => $"the challenger picks subtree {picked.Index} of height {picked.Height}",
        LeafOpened opened => $"the node opens leaf {opened.Index}, {IDisputePlaces.TraceLeaf(opened.Index, leaves)}",
        JuryDrawn drawn => $"jury drawn: nodes {string.Join(", ", drawn.Nodes)}",
        VoteCommitted vote => $"node {vote.Node} votes",
        VoteRevealed vote => $"node {vote.Node} shows its vote",
        CaseSettled settled => $"votes counted: {settled.Votes} for {(settled.Answer is { } answer ? answer.ToString() : "no answer")}",
        _ => null,
    };

    private static void Print(RunId run, IReadOnlyList<DisputeReport> reports)
    {
        if (reports.Count == 0)
        {
            Console.WriteLine($"nobody has disputed any work of run {run}");
        }

        foreach (DisputeReport report in reports)
        {
            Print(report);
        }
    }

    private static void Print(DisputeReport report)
    {
        void Line(string name, string value) => Console.WriteLine($"  {name,-10} {value}");
        Console.WriteLine($"dispute {report.Game}: node {report.Node}'s work of round {report.Round}, disputed by {report.Challenger}");
        string range = report.FirstLeaf == report.LastLeaf
            ? $"leaf {report.FirstLeaf}, {IDisputePlaces.TraceLeaf(report.FirstLeaf, report.Leaves)}"
            : $"leaves {report.FirstLeaf} to {report.LastLeaf}";
        Line("trace", $"{Bar(report)}  {range} of {report.Leaves} leaves");
        foreach (MoveReport move in report.Moves)
        {
            Line($"block {move.Block}", move.Move);
        }

        if (report.IsChain && (report.Finding?.ToString() ?? report.Place) is { } disputed)
        {
            Line(report.Finding is null ? "disputed" : "computed", disputed);
        }
        else if (report.Claimed is { } claimed)
        {
            Line("claimed", claimed);
        }

        foreach (JurorReport juror in report.Jury)
        {
            string says = juror.Answer is null ? juror.Committed ? "has voted, not shown yet" : "has not voted" : juror.Answer == report.Claimed ? "as claimed" : juror.Answer;
            Line("juror", $"node {juror.Node}: {says}");
        }

        Line("money", $"bond {Tokens(report.BondWei)} tokens{(report.IsChain ? "" : $", of which {Tokens(report.FeeWei)} for the jury")}");
        Line(report.Verdict is null ? "waits for" : "ended", report.Verdict is { } verdict ? Sentence(verdict) : $"{report.Waits}{(report.Until is null ? "" : $", until {report.Until}")}");
    }

    private static string Sentence(VerdictReport verdict) => verdict.Outcome switch
    {
        nameof(DisputeOutcome.ChallengerWins) => $"the node is convicted and slashed by {Tokens(verdict.SlashedWei)} tokens; {Tokens(verdict.ToChallengerWei)} to the challenger",
        nameof(DisputeOutcome.NodeWins) => $"the node was right; {Tokens(verdict.ToNodeWei)} tokens of the challenger's bond to its owner, {Tokens(verdict.BurntWei)} burnt",
        _ => $"without a verdict; {Tokens(verdict.ToChallengerWei)} tokens back to the challenger",
    };

    /// <summary>The trace from its first to its last leaf, with what is still in dispute.</summary>
    private static string Bar(DisputeReport report)
    {
        int width = (int)Math.Min(report.Leaves, BarWidth);
        return string.Concat(Enumerable.Range(0, width).Select(cell =>
        {
            ulong first = (ulong)cell * report.Leaves / (ulong)width, after = ((ulong)cell + 1) * report.Leaves / (ulong)width;
            return first <= report.LastLeaf && after > report.FirstLeaf ? '█' : '·';
        }));
    }

    private static string Tokens(string wei) => Wei.Parse(wei).ToTokens();
}
