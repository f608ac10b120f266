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

    public static EthAddress Address(string text)
    {
        try
        {
            return EthAddress.Parse(text);
        }
        catch (FormatException failure)
        {
            throw new PledgerException(ExitCode.Usage, failure.Message, "An address is 0x and 40 hexadecimal digits.", failure);
        }
    }

    public static string Time(ulong timestamp) => Time((long)timestamp);

    public static string Time(long timestamp) => DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
