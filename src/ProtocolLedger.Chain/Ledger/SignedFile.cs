using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What the files share in which somebody hands on what she has signed.</summary>
internal static class SignedFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads <c>signature</c>: 65 bytes, r, s and v.</summary>
    public static EthSignature ReadSignature(StrictJson json)
    {
        byte[] bytes = new byte[EthSignature.Size];
        json.Parsed("signature", text =>
        {
            Hex.Parse(text, bytes, "signature");
            return true;
        });
        return new EthSignature(bytes);
    }

    /// <summary>Checks who signed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="command">The command that writes such files.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: it was another.</exception>
    public static void RequireSigner(EthAddress signer, SigningDigest digest, EthSignature signature, string path, string command)
    {
        if (ContributionSigner.Recover(digest, signature) != signer)
        {
            throw new PledgerException(ExitCode.BadConfiguration, $"{path}: {signer} has not signed this.", $"Ask her for the file that `{command}` wrote, unchanged.");
        }
    }

    /// <summary>The file's text.</summary>
    public static string Text(JsonObject json) => json.ToJsonString(Indented) + "\n";
}
