using System.Text.Json.Serialization;

namespace ProtocolLedger.Node.Configuration;

/// <summary>The file that <c>pledger node run --config</c> reads. Paths are relative to the file's own folder.</summary>
public sealed record NodeConfig
{
    /// <summary>HTTP address of the chain's JSON-RPC endpoint.</summary>
    public required string RpcUrl { get; init; }

    /// <summary>Chain id that the endpoint must report.</summary>
    public required ulong ChainId { get; init; }

    /// <summary>File with the contract addresses, as the deploy script writes it.</summary>
    public required string Deployment { get; init; }

    /// <summary>Run number on the ledger.</summary>
    public required ulong Run { get; init; }

    /// <summary>The run specification; its hash must be the one on the ledger.</summary>
    public required string RunSpec { get; init; }

    /// <summary>The training text.</summary>
    public required string Dataset { get; init; }

    /// <summary>The training text's manifest; its root must be the one on the ledger.</summary>
    public required string DatasetManifest { get; init; }

    /// <summary>The worker's key: a version-3 keystore.</summary>
    public required string KeyFile { get; init; }

    /// <summary>A file that holds the key's password, readable by its owner only.</summary>
    public required string PasswordFile { get; init; }

    /// <summary>Folder for checkpoints, blobs, the journal and the slashing-protection history.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>IP address and port to serve peers on; the ledger's endpoint record must lead there.</summary>
    public required string Listen { get; init; }

    // What may be left out has a setter: the JSON generator gives init-only properties zero where the file has no value.

    /// <summary>The node's number on the ledger; needed where several nodes name the same worker key, 0 finds it by the key.</summary>
    public ulong Node { get; set; }

    /// <summary>Blocks that must lie on top of what the node acts on; 0 on a development chain.</summary>
    public int Confirmations { get; set; }

    /// <summary>Milliseconds between two looks at the chain.</summary>
    public int PollMilliseconds { get; set; } = 250;

    /// <summary>Seconds without word from the chain after which training stops; at most 30.</summary>
    public int ChainSilenceSeconds { get; set; } = 20;

    /// <summary>The node claims its rewards whenever this many rounds were finalised since the last claim; 0 leaves claiming to the owner.</summary>
    public int ClaimEveryRounds { get; set; } = 4;

    /// <summary>Nodes that must have joined before this node opens a round.</summary>
    public int MinimumNodes { get; set; } = 1;

    /// <summary>Accelerator memory that the node works with, GB in all; it declares it when it joins. 0 where there is no accelerator, if not given.</summary>
    public int? AcceleratorGigabytes { get; set; }

    /// <summary>An attestor's file that lets the node join the run (<c>pledger admission sign</c>), where the run asks for one.</summary>
    public string? AdmissionFile { get; set; }
}

/// <summary>Reads and writes <see cref="NodeConfig"/>; unknown and missing keys are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(NodeConfig))]
public sealed partial class NodeConfigJson : JsonSerializerContext;
