using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Cli.Commands;

/// <summary>Pulls of the brake by the safety council: each member signs where her key is, anyone hands the signatures in.</summary>
internal static class BrakeCouncil
{
    /// <summary><c>pledger brake sign</c>.</summary>
    public static Command Sign()
    {
        Argument<string> file = new("file") { Description = "New file for the signature" };
        Option<DateTimeOffset> until = new("--until") { HelpName = "time", Description = "How long the signature counts, such as 2027-01-31T00:00Z", Required = true };
        Option<ulong> nonce = new("--nonce") { HelpName = "number", Description = "How often the council has paused this run before (`pledger runs show`)", DefaultValueFactory = _ => 0 };
        Command command = new("sign", "Signs a pull of the brake as a member of the safety council; needs no connection") { file, until, nonce };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            (NodeConfig config, Deployment deployment, LedgerKey key) = await access.OpenOfflineAsync(parsed, cancellation);
            string path = parsed.GetValue(file)!;
            if (File.Exists(path))
            {
                throw new PledgerException(ExitCode.Usage, $"{path} is there already.", "Signature files are never overwritten: choose another name.");
            }

            CouncilPull pull = new(new RunId(config.Run), parsed.GetValue(nonce), CommandText.Timestamp(parsed.GetValue(until)));
            await confirmation.AgreeAsync(
                key.Address,
                parsed,
                [
                    $"lets whoever has this signature and two more of the council pause run {pull.Run} once, until {CommandText.Time(pull.Deadline)}; it can't be taken back",
                    string.Create(CultureInfo.InvariantCulture, $"counts on chain {deployment.ChainId} as the run's council pull number {pull.Nonce}, counted from 0; costs nothing"),
                ],
                cancellation);
            CouncilSignature signature = CouncilSignature.Sign(pull, deployment.ChainId, deployment.Addresses.Brake, key);
            await File.WriteAllTextAsync(path, signature.ToJson(), cancellation);
            Console.WriteLine($"{signature.Member} has signed; three such files pull the brake: `pledger brake pull --signatures`");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary><c>pledger brake pull --signatures</c>.</summary>
    public static async Task<ExitCode> PullAsync(
        LedgerSession session, ParseResult parsed, Confirmation confirmation, IEnumerable<string> files, CancellationToken cancellation)
    {
        List<CouncilSignature> signatures = [];
        foreach (string file in files)
        {
            signatures.Add(await CouncilSignature.LoadAsync(file, cancellation));
        }

        signatures = [.. signatures.DistinctBy(signature => signature.Member)];
        BrakeClient brake = session.Ledger.Brake;
        CouncilPull pull = Same(signatures);
        RequireHere(session, signatures[0]);
        ulong nonce = await brake.CouncilPullsAsync(pull.Run, cancellation);
        if (pull.Nonce != nonce)
        {
            throw new PledgerException(
                ExitCode.Usage, $"The signatures are for council pull number {pull.Nonce} of run {pull.Run}, the next one is number {nonce}.", $"Have them made anew with `pledger brake sign --nonce {nonce}`.");
        }

        BrakeRules rules = await brake.RulesAsync(cancellation);
        string[] effects =
        [
            $"pauses run {pull.Run} at once for {CommandText.Span(rules.Pause)}, on the word of {string.Join(", ", signatures.Select(signature => signature.Member))}; a vote can resume it earlier",
            $"takes no votes and no bond; the council can't pause the run again for {CommandText.Span(rules.Cooldown)}",
        ];
        TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, brake.CouncilPullRequest(pull, signatures), "pull the brake for the council", cancellation);
        Console.WriteLine($"run {pull.Run} is paused until {CommandText.Time(receipt.Event<BrakePulledByCouncil>().Until)}");
        return ExitCode.Success;
    }

    private static CouncilPull Same(List<CouncilSignature> signatures) =>
        signatures.Select(signature => (signature.ChainId, signature.Brake, signature.Pull)).Distinct().Count() == 1
            ? signatures[0].Pull
            : throw new PledgerException(
                ExitCode.Usage, "The signatures are not under the same pull: run, nonce or time differ.", "Have all members sign with the same --until, --nonce and run.");

    private static void RequireHere(LedgerSession session, CouncilSignature signature)
    {
        Deployment here = session.Ledger.Deployment;
        if (signature.ChainId != here.ChainId || signature.Brake != here.Addresses.Brake || signature.Pull.Run != session.Run)
        {
            throw new PledgerException(
                ExitCode.Usage,
                $"The signatures are for run {signature.Pull.Run} at the brake {signature.Brake} on chain {signature.ChainId}; the configuration is for run {session.Run} at {here.Addresses.Brake} on chain {here.ChainId}.",
                "Use the configuration that belongs to the signatures.");
        }
    }
}
