using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger slash</c>: submits a proof of a fault.</summary>
internal static class SlashCommand
{
    private const ulong BasisPoints = 10_000;

    public static Command Build()
    {
        Argument<string> file = new("file") { Description = "The proof (JSON; the README of pledger describes the format)" };
        Command command = new("slash", "Proves a node's fault in one transaction, which costs it stake; anyone may") { file };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            FaultProof proof = await FaultProof.LoadAsync(parsed.GetValue(file)!, session.Ledger.Domain, cancellation);
            FaultConvicted convicted = await ProveAsync(session, parsed, confirmation, proof, cancellation);
            Console.WriteLine(Collect(convicted));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Shows what a proof does, asks, and submits it.</summary>
    public static async Task<FaultConvicted> ProveAsync(
        LedgerSession session, ParseResult parsed, Confirmation confirmation, FaultProof proof, CancellationToken cancellation)
    {
        IEnumerable<string> effects = await EffectsAsync(session.Ledger, proof, cancellation);
        TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, session.Ledger.Proofs.ProveRequest(proof), "prove the fault", cancellation);
        Slashed slashed = receipt.Event<Slashed>();
        Console.WriteLine($"node {slashed.Node} is convicted for round {proof.Round} of run {proof.Run} and has lost {slashed.Amount.ToTokens()} tokens");
        return receipt.Event<FaultConvicted>();
    }

    /// <summary>How and when an award is paid.</summary>
    public static string Collect(FaultConvicted fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.Award.Amount.ToTokens()} tokens are due from {CommandText.Time(fault.Award.ClaimEnd)} on: `pledger report-evidence collect {fault.Run} {fault.Round} {fault.Node}`");

    private static async Task<IEnumerable<string>> EffectsAsync(LedgerClient ledger, FaultProof proof, CancellationToken cancellation)
    {
        RunParameters run = await ledger.Runs.ParametersAsync(proof.Run, cancellation);
        NodeRecord node = await ledger.Nodes.GetAsync(proof.Node, cancellation);
        Wei reachable = node.Stake + node.Unbonding;
        Wei taken = run.SlashAmount < reachable ? run.SlashAmount : reachable;
        Wei share = new(taken.Value * await ledger.Nodes.ProverShareAsync(cancellation) / BasisPoints);
        string jail = CommandText.Span(await ledger.Nodes.JailSecondsAsync(cancellation));
        string wait = CommandText.Span(await ledger.Proofs.ClaimSecondsAsync(cancellation));
        return
        [
            $"convicts node {proof.Node} for round {proof.Round} of run {proof.Run}: {proof.Fault}",
            $"takes {taken.ToTokens()} of its {reachable.ToTokens()} tokens and keeps it out of all runs for at least {jail}",
            $"of these, {share.ToTokens()} tokens wait {wait} for whoever had committed to such evidence before (`pledger report-evidence`), then they are the signer's; the rest is burnt",
        ];
    }
}
