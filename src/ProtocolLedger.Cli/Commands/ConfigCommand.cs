using System.CommandLine;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger config</c>: explains and checks a node's configuration.</summary>
internal static class ConfigCommand
{
    public static Command Build()
    {
        Command explain = new("explain", "Lists every key of a node's configuration with its meaning");
        explain.SetHandler((_, _) =>
        {
            foreach ((string key, ConfigKey about) in NodeConfigReader.Keys)
            {
                Console.WriteLine($"{key,-20} {(about.Required ? "required" : "optional")}  {about.Meaning}");
            }

            return Task.FromResult(ExitCode.Success);
        });

        Argument<string> file = new("file") { Description = "The configuration file" };
        Command check = new("check", "Checks a configuration file and lists every problem") { file };
        check.SetHandler((parsed, _) =>
        {
            NodeConfig config = NodeConfigReader.Read(parsed.GetValue(file)!);
            Console.WriteLine($"{parsed.GetValue(file)} is in order: run {config.Run} on chain {config.ChainId}");
            return Task.FromResult(ExitCode.Success);
        });

        return new Command("config", "Explains and checks a node's configuration") { explain, check };
    }
}
