using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a whistleblower keeps to herself between the commitment and the claim: the evidence and the salt.</summary>
/// <param name="Revealer">The account that committed, and the only one that can claim.</param>
/// <param name="Salt">Hides the evidence in the commitment.</param>
/// <param name="Proof">The evidence.</param>
public sealed record EvidenceSecret(EthAddress Revealer, Hash32 Salt, FaultProof Proof)
{
    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/evidence-secret/1";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>keccak256(abi.encode(keccak256(evidence), revealer, salt)): goes on the ledger and shows nothing.</summary>
    public Hash32 Commitment => new AbiWords().Add(Proof.Hash).Add(Revealer).Add(Salt).Keccak();

    /// <summary>A new one, with a salt from the system's randomness.</summary>
    public static EvidenceSecret Create(EthAddress revealer, FaultProof proof) => new(revealer, new Hash32(RandomNumberGenerator.GetBytes(Hash32.Size)), proof);

    /// <summary>Writes a proof file's text, the salt and the revealer to a new file that only its owner can read.</summary>
    /// <param name="path">The new file.</param>
    /// <param name="proof">The proof file's text, from which <see cref="LoadAsync"/> makes the same evidence.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.Storage"/>: it exists already or can't be written.</exception>
    public async Task SaveAsync(string path, string proof, CancellationToken cancellationToken)
    {
        JsonObject json = new()
        {
            ["format"] = Format,
            ["revealer"] = Revealer.ToString(),
            ["salt"] = Salt.ToString(),
            ["proof"] = proof,
        };
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            await using StreamWriter writer = new(path, options);
            await writer.WriteAsync((json.ToJsonString(Indented) + "\n").AsMemory(), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PledgerException(ExitCode.Storage, $"Secret file {path} can't be written: {failure.Message}", "Secret files are never overwritten: choose another name.", failure);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: it is missing, or every problem listed.</exception>
    public static async Task<EvidenceSecret> LoadAsync(string path, Eip712Domain domain, CancellationToken cancellationToken)
    {
        InputFile file = new("The secret file", ExitCode.BadConfiguration, "Use the file that `pledger report-evidence commit` wrote.");
        return Parse(await file.ReadBytesAsync(path, cancellationToken), path, domain);
    }

    /// <summary>Reads the format; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: every problem listed.</exception>
    public static EvidenceSecret Parse(ReadOnlyMemory<byte> utf8, string source, Eip712Domain domain)
    {
        StrictJson json = StrictJson.Parse(utf8, source);
        json.Choice("format", Format);
        EthAddress revealer = json.Parsed("revealer", EthAddress.Parse);
        Hash32 salt = json.Parsed("salt", Hash32.Parse);
        string proof = json.Text("proof", 100_000);
        json.ThrowIfProblems(source);
        return new EvidenceSecret(revealer, salt, FaultProof.Parse(System.Text.Encoding.UTF8.GetBytes(proof), $"the proof in {source}", domain));
    }
}
