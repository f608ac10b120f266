using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rewards;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger explain --json</c> reports. Amounts are decimal wei in strings.</summary>
/// <param name="Answer">Why the node is paid what it is, in a sentence.</param>
/// <param name="ClaimedWei">Paid to the owner.</param>
/// <param name="ClaimableWei">Vested and not claimed.</param>
/// <param name="UnvestedWei">Earned, and still open to challenge.</param>
/// <param name="ForfeitedWei">Lost by slashes.</param>
internal sealed record ExplainReport(
    ulong Run, ulong Node, string Answer, string ClaimedWei, string ClaimableWei, string UnvestedWei, string ForfeitedWei, IReadOnlyList<ExplainRoundReport> Rounds,
    IReadOnlyList<ExplainSlashReport> Slashes, IReadOnlyList<ExplainClaimReport> Claims, IReadOnlyList<ExplainDisputeReport> Disputes);

internal sealed record ExplainRoundReport(
    ulong Round, string Fate, string Why, uint Steps, double? Quality, string RewardWei, string? CommitTransaction, string? RevealTransaction, string? FinalTransaction);

internal sealed record ExplainSlashReport(string AmountWei, string Prover, string Transaction);

internal sealed record ExplainClaimReport(string AmountWei, string Transaction);

internal sealed record ExplainDisputeReport(ulong Game, ulong Round, string? Outcome);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(ExplainReport))]
internal sealed partial class ExplainReportJson : JsonSerializerContext;

/// <summary><c>pledger explain</c>: traces a node's money to commitments, scores, proofs and claims.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        Option<ulong?> node = ClaimCommand.NodeOption();
        Option<ulong?> round = new("--round") { HelpName = "number", Description = "One round (all of them if not given)" };
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("explain", "Says what a node has earned, lost or missed in each round, and why; needs no stake or key") { node, round, json };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            ExplainReport report = await ReadAsync(session, await ClaimCommand.NodeAsync(session, parsed.GetValue(node), cancellation), parsed.GetValue(round), cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, ExplainReportJson.Default.ExplainReport));
            }
            else
            {
                Print(report);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<ExplainReport> ReadAsync(LedgerSession session, NodeId node, ulong? only, CancellationToken cancellation)
    {
        IReadOnlyList<LedgerEvent> events = (await session.HistoryAsync(cancellation)).Events;
        if (!events.OfType<NodeRegistered>().Any(registered => registered.Node == node))
        {
            throw new PledgerException(ExitCode.Usage, $"There is no node {node}.", "`pledger status` lists the run's nodes.");
        }

        using RewardVerification verification = new(session.Config, session.Ledger, session.Logs, TimeProvider.System);
        IReadOnlyList<RewardVerdict> verdicts = await verification.RewardsAsync(events, cancellation);
        RewardFunds funds = await session.Ledger.Rewards.FundsAsync(session.Run, cancellation);
        RewardExplanation all = RewardExplanation.Of(session.Run, node, events, verdicts, funds.VestedRound);
        ExplainedRound[] rounds = [.. all.Rounds.Where(explained => only is null || explained.Round.Value == only)];
        if (only is not null && rounds.Length == 0)
        {
            throw new PledgerException(ExitCode.Usage, $"Node {node} had no part in round {only} of run {session.Run}.", "`pledger explain` without --round lists its rounds.");
        }

        Wei vested = all.Sum(RoundFate.Vested);
        Wei claimable = vested > all.Claimed ? vested - all.Claimed : Wei.Zero;
        return new ExplainReport(
            session.Run.Value,
            node.Value,
            Answer(all, claimable, funds, rounds),
            all.Claimed.ToString(),
            claimable.ToString(),
            all.Sum(RoundFate.Unvested).ToString(),
            all.Sum(RoundFate.Forfeited).ToString(),
            [.. rounds.Select(Report)],
            [.. all.Slashes.Select(slash => new ExplainSlashReport(slash.Amount.ToString(), slash.Prover.ToString(), slash.Transaction.ToString()))],
            [.. all.Claims.Select(claim => new ExplainClaimReport(claim.Amount.ToString(), claim.Transaction.ToString()))],
            [.. all.Disputes.Where(dispute => only is null || dispute.Round.Value == only).Select(dispute => new ExplainDisputeReport(dispute.Game, dispute.Round.Value, dispute.Outcome))]);
    }

    /// <summary>What there is to say first: what is to be had now, what is not yet, or why there is nothing.</summary>
    private static string Answer(RewardExplanation all, Wei claimable, RewardFunds funds, ExplainedRound[] rounds)
    {
        string node = $"Node {all.Node}";
        if (rounds.Length == 0)
        {
            return $"{node} has had no part in any round of this run: it has not joined, or no round has opened since.";
        }

        if (rounds.Length == 1)
        {
            return $"{node} in round {rounds[0].Round}: {Why(rounds[0])}.";
        }

        Wei unvested = all.Sum(RoundFate.Unvested), lost = all.Sum(RoundFate.Forfeited);
        List<string> parts = [];
        if (claimable > Wei.Zero)
        {
            parts.Add($"{claimable.ToTokens()} tokens can be claimed now");
        }

        if (unvested > Wei.Zero)
        {
            parts.Add($"{unvested.ToTokens()} tokens vest by {CommandText.Time(funds.AllVestAt)}, when nobody can dispute them any more");
        }

        if (lost > Wei.Zero || all.Slashes.Count > 0)
        {
            parts.Add($"{lost.ToTokens()} tokens were lost when it was slashed for a proven fault");
        }

        if (parts.Count == 0)
        {
            parts.Add(all.Claimed > Wei.Zero ? "everything that it has earned is paid" : $"it has earned nothing: of round {rounds[^1].Round}, {Why(rounds[^1])}");
        }

        return $"{node}: {string.Join("; ", parts)}.";
    }

    private static ExplainRoundReport Report(ExplainedRound round) => new(
        round.Round.Value,
        round.Fate.ToString(),
        Why(round),
        round.Steps,
        round.Quality is { } quality ? quality.Millionths / (double)Quality.Unit : null,
        round.Reward.ToString(),
        round.Committed?.ToString(),
        round.Revealed?.ToString(),
        round.Final?.ToString());

    private static string Why(ExplainedRound round)
    {
        string earned = $"{round.Reward.ToTokens()} tokens for {round.Steps} steps of quality {round.Quality}";
        return round.Fate switch
        {
            RoundFate.NotCommitted => "it made no commitment that the round counts, so there was nothing to reveal and nothing to pay",
            RoundFate.NotRevealed => "it committed and did not reveal in time: what nobody can see is not paid",
            RoundFate.Open => "the round goes on",
            RoundFate.Abandoned => "the round was abandoned, and nobody is paid for it",
            RoundFate.NotCounted => "it revealed, but the others could not get its update or its signature in time, so its work was not counted",
            RoundFate.ScoredNothing => "its update was worth nothing: it did not lower the loss as the others' did, or was a copy of another one",
            RoundFate.Unvested => $"earned {earned}; they can still be disputed, and vest after that",
            RoundFate.Vested => $"earned {earned}; vested",
            RoundFate.Forfeited => $"earned {earned}, and lost them: it was slashed before they had vested",
            RoundFate.RolledBack => $"earned {earned}, which a vote took back together with the round's checkpoint",
            RoundFate.Unknown => "nobody hands out the round's record, so this machine can't say what it earned",
            _ => throw new ArgumentOutOfRangeException(nameof(round)),
        };
    }

    private static void Print(ExplainReport report)
    {
        Console.WriteLine(report.Answer);
        if (report.Rounds.Count > 1)
        {
            foreach (ExplainRoundReport round in report.Rounds)
            {
                Console.WriteLine($"round {round.Round}: {round.Why}");
            }
        }

        foreach (ExplainRoundReport round in report.Rounds.Count == 1 ? report.Rounds : [])
        {
            foreach ((string what, string? transaction) in new[] { ("committed", round.CommitTransaction), ("revealed", round.RevealTransaction), ("final", round.FinalTransaction) })
            {
                Console.WriteLine($"{what} in transaction {transaction ?? "none that names it"}");
            }
        }

        foreach (ExplainDisputeReport dispute in report.Disputes)
        {
            Console.WriteLine($"dispute {dispute.Game} about its work of round {dispute.Round}: {dispute.Outcome ?? "goes on"}");
        }

        foreach (ExplainSlashReport slash in report.Slashes)
        {
            Console.WriteLine($"slashed by {Wei.Parse(slash.AmountWei).ToTokens()} tokens, proven by {slash.Prover}, transaction {slash.Transaction}");
        }

        foreach (ExplainClaimReport claim in report.Claims)
        {
            Console.WriteLine($"paid {Wei.Parse(claim.AmountWei).ToTokens()} tokens to its owner, transaction {claim.Transaction}");
        }
    }
}
