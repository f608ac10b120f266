using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class PeerAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:5001", "https://127.0.0.1:5001/")]
    [InlineData("https://peer.example:5001", "https://peer.example:5001/")]
    [InlineData("https://[::1]:5001/", "https://[::1]:5001/")]
    public void TryCreate_Endpoint_IsRead(string endpoint, string expected)
    {
        Assert.True(PeerAddress.TryCreate(new NodeId(1), endpoint, default, out PeerAddress? address));
        Assert.Equal(expected, address.Endpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://peer.example:5001")]
    [InlineData("https://user@peer.example:5001")]
    [InlineData("https://peer.example:5001/path")]
    [InlineData("https://peer.example:5001/?query")]
    [InlineData("https://peer.example:99999")]
    [InlineData("file:///etc/passwd")]
    [InlineData("peer example:1")]
    public void TryCreate_AnythingElse_False(string? endpoint)
    {
        Assert.False(PeerAddress.TryCreate(new NodeId(1), endpoint, default, out _));
    }
}
