using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Tests;

/// <summary>A chain with the contracts, a run with a tiny model, and one registered node with ether; the tests take turns on it.</summary>
public sealed class NetworkFixture : IAsyncLifetime
{
    private readonly TempDirectory folder = new();
    private readonly HttpClient http = new();

    internal DemoNetwork Network { get; private set; } = null!;

    internal DemoNode Node { get; private set; } = null!;

    internal RunSpec Spec { get; private set; } = null!;

    internal Checkpoint Genesis { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        PledgerResult engine = await Pledger.RunAsync("engine");
        Assert.True(engine.Code == 0, engine.All);
        JsonNode spec = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryPaths.At("devnet", "runs", "moby-dick.json"), Token))!;
        JsonNode model = spec["model"]!;
        (model["layers"], model["width"], model["heads"], model["sequence"]) = (1, 16, 2, 16);
        (spec["batch"], spec["innerSteps"], spec["dataset"]!["heldOutWindows"], spec["engine"]) = (2, 2, 2, engine.Output[^1]);
        Spec = RunSpec.Parse(System.Text.Encoding.UTF8.GetBytes(spec.ToJsonString()));
        await File.WriteAllBytesAsync(folder.At("run.json"), Spec.ToCanonicalBytes(), Token);
        byte[] text = await MobyDick.PrepareAsync(RepositoryPaths.At("devnet"), folder.At("dataset.txt"), Token);
        await File.WriteAllBytesAsync(folder.At("dataset.manifest.json"), MobyDick.Describe(text).ToCanonicalBytes(), Token);

        Network = await DemoNetwork.StartAsync(folder.Path, NullLoggerFactory.Instance, Token);
        Genesis = GenesisCheckpoint.Create(Spec);
        await Network.CreateRunAsync(Spec, Genesis.Root, 1, Token);
        Node = await NewNodeAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        if (Node is not null)
        {
            await Node.DisposeAsync();
        }

        if (Network is not null)
        {
            await Network.DisposeAsync();
        }

        http.Dispose();
        folder.Dispose();
    }

    /// <summary>Registers a node.</summary>
    internal Task<DemoNode> NewNodeAsync(int number) => DemoNode.CreateAsync(number, Network, 1, new DemoBoard { TargetRounds = 1, InnerSteps = Spec.InnerSteps }, Token);

    /// <summary>A node of a new account, a member of a run; the caller disposes its connection.</summary>
    internal async Task<(NodeId Node, LedgerClient Ledger)> NewMemberAsync(RunId run, string endpoint = "127.0.0.1:1", Hash32 certificate = default, LedgerKey? key = null)
    {
        key ??= LedgerKey.Generate();
        await Network.FundAsync(key.Address, DemoTerms.Stake, Token);
        LedgerClient ledger = await Network.ConnectAsync(key, Token);
        NodeId node = (await ledger.Nodes.RegisterAsync(key.Address, endpoint, certificate, DemoTerms.Stake, Token).EnsureMinedAsync("register")).Event<NodeRegistered>().Node;
        await ledger.Rounds.JoinAsync(run, node, default, Token).EnsureMinedAsync("join");
        return (node, ledger);
    }

    /// <summary>One more run of the same model.</summary>
    internal async Task<RunId> NewRunAsync(Func<RunParameters, RunParameters>? change = null)
    {
        ulong expiry = (ulong)TimeProvider.System.GetUtcNow().Add(DemoTerms.MandateLength).ToUnixTimeSeconds();
        RunParameters parameters = Network.Terms with { MandateRounds = 5, MandateExpiry = expiry };
        TxReceipt receipt = await Network.Ledger.Runs.CreateAsync(change?.Invoke(parameters) ?? parameters, Token).EnsureMinedAsync("create the run");
        return receipt.Event<RunCreated>().Run;
    }

    /// <summary>Does something to the ledger that must not last, such as letting a day go by; blocks come with the transactions.</summary>
    internal async Task UndoneAsync(Func<Task> test)
    {
        JsonNode snapshot = (await CallAsync("evm_snapshot"))!;
        await CallAsync("evm_setAutomine", true);
        try
        {
            await test();
        }
        finally
        {
            await CallAsync("evm_setAutomine", false);
            // This process' clients go on from the nonces that they have used: with a gap before them their transactions would wait.
            EthAddress[] senders = [Network.Ledger.Account!.Value, Node.OwnerLedger.Account!.Value];
            JsonNode?[] nonces = [.. await Task.WhenAll(senders.Select(sender => CallAsync("eth_getTransactionCount", sender.ToString(), "latest")))];
            await CallAsync("evm_revert", snapshot.GetValue<string>());
            foreach ((EthAddress sender, JsonNode? nonce) in senders.Zip(nonces))
            {
                await CallAsync("anvil_setNonce", sender.ToString(), nonce!.GetValue<string>());
            }

            await CallAsync("evm_setIntervalMining", 1);
        }
    }

    /// <summary>Gives the node's owner tokens from the treasury, whatever other tests have left her.</summary>
    internal async Task FundOwnerAsync(Wei amount) =>
        await Network.Ledger.Token.TransferAsync(Node.Owner.Address, amount, Token).EnsureMinedAsync("tokens for the owner");

    /// <summary>Lets time go by on the chain.</summary>
    internal async Task WaitAsync(TimeSpan time)
    {
        await CallAsync("evm_increaseTime", (long)time.TotalSeconds);
        await CallAsync("evm_mine");
    }

    /// <summary>Makes a transaction in an account's name, without its key, and waits for its block.</summary>
    internal async Task ActAsAsync(EthAddress account, EthAddress to, ReadOnlyMemory<byte> data)
    {
        await CallAsync("anvil_setBalance", account.ToString(), "0xde0b6b3a7640000");
        await CallAsync("anvil_impersonateAccount", account.ToString());
        JsonNode hash = (await CallAsync("eth_sendTransaction", new JsonObject { ["from"] = account.ToString(), ["to"] = to.ToString(), ["data"] = Hex.Format(data.Span) }))!;
        while (await CallAsync("eth_getTransactionReceipt", hash.DeepClone()) is null)
        {
            await Task.Delay(50, Token);
        }

        await CallAsync("anvil_stopImpersonatingAccount", account.ToString());
    }

    /// <summary>Does what only a vote can do, as the timelock would after it.</summary>
    internal Task AsTimelockAsync(GovernanceProposal proposal) =>
        ActAsAsync(Network.Deployment.Addresses.ProtocolTimelock, proposal.Calls[0].Target, proposal.Calls[0].Data);

    /// <summary>Calls a development method of the chain.</summary>
    internal async Task<JsonNode?> CallAsync(string method, params JsonNode[] parameters)
    {
        JsonObject request = new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = new JsonArray(parameters) };
        using HttpResponseMessage response = await http.PostAsJsonAsync(Network.RpcUrl, request, Token);
        JsonNode answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]}");
        return answer["result"];
    }

    /// <summary>Halts a run as the timelock would after a vote.</summary>
    internal async Task HaltAsync(RunId run)
    {
        await AsTimelockAsync(Network.Ledger.Governance.Halt(run, ""));
        while (await Network.Ledger.Runs.StateAsync(run, Token) != RunState.Halted)
        {
            await Task.Delay(50, Token);
        }
    }
}

/// <summary>What people do on the ledger with commands.</summary>
[CollectionDefinition(Name)]
public sealed class NetworkTests : ICollectionFixture<NetworkFixture>
{
    public const string Name = "one chain with a run and a node";
}

/// <summary>What nodes do that run, fail or are audited: beside the others, on a chain of its own.</summary>
[CollectionDefinition(Name)]
public sealed class RunningNodeTests : ICollectionFixture<NetworkFixture>
{
    public const string Name = "another chain with a run and a node";
}
