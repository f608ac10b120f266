using System.Text.Json;
using Nethereum.KeyStore;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How hard a key file makes guessing its password.</summary>
public enum KeyFileStrength
{
    /// <summary>The Web3 secret storage default (scrypt N = 262144): about a second and 256 MiB to open.</summary>
    Standard,

    /// <summary>For throw-away development keys (scrypt N = 4096).</summary>
    Light,
}

/// <summary>Private keys in Web3 secret storage files (keystore v3), opened with a password that lies in a file of its own.</summary>
public static class KeyFile
{
    private const string LoadHint = "Check the paths of the key file and of the file with its password.";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a key file.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.KeyOrPassword"/>: a file is missing, the key file is none, or the password is wrong; the message says which.</exception>
    public static async Task<LedgerKey> LoadAsync(string path, string passwordPath, CancellationToken cancellationToken)
    {
        string json = await ReadAsync(path, "Key file", cancellationToken);
        string password = await PasswordAsync(passwordPath, cancellationToken);
        string declared = DeclaredAddress(json, path);
        LedgerKey key;
        try
        {
            // Scrypt takes a second of computing: not on the caller's thread.
            key = LedgerKey.FromBytes(await Task.Run(() => new KeyStoreService().DecryptKeyStoreFromJson(password, json), cancellationToken));
        }
        catch (DecryptionException failure)
        {
            throw new PledgerException(ExitCode.KeyOrPassword, $"The password in {passwordPath} does not open key file {path}, or that file was changed.", "Point to the file with the right password.", failure);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or InvalidOperationException or InvalidKdfException)
        {
            throw NotAKeyFile(path, failure.Message, failure);
        }

        bool matches = declared.Length == 0 || string.Equals(declared, key.Address.ToString()[2..], StringComparison.OrdinalIgnoreCase);
        return matches ? key : throw NotAKeyFile(path, "it was changed: its address is not that of its key", null);
    }

    /// <summary>The address that a key file names; its password isn't needed, and nothing shows that the file holds that address's key.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.KeyOrPassword"/>: the file is missing, is no key file, or names no address.</exception>
    public static async Task<EthAddress> AddressAsync(string path, CancellationToken cancellationToken)
    {
        string declared = DeclaredAddress(await ReadAsync(path, "Key file", cancellationToken), path);
        try
        {
            return EthAddress.Parse(declared);
        }
        catch (FormatException failure)
        {
            throw NotAKeyFile(path, declared.Length == 0 ? "it names no address" : failure.Message, failure);
        }
    }

    /// <summary>Writes a key to a new file that only its owner can read.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.KeyOrPassword"/>: the file exists already or can't be written, or the password can't be read.</exception>
    public static async Task SaveAsync(LedgerKey key, string path, string passwordPath, KeyFileStrength strength, CancellationToken cancellationToken)
    {
        string password = await PasswordAsync(passwordPath, cancellationToken);
        ScryptParams cost = strength == KeyFileStrength.Light
            ? new ScryptParams { Dklen = 32, N = 4096, R = 8, P = 1 }
            : new ScryptParams { Dklen = 32, N = 262144, R = 1, P = 8 };
        string json = await Task.Run(
            () => new KeyStoreScryptService().EncryptAndGenerateKeyStoreAsJson(password, key.Key.GetPrivateKeyAsBytes(), key.Address.ToString(), cost),
            cancellationToken);
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            await using StreamWriter writer = new(path, options);
            await writer.WriteAsync(json.AsMemory(), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PledgerException(ExitCode.KeyOrPassword, $"Key file {path} can't be written: {failure.Message}", "Key files are never overwritten: choose another name.", failure);
        }
    }

    private static async Task<string> PasswordAsync(string path, CancellationToken cancellationToken)
    {
        string password = (await ReadAsync(path, "Password file", cancellationToken)).TrimEnd('\r', '\n');
        return password.Length > 0
            ? password
            : throw new PledgerException(ExitCode.KeyOrPassword, $"Password file {path} is empty.", "Put the password on its first line.");
    }

    private static Task<string> ReadAsync(string path, string what, CancellationToken cancellationToken) =>
        new InputFile(what, ExitCode.KeyOrPassword, LoadHint).ReadTextAsync(path, cancellationToken);

    private static string DeclaredAddress(string json, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            bool complete = root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("crypto", out _) || root.TryGetProperty("Crypto", out _));
            if (!complete)
            {
                throw NotAKeyFile(path, "it has no field crypto", null);
            }

            string address = root.TryGetProperty("address", out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
            return address.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? address[2..] : address;
        }
        catch (JsonException failure)
        {
            throw NotAKeyFile(path, failure.Message, failure);
        }
    }

    private static PledgerException NotAKeyFile(string path, string why, Exception? cause) => new(
        ExitCode.KeyOrPassword, $"{path} is no key file (Web3 secret storage, version 3): {why}.", "Use the file that `pledger keys` or another Ethereum wallet wrote.", cause);
}
