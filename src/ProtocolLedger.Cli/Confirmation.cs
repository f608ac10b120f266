using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli;

/// <summary>Says what a transaction does and costs, and asks before it is signed; <c>--yes</c> skips the question.</summary>
internal sealed class Confirmation
{
    private readonly Option<bool> yes = new("--yes") { Description = "Sign without asking" };

    /// <summary>Adds the option to a command.</summary>
    public Confirmation(Command command) => command.Add(yes);

    /// <summary>Tells, asks and sends. A transaction that would be refused is not asked about.</summary>
    /// <param name="session">Whose key signs.</param>
    /// <param name="parsed">Says whether to ask.</param>
    /// <param name="effects">What it does, one line each.</param>
    /// <param name="request">The transaction.</param>
    /// <param name="what">What it is, in failures.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="PledgerException">It would be or was refused; or <see cref="ExitCode.Usage"/>: the answer was not yes.</exception>
    public async Task<TxReceipt> SendAsync(
        LedgerSession session, ParseResult parsed, IEnumerable<string> effects, TxRequest request, string what, CancellationToken cancellation)
    {
        (TxPreview? preview, TxOutcome? refusal) = await session.Ledger.PreviewAsync(request, cancellation);
        refusal?.EnsureMined(what);
        foreach (string line in effects.Append(preview!.Sentence))
        {
            await Console.Error.WriteLineAsync(line);
        }

        if (!parsed.GetValue(yes) && !await AgreedAsync(session.Key!.Address, cancellation))
        {
            throw new PledgerException(ExitCode.Usage, "Nothing was signed: the answer was not yes.", "Answer y, or pass --yes to sign without being asked.");
        }

        return await session.Ledger.SendAsync(request, cancellation).EnsureMinedAsync(what);
    }

    private static async Task<bool> AgreedAsync(EthAddress signer, CancellationToken cancellation)
    {
        await Console.Error.WriteAsync($"Sign as {signer}? [y/N] ");
        string? answer = await Console.In.ReadLineAsync(cancellation);
        if (Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync();
        }

        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
