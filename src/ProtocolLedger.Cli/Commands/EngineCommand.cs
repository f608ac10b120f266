using System.CommandLine;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger engine</c>: names this machine's training engine.</summary>
internal static class EngineCommand
{
    public static Command Build()
    {
        Command command = new("engine", "Prints the id of this machine's training engine: what decides the bytes that it computes");
        command.SetHandler((_, _) =>
        {
            Console.WriteLine(EngineFacts.Read().Id);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
