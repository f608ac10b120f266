using System.CommandLine;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Cli;

/// <summary>The options by which commands find the ledger and a key, and the connection that follows from them.</summary>
internal sealed class LedgerAccess
{
    private readonly Option<string> config = new("--config") { HelpName = "file", Description = "A node's configuration file: says which chain, contracts and run", Required = true };
    private readonly Option<ulong?> run = new("--run") { HelpName = "number", Description = "The run to look at (the configuration's if not given)" };
    private readonly Option<string?> key = new("--key") { HelpName = "file", Description = "Key file of the account that signs (the configuration's worker key if not given)" };
    private readonly Option<string?> password = new("--password-file") { HelpName = "file", Description = "File with that key's password (the key file's name with .password if not given)" };
    private readonly bool signs;
    private readonly bool anyRun;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="signs">Whether it needs a key.</param>
    /// <param name="anyRun">Whether it may look at another run than the configuration's.</param>
    public LedgerAccess(Command command, bool signs, bool anyRun = false)
    {
        this.signs = signs;
        this.anyRun = anyRun;
        command.Add(config);
        if (signs)
        {
            command.Add(key);
            command.Add(password);
        }

        if (anyRun)
        {
            command.Add(run);
        }
    }

    /// <summary>Connects; the caller disposes.</summary>
    public async Task<LedgerSession> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        NodeConfig node = NodeConfigReader.Read(parsed.GetValue(config)!);
        if (anyRun && parsed.GetValue(run) is { } other)
        {
            node = node with { Run = other };
        }

        LedgerKey? signer = signs ? await SignerAsync(node, parsed, cancellation) : null;
        ILoggerFactory logs = CommandRunner.CreateLoggers(LogLevel.Warning);
        LedgerOptions options = new() { RpcUrl = new Uri(node.RpcUrl), Deployment = await Deployment.LoadAsync(node.Deployment, cancellation) };
        return new LedgerSession(node, await LedgerClient.ConnectAsync(options, signer, logs, TimeProvider.System, cancellation), signer, logs);
    }

    /// <summary>What can be had without a connection: for keys that never meet a network.</summary>
    public async Task<(NodeConfig Config, Deployment Deployment, LedgerKey Key)> OpenOfflineAsync(ParseResult parsed, CancellationToken cancellation)
    {
        NodeConfig node = NodeConfigReader.Read(parsed.GetValue(config)!);
        return (node, await Deployment.LoadAsync(node.Deployment, cancellation), await SignerAsync(node, parsed, cancellation));
    }

    private Task<LedgerKey> SignerAsync(NodeConfig node, ParseResult parsed, CancellationToken cancellation)
    {
        string? keyFile = parsed.GetValue(key);
        string passwordFile = parsed.GetValue(password) ?? (keyFile is null ? node.PasswordFile : Path.ChangeExtension(keyFile, ".password"));
        return KeyFile.LoadAsync(keyFile ?? node.KeyFile, passwordFile, cancellation);
    }
}

/// <summary>An open connection to the ledger for one command.</summary>
internal sealed record LedgerSession(NodeConfig Config, LedgerClient Ledger, LedgerKey? Key, ILoggerFactory Logs) : IDisposable
{
    public RunId Run => new(Config.Run);

    /// <summary>Everything that has happened on the ledger so far.</summary>
    public async Task<LedgerHistory> HistoryAsync(CancellationToken cancellation)
    {
        LedgerHistory history = new(Ledger.ReadEvents(null));
        await history.UpdateAsync(cancellation);
        return history;
    }

    /// <summary>What people call an address: the contract's name where it is one of the ledger's.</summary>
    public string NameOf(EthAddress address) =>
        Ledger.Deployment.Addresses.All().Where(entry => entry.Address == address).Select(entry => $"the {entry.Name}").FirstOrDefault() ?? address.ToString();

    public void Dispose()
    {
        Ledger.Dispose();
        Logs.Dispose();
    }
}
