using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>A registered node and the key that it works with.</summary>
internal sealed record Worker(NodeId Node, LedgerClient Ledger, LedgerKey Key, Contribution? Contribution, Salt Salt)
{
    /// <summary>Registers a node, its owner being its worker, stakes and joins.</summary>
    public static async Task<Worker> JoinAsync(LedgerFixture chain, RunId run, ulong stake)
    {
        LedgerKey key = await chain.NewKeyAsync(tokens: stake);
        LedgerClient ledger = await chain.ConnectAsync(key);
        TxReceipt receipt = await ledger.Nodes.RegisterAsync(
            ledger.Account!.Value, "https://127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(stake), Tools.Token).EnsureMinedAsync("register");
        NodeId node = receipt.Event<NodeRegistered>().Node;
        await ledger.Rounds.JoinAsync(run, node, default, Tools.Token).EnsureMinedAsync("join");
        return new Worker(node, ledger, key, null, new Salt(Hash32.Sha256([(byte)node.Value, 1])));
    }

    /// <summary>Makes a contribution up.</summary>
    public Worker Train(RoundOpened opened) => this with
    {
        Contribution = new(
            opened.Run, opened.Round, Node, new StageIndex(0), opened.Parent, new TraceRoot(Hash32.Sha256([(byte)Node.Value, 2])), new UpdateHash(Hash32.Sha256([(byte)Node.Value, 3])), 10, 20_480),
    };

    /// <summary>Signs the commitment for a batch.</summary>
    public SignedCommitment Offer(LedgerFixture chain) => SignedCommitment.Sign(
        new CommitmentEntry(Contribution!.Run, Contribution.Round, Node, Contribution.Commit(Salt)),
        new Eip712Domain(chain.Deployment.ChainId, chain.Deployment.Addresses.RoundManager),
        Key);

    /// <summary>Commits outside of batches.</summary>
    public Task<TxOutcome> CommitAsync() =>
        Ledger.Rounds.CommitAsync(Contribution!.Run, Contribution.Round, Node, Contribution.Commit(Salt), Tools.Token);

    public Task<TxReceipt> RevealAsync(BatchPlace? place) => Ledger.Rounds.RevealAsync(Contribution!, Salt, place, Tools.Token).EnsureMinedAsync("reveal");
}
