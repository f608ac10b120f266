using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Commands;

/// <summary>Whose account a command shows. Reading takes no password: a key file is asked for its address only.</summary>
internal sealed class OwnerOption
{
    private readonly Option<string?> owner = new("--owner") { HelpName = "address", Description = "Whose (the owner of the configuration's node if neither this nor --key is given)" };
    private readonly Option<string?> key = new("--key") { HelpName = "file", Description = "Key file whose account it is; no password is needed" };

    /// <summary>Adds the options to a command.</summary>
    public OwnerOption(Command command)
    {
        command.Add(owner);
        command.Add(key);
    }

    /// <summary>The account that was named, by its address or by a key file, or the owner of the configuration's node.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: both were named, or none and the configuration has no registered node.</exception>
    public async Task<EthAddress> FindAsync(LedgerSession session, ParseResult parsed, CancellationToken cancellation) => (parsed.GetValue(owner), parsed.GetValue(key)) switch
    {
        ({ }, { }) => throw new PledgerException(ExitCode.Usage, "--owner and --key both name an account.", "Give one of them."),
        ({ } address, null) => CommandText.Address(address),
        (null, { } file) => await KeyFile.AddressAsync(file, cancellation),
        _ => await OwnerAsync(session, await KeyFile.AddressAsync(session.Config.KeyFile, cancellation), cancellation),
    };

    private static async Task<EthAddress> OwnerAsync(LedgerSession session, EthAddress worker, CancellationToken cancellation)
    {
        NodeId node = OwnNode.Find((await session.HistoryAsync(cancellation)).NodesOfWorker(worker), session.Config, worker)
            ?? throw new PledgerException(ExitCode.Usage, $"{worker} is not a node's worker key, so that the configuration has no owner.", "Name the account with --owner.");
        return (await session.Ledger.Nodes.GetAsync(node, cancellation)).Owner;
    }
}
