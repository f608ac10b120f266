using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Node.Tests.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Tests.Disputes;

/// <summary>
/// Disputes between real desks on a real chain, from the trace's root on, since the disputed node hands out no trace: it shows subtrees,
/// the challenger picks, jurors decide. What the work should have come to lies on everybody's disk already, so that nobody needs an engine.
/// </summary>
[Collection(DisputeTests.Name)]
public sealed class DisputeDeskTests(DisputeFixture chain) : IAsyncLifetime
{
    private const int Steps = 19;
    private const int WrongStep = 6;

    private static readonly RoundTrace Right = Trace(Steps);

    private readonly Dictionary<NodeId, Desk> desks = [];
    private DisputedWork work = null!;
    private LedgerClient challenger = null!;
    private Desk accuser = null!;
    private ulong lastLook;

    public async ValueTask InitializeAsync()
    {
        work = await chain.WorkAsync(Trace(WrongStep));
        challenger = await chain.NewAccountAsync(tokens: 100);
        accuser = await DeskAsync(new NodeId(1_000_000), challenger);
        await (await DeskOfAsync(work.Node)).CommitToAsync(work);
    }

    public ValueTask DisposeAsync()
    {
        accuser.Dispose();
        challenger.Dispose();
        foreach (Desk desk in desks.Values)
        {
            desk.Dispose();
        }

        return default;
    }

    [Fact]
    public async Task Play_NoTraceIsServed_IsNarrowedDownByBothSidesAndPunished()
    {
        GameClosed closed = await PlayAsync(lost: null);

        CheckPunished(closed);
        string[] moves = [.. Moves().Select(moved => moved.Move)];
        Assert.Equal(2, moves.Count(move => move.Contains("subtrees", StringComparison.Ordinal)));
        Assert.Equal(2, moves.Count(move => move.StartsWith("picks", StringComparison.Ordinal)));
        Assert.Contains($"opens leaf {WrongStep + 1} for the jury", moves);
        int untilTheVerdict = moves.Count(move => !move.StartsWith("takes what", StringComparison.Ordinal));
        Assert.InRange(untilTheVerdict + 1, 1, (2 * 5) + 6); // 2 ceil(log2 21) + 6, with the opening
    }

    /// <summary>After the first move of each kind its block is replaced by an empty one: all find the same way again.</summary>
    [Fact]
    public async Task Play_EachKindOfMoveIsLostToAReorganisation_TheOutcomeIsTheSame()
    {
        HashSet<string> lost = [];

        GameClosed closed = await PlayAsync(lost);

        CheckPunished(closed);
        Assert.Superset(new HashSet<string> { "disputes", "shows subtrees", "picks", "opens", "has the jury", "votes", "shows vote", "has the votes" }, lost);
    }

    /// <summary>The payment's block is replaced: a desk that has been started again since has it paid once more, and nobody is paid twice.</summary>
    [Fact]
    public async Task Play_WithdrawalIsLostToAReorganisation_IsPaidAllTheSame()
    {
        GameClosed closed = await PlayAsync(lost: null);
        Wei before = await challenger.Token.BalanceAsync(challenger.Account!.Value, Tools.Token);
        Assert.Equal(Wei.Zero, await challenger.Disputes.OwedAsync(challenger.Account.Value, Tools.Token));
        await chain.Anvil.ReorgAsync((int)(await chain.Anvil.BlockNumberAsync(Tools.Token) - lastLook), Tools.Token);
        Assert.Equal(closed.ToChallenger, await challenger.Disputes.OwedAsync(challenger.Account.Value, Tools.Token));

        accuser.Restart();
        await accuser.PlayAsync();

        Assert.Equal(Wei.Zero, await challenger.Disputes.OwedAsync(challenger.Account.Value, Tools.Token));
        Assert.Equal(before, await challenger.Token.BalanceAsync(challenger.Account.Value, Tools.Token));
    }

    private static void CheckPunished(GameClosed closed)
    {
        Assert.Equal((DisputeOutcome.ChallengerWins, Wei.FromTokens(50), Wei.Zero), (closed.Outcome, closed.Slashed, closed.ToNode));
        Assert.True(closed.ToChallenger > Wei.Zero);
    }

    /// <summary>Everybody looks and moves, one after the other, until the game is closed and the challenger is paid.</summary>
    /// <param name="lost">The kinds of moves whose first one was lost; null to lose none.</param>
    private async Task<GameClosed> PlayAsync(HashSet<string>? lost)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMinutes(2), string.Join(Environment.NewLine, Told()));
            DisputedGame? game = await accuser.GameAsync(work.Contribution);
            if (game is null)
            {
                // One that a reorganisation took back is sent again by itself, so that this one may be refused.
                await challenger.Disputes.OpenAsync(work.Contribution, work.Signature, null, Tools.Token);
                await LoseAsync("disputes");
                continue;
            }

            lastLook = await chain.Anvil.BlockNumberAsync(Tools.Token);
            Desk[] players = [accuser, await DeskOfAsync(work.Node), .. await Task.WhenAll((game.Jury?.Nodes ?? []).Distinct().Select(DeskOfAsync))];
            foreach (Desk desk in players)
            {
                int before = desk.Told.Events.Count;
                await desk.PlayAsync();
                if (desk.Told.Events.Skip(before).OfType<DisputeMoved>().LastOrDefault() is { } moved)
                {
                    await LoseAsync(Kind(moved.Move));
                }
            }

            await chain.Anvil.MineAsync(1, Tools.Token); // a jury is drawn from a later block's randomness
            game = await accuser.GameAsync(work.Contribution);
            if (game?.Closed is { } closed && accuser.Told.Events.OfType<DisputeEnded>().Any())
            {
                return closed;
            }
        }

        async Task LoseAsync(string kind)
        {
            if (lost?.Add(kind) ?? false)
            {
                await chain.Anvil.ReorgAsync(1, Tools.Token);
            }
        }
    }

    private static string Kind(string move)
    {
        string[] words = move.Split(' ');
        return words switch
        {
            ["shows", "its", ..] => "shows vote",
            ["shows", ..] => "shows subtrees",
            ["has", "the", ..] => $"has the {words[2]}",
            _ => words[0],
        };
    }

    private IEnumerable<NodeEvent> Told() => desks.Values.Append(accuser).SelectMany(desk => desk.Told.Events);

    private IEnumerable<DisputeMoved> Moves() => Told().OfType<DisputeMoved>();

    private async Task<Desk> DeskOfAsync(NodeId node)
    {
        if (!desks.TryGetValue(node, out Desk? desk))
        {
            desks[node] = desk = await DeskAsync(node, chain.ClientOf(node));
        }

        return desk;
    }

    private async Task<Desk> DeskAsync(NodeId node, LedgerClient ledger)
    {
        Desk desk = new(chain, ledger, Make.Member(node.Value) with { Run = work.Contribution.Run });
        await desk.KnowAsync(work.Contribution, Right);
        return desk;
    }

    private static RoundTrace Trace(int wrongFrom)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        for (int step = 0; step < Steps; step++)
        {
            trace.Add(new TraceSegment((uint)step, Hash32.Sha256([(byte)step]), new StateRoot(Hash32.Sha256([(byte)step, step < wrongFrom ? (byte)0 : (byte)1]))));
        }

        trace.End(new UpdateHash(Hash32.Sha256([wrongFrom < Steps ? (byte)1 : (byte)0])));
        return trace;
    }

    /// <summary>What of a node plays disputes.</summary>
    private sealed class Desk : IDisposable
    {
        private readonly NodeDisk disk = new();
        private readonly RunMembership member;
        private readonly LedgerClient ledger;
        private readonly RunHistory history;
        private readonly WorkReplay replay;
        private readonly PeerClient peers;
        private DisputeDesk desk = null!;

        public Desk(LedgerFixture chain, LedgerClient ledger, RunMembership member)
        {
            (this.ledger, this.member) = (ledger, member);
            history = new RunHistory(new LedgerHistory(chain.Treasury.ReadEvents(null)), member.Run);
            replay = new WorkReplay(
                member.Run,
                member.Spec,
                Make.Data(),
                () => throw new InvalidOperationException("The work is known."),
                (_, _) => throw new InvalidOperationException("The work is known."),
                disk.Documents);
            peers = new PeerClient(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);
            Restart();
        }

        public Recorder Told { get; } = new();

        public void Restart()
        {
            NodeConduct conduct = new();
            DisputeMoves moves = new(Told, TimeProvider.System);
            PendingProofs proofs = new(disk.Documents, ledger.Account!.Value);
            FaultProver prover = new(member, ledger, history, proofs, Told, TimeSpan.FromSeconds(1), TimeProvider.System);
            Prosecution prosecution = new(
                member, ledger, history, new Accusations(disk.Documents), proofs, prover, new SignedContributions(disk.Documents), replay, peers, Told, TimeProvider.System);
            DeepCases cases = new(member.Run, member.Spec, Make.Data(), () => throw new InvalidOperationException("A jury judges."), (_, _) => throw new InvalidOperationException("A jury judges."));
            DisputedTrees trees = new(disk.Blobs, (_, _, _, _) => throw new InvalidOperationException("A jury judges."), TimeSpan.Zero, TimeProvider.System);
            GameParty party = new(member, ledger, history, new ContributionJournal(disk.Documents), disk.Blobs, replay, cases, trees, conduct, moves);
            JuryDuty jury = new(member, ledger, history, replay, disk.Documents, conduct, moves, () => new Salt(Hash32.Sha256(Guid.NewGuid().ToByteArray())), TimeProvider.System);
            TimeSpan poll = TimeSpan.FromMilliseconds(10);
            desk = new DisputeDesk(member, ledger, history, prosecution, party, jury, moves, Told, new ChainPatience(Told, poll, TimeProvider.System), poll, TimeProvider.System);
        }

        public Task<bool> PlayAsync() => desk.PlayAsync(Tools.Token);

        /// <summary>The last game about a contribution.</summary>
        public async Task<DisputedGame?> GameAsync(Contribution about) =>
            (await history.DisputesAsync(Tools.Token)).LastOrDefault(game => game.Opened.Node == about.Node && game.Opened.Round == about.Round);

        /// <summary>The node has done the work over again already.</summary>
        public async Task KnowAsync(Contribution about, RoundTrace right)
        {
            RoundOpened opened = (await history.RoundAsync(about.Round, Tools.Token)).Opened!;
            await disk.Documents.PutAsync("replays", $"{about.Run.Value:d20}/{about.Round.Value:d20}/{about.Node.Value:d20}/{opened.Beacon}", right.ToBytes(), Tools.Token);
        }

        /// <summary>The node has committed to work, and has its trace.</summary>
        public async Task CommitToAsync(DisputedWork own)
        {
            await new ContributionJournal(disk.Documents).SaveAsync(new SealedContribution(own.Contribution, default, own.Signature.ToString()), Tools.Token);
            await disk.Blobs.SaveOwnAsync(own.Trace, Tools.Token);
        }

        public void Dispose()
        {
            peers.Dispose();
            replay.Dispose();
            history.Dispose();
            disk.Dispose();
        }
    }
}
