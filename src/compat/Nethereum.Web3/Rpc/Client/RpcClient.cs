using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Nethereum.JsonRpc.Client;

/// <summary>JSON-RPC over HTTP POST. Safe for use from many threads.</summary>
public class RpcClient : ClientBase
{
    private static readonly SocketsHttpHandler SharedHandler = new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
    };

    private readonly Uri baseUrl;
    private readonly HttpClient httpClient;
    private readonly AuthenticationHeaderValue? authentication;

    /// <summary>Creates a client with a connection pool of the process.</summary>
    /// <param name="baseUrl">Where to post; user and password in it become basic authentication.</param>
    /// <param name="authHeaderValue">The Authorization header, if any.</param>
    /// <param name="httpClientHandler">A handler to use instead of the shared pool.</param>
    public RpcClient(Uri baseUrl, AuthenticationHeaderValue? authHeaderValue = null, HttpClientHandler? httpClientHandler = null)
        : this(baseUrl, new HttpClient(httpClientHandler ?? (HttpMessageHandler)SharedHandler, disposeHandler: false), authHeaderValue)
    {
        httpClient.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>Creates a client on an existing <see cref="HttpClient"/>, which stays the caller's.</summary>
    public RpcClient(Uri baseUrl, HttpClient httpClient, AuthenticationHeaderValue? authHeaderValue = null)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        ArgumentNullException.ThrowIfNull(httpClient);
        this.baseUrl = baseUrl;
        this.httpClient = httpClient;
        authentication = authHeaderValue ?? BasicAuthentication(baseUrl);
    }

    /// <summary>Bytes that an answer may have; a longer one is refused with <see cref="RpcClientUnknownException"/>.</summary>
    public int MaximumResponseBytes { get; init; } = 64 << 20;

    /// <inheritdoc/>
    public override async Task<T> SendRequestAsync<T>(RpcRequest request, string? route = null)
    {
        using CancellationTokenSource timeout = new(ConnectionTimeout);
        try
        {
            byte[] body = await PostAsync(request, route, timeout.Token).ConfigureAwait(false);
            return RpcAnswer.Read<T>(body, request);
        }
        catch (OperationCanceledException e)
        {
            throw new RpcClientTimeoutException($"Rpc timeout after {ConnectionTimeout.TotalMilliseconds} milliseconds: {request.Method}", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            throw new RpcClientUnknownException($"Error occurred when trying to send rpc request: {request.Method}: {e.Message}", e);
        }
    }

    private async Task<byte[]> PostAsync(RpcRequest request, string? route, CancellationToken cancellationToken)
    {
        Uri target = string.IsNullOrEmpty(route) ? baseUrl : new Uri(baseUrl, route);
        using HttpRequestMessage message = new(HttpMethod.Post, target)
        {
            Content = new ByteArrayContent(RpcAnswer.Write(request)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Authorization = authentication;
        using HttpResponseMessage response =
            await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await ReadBoundedAsync(response.Content, request.Method, cancellationToken).ConfigureAwait(false);
    }

    private async Task<byte[]> ReadBoundedAsync(HttpContent content, string method, CancellationToken cancellationToken)
    {
        int limit = MaximumResponseBytes;
        if (content.Headers.ContentLength > limit)
        {
            throw TooLong(method, limit);
        }

        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using MemoryStream body = new();
        byte[] block = new byte[16 << 10];
        int read;
        while ((read = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > limit)
            {
                throw TooLong(method, limit);
            }

            body.Write(block, 0, read);
        }

        return body.ToArray();
    }

    private static RpcClientUnknownException TooLong(string method, int limit) =>
        new($"The answer to {method} is longer than {limit} bytes.");

    private static AuthenticationHeaderValue? BasicAuthentication(Uri url) => url.UserInfo.Length == 0
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url.UserInfo))));
}
