using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Node.Tests.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>
/// Nodes play disputes that the chain judges by themselves, from the trace's root to the last number. After each move its maker is
/// started again and knows nothing but what lies on its disk and on the ledger.
/// </summary>
[Collection(ExactGamesTests.Name)]
public sealed class ExactPartyTests(ExactGames chain)
{
    private readonly ExactRun run = chain.Small;

    /// <param name="reorganised">Whether the first move of each kind is lost with its block.</param>
    /// <param name="fromRoot">Whether the trace is narrowed down on the ledger.</param>
    /// <param name="served">Whether the node hands out the trees below it, or has to show them on the ledger.</param>
    [Theory]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    public async Task Move_NodeThatSkipsItsLastStep_IsConvictedByTheChain(bool reorganised, bool fromRoot, bool served)
    {
        (RoundTask task, LedgerKey key) = await run.NodeAsync();
        using LedgerClient worker = await chain.ConnectAsync(key), challenger = await chain.NewAccountAsync(tokens: 100);
        LazyConduct lazy = new();
        using Side node = new(chain, run, worker, task.Node, lazy, served ? TimeSpan.FromMinutes(1) : TimeSpan.FromMilliseconds(50));
        await using TreeServer? server = served ? await node.ServeAsync() : null;
        using Side accuser = new(chain, run, challenger, new NodeId(1_000_000), new NodeConduct(), default) { Peer = server };
        (Contribution work, RoundTrace trace) = await DoAsync(lazy, task);
        EthSignature signature = ContributionSigner.Sign(work, chain.Treasury.Domain, key);
        await node.CommitToAsync(work, trace, signature);
        await challenger.Disputes.OpenAsync(work, signature, fromRoot ? null : Subtree.Leaf(trace.Leaves, 2), Tools.Token).EnsureMinedAsync("open");

        GameClosed closed = await PlayAsync(node, accuser, work, reorganised ? [] : null);

        Assert.Equal(DisputeOutcome.ChallengerWins, closed.Outcome);
        Assert.Equal(Wei.FromTokens(50), closed.Slashed);
        string[] moves = [.. node.Told.Events.Concat(accuser.Told.Events).OfType<DisputeMoved>().Select(moved => moved.Move)];
        Assert.Contains("opens leaf 2, the state after step 1", moves);
        Assert.Equal(!served, moves.Any(move => move.StartsWith("shows ", StringComparison.Ordinal)));
        Assert.Contains(moves, move => move.StartsWith("names ", StringComparison.Ordinal));
        Assert.True(reorganised || !node.Told.Events.Concat(accuser.Told.Events).OfType<NodeWarning>().Any());
    }

    /// <summary>Everybody looks and moves in turn until the game is closed.</summary>
    /// <param name="lost">The kinds of moves whose first one was lost with its block; null to lose none.</param>
    private async Task<GameClosed> PlayAsync(Side node, Side accuser, Contribution work, HashSet<string>? lost)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(2))
        {
            foreach (Side side in new[] { node, accuser })
            {
                int before = side.Told.Events.Count;
                DisputedGame game = await side.GameAsync(work);
                if (game.Closed is { } closed)
                {
                    return closed;
                }

                await side.MoveAsync(game);
                if (side.Told.Events.Skip(before).OfType<DisputeMoved>().LastOrDefault() is not { } moved)
                {
                    continue;
                }

                if (lost?.Add(moved.Move.Split(' ')[0]) ?? false)
                {
                    await chain.Anvil.ReorgAsync(1, Tools.Token);
                }

                side.Restart();
            }

            await Task.Delay(10, Tools.Token); // what is asked for is being computed
        }

        throw new InvalidOperationException(string.Join(Environment.NewLine, node.Told.Events.Concat(accuser.Told.Events)));
    }

    private async Task<(Contribution Work, RoundTrace Trace)> DoAsync(NodeConduct conduct, RoundTask task)
    {
        using ExactEngine engine = new(run.Spec.Model, run.Spec.Inner);
        InnerLoop loop = new(engine, run.Spec, run.Data);
        InnerLoopOutcome outcome = await conduct.WorkAsync(loop, task, run.Genesis, (_, _) => ValueTask.FromResult(true), new Progress<InnerStepReport>(), Tools.Token);
        InnerLoopOutcome.Completed done = Assert.IsType<InnerLoopOutcome.Completed>(outcome);
        Contribution work = new(task.Run, task.Round, task.Node, default, run.Genesis.Root, done.Trace.Root(), done.UpdateHash, (uint)run.Steps, run.Spec.TokensPerRound);
        return (work, done.Trace);
    }

    /// <summary>What of a node plays disputes.</summary>
    private sealed class Side : IDisposable
    {
        private readonly NodeDisk disk = new();
        private readonly ExactRun run;
        private readonly LedgerClient ledger;
        private readonly RunMembership member;
        private readonly NodeConduct conduct;
        private readonly TimeSpan patience;
        private readonly RunHistory history;
        private readonly WorkReplay replay;
        private GameParty party = null!;

        internal Side(ExactGames chain, ExactRun run, LedgerClient ledger, NodeId node, NodeConduct conduct, TimeSpan patience)
        {
            (this.run, this.ledger, this.conduct, this.patience) = (run, ledger, conduct, patience);
            member = Make.Member(node.Value) with { Run = run.Round.Run, Spec = run.Spec };
            history = new RunHistory(new LedgerHistory(chain.Treasury.ReadEvents(null)), member.Run);
            replay = new WorkReplay(member.Run, run.Spec, run.Data, Engine, (_, _) => Task.FromResult(run.Genesis), disk.Documents);
            Restart();
        }

        internal Recorder Told { get; } = new();

        /// <summary>Where the other side's trees are handed out; null for nowhere.</summary>
        internal TreeServer? Peer { get; init; }

        internal Task<TreeServer> ServeAsync() => TreeServer.StartAsync(member.Node, disk);

        internal void Restart()
        {
            DeepCases cases = new(member.Run, run.Spec, run.Data, Engine, (_, _) => Task.FromResult(run.Genesis));
            DisputedTrees trees = new(disk.Blobs, LookUpAsync, patience, TimeProvider.System);
            party = new GameParty(member, ledger, history, new ContributionJournal(disk.Documents), disk.Blobs, replay, cases, trees, conduct, new DisputeMoves(Told, TimeProvider.System));
        }

        internal async Task CommitToAsync(Contribution work, RoundTrace trace, EthSignature signature)
        {
            await new ContributionJournal(disk.Documents).SaveAsync(new SealedContribution(work, default, signature.ToString()), Tools.Token);
            await disk.Blobs.SaveOwnAsync(trace, Tools.Token);
        }

        internal async Task<DisputedGame> GameAsync(Contribution about) =>
            (await history.DisputesAsync(Tools.Token)).Last(game => game.Opened.Node == about.Node && game.Opened.Round == about.Round);

        internal async Task MoveAsync(DisputedGame game) => await party.MoveAsync(game, await ledger.Disputes.GameAsync(game.Number, Tools.Token), Tools.Token);

        public void Dispose()
        {
            replay.Dispose();
            history.Dispose();
            disk.Dispose();
        }

        private async Task<ReadOnlyMemory<byte>?> LookUpAsync(NodeId node, BlobKey key, int length, CancellationToken cancellation) =>
            Peer is null ? default(ReadOnlyMemory<byte>?) : await Peer.FetchAsync(key, length, cancellation);

        private ExactEngine Engine() => new(run.Spec.Model, run.Spec.Inner);
    }

    /// <summary>Takes one step, and then none.</summary>
    private sealed class LazyConduct : NodeConduct
    {
        public override Task<InnerLoopOutcome> WorkAsync(
            InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation) =>
            new InnerLoop(new IdlingEngine(loop.Engine), loop.Spec, loop.Data).RunAsync(task, start, mayStep, progress, cancellation);
    }

    private sealed class IdlingEngine(ITrainingEngine inner) : EngineDecorator(inner)
    {
        private bool done;

        public override void Load(CheckpointView checkpoint)
        {
            base.Load(checkpoint);
            done = false;
        }

        public override double Gradient(TokenBatch batch) => done ? 0 : base.Gradient(batch);

        public override void Update(double learningRate)
        {
            if (!done)
            {
                base.Update(learningRate);
                done = true;
            }
        }
    }
}
