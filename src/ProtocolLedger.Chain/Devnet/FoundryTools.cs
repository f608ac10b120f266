using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>Where the pinned foundry binaries and the contracts' sources lie.</summary>
/// <param name="ContractsFolder">The folder with <c>foundry.toml</c>.</param>
/// <param name="Anvil">Path of the anvil executable.</param>
/// <param name="Forge">Path of the forge executable.</param>
public sealed record FoundryTools(string ContractsFolder, string Anvil, string Forge)
{
    private const string Hint = "Run `make build` in the repository first: it installs the pinned foundry binaries with npm.";

    /// <summary>Looks for <c>contracts/foundry.toml</c> upwards from <paramref name="from"/> (the program's folder when null).</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.MissingTool"/>: no repository there, or the binaries are not installed.</exception>
    public static FoundryTools Locate(string? from = null)
    {
        string start = from ?? AppContext.BaseDirectory;
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string contracts = Path.Combine(folder.FullName, "contracts");
            if (File.Exists(Path.Combine(contracts, "foundry.toml")))
            {
                return InContractsFolder(contracts);
            }
        }

        throw new PledgerException(ExitCode.MissingTool, $"No contracts/foundry.toml in {start} or above it.", Hint);
    }

    /// <summary>The tools that npm installed under <paramref name="contracts"/>.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.MissingTool"/>: the binaries are not installed.</exception>
    public static FoundryTools InContractsFolder(string contracts)
    {
        FoundryTools tools = new(contracts, Binary(contracts, "anvil"), Binary(contracts, "forge"));
        foreach (string binary in (string[])[tools.Anvil, tools.Forge])
        {
            if (!File.Exists(binary))
            {
                throw new PledgerException(ExitCode.MissingTool, $"{binary} is not there.", Hint);
            }
        }

        return tools;
    }

    private static string Binary(string contracts, string name) =>
        Path.Combine(contracts, "node_modules", "@foundry-rs", $"{name}-linux-amd64", "bin", name);
}
