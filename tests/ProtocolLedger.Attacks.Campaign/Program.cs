using System.CommandLine;
using ProtocolLedger.Attacks.Campaign;
using ProtocolLedger.Attacks.Campaign.RealTraining;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

// Every process but the one that is to show what happens without gets the pinned kernel settings before anything is loaded.
if (args is not [SegmentProcesses.Command, "audit-unpinned", ..])
{
    EngineEnvironment.EnsureOrReExec();
}

if (args is [SegmentProcesses.Command, .. var segments])
{
    await SegmentProcesses.WorkAsync(segments, CancellationToken.None);
    return (int)ExitCode.Success;
}

Option<int> simulatedRuns = new("--simulated-runs") { DefaultValueFactory = _ => 200, Description = "simulated runs of each cheat; 0 for none" };
Option<ulong> seed = new("--seed") { DefaultValueFactory = _ => 1, Description = "decides everything that is random in the simulation" };
Option<string> only = new("--only") { DefaultValueFactory = _ => "all", Description = "cheats to simulate: all, or names with commas between" };
Option<int> segmentRounds = new("--segment-rounds") { DefaultValueFactory = _ => new SegmentPlan().Rounds, Description = "rounds of real training to audit, 400 segments each; 0 for none" };
Option<int> hostileRounds = new("--hostile-rounds") { DefaultValueFactory = _ => 8, Description = "rounds of real training among 30 % of hostile nodes, for each cheat; 0 for none" };
Option<string> real = new("--real") { DefaultValueFactory = _ => "all", Description = "cheats to run with real processes, each once: all, none, or names with commas between" };
Option<bool> noReal = new("--no-real") { Description = "the same as --real none" };
Option<bool> again = new("--again") { Description = "runs real processes also for cheats whose outcome is known from an earlier campaign" };
Option<string> output = new("--out") { DefaultValueFactory = _ => CampaignOptions.DefaultOutput, Description = "the summary to write" };
RootCommand command = new("Measures what becomes of every cheat: simulated in numbers, and with real processes on a real chain.") { simulatedRuns, seed, only, segmentRounds, hostileRounds, real, noReal, again, output };
command.SetAction(async (arguments, cancellation) =>
{
    try
    {
        CampaignOptions options = new(
            arguments.GetValue(simulatedRuns),
            arguments.GetValue(seed),
            CampaignOptions.Named(arguments.GetValue(only)!),
            new SegmentPlan(arguments.GetValue(segmentRounds)),
            arguments.GetValue(hostileRounds),
            CampaignOptions.Named(arguments.GetValue(noReal) ? "none" : arguments.GetValue(real)!),
            arguments.GetValue(again),
            arguments.GetValue(output)!);
        return await new CampaignRunner(options, Console.Out, Console.Error).RunAsync(cancellation) ? (int)ExitCode.Success : (int)ExitCode.Unexpected;
    }
    catch (PledgerException failure)
    {
        await Console.Error.WriteLineAsync($"{failure.Message} {failure.Hint}");
        return (int)failure.ExitCode;
    }
    catch (OperationCanceledException)
    {
        return (int)ExitCode.Interrupted;
    }
});
return await command.Parse(args).InvokeAsync();
