using System.Diagnostics.CodeAnalysis;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>Where a node can be reached and the certificate it must show, both from the chain.</summary>
public sealed record PeerAddress
{
    private PeerAddress(NodeId node, Uri endpoint, TlsFingerprint fingerprint)
    {
        Node = node;
        Endpoint = endpoint;
        Fingerprint = fingerprint;
    }

    public NodeId Node { get; }

    /// <summary>"https://host:port/".</summary>
    public Uri Endpoint { get; }

    public TlsFingerprint Fingerprint { get; }

    /// <summary>Reads an endpoint as registered: "host:port" or "https://host:port". Others wrote it, so false is an expected outcome.</summary>
    public static bool TryCreate(NodeId node, string? endpoint, TlsFingerprint fingerprint, [NotNullWhen(true)] out PeerAddress? address)
    {
        string text = endpoint is null || endpoint.Contains("://", StringComparison.Ordinal) ? endpoint ?? "" : "https://" + endpoint;
        bool ok = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "", Port: > 0 }
            && uri.Host.Length > 0;
        address = ok ? new PeerAddress(node, uri!, fingerprint) : null;
        return ok;
    }

    public override string ToString() => $"node {Node} at {Endpoint.Authority}";
}
