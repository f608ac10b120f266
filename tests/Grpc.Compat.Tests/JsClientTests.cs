using System.Diagnostics;
using System.Text.Json;

namespace Grpc.Compat.Tests;

/// <summary>grpc-js (interop/client.js) calls the C# server and reports what it saw.</summary>
public abstract class JsClientContract(CSharpServer server)
{
    private const string Text = "größer als 100 %\n日本";

    [Fact]
    public async Task GrpcJs_EveryKindOfCall_SeesWhatTheServerDid()
    {
        Assert.SkipWhen(Node.Unavailable is not null, Node.Unavailable ?? "");
        JsonElement seen = await Run();

        AssertOk(seen, "unary", $$"""[{"text":{{JsonSerializer.Serialize(Text)}},"payload":"010203","number":0,"hasDeadline":true}]""");
        AssertOk(seen, "collect", """[{"text":"abc","payload":"","number":3000,"hasDeadline":false}]""");
        AssertOk(seen, "repeat", "[" + string.Join(',', Enumerable.Range(0, 5).Select(i => Message(Text, i))) + "]");
        AssertOk(seen, "chat", $"[{Message("x", 0)},{Message("y", 1)},{Message("z", 2)}]");

        AssertFailed(seen, "unaryFails", 9, "[]");
        AssertFailed(seen, "repeatFails", 15, $"[{Message(Text, 0)},{Message(Text, 1)}]");
        AssertFailed(seen, "chatFails", 10, $"[{Message("x", 0)}]");

        Assert.Equal(4, Code(seen, "late"));
        Assert.Equal(8, Code(seen, "tooLarge"));
        Assert.Equal(1, Code(seen, "cancelled"));
    }

    private static string Message(string text, int number) =>
        $$"""{"text":{{JsonSerializer.Serialize(text)}},"payload":"","number":{{number}},"hasDeadline":false}""";

    private static int Code(JsonElement seen, string call) => seen.GetProperty(call).GetProperty("code").GetInt32();

    private static void AssertOk(JsonElement seen, string call, string messages)
    {
        Assert.Equal(0, Code(seen, call));
        AssertSame(messages, seen.GetProperty(call).GetProperty("messages"));
        AssertMetadata(seen.GetProperty(call));
    }

    private static void AssertFailed(JsonElement seen, string call, int code, string messages)
    {
        Assert.Equal(code, Code(seen, call));
        Assert.Equal(Text, seen.GetProperty(call).GetProperty("details").GetString());
        AssertSame(messages, seen.GetProperty(call).GetProperty("messages"));
        AssertMetadata(seen.GetProperty(call));
    }

    private static void AssertMetadata(JsonElement call)
    {
        AssertSame("""{"echo-text":["first","second"],"echo-data-bin":["00ff01fe"]}""", call.GetProperty("headers"));
        AssertSame("""{"trailer-echo-text":["first","second"],"trailer-echo-data-bin":["00ff01fe"]}""", call.GetProperty("trailers"));
    }

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"expected {expected}\nactual   {actual}");

    private async Task<JsonElement> Run()
    {
        using Process node = Node.Start("client.js " + server.Authority, server.Certificate is null ? [] : [("ROOT", server.Certificate.CertificateFile)]);
        Task<string> errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonElement.Parse(output);
    }
}

public sealed class JsClientCleartextTests(CSharpCleartextServer server) : JsClientContract(server), IClassFixture<CSharpCleartextServer>;

public sealed class JsClientTlsTests(CSharpTlsServer server) : JsClientContract(server), IClassFixture<CSharpTlsServer>;
