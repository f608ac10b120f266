using System.CommandLine;
using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger propose</c>: puts a halt or a longer mandate to the vote.</summary>
internal static class ProposeCommand
{
    public static Command Build()
    {
        Option<string> why = new("--why") { HelpName = "text", Description = "Text for the voters; part of the proposal's identity", Required = true };

        Command halt = new("halt", "Ends the run for good") { why };
        LedgerAccess haltAccess = new(halt, signs: true);
        halt.SetHandler((parsed, cancellation) => ProposeAsync(haltAccess, parsed, session => Task.FromResult(session.Ledger.Governance.Halt(session.Run, parsed.GetValue(why)!)), cancellation));

        Option<ulong> rounds = new("--rounds") { HelpName = "number", Description = "New total number of rounds", Required = true };
        Option<DateTimeOffset> until = new("--until") { HelpName = "time", Description = "New end of the mandate, such as 2027-01-31T00:00Z", Required = true };
        Command extend = new("extend-mandate", "Lets the run go on for longer; without it the run stops when its mandate lapses") { why, rounds, until };
        LedgerAccess extendAccess = new(extend, signs: true);
        extend.SetHandler((parsed, cancellation) => ProposeAsync(
            extendAccess,
            parsed,
            async session =>
            {
                Mandate now = await session.Ledger.Runs.MandateAsync(session.Run, cancellation);
                ChainHead head = await session.Ledger.HeadAsync(0, cancellation);
                return session.Ledger.Governance.ExtendMandate(
                    session.Run, RoundsFrom(now, parsed.GetValue(rounds)), ExpiryAfter(head, parsed.GetValue(until)), parsed.GetValue(why)!);
            },
            cancellation));

        return new Command("propose", "Puts something to the vote of the token holders") { halt, extend };
    }

    // What the ledger would refuse after the vote is refused before it.
    private static ulong RoundsFrom(Mandate now, ulong rounds) => rounds >= now.Rounds
        ? rounds
        : throw new PledgerException(
            ExitCode.Usage,
            $"A mandate of {rounds} {(rounds == 1 ? "round" : "rounds")} is less than the present {now.Rounds}, and a mandate never shrinks.",
            "Give the new total with --rounds, or end the run with `pledger propose halt`.");

    private static ulong ExpiryAfter(ChainHead head, DateTimeOffset until) => until.ToUnixTimeSeconds() is var end && end > (long)head.Timestamp
        ? (ulong)end
        : throw new PledgerException(
            ExitCode.Usage, $"The mandate would end at {GovernanceText.Time(Math.Max(0, end))}, which is over.", "Give a later time with --until, such as 2027-01-31T00:00Z.");

    private static async Task<ExitCode> ProposeAsync(
        LedgerAccess access, ParseResult parsed, Func<LedgerSession, Task<GovernanceProposal>> build, CancellationToken cancellation)
    {
        using LedgerSession session = await access.OpenAsync(parsed, cancellation);
        TxReceipt receipt = await session.Ledger.Governance.ProposeAsync(await build(session), cancellation).EnsureMinedAsync("propose");
        BigInteger id = receipt.Event<VoteProposed>().ProposalId;
        VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
        Console.WriteLine($"proposal {id}");
        Console.WriteLine($"vote with `pledger vote {id} for`, against or abstain");
        Console.WriteLine($"votes count from {GovernanceText.Time(status.VoteStart)} to {GovernanceText.Time(status.VoteEnd)}");
        return ExitCode.Success;
    }
}

/// <summary><c>pledger vote</c>: votes on a proposal.</summary>
internal static class VoteCommand
{
    public static Command Build()
    {
        Argument<string> proposal = new("proposal") { Description = "The proposal's number" };
        Argument<VoteSupport> support = new("support") { Description = "for, against or abstain" };
        Option<string> why = new("--why") { HelpName = "text", Description = "A reason, kept on the ledger", DefaultValueFactory = _ => "" };
        Command command = new("vote", "Votes with the tokens held and staked when the vote began; signed by the holder's key (--key)") { proposal, support, why };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BigInteger id = GovernanceText.Id(parsed.GetValue(proposal)!);
            await session.Ledger.Governance.CastVoteAsync(id, parsed.GetValue(support), parsed.GetValue(why)!, cancellation).EnsureMinedAsync("vote");
            VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
            Console.WriteLine($"for {status.For.ToTokens()} tokens, against {status.Against.ToTokens()}, abstain {status.Abstain.ToTokens()}; the vote ends at {GovernanceText.Time(status.VoteEnd)}");
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary><c>pledger queue</c>: hands a passed proposal to the timelock.</summary>
internal static class QueueCommand
{
    public static Command Build() => GovernanceText.Step(
        "queue", "Hands a proposal that has passed to the timelock; anyone may", (ledger, proposal, cancellation) => ledger.Governance.QueueAsync(proposal, cancellation));
}

/// <summary><c>pledger execute</c>: carries out a queued proposal.</summary>
internal static class ExecuteCommand
{
    public static Command Build() => GovernanceText.Step(
        "execute", "Carries out a queued proposal once the timelock has passed; anyone may", (ledger, proposal, cancellation) => ledger.Governance.ExecuteAsync(proposal, cancellation));
}

/// <summary>What the governance commands share.</summary>
internal static class GovernanceText
{
    /// <summary>A command that does the next step of a proposal found by its number in the ledger's events.</summary>
    public static Command Step(string name, string description, Func<LedgerClient, GovernanceProposal, CancellationToken, Task<TxOutcome>> step)
    {
        Argument<string> number = new("proposal") { Description = "The proposal's number" };
        Command command = new(name, description) { number };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BigInteger id = Id(parsed.GetValue(number)!);
            LedgerHistory history = new(session.Ledger.ReadEvents(null));
            await history.UpdateAsync(cancellation);
            VoteProposed proposed = history.Events.OfType<VoteProposed>().SingleOrDefault(proposed => proposed.ProposalId == id)
                ?? throw new PledgerException(ExitCode.Usage, $"The ledger has no proposal {id}.", "`pledger propose` prints the number.");
            TxReceipt receipt = await step(session.Ledger, proposed.Proposal, cancellation).EnsureMinedAsync(name);
            VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
            Console.WriteLine($"{name}d in block {receipt.Block}{(status.State == VoteState.Queued ? $"; `pledger execute {id}` carries it out from {Time(status.ExecutableAt)} on" : "")}");
            return ExitCode.Success;
        });
        return command;
    }

    public static BigInteger Id(string text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger id)
            ? id
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is not a proposal's number.", "`pledger propose` prints it: a long decimal number.");

    public static string Time(ulong timestamp) => Time((long)timestamp);

    public static string Time(long timestamp) => DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
