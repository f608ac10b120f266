using System.CommandLine;
using System.Globalization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger runs create</c>: puts a run on the ledger from a run specification and its terms, and pays its rewards in.</summary>
internal static class RunsCreateCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The run specification (JSON; devnet/runs has examples)" };
    private static readonly Option<string?> Manifest = RunsDeclareCommand.ManifestOption();
    private static readonly Option<string?> Dataset = RunsDeclareCommand.DatasetOption();
    private static readonly Option<ulong> Reward = Number("--reward", "tokens", "What a finalised round pays in all, whole tokens");
    private static readonly Option<ulong> Rounds = Number("--rounds", "number", "Rounds of the mandate; 0 makes a draft that waits for a vote");
    private static readonly Option<DateTimeOffset?> Until = new("--until") { HelpName = "time", Description = "End of the mandate, such as 2027-01-31T00:00Z; not for a draft" };
    private static readonly Option<ulong> MinStake = Number("--min-stake", "tokens", "What a node must have staked to take part, whole tokens");
    private static readonly Option<ulong> Slash = Number("--slash", "tokens", "What a proven fault costs a node, whole tokens, at most the minimum stake");
    private static readonly Option<ulong> FirstIssue = new("--first-issue") { HelpName = "shares", Description = "Whole shares of the model that the first round issues", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<ulong> Halving = new("--halving-rounds") { HelpName = "number", Description = "Rounds between two halvings of what a round issues", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<uint> Commit = Seconds("--commit-seconds", "Time for training and committing", 600);
    private static readonly Option<uint> Reveal = Seconds("--reveal-seconds", "Time for revealing", 120);
    private static readonly Option<uint> Propose = Seconds("--propose-seconds", "Time that each leader has to propose", 120);
    private static readonly Option<uint> Attest = Seconds("--attest-seconds", "Time for attesting", 120);
    private static readonly Option<uint> Replicas = new("--replicas") { HelpName = "number", Description = "Nodes aimed at; information, not a limit", DefaultValueFactory = _ => 1 };
    private static readonly Option<ulong[]> Parents = new("--parents") { HelpName = "runs", Description = "Runs that this one descends from", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Option<string> Referee = new("--referee") { HelpName = "who", Description = "Decides disputes about training steps: jury, chain (the exact referee, for runs of the exact engine), none, or a contract's address", DefaultValueFactory = _ => "jury" };
    private static readonly Option<string> Admission = new("--admission") { HelpName = "who", Description = "Who may join: open (every node), allow-list (of owners, kept by votes), attestation (by attestors that votes list), or a policy contract's address", DefaultValueFactory = _ => "open" };
    private static readonly Option<string?> Uri = new("--spec-uri") { HelpName = "address", Description = "Where the specification can be fetched (file: and its name if not given)" };

    public static Command Build()
    {
        Command command = new("create", "Makes a run from a specification and its terms, and pays its rewards into escrow")
        {
            File, Manifest, Dataset, Reward, Rounds, Until, MinStake, Slash, FirstIssue, Halving, Commit, Reveal, Propose, Attest, Replicas, Parents, Referee, Admission, Uri,
        };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            RunSpec spec = await RunsDeclareCommand.SpecAsync(parsed.GetValue(File)!, cancellation);
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            DatasetManifest manifest = await RunsDeclareCommand.ManifestAsync(parsed.GetValue(Manifest) ?? session.Config.DatasetManifest, cancellation);
            RunParameters parameters = Terms(spec, DataTerms.Of(spec, manifest), session.Ledger.Deployment.Addresses, parsed, await session.Ledger.HeadAsync(0, cancellation));
            StepProgram? program = parameters.Referee == session.Ledger.Deployment.Addresses.ExactReferee
                ? await RunsDeclareCommand.ProgramAsync(spec, manifest, parsed.GetValue(Dataset) ?? session.Config.Dataset, cancellation)
                : null;
            IEnumerable<string> effects = await EffectsAsync(session, spec, parameters, cancellation);
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, session.Ledger.Runs.CreateRequest(parameters), "create the run", cancellation);
            RunId run = receipt.Event<RunCreated>().Run;
            if (program is not null)
            {
                await DeclareAsync(confirmation, session, parsed, run, program, cancellation);
            }

            Console.WriteLine($"run {run} is {await session.Ledger.Runs.StateAsync(run, cancellation)}; `pledger runs show {run}` shows it");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The second transaction of a run that the chain judges. The first can't be taken back.</summary>
    private static async Task DeclareAsync(
        Confirmation confirmation, LedgerSession session, ParseResult parsed, RunId run, StepProgram program, CancellationToken cancellation)
    {
        await Console.Error.WriteLineAsync($"run {run} is made; what is left is to declare its program");
        try
        {
            await RunsDeclareCommand.DeclareAsync(confirmation, session, parsed, run, program, cancellation);
        }
        catch (PledgerException failure)
        {
            throw new PledgerException(
                failure.ExitCode,
                $"Run {run} was made, but its program was not declared: {failure.Message}",
                $"Declare it with `pledger runs declare {run} {parsed.GetValue(File)}`; before that no node joins the run.",
                failure);
        }
    }

    private static RunParameters Terms(RunSpec spec, DataTerms data, DeploymentAddresses at, ParseResult parsed, ChainHead head) => new(
        spec.Hash(),
        spec.Dataset.ManifestRoot,
        spec.EngineHash(),
        GenesisCheckpoint.Create(spec).Root,
        (uint)spec.InnerSteps,
        parsed.GetValue(Commit),
        parsed.GetValue(Reveal),
        parsed.GetValue(Propose),
        parsed.GetValue(Attest),
        Wei.FromTokens(parsed.GetValue(MinStake)),
        Wei.FromTokens(parsed.GetValue(Reward)),
        parsed.GetValue(Rounds),
        Expiry(parsed.GetValue(Rounds), parsed.GetValue(Until), head))
    {
        Replicas = parsed.GetValue(Replicas),
        Data = data,
        SlashAmount = Wei.FromTokens(parsed.GetValue(Slash)),
        Referee = parsed.GetValue(Referee) switch
        {
            "jury" => at.JuryReferee,
            "chain" => at.ExactReferee,
            "none" => EthAddress.Zero,
            { } address => CommandText.Address(address),
            null => EthAddress.Zero,
        },
        Admission = parsed.GetValue(Admission) switch
        {
            "open" or null => EthAddress.Zero,
            "allow-list" => at.AllowListAdmission,
            "attestation" => at.AttestationAdmission,
            { } address => CommandText.Address(address),
        },
        FlopPerStep = spec.FlopPerStep,
        FirstIssue = Wei.FromTokens(parsed.GetValue(FirstIssue)),
        HalvingRounds = parsed.GetValue(Halving),
        Parents = [.. parsed.GetValue(Parents)!.Order().Select(parent => new RunId(parent))],
        SpecUri = parsed.GetValue(Uri) ?? $"file:{Path.GetFileName(parsed.GetValue(File))}",
    };

    private static ulong Expiry(ulong rounds, DateTimeOffset? until, ChainHead head) => (rounds, until) switch
    {
        (0, null) => 0,
        (0, _) => throw new PledgerException(ExitCode.Usage, "A draft has no mandate, so it has no end either.", "Leave --until out, or give the mandate's rounds with --rounds."),
        (_, null) => throw new PledgerException(ExitCode.Usage, "A mandate needs an end.", "Give it with --until, such as 2027-01-31T00:00Z."),
        (_, { } end) => CommandText.Future(end, head),
    };

    private static async Task<IEnumerable<string>> EffectsAsync(LedgerSession session, RunSpec spec, RunParameters run, CancellationToken cancellation)
    {
        List<string> effects =
        [
            string.Create(CultureInfo.InvariantCulture, $"makes a run of {spec.Name}: {spec.Model.ParameterCount} parameters, {run.InnerSteps} inner steps a round, {CommandText.Flop(run.FlopPerStep)} FLOP a step"),
            string.Create(CultureInfo.InvariantCulture, $"a step trains on {run.Data}, drawn anew for each node: a batch with others can be proven"),
            run.MandateRounds == 0
                ? $"as a draft: it begins when a vote gives it a mandate, and pays {run.RewardPerRound.ToTokens()} tokens for each finalised round from what is funded until then"
                : $"with a mandate of {CommandText.Count(run.MandateRounds, "round")} until {CommandText.Time(run.MandateExpiry)}: without a vote it stops then",
            $"nodes need a stake of {run.MinStake.ToTokens()} tokens, a proven fault costs {run.SlashAmount.ToTokens()}; {(run.Referee.IsZero ? "disputes about training steps have no referee" : $"{session.NameOf(run.Referee)} decides disputes about training steps")}",
            $"admits {CommandText.Admission(run.Admission, session.Ledger.Deployment.Addresses)}; this can't be changed later",
            $"the first round issues {run.FirstIssue.ToTokens()} shares of the model to its nodes' owners, half as many every {CommandText.Count(run.HalvingRounds, "round")}",
            $"starts from the genesis checkpoint {run.Genesis}, made from the specification",
        ];
        if (run.MandateRounds > 0)
        {
            effects.Insert(3, $"pays {run.Escrow.ToTokens()} tokens into escrow, {run.RewardPerRound.ToTokens()} for each round; the creator gets back what the run has not spent when it is over");
        }

        foreach (RunId parent in run.Parents)
        {
            effects.Add($"descends from run {parent}, whose {CommandText.Flop(await session.Ledger.Compute.LineageFlopAsync(parent, cancellation))} FLOP of training count as its own");
        }

        return effects;
    }

    private static Option<ulong> Number(string name, string unit, string description) => new(name) { HelpName = unit, Description = description, Required = true };

    private static Option<uint> Seconds(string name, string description, uint value) =>
        new(name) { HelpName = "seconds", Description = description, DefaultValueFactory = _ => value };
}
