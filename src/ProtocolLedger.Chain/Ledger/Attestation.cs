using System.Buffers.Binary;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>An attestor's word that a node may join a run, as it is handed to the node in a file.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="Policy">The admission policy that it is for.</param>
/// <param name="Admission">What was signed.</param>
/// <param name="Attestor">Who signed.</param>
/// <param name="Signature">Her signature.</param>
public sealed record Attestation(ulong ChainId, EthAddress Policy, Admission Admission, EthAddress Attestor, EthSignature Signature)
{
    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/admission/1";

    /// <summary>Signs.</summary>
    public static Attestation Sign(Admission admission, ulong chainId, EthAddress policy, LedgerKey key) =>
        new(chainId, policy, admission, key.Address, ContributionSigner.Sign(admission.Digest(chainId, policy), key));

    /// <summary>Reads a file and checks that its attestor signed what it says.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: it is missing, or every problem listed, or the signature is another's.</exception>
    public static async Task<Attestation> LoadAsync(string path, CancellationToken cancellationToken)
    {
        InputFile file = new("The admission file", ExitCode.BadConfiguration, "Use the file that `pledger admission sign` wrote.");
        StrictJson json = StrictJson.Parse(await file.ReadBytesAsync(path, cancellationToken), path);
        json.Choice("format", Format);
        ulong chainId = (ulong)json.Integer("chainId", 1, long.MaxValue);
        EthAddress policy = json.Parsed("policy", EthAddress.Parse);
        Admission admission = new(
            new RunId((ulong)json.Integer("run", 1, long.MaxValue)),
            new NodeId((ulong)json.Integer("node", 1, long.MaxValue)),
            json.Parsed("owner", EthAddress.Parse),
            (ulong)json.Integer("issuedAt", 1, long.MaxValue),
            (ulong)json.Integer("expiry", 1, long.MaxValue));
        EthAddress attestor = json.Parsed("attestor", EthAddress.Parse);
        EthSignature signature = SignedFile.ReadSignature(json);
        json.ThrowIfProblems(path);
        SignedFile.RequireSigner(attestor, admission.Digest(chainId, policy), signature, path, "pledger admission sign");
        return new Attestation(chainId, policy, admission, attestor, signature);
    }

    /// <summary>What the policy is given: attestor, issuedAt and expiry without padding, and the signature.</summary>
    public byte[] Packed()
    {
        byte[] times = new byte[2 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(times, Admission.IssuedAt);
        BinaryPrimitives.WriteUInt64BigEndian(times.AsSpan(sizeof(ulong)), Admission.Expiry);
        return [.. Attestor.AsSpan(), .. times, .. Signature.AsSpan()];
    }

    /// <summary>The file's text.</summary>
    public string ToJson() => SignedFile.Text(new JsonObject
    {
        ["format"] = Format,
        ["chainId"] = ChainId,
        ["policy"] = Policy.ToString(),
        ["run"] = Admission.Run.Value,
        ["node"] = Admission.Node.Value,
        ["owner"] = Admission.Owner.ToString(),
        ["issuedAt"] = Admission.IssuedAt,
        ["expiry"] = Admission.Expiry,
        ["attestor"] = Attestor.ToString(),
        ["signature"] = Signature.ToString(),
    });
}
