using System.Net.Http.Json;
using System.Text.Json;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>Plain JSON-RPC for the methods that only a development chain has.</summary>
internal sealed class DevRpc(Uri url) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = TimeSpan.FromSeconds(60) };
    private int _lastId;

    /// <summary>Calls a method and returns its result.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>: no answer, or the answer is an error.</exception>
    public async Task<JsonElement> CallAsync(string method, object?[] parameters, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await _http.PostAsJsonAsync(
                string.Empty,
                new { jsonrpc = "2.0", id = Interlocked.Increment(ref _lastId), method, @params = parameters },
                cancellationToken);
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return answer.TryGetProperty("result", out JsonElement result)
                ? result
                : throw Failed(method, answer.ToString());
        }
        catch (HttpRequestException failure)
        {
            throw Failed(method, failure.Message);
        }
        catch (JsonException failure)
        {
            throw Failed(method, failure.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private PledgerException Failed(string method, string why) =>
        new(ExitCode.ChainUnreachable, $"{method} on {url} failed: {why}", "Is the development chain still running?");
}
