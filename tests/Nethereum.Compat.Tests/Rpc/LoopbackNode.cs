using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Nethereum.Compat.Tests.Rpc;

/// <summary>What a <see cref="LoopbackNode"/> sends back.</summary>
public sealed record LoopbackAnswer(string Body, int Status = 200, TaskCompletionSource? Hold = null);

/// <summary>A real HTTP server on the loopback that answers as a test says and keeps the requests.</summary>
public sealed class LoopbackNode : IAsyncDisposable
{
    private const int Attempts = 20;
    private readonly HttpListener listener;
    private readonly Func<JsonElement, LoopbackAnswer> answer;
    private readonly Task serving;

    public LoopbackNode(Func<JsonElement, LoopbackAnswer> answer)
    {
        this.answer = answer;
        (listener, Url) = Listen();
        serving = ServeAsync();
    }

    public Uri Url { get; }

    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    public IEnumerable<string> Methods => Requests.Select(r => r.GetProperty("method").GetString()!);

    /// <summary>A node that answers each method with the result given for it, as JSON text.</summary>
    public static LoopbackNode WithResults(Func<string, JsonElement, string> result) => new(request =>
    {
        string body = result(request.GetProperty("method").GetString()!, request.GetProperty("params"));
        string member = body.StartsWith("error:", StringComparison.Ordinal) ? $"\"error\":{body[6..]}" : $"\"result\":{body}";
        return new LoopbackAnswer($$"""{"jsonrpc":"2.0","id":{{request.GetProperty("id").GetRawText()}},{{member}}}""");
    });

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private static (HttpListener Listener, Uri Url) Listen()
    {
        for (int attempt = 0; ; attempt++)
        {
            // Another process may take the free port before the listener does.
            Uri url = new($"http://127.0.0.1:{FreePort()}/");
            HttpListener listener = new();
            listener.Prefixes.Add(url.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                open.Add(AnswerAsync(await listener.GetContextAsync()));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Stopped.
        }

        await Task.WhenAll(open);
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using JsonDocument request = await JsonDocument.ParseAsync(context.Request.InputStream);
        JsonElement root = request.RootElement.Clone();
        Requests.Enqueue(root);
        LoopbackAnswer reply = answer(root);
        if (reply.Hold is not null)
        {
            await reply.Hold.Task;
        }

        try
        {
            context.Response.StatusCode = reply.Status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(reply.Body));
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The client went away, which some tests have it do.
        }
    }
}
