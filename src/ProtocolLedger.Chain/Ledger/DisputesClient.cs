using ProtocolLedger.Chain.Generated.DisputeGame;
using ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition;
using ProtocolLedger.Core;
using Contribution = ProtocolLedger.Core.Contribution;
using ContributionMessage = ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition.Contribution;
using Subtree = ProtocolLedger.Core.Subtree;
using SubtreeMessage = ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition.Subtree;

namespace ProtocolLedger.Chain;

/// <summary>Disputes about signed work, narrowed down to one step of its trace.</summary>
public sealed class DisputesClient
{
    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly DisputeGameService _games;

    internal DisputesClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _games = new DisputeGameService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.DisputeGame;

    /// <summary>The newest game of a challenger about a contribution; null for none.</summary>
    public async Task<ulong?> GameAboutAsync(SigningDigest digest, EthAddress challenger, CancellationToken cancellationToken) =>
        (ulong)await _ledger.ReadAsync(() => _games.GameAboutQueryAsync(digest.Bytes(), challenger.ToString()), cancellationToken) is var game and not 0 ? game : null;

    /// <summary>Everything about a game; status None when it was never opened.</summary>
    public async Task<DisputeState> GameAsync(ulong game, CancellationToken cancellationToken)
    {
        Game info = (await _ledger.ReadAsync(() => _games.GameOfQueryAsync(game), cancellationToken)).Info;
        Turn turn = info.Turn;
        return new DisputeState(
            game,
            new DisputeTurn(
                (DisputeStatus)turn.Status,
                turn.Level,
                turn.Height,
                turn.Stride,
                turn.MovedAt,
                turn.NodeClock,
                turn.ChallengerClock,
                turn.Index,
                turn.Leaves,
                turn.Listed),
            new Hash32(info.Hash),
            new Hash32(info.Root),
            EthAddress.Parse(info.Challenger),
            new Wei(info.Bond),
            EthAddress.Parse(info.Referee),
            new Wei(info.Fee),
            new RunId(info.Run),
            new Round(info.Round),
            new NodeId(info.Node),
            info.RefereeEnd,
            info.FeePaid);
    }

    /// <summary>Games ever opened; they are numbered from 1 to this.</summary>
    public async Task<ulong> GameCountAsync(CancellationToken cancellationToken) =>
        (ulong)await _ledger.ReadAsync(() => _games.GameCountQueryAsync(), cancellationToken);

    /// <summary>What disputing a contribution of so many steps takes now, and the referee's part of it.</summary>
    public async Task<(Wei Bond, Wei Fee)> BondAsync(RunId run, uint steps, CancellationToken cancellationToken)
    {
        BondOfOutputDTO bond = await _ledger.ReadAsync(() => _games.BondOfQueryAsync(run.Value, steps), cancellationToken);
        return (new Wei(bond.Bond), new Wei(bond.Fee));
    }

    /// <summary>What games owe an account.</summary>
    public async Task<Wei> OwedAsync(EthAddress account, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _games.OwedQueryAsync(account.ToString()), cancellationToken));

    /// <summary>Seconds that each party has for a whole game.</summary>
    public Task<uint> ClockSecondsAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _games.ClockSecondsQueryAsync(), cancellationToken);

    /// <summary>Disputes signed work, approving the bond first where needed; the receipt's <see cref="GameOpened"/> has the game's number.</summary>
    /// <param name="contribution">What the node's worker signed.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="start">Where in the trace to start; null for the whole of it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<TxOutcome> OpenAsync(Contribution contribution, EthSignature signature, Subtree? start, CancellationToken cancellationToken)
    {
        (Wei bond, _) = await BondAsync(contribution.Run, contribution.Steps, cancellationToken);
        byte[] packed = signature.Compact();
        OpenFunction open = new()
        {
            C = Message(contribution),
            R = packed[..Hash32.Size],
            Vs = packed[Hash32.Size..],
            Start = Message(start ?? new Subtree(0, 0, Hash32.Zero, [])),
        };
        string label = $"dispute run {contribution.Run} round {contribution.Round} node {contribution.Node}";
        return await _token.WithAllowanceAsync(Contract, bond.Value, () => SendAsync(label, open, cancellationToken), cancellationToken);
    }

    /// <summary>Shows the subtrees below the disputed one (<see cref="DisputeTurn.Nodes"/>). Anyone who knows them, on the node's turn.</summary>
    public Task<TxOutcome> RevealAsync(ulong game, IReadOnlyList<Hash32> nodes, CancellationToken cancellationToken) =>
        SendAsync($"reveal nodes in game {game}", new RevealFunction { Game = game, Nodes = Bytes(nodes) }, cancellationToken);

    /// <summary>Picks a subtree, any number of levels down, with the path to the disputed one. Challenger only, on her turn.</summary>
    public Task<TxOutcome> DescendAsync(ulong game, Subtree subtree, CancellationToken cancellationToken) =>
        SendAsync($"descend in game {game}", new DescendFunction { Game = game, To = Message(subtree) }, cancellationToken);

    /// <summary>Names an item of a list (<see cref="DisputeTurn.Listed"/>). Challenger only, on her turn.</summary>
    public Task<TxOutcome> ChooseAsync(ulong game, ulong index, CancellationToken cancellationToken) =>
        SendAsync($"name item {index} in game {game}", new ChooseFunction { Game = game, Index = index }, cancellationToken);

    /// <summary>Opens the disputed leaf for the referee. The node's worker or owner, on its turn.</summary>
    /// <param name="game">The game.</param>
    /// <param name="leaf">Bytes of the leaf.</param>
    /// <param name="previousLeaf">Bytes of the leaf before in the trace; empty for leaf 0 and below the trace.</param>
    /// <param name="previousPath">From the leaf before up to the trace root; empty for leaf 0 and below the trace.</param>
    /// <param name="data">For the referee; a jury needs none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TxOutcome> OpenLeafAsync(
        ulong game,
        ReadOnlyMemory<byte> leaf,
        ReadOnlyMemory<byte> previousLeaf,
        IReadOnlyList<Hash32> previousPath,
        ReadOnlyMemory<byte> data,
        CancellationToken cancellationToken)
    {
        return OpenLeafAsync(game, leaf, previousLeaf, previousPath, data, [], cancellationToken);
    }

    /// <summary>Opens a leaf of the trace for the <see cref="LedgerClient.ExactReferee"/>. The node's worker or owner, on its turn.</summary>
    /// <param name="game">The game.</param>
    /// <param name="leaf">Bytes of the leaf.</param>
    /// <param name="previousLeaf">Bytes of the leaf before; empty for leaf 0.</param>
    /// <param name="previousPath">From the leaf before up to the trace's root; empty for leaf 0.</param>
    /// <param name="filing">For the referee.</param>
    /// <param name="nodes">Subtrees of the tree that the referee opens for it, as they would be revealed next; may be empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TxOutcome> OpenLeafAsync(
        ulong game,
        ReadOnlyMemory<byte> leaf,
        ReadOnlyMemory<byte> previousLeaf,
        IReadOnlyList<Hash32> previousPath,
        StepFiling filing,
        IReadOnlyList<Hash32> nodes,
        CancellationToken cancellationToken) =>
        OpenLeafAsync(game, leaf, previousLeaf, previousPath, StepFilings.Encode(filing), nodes, cancellationToken);

    /// <summary>The same below the trace: of a leaf, or of the named item.</summary>
    /// <param name="game">The game.</param>
    /// <param name="leaf">Bytes of the leaf; empty for an item.</param>
    /// <param name="filing">For the referee.</param>
    /// <param name="nodes">Subtrees of the tree that the referee opens for it, as they would be revealed next; may be empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TxOutcome> OpenLeafAsync(ulong game, ReadOnlyMemory<byte> leaf, StepFiling filing, IReadOnlyList<Hash32> nodes, CancellationToken cancellationToken) =>
        OpenLeafAsync(game, leaf, default, [], filing, nodes, cancellationToken);

    /// <summary>Ends a game whose running clock has run out. Anyone.</summary>
    public Task<TxOutcome> TimeoutAsync(ulong game, CancellationToken cancellationToken) =>
        SendAsync($"time out game {game}", new TimeoutFunction { Game = game }, cancellationToken);

    /// <summary>Voids a game whose referee had its time. Anyone.</summary>
    public Task<TxOutcome> ExpireAsync(ulong game, CancellationToken cancellationToken) =>
        SendAsync($"void game {game}", new ExpireFunction { Game = game }, cancellationToken);

    /// <summary>Closes a game about a fault that another proof has convicted. Anyone; not while it is at the referee.</summary>
    public Task<TxOutcome> CloseAsync(ulong game, CancellationToken cancellationToken) =>
        SendAsync($"close game {game}", new CloseFunction { Game = game }, cancellationToken);

    /// <summary>Pays an account what games owe it. Anyone.</summary>
    public Task<TxOutcome> WithdrawAsync(EthAddress account, CancellationToken cancellationToken) =>
        SendAsync($"withdraw what games owe {account}", new WithdrawFunction { Account = account.ToString() }, cancellationToken);

    /// <summary>A contribution as the contracts' ABI has it.</summary>
    internal static ContributionMessage Message(Contribution contribution) => new()
    {
        Run = contribution.Run.Value,
        Round = contribution.Round.Value,
        Node = contribution.Node.Value,
        Stage = contribution.Stage.Value,
        ParentCheckpoint = contribution.ParentCheckpoint.Bytes(),
        TraceRoot = contribution.TraceRoot.Bytes(),
        UpdateHash = contribution.UpdateHash.Bytes(),
        Steps = contribution.Steps,
        Tokens = contribution.Tokens,
    };

    private static SubtreeMessage Message(Subtree subtree) => new()
    {
        Height = checked((byte)subtree.Height),
        Index = subtree.Index,
        Hash = subtree.Hash.ToArray(),
        Path = Bytes(subtree.Path),
    };

    private Task<TxOutcome> OpenLeafAsync(
        ulong game,
        ReadOnlyMemory<byte> leaf,
        ReadOnlyMemory<byte> previousLeaf,
        IReadOnlyList<Hash32> previousPath,
        ReadOnlyMemory<byte> data,
        IReadOnlyList<Hash32> nodes,
        CancellationToken cancellationToken)
    {
        Opening opening = new()
        {
            Leaf = leaf.ToArray(),
            PreviousLeaf = previousLeaf.ToArray(),
            PreviousPath = Bytes(previousPath),
            Data = data.ToArray(),
            Nodes = Bytes(nodes),
        };
        return SendAsync($"open the leaf of game {game}", new OpenLeafFunction { Game = game, Opening = opening }, cancellationToken);
    }

    private static List<byte[]> Bytes(IReadOnlyList<Hash32> hashes) => [.. hashes.Select(hash => hash.ToArray())];

    private Task<TxOutcome> SendAsync<T>(string label, T message, CancellationToken cancellationToken)
        where T : Nethereum.Contracts.FunctionMessage, new() => _ledger.SendAsync(label, Contract, message, cancellationToken);
}
