using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node;

/// <summary>Where a node keeps what, below its data directory.</summary>
public sealed class NodeFolders(NodeConfig config)
{
    /// <summary>The TLS certificate and its key.</summary>
    public string Certificate => Path.Combine(config.DataDirectory, "tls.pem");

    /// <summary>Journal, records and manifests.</summary>
    public string Documents => Path.Combine(config.DataDirectory, "node.db");

    /// <summary>The slashing-protection history, in a file of its own so that it can be backed up by itself.</summary>
    public string SlashingProtection => Path.Combine(config.DataDirectory, "slashing-protection.db");

    /// <summary>Checkpoint chunks.</summary>
    public string Chunks => Path.Combine(config.DataDirectory, "chunks");

    /// <summary>The node's own updates.</summary>
    public string Updates => Path.Combine(config.DataDirectory, "updates");

    /// <summary>Makes the data directory.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Storage"/>: it can't be made.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(config.DataDirectory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PledgerException(ExitCode.Storage, $"The data directory {config.DataDirectory} can't be made: {exception.Message}", "Choose a folder that this user may write to.", exception);
        }
    }

    /// <summary>Opens the file with the slashing-protection history; never makes one.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: there is none.</exception>
    public ILocalStore OpenSlashingProtection() => File.Exists(SlashingProtection)
        ? SqliteStore.Open(SlashingProtection)
        : throw new PledgerException(
            ExitCode.SlashingProtection,
            $"The slashing-protection history {SlashingProtection} is not there; the node may have signed elsewhere, and signing now could get it slashed.",
            "Put the file back, point dataDirectory at the node's old folder, or restore an export with `pledger protection import`; a new node makes one with `pledger node init`.");

    /// <summary>Opens the node's document store.</summary>
    public ILocalStore OpenDocuments() => SqliteStore.Open(Documents);
}
