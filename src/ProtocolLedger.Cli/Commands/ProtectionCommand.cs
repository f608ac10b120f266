using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger protection</c>: moves a node's slashing-protection history between machines.</summary>
internal static class ProtectionCommand
{
    public static Command Build()
    {
        Option<string> config = new("--config") { HelpName = "file", Description = "The node's configuration file", Required = true };
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node's number on the ledger", Required = true };
        Argument<string> file = new("file") { Description = "The exported history" };

        Command export = new("export", "Writes the lowest round that may still be signed, per run; stop the node first") { config, node, file };
        export.SetHandler(async (parsed, cancellation) =>
        {
            (NodeFolders folders, SigningScope scope) = await ReadAsync(parsed.GetValue(config)!, parsed.GetValue(node), cancellation);
            using (ILocalStore store = folders.OpenSlashingProtection())
            {
                SlashingProtectionStore protection = await SlashingProtectionStore.OpenAsync(store, scope, cancellation);
                await File.WriteAllBytesAsync(parsed.GetValue(file)!, await protection.ExportAsync(cancellation), cancellation);
            }

            Console.WriteLine($"wrote {parsed.GetValue(file)}: import it where the node runs next, and don't start it here again");
            return ExitCode.Success;
        });

        Command import = new("import", "Merges an exported history; doing it twice changes nothing") { config, node, file };
        import.SetHandler(async (parsed, cancellation) =>
        {
            (NodeFolders folders, SigningScope scope) = await ReadAsync(parsed.GetValue(config)!, parsed.GetValue(node), cancellation);
            byte[] document = await new InputFile("The exported history", ExitCode.BadConfiguration, "Name the file that `pledger protection export` wrote.").ReadBytesAsync(parsed.GetValue(file)!, cancellation);
            folders.Create();
            using (ILocalStore store = SqliteStore.Open(folders.SlashingProtection))
            {
                await SlashingProtectionStore.ImportAsync(store, scope, document, cancellation);
            }

            Console.WriteLine($"node {parsed.GetValue(node)} may sign from the imported rounds on");
            return ExitCode.Success;
        });

        return new Command("protection", "Moves a node's slashing-protection history between machines") { export, import };
    }

    private static async Task<(NodeFolders Folders, SigningScope Scope)> ReadAsync(string path, ulong node, CancellationToken cancellation)
    {
        NodeConfig config = NodeConfigReader.Read(path);
        Deployment deployment = await Deployment.LoadAsync(config.Deployment, cancellation);
        return (new NodeFolders(config), new SigningScope(deployment.ChainId, deployment.Addresses.RoundManager, new NodeId(node)));
    }
}
