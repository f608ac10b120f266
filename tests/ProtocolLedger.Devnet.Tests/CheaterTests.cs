using ProtocolLedger.Attacks;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>A node that does half of its work, among honest ones, on a real chain: audited, disputed, convicted by a jury and slashed.</summary>
public sealed class CheaterTests
{
    private const int Honest = 4;

    [Fact]
    public async Task Lazy_AmongHonestNodes_IsConvictedAndSlashedAndNobodyElseIs()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using CheaterNetwork cheated = await StartAsync(cancellation);
        TestNetwork network = cheated.Network;

        Verdict verdict = await ConvictionAsync(cheated, () => Task.CompletedTask, cancellation);

        await CheckAsync(cheated, verdict, cancellation);

        // Training goes on without it.
        int now = network.Told.Count;
        RoundDone after = await network.WaitForAsync<RoundDone>(network.Nodes[0], done => done.Participants == Honest, "a round without the cheater", cancellation, now);
        Assert.True(after.Steps > 0);
    }

    /// <summary>
    /// Whoever has just made a move is killed, once for each kind of move: auditor, challenger, juror, and the cheater before it answers
    /// and after it. The ledger says who moved: a process may be killed between a move and telling of it.
    /// </summary>
    [Fact]
    public async Task Lazy_EverybodyIsKilledAfterEachMove_IsConvictedAllTheSame()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using CheaterNetwork cheated = await StartAsync(cancellation);
        TestNetwork network = cheated.Network;
        DemoNode cheater = cheated.Cheaters[0];
        HashSet<Type> killedAfter = [];
        int seen = 0;

        Verdict verdict = await ConvictionAsync(cheated, KillAsync, cancellation);

        await CheckAsync(cheated, verdict, cancellation);
        Type[] moves = [typeof(AuditDone), typeof(GameOpened), typeof(LeafOpened), typeof(JuryDrawn), typeof(VoteCommitted), typeof(VoteRevealed)];
        Assert.Superset(moves.ToHashSet(), killedAfter);

        async Task KillAsync()
        {
            if (network.Told.FirstOrDefault(told => told.Event is AuditDone { Holds: false }) is { } found && killedAfter.Add(typeof(AuditDone)))
            {
                await RestartAsync(network.Nodes.Single(node => node.Row == found.Worker));
            }

            for (; seen < cheated.Events.Count; seen++)
            {
                if (Movers(cheated.Events[seen]) is { Count: > 0 } movers && killedAfter.Add(cheated.Events[seen].GetType()))
                {
                    foreach (DemoNode mover in movers)
                    {
                        await RestartAsync(mover);
                    }
                }
            }
        }

        IReadOnlyList<DemoNode> Movers(LedgerEvent happened) => happened switch
        {
            GameOpened opened => [cheater, Challenger(opened)],
            LeafOpened => [cheater],
            JuryDrawn drawn => [Challenger(cheated.Events.OfType<GameOpened>().Single(opened => opened.Game == drawn.Game))],
            VoteCommitted vote => [Juror(vote.Node)],
            VoteRevealed vote => [Juror(vote.Node)],
            _ => [],
        };

        DemoNode Challenger(GameOpened opened) => network.Nodes.Single(node => node.Worker.Address == opened.Challenger);
        DemoNode Juror(NodeId juror) => network.Nodes.Single(node => node.Node == juror);

        async Task RestartAsync(DemoNode node)
        {
            node.Kill();
            Assert.Equal(128 + Programs.Kill, await node.Exited.WaitAsync(Until.Limit, cancellation));
            await (node == cheater ? network.RunAsync(node, Misbehaviour.Lazy, cancellation) : network.RunAsync(node, cancellation));
        }
    }

    private static Task<CheaterNetwork> StartAsync(CancellationToken cancellation) =>
        CheaterNetwork.StartAsync(Honest, [Misbehaviour.Lazy], TimeSpan.FromSeconds(40), cancellation);

    private static async Task CheckAsync(CheaterNetwork cheated, Verdict verdict, CancellationToken cancellation)
    {
        TestNetwork network = cheated.Network;
        NodeId cheater = cheated.Cheaters[0].Node;
        Assert.Equal(network.Chain.Terms.SlashAmount, verdict.Slashed);
        Assert.NotNull(verdict.Game);
        NodeRecord convicted = await network.Chain.Ledger.Nodes.GetAsync(cheater, cancellation);
        Assert.True(convicted.Stake <= DemoTerms.Stake - verdict.Slashed, "it may be convicted of several rounds");
        Assert.NotEqual(0UL, convicted.JailedUntil);
        Assert.All(network.Told.Select(told => told.Event).OfType<AuditDone>(), audit => Assert.Equal(audit.Node != cheater.Value, audit.Holds));
        Assert.Empty(await cheated.SlashedHonestAsync(cancellation));
    }

    private static async Task<Verdict> ConvictionAsync(CheaterNetwork cheated, Func<Task> meanwhile, CancellationToken cancellation)
    {
        Verdict? verdict = await cheated.FindAsync(
            verdicts => verdicts.FirstOrDefault(verdict => verdict.Node == cheated.Cheaters[0].Node && verdict.Slashed > Wei.Zero), Until.Limit * 2, meanwhile, cancellation);
        Assert.True(verdict is not null, "Nobody was convicted: " + cheated.Story());
        return verdict;
    }
}
