using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node;

/// <summary>What is done once before a node first runs: a certificate to register, and an empty slashing-protection history.</summary>
public static class NodeSetup
{
    /// <summary>Makes the node's certificate unless it has one; returns the fingerprint that goes on the ledger.</summary>
    public static Hash32 Certificate(NodeConfig config, TimeProvider time)
    {
        NodeFolders folders = new(config);
        folders.Create();
        using NodeCertificate certificate = NodeCertificate.LoadOrCreate(folders.Certificate, time);
        return certificate.Fingerprint.Value;
    }

    /// <summary>Starts the history of a node that has never signed. Call it right after registering, never later.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: there is a history already.</exception>
    public static async Task CreateHistoryAsync(NodeConfig config, SigningScope scope, CancellationToken cancellation)
    {
        NodeFolders folders = new(config);
        folders.Create();
        using ILocalStore store = SqliteStore.Open(folders.SlashingProtection);
        await SlashingProtectionStore.CreateForNewNodeAsync(store, scope, cancellation);
    }
}
