using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>A registered node and the key that it works with.</summary>
internal sealed record Worker(NodeId Node, LedgerClient Ledger, Contribution? Contribution, Salt Salt)
{
    /// <summary>Registers a node, its owner being its worker, stakes and joins.</summary>
    public static async Task<Worker> JoinAsync(LedgerFixture chain, RunId run, ulong stake)
    {
        LedgerClient ledger = await chain.NewAccountAsync(tokens: stake);
        TxReceipt receipt = await ledger.Nodes.RegisterAsync(
            ledger.Account!.Value, "https://127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(stake), Tools.Token).EnsureMinedAsync("register");
        NodeId node = receipt.Event<NodeRegistered>().Node;
        await ledger.Rounds.JoinAsync(run, node, Tools.Token).EnsureMinedAsync("join");
        return new Worker(node, ledger, null, new Salt(Hash32.Sha256([(byte)node.Value, 1])));
    }

    /// <summary>Commits to a made-up contribution.</summary>
    public async Task<Worker> CommitAsync(RoundOpened opened)
    {
        Contribution contribution = new(
            opened.Run, opened.Round, Node, new StageIndex(0), opened.Parent, new TraceRoot(Hash32.Sha256([(byte)Node.Value, 2])), new UpdateHash(Hash32.Sha256([(byte)Node.Value, 3])), 10, 20_480);
        await Ledger.Rounds.CommitAsync(opened.Run, opened.Round, Node, contribution.Commit(Salt), Tools.Token).EnsureMinedAsync("commit");
        return this with { Contribution = contribution };
    }

    public Task<TxReceipt> RevealAsync() => Ledger.Rounds.RevealAsync(Contribution!, Salt, Tools.Token).EnsureMinedAsync("reveal");
}
