using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>One council member's signature under a pull of the brake, as it is handed around in a file.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="Brake">The contract that it is for.</param>
/// <param name="Pull">What was signed.</param>
/// <param name="Member">Who signed.</param>
public sealed record CouncilSignature(ulong ChainId, EthAddress Brake, CouncilPull Pull, EthAddress Member, EthSignature Signature)
{
    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/council-pull/1";

    /// <summary>Signs.</summary>
    public static CouncilSignature Sign(CouncilPull pull, ulong chainId, EthAddress brake, LedgerKey key) =>
        new(chainId, brake, pull, key.Address, ContributionSigner.Sign(pull.Digest(chainId, brake), key));

    /// <summary>Reads a file and checks that its member signed what it says.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: it is missing, or every problem listed, or the signature is another's.</exception>
    public static async Task<CouncilSignature> LoadAsync(string path, CancellationToken cancellationToken)
    {
        InputFile file = new("The signature file", ExitCode.BadConfiguration, "Use the files that `pledger brake sign` wrote.");
        StrictJson json = StrictJson.Parse(await file.ReadBytesAsync(path, cancellationToken), path);
        json.Choice("format", Format);
        ulong chainId = (ulong)json.Integer("chainId", 1, long.MaxValue);
        EthAddress brake = json.Parsed("brake", EthAddress.Parse);
        CouncilPull pull = new(new RunId((ulong)json.Integer("run", 1, long.MaxValue)), (ulong)json.Integer("nonce", 0, long.MaxValue), (ulong)json.Integer("deadline", 1, long.MaxValue));
        EthAddress member = json.Parsed("member", EthAddress.Parse);
        EthSignature signature = SignedFile.ReadSignature(json);
        json.ThrowIfProblems(path);
        SignedFile.RequireSigner(member, pull.Digest(chainId, brake), signature, path, "pledger brake sign");
        return new CouncilSignature(chainId, brake, pull, member, signature);
    }

    /// <summary>The file's text.</summary>
    public string ToJson() => SignedFile.Text(new JsonObject
    {
        ["format"] = Format,
        ["chainId"] = ChainId,
        ["brake"] = Brake.ToString(),
        ["run"] = Pull.Run.Value,
        ["nonce"] = Pull.Nonce,
        ["deadline"] = Pull.Deadline,
        ["member"] = Member.ToString(),
        ["signature"] = Signature.ToString(),
    });
}
