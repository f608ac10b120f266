using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// The rules of DisputeGame.sol: who may move when, clocks, what has to be in which tree, and where bond, slash and fee go. What
/// the contract refuses throws here: the parties are the product's own code, which makes no such move.
/// </summary>
internal sealed class SimulatedGame
{
    private readonly SimulationTerms terms;
    private readonly SimulatedLedger ledger;
    private readonly Contribution work;
    private readonly BigInteger bond;
    private Hash32 hash;
    private bool feePaid;

    /// <summary>Opens a game; its bond has been taken.</summary>
    /// <param name="start">Below the trace's root, or null.</param>
    public SimulatedGame(SimulationTerms terms, SimulatedLedger ledger, Contribution work, NodeId challenger, Subtree? start, MoveTally moves)
    {
        (this.terms, this.ledger, this.work) = (terms, ledger, work);
        Challenger = challenger;
        Moves = moves;
        bond = BondOf(terms, work.Steps);
        ulong leaves = work.Steps + 2UL;
        hash = work.TraceRoot.Value;
        Turn = new DisputeTurn(DisputeStatus.NodeTurn, 0, HeightOf(leaves), terms.Stride, ledger.Time.Now, terms.ClockSeconds, terms.ClockSeconds, 0, leaves);
        moves.Add(Move.Open);
        if (start is not null)
        {
            Pick(start);
        }
    }

    public NodeId Node => work.Node;

    public Round Round => work.Round;

    public NodeId Challenger { get; }

    public MoveTally Moves { get; }

    public DisputeTurn Turn { get; private set; }

    /// <summary>What the node showed last.</summary>
    public Hash32[] Shown { get; private set; } = [];

    /// <summary>The leaf's claim, once it is open for the jury.</summary>
    public Hash32 Claimed { get; private set; }

    public DisputeOutcome? Outcome { get; private set; }

    /// <summary>What the accused owner was paid for being right.</summary>
    public BigInteger ToNode { get; private set; }

    /// <summary>What the challenger got back and earned.</summary>
    public BigInteger ToChallenger { get; private set; }

    /// <summary>MOVE_COST for each move of the longest game, with what is burnt of it on top, and the jury's fee.</summary>
    public static BigInteger BondOf(SimulationTerms terms, uint steps)
    {
        BigInteger cost = (HeightOf(steps + 2UL) + 1) * terms.MoveCost.Value * 10_000, kept = 10_000 - terms.BurnBps;
        return terms.JuryFee.Value + ((cost + kept - 1) / kept);
    }

    public void Reveal(Hash32[] nodes)
    {
        Pass(DisputeStatus.NodeTurn);
        Require(Turn.Height > 0 && MerkleTree.Root(nodes) == hash, "wrong nodes");
        Shown = nodes;
        Turn = Turn with { Status = DisputeStatus.ChallengerTurn };
        Moves.Add(Move.Reveal);
    }

    public void Descend(Subtree to)
    {
        Pass(DisputeStatus.ChallengerTurn);
        Pick(to);
        Turn = Turn with { Status = DisputeStatus.NodeTurn };
        Moves.Add(Move.Descend);
    }

    /// <summary>Opens the leaf for the jury.</summary>
    /// <param name="trace">That the node committed to.</param>
    public void OpenLeaf(RoundTrace trace)
    {
        Pass(DisputeStatus.NodeTurn);
        int leaf = checked((int)Turn.Index);
        Require(Turn.Height == 0 && trace.Leaves[leaf] == hash && trace.Root() == work.TraceRoot, "wrong leaf");
        Claimed = trace.Claim(leaf);
        feePaid = true;
        Turn = Turn with { Status = DisputeStatus.Referee };
        Moves.Add(Move.OpenLeaf);
    }

    /// <summary>Ends the game when the clock that runs has run out.</summary>
    public void Timeout()
    {
        bool nodeMoves = Turn.Status == DisputeStatus.NodeTurn;
        Require(ledger.Time.Now > Turn.Deadline, "the clock runs");
        Moves.Add(Move.Timeout);
        Close(nodeMoves ? DisputeOutcome.ChallengerWins : DisputeOutcome.NodeWins);
    }

    /// <summary>The referee's ruling.</summary>
    public void Rule(DisputeOutcome outcome)
    {
        Require(Turn.Status == DisputeStatus.Referee, "not at the referee");
        Close(outcome);
    }

    private static int HeightOf(ulong leaves) => leaves <= 1 ? 0 : 64 - BitOperations.LeadingZeroCount(leaves - 1);

    private void Close(DisputeOutcome outcome)
    {
        Turn = Turn with { Status = DisputeStatus.Closed };
        Outcome = outcome;
        BigInteger rest = feePaid ? bond - terms.JuryFee.Value : bond;
        if (outcome == DisputeOutcome.NodeWins)
        {
            ToNode = rest - (rest * terms.BurnBps / 10_000);
            ledger.Pay(Node, ToNode);
            return;
        }

        ToChallenger = rest + (outcome == DisputeOutcome.ChallengerWins ? ledger.Convict(Round, Node).ProverShare : 0);
        ledger.Pay(Challenger, ToChallenger);
    }

    /// <summary>Takes the time since the last move off the mover's clock.</summary>
    private void Pass(DisputeStatus mover)
    {
        Require(Turn.Status == mover, "not its turn");
        uint elapsed = checked((uint)(ledger.Time.Now - Turn.MovedAt));
        Require(ledger.Time.Now <= Turn.Deadline, "the clock has run out");
        Turn = mover == DisputeStatus.NodeTurn
            ? Turn with { NodeClock = Turn.NodeClock - elapsed, MovedAt = ledger.Time.Now }
            : Turn with { ChallengerClock = Turn.ChallengerClock - elapsed, MovedAt = ledger.Time.Now };
    }

    private void Pick(Subtree to)
    {
        int down = Turn.Height - to.Height;
        ulong first = Turn.Index << down, width = (Turn.LeafCount + (1UL << to.Height) - 1) >> to.Height;
        Require(
            down > 0 && to.Index >= first && MerkleTree.VerifyInclusion(to.Hash, (long)(to.Index - first), (long)width, [.. to.Path], hash),
            "not in the tree");
        hash = to.Hash;
        Turn = Turn with { Height = to.Height, Index = to.Index };

        // A short last subtree may be less high than its place.
        int height = HeightOf(Turn.LeafCount);
        Turn = Turn with { Height = height, Index = Turn.Index << (to.Height - height) };
    }

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The game about node {Node}, round {Round}, refuses a move: {what}.");
        }
    }
}
