using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>Serves a node's blobs and checkpoints to its peers: HTTP/2 over TLS with the node's own certificate.</summary>
public sealed class PeerServer : IAsyncDisposable
{
    /// <summary>Requests are a hash and a few numbers.</summary>
    private const int MaxRequest = 4096;

    private readonly WebApplication app;
    private readonly ILogger<PeerServer> log;

    private PeerServer(WebApplication app, IPEndPoint endPoint, ILogger<PeerServer> log)
    {
        this.app = app;
        this.log = log;
        EndPoint = endPoint;
    }

    /// <summary>Where it listens, with the port it got.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="status">What to answer to a hello; called for every one.</param>
    /// <exception cref="PledgerException">The port is taken, or can't be listened on.</exception>
    public static async Task<PeerServer> StartAsync(
        PeerServerOptions options,
        NodeCertificate certificate,
        IBlobSource blobs,
        ICheckpointSource checkpoints,
        ICommitmentSource commitments,
        IContributionSource contributions,
        Func<PeerHello> status,
        TrafficMeter traffic,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(certificate);
        ILogger<PeerServer> log = loggers.CreateLogger<PeerServer>();
        WebApplication app = Build(options, certificate, new PeerExchangeService(blobs, checkpoints, commitments, contributions, status, traffic, options, log), loggers);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            if (Explain(options.Listen, e) is { } explained)
            {
                throw explained;
            }

            throw;
        }

        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var endPoint = new IPEndPoint(options.Listen.Address, new Uri(address).Port);
        PeersLog.Listening(log, endPoint, certificate.Fingerprint);
        return new PeerServer(app, endPoint, log);
    }

    /// <summary>Takes no more calls, lets those in flight end within the stop timeout, and closes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await app.StopAsync(cancellationToken);
        PeersLog.Stopped(log, EndPoint);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build(PeerServerOptions options, NodeCertificate certificate, PeerExchangeService service, ILoggerFactory loggers)
    {
        // Empty: no configuration from the environment, no console lifetime that takes Ctrl-C from the node.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopTimeout);
        builder.Services.AddSingleton(service);
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = MaxRequest);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.MaxRequestBodySize = 16 * MaxRequest; // far enough above for gRPC to refuse by its own rule
            kestrel.Limits.MaxRequestHeadersTotalSize = 8192;
            kestrel.Limits.Http2.MaxStreamsPerConnection = options.MaxStreamsPerConnection;
            kestrel.Listen(options.Listen, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate.Certificate;
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                });
            });
        });
        WebApplication app = builder.Build();
        app.MapGrpcService<PeerExchangeService>();
        return app;
    }

    private static PledgerException? Explain(IPEndPoint endPoint, Exception error)
    {
        if (error is IOException { InnerException: AddressInUseException } or AddressInUseException)
        {
            return new PledgerException(
                ExitCode.PortInUse, $"Another process listens on {endPoint}.", "Choose another port in the node's configuration, or stop that process.", error);
        }

        return (error.InnerException ?? error) is SocketException socket
            ? new PledgerException(
                ExitCode.BadConfiguration, $"Can't listen on {endPoint}: {socket.Message}.", "Configure an address of this machine and a port above 1023.", error)
            : null;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
