using System.IO.Compression;
using Grpc.Compat.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Grpc.Compat.Tests;

/// <summary>Rules of the API types that need no connection.</summary>
public sealed class ApiTests
{
    private static readonly string[] Methods = [.. Echo.Descriptor.Methods.Select(m => "/grpccompat.v1.Echo/" + m.Name)];

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a:b")]
    public void MetadataEntry_BadKey_Throws(string key)
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "value"));
    }

    [Fact]
    public void MetadataEntry_SuffixAndValueDisagree_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("key-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("key", new byte[1]));
    }

    [Fact]
    public void MetadataEntry_Bytes_AreCopiedBothWays()
    {
        byte[] bytes = [1, 2];
        var entry = new Metadata.Entry("KEY-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal("key-bin", entry.Key);
        Assert.Equal([1, 2], entry.ValueBytes);
        Assert.Throws<InvalidOperationException>(() => entry.Value);
    }

    [Fact]
    public void Metadata_RepeatedKey_GetGivesTheLast()
    {
        var metadata = new Metadata { { "k", "1" }, { "other", "x" }, { "K", "2" } };

        Assert.Equal("2", metadata.GetValue("k"));
        Assert.Equal(["1", "2"], metadata.GetAll("k").Select(e => e.Value));
        Assert.Null(metadata.Get("absent"));
        Assert.Null(metadata.GetValueBytes("absent-bin"));
    }

    [Fact]
    public void MetadataEmpty_Add_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("k", "v"));
        Assert.Empty(Metadata.Empty);
    }

    [Fact]
    public void RpcException_MessageAndTrailers_DefaultFromStatus()
    {
        var error = new RpcException(new Status(StatusCode.NotFound, "no such blob"));

        Assert.Equal("Status(StatusCode=\"NotFound\", Detail=\"no such blob\")", error.Message);
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
        Assert.Empty(error.Trailers);
    }

    [Fact]
    public void CallOptions_With_LeavesTheOriginal()
    {
        var original = new CallOptions(new Metadata());
        CallOptions changed = original.WithDeadline(DateTime.UnixEpoch).WithWaitForReady();

        Assert.Null(original.Deadline);
        Assert.False(original.IsWaitForReady);
        Assert.Equal(DateTime.UnixEpoch, changed.Deadline);
        Assert.Same(original.Headers, changed.Headers);
    }

    [Fact]
    public void BindService_Binder_GetsAllMethodsOnce()
    {
        var binder = new Recorder();

        Echo.BindService(binder, new EchoService(new EchoCounters()));

        Assert.Equal(Methods, binder.Names);
    }

#if !PACKAGES_NUGET // Internal to the packages.
    [Fact]
    public void BindService_Definition_PassesAllMethodsOn()
    {
        var binder = new Recorder();

        Echo.BindService(new EchoService(new EchoCounters())).BindService(binder);

        Assert.Equal(Methods, binder.Names);
    }
#endif

    [Fact]
    public async Task ServiceBase_MethodNotOverridden_Unimplemented()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => new Bare().Unary(new EchoRequest(), null!));

        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public void CompressionProvider_RoundTrip_SameBytesAndStreamStaysOpen(string encoding)
    {
        ICompressionProvider provider = encoding == "gzip"
            ? new GzipCompressionProvider(CompressionLevel.Fastest)
            : new DeflateCompressionProvider(CompressionLevel.Fastest);
        byte[] data = new byte[10_000];
        using var stream = new MemoryStream();
        using (Stream compression = provider.CreateCompressionStream(stream, null))
        {
            compression.Write(data);
        }

        Assert.Equal(encoding, provider.EncodingName);
        Assert.InRange(stream.Length, 1, data.Length / 10);
        stream.Position = 0;
        using Stream decompression = provider.CreateDecompressionStream(stream);
        using var result = new MemoryStream();
        decompression.CopyTo(result);
        Assert.Equal(data, result.ToArray());
    }

    private sealed class Bare : Echo.EchoBase;

    private sealed class Recorder : ServiceBinderBase
    {
        public List<string> Names { get; } = [];

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) => Names.Add(method.FullName);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) => Names.Add(method.FullName);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) => Names.Add(method.FullName);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) => Names.Add(method.FullName);
    }
}
