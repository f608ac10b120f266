using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger register</c>: an owner registers a node and stakes for it.</summary>
internal static class RegisterCommand
{
    public static Command Build()
    {
        Option<ulong> stake = new("--stake") { HelpName = "tokens", Description = "Whole tokens to stake", Required = true };
        Command command = new("register", "Registers the configured node with its stake; signed by the owner's key (--key)") { stake };
        LedgerAccess access = new(command, signs: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            LedgerKey worker = await KeyFile.LoadAsync(session.Config.KeyFile, session.Config.PasswordFile, cancellation);
            Hash32 fingerprint = NodeSetup.Certificate(session.Config, TimeProvider.System);
            TxReceipt receipt = await session.Ledger.Nodes
                .RegisterAsync(worker.Address, session.Config.Listen, fingerprint, Wei.FromTokens(parsed.GetValue(stake)), cancellation)
                .EnsureMinedAsync("register the node");
            NodeId node = receipt.Event<NodeRegistered>().Node;
            Deployment deployment = session.Ledger.Deployment;
            await NodeSetup.CreateHistoryAsync(session.Config, new SigningScope(deployment.ChainId, deployment.Addresses.RoundManager, node), cancellation);
            Console.WriteLine($"node {node}: owner {session.Key!.Address}, worker {worker.Address}, stake {parsed.GetValue(stake)} tokens");
            await DelegateAsync(session, cancellation);
            Console.WriteLine("start it with `pledger node run`");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Tokens vote once they are delegated, if only to their owner.</summary>
    private static async Task DelegateAsync(LedgerSession session, CancellationToken cancellation)
    {
        EthAddress owner = session.Key!.Address;
        EthAddress current = await session.Ledger.Token.DelegateOfAsync(owner, cancellation);
        if (current == EthAddress.Zero)
        {
            await session.Ledger.Token.DelegateAsync(owner, cancellation).EnsureMinedAsync("delegate the owner's votes to herself");
            current = owner;
        }

        Console.WriteLine($"votes, staked tokens included, are with {(current == owner ? "the owner" : current.ToString())}");
    }
}
