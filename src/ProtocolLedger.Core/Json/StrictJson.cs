using System.Globalization;
using System.Text.Json;

namespace ProtocolLedger.Core;

/// <summary>
/// Reads one JSON object key by key. Missing, unknown, repeated and out-of-range keys don't stop it: they are collected, so
/// that a person sees every problem at once. A getter that found a problem returns a stand-in; nothing read counts before
/// <see cref="ThrowIfProblems"/> has passed.
/// </summary>
public sealed class StrictJson
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<StrictJson> children = [];
    private readonly List<string> problems;
    private readonly string path;
    private readonly bool absent;

    private StrictJson(JsonElement? element, string path, List<string> problems)
    {
        this.path = path;
        this.problems = problems;
        absent = element is null;
        if (element is not { } present)
        {
            return;
        }

        if (present.ValueKind != JsonValueKind.Object)
        {
            absent = true;
            problems.Add($"{(path.Length == 0 ? "the document" : path)}: expected an object, found {Describe(present)}");
            return;
        }

        foreach (JsonProperty member in present.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                problems.Add($"{PathOf(member.Name)}: appears twice");
            }
        }
    }

    /// <summary>What is wrong so far, one sentence each, with the key's path.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Starts on a document. Comments and trailing commas are refused.</summary>
    /// <exception cref="PledgerException">Not JSON at all (<see cref="ExitCode.BadConfiguration"/>).</exception>
    public static StrictJson Parse(ReadOnlyMemory<byte> utf8, string what)
    {
        try
        {
            ReadOnlyMemory<byte> text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
            RequireText(text.Span);
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return new StrictJson(document.RootElement.Clone(), "", []);
        }
        catch (JsonException exception)
        {
            throw new PledgerException(
                ExitCode.BadConfiguration,
                $"{what} is not valid JSON: {exception.Message}",
                "Correct the file there; comments and trailing commas are not allowed.",
                exception);
        }
    }

    // JsonDocument lets text through that is no Unicode, and throws where it is read.
    private static void RequireText(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8);
        try
        {
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("Text that is not Unicode.", null, 0, reader.TokenStartIndex, exception);
        }
    }

    /// <summary>A required object.</summary>
    public StrictJson Object(string key)
    {
        JsonElement? element = Find(key);
        if (element is null)
        {
            Wrong(element, key, "an object");
        }

        StrictJson child = new(element, PathOf(key), problems);
        children.Add(child);
        return child;
    }

    /// <summary>A required array of objects; empty if missing.</summary>
    public IReadOnlyList<StrictJson> Objects(string key, int atLeast, int atMost)
    {
        JsonElement? element = Find(key);
        if (element is not { ValueKind: JsonValueKind.Array } array)
        {
            Wrong(element, key, "an array");
            return [];
        }

        Check(array.GetArrayLength() >= atLeast && array.GetArrayLength() <= atMost, key, $"expected {atLeast} to {atMost} entries, found {array.GetArrayLength()}");
        List<StrictJson> items = [];
        foreach (JsonElement item in array.EnumerateArray().Take(atMost))
        {
            items.Add(new StrictJson(item, $"{PathOf(key)}[{items.Count}]", problems));
        }

        children.AddRange(items);
        return items;
    }

    /// <summary>Whether an optional key is there.</summary>
    public bool Has(string key) => members.ContainsKey(key);

    /// <summary>A required text that is not empty.</summary>
    public string Text(string key, int maxLength = 1024)
    {
        JsonElement? element = Find(key);
        if (element is not { ValueKind: JsonValueKind.String } text)
        {
            Wrong(element, key, "text");
            return "";
        }

        string value = text.GetString()!;
        Check(value.Length > 0 && value.Length <= maxLength, key, $"expected 1 to {maxLength} characters, found {value.Length}");
        return value;
    }

    /// <summary>A required text out of a fixed choice.</summary>
    public string Choice(string key, params string[] allowed)
    {
        string value = Text(key);
        Check(value.Length == 0 || allowed.Contains(value), key, $"'{value}' is not one of {string.Join(", ", allowed)}");
        return value;
    }

    /// <summary>A required integer within inclusive bounds.</summary>
    public long Integer(string key, long min, long max)
    {
        JsonElement? element = Find(key);
        if (element is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt64(out long value))
        {
            Wrong(element, key, "a whole number");
            return min;
        }

        Check(value >= min && value <= max, key, $"{value} is not within {min} to {max}");
        return Math.Clamp(value, min, max);
    }

    /// <summary>A required number within inclusive bounds.</summary>
    public double Number(string key, double min, double max)
    {
        JsonElement? element = Find(key);
        if (element is not { ValueKind: JsonValueKind.Number } number || !number.TryGetDouble(out double value))
        {
            Wrong(element, key, "a number");
            return min;
        }

        Check(value >= min && value <= max, key, string.Create(CultureInfo.InvariantCulture, $"{value} is not within {min} to {max}"));
        return Math.Clamp(value, min, max);
    }

    /// <summary>A required true or false.</summary>
    public bool Flag(string key)
    {
        JsonElement? element = Find(key);
        if (element is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag)
        {
            return flag.GetBoolean();
        }

        Wrong(element, key, "true or false");
        return false;
    }

    /// <summary>A required text that a parser understands; the parser reports by <see cref="FormatException"/>.</summary>
    public T Parsed<T>(string key, Func<string, T> parse)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(parse);
        string text = Text(key);
        if (text.Length == 0)
        {
            return default;
        }

        try
        {
            return parse(text);
        }
        catch (FormatException exception)
        {
            Report(key, exception.Message.TrimEnd('.'));
            return default;
        }
    }

    /// <summary>A required array of texts that a parser understands; the parser reports by <see cref="FormatException"/>.</summary>
    public IReadOnlyList<T> ParsedAll<T>(string key, int atMost, Func<string, T> parse)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(parse);
        JsonElement? element = Find(key);
        if (element is not { ValueKind: JsonValueKind.Array } array)
        {
            Wrong(element, key, "an array");
            return [];
        }

        Check(array.GetArrayLength() <= atMost, key, $"expected at most {atMost} entries, found {array.GetArrayLength()}");
        List<T> items = [];
        foreach (JsonElement item in array.EnumerateArray().Take(atMost))
        {
            try
            {
                items.Add(item.ValueKind == JsonValueKind.String ? parse(item.GetString()!) : throw new FormatException($"expected text, found {Describe(item)}"));
            }
            catch (FormatException exception)
            {
                Report($"{key}[{items.Count}]", exception.Message.TrimEnd('.'));
                return items;
            }
        }

        return items;
    }

    /// <summary>Adds a problem of the caller's own.</summary>
    public void Report(string key, string problem) => problems.Add($"{PathOf(key)}: {problem}");

    /// <summary>Call once everything was asked for, on the outermost object: refuses unknown keys and all problems together.</summary>
    /// <exception cref="PledgerException">With one problem per line (<see cref="ExitCode.BadConfiguration"/>).</exception>
    public void ThrowIfProblems(string what)
    {
        ReportUnknown();
        if (problems.Count > 0)
        {
            string count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
            throw new PledgerException(
                ExitCode.BadConfiguration,
                $"{what} has {count}:{string.Concat(problems.Select(problem => "\n  " + problem))}",
                "Correct these keys and try again.");
        }
    }

    private void ReportUnknown()
    {
        foreach (string key in members.Keys.Where(key => !seen.Contains(key)))
        {
            Report(key, "unknown key");
        }

        foreach (StrictJson child in children)
        {
            child.ReportUnknown();
        }
    }

    private JsonElement? Find(string key)
    {
        seen.Add(key);
        return members.TryGetValue(key, out JsonElement element) ? element : null;
    }

    private void Wrong(JsonElement? element, string key, string expected)
    {
        if (!absent)
        {
            Report(key, element is { } found ? $"expected {expected}, found {Describe(found)}" : "missing");
        }
    }

    private void Check(bool ok, string key, string problem)
    {
        if (!ok)
        {
            Report(key, problem);
        }
    }

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Null => "null",
        _ => element.GetRawText(),
    };
}
