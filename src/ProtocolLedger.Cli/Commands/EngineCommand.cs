using System.CommandLine;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger engine</c>: names this machine's training engines.</summary>
internal static class EngineCommand
{
    public static Command Build()
    {
        Option<bool> libraries = new("--libraries") { Description = "Also prints the native libraries in the torch engine's id, with the build id of each" };
        Command command = new("engine", "Prints the ids of this machine's training engines, one of which a run names: what decides the bytes that it computes") { libraries };
        command.SetHandler((parsed, _) =>
        {
            Console.WriteLine(ExactEngine.EngineId);
            EngineFacts facts = EngineFacts.Read();
            Console.WriteLine(facts.Id);
            foreach (LibraryBuild library in parsed.GetValue(libraries) ? facts.Libraries : [])
            {
                Console.WriteLine($"{library.Name} {library.BuildId}");
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
