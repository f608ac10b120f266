using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>A stored document.</summary>
/// <param name="Key">Unique within its collection.</param>
/// <param name="Value">Its bytes.</param>
public sealed record LocalDocument(string Key, byte[] Value);

/// <summary>One write of a batch.</summary>
/// <param name="Collection">Where.</param>
/// <param name="Key">Which.</param>
/// <param name="Value">The new bytes; null deletes.</param>
public sealed record LocalWrite(string Collection, string Key, ReadOnlyMemory<byte>? Value)
{
    /// <summary>Stores or replaces a document.</summary>
    public static LocalWrite Put(string collection, string key, ReadOnlyMemory<byte> value) => new(collection, key, value);

    /// <summary>Deletes a document, if it is there.</summary>
    public static LocalWrite Delete(string collection, string key) => new(collection, key, null);
}

/// <summary>Reads inside a transaction.</summary>
public interface ILocalReader
{
    /// <summary>The document's bytes, or null.</summary>
    byte[]? Get(string collection, string key);

    /// <summary>Documents with from &lt;= key &lt; to, in order of their keys; null means open-ended.</summary>
    IReadOnlyList<LocalDocument> Range(string collection, string? from, string? to);
}

/// <summary>
/// Documents by collection and key, on disk. A write that has returned survives a power cut; one that has not is there whole
/// or not at all. Collections and keys are 1 to 256 printable ASCII characters and ordered by their codes, values up to 8 MiB.
/// Safe for concurrent use. Failures are <see cref="PledgerException"/> with <see cref="ExitCode.Storage"/>.
/// </summary>
public interface ILocalStore : IDisposable
{
    /// <summary>The document's bytes, or null.</summary>
    Task<byte[]?> GetAsync(string collection, string key, CancellationToken cancellationToken);

    /// <summary>Stores or replaces one document.</summary>
    Task PutAsync(string collection, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken);

    /// <summary>Documents with from &lt;= key &lt; to, in order of their keys; null means open-ended.</summary>
    IAsyncEnumerable<LocalDocument> ScanAsync(string collection, string? from, string? to, CancellationToken cancellationToken);

    /// <summary>All of the writes or none.</summary>
    Task ApplyAsync(IReadOnlyCollection<LocalWrite> writes, CancellationToken cancellationToken);

    /// <summary>
    /// Reads and decides, then writes, with no other writer in between: <paramref name="decide"/> returns the writes (none is
    /// fine) and an answer. It must be quick and call nothing else on the store.
    /// </summary>
    Task<T> TransactAsync<T>(Func<ILocalReader, (IReadOnlyCollection<LocalWrite> Writes, T Answer)> decide, CancellationToken cancellationToken);
}
