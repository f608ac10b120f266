using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestNetworks;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>
/// One life of a network, which the tests look at from all sides: three nodes train; one is killed amid a round, then again
/// after it has committed; a fourth joins; one owner pulls the brake and the pause ends by itself; the token holders halt the run.
/// </summary>
public sealed class NetworkScenario : IAsyncLifetime
{
    public const int InnerSteps = 4;

    internal TestNetwork Network { get; private set; } = null!;

    /// <summary>The node that was killed twice.</summary>
    internal DemoNode Victim => Network.Nodes[1];

    internal DemoNode Joiner => Network.Nodes[3];

    /// <summary>Whose owner pulled the brake.</summary>
    internal DemoNode Puller => Network.Nodes[2];

    /// <summary>What the puller lent the brake for it.</summary>
    internal Wei BrakeBond { get; private set; }

    internal DemoHalt Halt { get; private set; } = null!;

    internal DateTimeOffset HaltedBefore { get; private set; }

    /// <summary>All events of the ledger, read when everything was over.</summary>
    internal LedgerHistory History { get; private set; } = null!;

    /// <summary>The rounds in which the victim was killed.</summary>
    internal List<ulong> Killed { get; } = [];

    /// <summary>Rounds in which the victim worked after each of its restarts.</summary>
    internal List<ulong> BackIn { get; } = [];

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Network = await TestNetwork.StartAsync(InnerSteps, 3, cancellation);
        for (int i = 0; i < 4; i++)
        {
            await Network.AddNodeAsync(3, cancellation, config => config with { ClaimEveryRounds = 2 });
        }

        foreach (DemoNode node in Network.Nodes.Take(3))
        {
            await Network.RunAsync(node, cancellation);
        }

        await Network.WaitForAsync<RoundDone>(Network.Nodes[0], done => done.Round >= 1, "a first final round", cancellation);
        await KillAsync<InnerStepDone>(step => step.Round, cancellation);
        await KillAsync<PhaseEntered>(phase => phase.Phase == "reveal" ? phase.Round : null, cancellation);

        await Network.RunAsync(Joiner, cancellation);
        await Network.WaitForAsync<RoundDone>(Joiner, done => done.Steps > 0, "a round with the joiner's work", cancellation);

        await PauseAsync(cancellation);

        Halt = await new DemoVote(Network.Chain, Network.Nodes, Network.Board, TimeProvider.System).HaltAsync(cancellation);
        HaltedBefore = TimeProvider.System.GetUtcNow();
        await new DemoClaims(Network.Chain, Network.Nodes, Network.Board, NullLoggerFactory.Instance, TimeProvider.System).ClaimRestAsync(cancellation);
        History = new LedgerHistory(Network.Chain.Ledger.ReadEvents(null));
        await History.UpdateAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Network is not null)
        {
            await Network.DisposeAsync();
        }
    }

    /// <summary>One owner pulls the brake amid a round; the network rests until the pause ends, and goes on.</summary>
    private async Task PauseAsync(CancellationToken cancellation)
    {
        LedgerClient owner = Puller.OwnerLedger;
        BrakeBond = (await owner.Brake.RulesAsync(cancellation)).Bond;
        await owner.Token.ApproveAsync(owner.Deployment.Addresses.Brake, BrakeBond, cancellation).EnsureMinedAsync("approve the bond");
        int now = Network.Told.Count;
        await Network.WaitForAsync<InnerStepDone>(Joiner, step => step.Step < InnerSteps, "an inner step", cancellation, now);
        await owner.SendAsync(owner.Brake.PullRequest(Network.Chain.Run, []), cancellation).EnsureMinedAsync("pull the brake");
        foreach (DemoNode node in Network.Nodes)
        {
            await Network.WaitForAsync<RunStateChanged>(node, changed => changed.State == "Paused", "word of the pause", cancellation, now);
            await Network.WaitForAsync<RunStateChanged>(node, changed => changed.State == "Active", "the end of the pause", cancellation, now);
        }

        now = Network.Told.Count;
        await Network.WaitForAsync<RoundDone>(Joiner, done => done.Steps > 0, "a final round after the pause", cancellation, now);
    }

    /// <summary>Kills the victim at the first such event from now on, starts it again, and waits until its work counts again.</summary>
    private async Task KillAsync<T>(Func<T, ulong?> roundOf, CancellationToken cancellation)
        where T : NodeEvent
    {
        int now = Network.Told.Count;
        T moment = await Network.WaitForAsync<T>(Victim, told => roundOf(told) is not null, "the moment of its death", cancellation, now);
        Victim.Kill();
        Assert.Equal(128 + Programs.Kill, await Victim.Exited.WaitAsync(Until.Limit, cancellation));
        ulong round = roundOf(moment)!.Value;
        Killed.Add(round);
        now = Network.Told.Count;
        await Network.RunAsync(Victim, cancellation);
        RoundDone back = await Network.WaitForAsync<RoundDone>(Victim, done => done.Round >= round && done.Steps > 0, "work after its restart", cancellation, now);
        BackIn.Add(back.Round);
    }
}
