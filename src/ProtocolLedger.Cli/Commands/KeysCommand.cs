using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger keys</c>: makes and shows encrypted key files.</summary>
internal static class KeysCommand
{
    public static Command Build()
    {
        Argument<string> file = new("file") { Description = "The key file (Web3 secret storage, version 3)" };
        Option<string?> password = new("--password-file") { HelpName = "file", Description = "File that holds the password (the key file's name with .password if not given)" };

        Command create = new("new", "Makes a new key in an encrypted file") { file, password };
        create.SetHandler(async (parsed, cancellation) =>
        {
            LedgerKey key = LedgerKey.Generate();
            await KeyFile.SaveAsync(key, parsed.GetValue(file)!, PasswordFile(parsed), KeyFileStrength.Standard, cancellation);
            Console.WriteLine(key.Address);
            return ExitCode.Success;
        });

        Command show = new("show", "Opens a key file and prints its address, never its key") { file, password };
        show.SetHandler(async (parsed, cancellation) =>
        {
            Console.WriteLine((await KeyFile.LoadAsync(parsed.GetValue(file)!, PasswordFile(parsed), cancellation)).Address);
            return ExitCode.Success;
        });

        return new Command("keys", "Makes and shows encrypted key files") { create, show };

        string PasswordFile(ParseResult parsed) => parsed.GetValue(password) ?? Path.ChangeExtension(parsed.GetValue(file)!, ".password");
    }
}
