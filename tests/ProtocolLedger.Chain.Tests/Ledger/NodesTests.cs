using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class NodesTests(LedgerFixture chain)
{
    [Fact]
    public async Task NodesOfWorker_NamedByTwoOwners_ListsBothUntilOneRotates()
    {
        using LedgerClient owner = await chain.NewAccountAsync(tokens: 10);
        using LedgerClient squatter = await chain.NewAccountAsync(tokens: 10);
        EthAddress worker = LedgerKey.Generate().Address;
        NodeId own = await RegisterAsync(owner, worker);
        NodeId foreign = await RegisterAsync(squatter, worker);
        LedgerHistory history = new(chain.Treasury.ReadEvents(null));
        await history.UpdateAsync(Tools.Token);
        Assert.Equal([own, foreign], history.NodesOfWorker(worker));

        EthAddress next = LedgerKey.Generate().Address;
        await squatter.Nodes.RotateWorkerAsync(foreign, next, Tools.Token).EnsureMinedAsync("rotate");
        await history.UpdateAsync(Tools.Token);

        Assert.Equal([own], history.NodesOfWorker(worker));
        Assert.Equal([foreign], history.NodesOfWorker(next));
        Assert.Equal(next, (await chain.Treasury.Nodes.GetAsync(foreign, Tools.Token)).Worker);
    }

    [Fact]
    public async Task Node_Moved_IsWhereItLastSaid()
    {
        using LedgerClient owner = await chain.NewAccountAsync(tokens: 10);
        NodeId node = await RegisterAsync(owner, owner.Account!.Value);
        Hash32 fingerprint = Hash32.Sha256("another certificate"u8);
        await owner.Nodes.UpdateEndpointAsync(node, "127.0.0.1:2", fingerprint, Tools.Token).EnsureMinedAsync("move");
        LedgerHistory history = new(chain.Treasury.ReadEvents(null));
        await history.UpdateAsync(Tools.Token);

        Assert.Equal(new KnownNode(node, owner.Account.Value, owner.Account.Value, "127.0.0.1:2", fingerprint), history.Node(node));
    }

    [Fact]
    public async Task Votes_OfStakedTokens_StayWithTheirOwner()
    {
        using LedgerClient owner = await chain.NewAccountAsync(tokens: 10);
        await owner.Token.DelegateAsync(owner.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        await RegisterAsync(owner, owner.Account.Value);

        Assert.Equal(Wei.FromTokens(4), await owner.Token.BalanceAsync(owner.Account.Value, Tools.Token));
        Assert.Equal(Wei.FromTokens(10), await owner.Token.VotesAsync(owner.Account.Value, Tools.Token));
    }

    private static async Task<NodeId> RegisterAsync(LedgerClient owner, EthAddress worker)
    {
        TxReceipt receipt = await owner.Nodes.RegisterAsync(worker, "127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(6), Tools.Token).EnsureMinedAsync("register");
        return receipt.Event<NodeRegistered>().Node;
    }
}
