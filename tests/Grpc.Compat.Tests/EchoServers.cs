using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grpc.Compat.Tests;

/// <summary>A server of Protos/echo.proto on a loopback port, which takes messages of at most 1 MiB.</summary>
public abstract class EchoServer : IAsyncLifetime
{
    internal const int MaxReceive = 1024 * 1024;

    /// <summary>"127.0.0.1:port".</summary>
    public string Authority { get; protected set; } = "";

    /// <summary>Set when the server speaks TLS.</summary>
    internal TestCertificate? Certificate { get; private protected init; }

    /// <summary>Why there is no server, if there is none.</summary>
    internal string? Unavailable { get; private protected set; }

    internal GrpcChannel Connect(Action<GrpcChannelOptions>? configure = null)
    {
        Assert.SkipWhen(Unavailable is not null, Unavailable ?? "");
        var options = new GrpcChannelOptions { HttpHandler = Handler(), DisposeHttpClient = true };
        configure?.Invoke(options);
        return GrpcChannel.ForAddress((Certificate is null ? "http://" : "https://") + Authority, options);
    }

    public abstract ValueTask InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        Certificate?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler();
        if (Certificate is { } expected)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) =>
                presented is not null && presented.GetRawCertData().AsSpan().SequenceEqual(expected.Value.RawData);
        }

        return handler;
    }
}

/// <summary>Kestrel and Grpc.AspNetCore.Server.</summary>
public abstract class CSharpServer : EchoServer
{
    private WebApplication? app;

    internal EchoCounters Counters { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Counters);
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxReceive;
            options.Interceptors.Add<CountingInterceptor>();
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (Certificate is not null)
            {
                listen.UseHttps(Certificate.Value);
            }
        }));
        app = builder.Build();
        app.MapGrpcService<EchoService>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Authority = new Uri(address).Authority;
    }

    public override async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class CSharpCleartextServer : CSharpServer;

public sealed class CSharpTlsServer : CSharpServer
{
    public CSharpTlsServer()
    {
        Certificate = new TestCertificate();
    }
}

/// <summary>interop/server.js in a process of its own, which ends when its standard input closes.</summary>
public abstract class JsServer : EchoServer
{
    private Process? process;

    public override async ValueTask InitializeAsync()
    {
        Unavailable = Node.Unavailable;
        if (Unavailable is not null)
        {
            return;
        }

        process = Node.Start("server.js", Certificate is null ? [] : [("CERT", Certificate.CertificateFile), ("KEY", Certificate.KeyFile)]);
        string? port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Authority = "127.0.0.1:" + (port ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
    }

    public override async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class JsCleartextServer : JsServer;

public sealed class JsTlsServer : JsServer
{
    public JsTlsServer()
    {
        Certificate = new TestCertificate();
    }
}

/// <summary>Runs the scripts in interop/.</summary>
internal static class Node
{
    private static readonly string Folder = typeof(Node).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "InteropDirectory").Value!;

    public static string? Unavailable => Directory.Exists(Path.Combine(Folder, "node_modules"))
        ? null
        : "grpc-js is not installed: run `npm ci` in tests/Grpc.Compat.Tests/interop (`make test` does).";

    public static Process Start(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Folder, script.Split(' ')[0]));
        foreach (string argument in script.Split(' ').Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>A self-signed certificate for localhost, also as PEM files.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grpc-compat-");

    public TestCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Value = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(CertificateFile, Value.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    public X509Certificate2 Value { get; }

    public string CertificateFile => Path.Combine(folder.FullName, "cert.pem");

    public string KeyFile => Path.Combine(folder.FullName, "key.pem");

    public void Dispose()
    {
        Value.Dispose();
        folder.Delete(recursive: true);
    }
}
