using Google.Protobuf;
using Grpc.Compat.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace Grpc.Compat.Tests;

/// <summary>The C# client against one server. Each server below gets the same tests.</summary>
public abstract class EchoContract(EchoServer server)
{
    private const string Text = "größer als 100 %\n日本";

    private static readonly byte[] Bytes = [0, 255, 1, 254];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Metadata Headers => new() { { "Echo-Text", "first" }, { "echo-text", "second" }, { "echo-data-bin", Bytes } };

    private static DateTime In(TimeSpan time) => TimeProvider.System.GetUtcNow().UtcDateTime + time;

    [Fact]
    public async Task Unary_HeadersAndDeadline_AllComeBack()
    {
        using GrpcChannel channel = server.Connect();
        using AsyncUnaryCall<EchoReply> call = new Echo.EchoClient(channel).UnaryAsync(
            new EchoRequest { Text = Text, Payload = ByteString.CopyFrom(Bytes) }, Headers, In(TimeSpan.FromSeconds(30)), Token);

        AssertEchoed("", await call.ResponseHeadersAsync);
        EchoReply reply = await call;

        Assert.Equal(new EchoReply { Text = Text, Payload = ByteString.CopyFrom(Bytes), HasDeadline = true }, reply);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        AssertEchoed("trailer-", call.GetTrailers());
    }

    [Fact]
    public async Task BlockingUnary_EmptyRequest_EmptyReply()
    {
        using GrpcChannel channel = server.Connect();
        var client = new Echo.EchoClient(channel);

        EchoReply reply = await Task.Run(() => client.Unary(new EchoRequest(), cancellationToken: Token), Token);

        Assert.Equal(new EchoReply(), reply);
    }

    [Fact]
    public async Task Collect_ThreeMessages_OneReply()
    {
        using GrpcChannel channel = server.Connect();
        using AsyncClientStreamingCall<EchoRequest, EchoReply> call = new Echo.EchoClient(channel).Collect(Headers, cancellationToken: Token);
        foreach (string text in new[] { "a", "b", "c" })
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = text, Payload = ByteString.CopyFrom(new byte[1000]) }, Token);
        }

        await call.RequestStream.CompleteAsync();

        Assert.Equal(new EchoReply { Text = "abc", Number = 3000 }, await call);
        AssertEchoed("", await call.ResponseHeadersAsync);
        AssertEchoed("trailer-", call.GetTrailers());
    }

    [Fact]
    public async Task Repeat_Five_FiveInOrder()
    {
        using GrpcChannel channel = server.Connect();
        using AsyncServerStreamingCall<EchoReply> call = new Echo.EchoClient(channel).Repeat(new EchoRequest { Count = 5 }, Headers, cancellationToken: Token);

        List<long> numbers = [];
        await foreach (EchoReply reply in call.ResponseStream.ReadAllAsync(Token))
        {
            numbers.Add(reply.Number);
        }

        Assert.Equal([0, 1, 2, 3, 4], numbers);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
        AssertEchoed("trailer-", call.GetTrailers());
    }

    [Fact]
    public async Task Chat_Interleaved_ReplyForEachRequest()
    {
        using GrpcChannel channel = server.Connect();
        using AsyncDuplexStreamingCall<EchoRequest, EchoReply> call = new Echo.EchoClient(channel).Chat(Headers, cancellationToken: Token);
        for (int i = 0; i < 3; i++)
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = Text + i }, Token);
            Assert.True(await call.ResponseStream.MoveNext(Token));
            Assert.Equal(new EchoReply { Text = Text + i, Number = i }, call.ResponseStream.Current);
        }

        await call.RequestStream.CompleteAsync();

        Assert.False(await call.ResponseStream.MoveNext(Token));
        AssertEchoed("trailer-", call.GetTrailers());
    }

    [Theory]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.InvalidArgument)]
    [InlineData(StatusCode.FailedPrecondition)]
    [InlineData(StatusCode.DataLoss)]
    [InlineData(StatusCode.Unauthenticated)]
    public async Task Unary_ServerFails_StatusDetailAndTrailers(StatusCode code)
    {
        using GrpcChannel channel = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest { Text = Text, FailCode = (int)code }, Headers, cancellationToken: Token));

        Assert.Equal(code, error.StatusCode);
        Assert.Equal(Text, error.Status.Detail);
        AssertEchoed("trailer-", error.Trailers);
    }

    [Fact]
    public async Task Repeat_FailsAfterTwo_TwoThenStatus()
    {
        using GrpcChannel channel = server.Connect();
        using AsyncServerStreamingCall<EchoReply> call = new Echo.EchoClient(channel).Repeat(
            new EchoRequest { Count = 2, Text = Text, FailCode = (int)StatusCode.Aborted }, cancellationToken: Token);

        Assert.True(await call.ResponseStream.MoveNext(Token));
        Assert.True(await call.ResponseStream.MoveNext(Token));
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token));

        Assert.Equal(StatusCode.Aborted, error.StatusCode);
        Assert.Equal(Text, call.GetStatus().Detail);
    }

    [Fact]
    public async Task Unary_DeadlinePasses_DeadlineExceeded()
    {
        using GrpcChannel channel = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest { DelayMs = 60_000 }, deadline: In(TimeSpan.FromMilliseconds(300)), cancellationToken: Token));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
    }

    [Fact]
    public async Task Unary_ClientCancels_CancelledOnBothSides()
    {
        using GrpcChannel channel = server.Connect();
        var client = new Echo.EchoClient(channel);
        int before = (await client.CountersAsync(new CountersRequest(), cancellationToken: Token)).Cancelled;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using AsyncUnaryCall<EchoReply> call = client.UnaryAsync(new EchoRequest { DelayMs = 60_000 }, Headers, cancellationToken: cancel.Token);
        await call.ResponseHeadersAsync;

        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        // A reset stream now and then surfaces as an IOException first: grpc/grpc-dotnet issue 1214.
        Assert.True(error.StatusCode == StatusCode.Cancelled || error is { StatusCode: StatusCode.Unavailable, Status.DebugException: IOException }, error.ToString());
        while ((await client.CountersAsync(new CountersRequest(), deadline: In(TimeSpan.FromSeconds(20)), cancellationToken: Token)).Cancelled == before)
        {
            await Task.Delay(10, Token);
        }
    }

    [Fact]
    public async Task Unary_RequestOverServersLimit_ResourceExhausted()
    {
        using GrpcChannel channel = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest { Payload = ByteString.CopyFrom(new byte[EchoServer.MaxReceive + 1]) }, cancellationToken: Token));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task Unary_ReplyOverClientsLimit_ResourceExhausted()
    {
        using GrpcChannel channel = server.Connect(options => options.MaxReceiveMessageSize = 1000);

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest { Payload = ByteString.CopyFrom(new byte[1001]) }, cancellationToken: Token));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task Unary_GzipRequested_ArrivesWhole()
    {
        using GrpcChannel channel = server.Connect();
        var headers = new Metadata { { "grpc-internal-encoding-request", "gzip" } };
        var payload = ByteString.CopyFrom(new byte[100_000]);

        EchoReply reply = await new Echo.EchoClient(channel).UnaryAsync(new EchoRequest { Payload = payload }, headers, cancellationToken: Token);

        Assert.Equal(payload, reply.Payload);
    }

    [Fact]
    public async Task Unary_MethodNotServed_Unimplemented()
    {
        using GrpcChannel channel = server.Connect();
        var method = new Method<string, string>(MethodType.Unary, "grpccompat.v1.Echo", "Missing", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

        using AsyncUnaryCall<string> call = channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(cancellationToken: Token), "");
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    private static void AssertEchoed(string prefix, Metadata metadata)
    {
        Assert.Equal(["first", "second"], metadata.GetAll(prefix + "echo-text").SelectMany(e => e.Value.Split(", ")));
        Assert.Equal(Bytes, metadata.GetValueBytes(prefix + "echo-data-bin"));
    }
}

public sealed class CSharpCleartextTests(CSharpCleartextServer server) : EchoContract(server), IClassFixture<CSharpCleartextServer>;

public sealed class CSharpTlsTests(CSharpTlsServer server) : EchoContract(server), IClassFixture<CSharpTlsServer>;

public sealed class JsCleartextTests(JsCleartextServer server) : EchoContract(server), IClassFixture<JsCleartextServer>;

public sealed class JsTlsTests(JsTlsServer server) : EchoContract(server), IClassFixture<JsTlsServer>;
