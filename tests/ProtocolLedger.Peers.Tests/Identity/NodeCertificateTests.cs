using System.Security.Cryptography;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class NodeCertificateTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string File => folder.File("tls.pem");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void LoadOrCreate_SecondTime_SameCertificate()
    {
        using NodeCertificate made = NodeCertificate.LoadOrCreate(File, TimeProvider.System);
        using NodeCertificate loaded = NodeCertificate.LoadOrCreate(File, TimeProvider.System);

        Assert.Equal(made.Fingerprint, loaded.Fingerprint);
        Assert.True(loaded.Certificate.HasPrivateKey);
        Assert.Equal(SHA256.HashData(loaded.Certificate.RawData), made.Fingerprint.Value.ToArray());
    }

    [Fact]
    public void LoadOrCreate_New_OnlyTheOwnerMayReadIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; any Unix runs this.");
        NodeCertificate.LoadOrCreate(File, TimeProvider.System).Dispose();

#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.OtherRead);
#pragma warning restore CA1416

        var error = Assert.Throws<PledgerException>(() => NodeCertificate.LoadOrCreate(File, TimeProvider.System));
        Assert.Equal(ExitCode.KeyOrPassword, error.ExitCode);
        Assert.Contains("chmod 600", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void LoadOrCreate_NoCertificateInFile_SaysSo(string content)
    {
        NodeCertificate.LoadOrCreate(File, TimeProvider.System).Dispose();
        System.IO.File.WriteAllText(File, content);

        var error = Assert.Throws<PledgerException>(() => NodeCertificate.LoadOrCreate(File, TimeProvider.System));

        Assert.Equal(ExitCode.KeyOrPassword, error.ExitCode);
        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadOrCreate_NoSuchFolder_SaysSo()
    {
        var error = Assert.Throws<PledgerException>(() => NodeCertificate.LoadOrCreate(folder.File("missing/tls.pem"), TimeProvider.System));

        Assert.Equal(ExitCode.Storage, error.ExitCode);
    }
}
