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

    /// <summary>
    /// Tells, asks and sends. A transaction that would be refused is not asked about. Where a contract must first be
    /// allowed to take tokens, that is a transaction of its own, told and asked about before.
    /// </summary>
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
        Allowance? missing = Allowance.Missing(refusal);
        if (missing is null)
        {
            refusal?.EnsureMined(what);
        }
        else
        {
            await missing.RequireBalanceAsync(session, what, cancellation);
        }

        if (missing is not null)
        {
            await ApproveAsync(session, parsed, effects, missing, what, cancellation);
            (preview, refusal) = await session.Ledger.PreviewAsync(request, cancellation);
            refusal?.EnsureMined(what);
            effects = ["the second transaction does the rest"];
        }

        await AgreeAsync(session.Key!.Address, parsed, effects.Append(preview!.Sentence), cancellation);
        return await session.Ledger.SendAsync(request, cancellation).EnsureMinedAsync(what);
    }

    private async Task ApproveAsync(
        LedgerSession session, ParseResult parsed, IEnumerable<string> effects, Allowance missing, string what, CancellationToken cancellation)
    {
        TxRequest approval = session.Ledger.Token.ApproveRequest(missing.Spender, missing.Needed);
        (TxPreview? preview, TxOutcome? refusal) = await session.Ledger.PreviewAsync(approval, cancellation);
        refusal?.EnsureMined(what);
        string first = $"takes two transactions: the first lets {session.NameOf(missing.Spender)} take {missing.Needed.ToTokens()} tokens";
        await AgreeAsync(session.Key!.Address, parsed, [.. effects, first, preview!.Sentence], cancellation);
        await session.Ledger.SendAsync(approval, cancellation).EnsureMinedAsync(what);
    }

    /// <summary>Tells and asks before something is signed that is no transaction.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: the answer was not yes.</exception>
    public async Task AgreeAsync(EthAddress signer, ParseResult parsed, IEnumerable<string> effects, CancellationToken cancellation)
    {
        foreach (string line in effects)
        {
            await Console.Error.WriteLineAsync(line);
        }

        if (!parsed.GetValue(yes) && !await AgreedAsync(signer, cancellation))
        {
            throw new PledgerException(ExitCode.Usage, "Nothing was signed: the answer was not yes.", "Answer y, or pass --yes to sign without being asked.");
        }
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

    /// <summary>What a contract may not take yet and needs to.</summary>
    private sealed record Allowance(EthAddress Spender, Wei Needed)
    {
        public static Allowance? Missing(TxOutcome? refusal) =>
            refusal is TxOutcome.Reverted { Reason: { Name: "ERC20InsufficientAllowance" } reason }
                ? new Allowance(EthAddress.Parse(reason.Argument("spender")!), Wei.Parse(reason.Argument("needed")!))
                : null;

        // The token looks at the allowance first: without this check an approval would be paid for nothing.
        public async Task RequireBalanceAsync(LedgerSession session, string what, CancellationToken cancellation)
        {
            Wei balance = await session.Ledger.Token.BalanceAsync(session.Key!.Address, cancellation);
            if (balance < Needed)
            {
                throw new PledgerException(
                    ExitCode.TransactionFailed,
                    $"{what}: {session.Key.Address} has {balance.ToTokens()} tokens and needs {Needed.ToTokens()}.",
                    "Nothing changed on the ledger. Name a smaller amount, or get the tokens first.");
            }
        }
    }
}
