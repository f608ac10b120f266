using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What a demo run does. The defaults are what <c>make demo</c> shows.</summary>
internal sealed record DemoOptions
{
    /// <summary>Worker processes from the start.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>How one more worker cheats, a misbehaviour of <c>pledger-attack</c>; null for nobody.</summary>
    public string? Cheater { get; init; }

    /// <summary>The program that cheats.</summary>
    public string CheaterProgram => Path.Combine(
        Repository, "tests", "ProtocolLedger.Attacks", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "pledger-attack");

    /// <summary>Rounds to finalise before the vote to halt is called.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>The round before which one more worker joins; 0 for none.</summary>
    public int JoinAtRound { get; init; } = 4;

    /// <summary>Final rounds after which the brake is pulled: about half way, and not before the joiner works.</summary>
    public int BrakeAfterRounds => Math.Max(JoinAtRound, Math.Max(1, Rounds * 6 / 10));

    /// <summary>Leave the chain and the nodes running when all is done.</summary>
    public bool Keep { get; init; }

    /// <summary>Lines instead of a live table, whatever the terminal.</summary>
    public bool Plain { get; init; }

    /// <summary>Where everything is written.</summary>
    public required string Folder { get; init; }

    /// <summary>The root of the repository, for the training text and the contracts.</summary>
    public required string Repository { get; init; }

    /// <summary>The run specification to train.</summary>
    public required string RunSpec { get; init; }

    /// <summary>Whether the exact engine trains, whatever engine the specification names.</summary>
    public bool IsExact { get; init; }

    /// <summary>Longest that the whole demo may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(20);
}

/// <summary>The demo's economy and its short time limits; a real run has days where this has seconds.</summary>
internal static class DemoTerms
{
    public static readonly Wei Stake = Wei.FromTokens(10_000);
    public static readonly Wei LiquidTokens = Wei.FromTokens(5_000);

    /// <summary>What a worker has for the bonds of disputes and of jury seats.</summary>
    public static readonly Wei WorkerTokens = Wei.FromTokens(500);
    public static readonly Wei RewardPerRound = Wei.FromTokens(100);
    public static readonly Wei Ether = Wei.FromTokens(100); // 10^18 units of either
    public static readonly Wei FirstIssue = Wei.FromTokens(1_000); // 10^18 units of a share as well
    public const ulong HalvingRounds = 50;
    public const ulong MandateRounds = 200;
    public static readonly TimeSpan MandateLength = TimeSpan.FromHours(6);

    /// <summary>The mandate of the run that lapses.</summary>
    public static readonly TimeSpan ShortMandate = TimeSpan.FromSeconds(12);

    public static readonly DeploymentSettings Deployment = new()
    {
        VotingDelay = TimeSpan.FromSeconds(1),
        VotingPeriod = TimeSpan.FromSeconds(15),
        TimelockDelay = TimeSpan.FromSeconds(2),
        BrakePause = TimeSpan.FromSeconds(120), // a vote to resume takes about 25 s
        BrakeCooldown = TimeSpan.FromSeconds(1_400),
        BrakeJudge = TimeSpan.FromSeconds(120),
        Unbonding = TimeSpan.FromDays(1),
        Challenge = TimeSpan.FromSeconds(420), // some ten rounds without a dispute's clock
        DisputeClock = TimeSpan.FromSeconds(120),
        Referee = TimeSpan.FromSeconds(480),
        JuryPhase = TimeSpan.FromSeconds(120), // it ends when all have voted
        JurySeats = 3,
        QuorumPercent = 20,
        Supply = Wei.FromTokens(130_000),
    };

    /// <summary>The run on the ledger for a specification and its dataset.</summary>
    public static RunParameters Run(RunSpec spec, DatasetManifest manifest, CheckpointRoot genesis, int workers, EthAddress referee, DateTimeOffset now) => new(
        spec.Hash(),
        spec.Dataset.ManifestRoot,
        spec.EngineHash(),
        genesis,
        (uint)spec.InnerSteps,
        CommitSeconds: 60, // also how long a round waits for a node that is slashed in it
        RevealSeconds: 40,
        ProposeSeconds: 60,
        AttestSeconds: 60,
        Stake,
        RewardPerRound,
        MandateRounds,
        (ulong)now.Add(MandateLength).ToUnixTimeSeconds())
    {
        Replicas = (uint)workers,
        Data = DataTerms.Of(spec, manifest),
        SlashAmount = new Wei(Stake.Value / 2),
        Referee = referee,
        FlopPerStep = spec.FlopPerStep,
        FirstIssue = FirstIssue,
        HalvingRounds = HalvingRounds,
        SpecUri = "file:run.json",
    };
}
