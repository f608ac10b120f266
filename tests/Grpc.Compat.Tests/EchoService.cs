using Grpc.Compat.Tests.Protos;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Grpc.Compat.Tests;

/// <summary>Protos/echo.proto in C#; interop/server.js is the same in JavaScript.</summary>
internal sealed class EchoService(EchoCounters counters) : Echo.EchoBase
{
    public override async Task<EchoReply> Unary(EchoRequest request, ServerCallContext context)
    {
        await Begin(context);
        await Delay(request, context);
        Fail(request);
        return Reply(request, context, 0);
    }

    public override async Task<EchoReply> Collect(IAsyncStreamReader<EchoRequest> requestStream, ServerCallContext context)
    {
        await Begin(context);
        var reply = new EchoReply { HasDeadline = HasDeadline(context) };
        EchoRequest? failed = null;
        while (await requestStream.MoveNext())
        {
            EchoRequest request = requestStream.Current;
            reply.Text += request.Text;
            reply.Number += request.Payload.Length;
            failed = request.FailCode != 0 ? request : failed;
        }

        Fail(failed);
        return reply;
    }

    public override async Task Repeat(EchoRequest request, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        await Begin(context);
        await Delay(request, context);
        for (int i = 0; i < request.Count; i++)
        {
            await responseStream.WriteAsync(Reply(request, context, i), context.CancellationToken);
        }

        Fail(request);
    }

    public override async Task Chat(IAsyncStreamReader<EchoRequest> requestStream, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        await Begin(context);
        long number = 0;
        await foreach (EchoRequest request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            Fail(request);
            await responseStream.WriteAsync(Reply(request, context, number++));
        }
    }

    public override Task<CountersReply> Counters(CountersRequest request, ServerCallContext context) =>
        Task.FromResult(new CountersReply { Cancelled = counters.Cancelled });

    private static async Task Begin(ServerCallContext context)
    {
        var headers = new Metadata();
        foreach (Metadata.Entry entry in context.RequestHeaders.Where(e => e.Key.StartsWith("echo-", StringComparison.Ordinal)))
        {
            headers.Add(entry);
            context.ResponseTrailers.Add(entry.IsBinary
                ? new Metadata.Entry("trailer-" + entry.Key, entry.ValueBytes)
                : new Metadata.Entry("trailer-" + entry.Key, entry.Value));
        }

        await context.WriteResponseHeadersAsync(headers);
    }

    private async Task Delay(EchoRequest request, ServerCallContext context)
    {
        try
        {
            await Task.Delay(request.DelayMs, context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            counters.CountCancelled();
            throw;
        }
    }

    private static void Fail(EchoRequest? request)
    {
        if (request is { FailCode: not 0 })
        {
            throw new RpcException(new Status((StatusCode)request.FailCode, request.Text));
        }
    }

    private static EchoReply Reply(EchoRequest request, ServerCallContext context, long number) =>
        new() { Text = request.Text, Payload = request.Payload, Number = number, HasDeadline = HasDeadline(context) };

    private static bool HasDeadline(ServerCallContext context) => context.Deadline != DateTime.MaxValue;
}

/// <summary>What the service has seen.</summary>
internal sealed class EchoCounters
{
    private int cancelled;
    private int intercepted;

    public int Cancelled => Volatile.Read(ref cancelled);

    public int Intercepted => Volatile.Read(ref intercepted);

    public void CountCancelled() => Interlocked.Increment(ref cancelled);

    public void CountIntercepted() => Interlocked.Increment(ref intercepted);
}

/// <summary>Counts the calls of each kind that pass through it.</summary>
internal sealed class CountingInterceptor(EchoCounters counters) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        counters.CountIntercepted();
        return base.UnaryServerHandler(request, context, continuation);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        counters.CountIntercepted();
        return base.DuplexStreamingServerHandler(requestStream, responseStream, context, continuation);
    }
}
