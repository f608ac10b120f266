using System.Net;
using System.Text.Json;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Configuration;

/// <summary>What a key of the configuration means.</summary>
/// <param name="Required">Whether the file must have it.</param>
/// <param name="Meaning">One line; the default in brackets.</param>
public sealed record ConfigKey(bool Required, string Meaning);

/// <summary>Reads a node's configuration and lists every problem at once.</summary>
public static class NodeConfigReader
{
    /// <summary>Every key of the file.</summary>
    public static IReadOnlyDictionary<string, ConfigKey> Keys { get; } = new Dictionary<string, ConfigKey>(StringComparer.Ordinal)
    {
        ["rpcUrl"] = new(true, "HTTP address of the chain's JSON-RPC endpoint"),
        ["chainId"] = new(true, "chain id that the endpoint must report"),
        ["deployment"] = new(true, "file with the contract addresses, as the deploy script writes it"),
        ["run"] = new(true, "run number on the ledger"),
        ["runSpec"] = new(true, "the run specification; its hash must be the one on the ledger"),
        ["dataset"] = new(true, "the training text"),
        ["datasetManifest"] = new(true, "the training text's manifest; its root must be the one on the ledger"),
        ["keyFile"] = new(true, "the worker's encrypted key"),
        ["passwordFile"] = new(true, "file with the key's password, readable by its owner only"),
        ["dataDirectory"] = new(true, "folder for checkpoints, updates, the journal and the slashing-protection history"),
        ["listen"] = new(true, "IP address and port to serve peers on, as registered on the ledger"),
        ["confirmations"] = new(false, "blocks that must lie on top of what the node acts on (0)"),
        ["pollMilliseconds"] = new(false, "milliseconds between two looks at the chain (250)"),
        ["chainSilenceSeconds"] = new(false, "seconds without word from the chain after which training stops, at most 30 (20)"),
        ["claimEveryRounds"] = new(false, "rounds between two claims of the rewards; 0 leaves claiming to the owner (4)"),
        ["node"] = new(false, "the node's number on the ledger; needed where several nodes name the same worker key, 0 finds it by the key (0)"),
        ["acceleratorGigabytes"] = new(false, "accelerator memory that the node works with, GB in all, declared when it joins; must be given where there is a CUDA device, is 0 elsewhere (none)"),
        ["admissionFile"] = new(false, "an attestor's file that lets the node join the run, where the run asks for one (none)"),
        ["minimumNodes"] = new(false, "nodes that must have joined before this node opens a round (1)"),
    };

    /// <summary>Reads the file; its relative paths become absolute.</summary>
    /// <exception cref="PledgerException">The file is missing or wrong (<see cref="ExitCode.BadConfiguration"/>).</exception>
    public static NodeConfig Read(string path)
    {
        InputFile file = new("The configuration", ExitCode.BadConfiguration, "Give the path of an existing file with --config.");
        return Parse(file.ReadText(path), path, Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Parses the text of a configuration; <paramref name="folder"/> is what its relative paths start from.</summary>
    /// <exception cref="PledgerException">The text is wrong (<see cref="ExitCode.BadConfiguration"/>).</exception>
    public static NodeConfig Parse(string text, string name, string folder)
    {
        List<string> problems = KeyProblems(text, name);
        if (problems.Count > 0)
        {
            throw Bad(name, problems);
        }

        NodeConfig config;
        try
        {
            config = JsonSerializer.Deserialize(text, NodeConfigJson.Default.NodeConfig)!;
        }
        catch (JsonException exception)
        {
            throw Bad(name, [$"{exception.Path}: {Sentence(exception)}"]);
        }

        problems.AddRange(ValueProblems(config));
        if (problems.Count > 0)
        {
            throw Bad(name, problems);
        }

        string Absolute(string relative) => Path.GetFullPath(Path.Combine(folder, relative));
        return config with
        {
            Deployment = Absolute(config.Deployment),
            RunSpec = Absolute(config.RunSpec),
            Dataset = Absolute(config.Dataset),
            DatasetManifest = Absolute(config.DatasetManifest),
            KeyFile = Absolute(config.KeyFile),
            PasswordFile = Absolute(config.PasswordFile),
            DataDirectory = Absolute(config.DataDirectory),
            AdmissionFile = config.AdmissionFile is { } admission ? Absolute(admission) : null,
        };
    }

    private static List<string> KeyProblems(string text, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return ["the file must hold one JSON object"];
            }

            HashSet<string> found = [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
            return
            [
                .. found.Where(key => !Keys.ContainsKey(key)).Order(StringComparer.Ordinal).Select(key => $"unknown key \"{key}\"{Suggestion(key)}"),
                .. Keys.Where(key => key.Value.Required && !found.Contains(key.Key)).Select(key => $"missing key \"{key.Key}\""),
            ];
        }
        catch (JsonException exception)
        {
            throw Bad(name, [$"not valid JSON: {Sentence(exception)}"]);
        }
    }

    private static IEnumerable<string> ValueProblems(NodeConfig config)
    {
        if (!Uri.TryCreate(config.RpcUrl, UriKind.Absolute, out Uri? rpc) || rpc.Scheme is not ("http" or "https"))
        {
            yield return $"\"rpcUrl\" must be an http or https address, not \"{config.RpcUrl}\"";
        }

        if (config.ChainId == 0)
        {
            yield return "\"chainId\" must be at least 1";
        }

        if (config.Run == 0)
        {
            yield return "\"run\" must be at least 1";
        }

        if (!IPEndPoint.TryParse(config.Listen, out IPEndPoint? listen) || listen.Port == 0)
        {
            yield return $"\"listen\" must be an IP address and a port such as 127.0.0.1:7001, not \"{config.Listen}\"";
        }

        (string Key, int Value, int Least, int Most)[] ranges =
        [
            ("confirmations", config.Confirmations, 0, 10_000),
            ("pollMilliseconds", config.PollMilliseconds, 20, 60_000),
            ("chainSilenceSeconds", config.ChainSilenceSeconds, 1, 30),
            ("claimEveryRounds", config.ClaimEveryRounds, 0, 1_000_000),
            ("minimumNodes", config.MinimumNodes, 1, 1_000_000),
            ("acceleratorGigabytes", config.AcceleratorGigabytes ?? 0, 0, 10_000_000),
        ];
        foreach ((string key, int value, int least, int most) in ranges)
        {
            if (value < least || value > most)
            {
                yield return $"\"{key}\" must be from {least} to {most}, not {value}";
            }
        }
    }

    private static string Suggestion(string key)
    {
        string? near = Keys.Keys.FirstOrDefault(known => string.Equals(known, key.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return near is null ? "" : $" (did you mean \"{near}\"?)";
    }

    private static string Sentence(JsonException exception) => exception.Message.Split(" Path:", 2)[0].TrimEnd('.');

    private static PledgerException Bad(string name, IReadOnlyCollection<string> problems) =>
        new(
            ExitCode.BadConfiguration,
            $"The configuration {name} has {(problems.Count == 1 ? "a problem" : $"{problems.Count} problems")}: {string.Join("; ", problems)}.",
            "Correct the file; `pledger config explain` lists every key with its meaning.");
}
