using System.Numerics;
using System.Text.Json;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>
/// A disposable development chain: it listens on 127.0.0.1, holds no account (fund keys with <see cref="SetBalanceAsync"/>),
/// and ends with this object or with this process, whichever comes first.
/// </summary>
public sealed class AnvilInstance : IAsyncDisposable
{
    private const string ListeningPrefix = "Listening on ";
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(3);

    private readonly ChildProcess _process;
    private readonly DirectoryInfo _states;
    private readonly DevRpc _rpc;
    private uint _forks;

    private AnvilInstance(ChildProcess process, DirectoryInfo states, Uri rpcUrl, ulong chainId)
    {
        _process = process;
        _states = states;
        RpcUrl = rpcUrl;
        ChainId = chainId;
        _rpc = new DevRpc(rpcUrl);
    }

    /// <summary>Address of the JSON-RPC endpoint.</summary>
    public Uri RpcUrl { get; }

    public ulong ChainId { get; }

    /// <summary>The process, for its id and its last lines of output.</summary>
    public ChildProcess Process => _process;

    /// <summary>Where it keeps the states of older blocks, until it is disposed of; by itself it would leave them in the home folder.</summary>
    internal string StatesFolder => _states.FullName;

    /// <summary>Starts anvil and waits until it answers.</summary>
    /// <exception cref="PledgerException">
    /// <see cref="ExitCode.MissingTool"/>: no such executable; <see cref="ExitCode.PortInUse"/>: the port is in use;
    /// <see cref="ExitCode.ChainUnreachable"/>: it ended, or did not answer in time.
    /// </exception>
    public static async Task<AnvilInstance> StartAsync(
        AnvilOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DirectoryInfo states = Directory.CreateTempSubdirectory("pledger-anvil-");
        ChildProcess? process = null;
        try
        {
            process = await ChildProcess.StartAsync(
                new ChildProcessOptions
                {
                    Name = "anvil",
                    FileName = options.Executable,
                    Arguments = Arguments(options, states),
                    LogFile = options.LogFile,
                    OnOutput = line =>
                    {
                        if (line.StartsWith(ListeningPrefix, StringComparison.Ordinal))
                        {
                            listening.TrySetResult(line[ListeningPrefix.Length..].Trim());
                        }
                    },
                },
                time,
                cancellationToken);
            string address = await WaitAsync(process, listening.Task, options, time ?? TimeProvider.System, cancellationToken);
            AnvilInstance anvil = new(process, states, new Uri($"http://{address}"), options.ChainId);
            _ = await anvil.BlockNumberAsync(cancellationToken);
            return anvil;
        }
        catch
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }

            states.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Makes <paramref name="blocks"/> blocks.</summary>
    public Task MineAsync(int blocks = 1, CancellationToken cancellationToken = default) =>
        _rpc.CallAsync("anvil_mine", [Hex(blocks)], cancellationToken);

    /// <summary>Moves the chain's clock forward by whole seconds and makes a block that shows it.</summary>
    public async Task IncreaseTimeAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        await _rpc.CallAsync("evm_increaseTime", [(long)by.TotalSeconds], cancellationToken);
        await MineAsync(1, cancellationToken);
    }

    /// <summary>Sets an account's balance in wei.</summary>
    public Task SetBalanceAsync(string address, BigInteger wei, CancellationToken cancellationToken = default) =>
        _rpc.CallAsync("anvil_setBalance", [address, Hex(wei)], cancellationToken);

    /// <summary>Replaces the last <paramref name="depth"/> blocks by empty ones; their transactions are lost, not returned to the pool.</summary>
    public async Task ReorgAsync(int depth, CancellationToken cancellationToken = default)
    {
        // Another producer makes the fork's blocks: with the same one and the same time, empty blocks would come out as they were.
        await _rpc.CallAsync("anvil_setCoinbase", [$"0x{++_forks:x40}"], cancellationToken);
        await _rpc.CallAsync("anvil_reorg", [depth, Array.Empty<object>()], cancellationToken);
    }

    /// <summary>One block for each transaction, or none until told.</summary>
    public Task SetAutomineAsync(bool enabled, CancellationToken cancellationToken = default) =>
        _rpc.CallAsync("evm_setAutomine", [enabled], cancellationToken);

    /// <summary>Takes a pending transaction out of the pool, as a node that restarts or runs out of room would.</summary>
    public Task DropTransactionAsync(string hash, CancellationToken cancellationToken = default) =>
        _rpc.CallAsync("anvil_dropTransaction", [hash], cancellationToken);

    /// <summary>Calls any JSON-RPC method and returns its result.</summary>
    public Task<JsonElement> CallAsync(string method, object?[] parameters, CancellationToken cancellationToken = default) =>
        _rpc.CallAsync(method, parameters, cancellationToken);

    public async Task<ulong> BlockNumberAsync(CancellationToken cancellationToken = default)
    {
        JsonElement number = await _rpc.CallAsync("eth_blockNumber", [], cancellationToken);
        return Convert.ToUInt64(number.GetString(), 16);
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await _process.StopAsync(StopGrace);
        await _process.DisposeAsync();
        if (Directory.Exists(StatesFolder)) // the first time
        {
            _states.Delete(recursive: true);
        }
    }

    // Ethereum's own, and enough for all contracts at once (40.8 million with forge's margin): when transactions arrive
    // together and not all fit into the block, anvil's automine leaves the rest in the pool until another one comes.
    private const long BlockGasLimit = 60_000_000;

    private static List<string> Arguments(AnvilOptions options, DirectoryInfo states)
    {
        List<string> arguments =
        [
            "--host", "127.0.0.1", "--port", $"{options.Port}", "--chain-id", $"{options.ChainId}",
            "--accounts", "0", "--color", "never", "--gas-limit", $"{BlockGasLimit}",
            "--cache-path", states.FullName,
        ];
        switch (options.Mining)
        {
            case AnvilMining.Interval:
                arguments.AddRange(["--block-time", $"{(long)options.BlockTime.TotalSeconds}"]);
                break;
            case AnvilMining.OnDemand:
                arguments.Add("--no-mining");
                break;
        }

        return arguments;
    }

    private static async Task<string> WaitAsync(
        ChildProcess process, Task<string> listening, AnvilOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(listening, process.Exited).WaitAsync(options.StartTimeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new PledgerException(
                ExitCode.ChainUnreachable,
                $"anvil did not listen within {options.StartTimeout.TotalSeconds:0} s.",
                "Is the machine overloaded? Try again, or raise the start timeout.");
        }

        if (listening.IsCompletedSuccessfully)
        {
            return await listening;
        }

        string said = process.LastLines.LastOrDefault(line => line.Length > 0) ?? "nothing";
        throw said.Contains("in use", StringComparison.OrdinalIgnoreCase)
            ? new PledgerException(
                ExitCode.PortInUse, $"Port {options.Port} is taken.", "Choose another port, or 0 for any free one.")
            : new PledgerException(
                ExitCode.ChainUnreachable, $"anvil ended with exit code {await process.Exited}: {said}", "See its log for the rest.");
    }

    private static string Hex(BigInteger value) => value.IsZero ? "0x0" : $"0x{value.ToString("x").TrimStart('0')}";
}
