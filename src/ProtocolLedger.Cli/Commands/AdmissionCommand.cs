using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger admission</c>: attestors let nodes join a run, and take it back.</summary>
internal static class AdmissionCommand
{
    private const ulong Day = 86_400;

    public static Command Build() => new("admission", "Lets nodes join a run that asks for an attestor's word, and takes it back") { Sign(), Revoke() };

    private static Command Sign()
    {
        Argument<string> file = new("file") { Description = "New file for the attestation" };
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node that may join", Required = true };
        Option<uint> days = new("--valid-days") { HelpName = "number", Description = "Days for which it may, from now", Required = true };
        Command command = new("sign", "Says as an attestor that a node may join the run; the node names the file with --admission-file") { file, node, days };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(file)!;
            if (File.Exists(path))
            {
                throw new PledgerException(ExitCode.Usage, $"{path} is there already.", "Attestations are never overwritten: choose another name.");
            }

            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            await RequireAttestedRunAsync(session, cancellation);
            NodeRecord record = await session.Ledger.Nodes.GetAsync(new NodeId(parsed.GetValue(node)), cancellation);
            ulong now = (await session.Ledger.HeadAsync(0, cancellation)).Timestamp;
            Admission admission = new(session.Run, record.Node, record.Owner, now, now + (Days(parsed.GetValue(days)) * Day));
            await confirmation.AgreeAsync(session.Key!.Address, parsed, await EffectsAsync(session, admission, cancellation), cancellation);
            Deployment here = session.Ledger.Deployment;
            Attestation signed = Attestation.Sign(admission, here.ChainId, here.Addresses.AttestationAdmission, session.Key);
            await File.WriteAllTextAsync(path, signed.ToJson(), cancellation);
            Console.WriteLine($"node {record.Node} may join run {session.Run} until {CommandText.Time(admission.Expiry)}: `pledger node run --admission-file {path}`");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Revoke()
    {
        Argument<ulong> node = new("node") { Description = "The node's number" };
        Command command = new("revoke", "Takes back all attestations that the signing account has given to a node of the run") { node };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            await RequireAttestedRunAsync(session, cancellation);
            NodeId which = new(parsed.GetValue(node));
            string[] effects = [$"makes all attestations void that {session.Key!.Address} has signed for node {which} and run {session.Run}; if the node has joined, it stays"];
            await confirmation.SendAsync(session, parsed, effects, session.Ledger.Admission.RevokeRequest(session.Run, which), "revoke the attestations", cancellation);
            Console.WriteLine($"the attestations of node {which} for run {session.Run} are void; new ones count");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<IEnumerable<string>> EffectsAsync(LedgerSession session, Admission admission, CancellationToken cancellation)
    {
        EthAddress attestor = session.Key!.Address;
        List<string> effects =
        [
            $"lets node {admission.Node} of {admission.Owner} join run {admission.Run} until {CommandText.Time(admission.Expiry)}; costs nothing",
            $"`pledger admission revoke {admission.Node}` takes it back as long as the node has not joined",
        ];
        if (!await session.Ledger.Admission.IsAttestorAsync(admission.Run, attestor, cancellation))
        {
            effects.Add($"counts only once a vote has made {attestor} an attestor of run {admission.Run}: `pledger propose list-attestor {attestor}`");
        }

        return effects;
    }

    private static async Task RequireAttestedRunAsync(LedgerSession session, CancellationToken cancellation)
    {
        RunParameters run = await session.Ledger.Runs.ParametersAsync(session.Run, cancellation);
        DeploymentAddresses at = session.Ledger.Deployment.Addresses;
        if (run.Admission != at.AttestationAdmission)
        {
            throw new PledgerException(
                ExitCode.Usage, $"Run {session.Run} asks for no attestation: it admits {CommandText.Admission(run.Admission, at)}.", "Name the configuration of a run that was created with --admission attestation.");
        }
    }

    private static ulong Days(uint days) => days is > 0 and <= 3_650
        ? days
        : throw new PledgerException(ExitCode.Usage, "An attestation is valid for 1 to 3650 days.", "Give the number of days with --valid-days.");
}
