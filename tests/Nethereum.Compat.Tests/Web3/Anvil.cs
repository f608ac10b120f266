using System.Diagnostics;
using System.Text.RegularExpressions;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;

namespace Nethereum.Compat.Tests.Web3;

/// <summary>foundry's anvil on a port of its own, for as long as the object lives.</summary>
public sealed partial class Anvil : IAsyncLifetime
{
    public const int ChainId = 31337;

    /// <summary>anvil's own development keys: no value anywhere.</summary>
    public static readonly string[] Keys =
    [
        "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
    ];

    private const string Path = "contracts/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private Process? process;

    public string? Missing { get; private set; }

    public Uri Url { get; private set; } = new("http://127.0.0.1:1/");

    public async ValueTask InitializeAsync()
    {
        string? program = Find();
        if (program is null)
        {
            Missing = $"{Path} is not there: run npm ci in contracts/.";
            return;
        }

        process = Process.Start(new ProcessStartInfo(program, ["--port", "0", "--chain-id", $"{ChainId}"]) { RedirectStandardOutput = true })!;
        using CancellationTokenSource timeout = new(StartTimeout);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (ListeningLine().Match(line) is { Success: true } match)
            {
                Url = new Uri($"http://{match.Groups[1].Value}/");
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("anvil ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>A Web3 on a development key; skips the test when there is no anvil.</summary>
    public IWeb3 Connect(int key = 0, bool knownChain = true)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? string.Empty);
        return new Nethereum.Web3.Web3(new Account(Keys[key], knownChain ? ChainId : null), Url.AbsoluteUri);
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, Path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    [GeneratedRegex(@"Listening on (\S+)")]
    private static partial Regex ListeningLine();
}
