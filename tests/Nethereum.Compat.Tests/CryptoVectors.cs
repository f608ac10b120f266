using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nethereum.Compat.Tests;

/// <summary>proto/vectors/ethereum-crypto.json: what foundry's cast says.</summary>
public sealed record CryptoVectors(
    CryptoVectors.HashVector[] Hashes,
    CryptoVectors.AccountVector[] Accounts,
    CryptoVectors.RlpVector[] Rlp,
    CryptoVectors.TransactionVector[] Transactions,
    CryptoVectors.MessageVector[] Messages,
    CryptoVectors.HashSignatureVector[] HashSignatures,
    CryptoVectors.TypedDataVector[] TypedData,
    CryptoVectors.KeystoreVector[] Keystores)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public static string Folder { get; } = FindFolder();

    public static CryptoVectors All { get; } = JsonSerializer.Deserialize<CryptoVectors>(File.ReadAllText(Path.Combine(Folder, "ethereum-crypto.json")), Options)!;

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "proto", "vectors");
            if (File.Exists(Path.Combine(candidate, "ethereum-crypto.json")))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("proto/vectors/ethereum-crypto.json is not above the test's folder.");
    }

    public sealed record HashVector(string Input, string Hash);

    public sealed record AccountVector(string Key, string Address, string PublicKey);

    public sealed record RlpVector(string ValueJson, string Encoded);

    public sealed record TransactionVector(
        string Kind,
        string Key,
        string ChainId,
        string Nonce,
        string GasLimit,
        string MaxFeePerGas,
        string MaxPriorityFeePerGas,
        string Value,
        string To,
        string Data,
        AccessListVector[] AccessList,
        string Raw,
        string Hash);

    public sealed record AccessListVector(string Address, string[] StorageKeys);

    public sealed record MessageVector(string Key, string Text, string Signature);

    public sealed record HashSignatureVector(string Key, string Hash, string Signature);

    public sealed record TypedDataVector(string Name, string Key, string Signature);

    public sealed record KeystoreVector(string Key, string Password, string KeystoreJson);
}
