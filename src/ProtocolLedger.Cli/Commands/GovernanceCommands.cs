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
        Option<string> why = new("--why") { Description = "Text for the voters; part of the proposal's identity", Required = true };

        Command halt = new("halt", "Ends the run for good") { why };
        LedgerAccess haltAccess = new(halt, signs: true);
        halt.SetHandler((parsed, cancellation) => ProposeAsync(haltAccess, parsed, session => session.Ledger.Governance.Halt(session.Run, parsed.GetValue(why)!), cancellation));

        Option<ulong> rounds = new("--rounds") { Description = "New total number of rounds", Required = true };
        Option<DateTimeOffset> until = new("--until") { Description = "New end of the mandate, such as 2027-01-31T00:00Z", Required = true };
        Command extend = new("extend-mandate", "Lets the run go on for longer; without it the run stops when its mandate lapses") { why, rounds, until };
        LedgerAccess extendAccess = new(extend, signs: true);
        extend.SetHandler((parsed, cancellation) => ProposeAsync(
            extendAccess,
            parsed,
            session => session.Ledger.Governance.ExtendMandate(session.Run, parsed.GetValue(rounds), (ulong)parsed.GetValue(until).ToUnixTimeSeconds(), parsed.GetValue(why)!),
            cancellation));

        return new Command("propose", "Puts something to the vote of the token holders") { halt, extend };
    }

    private static async Task<ExitCode> ProposeAsync(
        LedgerAccess access, ParseResult parsed, Func<LedgerSession, GovernanceProposal> build, CancellationToken cancellation)
    {
        using LedgerSession session = await access.OpenAsync(parsed, cancellation);
        TxReceipt receipt = await session.Ledger.Governance.ProposeAsync(build(session), cancellation).EnsureMinedAsync("propose");
        BigInteger id = receipt.Event<VoteProposed>().ProposalId;
        VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
        Console.WriteLine($"proposal {id}");
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
        Option<string> why = new("--why") { Description = "A reason, kept on the ledger", DefaultValueFactory = _ => "" };
        Command command = new("vote", "Votes with the tokens held and staked when the vote began; signed by the holder's key (--key)") { proposal, support, why };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            BigInteger id = GovernanceText.Id(parsed.GetValue(proposal)!);
            await session.Ledger.Governance.CastVoteAsync(id, parsed.GetValue(support), parsed.GetValue(why)!, cancellation).EnsureMinedAsync("vote");
            VoteStatus status = await session.Ledger.Governance.StatusAsync(id, cancellation);
            Console.WriteLine($"for {Demo.DemoFormat.Tokens(status.For.ToString())}, against {Demo.DemoFormat.Tokens(status.Against.ToString())}, abstain {Demo.DemoFormat.Tokens(status.Abstain.ToString())}; the vote ends at {GovernanceText.Time(status.VoteEnd)}");
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
            Console.WriteLine($"{name}d in block {receipt.Block}");
            return ExitCode.Success;
        });
        return command;
    }

    public static BigInteger Id(string text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger id)
            ? id
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is not a proposal's number.", "`pledger propose` prints it: a long decimal number.");

    public static string Time(ulong timestamp) => DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
