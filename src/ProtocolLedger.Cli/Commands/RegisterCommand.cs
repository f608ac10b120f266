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
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            LedgerKey worker = await KeyFile.LoadAsync(session.Config.KeyFile, session.Config.PasswordFile, cancellation);
            Hash32 fingerprint = NodeSetup.Certificate(session.Config, TimeProvider.System);
            Wei amount = Wei.FromTokens(parsed.GetValue(stake));
            TxRequest request = session.Ledger.Nodes.RegisterRequest(worker.Address, session.Config.Listen, fingerprint, amount);
            TxReceipt receipt = await confirmation.SendAsync(
                session, parsed, await EffectsAsync(session, worker.Address, amount, cancellation), request, "register the node", cancellation);
            NodeId node = receipt.Event<NodeRegistered>().Node;
            Deployment deployment = session.Ledger.Deployment;
            await NodeSetup.CreateHistoryAsync(session.Config, new SigningScope(deployment.ChainId, deployment.Addresses.RoundManager, node), cancellation);
            Console.WriteLine($"node {node}: owner {session.Key!.Address}, worker {worker.Address}, stake {amount.ToTokens()} tokens");
            await DelegateAsync(session, parsed, confirmation, cancellation);
            Console.WriteLine("start it with `pledger node run`");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<string[]> EffectsAsync(LedgerSession session, EthAddress worker, Wei stake, CancellationToken cancellation) =>
    [
        $"registers a node at {session.Config.Listen}: owner {session.Key!.Address}, worker {worker}",
        $"stakes {stake.ToTokens()} tokens for it: they come out again {CommandText.Span(await session.Ledger.Nodes.UnbondingSecondsAsync(cancellation))} after `pledger unstake`, and a proven fault of the node costs some of them",
    ];

    /// <summary>Tokens vote once they are delegated, if only to their owner.</summary>
    private static async Task DelegateAsync(LedgerSession session, ParseResult parsed, Confirmation confirmation, CancellationToken cancellation)
    {
        EthAddress owner = session.Key!.Address;
        EthAddress current = await session.Ledger.Token.DelegateOfAsync(owner, cancellation);
        if (current == EthAddress.Zero)
        {
            await confirmation.SendAsync(
                session, parsed, ["lets the owner vote with her tokens, held and staked: tokens vote once they are delegated"], session.Ledger.Token.DelegateRequest(owner), "delegate the owner's votes to herself", cancellation);
            current = owner;
        }

        Console.WriteLine($"votes, staked tokens included, are with {(current == owner ? "the owner" : current.ToString())}");
    }
}
