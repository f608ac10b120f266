using System.CommandLine;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using Spectre.Console;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger demo</c>: a whole network on this machine, from the first stake to the vote that stops it.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        Option<int> workers = new("--workers") { HelpName = "number", Description = "Worker processes from the start", DefaultValueFactory = _ => 4 };
        Option<int> rounds = new("--rounds") { HelpName = "number", Description = "Rounds to finalise before the vote to halt", DefaultValueFactory = _ => 8 };
        Option<int> joinAt = new("--join-at") { HelpName = "round", Description = "Round before which one more worker joins; 0 for none", DefaultValueFactory = _ => 4 };
        Option<string> cheater = new("--cheater") { HelpName = "misbehaviour", Description = "How one more worker cheats; none for nobody", DefaultValueFactory = _ => "lazy" };
        Option<string> engine = new("--engine") { HelpName = "torch|exact", Description = "What trains: the specification's engine, on libtorch, or the exact one, the same on every processor", DefaultValueFactory = _ => "torch" };
        engine.AcceptOnlyFromAmong("torch", "exact");
        Option<bool> keep = new("--keep") { Description = "Leave the chain and the nodes running at the end, until Ctrl-C" };
        Option<bool> plain = new("--plain") { Description = "Lines instead of a live table" };
        Option<string?> folder = new("--folder") { HelpName = "folder", Description = "Where to write everything (artifacts/demo)" };
        Option<string?> spec = new("--run-spec") { HelpName = "file", Description = "Run specification to train (devnet/runs/moby-dick.json)" };
        Command command = new("demo", "Trains a model with a network of nodes on a local chain, pays them, pauses it by the brake, and stops it by a vote")
        {
            workers, rounds, joinAt, cheater, engine, keep, plain, folder, spec,
        };
        command.SetHandler(async (parsed, cancellation) =>
        {
            string root = Path.GetDirectoryName(FoundryTools.Locate().ContractsFolder)!;
            DemoOptions options = new()
            {
                Workers = parsed.GetValue(workers),
                Rounds = parsed.GetValue(rounds),
                JoinAtRound = parsed.GetValue(joinAt),
                Cheater = parsed.GetValue(cheater) is { } how && how != "none" ? how : null,
                IsExact = parsed.GetValue(engine) == "exact",
                Keep = parsed.GetValue(keep),
                Plain = parsed.GetValue(plain),
                Folder = Path.GetFullPath(parsed.GetValue(folder) ?? Path.Combine(root, "artifacts", "demo")),
                RunSpec = Path.GetFullPath(parsed.GetValue(spec) ?? Path.Combine(root, "devnet", "runs", "moby-dick.json")),
                Repository = root,
            };
            using ILoggerFactory logs = CommandRunner.CreateLoggers(LogLevel.Warning);
            bool live = !options.Plain && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
            IDemoView view = live ? new LiveDemoView(AnsiConsole.Console) : new PlainDemoView(Console.Out, TimeProvider.System);
            await new DemoRunner(options, view, Console.Out, logs).RunAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}
