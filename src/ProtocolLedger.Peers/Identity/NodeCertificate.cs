using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>
/// A node's self-signed TLS certificate (ECDSA, P-256) and its key, kept in one PEM file that only its owner may read.
/// Peers pin its fingerprint, so names and dates in it mean nothing.
/// </summary>
public sealed class NodeCertificate : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private NodeCertificate(X509Certificate2 certificate)
    {
        Certificate = certificate;
        Fingerprint = TlsFingerprint.Of(certificate);
    }

    /// <summary>What to register on chain.</summary>
    public TlsFingerprint Fingerprint { get; }

    internal X509Certificate2 Certificate { get; }

    /// <summary>Loads the certificate, or makes and saves one if there is no such file.</summary>
    /// <exception cref="PledgerException">The file can't be read or written, isn't such a certificate, or others may read it.</exception>
    public static NodeCertificate LoadOrCreate(string path, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        try
        {
            return File.Exists(path) ? Load(path) : Create(path, time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PledgerException(
                ExitCode.Storage, $"The TLS certificate {path} can't be read or written: {e.Message}", "Check the folder's permissions and the free space.", e);
        }
    }

    public void Dispose() => Certificate.Dispose();

    private static NodeCertificate Load(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~Owner) != 0)
        {
            throw new PledgerException(ExitCode.KeyOrPassword, $"The key in {path} can be read by others.", $"Run: chmod 600 {path}");
        }

        try
        {
            string pem = File.ReadAllText(path);
            return new NodeCertificate(X509Certificate2.CreateFromPem(pem, pem));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new PledgerException(
                ExitCode.KeyOrPassword,
                $"{path} holds no certificate with its key.",
                "Restore it from a backup, or delete it to get a new one and register the new fingerprint on chain.",
                e);
        }
    }

    private static NodeCertificate Create(string path, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=protocolledger", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = time.GetUtcNow();
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(100));
        string pem = made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";

        // Written aside and moved: a crash leaves no half a key behind.
        string part = path + ".part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using (var file = new FileStream(part, options))
        {
            using var writer = new StreamWriter(file);
            writer.Write(pem);
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path);
        return Load(path);
    }
}
