using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers.Tests;

/// <summary>A peer that claims to have one blob and misbehaves in one way.</summary>
internal sealed class BadPeer : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly CancellationTokenSource stop = new();
    private readonly NodeCertificate certificate;
    private WebApplication? app;
    private Task listening = Task.CompletedTask;

    private BadPeer()
    {
        certificate = NodeCertificate.LoadOrCreate(folder.File("tls.pem"), TimeProvider.System);
    }

    public PeerAddress Address { get; private set; } = null!;

    public static async Task<BadPeer> StartAsync(Misbehaviour kind, byte[] blob, ulong node = 1, Func<Task>? beforeDisconnect = null)
    {
        var peer = new BadPeer();
        int port = kind switch
        {
            Misbehaviour.Refuses => FreePort(),
            Misbehaviour.HangsUp => peer.Listen((_, _) => Task.CompletedTask),
            Misbehaviour.NoTls => peer.Listen(SendGarbageAsync),
            Misbehaviour.NoHttp2 => peer.Listen(peer.SendGarbageOverTlsAsync),
            _ => await peer.ServeAsync(new MisbehavingService(kind, blob, beforeDisconnect ?? (() => Task.CompletedTask))),
        };
        TlsFingerprint shown = kind == Misbehaviour.WrongCertificate ? new TlsFingerprint(Hash32.Sha256([1])) : peer.certificate.Fingerprint;
        peer.Address = Make.Address(node, port, shown);
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        stop.Dispose();
        certificate.Dispose();
        folder.Dispose();
    }

    private async Task<int> ServeAsync(MisbehavingService service)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(service);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(certificate.Certificate);
        }));
        builder.WebHost.UseShutdownTimeout(TimeSpan.Zero);
        app = builder.Build();
        app.MapGrpcService<MisbehavingService>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Uri(app.Urls.Single()).Port;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int Listen(Func<NetworkStream, CancellationToken, Task> handle)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        listening = AcceptAsync(listener, handle);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener, Func<NetworkStream, CancellationToken, Task> handle)
    {
        using (listener)
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    using TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                    await handle(client.GetStream(), stop.Token);
                }
                catch (Exception e) when (e is OperationCanceledException or IOException)
                {
                    // Stopped, or the client has had enough.
                }
            }
        }
    }

    private static async Task SendGarbageAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await stream.ReadAtLeastAsync(new byte[16384], 1, throwOnEndOfStream: false, cancellationToken);
        await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancellationToken);
        await stream.ReadAtLeastAsync(new byte[16384], 16384, throwOnEndOfStream: false, cancellationToken);
    }

    private async Task SendGarbageOverTlsAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        await using var tls = new SslStream(stream);
        var options = new SslServerAuthenticationOptions { ServerCertificate = certificate.Certificate, ApplicationProtocols = [SslApplicationProtocol.Http2] };
        await tls.AuthenticateAsServerAsync(options, cancellationToken);

        // After the client's preface, so that it is surely waiting for ours.
        await tls.ReadAtLeastAsync(new byte[16384], 24, throwOnEndOfStream: false, cancellationToken);
        await tls.WriteAsync("220 mail.example.com ESMTP, how can I help you?\r\n"u8.ToArray(), cancellationToken);
        await tls.ReadAtLeastAsync(new byte[16384], 16384, throwOnEndOfStream: false, cancellationToken);
    }
}

/// <summary>Speaks the protocol and breaks its rules.</summary>
internal sealed class MisbehavingService(Misbehaviour kind, byte[] blob, Func<Task> beforeDisconnect) : PeerExchange.PeerExchangeBase
{
    public override async Task GetBlob(BlobRequest request, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        int half = blob.Length / 2;
        byte[] wrong = [.. blob.Select(b => (byte)~b)];
        switch (kind)
        {
            case Misbehaviour.Fails:
                throw new InvalidOperationException("broken");
            case Misbehaviour.HasNothing:
                throw new RpcException(new Status(StatusCode.NotFound, "nothing here"));
            case Misbehaviour.SaysNothing:
                return;
            case Misbehaviour.Hangs:
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return;
            case Misbehaviour.AnnouncesTooMuch:
                await SendAsync(long.MaxValue, blob);
                return;
            case Misbehaviour.WrongData:
                await SendAsync(blob.Length, wrong.AsMemory((int)request.Offset));
                return;
            case Misbehaviour.Oversized:
                await SendAsync(blob.Length, blob);
                await SendAsync(0, new byte[1]);
                return;
            case Misbehaviour.DripFeeds:
                await DripAsync(responseStream, context.CancellationToken);
                return;
            case Misbehaviour.WrongDataAndDisconnects:
                await SendAsync(blob.Length, wrong.AsMemory(0, half));
                break;
            default:
                await SendAsync(blob.Length, blob.AsMemory(0, half));
                break;
        }

        if (kind is Misbehaviour.DisconnectsMidway or Misbehaviour.WrongDataAndDisconnects)
        {
            await beforeDisconnect();
            context.GetHttpContext().Abort();
        }

        if (kind == Misbehaviour.StallsMidway)
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }

        Task SendAsync(long announced, ReadOnlyMemory<byte> data) =>
            responseStream.WriteAsync(new BlobChunk { TotalLength = (ulong)announced, Data = ByteString.CopyFrom(data.Span) }, context.CancellationToken);
    }

    /// <summary>The blob in place of every hash.</summary>
    public override Task<SignedContribution> GetContribution(ContributionRequest request, ServerCallContext context)
    {
        ByteString bytes = ByteString.CopyFrom(blob);
        return Task.FromResult(new SignedContribution { ParentCheckpoint = bytes, TraceRoot = bytes, UpdateHash = bytes, Signature = ByteString.CopyFrom(new byte[65]) });
    }

    private async Task DripAsync(IServerStreamWriter<BlobChunk> responseStream, CancellationToken cancellationToken)
    {
        for (int i = 0; i < blob.Length; i++)
        {
            await responseStream.WriteAsync(new BlobChunk { TotalLength = i == 0 ? (ulong)blob.Length : 0, Data = ByteString.CopyFrom(blob[i]) }, cancellationToken);
            await Task.Delay(50, cancellationToken);
        }
    }
}
