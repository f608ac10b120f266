using System.Security.Cryptography.X509Certificates;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>SHA-256 of a certificate's DER bytes: what a node registers on chain and its peers insist on.</summary>
public readonly record struct TlsFingerprint(Hash32 Value)
{
    public static TlsFingerprint Of(X509Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new TlsFingerprint(Hash32.Sha256(certificate.GetRawCertData()));
    }

    /// <inheritdoc cref="Hash32.Parse"/>
    public static TlsFingerprint Parse(string text) => new(Hash32.Parse(text));

    public override string ToString() => Value.ToString();
}
