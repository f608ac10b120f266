using System.CommandLine;
using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger propose</c>: puts something to the vote, built from plain arguments and shown decoded before it is signed.</summary>
internal static class ProposeCommand
{
    public static Command Build() => new("propose", "Puts something to the vote of the token holders")
    {
        Halt(),
        ExtendMandate(),
        Resume(),
        PassReview(),
        Rollback(),
        Judge("uphold-pull", "Says that a pull of the brake was right, which frees its bond", (governance, puller, pull, why) => governance.Uphold(puller, pull, why)),
        Judge("judge-frivolous", "Says that a pull of the brake was frivolous, which costs its bond", (governance, puller, pull, why) => governance.JudgeFrivolous(puller, pull, why)),
        CouncilSeat(),
        ChangeRule(),
        Thresholds(),
        Price(),
        Owners("list-owners", "Lets nodes of these owners join the run, whose list they get on", listed: true),
        Owners("unlist-owners", "Lets no more nodes of these owners join the run; those that have joined stay", listed: false),
        Attestor("list-attestor", "Lets an account say which nodes may join the run", listed: true),
        Attestor("unlist-attestor", "Lets an account no longer say which nodes may join the run; those that have joined stay", listed: false),
        Pay(),
        Call(),
    };

    private static Command Halt() => Build(
        new("halt", "Ends the run for good"),
        (session, _, why) => session.Ledger.Governance.Halt(session.Run, why));

    private static Command ExtendMandate()
    {
        Option<ulong> rounds = new("--rounds") { HelpName = "number", Description = "New total number of rounds", Required = true };
        Option<DateTimeOffset> until = new("--until") { HelpName = "time", Description = "New end of the mandate, such as 2027-01-31T00:00Z", Required = true };
        return Build(
            new("extend-mandate", "Lets the run go on for longer; without it the run stops when its mandate lapses") { rounds, until },
            async (session, parsed, why, cancellation) =>
            {
                Mandate now = await session.Ledger.Runs.MandateAsync(session.Run, cancellation);
                ChainHead head = await session.Ledger.HeadAsync(0, cancellation);
                return session.Ledger.Governance.ExtendMandate(
                    session.Run, RoundsFrom(now, parsed.GetValue(rounds)), CommandText.Future(parsed.GetValue(until), head), why);
            });
    }

    // What the ledger would refuse after the vote is refused before it.
    private static ulong RoundsFrom(Mandate now, ulong rounds) => rounds >= now.Rounds
        ? rounds
        : throw new PledgerException(
            ExitCode.Usage,
            $"A mandate of {rounds} {(rounds == 1 ? "round" : "rounds")} is less than the present {now.Rounds}, and a mandate never shrinks.",
            "Give the new total with --rounds, or end the run with `pledger propose halt`.");

    private static Command Resume() => Build(
        new("resume", "Ends a pause of the brake before its time"),
        (session, _, why) => session.Ledger.Governance.Resume(session.Run, why));

    private static Command PassReview()
    {
        Option<string> report = new("--report") { HelpName = "file or hash", Description = "The evaluation report: the file, or its hash as 0x and 64 hexadecimal digits", Required = true };
        return Build(
            new("pass-review", "Lets a run go on that waits for a review") { report },
            (session, parsed, why) => session.Ledger.Governance.PassReview(session.Run, Report(parsed.GetValue(report)!), why));
    }

    private static Command Rollback()
    {
        Option<ulong> round = new("--to-round") { HelpName = "number", Description = "The round whose checkpoint the run goes on from; 0 is its start", Required = true };
        return Build(
            new("rollback", "Has the run go on from an older checkpoint, and takes back the rewards that have not vested") { round },
            async (session, parsed, why, cancellation) =>
            {
                Round to = await FinalRoundAsync(session, new Round(parsed.GetValue(round)), cancellation);
                return session.Ledger.Governance.Rollback(session.Run, to, why);
            });
    }

    // What the ledger would refuse after the vote is refused before it.
    private static async Task<Round> FinalRoundAsync(LedgerSession session, Round to, CancellationToken cancellation)
    {
        CanonicalCheckpoint latest = await session.Ledger.Rounds.LatestCheckpointAsync(session.Run, cancellation);
        string? problem = to >= latest.Round ? $"Run {session.Run} goes on from the checkpoint of round {latest.Round}: a rollback leads to an older one."
            : await session.Ledger.Rounds.CheckpointAsync(session.Run, to, cancellation) is null ? $"Round {to} of run {session.Run} has no checkpoint: it was abandoned."
            : null;
        return problem is null
            ? to
            : throw new PledgerException(ExitCode.Usage, problem, "Give a round below that with a checkpoint with --to-round, or 0 for the run's start.");
    }

    private static Command Judge(string name, string description, Func<GovernanceClient, EthAddress, BigInteger, string, GovernanceProposal> build)
    {
        Argument<string> puller = new("puller") { Description = "Who pulled" };
        Argument<ulong> pull = new("pull") { Description = "The pull's number" };
        return Build(
            new(name, description) { puller, pull },
            (session, parsed, why) => build(session.Ledger.Governance, CommandText.Address(parsed.GetValue(puller)!), parsed.GetValue(pull), why));
    }

    private static Command CouncilSeat()
    {
        Argument<int> seat = new("seat") { Description = "0 to 4" };
        Argument<string> member = new("member") { Description = "Who gets it; the zero address empties it" };
        return Build(
            new("council-seat", "Gives a seat of the safety council to an account") { seat, member },
            (session, parsed, why) => session.Ledger.Governance.SetCouncilSeat(parsed.GetValue(seat), CommandText.Address(parsed.GetValue(member)!), why));
    }

    private static Hash32 Report(string text) => text.Length == 66 && text.StartsWith("0x", StringComparison.Ordinal)
        ? Hash32.Parse(text)
        : Hash32.Sha256(File.ReadAllBytes(text));

    private static Command ChangeRule()
    {
        Argument<GovernanceRule> rule = new("rule") { Description = "The rule of voting" };
        Argument<uint> value = new("value") { Description = "Seconds; whole tokens for ProposalThreshold, percent for Quorum" };
        return Build(
            new("change-rule", "Changes a rule of voting itself") { rule, value },
            (session, parsed, why) => session.Ledger.Governance.Change(parsed.GetValue(rule), parsed.GetValue(value), why));
    }

    private static Command Thresholds()
    {
        Argument<string[]> flop = new("flop") { Description = "Training FLOP of a lineage at which a run is reviewed, ascending, such as 1e24 1e25 1e26", Arity = ArgumentArity.OneOrMore };
        Option<uint> memory = new("--memory") { HelpName = "gigabytes", Description = "Accelerator memory of one node above which a run is reviewed", Required = true };
        return Build(
            new("thresholds", "Sets the compute and the memory from which on runs are reviewed") { flop, memory },
            (session, parsed, why) => session.Ledger.Governance.SetThresholds(
                new ReviewThresholds([.. parsed.GetValue(flop)!.Select(CommandText.ParseFlop)], parsed.GetValue(memory)), why));
    }

    private static Command Price()
    {
        Argument<string> price = new("price") { Description = "Tokens for one credit, such as 0.5" };
        return Build(
            new("price", "Sells the inference credit of the run's model at another price") { price },
            (session, parsed, why) => session.Ledger.Governance.SetPrice(session.Run, CommandText.Amount(parsed.GetValue(price)!, "tokens"), why));
    }

    private static Command Owners(string name, string description, bool listed)
    {
        Argument<string[]> owners = new("owners") { Description = "The owners' addresses", Arity = ArgumentArity.OneOrMore };
        return Build(
            new(name, description) { owners },
            async (session, parsed, why, cancellation) =>
            {
                await RequirePolicyAsync(session, session.Ledger.Deployment.Addresses.AllowListAdmission, "owners", cancellation);
                return session.Ledger.Governance.ListOwners(session.Run, parsed.GetValue(owners)!.Select(CommandText.Address), listed, why);
            });
    }

    private static Command Attestor(string name, string description, bool listed)
    {
        Argument<string> attestor = new("attestor") { Description = "Its address" };
        return Build(
            new(name, description) { attestor },
            async (session, parsed, why, cancellation) =>
            {
                await RequirePolicyAsync(session, session.Ledger.Deployment.Addresses.AttestationAdmission, "attestors", cancellation);
                return session.Ledger.Governance.ListAttestor(session.Run, CommandText.Address(parsed.GetValue(attestor)!), listed, why);
            });
    }

    // A list that the run never looks at would be voted on for nothing.
    private static async Task RequirePolicyAsync(LedgerSession session, EthAddress policy, string listed, CancellationToken cancellation)
    {
        RunParameters run = await session.Ledger.Runs.ParametersAsync(session.Run, cancellation);
        if (run.Admission != policy)
        {
            throw new PledgerException(
                ExitCode.Usage,
                $"Run {session.Run} has no list of {listed}: it admits {CommandText.Admission(run.Admission, session.Ledger.Deployment.Addresses)}.",
                "Who may join is fixed when a run is created (`pledger runs create --admission`).");
        }
    }

    private static Command Pay()
    {
        Argument<string> to = new("to") { Description = "Who gets them" };
        Argument<ulong> tokens = new("tokens") { Description = "Whole tokens" };
        return Build(
            new("pay", "Pays tokens out of the timelock, where lost bonds of the brake go") { to, tokens },
            (session, parsed, why) => session.Ledger.Governance.Pay(CommandText.Address(parsed.GetValue(to)!), Wei.FromTokens(parsed.GetValue(tokens)), why));
    }

    private static Command Call()
    {
        Argument<string> contract = new("contract") { Description = "Its address" };
        Argument<string> data = new("data") { Description = "The ABI-encoded call, as 0x and hexadecimal digits" };
        return Build(
            new("call", "Makes any call in the timelock's name: for what has no command of its own") { contract, data },
            (_, parsed, why) => GovernanceClient.AnyCall(CommandText.Address(parsed.GetValue(contract)!), CommandText.Bytes(parsed.GetValue(data)!), why));
    }

    private static Command Build(Command command, Func<LedgerSession, ParseResult, string, GovernanceProposal> build) =>
        Build(command, (session, parsed, why, _) => Task.FromResult(build(session, parsed, why)));

    private static Command Build(Command command, Func<LedgerSession, ParseResult, string, CancellationToken, Task<GovernanceProposal>> build)
    {
        Option<string> why = new("--why") { HelpName = "text", Description = "Text for the voters; part of the proposal's identity", Required = true };
        command.Add(why);
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            GovernanceProposal proposal = (await build(session, parsed, parsed.GetValue(why)!, cancellation)).InNameOf(session.Key!.Address);
            GovernanceClient governance = session.Ledger.Governance;
            IEnumerable<string> effects = await EffectsAsync(governance, proposal, cancellation);
            TxReceipt receipt = await confirmation.SendAsync(session, parsed, effects, governance.ProposeRequest(proposal), "propose", cancellation);
            BigInteger id = receipt.Event<VoteProposed>().ProposalId;
            VoteStatus status = await governance.StatusAsync(id, cancellation);
            Console.WriteLine($"proposal {id}");
            Console.WriteLine($"vote with `pledger vote {id} for`, against or abstain");
            Console.WriteLine($"votes count from {CommandText.Time(status.VoteStart)} to {CommandText.Time(status.VoteEnd)}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>What the proposal does and takes, read back from the calls that are voted on.</summary>
    private static async Task<IEnumerable<string>> EffectsAsync(GovernanceClient governance, GovernanceProposal proposal, CancellationToken cancellation)
    {
        VotingRules rules = await governance.RulesAsync(cancellation);
        string majority = await governance.MajorityForAsync(proposal, cancellation) == VoteMajority.Simple
            ? "more votes for it than against"
            : "at least two thirds of the votes for and against";
        List<string> refusals = [];
        foreach (GovernanceCall call in proposal.Calls)
        {
            if (await governance.RefusalAsync(call, cancellation) is { } refusal)
            {
                refusals.Add($"as things stand the ledger would refuse it then: {refusal.Sentence}");
            }
        }

        return
        [
            .. proposal.Calls.Select(call => $"if it passes, it {governance.Describe(call)}"),
            $"it passes with {majority}, and {rules.Quorum.ToTokens()} tokens voting for it or abstaining",
            string.Create(CultureInfo.InvariantCulture, $"the vote begins after {rules.VotingDelay} s and lasts {rules.VotingPeriod} s; a passed proposal waits {rules.TimelockDelay} s more"),
            .. refusals,
        ];
    }
}
