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
        Command command = new("engine", "Prints the ids of this machine's training engines, one of which a run names: what decides the bytes that it computes");
        command.SetHandler((_, _) =>
        {
            Console.WriteLine(ExactEngine.EngineId);
            Console.WriteLine(EngineFacts.Read().Id);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
