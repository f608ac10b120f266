using System.Text.Json;

namespace Nethereum.KeyStore;

/// <summary>Finds out which key derivation function a keystore uses.</summary>
public class KeyStoreKdfChecker
{
    /// <summary>The key derivation functions of keystores.</summary>
    public enum KdfType
    {
        /// <summary>scrypt.</summary>
        scrypt,

        /// <summary>PBKDF2.</summary>
        pbkdf2,
    }

    /// <summary>The function that a keystore uses.</summary>
    /// <exception cref="InvalidKeyStoreException">Not a keystore.</exception>
    /// <exception cref="InvalidKdfException">Neither scrypt nor PBKDF2.</exception>
    public KdfType GetKeyStoreKdfType(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        string? kdf = ReadKdf(json);
        return kdf?.ToLowerInvariant() switch
        {
            KeyStoreScryptService.KdfType => KdfType.scrypt,
            KeyStorePbkdf2Service.KdfType => KdfType.pbkdf2,
            _ => throw new InvalidKdfException(kdf),
        };
    }

    internal static string? ReadKdf(string json)
    {
        using JsonDocument document = Parse(json);
        JsonElement crypto = Member(document.RootElement, "crypto", JsonValueKind.Object)
            ?? throw new InvalidKeyStoreException("The keystore has no crypto section.");
        return Member(crypto, "kdf", JsonValueKind.String)?.GetString();
    }

    internal static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new InvalidKeyStoreException("The keystore is not JSON.", exception);
        }
    }

    internal static JsonElement? Member(JsonElement parent, string name, JsonValueKind kind)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidKeyStoreException("The keystore is not a JSON object.");
        }

        foreach (JsonProperty property in parent.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == kind)
            {
                return property.Value;
            }
        }

        return null;
    }
}
