using Grpc.Compat.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace Grpc.Compat.Tests;

/// <summary>What only the C# server and client together can show.</summary>
public sealed class ServerFeatureTests(CSharpTlsServer server) : IClassFixture<CSharpTlsServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallCredentials_FromInterceptor_AddTheirMetadata()
    {
        var credentials = CallCredentials.FromInterceptor((context, metadata) =>
        {
            metadata.Add("echo-auth", context.MethodName);
            return Task.CompletedTask;
        });
        using GrpcChannel channel = server.Connect(o => o.Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, credentials));

        using AsyncUnaryCall<EchoReply> call = new Echo.EchoClient(channel).UnaryAsync(new EchoRequest(), cancellationToken: Token);

        Assert.Equal("Unary", (await call.ResponseHeadersAsync).GetValue("echo-auth"));
    }

    [Fact]
    public async Task CallCredentials_Composed_AllAddTheirMetadata()
    {
        using GrpcChannel channel = server.Connect();
        CallCredentials both = CallCredentials.Compose(Adding("echo-a"), Adding("echo-b"));

        using AsyncUnaryCall<EchoReply> call = new Echo.EchoClient(channel).UnaryAsync(new EchoRequest(), new CallOptions(credentials: both).WithCancellationToken(Token));
        Metadata headers = await call.ResponseHeadersAsync;

        Assert.Equal("yes", headers.GetValue("echo-a"));
        Assert.Equal("yes", headers.GetValue("echo-b"));

        static CallCredentials Adding(string key) => CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add(key, "yes");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Interceptor_OnServer_StandsAroundCalls()
    {
        using GrpcChannel channel = server.Connect();
        int before = server.Counters.Intercepted;

        await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest(), cancellationToken: Token);

        Assert.Equal(before + 1, server.Counters.Intercepted);
    }

    [Fact]
    public async Task Connect_UntrustedCertificate_FailsBeforeTheCall()
    {
        using GrpcChannel channel = GrpcChannel.ForAddress("https://" + server.Authority);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest(), cancellationToken: Token));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.IsType<HttpRequestException>(error.Status.DebugException);
    }

    [Fact]
    public async Task WithHost_NamedHost_CallsStillSucceed()
    {
        using GrpcChannel channel = server.Connect();

        EchoReply reply = await new Echo.EchoClient(channel).WithHost("localhost").UnaryAsync(new EchoRequest { Text = "x" }, cancellationToken: Token);

        Assert.Equal("x", reply.Text);
    }

    [Fact]
    public async Task Dispose_Channel_LaterCallsFail()
    {
        GrpcChannel channel = server.Connect();
        var client = new Echo.EchoClient(channel);
        await client.UnaryAsync(new EchoRequest(), cancellationToken: Token);

        await channel.ShutdownAsync();
        channel.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.UnaryAsync(new EchoRequest(), cancellationToken: Token));
    }
}
