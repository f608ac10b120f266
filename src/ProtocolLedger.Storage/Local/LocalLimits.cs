namespace ProtocolLedger.Storage;

/// <summary>What every <see cref="ILocalStore"/> accepts, so that one can stand in for another.</summary>
public static class LocalLimits
{
    /// <summary>Most characters of a collection's name or a key.</summary>
    public const int MaxKeyLength = 256;

    /// <summary>Most bytes of a value: 8 MiB.</summary>
    public const int MaxValueLength = 8 << 20;

    /// <exception cref="ArgumentException">A name or key that is empty, too long, or not printable ASCII.</exception>
    internal static void CheckKey(string collection, string key)
    {
        Check(collection, nameof(collection));
        Check(key, nameof(key));
    }

    /// <exception cref="ArgumentException">As <see cref="CheckKey"/>, or a value that is too long.</exception>
    internal static void CheckWrites(IEnumerable<LocalWrite> writes)
    {
        foreach (LocalWrite write in writes)
        {
            CheckKey(write.Collection, write.Key);
            if (write.Value?.Length > MaxValueLength)
            {
                throw new ArgumentException($"A value has at most {MaxValueLength} bytes, got {write.Value?.Length}.", nameof(writes));
            }
        }
    }

    internal static void Check(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        if (text.Length is 0 or > MaxKeyLength || text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            throw new ArgumentException($"Expected 1 to {MaxKeyLength} printable ASCII characters.", name);
        }
    }
}
