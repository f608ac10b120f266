using System.CommandLine;
using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What the governance commands share.</summary>
internal static class GovernanceText
{
    /// <summary>A command that does the next step of a proposal found by its number in the ledger's events.</summary>
    public static Command Step(
        string name, string description, Func<GovernanceClient, GovernanceProposal, TxRequest> request, Func<VotingRules, string> effect)
    {
        Argument<string> number = new("proposal") { Description = "The proposal's number" };
        Command command = new(name, description) { number };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            GovernanceClient governance = session.Ledger.Governance;
            VoteProposed proposed = await FindAsync(session, parsed.GetValue(number)!, cancellation);
            string[] effects = [effect(await governance.RulesAsync(cancellation)), .. Calls(governance, proposed).Select(call => $"it {call}")];
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, request(governance, proposed.Proposal), name, cancellation);
            VoteStatus status = await governance.StatusAsync(proposed.ProposalId, cancellation);
            Console.WriteLine($"{name}d in block {receipt.Block}{(status.State == VoteState.Queued ? $"; `pledger execute {proposed.ProposalId}` carries it out from {CommandText.Time(status.ExecutableAt)} on" : "")}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A proposal by its number, as it was made.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: there is none.</exception>
    public static async Task<VoteProposed> FindAsync(LedgerSession session, string number, CancellationToken cancellation)
    {
        BigInteger id = Id(number);
        return (await session.HistoryAsync(cancellation)).Events.OfType<VoteProposed>().SingleOrDefault(proposed => proposed.ProposalId == id)
            ?? throw new PledgerException(ExitCode.Usage, $"The ledger has no proposal {id}.", "`pledger propose` prints the number, `pledger status` lists the open ones.");
    }

    /// <summary>What a proposal does, one line for each of its calls, read from their bytes.</summary>
    public static IEnumerable<string> Calls(GovernanceClient governance, VoteProposed proposed) => proposed.Calls.Select(governance.Describe);

    /// <summary>What its proposer wrote, without the name at its end that keeps others from proposing it.</summary>
    public static string Words(VoteProposed proposed)
    {
        string name = $" #proposer={proposed.Proposer}";
        return proposed.Description.EndsWith(name, StringComparison.OrdinalIgnoreCase) ? proposed.Description[..^name.Length] : proposed.Description;
    }

    private static BigInteger Id(string text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger id)
            ? id
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is not a proposal's number.", "`pledger propose` prints it: a long decimal number.");
}
