using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger report-evidence</c>: whoever knew of a fault first gets the bounty, also when another copies the proof.</summary>
internal static class ReportEvidenceCommand
{
    public static Command Build() => new("report-evidence", "Secures the bounty for evidence of a fault before it is shown") { Commit(), Reveal(), Collect() };

    private static Command Commit()
    {
        Argument<string> file = new("file") { Description = "The proof (JSON, as `pledger slash` takes it)" };
        Argument<string> secret = new("secret") { Description = "New file for what must stay secret until `reveal`" };
        Command command = new("commit", "Commits to evidence without showing it; do this before anything else") { file, secret };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            string source = parsed.GetValue(file)!, path = parsed.GetValue(secret)!;
            FaultProof proof = await FaultProof.LoadAsync(source, session.Ledger.Domain, cancellation);
            EvidenceSecret evidence = EvidenceSecret.Create(session.Key!.Address, proof);
            await evidence.SaveAsync(path, await File.ReadAllTextAsync(source, cancellation), cancellation);
            string[] effects =
            [
                "commits to the evidence without showing what or whom it is about, so that nobody can be first by copying it",
                $"whether it proves anything shows when it is revealed; only {session.Key.Address} can reveal it, and only with {path}: keep that file, and keep it to yourself",
            ];
            TxReceipt receipt;
            try
            {
                receipt = await confirmation.SendAsync(session, parsed, effects, session.Ledger.Proofs.CommitRequest(evidence.Commitment), "commit to the evidence", cancellation);
            }
            catch (PledgerException exception) when (exception.ExitCode == ExitCode.Usage)
            {
                File.Delete(path); // the answer was no: nothing is, or may come, on the ledger that it could reveal
                throw;
            }

            Console.WriteLine($"commitment {receipt.Event<EvidenceCommitted>().Number} is on the ledger; `pledger report-evidence reveal {path}` shows the evidence and claims the bounty");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Reveal()
    {
        Argument<string> secret = new("secret") { Description = "The file that `commit` wrote" };
        Command command = new("reveal", "Shows committed evidence: proves the fault unless somebody else has, and claims the bounty") { secret };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            EvidenceSecret evidence = await EvidenceSecret.LoadAsync(parsed.GetValue(secret)!, session.Ledger.Domain, cancellation);
            ulong number = await RequireOwnAsync(session, evidence, cancellation);
            FaultProof proof = evidence.Proof;
            LedgerHistory history = await session.HistoryAsync(cancellation);
            FaultConvicted fault = Find(history, proof.Run, proof.Round, proof.Node)
                ?? await SlashCommand.ProveAsync(session, parsed, confirmation, proof, cancellation);
            if (Claim(history, fault) is not { } claim || claim.Claimant != evidence.Revealer)
            {
                string[] effects =
                [
                    $"claims the {fault.Award.Amount.ToTokens()} tokens for the fault of node {fault.Node} in round {fault.Round} of run {fault.Run}, with commitment {number}",
                    fault.Award.Prover == evidence.Revealer ? "makes sure that nobody with a later commitment gets them" : $"{fault.Award.Prover} proved the fault, and gets them if nobody claims",
                ];
                await confirmation.SendAsync(session, parsed, effects, session.Ledger.Proofs.ClaimRequest(fault, evidence), "claim the bounty", cancellation);
            }

            Console.WriteLine($"the bounty is claimed for {evidence.Revealer}, unless somebody with an earlier commitment than {number} claims it");
            Console.WriteLine(SlashCommand.Collect(fault));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Collect()
    {
        Argument<ulong> run = new("run") { Description = "The fault's run" };
        Argument<ulong> round = new("round") { Description = "The fault's round" };
        Argument<ulong> node = new("node") { Description = "Whose fault it was" };
        Command command = new("collect", "Has the award for a proven fault paid to whom it is due, once nobody can claim it any more; anyone may") { run, round, node };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            LedgerHistory history = await session.HistoryAsync(cancellation);
            FaultConvicted fault = Find(history, new RunId(parsed.GetValue(run)), new Round(parsed.GetValue(round)), new NodeId(parsed.GetValue(node)))
                ?? throw new PledgerException(
                    ExitCode.Usage, $"Node {parsed.GetValue(node)} was not convicted for round {parsed.GetValue(round)} of run {parsed.GetValue(run)}.", "`pledger slash` and `pledger report-evidence reveal` print the three numbers.");
            EthAddress payee = Claim(history, fault)?.Claimant ?? fault.Award.Prover;
            string effect = $"pays {fault.Award.Amount.ToTokens()} tokens to {payee}, who {(payee == fault.Award.Prover ? "proved the fault" : "knew of the fault first")}";
            await confirmation.SendAsync(session, parsed, [effect], session.Ledger.Proofs.PayRequest(fault), "pay the award", cancellation);
            Console.WriteLine($"paid {fault.Award.Amount.ToTokens()} tokens to {payee}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The commitment's number, if the signing account made it.</summary>
    private static async Task<ulong> RequireOwnAsync(LedgerSession session, EvidenceSecret evidence, CancellationToken cancellation)
    {
        if (evidence.Revealer != session.Key!.Address)
        {
            throw new PledgerException(
                ExitCode.KeyOrPassword, $"{evidence.Revealer} committed to this evidence, not {session.Key.Address}.", "Give the key file of the account that committed with --key.");
        }

        ulong number = await session.Ledger.Proofs.CommittedAsAsync(evidence.Commitment, cancellation);
        return number > 0
            ? number
            : throw new PledgerException(ExitCode.Usage, "The ledger has no commitment to this evidence.", "Make it with `pledger report-evidence commit`, or submit the proof at once with `pledger slash`.");
    }

    private static FaultConvicted? Find(LedgerHistory history, RunId run, Round round, NodeId node) =>
        history.Events.OfType<FaultConvicted>().SingleOrDefault(fault => (fault.Run, fault.Round, fault.Node) == (run, round, node));

    /// <summary>The claim that stands: the last one, since each must be of an earlier commitment than the one before.</summary>
    private static BountyClaimed? Claim(LedgerHistory history, FaultConvicted fault) =>
        history.Events.OfType<BountyClaimed>().LastOrDefault(claim => (claim.Run, claim.Round, claim.Node) == (fault.Run, fault.Round, fault.Node));
}
