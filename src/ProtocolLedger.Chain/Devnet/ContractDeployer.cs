using System.Globalization;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>What may differ between networks; the defaults suit a devnet that votes within a minute.</summary>
public sealed record DeploymentSettings
{
    public TimeSpan VotingDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan VotingPeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a vote still lasts, at least, once the quorum is reached; at most the voting period.</summary>
    public TimeSpan VoteExtension { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan TimelockDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a pull of the brake pauses a run.</summary>
    public TimeSpan BrakePause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the same votes then can't pull; with a tenth of the votes a pull, more than eleven pauses.</summary>
    public TimeSpan BrakeCooldown { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How long a vote may judge a pull.</summary>
    public TimeSpan BrakeJudge { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>What a puller risks.</summary>
    public Wei BrakeBond { get; init; } = Wei.FromTokens(100);

    /// <summary>Must outlast all phases of a round, the time for disputes and the longest game.</summary>
    public TimeSpan Unbonding { get; init; } = TimeSpan.FromDays(1);

    /// <summary>After a round's end its contributions may be disputed for so long.</summary>
    public TimeSpan Challenge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Each party's clock in a dispute; a seventh of <see cref="Challenge"/> when null.</summary>
    public TimeSpan? DisputeClock { get; init; }

    /// <summary>What a referee has at most, which should cover the four phases of a jury; as long as <see cref="Challenge"/> when null.</summary>
    public TimeSpan? Referee { get; init; }

    /// <summary>Time to draw a jury, and as much each to vote, to reveal and to settle; a fifth of <see cref="Challenge"/> when null.</summary>
    public TimeSpan? JuryPhase { get; init; }

    /// <summary>Jurors, an odd number of at most 15.</summary>
    public int JurySeats { get; init; } = 5;

    /// <summary>Levels that a node shows per answer, below the trace, of a game about a run of the exact engine.</summary>
    public int ExactStride { get; init; } = 6;

    /// <summary>So long the award for a proven fault waits for whoever had the evidence first.</summary>
    public TimeSpan BountyClaim { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>Votes needed to propose.</summary>
    public Wei ProposalThreshold { get; init; } = Wei.FromTokens(1);

    /// <summary>Part of the supply that must take part in a vote, 1 to 100.</summary>
    public int QuorumPercent { get; init; } = 4;

    /// <summary>All of it goes to the deployer.</summary>
    public Wei Supply { get; init; } = Wei.FromTokens(1_000_000_000);
}

/// <summary>Deploys the protocol's contracts with the repository's own deploy script.</summary>
public sealed class ContractDeployer(FoundryTools tools, TimeProvider time)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    /// <summary>Deploys; compiles first where needed.</summary>
    /// <param name="rpcUrl">The chain.</param>
    /// <param name="deployer">Pays, and gets the initial supply.</param>
    /// <param name="settings">What may differ between networks.</param>
    /// <param name="logFile">Forge's output is appended to it when set.</param>
    /// <param name="cancellationToken">Stops forge.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.TransactionFailed"/>: forge failed, with its last words.</exception>
    public async Task<Deployment> DeployAsync(
        Uri rpcUrl, LedgerKey deployer, DeploymentSettings settings, string? logFile, CancellationToken cancellationToken)
    {
        // The script may write here and nowhere else outside the contracts' folder (foundry.toml, fs_permissions).
        string output = Path.Combine("/tmp", $"protocolledger-deployment-{Guid.NewGuid():n}.json");
        try
        {
            await using ChildProcess forge = await ChildProcess.StartAsync(Options(rpcUrl, deployer, settings, output, logFile), time, cancellationToken);
            int exitCode = await RunAsync(forge, cancellationToken);
            if (exitCode != 0 || !File.Exists(output))
            {
                string said = string.Join(" / ", forge.LastLines.Where(line => line.Trim().Length > 0).TakeLast(4));
                throw new PledgerException(
                    ExitCode.TransactionFailed, $"Deploying the contracts failed (forge exit code {exitCode}): {said}", "Does `make contracts` work, and is the deployer funded?");
            }

            return await Deployment.LoadAsync(output, cancellationToken);
        }
        finally
        {
            File.Delete(output);
        }
    }

    private async Task<int> RunAsync(ChildProcess forge, CancellationToken cancellationToken)
    {
        try
        {
            return await forge.Exited.WaitAsync(Limit, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await forge.StopAsync(StopGrace, cancellationToken);
            throw new PledgerException(
                ExitCode.TransactionFailed, $"Deploying the contracts took more than {Limit.TotalMinutes:0} minutes.", "Is the chain making blocks?");
        }
    }

    private ChildProcessOptions Options(Uri rpcUrl, LedgerKey deployer, DeploymentSettings settings, string output, string? logFile) => new()
    {
        Name = "forge",
        FileName = tools.Forge,
        WorkingDirectory = tools.ContractsFolder,
        LogFile = logFile,
        Arguments = ["script", "script/Deploy.s.sol:Deploy", "--rpc-url", rpcUrl.ToString(), "--broadcast", "--non-interactive", "--color", "never"],
        Environment = new Dictionary<string, string?>
        {
            // In the environment and not among the arguments, which every user of the machine can list.
            ["DEPLOYER_KEY"] = deployer.Key.GetPrivateKey(),
            ["DEPLOYMENT_OUT"] = output,
            ["TOKEN_SUPPLY_WEI"] = settings.Supply.ToString(),
            ["VOTING_DELAY_SECONDS"] = Seconds(settings.VotingDelay),
            ["VOTING_PERIOD_SECONDS"] = Seconds(settings.VotingPeriod),
            ["BRAKE_PAUSE_SECONDS"] = Seconds(settings.BrakePause),
            ["BRAKE_COOLDOWN_SECONDS"] = Seconds(settings.BrakeCooldown),
            ["BRAKE_JUDGE_SECONDS"] = Seconds(settings.BrakeJudge),
            ["BRAKE_VOTE_AGE_SECONDS"] = "1",
            ["BRAKE_BOND_WEI"] = settings.BrakeBond.ToString(),
            ["CHALLENGE_SECONDS"] = Seconds(settings.Challenge),
            ["DISPUTE_CLOCK_SECONDS"] = Seconds(settings.DisputeClock ?? TimeSpan.FromSeconds(Math.Max(1, (long)settings.Challenge.TotalSeconds / 7))),
            ["REFEREE_SECONDS"] = Seconds(settings.Referee ?? settings.Challenge),
            ["BOUNTY_CLAIM_SECONDS"] = Seconds(settings.BountyClaim),
            ["JURY_PHASE_SECONDS"] = Seconds(settings.JuryPhase ?? settings.Challenge / 5),
            ["JURY_SEATS"] = settings.JurySeats.ToString(CultureInfo.InvariantCulture),
            ["EXACT_STRIDE"] = settings.ExactStride.ToString(CultureInfo.InvariantCulture),
            ["VOTE_EXTENSION_SECONDS"] = Seconds(settings.VoteExtension),
            ["TIMELOCK_DELAY_SECONDS"] = Seconds(settings.TimelockDelay),
            ["UNBONDING_SECONDS"] = Seconds(settings.Unbonding),
            ["PROPOSAL_THRESHOLD_WEI"] = settings.ProposalThreshold.ToString(),
            ["QUORUM_PERCENT"] = settings.QuorumPercent.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static string Seconds(TimeSpan span) => ((long)span.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
