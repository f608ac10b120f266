using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nethereum.JsonRpc.Client;

/// <summary>The JSON of requests and answers.</summary>
internal static class RpcAnswer
{
    /// <summary>How results and parameters are read and written.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>The request as UTF-8 JSON.</summary>
    public static byte[] Write(RpcRequest request) => JsonSerializer.SerializeToUtf8Bytes(
        new { jsonrpc = "2.0", id = request.Id, method = request.Method, @params = request.RawParameters }, Options);

    /// <summary>The result in an answer to the request.</summary>
    /// <exception cref="JsonException">Not JSON, or a result of another type.</exception>
    /// <exception cref="RpcClientUnknownException">JSON that does not answer the request.</exception>
    /// <exception cref="RpcResponseException">The node answered with an error.</exception>
    public static T Read<T>(byte[] body, RpcRequest request)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement answer = document.RootElement;
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw Unusable(request, $"is a JSON {answer.ValueKind}, not an object");
        }

        bool failed = answer.TryGetProperty("error", out JsonElement error) && error.ValueKind != JsonValueKind.Null;
        RequireId(answer, request, failed);
        if (failed)
        {
            throw new RpcResponseException(ReadError(error, request));
        }

        if (!answer.TryGetProperty("result", out JsonElement result))
        {
            throw Unusable(request, "has neither a result nor an error");
        }

        return ReadResult<T>(result, request);
    }

    private static T ReadResult<T>(JsonElement result, RpcRequest request)
    {
        if (result.ValueKind == JsonValueKind.Null)
        {
            return default!;
        }

        try
        {
            return typeof(T) == typeof(object) ? (T)(object)result.Clone() : result.Deserialize<T>(Options)!;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            throw new RpcClientUnknownException($"The result of {request.Method} is not a {typeof(T).Name}: {e.Message}", e);
        }
    }

    private static void RequireId(JsonElement answer, RpcRequest request, bool failed)
    {
        bool present = answer.TryGetProperty("id", out JsonElement id);
        // JSON-RPC 2.0, section 5: an error found before the id could be read carries a null id.
        if (present && failed && id.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        string? text = !present ? null : id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            _ => null,
        };
        if (text is null || text != Convert.ToString(request.Id, System.Globalization.CultureInfo.InvariantCulture))
        {
            throw Unusable(request, "has the id of another request");
        }
    }

    private static RpcError ReadError(JsonElement error, RpcRequest request)
    {
        if (error.ValueKind != JsonValueKind.Object
            || !error.TryGetProperty("code", out JsonElement code)
            || code.ValueKind != JsonValueKind.Number
            || !code.TryGetInt32(out int number)
            || !error.TryGetProperty("message", out JsonElement message)
            || message.ValueKind != JsonValueKind.String)
        {
            throw Unusable(request, "has a malformed error");
        }

        object? data = null;
        if (error.TryGetProperty("data", out JsonElement element))
        {
            data = element.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => element.GetString(),
                _ => element.Clone(),
            };
        }

        return new RpcError(number, $"{message.GetString()}: {request.Method}", data);
    }

    private static RpcClientUnknownException Unusable(RpcRequest request, string what) =>
        new($"The answer to {request.Method} {what}.");
}
