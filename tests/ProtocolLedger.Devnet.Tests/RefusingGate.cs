using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>A way to the chain that can be shut: then whoever knocks is let in and thrown out at once. It sees how long answers take.</summary>
internal sealed class RefusingGate : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri target;
    private readonly Task accepting;
    private CancellationTokenSource open = new();
    private readonly ConcurrentDictionary<TcpClient, long> askedAt = new();
    private int refused;

    public RefusingGate(Uri target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://{listener.LocalEndpoint}/");

    /// <summary>Connections thrown out so far.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>How long the oldest question has had no answer.</summary>
    public TimeSpan LongestWait => askedAt.Values.Select(at => TimeProvider.System.GetElapsedTime(at)).DefaultIfEmpty().Max();

    public bool Shut { get; private set; }

    /// <summary>Breaks what is connected and refuses what comes.</summary>
    public async Task ShutAsync()
    {
        Shut = true;
        await open.CancelAsync();
    }

    public void Open()
    {
        open.Dispose();
        open = new CancellationTokenSource();
        Shut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ShutAsync();
        await accepting;
        listener.Dispose();
        open.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                if (Shut)
                {
                    Interlocked.Increment(ref refused);
                    client.Dispose();
                }
                else
                {
                    _ = ForwardAsync(client, open.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task ForwardAsync(TcpClient client, CancellationToken cancellation)
    {
        using TcpClient there = new();
        using (client)
        {
            try
            {
                await there.ConnectAsync(target.Host, target.Port, cancellation);
                await Task.WhenAny(
                    PassAsync(client, there, () => askedAt.TryAdd(client, TimeProvider.System.GetTimestamp()), cancellation),
                    PassAsync(there, client, () => askedAt.TryRemove(client, out _), cancellation));
            }
            catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
            {
                // An end that goes away takes the other with it.
            }
            finally
            {
                askedAt.TryRemove(client, out _);
            }
        }
    }

    private static async Task PassAsync(TcpClient from, TcpClient to, Action onBytes, CancellationToken cancellation)
    {
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = await from.GetStream().ReadAsync(buffer, cancellation)) > 0;)
        {
            onBytes();
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }
}
